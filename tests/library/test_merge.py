"""Two readings into one: whatever is merged in whatever order, the result is the same, and no note is lost."""

import copy
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readlist_tui.library.history import put
from readlist_tui.library.merge import Row, merge_rows, note_of, put_note, stamp_of
from readlist_tui.library.readings import reading_of
from readlist_tui.model import Status

STATUSES = st.sampled_from(["read", "to-read", "skipped"])
TEXTS = st.sampled_from(["", "a", "b", "好"])


def row(*ids: str) -> Row:
    return {"ids": sorted(ids), "changed": {}}


@st.composite
def copies(draw: st.DrawFn) -> list[Row]:
    """Up to four copies of one reading, each changed and merged with others in any order, as machines do."""
    found = [row("arxiv:1", "title:toys") for _ in range(draw(st.integers(2, 4)))]
    for tick in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(found) - 1))
        # The clocks of machines differ; the tail of a stamp is the process's own.
        stamp = f"{draw(st.integers(0, 5))}~{tick}"
        match draw(st.sampled_from(["status", "note", "rating", "sync"])):
            case "status":
                put(found[at], "status", draw(STATUSES), stamp)
            case "note":
                put_note(found[at], draw(TEXTS), stamp)
            case "rating":
                put(found[at], "rating", draw(st.integers(1, 3)), stamp)
            case "sync":
                found[at] = merge_rows(found[at], found[draw(st.integers(0, len(found) - 1))])
    return found


@given(copies())
def test_merging_is_commutative_associative_and_idempotent(found: list[Row]) -> None:
    before = copy.deepcopy(found)
    one, other, *rest = found
    third = rest[0] if rest else row("doi:2")
    assert merge_rows(one, one) == one
    assert merge_rows(one, other) == merge_rows(other, one)
    assert merge_rows(merge_rows(one, other), other) == merge_rows(one, other)
    assert merge_rows(merge_rows(one, other), third) == merge_rows(one, merge_rows(other, third))
    assert found == before


@given(copies())
def test_copies_converge_whatever_the_order(found: list[Row]) -> None:
    results = []
    for order in permutations(found):
        merged = order[0]
        for one in order[1:]:
            merged = merge_rows(merged, one)
        results.append(merged)
    assert all(result == results[0] for result in results)


@given(copies())
def test_the_newest_status_wins(found: list[Row]) -> None:
    merged = found[0]
    for one in found[1:]:
        merged = merge_rows(merged, one)
    newest = max((stamp_of(one, "status"), one.get("status", "")) for one in found)
    assert (stamp_of(merged, "status"), merged.get("status", "")) == newest


def test_notes_written_apart_are_both_kept() -> None:
    here, there = row("arxiv:1"), row("arxiv:1")
    put_note(here, "from the desk", "2026-01-01T09:00:00.000000Z~a")
    put_note(there, "from the train", "2026-01-02T10:30:00.000000Z~b")
    merged = merge_rows(here, there)
    assert note_of(merged) == "from the train\n\n--- also kept, written 2026-01-01 09:00 ---\nfrom the desk"
    assert merge_rows(merged, here) == merge_rows(there, merged) == merged


def test_a_note_rewritten_after_a_merge_stays_rewritten() -> None:
    here, there = row("arxiv:1"), row("arxiv:1")
    put_note(here, "one", "1~a")
    put_note(there, "two", "2~b")
    merged = merge_rows(here, there)
    put_note(merged, "one and two", "3~a")
    for old in (here, there):
        assert note_of(merge_rows(merged, old)) == "one and two"


def test_an_old_copy_does_not_bring_back_a_note_that_was_taken_away() -> None:
    here = row("arxiv:1")
    put_note(here, "wrong", "1~a")
    backup = copy.deepcopy(here)
    put_note(here, "", "2~a")
    assert note_of(merge_rows(here, backup)) == ""


def test_a_note_taken_away_here_and_rewritten_there_is_kept() -> None:
    here = row("arxiv:1")
    put_note(here, "first", "1~a")
    there = copy.deepcopy(here)
    put_note(here, "", "3~a")
    put_note(there, "second", "2~b")
    assert note_of(merge_rows(here, there)) == "second"


def test_equal_notes_are_shown_once() -> None:
    here, there = row("arxiv:1"), row("arxiv:1")
    put_note(here, "same", "1~a")
    put_note(there, "same", "2~b")
    assert note_of(merge_rows(here, there)) == "same"


def test_ids_and_fields_of_a_newer_version_are_kept() -> None:
    here: dict[str, Any] = row("arxiv:1", "title:a") | {"rating": 3, "changed": {"rating": "1~a"}}
    there: dict[str, Any] = row("doi:10.1/2", "title:b") | {"colour": "red"}
    merged = merge_rows(here, there)
    assert merged["ids"] == ["arxiv:1", "doi:10.1/2", "title:a", "title:b"]
    assert (merged["rating"], merged["colour"]) == (3, "red")


@pytest.mark.parametrize(("said", "status"), [("read", Status.READ), ("pondered", None), (None, None)])
def test_a_status_unknown_to_this_version_reads_as_none(said: str | None, status: Status | None) -> None:
    assert reading_of([row("arxiv:1") | {"status": said}]).status is status
