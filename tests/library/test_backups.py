"""Backups are made when they should be, are kept as long as they should be, and bring back what they hold."""

import errno
import gzip
import os
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest
from processes import WatchedDisk
from samples import entry, put, stocked, toys

from readlist_tui.library import Library, LibraryDamaged, LibraryError, LibraryNotSaved, LibraryUnreadable
from readlist_tui.library.backups import Backups, describe
from readlist_tui.model import Status


def marked(home: Path) -> Library:
    """A library with one paper read and one noted."""
    library = stocked(home)
    library.set_status([library.papers[0].key], Status.READ)
    library.set_note(library.papers[1].key, "好")
    return library


def shown(library: Library) -> list[tuple[str, Status, str]]:
    return [(paper.title, paper.status, paper.reading.note) for paper in library.papers]


def test_a_backup_says_what_it_holds(tmp_path: Path) -> None:
    library = marked(tmp_path)
    made = library.back_up()
    assert library.backups() == (made,)
    assert (made.reason, made.reader, made.lists, made.papers, made.readings, made.notes) == (
        "asked",
        "ann",
        1,
        3,
        2,
        1,
    )
    assert made.path.parent == library.backups_path
    assert datetime.now(UTC) - datetime.fromisoformat(made.made) < timedelta(minutes=1)


def test_a_backup_can_go_to_a_file_of_ones_own(tmp_path: Path) -> None:
    library = marked(tmp_path / "home")
    made = library.back_up(to=tmp_path / "mine.gz")
    assert describe(tmp_path / "mine.gz") == made
    assert library.backups() == ()
    with pytest.raises(LibraryNotSaved, match="No such file"):
        library.back_up(to=tmp_path / "nowhere" / "mine.gz")


def test_the_first_change_of_a_day_backs_up_what_was_before(tmp_path: Path) -> None:
    library = marked(tmp_path)
    assert not library.backups()  # there was nothing before the first mark
    again = Library(tmp_path, "ann")
    again.set_status([again.papers[2].key], Status.SKIPPED)
    again.undo()
    assert [(one.reason, one.readings) for one in again.backups()] == [("daily", 2)]
    third = Library(tmp_path, "ann")
    third.redo()
    assert len(third.backups()) == 1
    (daily,) = again.backups()
    daily.path.rename(daily.path.with_name("2020" + daily.path.name[4:]))
    Library(tmp_path, "ann").undo()
    assert len(third.backups()) == 2


def test_an_import_backs_up_the_lists_before_it(tmp_path: Path) -> None:
    library = marked(tmp_path)
    put(library, [entry("Deep Toys")])
    library.replace_lists([], reason="update")
    assert [(one.reason, one.papers) for one in library.backups()] == [("update", 1), ("import", 3)]


def test_ten_and_one_a_week_for_eight_weeks_are_kept(tmp_path: Path) -> None:
    library = marked(tmp_path)
    folder = library.backups_path
    folder.mkdir(parents=True)
    now = datetime.now(UTC)
    for days in range(1, 100):
        (folder / f"{now - timedelta(days=days):%Y-%m-%dT%H%M%S.%fZ}-daily.json.gz").touch()
    library.back_up()
    kept = [datetime.fromisoformat(one.path.name[:10]).date() for one in library.backups()]
    assert kept[:10] == [(now - timedelta(days=days)).date() for days in range(10)]
    weeks = [day.isocalendar()[:2] for day in kept]
    assert len(set(weeks)) == 8
    assert len(weeks[10:]) == len(set(weeks[10:]))


def test_backups_of_one_reader_do_not_push_out_those_of_another(tmp_path: Path) -> None:
    marked(tmp_path).back_up()
    bob = Library(tmp_path, "bob")
    for _ in range(12):
        bob.back_up()
    assert len(bob.backups()) == 10
    assert len(Library(tmp_path, "ann").backups()) == 1


