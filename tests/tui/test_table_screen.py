from pathlib import Path

import pytest
from rich.cells import cell_len
from textual import events
from textual.strip import Strip
from toys import ATTENTION, CHINESE, GRAPH, entry, fill, fill_with, shown

from readlist_tui.model import Status
from readlist_tui.tui.paper_table import PaperTable


async def test_a_first_start_shows_the_first_list_in_its_order(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        assert screen.titles == [
            "Attention to Toys",
            "Graph Toys",
            "Deep Residual Toys",
            "Quantized Toys",
            "机器学习理论导引与玩具",
            "A Toy Without a Year",
        ]
        assert screen.cursor == "Attention to Toys"
        assert "Toy networks  6" in screen.text
        assert "7 papers · 1 read · 14%" in screen.text


@pytest.mark.parametrize(
    ("keys", "title"),
    [
        ("jj", "Deep Residual Toys"),
        ("jjk", "Graph Toys"),
        ("G", "A Toy Without a Year"),
        ("Gg", "Attention to Toys"),
        ("Gj", "A Toy Without a Year"),
        ("k", "Attention to Toys"),
    ],
)
async def test_the_cursor_moves(tmp_path: Path, keys: str, title: str) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press(*keys)
        assert screen.cursor == title
        assert title in screen.text


async def test_pages_move_the_cursor_and_the_view(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number) for number in range(1, 201)))
    async with shown(library, size=(80, 24)) as screen:
        await screen.press("ctrl+d", "ctrl+d")
        assert screen.cursor == "Toy 037"
        await screen.press("ctrl+u")
        assert screen.cursor == "Toy 019"
        await screen.press("G")
        assert "Toy 200" in screen.text
        assert screen.main.table.first == 200 - screen.main.table.page


async def test_only_visible_lines_are_rendered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number) for number in range(1, 501)))
    rendered: list[int] = []
    line = PaperTable.line

    def counted(table: PaperTable, index: int, columns: int) -> Strip:
        rendered.append(index)
        return line(table, index, columns)

    monkeypatch.setattr(PaperTable, "line", counted)
    async with shown(library, size=(80, 24)) as screen:
        assert set(rendered) == set(range(19))
        rendered.clear()
        await screen.press("j")
        assert set(rendered) <= {0, 1}


async def test_wide_titles_leave_the_columns_aligned(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(120, 40)) as screen:
        table = screen.main.table
        rows = ["".join(part.text for part in table.line(index, 60)) for index in range(6)]
        assert {cell_len(row) for row in rows} == {60}
        chinese = next(row for row in rows if "机器学习" in row)
        assert cell_len(chinese.split("机器")[0]) == cell_len(rows[0].split("Attention")[0])


async def test_a_title_too_long_is_cut_and_the_rest_stays(tmp_path: Path) -> None:
    library = fill_with(tmp_path, entry("Toys " * 800, 1, year=2020))
    async with shown(library, size=(80, 24)) as screen:
        assert "2020" in screen.text
        assert "Toys…" in screen.text or "…" in screen.text


# Sorting


async def test_each_column_sorts_and_its_top_is_seen(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number, year=1900 + number) for number in range(1, 99)))
    async with shown(library, size=(80, 24)) as screen:
        for key in "ysvtncml":
            await screen.press("G")
            before = screen.titles
            await screen.press("S", key)
            assert screen.main.table.cursor == screen.main.table.first == 0, key
            assert sorted(screen.titles) == sorted(before)
        assert screen.titles[0] == "Toy 001"


async def test_the_column_that_sorts_has_an_arrow_and_no_other_has(tmp_path: Path) -> None:
    heads = {"y": "Year↓", "s": "S↑", "v": "Venue↑", "t": "Title↑", "n": "N↓", "c": "C↓", "m": "L↓"}
    async with shown(fill(tmp_path), size=(120, 40)) as screen:
        for key, head in heads.items():
            await screen.press("S", key)
            row = next(line for line in screen.lines if "Year" in line and "Title" in line)
            assert head in row, row
            assert row.count("↓") + row.count("↑") == 1


