"""The five shipped lists against what a careful reader sees in them."""

from pathlib import Path

import pytest
from scoring import FIELDS, gold, match, right

from readlist_tui.identity import group
from readlist_tui.lists import read_file, record_of

ROOT = Path(__file__).parents[2]
ENTRIES = {
    "compression-by-year": 84,
    "compression-papers-authors": 79,
    "model-compression-zhihu": 52,
    "deep-compression-post": 21,
    "model-compression-tables": 112,
}


@pytest.mark.parametrize("name", ENTRIES)
def test_every_paper_of_a_shipped_list_is_found_and_nothing_else(name: str) -> None:
    found = [record_of(entry) for entry in read_file(ROOT / f"data/{name}.md").entries]

    _, missed, extra = match(gold(ROOT / f"tests/gold/{name}.json"), found)

    assert [record["title"] for record in missed] == []
    assert [record["title"] for record in extra if not record["title"].startswith("http")] == []
    assert len(found) == ENTRIES[name]


@pytest.mark.parametrize("field", FIELDS)
def test_fields_of_the_shipped_lists_are_read_as_written(field: str) -> None:
    wrong = []
    count = 0
    for name in ENTRIES:
        found = [record_of(entry) for entry in read_file(ROOT / f"data/{name}.md").entries]
        pairs, _, _ = match(gold(ROOT / f"tests/gold/{name}.json"), found)
        count += len(pairs)
        wrong += [(name, want["line"], want, have) for want, have in pairs if not right(field, want, have)]

    assert len(wrong) <= 0.02 * count, wrong


def test_the_shipped_lists_hold_297_papers() -> None:
    entries = [entry for name in ENTRIES for entry in read_file(ROOT / f"data/{name}.md").entries]

    assert len(entries) == 348
    assert len(group(entries)) == 297


def test_the_marks_of_the_fifth_list_are_12_papers_to_read() -> None:
    entries = read_file(ROOT / "data/model-compression-tables.md").entries

    assert sum(entry.marker == "to-read" for entry in entries) == 12


def test_an_address_alone_is_no_entry_but_told_of() -> None:
    parsed = read_file(ROOT / "data/model-compression-tables.md")

    assert not [entry for entry in parsed.entries if entry.line == 235]
    assert [one.reason for one in parsed.skipped if one.line == 235] == ["an address alone"]


def test_empty_categories_stay() -> None:
    parsed = read_file(ROOT / "data/compression-papers-authors.md")

    assert ("Dynamic computation",) in parsed.categories
    assert parsed.title == "Network compression and Acceleration Papers"
    assert sum(one.reason == "empty" for one in parsed.skipped) > 100