def test_going_back_brings_lists_and_readings_and_can_be_undone(tmp_path: Path) -> None:
    library = marked(tmp_path)
    then = shown(library)
    made = library.back_up()
    put(library, [*toys(2), entry("Deep Toys", line=9)])
    library.set_status([paper.key for paper in library.papers], Status.SKIPPED)
    library.set_note(library.papers[1].key, "")
    library.set_note(library.papers[2].key, "later")
    now = shown(library)
    change = library.restore(made.path)
    assert (change.field, change.value) == ("restore", made.made)
    assert shown(library) == shown(Library(tmp_path, "ann")) == then
    (before_it,) = (one for one in library.backups() if one.reason == "restore")
    undone = library.undo()
    assert undone
    assert [status for _, status, _ in shown(library)[:2]] == [Status.SKIPPED] * 2
    library.restore(before_it.path)
    assert shown(library) == now


def test_what_is_restored_is_not_overruled_by_an_older_copy(tmp_path: Path) -> None:
    library = marked(tmp_path)
    made = library.back_up()
    key = library.papers[0].key
    library.set_status([key], Status.SKIPPED)
    overwritten = library.paper(key).reading.changed["status"]
    library.restore(made.path)
    assert library.paper(key).reading.changed["status"] > overwritten


@pytest.mark.parametrize("length", [0, 1, 20, 200, -1])
def test_a_damaged_backup_is_told_and_changes_nothing(tmp_path: Path, length: int) -> None:
    library = marked(tmp_path)
    path = library.back_up().path
    path.write_bytes(path.read_bytes()[:length])
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.json")}
    with pytest.raises((LibraryDamaged, LibraryUnreadable)) as caught:
        library.restore(path)
    assert str(path) in str(caught.value)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.json")} == before
    assert len(library.backups()) == 1


@pytest.mark.parametrize(
    "lines",
    [b"", b"{}", b"null\nnull\nnull", b'{"kind":"backup"}\nnull\nnull', b"\xff\n\xff\n\xff"],
)
def test_a_file_that_is_no_backup_is_told_as_such(tmp_path: Path, lines: bytes) -> None:
    library = marked(tmp_path / "home")
    path = tmp_path / "other.gz"
    path.write_bytes(gzip.compress(lines))
    assert describe(path).damaged
    with pytest.raises(LibraryDamaged):
        library.restore(path)
    with pytest.raises(LibraryUnreadable):
        library.restore(tmp_path / "missing.gz")


def test_a_backup_with_rows_of_another_shape_changes_nothing(tmp_path: Path) -> None:
    library = marked(tmp_path)
    path = library.back_up().path
    about, lists, said = gzip.decompress(path.read_bytes()).split(b"\n")
    broken = orjson.loads(lists)
    broken["papers"]["arxiv:1706.00000"]["title"] = 5
    path.write_bytes(gzip.compress(b"\n".join((about, orjson.dumps(broken), said))))
    before = shown(library)
    with pytest.raises(LibraryDamaged):
        library.restore(path)
    assert shown(Library(tmp_path, "ann")) == before


def test_a_mark_is_saved_though_no_backup_can_be_made(tmp_path: Path) -> None:
    marked(tmp_path)
    (tmp_path / "backups").write_text("in the way")
    library = Library(tmp_path, "ann")
    library.set_status([library.papers[2].key], Status.READ)
    assert Library(tmp_path, "ann").papers[2].status is Status.READ


