"""No acknowledged change is lost: not to kill -9 at any instant, and not to other writers."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import orjson
import pytest
from processes import Child, WatchedDisk
from samples import stocked

from figures import Record
from readlist_tui.library import Library, LibraryBusy
from readlist_tui.model import Status

PAPERS = 8


def _notes(library: Library) -> list[int]:
    return [int(paper.reading.note or 0) for paper in library.papers]


def _write_until_killed(home: Path, papers: range) -> Callable[[Callable[[str], None]], None]:
    """Count up in the notes of some papers, and say each number once it is saved."""

    def work(say: Callable[[str], None]) -> None:
        library = Library(home, "ann")
        keys = [paper.key for paper in library.papers]
        number = max(_notes(library))
        while True:
            for paper in papers:
                number += 1
                library.set_note(keys[paper], str(number))
                say(f"{paper} {number}")

    return work


def _kill_writers(home: Path, rounds: int, writers: int, instants: random.Random) -> int:
    """Kill writers at random instants; the number of acknowledged writes, none of which was lost."""
    stocked(home, PAPERS)
    share = PAPERS // writers
    acknowledged: dict[int, int] = {}
    writes = 0
    for _ in range(rounds):
        works = [_write_until_killed(home, range(share * at, share * (at + 1))) for at in range(writers)]
        children = [Child(work) for work in works]
        # From the opening to some dozens of writes; one writes in about a millisecond.
        time.sleep(instants.uniform(0.002, 0.06))
        for child in children:
            child.kill()
        for child in children:
            said, code = child.end()
            assert code == -signal.SIGKILL
            writes += len(said)
            acknowledged |= {int(paper): int(number) for paper, number in map(str.split, said)}
        found = _notes(Library(home, "ann"))
        lost = {at: number for at, number in acknowledged.items() if found[at] < number}
        assert not lost
        acknowledged = dict(enumerate(found))
    return writes


def test_no_acknowledged_note_is_lost_to_kills(tmp_path: Path) -> None:
    assert _kill_writers(tmp_path, rounds=25, writers=1, instants=random.Random(1)) > 0


def test_no_acknowledged_note_is_lost_to_kills_of_four_writers(tmp_path: Path) -> None:
    assert _kill_writers(tmp_path, rounds=8, writers=4, instants=random.Random(2)) > 0


@pytest.mark.soak
@pytest.mark.parametrize(("writers", "rounds"), [(1, 1000), (4, 250)])
def test_no_acknowledged_note_is_lost_to_a_thousand_kills(
    tmp_path: Path, writers: int, rounds: int, record_property: Record
) -> None:
    writes = _kill_writers(tmp_path, rounds, writers, random.Random(writers))
    record_property("kill -9 of writers", rounds * writers)
    record_property("acknowledged notes, none lost to kills", writes)


def test_a_kill_at_any_system_call_leaves_the_old_state_or_the_new(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READING)
    library.back_up()
    calls: list[str] = []
    counted = Library(tmp_path, "ann", disk=WatchedDisk(calls.append))
    calls.clear()
    counted.set_status([key], Status.TO_READ)
    for position in range(len(calls)):
        before = Library(tmp_path, "ann").paper(key).status
        after = Status.READ if before is not Status.READ else Status.SKIMMED
        said, code = Child(_marks_and_dies(tmp_path, key, after, position)).end()
        assert code == -signal.SIGKILL
        found = Library(tmp_path, "ann").paper(key).status
        assert found is (after if "replace" in said[:-1] else before), said


def _marks_and_dies(home: Path, key: str, status: Status, position: int) -> Callable[[Callable[[str], None]], None]:
    """Say each system call of a mark, and die instead of making that at the position."""

    def work(say: Callable[[str], None]) -> None:
        left = -1

        def happens(name: str) -> None:
            nonlocal left
            if left >= 0:
                say(name)
                left -= 1
                if left < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        library = Library(home, "ann", disk=WatchedDisk(happens))
        left = position
        library.set_status([key], status)

    return work


def _write_together(home: Path, writers: int, operations: int) -> int:
    """Several processes that each count to a number in papers of their own, all in one file.

    How often one of them was told that the others kept the file for too long, and tried again.
    """
    stocked(home, writers)

    def count(mine: int) -> Callable[[Callable[[str], None]], None]:
        def work(say: Callable[[str], None]) -> None:
            library = Library(home, "ann")
            key = library.papers[mine].key
            number = 0
            while number < operations:
                try:
                    library.set_note(key, str(number + 1))
                    number += 1
                except LibraryBusy:
                    say("busy")

        return work

    children = [Child(count(mine)) for mine in range(writers)]
    ends = [child.end() for child in children]
    assert [code for _, code in ends] == [0] * writers
    library = Library(home, "ann")
    assert _notes(library) == [operations] * writers
    stored = orjson.loads(library.readings_path.read_bytes())
    steps = [(step["edits"][0][0], int(step["value"])) for step in stored["history"].values()]
    last = {key: [number for name, number in steps if name == key] for key, _ in steps}
    for numbers in last.values():
        assert numbers == list(range(operations - len(numbers) + 1, operations + 1))
    return sum(len(said) for said, _ in ends)


@pytest.mark.parametrize("writers", [2, 4])
def test_writers_lose_nothing_to_each_other(tmp_path: Path, writers: int) -> None:
    _write_together(tmp_path, writers, operations=60)


@pytest.mark.soak
@pytest.mark.parametrize("writers", [2, 4])
def test_writers_of_a_thousand_notes_lose_nothing_to_each_other(
    tmp_path: Path, writers: int, record_property: Record
) -> None:
    waits = _write_together(tmp_path, writers, operations=1000)
    record_property("notes of 2 and 4 writers at once, none lost", writers * 1000)
    record_property("of them told after two seconds that the file was in use, and made again", waits)


def test_a_reader_sees_whole_states_while_another_writes(tmp_path: Path) -> None:
    library = stocked(tmp_path, PAPERS)
    child = Child(_write_until_killed(tmp_path, range(PAPERS)))
    try:
        seen = 0
        deadline = time.monotonic() + 10
        while seen < 100 and time.monotonic() < deadline:
            seen += bool(library.refresh())
            assert len(Library(tmp_path, "ann").papers) == PAPERS
    finally:
        child.kill()
        child.end()
    assert seen == 100
