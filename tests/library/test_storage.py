"""The file under the library: nothing is overwritten that was not understood, and nothing changes by halves."""

import errno
import os
import random
import re
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import filelock
import orjson
import pytest
from processes import CALLS, Child, WatchedDisk, unprivileged
from samples import stocked, toys

from figures import Record
from readlist_tui.library import (
    Library,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryNewer,
    LibraryNotSaved,
    LibraryReadOnly,
    LibraryUnreadable,
)
from readlist_tui.library import storage as storage_module
from readlist_tui.library.disk import temporary
from readlist_tui.library.storage import SafeJSONStorage
from readlist_tui.library.tables import Tables
from readlist_tui.model import PaperList, Status


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that users other than root can reach; tmp_path is closed to them."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def storage_at(path: Path) -> SafeJSONStorage:
    return SafeJSONStorage(path, "readings", _anything)


def _anything(_: object) -> None:
    """What the storage asks about the shape of rows, and of the disk: nothing is amiss."""


DAMAGE = {
    "empty": b"",
    "blank": b"\n",
    "zeros": b"\0" * 4096,
    "garbage": bytes(range(256)),
    "no table": b"[]",
    "a number": b"1",
    "deep": b"[" * 100_000,
    "no about": b"{}",
    "about of a number": b'{"about":1}',
    "about of text": b'{"about":"file"}',
    "other kind": b'{"about":{"file":{"kind":"recipes","schema":1}}}',
    "schema of text": b'{"about":{"file":{"kind":"readings","schema":"1"}}}',
    "table of rows": b'{"about":{"file":{"kind":"readings","schema":1}},"readings":[]}',
    "row of text": b'{"about":{"file":{"kind":"readings","schema":1}},"readings":{"a":"b"}}',
    "no ids": b'{"about":{"file":{"kind":"readings","schema":1}},"readings":{"a":{"changed":{}}}}',
    "ids of numbers": b'{"about":{"file":{"kind":"readings","schema":1}},"readings":{"a":{"ids":[1],"changed":{}}}}',
    "changed of text": b'{"about":{"file":{"kind":"readings","schema":1}},"readings":{"a":{"ids":[],"changed":"x"}}}',
    "step without edits": b'{"about":{"file":{"kind":"readings","schema":1}},"history":{"1":{}}}',
    "surrogate": b'{"about":{"file":{"kind":"readings","schema":1}},"x":{"\\ud800":{}}}',
    "latin": '{"about":{"file":{"kind":"readings","schema":1,"reader":"é"}}}'.encode("latin-1"),
}


