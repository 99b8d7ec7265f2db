"""Copies of one reader's readings, changed apart, come together again: all of them the same, and no note lost."""

import copy
import random
import shutil
from itertools import permutations
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st
from samples import ARXIV, entry, put, stocked

from figures import Record
from readlist_tui.library import Library, LibraryDamaged, LibraryUnreadable
from readlist_tui.library.history import put as put_field
from readlist_tui.library.merge import Row, merge_copies, put_note, versions
from readlist_tui.model import Status

IDS = ("arxiv:1", "arxiv:2", "doi:10.1/1", "title:a", "title:b")


def canonical(rows: list[Row]) -> list[bytes]:
    """Rows without an order of their own."""
    return sorted(orjson.dumps(row, option=orjson.OPT_SORT_KEYS) for row in rows)


class Story:
    """Copies of readings on several machines over some days, and every note that was ever written and not rewritten."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.copies: list[list[Row]] = [[] for _ in range(chance.randint(2, 3))]
        for tick in range(chance.randint(1, 14)):
            self._tick(tick)

    def _tick(self, tick: int) -> None:
        chance = self._chance
        at = chance.randrange(len(self.copies))
        mine = self.copies[at]
        stamp = f"{chance.randrange(6)}~{tick}"  # the clocks of machines differ
        match chance.randrange(5):
            case 0:
                ids = sorted(chance.sample(IDS, chance.randint(1, 3)))
                mine.append({"ids": ids, "changed": {"status": stamp}, "status": "read"})
            case 1 if mine:
                put_field(chance.choice(mine), "status", chance.choice(["read", "skipped"]), stamp)
            case 2 | 3 if mine:
                put_note(chance.choice(mine), f"note {tick}", stamp)
            case _:
                self.copies[at] = copy.deepcopy(merge_copies(mine, chance.choice(self.copies)))

    def merged(self) -> list[Row]:
        """All copies in one, checked to be the same whatever the order, and however often one comes."""
        results = []
        for order in permutations(self.copies):
            rows: list[Row] = []
            for one in (*order, order[0]):
                rows = merge_copies(rows, one)
            results.append(canonical(rows))
            found = rows
        assert all(result == results[0] for result in results)
        return found


def standing_notes(rows: list[Row]) -> set[tuple[str, str]]:
    return {version for row in rows for version in versions(row)}


def tell(seed: int) -> None:
    story = Story(random.Random(seed))
    before = copy.deepcopy(story.copies)
    merged = story.merged()
    assert story.copies == before
    one, other = story.copies[:2]
    both = merge_copies(one, other)
    assert canonical(both) == canonical(merge_copies(other, one))
    assert canonical(merge_copies(both, both)) == canonical(both)
    assert canonical(merge_copies(both, other)) == canonical(both)
    # A note is gone only where some copy wrote another in its place.
    rewritten = {stamp for rows in story.copies for row in rows for stamp in row.get("seen", ())}
    written = {version for rows in story.copies for version in standing_notes(rows)}
    assert {version for version in written if version[0] not in rewritten} <= standing_notes(merged)


@given(st.integers(0, 2**32))
def test_copies_converge_and_keep_every_note(seed: int) -> None:
    tell(seed)


@pytest.mark.soak
def test_ten_thousand_histories_converge(record_property: Record) -> None:
    for seed in range(10_000):
        tell(seed)
    record_property("histories of 2 or 3 copies that converge, no note lost", 10_000)


# Through the library


def elsewhere(home: Path, other: Path) -> Library:
    """The same library on another machine."""
    shutil.copytree(home, other)
    return Library(other, "ann")


def test_another_machines_marks_and_notes_are_joined(tmp_path: Path) -> None:
    here = stocked(tmp_path / "desk", 4)
    keys = [paper.key for paper in here.papers]
    here.set_status(keys[:1], Status.TO_READ)
    there = elsewhere(here.home, tmp_path / "train")
    here.set_note(keys[1], "from the desk")
    there.set_note(keys[1], "from the train")
    there.set_status(keys[:3], Status.READ)
    here.set_status(keys[2:3], Status.SKIPPED)  # newer than what the train says
    before = here.papers
    change = here.merge([there.readings_path])
    assert (change.field, change.value, change.keys) == ("merge", "ann.json", (keys[0], keys[1]))
    assert [paper.status for paper in here.papers] == [Status.READ, Status.READ, Status.SKIPPED, Status.NEW]
    assert {"from the desk", "from the train"} <= set(here.paper(keys[1]).reading.note.splitlines())
    assert here.backups()[0].reason == "merge"
    stored = here.readings_path.read_bytes()
    assert here.merge([there.readings_path]).keys == ()
    assert here.readings_path.read_bytes() == stored
    undone = here.undo()
    assert undone
    assert undone.field == "merge"
    assert [(p.status, p.reading.note) for p in here.papers] == [(p.status, p.reading.note) for p in before]
    assert Library(here.home, "ann").redo()


def test_both_machines_come_to_the_same(tmp_path: Path) -> None:
    here = stocked(tmp_path / "desk", 4)
    keys = [paper.key for paper in here.papers]
    there = elsewhere(here.home, tmp_path / "train")
    here.set_note(keys[0], "desk")
    there.set_note(keys[0], "train")
    there.set_status(keys, Status.READ)
    here.set_status(keys[:2], Status.SKIMMED)
    here.merge([there.readings_path])
    there.merge([here.readings_path])
    assert here.papers == there.papers
    assert len({paper.reading.note for paper in here.papers}) == 2


def test_what_one_wrote_after_the_merge_wins_over_the_old_copy(tmp_path: Path) -> None:
    here = stocked(tmp_path / "desk")
    key = here.papers[0].key
    there = elsewhere(here.home, tmp_path / "train")
    there.set_note(key, "train")
    here.merge([there.readings_path])
    here.set_note(key, "train, and more")
    here.merge([there.readings_path])
    assert here.paper(key).reading.note == "train, and more"


def test_a_backup_can_be_merged(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    key = here.papers[0].key
    here.set_status([key], Status.READ)
    made = here.back_up()
    here.readings_path.unlink()
    again = Library(tmp_path, "ann")
    assert again.merge([made.path]).keys == (key,)
    assert again.paper(key).status is Status.READ


@pytest.mark.parametrize(
    "name",
    [
        "ann.sync-conflict-20260131-120000-ABCDEFG.json",
        "ann (Bob's conflicted copy 2026-01-31).json",
        "ann (conflicted copy 2026-01-31 120000).json",
    ],
)
def test_conflict_copies_beside_the_readings_are_found_until_they_are_merged(tmp_path: Path, name: str) -> None:
    here = stocked(tmp_path / "desk")
    key = here.papers[0].key
    here.set_note(key, "desk")
    there = elsewhere(here.home, tmp_path / "train")
    there.set_note(key, "train")
    conflict = here.readings_path.with_name(name)
    shutil.copy(there.readings_path, conflict)
    shutil.copy(there.readings_path, here.readings_path.with_name("anna.sync-conflict-1.json"))
    shutil.copy(here.readings_path, here.readings_path.with_name("ann.sync-conflict-0.json"))
    assert here.copies() == (conflict,)
    here.merge(here.copies())
    assert here.copies() == ()
    assert conflict.exists()


def test_readings_of_papers_that_no_list_names_are_kept_too(tmp_path: Path) -> None:
    here = stocked(tmp_path / "desk")
    there = elsewhere(here.home, tmp_path / "train")
    put(there, [entry("Deep Toys", f"{ARXIV}1901.00001")], key="more")
    there.set_note("arxiv:1901.00001", "train")
    assert here.merge([there.readings_path]).keys == ()
    put(here, [entry("Deep Toys, again", f"{ARXIV}1901.00001")], key="more")
    assert here.paper("arxiv:1901.00001").reading.note == "train"


def test_the_history_of_the_other_copy_is_kept_but_not_taken_back(tmp_path: Path) -> None:
    here = stocked(tmp_path / "desk")
    there = elsewhere(here.home, tmp_path / "train")
    there.set_status([there.papers[0].key], Status.READING)
    there.set_status([there.papers[0].key], Status.READ)
    here.merge([there.readings_path])
    stored = orjson.loads(here.readings_path.read_bytes())["history"]
    assert [step["value"] for step in stored.values()] == ["reading", "read", "ann.json"]
    assert here.undo()
    assert here.undo() is None
    assert here.papers[0].status is Status.NEW


@pytest.mark.parametrize("data", [b"", b"{}", b"\x1f\x8b not gzip"])
def test_a_file_that_is_no_copy_is_told_and_changes_nothing(tmp_path: Path, data: bytes) -> None:
    here = stocked(tmp_path / "desk")
    here.set_status([here.papers[0].key], Status.READ)
    before = here.readings_path.read_bytes()
    good = elsewhere(here.home, tmp_path / "train")
    good.set_status([good.papers[1].key], Status.READ)
    (tmp_path / "bad.json").write_bytes(data)
    with pytest.raises(LibraryDamaged, match=r"bad\.json"):
        here.merge([good.readings_path, tmp_path / "bad.json"])
    with pytest.raises(LibraryUnreadable):
        here.merge([tmp_path / "missing.json"])
    assert here.readings_path.read_bytes() == before
    assert not here.backups()