def test_an_import_without_a_backup_is_refused(tmp_path: Path) -> None:
    library = marked(tmp_path)
    (tmp_path / "backups").write_text("in the way")
    before = shown(library)
    with pytest.raises(LibraryError):
        put(library, [entry("Deep Toys")])
    assert shown(library) == shown(Library(tmp_path, "ann")) == before


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EACCES, errno.EINTR])
@pytest.mark.parametrize("work", ["back_up", "import", "restore", "merge"])
def test_a_failure_of_any_system_call_leaves_lists_and_readings_whole(tmp_path: Path, work: str, number: int) -> None:
    origin = tmp_path / "origin"
    library = marked(origin)
    then = shown(library)
    made = library.back_up().path.relative_to(origin)
    library.set_status([library.papers[0].key], Status.SKIPPED)
    now = shown(library)
    train = Library(tmp_path / "train", "ann")
    shutil.copytree(origin / "readers", tmp_path / "train" / "readers")
    train.refresh()
    train.replace_lists([(library.lists[0], library.entries("toys"))])
    train.set_note(train.papers[2].key, "train")
    shutil.copy(train.readings_path, origin / "train.json")
    joined = [*now[:2], (now[2][0], now[2][1], "train")]

    def run(home: Path, fails_at: int) -> list[str]:
        calls: list[str] = []

        def happens(name: str) -> None:
            calls.append(name)
            if len(calls) == fails_at:
                raise OSError(number, os.strerror(number))

        there = Library(home, "ann", disk=WatchedDisk(happens))
        calls.clear()
        match work:
            case "back_up":
                there.back_up()
            case "import":
                put(there, [entry("Deep Toys")])
            case "merge":
                there.merge([home / "train.json"])
            case _:
                there.restore(home / made)
        return calls

    shutil.copytree(origin, tmp_path / "counted")
    count = len(run(tmp_path / "counted", -1))
    whole = [then, now, joined, [("Deep Toys", Status.NEW, "")]]
    failures = 0
    for position in range(1, count + 1):
        home = tmp_path / f"at{position}"
        shutil.copytree(origin, home)
        try:
            run(home, position)
        except LibraryError as error:
            failures += 1
            assert os.strerror(number) in str(error)  # noqa: PT017  # some calls may fail without harm
        assert shown(Library(home, "ann")) in whole
        assert all(not one.damaged for one in Library(home, "ann").backups())
    assert failures > count / 2


def test_a_draft_is_in_no_backup_and_outlives_going_back_to_one(tmp_path: Path) -> None:
    library = marked(tmp_path)
    draft = library.drafts.begin(library.papers[0])
    draft.keep("not saved yet", "")
    made = library.back_up()
    assert b"not saved yet" not in gzip.decompress(made.path.read_bytes())
    library.restore(made.path)
    draft.release()
    assert [left.text for left in library.drafts.left()] == ["not saved yet"]


# Damaged files


def test_a_damaged_file_is_set_aside_and_a_backup_takes_its_place(tmp_path: Path) -> None:
    library = marked(tmp_path)
    then = shown(library)
    made = library.back_up().path
    library.readings_path.write_bytes(b"half a fi")
    (aside,) = Library.rescue(tmp_path, "ann", made)
    assert aside.read_bytes() == b"half a fi"
    assert aside.parent == library.readings_path.parent
    assert shown(Library(tmp_path, "ann")) == then
    assert Library.rescue(tmp_path, "ann", made) == ()


def test_a_damaged_file_can_be_set_aside_to_begin_anew(tmp_path: Path) -> None:
    library = marked(tmp_path)
    for path in (library.catalogue_path, library.readings_path):
        path.write_bytes(b"")
    assert len(Library.rescue(tmp_path, "ann", None)) == 2
    assert Library(tmp_path, "ann").empty


def test_a_sound_or_newer_file_is_not_set_aside(tmp_path: Path) -> None:
    library = marked(tmp_path)
    assert Library.rescue(tmp_path, "ann", None) == ()
    newer = orjson.loads(library.readings_path.read_bytes())
    newer["about"]["file"]["schema"] = 99
    library.readings_path.write_bytes(orjson.dumps(newer))
    with pytest.raises(LibraryDamaged, match="newer"):
        Library.rescue(tmp_path, "ann", None)
    assert library.readings_path.read_bytes() == orjson.dumps(newer)


def test_backups_can_be_looked_at_without_opening_the_library(tmp_path: Path) -> None:
    library = marked(tmp_path)
    made = library.back_up()
    library.readings_path.write_bytes(b"")
    assert Backups.of(tmp_path, "ann").all() == (made,)


def test_renamed_and_hidden_lists_do_not_push_out_the_backups_of_days(tmp_path: Path) -> None:
    library = marked(tmp_path)
    library.back_up("daily")
    for _ in range(15):
        library.change_list(library.lists[0], "rename")
        library.undo()
    assert "daily" in [backup.reason for backup in library.backups()]
    assert len(library.backups()) <= 12