@pytest.mark.parametrize("data", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_file_is_one_error_and_stays_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = stocked(tmp_path).readings_path
    path.parent.mkdir()
    path.write_bytes(data)
    with pytest.raises(LibraryDamaged) as caught:
        Library(tmp_path, "ann")
    assert caught.value.path == path
    assert "\n" not in str(caught.value)
    assert path.read_bytes() == data


def test_every_truncation_of_a_file_is_damage(tmp_path: Path) -> None:
    library = stocked(tmp_path, 2)
    library.set_status([library.papers[0].key], Status.READ)
    for path in (library.readings_path, library.catalogue_path):
        whole = path.read_bytes()
        for length in range(0, len(whole), 7):
            path.write_bytes(whole[:length])
            with pytest.raises(LibraryDamaged):
                Library(tmp_path, "ann")
        path.write_bytes(whole)
    Library(tmp_path, "ann")


def _mangled(data: bytes, chance: random.Random) -> bytes:
    """A sound file after an accident."""
    at = chance.randrange(len(data))
    match chance.randrange(5):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 2:
            return data[:at] + bytes(chance.randrange(1, 600)) + data[at:]
        case 3:
            return data[:at] + data[at + chance.randrange(1, 200) :]
        case _:
            words = [b'""', b"[]", b"{}", b"null", b"0", b"true"]
            parts = re.split(rb'("[^"]*"|\[\])', data)
            parts[chance.randrange(len(parts))] = chance.choice(words)
            return b"".join(parts)


def _mangle(home: Path, count: int, seed: int) -> int:
    """Damage files at random; how many of them were refused, the others still being sound."""
    library = stocked(home, 4)
    library.set_status([paper.key for paper in library.papers], Status.READ)
    library.set_note(library.papers[0].key, "好")
    library.undo()
    chance = random.Random(seed)
    refused = 0
    for number in range(count):
        path = (library.readings_path, library.catalogue_path)[number % 2]
        whole = path.read_bytes()
        mangled = _mangled(whole, chance)
        path.write_bytes(mangled)
        try:
            there = Library(home, "ann")
        except LibraryDamaged:
            refused += 1
            assert path.read_bytes() == mangled
        else:
            there.set_status([paper.key for paper in there.papers[:1]], Status.SKIPPED)
            there.undo()
            Library(home, "ann")
        path.write_bytes(whole)
    return refused


def test_whatever_damages_a_file_is_one_error_or_no_harm(tmp_path: Path) -> None:
    assert _mangle(tmp_path, 200, seed=1) > 100


@pytest.mark.soak
def test_two_thousand_damaged_files_are_one_error_or_no_harm(tmp_path: Path, record_property: Record) -> None:
    refused = _mangle(tmp_path, 2000, seed=2)
    record_property("damaged files, none overwritten", 2000)
    record_property("of them refused, the others harmless", refused)


def test_a_file_damaged_while_the_program_runs_is_not_written_over(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    library.readings_path.write_bytes(b"{")
    with pytest.raises(LibraryDamaged):
        library.refresh()
    with pytest.raises(LibraryDamaged):
        library.set_status([key], Status.NEW)
    assert library.readings_path.read_bytes() == b"{"


def test_a_newer_file_is_told_apart_from_a_damaged_one(tmp_path: Path) -> None:
    path = stocked(tmp_path).catalogue_path
    newer = orjson.loads(path.read_bytes())
    newer["about"]["file"]["schema"] = 99
    path.write_bytes(orjson.dumps(newer))
    with pytest.raises(LibraryNewer, match="newer version"):
        Library(tmp_path, "ann")


def test_what_a_newer_version_added_to_a_row_survives_a_write(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    stored = orjson.loads(library.readings_path.read_bytes())
    stored["readings"][key] |= {"rating": 4, "changed": stored["readings"][key]["changed"] | {"rating": "2020"}}
    stored["shelves"] = {"1": {"name": "toys"}}
    stored["about"]["file"]["colour"] = "red"
    library.readings_path.write_bytes(orjson.dumps(stored))
    library.set_note(key, "new")
    after = orjson.loads(library.readings_path.read_bytes())
    assert after["readings"][key]["rating"] == 4
    assert after["readings"][key]["changed"]["rating"] == "2020"
    assert after["shelves"] == {"1": {"name": "toys"}}
    assert after["about"]["file"]["colour"] == "red"


def test_a_symlinked_file_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "synced" / "ann.json"
    (tmp_path / "readers").mkdir()
    (tmp_path / "readers" / "ann.json").symlink_to(target)
    library = stocked(tmp_path)
    library.set_status([library.papers[0].key], Status.READ)
    assert (tmp_path / "readers" / "ann.json").is_symlink()
    assert library.readings_path == target
    assert Library(tmp_path, "ann").papers[0].status is Status.READ


def test_two_links_to_one_file_share_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    link = tmp_path / "link.json"
    link.symlink_to(path)
    assert storage_at(path).lock_path == storage_at(link).lock_path


def test_a_loop_of_links_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "library.json").symlink_to(tmp_path / "library.json")
    with pytest.raises(LibraryUnreadable):
        Library(tmp_path, "ann")


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    library.catalogue_path.chmod(0o664)
    library.replace_lists([(PaperList("more", "More"), toys(1))])
    assert stat.S_IMODE(library.catalogue_path.stat().st_mode) == 0o664


def test_readings_are_private_to_their_reader(tmp_path: Path) -> None:
    library = stocked(tmp_path / "home")
    library.set_status([library.papers[0].key], Status.READ)
    assert stat.S_IMODE(library.readings_path.stat().st_mode) == 0o600
    assert stat.S_IMODE(library.readings_path.parent.stat().st_mode) == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_of_a_file_is_kept(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    os.chown(library.catalogue_path, 1234, 4321)
    library.replace_lists([(PaperList("more", "More"), toys(1))])
    after = library.catalogue_path.stat()
    assert (after.st_uid, after.st_gid) == (1234, 4321)


def test_nothing_but_the_data_and_its_lock_is_left_behind(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    library.set_status([library.papers[0].key], Status.READ)
    names = {path.name for path in tmp_path.rglob("*") if path.is_file()}
    assert names == {"library.json", "library.json.lock", "ann.json", "ann.json.lock"}


def test_a_missing_home_is_made_when_something_is_to_be_kept(tmp_path: Path) -> None:
    stocked(tmp_path / "not" / "yet" / "there")
    assert Library(tmp_path / "not" / "yet" / "there", "ann").papers


def test_a_home_that_is_a_file_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    with pytest.raises(LibraryUnreadable, match="Not a directory"):
        Library(tmp_path / "home", "ann")


def test_a_read_only_home_can_be_read_and_says_so_when_written(open_folder: Path) -> None:
    home = open_folder / "home"
    library = stocked(home)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    with unprivileged(home):
        for folder in (home, home / "readers"):
            folder.chmod(0o555)
        there = Library(home, "ann")
        assert there.read_only
        assert there.paper(key).status is Status.READ
        with pytest.raises(LibraryReadOnly, match="read-only"):
            there.set_status([key], Status.NEW)
        with pytest.raises(LibraryReadOnly):
            there.replace_lists([])
        assert there.paper(key).status is Status.READ
        for folder in (home, home / "readers"):
            folder.chmod(0o755)
        assert not there.read_only
        there.set_status([key], Status.NEW)


def test_a_write_protected_file_is_not_replaced(open_folder: Path) -> None:
    library = stocked(open_folder / "home")
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    with unprivileged(open_folder / "home"):
        library.readings_path.chmod(0o400)
        there = Library(open_folder / "home", "ann")
        assert there.read_only
        with pytest.raises(LibraryReadOnly):
            there.set_status([key], Status.NEW)


def test_a_home_that_cannot_be_made_is_read_only(open_folder: Path) -> None:
    with unprivileged(open_folder):
        open_folder.chmod(0o555)
        library = Library(open_folder / "home", "ann")
        assert library.empty
        assert library.read_only
        with pytest.raises(LibraryReadOnly):
            library.seed([])
        open_folder.chmod(0o755)


def test_a_file_that_may_not_be_read_is_a_clear_error(open_folder: Path) -> None:
    home = open_folder / "home"
    stocked(home)
    with unprivileged(home):
        (home / "library.json").chmod(0)
        with pytest.raises(LibraryUnreadable, match="Permission denied"):
            Library(home, "ann")


def test_readings_that_vanish_under_a_running_program_come_back_with_the_next_mark(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    first, second = (paper.key for paper in library.papers[:2])
    library.set_status([first], Status.READ)
    shutil.rmtree(tmp_path / "readers")
    assert library.refresh() == frozenset()
    library.set_status([second], Status.READ)
    assert [paper.status for paper in Library(tmp_path, "ann").papers[:2]] == [Status.READ] * 2


def test_a_lock_that_is_held_is_waited_for_and_then_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage_module, "LOCK_SECONDS", 0.1)
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)

    def hold(say: object) -> None:
        with storage_at(library.readings_path).transaction():
            assert callable(say)
            say("held")
            os.read(gate, 1)

    gate, opened = os.pipe()
    child = Child(hold)
    os.set_blocking(gate, True)
    try:
        assert os.read(child._from, 5) == b"held\n"
        with pytest.raises(LibraryBusy, match=f"process {child.pid} on "):
            library.set_status([key], Status.NEW)
        assert library.paper(key).status is Status.READ
    finally:
        os.write(opened, b"x")
        assert child.end()[1] == 0
    library.set_status([key], Status.NEW)


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    library = stocked(tmp_path)

    def die(_: object) -> None:
        with storage_at(library.readings_path).transaction():
            os.kill(os.getpid(), 9)

    assert Child(die).end()[1] == -9
    library.set_status([library.papers[0].key], Status.READ)


def test_a_storage_is_written_in_transactions_alone(tmp_path: Path) -> None:
    tables = Tables(storage_at(tmp_path / "data.json"))
    with pytest.raises(RuntimeError):
        tables.keyed("readings").put({"a": {}})
    assert not (tmp_path / "data.json").exists()


def test_a_transaction_that_fails_leaves_no_trace(tmp_path: Path) -> None:
    storage = storage_at(tmp_path / "data.json")
    table = Tables(storage).keyed("readings")
    with storage.transaction():
        table.put({"a": {"ids": [], "changed": {}}})

    def fail() -> None:
        with storage.transaction():
            table.put({"b": {"ids": [], "changed": {}}})
            assert set(table.rows()) == {"a", "b"}
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert set(table.rows()) == {"a"}


def test_a_transaction_without_a_change_writes_nothing(tmp_path: Path) -> None:
    storage = storage_at(tmp_path / "data.json")
    with storage.transaction():
        storage.read()
    assert not storage.path.exists()


def test_two_writes_of_one_size_within_one_tick_are_told_apart(tmp_path: Path) -> None:
    here, there = storage_at(tmp_path / "data.json"), storage_at(tmp_path / "data.json")
    with here.transaction():
        Tables(here).keyed("readings").put({"a": {"ids": [], "changed": {}}})
    for name in ("b", "c", "d", "e"):
        with there.transaction():
            Tables(there).keyed("readings").replace({name: {"ids": [], "changed": {}}})
        assert here.changed()
        assert set(Tables(here).keyed("readings").rows()) == {name}
        assert not here.changed()


def test_text_that_is_no_unicode_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    before = library.catalogue_path.read_bytes()
    with pytest.raises(LibraryNotSaved):
        library.replace_lists([(PaperList("bad", "\ud800"), [])])
    assert library.catalogue_path.read_bytes() == before
    assert len(library.lists) == 1


ERRNOS = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EACCES, errno.EINTR, errno.EROFS, errno.EBUSY)


def _calls_of_a_mark(home: Path) -> list[str]:
    calls: list[str] = []
    library = Library(home, "ann", disk=WatchedDisk(calls.append))
    calls.clear()
    library.set_status([library.papers[1].key], Status.READ)
    return calls


@pytest.mark.parametrize("first", [True, False], ids=["first mark", "later mark"])
@pytest.mark.parametrize("number", ERRNOS, ids=[errno.errorcode[number] for number in ERRNOS])
def test_a_failure_of_any_system_call_leaves_the_old_state(tmp_path: Path, number: int, first: bool) -> None:
    origin = tmp_path / "origin"
    library = stocked(origin)
    if not first:
        library.set_status([library.papers[0].key], Status.READING)
        library.back_up()  # what the first mark of a day adds has its own test
    shutil.copytree(origin, tmp_path / "counted")
    calls = _calls_of_a_mark(tmp_path / "counted")
    assert {"create", "write", "sync", "close", "replace", "sync_folder"} <= set(calls) <= set(CALLS)
    for position in range(len(calls)):
        home = tmp_path / f"at{position}"
        shutil.copytree(origin, home)
        _fails_at(home, position, number)


def _error_of(call: Callable[[], object]) -> LibraryError | None:
    try:
        call()
    except LibraryError as error:
        return error
    return None


def _fails_at(home: Path, position: int, number: int) -> None:
    left = -1

    def happens(name: str) -> None:
        nonlocal left
        left -= 1
        if left == -1:
            failed.append(name)
            raise OSError(number, os.strerror(number))

    failed: list[str] = []
    library = Library(home, "ann", disk=WatchedDisk(happens))
    before = library.papers
    key = before[1].key
    left = position
    error = _error_of(lambda: library.set_status([key], Status.READ))
    if error is None:
        # What fails once the change is durable is no reason to call it lost.
        assert failed == ["stat"]
        assert Library(home, "ann").paper(key).status is Status.READ
        return
    assert os.strerror(number) in str(error)
    assert library.papers == before
    seen = Library(home, "ann")
    if failed == ["sync_folder"] and seen.papers != before:
        # In place already, but not known to survive a power cut: an error, and the new state whole.
        assert seen.paper(key).status is Status.READ
    else:
        assert seen.papers == before, failed
    library.refresh()
    assert library.papers == seen.papers
    library.set_status([key], Status.SKIPPED)
    assert Library(home, "ann").paper(key).status is Status.SKIPPED
    assert not list(home.rglob("*.tmp"))


def test_a_short_write_is_carried_on(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    disk = WatchedDisk(_anything)
    write = disk.write
    disk.write = lambda handle, data: write(handle, bytes(data[:100]))  # type: ignore[method-assign]
    slow = Library(tmp_path, "ann", disk=disk)
    slow.set_note(library.papers[0].key, "x" * 1000)
    assert Library(tmp_path, "ann").papers[0].reading.note == "x" * 1000


def test_what_a_killed_writer_left_is_no_hindrance(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    left = temporary(library.readings_path)
    left.parent.mkdir()
    left.write_text("half a fi")
    library.set_status([library.papers[0].key], Status.READ)
    assert not left.exists()


def test_the_lock_file_is_not_deleted(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    lock = storage_at(library.catalogue_path).lock_path
    inode = lock.stat().st_ino
    library.replace_lists([])
    assert lock.stat().st_ino == inode
    assert filelock.FileLock(lock).acquire(timeout=0)
