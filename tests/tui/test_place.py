"""Where a reader was, from one run to the next."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from toys import CHINESE, QUANTIZED, TOYS, entry, fill, fill_with, shown

from readlist_tui.library import Library
from readlist_tui.tui.place import Place, load, save


async def test_the_next_run_begins_where_the_last_one_ended(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "j", "l", "j", "j", "2", "S", "y", "S", "y", "j")
        assert screen.titles == ["Deep Residual Toys", "Quantized Toys"]
    async with shown(Library(tmp_path, "ann")) as screen:
        assert screen.cursor == "Quantized Toys"
        assert screen.main.outline.node.label == "2018"
        assert "by year ↑" in screen.text
        assert screen.app.focused is screen.main.table
        await screen.press("k")
        assert screen.cursor == "Deep Residual Toys"
    async with shown(Library(tmp_path, "bo")) as screen:
        assert screen.cursor == "Attention to Toys"


async def test_a_filter_is_not_kept(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:2018", "enter", "j")
    async with shown(Library(tmp_path, "ann")) as screen:
        assert len(screen.titles) == 6
        assert screen.cursor == "Quantized Toys"


async def test_a_paper_far_down_is_seen_with_some_above_it(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number) for number in range(1, 201)))
    async with shown(library, size=(80, 24)) as screen:
        await screen.press(*["ctrl+d"] * 6)
        there = screen.cursor
    async with shown(Library(tmp_path, "ann"), size=(80, 24)) as screen:
        assert screen.cursor == there
        table = screen.main.table
        assert table.first < table.cursor < table.first + table.page
        assert any(there in line for line in screen.lines)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"ann": []}',
        '{"ann": {"node": ["list"], "sort": "authors", "backwards": false, "paper": ""}}',
        '{"ann": {"node": [1], "sort": "list", "backwards": false, "paper": ""}}',
        '{"ann": {"node": [], "sort": "list", "backwards": false, "paper": ""}}',
        '{"ann": {"node": ["list", "gone", "x"], "sort": "list", "backwards": false, "paper": "title:gone"}}',
        '{"ann": {"node": ["\\u001b]52;c;x\\u0007"], "sort": "list", "backwards": false, "paper": "arxiv:"}}',
        "[" * 100_000,
        "\x00\xff",
    ],
)
async def test_a_damaged_place_is_none(tmp_path: Path, text: str) -> None:
    library = fill(tmp_path)
    path = tmp_path / "place.json"
    path.write_text(text, encoding="latin-1")
    async with shown(library) as screen:
        assert screen.cursor == "Attention to Toys"
        assert all(cell_len(line) == 120 for line in screen.lines)
        await screen.press("j")
    assert load(path, "ann") == Place(("list", TOYS), paper="arxiv:1706.00002")


def test_each_reader_has_a_place_and_the_oldest_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "place.json"
    for number in range(60):
        save(path, f"reader {number} 读者", Place(("view", "all"), paper=CHINESE))
    assert load(path, "reader 59 读者") == Place(("view", "all"), paper=CHINESE)
    assert load(path, "reader 3 读者") is None
    assert len(json.loads(path.read_text())) == 50
    assert [one.name for one in path.parent.iterdir()] == ["place.json"]


def test_a_place_that_cannot_be_written_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    save(tmp_path / "file" / "place.json", "ann", Place(("view", "all"), paper=QUANTIZED))
    assert load(tmp_path / "file" / "place.json", "ann") is None