async def test_the_order_of_the_list_has_one_direction(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        before = screen.titles
        await screen.press("S", "l", "S", "l")
        assert screen.titles == before
        await screen.press("S", "y", "S", "y", "S", "l")
        assert screen.titles == before


async def test_the_column_of_notes_shows_what_has_note_finds(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(GRAPH, "mine")
    async with shown(library) as screen:
        rows = [line for line in screen.lines if "✎" in line]
        assert len(rows) == 1
        assert "Graph Toys" in rows[0]
        await screen.press("S", "n")
        assert screen.titles[0] == "Graph Toys"
        await screen.press("slash", *"has:note")
        assert screen.titles == ["Graph Toys"]
        await screen.press(*["backspace"] * 4, *"remark")
        assert screen.titles == ["Attention to Toys"]


async def test_the_same_column_again_turns_the_order_round(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("S", "y")
        assert screen.titles[0] == "机器学习理论导引与玩具"
        assert "by year ↓" in screen.text
        await screen.press("S", "y")
        assert screen.titles[0] == "Attention to Toys"
        assert screen.titles[-1] == "A Toy Without a Year"
        assert "by year ↑" in screen.text
        await screen.press("S", "l")
        assert "by year" not in screen.text


async def test_a_click_on_a_header_sorts(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        header = next(line for line in screen.lines if "Year" in line)
        x = header.index("Year") - screen.main.table.region.x
        await screen.pilot.click(PaperTable, offset=(x + 1, 1))
        await screen.pilot.pause()
        assert screen.titles[0] == "机器学习理论导引与玩具"


# Selection


async def test_space_selects_and_goes_on(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("space", "space")
        assert screen.main.table.selected == {ATTENTION, GRAPH}
        assert screen.cursor == "Deep Residual Toys"
        assert "2 selected" in screen.lines[-1]
        await screen.press("escape")
        assert not screen.main.table.selected
        assert "selected" not in screen.lines[-1]


async def test_a_range_follows_the_cursor_both_ways(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "v", "j", "j")
        assert len(screen.main.table.selected) == 3
        await screen.press("k")
        assert len(screen.main.table.selected) == 2
        await screen.press("v", "j", "j")
        assert len(screen.main.table.selected) == 2


async def test_all_shown_are_selected_and_a_filter_limits_them(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:2018", "enter", "ctrl+a")
        assert len(screen.main.table.selected) == 2
        await screen.press("slash", *["backspace"] * 9, "enter")
        assert len(screen.main.table.selected) == 2


async def test_what_is_selected_and_not_shown_is_told(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("space", "slash", *"graph", "enter")
        assert "1 selected, 1 not shown" in screen.lines[-1]


# Mouse


async def test_a_click_moves_the_cursor_and_a_second_opens_the_paper(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.pilot.click(PaperTable, offset=(20, 3))
        await screen.pilot.pause()
        assert screen.cursor == "Graph Toys"
        await screen.pilot.click(PaperTable, offset=(20, 3), times=2)
        await screen.pilot.pause()
        assert screen.main.front == "paper"


async def test_the_wheel_scrolls_and_leaves_the_cursor(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number) for number in range(1, 201)))
    async with shown(library, size=(80, 24)) as screen:
        await screen.pilot._post_mouse_events([events.MouseScrollDown], PaperTable)
        await screen.pilot.pause()
        assert screen.main.table.first == 3
        assert screen.cursor == "Toy 001"
        await screen.press("j")
        assert screen.main.table.first <= 1


async def test_the_scrollbar_can_be_dragged(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"Toy {number:03}", number) for number in range(1, 201)))
    async with shown(library, size=(80, 24)) as screen:
        table = screen.main.table
        await screen.pilot.mouse_down(PaperTable, offset=(table.size.width - 1, table.size.height - 1))
        await screen.pilot.pause()
        assert table.first == 200 - table.page
        await screen.pilot.mouse_up(PaperTable, offset=(table.size.width - 1, table.size.height - 1))
        assert screen.cursor == "Toy 001"


# Unread


async def test_next_and_previous_unread(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_status([GRAPH], Status.READ)
    async with shown(library) as screen:
        await screen.press("n")
        assert screen.cursor == "Deep Residual Toys"
        await screen.press("p")
        assert screen.cursor == "Attention to Toys"
        await screen.press("p")
        assert "No unread paper above" in screen.toasts
        await screen.press("G", "n")
        assert "No unread paper below" in screen.toasts


# Signs


async def test_the_ascii_set_shows_no_other_sign(tmp_path: Path) -> None:
    async with shown(
        fill_with(tmp_path, entry("Toys", 1, "A", "B", note="x", code="https://e.org/c")), ascii=True
    ) as s:
        await s.press("space", "s", "r")
        assert s.text.isascii(), s.text
        await s.press("question_mark")
        assert not set(s.text) & set("│─╭●◐○▐"), s.text
        await s.press("escape", "e")
        assert s.text.isascii(), s.text


async def test_an_empty_library_says_what_to_do(tmp_path: Path) -> None:
    from readlist_tui.library import Library

    async with shown(Library(tmp_path, "ann")) as screen:
        assert "No papers yet" in screen.text
        assert "i imports a list from a file" in screen.text
        await screen.press("r", "s", "n", "o", "y", "e", "enter", "space", "v", "ctrl+a", "u", "G")
        assert "There is no paper under the cursor" in screen.toasts


async def test_an_empty_category_and_an_empty_view_say_why(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "g", "j", "j")
        assert "Nothing here yet" in screen.text
        screen.main.outline.go_to(("list", "toy-networks", "Survey"))
        await screen.pilot.pause()
        assert "No papers in this category" in screen.text


async def test_chinese_papers_can_be_marked(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "j", "j", "j", "r")
        assert screen.on_disk(CHINESE).status is Status.READ
