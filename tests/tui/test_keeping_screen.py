"""Lists renamed, hidden and removed, and papers set right, on the screen."""

from pathlib import Path

import pytest
from textual import events
from toys import ATTENTION, BLOCKS, TOYS, Shown, entry, fill, fill_with, shown, until

from readlist_tui.library import Library
from readlist_tui.model import Status


def lists_on_disk(home: Path) -> dict[str, tuple[str, bool]]:
    return {one.key: (one.title, one.hidden) for one in Library(home, "ann").lists}


async def empty_line(screen: Shown) -> None:
    await screen.press("end", "ctrl+u")


# Lists


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_list_is_renamed_and_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await screen.press("1", "R")
        assert "Enter saves  ctrl+u empties it" in screen.text
        await empty_line(screen)
        await screen.type("My toys")
        await screen.press("enter")
        assert lists_on_disk(tmp_path)[TOYS] == ("My toys", False)
        assert "My toys" in screen.text
        assert "Toy networks" not in screen.text
        await screen.press("u")
        assert lists_on_disk(tmp_path)[TOYS] == ("Toy networks", False)
        assert "Toy networks" in screen.text


async def test_a_list_is_hidden_and_shown_again(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "H")
        assert lists_on_disk(tmp_path)[TOYS] == ("Toy networks", True)
        assert "Toy networks (hidden)" in screen.text
        assert "This list is hidden" in screen.text
        assert "2 papers" in screen.text
        await screen.press("H")
        assert lists_on_disk(tmp_path)[TOYS] == ("Toy networks", False)
        assert "7 papers" in screen.text


async def test_a_list_is_removed_when_asked_twice_and_comes_back_with_all_marks(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_status([ATTENTION], Status.READ)
    async with shown(library) as screen:
        await screen.press("1", "j", "X")
        assert "Remove Toy networks?" in screen.text
        await screen.press("2")
        assert TOYS in lists_on_disk(tmp_path)
        await screen.press("X", "1")
        assert list(lists_on_disk(tmp_path)) == [BLOCKS]
        assert "Toy networks" not in screen.text.split("Removed")[0]
        assert screen.on_disk(ATTENTION).status is Status.READ
        await screen.press("u")
        assert TOYS in lists_on_disk(tmp_path)
        assert screen.on_disk(ATTENTION).status is Status.READ
        assert "Toy networks" in screen.text


async def test_what_becomes_of_a_removed_list_can_be_read_whole_in_80_columns(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("1", "j", "X")
        assert "your marks and notes stay; u brings the list back" in screen.text


async def test_a_view_is_no_list(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "g", "R", "H", "X")
        assert screen.app.screen is screen.main
        assert "Put the cursor on a list first" in screen.toasts
        assert len(lists_on_disk(tmp_path)) == 2


async def test_the_palette_has_all_of_it(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press(":")
        await screen.type("remove the list")
        await screen.pilot.pause(0.3)
        await screen.press("enter")
        await screen.pilot.pause(0.2)
        assert "Remove Toy networks?" in screen.text


async def test_a_library_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        screen.main.library.catalogue_path.write_text("{}")
        await screen.press("1", "H")
        assert "Not saved" in screen.toasts
        await screen.press("R")
        await screen.type("x")
        await screen.press("enter")
        assert "Not saved" in screen.text
        await screen.press("escape")
        assert screen.app.screen is screen.main


# Papers set right


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_paper_is_set_right_and_the_list_is_still_heard(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await screen.press("m")
        assert "as the list says" in screen.text
        await empty_line(screen)
        await screen.type("Attention for Toys")
        await screen.press("tab", "tab", "tab")
        await empty_line(screen)
        await screen.type("2018")
        await screen.press("enter")
        paper = screen.on_disk(ATTENTION)
        assert (paper.title, paper.year, paper.venue) == ("Attention for Toys", 2018, "NeurIPS")
        assert "Attention for Toys" in screen.text
        assert "Mended title, year" in screen.toasts
        await screen.press("m")
        assert "yours; the list says: Attention to Toys" in screen.text
        await empty_line(screen)
        await screen.press("enter")
        assert screen.on_disk(ATTENTION).title == "Attention to Toys"
        assert screen.on_disk(ATTENTION).year == 2018
        await screen.press("u", "u")
        assert screen.on_disk(ATTENTION).year == 2017
        assert "Undone: title, year · Attention" in screen.toasts


async def test_what_is_mended_is_found_by_the_filter(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m")
        await empty_line(screen)
        await screen.type("Zebra")
        await screen.press("enter", "/")
        await screen.type("zebra")
        assert screen.titles == ["Zebra"]


async def test_a_year_that_is_none_is_refused_in_the_form(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m", "tab", "tab", "tab", "end")
        await screen.type("x")
        await screen.press("enter")
        assert "a year has four digits" in screen.text
        await screen.press("backspace")
        assert "a year has four digits" not in screen.text
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.mended == {}


async def test_what_is_not_changed_is_not_mended(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m", "enter")
        assert screen.app.screen is screen.main
        assert not screen.main.library.readings_path.exists()


async def test_keys_typed_in_one_burst_with_m_are_in_the_form(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        for key in ("m", "x", "y", "z", "enter"):
            screen.app.post_message(events.Key(key, "\r" if key == "enter" else key))
        await screen.until(lambda: "Mended title" in screen.toasts)
        assert screen.on_disk(ATTENTION).title == "Attention to Toysxyz"


async def test_a_hostile_paper_can_be_set_right(tmp_path: Path) -> None:
    bad = entry("[/x] [@click=app.quit]T[/] \x1b]52;c;eA==\x07\u202e", 1, venue="[b]\x1b[2J")
    async with shown(fill_with(tmp_path, bad)) as screen:
        await screen.press("m")
        assert "\x1b" not in screen.text
        assert "[/x]" in screen.text
        await screen.type("!")
        await screen.press("enter")
        (paper,) = Library(tmp_path, "ann").papers
        assert paper.title == "[/x] [@click=app.quit]T[/] ]52;c;eA==!"
        await screen.press("m", "escape")
        assert screen.app.screen is screen.main


async def test_without_a_paper_there_is_nothing_to_mend(tmp_path: Path) -> None:
    async with shown(Library(tmp_path, "ann")) as screen:
        await screen.press("m")
        assert "There is no paper under the cursor" in screen.toasts


async def test_the_ascii_set_shows_no_other_sign(tmp_path: Path) -> None:
    source = tmp_path / "toys.md"
    source.write_text("# Toys\n\n## A\n\n- Soft Toys, NIPS 2016\n", encoding="utf-8")
    library = fill_with(tmp_path, entry("Soft toys to prune", 1, "A", "B"), entry("Soft toys to prunee", 2))
    async with shown(library, ascii=True) as screen:
        await screen.press("i")
        assert screen.text.isascii(), screen.text
        await screen.type(str(source))
        await screen.press("enter")
        await until(screen, "As read")
        assert screen.text.isascii(), screen.text
        await screen.press("enter")
        source.write_text("# Toys\n\n## B\n\n- Soft Toys, NIPS 2016\n- New Toys, NIPS 2016\n", encoding="utf-8")
        await screen.press("1", "U")
        await until(screen, "Difference")
        assert screen.text.isascii(), screen.text
        await screen.press("escape", "D")
        await until(screen, "Pair 1")
        assert screen.text.isascii(), screen.text
        await screen.press("escape", "2", "m")
        assert screen.text.isascii(), screen.text
