from pathlib import Path
from random import Random

import pytest
from toys import ATTENTION, entry, fill, fill_with, shown

from figures import Record
from readlist_tui.model import Status
from readlist_tui.tui.contents import view_node


@pytest.mark.parametrize(
    ("size", "panes"),
    [
        ((160, 50), {"lists", "papers", "paper"}),
        ((120, 40), {"lists", "papers", "paper"}),
        ((119, 40), {"lists", "papers"}),
        ((80, 24), {"lists", "papers"}),
        ((79, 24), {"papers"}),
        ((20, 5), {"papers"}),
    ],
)
async def test_as_many_panes_are_shown_as_there_is_room_for(
    tmp_path: Path, size: tuple[int, int], panes: set[str]
) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        assert {name for name, pane in screen.main.panes.items() if pane.display} == panes
        assert all(len(line) <= size[0] for line in screen.lines)


async def test_at_80_columns_enter_shows_the_paper_over_the_table(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("enter")
        assert "Ann Lee, Bo Ng" in screen.text
        assert not screen.main.table.display
        await screen.press("r")
        assert screen.on_disk(ATTENTION).status is Status.READ
        assert "Graph Toys" in screen.text
        await screen.press("escape")
        assert screen.main.table.display
        assert screen.cursor == "Graph Toys"


async def test_nothing_essential_is_lost_at_80_by_24(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        for part in ("Toy networks", "1/6", "Attention to Toys", "2017", "? help", "7 papers · 1 read", "NeurIPS"):
            assert part in screen.text


async def test_one_pane_at_a_time_where_it_is_narrow(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(60, 20)) as screen:
        await screen.press("h")
        assert "Building blocks" in screen.text
        await screen.press("2", "enter")
        assert "In 2 lists" in screen.text
        await screen.press("tab")
        assert screen.main.outline.display
        await screen.press("shift+tab")
        assert screen.main.detail.display
        assert "? help" in screen.text


async def test_the_front_pane_keeps_the_focus_through_resizing(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("3")
        for width in (100, 60, 30, 140):
            await screen.pilot.resize_terminal(width, 30)
            await screen.pilot.pause()
            assert screen.app.focused is screen.main.detail
            assert screen.main.detail.display


async def test_a_screen_of_one_cell_lives(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(1, 1)) as screen:
        await screen.press(
            "j", "r", "1", "j", "3", "2", "s", "d", "slash", "a", "escape", "question_mark", "escape", "e"
        )
        await screen.press("escape", "ctrl+p", "escape")
        assert screen.app.is_running
        await screen.pilot.resize_terminal(100, 30)
        await screen.pilot.pause()
        assert "Toys" in screen.text


@pytest.mark.parametrize("times", [25, pytest.param(400, marks=pytest.mark.soak)])
async def test_random_resizes_during_use(tmp_path: Path, times: int, record_property: Record) -> None:
    library = fill_with(
        tmp_path, *(entry(f"Toy {number:03} 玩具", number, f"C{number % 7}") for number in range(1, 90))
    )
    random = Random(7)
    keys = [
        "j",
        "G",
        "k",
        "g",
        "r",
        "space",
        "1",
        "2",
        "3",
        "tab",
        "ctrl+d",
        "h",
        "l",
        "u",
        "n",
        "S",
        "y",
        "question_mark",
        "e",
        "m",
        "colon",
        "slash",
        "escape",
        "escape",
        "escape",
    ]
    async with shown(library) as screen:
        for number in range(times):
            # Now and then the smallest that there is, and the smallest that still says something.
            size = {0: (1, 1), 5: (20, 5)}.get(number % 10, (random.randint(1, 200), random.randint(1, 60)))
            await screen.pilot.resize_terminal(*size)
            await screen.press(random.choice(keys))
            assert screen.app.is_running
            assert len(screen.lines) == size[1]
        for _ in range(6):  # the palette over a question over a note, at most
            await screen.press("escape")
        assert screen.app.screen is screen.main
        screen.main.set_filter("")
        await screen.press("escape", "2")
        screen.main.outline.go_to(view_node("all"))
        await screen.pilot.resize_terminal(120, 40)
        await screen.pilot.pause()
        assert screen.main.paper is not None
        assert screen.main.paper.title[:7] in screen.text
    record_property("resizes during use, 1×1 and 20×5 among them", times)


async def test_the_footer_keeps_the_help_to_the_last(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(12, 6)) as screen:
        assert "? help" in screen.lines[-1]


async def test_a_key_in_the_footer_can_be_clicked(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.pilot.click("FooterBar", offset=(screen.lines[-1].index("r read"), 0))
        await screen.pilot.pause()
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_the_detail_scrolls_and_another_paper_starts_at_its_top(tmp_path: Path) -> None:
    library = fill_with(tmp_path, entry("Long Toys", 1, note="word " * 900), entry("Short Toys", 2))
    async with shown(library) as screen:
        await screen.press("3", "G")
        assert screen.main.detail.first > 5
        assert screen.main.detail.title_line(30).text.startswith("Paper")
        await screen.press("2", "j", "k")
        assert screen.main.detail.first == 0


async def test_a_mark_leaves_the_detail_where_it_was_scrolled(tmp_path: Path) -> None:
    library = fill_with(tmp_path, entry("Long Toys", 1, note="word " * 900))
    async with shown(library) as screen:
        await screen.press("3", "j", "j", "s", "t")
        assert screen.main.detail.first == 2


# The footer


async def test_the_footer_offers_in_the_lists_what_does_something_there(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(120, 40)) as screen:
        await screen.press("1")
        assert "Enter fold" in screen.lines[-1]
        assert "R rename" in screen.lines[-1]
        for word in ("read ", "status", "note", "open", "copy", "select"):
            assert word not in screen.lines[-1], word
        await screen.press("enter")
        assert "Enter unfold" in screen.lines[-1]
        await screen.press("g")
        assert "Enter papers" in screen.lines[-1]
        assert "rename" not in screen.lines[-1]
        await screen.press("2")
        assert "r read" in screen.lines[-1]
        await screen.press("space", "1")
        assert "s status" in screen.lines[-1]


async def test_the_footer_offers_nothing_for_papers_where_there_is_none(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"zebra", "enter")
        assert "r read" not in screen.lines[-1]
        assert "/ filter" in screen.lines[-1]


async def test_under_a_dialog_the_footer_offers_none_of_its_keys(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        for keys in ("e", "question_mark", "m", "i", "D"):
            await screen.press(keys)
            assert "r read" not in screen.lines[-1], keys
            await screen.press("escape")
            await screen.until(lambda: "r read" in screen.lines[-1])
        await screen.press("colon")
        await screen.until(lambda: "Enter runs it  Esc closes" in screen.lines[-1])


async def test_the_palette_lives_through_every_narrow_width(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("colon", *"toys")
        await screen.pilot.pause(0.3)
        for columns in (*range(1, 8), 12, 120):
            await screen.pilot.resize_terminal(columns, 10)
            await screen.pilot.pause()
            assert screen.app.is_running
        assert "Toys" in screen.text
