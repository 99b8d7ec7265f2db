import errno
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from power_cut import RecordingDisk, cut

from readlist_tui.library import Drafts, LibraryNotSaved
from readlist_tui.library.disk import Disk
from readlist_tui.model import Paper

PAPER = Paper("arxiv:1706.00001", ("arxiv:1706.00001", "title:attentiontotoys"), "Attention to Toys")

_WRITER = """
import sys
from pathlib import Path
from readlist_tui.library import Drafts
from readlist_tui.model import Paper
draft = Drafts(Path(sys.argv[1])).begin(Paper("arxiv:1706.00001", ("arxiv:1706.00001",), "Attention to Toys"))
draft.keep("theirs", "")
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def readings(tmp_path: Path) -> Path:
    return tmp_path / "readers" / "ann.json"


def test_a_draft_of_a_program_that_went_is_found_and_gone_on_with(readings: Path) -> None:
    drafts = Drafts(readings)
    begun = drafts.begin(PAPER)
    assert not drafts.folder.exists()
    begun.keep("half a th", "base")
    begun.keep("half a thought 好", "base")
    assert drafts.left() == ()  # its writer lives
    begun.release()
    [left] = Drafts(readings).left()
    assert (left.key, left.ids, left.title) == (PAPER.key, PAPER.ids, PAPER.title)
    assert (left.text, left.base) == ("half a thought 好", "base")
    taken = Drafts(readings).take(left)
    assert taken
    assert Drafts(readings).left() == ()
    assert Drafts(readings).take(left) is None
    taken.keep("a thought", "base")
    taken.drop()
    assert list(drafts.folder.iterdir()) == []


def test_two_programs_type_on_one_paper_each_for_itself(readings: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(readings)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert writer.stdout
    assert writer.stdout.readline() == b"kept\n"
    mine = Drafts(readings).begin(PAPER)
    mine.keep("mine", "")
    assert Drafts(readings).left() == ()
    writer.send_signal(signal.SIGKILL) if os.name != "nt" else writer.kill()
    writer.communicate()
    [left] = Drafts(readings).left()
    assert left.text == "theirs"
    mine.drop()
    assert [draft.text for draft in Drafts(readings).left()] == ["theirs"]


def test_a_text_that_is_what_it_began_with_has_no_draft(readings: Path) -> None:
    draft = Drafts(readings).begin(PAPER)
    draft.keep("base", "base")
    assert not readings.parent.exists()
    draft.keep("base and", "base")
    draft.keep("base", "base")
    assert list(Drafts(readings).folder.iterdir()) == []
    draft.keep("base or", "base")
    draft.release()
    assert [left.text for left in Drafts(readings).left()] == ["base or"]


def test_what_a_program_left_that_was_killed_at_once_is_cleared(readings: Path) -> None:
    folder = Drafts(readings).folder
    folder.mkdir(parents=True)
    (folder / "paper-1.json.lock").touch()
    (folder / ".paper-1.json.tmp").write_bytes(b"{")
    assert Drafts(readings).left() == ()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"\0" * 300, b'{"about": {"file": {"kind": "draft", "schema": 99}}}']
)
def test_a_damaged_draft_is_left_alone(readings: Path, data: bytes) -> None:
    folder = Drafts(readings).folder
    folder.mkdir(parents=True)
    (folder / "paper-1.json").write_bytes(data)
    assert Drafts(readings).left() == ()
    assert (folder / "paper-1.json").read_bytes() == data


@pytest.mark.skipif(sys.platform == "win32", reason="there are no modes")
def test_drafts_are_their_owners_alone(readings: Path) -> None:
    draft = Drafts(readings).begin(PAPER)
    draft.keep("mine", "")
    assert draft.draft.path.stat().st_mode & 0o777 == 0o600
    assert draft.draft.path.parent.stat().st_mode & 0o777 == 0o700


class FullDisk(Disk):
    """A disk with no room left, once it is full."""

    full = False

    def write(self, handle: int, data: bytes | memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "full")
        return super().write(handle, data)


def test_a_full_disk_keeps_what_was_kept(readings: Path) -> None:
    disk = FullDisk()
    draft = Drafts(readings, disk).begin(PAPER)
    draft.keep("first", "")
    disk.full = True
    with pytest.raises(LibraryNotSaved):
        draft.keep("first and second", "")
    draft.release()
    assert [left.text for left in Drafts(readings).left()] == ["first"]


def test_a_kept_draft_survives_a_power_cut(readings: Path, tmp_path: Path) -> None:
    disk = RecordingDisk()
    draft = Drafts(readings, disk).begin(PAPER)
    texts = [f"{'word ' * number}{number}" for number in range(1, 6)]
    for text in texts:
        draft.keep(text, "")
        disk.note(text)
    draft.release()
    chance = random.Random(4)
    after = tmp_path / "after" / "ann.json"
    folder = Drafts(after).folder
    folder.mkdir(parents=True)
    for _ in range(300):
        found, said = cut(disk.calls, chance.randrange(len(disk.calls) + 1), chance)
        (folder / draft.draft.path.name).unlink(missing_ok=True)
        data = found.get(draft.draft.path)
        if data is not None:
            (folder / draft.draft.path.name).write_bytes(data)
        left = Drafts(after).left()
        kept = texts.index(left[0].text) if left else -1
        assert kept >= len(said) - 1
