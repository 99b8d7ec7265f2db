"""Possible duplicates on the screen: side by side, joined, kept apart, taken back."""

from pathlib import Path

import pytest
from toys import entry, fill_with, shown, until

from readlist_tui.duplicates import possible_duplicates
from readlist_tui.library import Library
from readlist_tui.model import Status

ONE, TYPO = "arxiv:1602.00001", "title:softtoysprunningthem"
OTHER, OTHER_TYPO = "title:attentiontotoysandblocks", "title:atentiontotoysandblocks"
ENTRIES = (
    entry("Soft Toys: pruning them", 1, "A", paper="https://arxiv.org/abs/1602.00001", venue="ICLR", year=2016),
    entry("Soft Toys: prunning them", 2, "B", year=2017),
    entry("Attention to toys and blocks", 3),
    entry("Atention to toys and blocks", 4),
)


def library_of(home: Path) -> Library:
    library = fill_with(home, *ENTRIES)
    library.set_status([TYPO], Status.READ)
    library.set_note(TYPO, "mine")
    return library


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_two_papers_stand_side_by_side_and_become_one(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(library_of(tmp_path), size=size) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 2: almost the same title")
        await screen.press("j")
        assert "Pair 2 of 2" in screen.text
        line = next(line for line in screen.lines if "title " in line and "Soft Toys: pruning them" in line)
        assert "Soft Toys: prunning them" in line
        for seen in ("2016", "2017", "ICLR", "● read", "mine", "arxiv:1602.00001", "A list › B"):
            assert seen in screen.text
        await screen.press("J")
        assert "Joined; u takes it back. Pair 1 of 1" in screen.text
        paper = screen.on_disk(ONE)
        assert len(paper.entries) == 2
        assert (paper.status, paper.reading.note) == (Status.READ, "mine")
        await screen.press("escape")
        assert len(screen.titles) == 3


async def test_a_join_is_taken_back_here_and_later(tmp_path: Path) -> None:
    async with shown(library_of(tmp_path)) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 2")
        await screen.press("j", "y", "u")
        assert "Undone. Pair 2 of 2" in screen.text
        assert len(Library(tmp_path, "ann").papers) == 4
        await screen.press("J", "escape")
        assert len(screen.titles) == 3
        await screen.press("u")
        assert len(screen.titles) == 4
        assert "Undone: Soft Toys: pruning them joined with Soft Toys: prunning them" in screen.toasts


async def test_papers_kept_apart_are_not_shown_again(tmp_path: Path) -> None:
    async with shown(library_of(tmp_path)) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 2")
        await screen.press("x", "x")
        assert "No more papers look alike" in screen.text
        await screen.press("x", "J", "j", "k", "escape", "D")
        await until(screen, "No papers look alike")
        assert possible_duplicates(Library(tmp_path, "ann").papers) == ()
        await screen.press("u")
        assert "Nothing was decided here yet" in screen.text
        await screen.press("escape", "u")
        assert len(possible_duplicates(Library(tmp_path, "ann").papers)) == 1


async def test_a_pair_whose_papers_became_one_by_another_join_is_dropped(tmp_path: Path) -> None:
    entries = [entry(f"Attention to toys and block{end}", line) for line, end in enumerate(("s", "z", "x"), start=1)]
    async with shown(fill_with(tmp_path, *entries)) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 3")
        await screen.press("J", "J")
        assert "No more papers look alike" in screen.text
        assert len(Library(tmp_path, "ann").papers) == 1


async def test_a_decision_that_cannot_be_saved_says_so_and_the_pair_stays(tmp_path: Path) -> None:
    async with shown(library_of(tmp_path)) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 2")
        screen.main.library.readings_path.write_text("{}")
        await screen.press("x")
        assert "Not saved" in screen.text
        assert "Pair 1 of 2" in screen.text
        await screen.press("escape")


async def test_hostile_titles_stand_side_by_side_and_do_nothing(tmp_path: Path) -> None:
    bad = "[/x] [@click=app.quit]Toys[/] \x1b]52;c;eA==\x07\u202e and blocks"
    async with shown(fill_with(tmp_path, entry(bad, 1, "[/]"), entry(bad + "s", 2))) as screen:
        await screen.press("D")
        await until(screen, "Pair 1 of 1")
        assert "[/x] [@click=app.quit]" in screen.text
        assert "\x1b" not in screen.text
        await screen.press("J", "escape")
        assert screen.app.screen is screen.main
