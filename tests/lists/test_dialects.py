"""Invented lists in the ways in which public lists are written, each with what a reader sees in it."""

import json
from pathlib import Path

import pytest

from readlist_tui.lists import read_file, record_of

FIXTURES = Path(__file__).parent / "fixtures"
LISTS = sorted(path for path in FIXTURES.iterdir() if path.suffix in (".md", ".txt"))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_dialect_is_read_as_a_reader_would(path: Path) -> None:
    wanted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    parsed = read_file(path)

    assert [record_of(entry) for entry in parsed.entries] == wanted["records"]
    assert [list(category) for category in parsed.categories] == wanted["categories"]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert read_file(copy) == read_file(path)
