"""The line above the footer."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from toys import entry, fill, fill_with, shown

from readlist_tui.tui.message_line import Said


async def test_what_is_said_cuts_no_wide_character_whatever_lies_around_it(tmp_path: Path) -> None:
    library = fill_with(tmp_path, *(entry(f"玩具{'网络' * number}", number) for number in range(1, 40)))
    async with shown(library, size=(80, 24)) as screen:
        before = screen.lines
        await screen.press("u")
        assert "Nothing to undo" in screen.message
        assert [cell_len(line) for line in screen.lines] == [80] * 24
        assert screen.lines[:-2] == before[:-2]


async def test_a_long_word_is_folded_and_a_longer_one_is_cut(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        screen.main.say("https://example.org/" + "玩具/" * 30, title="Not opened", problem=True)
        await screen.pilot.pause()
        assert screen.message.replace(" ", "").endswith("玩具/")
        assert screen.main.words.size.height == 3
        screen.main.say("toys " * 500)
        await screen.pilot.pause()
        assert screen.main.words.size.height == 4
        assert "…" in screen.message
        screen.main.words.clear()
        await screen.pilot.pause()
        assert screen.main.words.size.height == 1


async def test_the_title_that_the_table_cuts_is_whole_while_nothing_is_said(tmp_path: Path) -> None:
    titles = ["机器学习理论导引与玩具网络的压缩和加速综述", "A Long Study of Toys and Games in Networks of Toys"]
    library = fill_with(tmp_path, *(entry(title, number) for number, title in enumerate(titles, 1)))
    async with shown(library, size=(80, 24)) as screen:
        assert screen.message == titles[0]
        await screen.press("j")
        assert screen.message == titles[1]
        await screen.press("r")
        assert screen.message.startswith(f"read · {titles[1]}")
        screen.main.words.clear()
        await screen.press("k", "slash")
        assert screen.message.startswith("2 papers")
        await screen.press("escape")
        assert screen.message == titles[0]
        await screen.press("enter")
        assert screen.message == ""
        await screen.press("escape", "1")
        assert screen.message == ""
        await screen.pilot.resize_terminal(140, 30)
        await screen.press("2")
        assert screen.message == ""


async def test_a_hint_stands_at_the_right_and_a_short_word_makes_room_for_it(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        screen.main.say("read · " + "玩具" * 60, hint="u undoes", short=True)
        await screen.pilot.pause()
        assert screen.main.words.size.height == 1
        assert screen.message.endswith("u undoes")
        assert "…" in screen.message


async def test_a_word_is_over_when_the_reader_goes_on_and_a_problem_is_not(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        for keys in (("2",), ("question_mark", "escape")):
            await screen.press("1", "r")
            assert "goes to them" in screen.message
            await screen.press(*keys)
            assert "goes to them" not in screen.message
        screen.main.say("The disk is full", problem=True)
        await screen.press("1", "question_mark", "escape", "2")
        assert screen.message == "The disk is full"


async def test_what_stands_there_comes_back_when_a_word_is_over(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        screen.main.words.stand(Said("3 papers"))
        screen.main.say("Nothing to undo")
        await screen.pilot.pause()
        assert "3 papers" not in screen.message
        screen.main.words.clear()
        await screen.pilot.pause()
        assert "3 papers" in screen.message


async def test_in_a_low_terminal_the_line_comes_with_the_words(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(40, 6)) as screen:
        assert sum("Toys" in line for line in screen.lines) == 2
        await screen.press("r")
        assert screen.message.startswith("read · Attention")
        screen.main.words.clear()
        await screen.pilot.pause()
        assert screen.message == ""
        assert sum("Toys" in line for line in screen.lines) == 2


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (30, 8)])
async def test_a_small_terminal_lives_with_long_words(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        screen.main.say("玩具 toys " * 30, title="Not saved", problem=True, hint="u undoes")
        await screen.pilot.pause()
        assert all(cell_len(line) <= size[0] for line in screen.lines)
