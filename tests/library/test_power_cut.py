"""No power cut takes what was said to be saved, and a disk that does less than it must is found out."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from power_cut import Call, RecordingDisk, cut
from samples import put, toys

from figures import Record
from readlist_tui.library import Library, LibraryError
from readlist_tui.library.disk import Disk
from readlist_tui.model import Status


class NoSyncBeforeReplace(RecordingDisk):
    """Planted: a file takes its place before its content is on the disk."""

    def sync(self, handle: int) -> None:
        pass


class NoSyncOfTheFolder(RecordingDisk):
    """Planted: nobody makes sure that the rename is on the disk."""

    def sync_folder(self, path: Path) -> None:
        pass


class AcknowledgesTooEarly(RecordingDisk):
    """Planted: what makes a write durable is done when the next one begins, after the program said that it was."""

    def __init__(self) -> None:
        super().__init__()
        self._due: list[Callable[[], None]] = []

    def sync_folder(self, path: Path) -> None:
        self._due.append(lambda: Disk.sync_folder(self, path))
        self._due.append(lambda: self.calls.append(("sync_folder", path, 0, b"", None)))

    def create(self, path: Path, mode: int) -> int:
        while self._due:
            self._due.pop(0)()
        return super().create(path, mode)


def record(home: Path, disk: RecordingDisk, chance: random.Random) -> list[Call]:
    """What a reader does in an evening: lists come in, papers are marked, notes written, steps taken back."""
    library = Library(home, "ann", disk=disk)
    put(library, toys(3))
    _say(disk, library)
    for number in range(chance.randint(3, 8)):
        _step(library, chance, number)
        _say(disk, library)
        if chance.random() < 0.2:
            put(library, toys(3 + number), "more")
            _say(disk, library)
    return disk.calls


def _step(library: Library, chance: random.Random, number: int) -> None:
    keys = [paper.key for paper in library.papers]
    match chance.randrange(4):
        case 0:
            library.set_status([chance.choice(keys)], chance.choice(list(Status)))
        case 1:
            library.set_note(chance.choice(keys), f"note {number} " * chance.choice([1, 400]))
        case 2:
            library.set_status(keys, chance.choice(list(Status)))
        case _:
            library.undo()


def _say(disk: RecordingDisk, library: Library) -> None:
    disk.note(f"state {_state(library)}")


def _state(library: Library) -> tuple[int, list[tuple[str, str, str]]]:
    """How many lists there are, which a step back may make fewer, and what is said of the first papers."""
    return len(library.lists), [(paper.key, paper.status, paper.reading.note) for paper in library.papers[:3]]


def lost(home: Path, calls: list[Call], at: int, chance: random.Random, scratch: Path) -> str:
    """What a cut at this point lost of what had been said, in words; empty when nothing."""
    files, said = cut(calls, at, chance)
    for path, data in files.items():
        there = scratch / path.relative_to(home.parent)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(data)
    try:
        library = Library(scratch / home.name, "ann")
    except LibraryError as error:
        return f"unreadable: {error}"
    states = [text.removeprefix("state ") for text in said if text.startswith("state ")]
    # The change at hand may be there before it was acknowledged; it is the one that is said next.
    following = [call[3].decode() for call in calls[at:] if call[0] == "said" and call[3].startswith(b"state ")]
    allowed = {*states[-1:], *(text.removeprefix("state ") for text in following[:1])}
    return f"{_state(library)} is none of {allowed}" if states and str(_state(library)) not in allowed else ""


def schedules(tmp_path: Path, make: Callable[[], RecordingDisk], count: int, seed: int) -> list[str]:
    """What was lost in so many power cuts, each at a random point of a random evening."""
    chance = random.Random(seed)
    found = []
    for evening in range(-(-count // 25)):
        home = tmp_path / f"evening{evening}" / "home"
        home.parent.mkdir()
        calls = record(home, make(), chance)
        for number in range(25):
            at = chance.randint(0, len(calls))
            found.append(lost(home, calls, at, chance, tmp_path / f"cut{evening}-{number}"))
    return [words for words in found if words]


def test_a_power_cut_loses_nothing_that_was_said_to_be_saved(tmp_path: Path) -> None:
    assert schedules(tmp_path, RecordingDisk, 200, seed=1) == []


@pytest.mark.parametrize("planted", [NoSyncBeforeReplace, NoSyncOfTheFolder, AcknowledgesTooEarly])
def test_the_simulator_finds_planted_bugs(tmp_path: Path, planted: type[RecordingDisk]) -> None:
    assert schedules(tmp_path, planted, 100, seed=2)


@pytest.mark.soak
def test_five_thousand_power_cuts_lose_nothing(tmp_path: Path, record_property: Record) -> None:
    assert schedules(tmp_path, RecordingDisk, 5000, seed=3) == []
    record_property("power cuts, nothing lost or unreadable", 5000)
