from pathlib import Path

import pytest
from textual import events
from toys import ATTENTION, CHINESE, GRAPH, fill, shown

from readlist_tui.model import Status


async def test_the_table_filters_with_every_key(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", "g")
        assert "Graph Toys" in screen.titles
        await screen.type("raph")
        assert screen.titles == ["Graph Toys"]
        assert "/ graph" in screen.lines[0]
        assert "Toy networks  1 of 6" in screen.text
        await screen.press("backspace", "backspace", "backspace", "backspace", "backspace")
        assert len(screen.titles) == 6


async def test_enter_keeps_a_filter_and_escape_drops_it(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:2018", "enter")
        assert len(screen.titles) == 2
        assert screen.app.focused is screen.main.table
        assert "filter" in screen.lines[-1]
        await screen.press("question_mark")
        assert "Help" in screen.text
        await screen.press("escape", "escape")
        assert len(screen.titles) == 6


async def test_escape_while_typing_shows_all_papers_again(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "slash", *"graph", "escape")
        assert len(screen.titles) == 6
        assert screen.cursor == "Graph Toys"
        assert screen.app.focused is screen.main.table


async def test_a_mistake_is_shown_where_it_stands_and_the_last_right_result_stays(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"toys year:2018")
        before = screen.titles
        await screen.type(" year:x")
        assert screen.titles == before
        assert "a year is" in screen.message
        assert "shown: toys year:2018" in screen.message
        assert "/ toys year:2018 " in screen.lines[0]
        bar = screen.main.filter_bar
        assert bar is not None
        assert bar._mistake.position == len("toys year:2018 year:")
        await screen.press("enter")
        assert screen.main.filter_bar is bar
        await screen.press("backspace")
        await screen.type("2018")
        assert "2 papers" in screen.message


async def test_a_mistake_shows_nothing_of_a_half_typed_word(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("slash", *"g")
        assert screen.titles
        for text in ("graph:2", 'venue:"IC', "(graph", "-", "year:x", "status:bogus"):
            await screen.press(*["backspace"] * 20, *text)
            assert screen.titles == [], text
            assert screen.message, text
            assert "No papers in this category" not in screen.text
            assert "0 of 6" in screen.text, text
        await screen.press(*["backspace"] * 20)
        assert len(screen.titles) == 6
        await screen.press(*"year:x", "escape")
        assert len(screen.titles) == 6


async def test_a_long_mistake_can_be_read_whole_at_80_columns(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("slash", *"authr:lee")
        assert screen.message.startswith("there is no field “authr”; there are: status")
        assert screen.message.split("Enter keeps")[0].strip().endswith("cvf, aaai, aaai-ocs, aaai-old")


async def test_a_click_away_from_a_mistake_leaves_no_filter_that_nobody_sees(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:x")
        await screen.pilot.click("#papers", offset=(10, 3))
        await screen.pilot.pause()
        assert len(screen.titles) == 6
        assert screen.message == ""
        await screen.press("slash", *"toys year:x")
        await screen.pilot.click("#papers", offset=(10, 3))
        await screen.pilot.pause()
        assert "/ toys " in screen.lines[0]
        assert len(screen.titles) == 4


async def test_the_cursor_stays_on_its_paper_while_a_filter_comes_and_goes(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "j", "j", "slash", *"year:2018")
        assert screen.cursor == "Quantized Toys"
        await screen.press("escape")
        assert screen.cursor == "Quantized Toys"


async def test_the_name_of_a_field_does_not_empty_the_table_while_it_is_typed(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:2021.. status")
        assert screen.titles == ["机器学习理论导引与玩具"]
        assert "status:to-read finds the status shown" in screen.message
        await screen.type(":new")
        assert screen.titles == ["机器学习理论导引与玩具"]
        await screen.press(*["backspace"] * 30)
        await screen.type("status")
        assert screen.titles == []
        assert "status:to-read finds the status shown" in screen.text
        await screen.type(":read")
        assert screen.titles == ["A Toy Without a Year"]
        await screen.press(*["backspace"] * 5, "enter")
        assert screen.titles == []
        assert "Nothing here matches status" in screen.text


# Other lists


async def test_matches_in_other_lists_are_told_and_shown_by_a_key(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("slash", *"o")
        assert "Tab: 1 more in all lists" in screen.message
        await screen.press("enter")
        assert "w: 1 more in all lists" in screen.text
        await screen.press("w")
        assert "Blocks of Wood" in screen.titles
        assert "All papers" in screen.text
        assert "more in all lists" not in screen.text
        await screen.press("w")
        assert "Blocks of Wood" not in screen.titles
        assert "Toy networks" in screen.text


async def test_an_empty_result_says_what_other_lists_have(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("slash", *"blocks")
        assert "In all lists 1 paper matches: Tab shows" in screen.text
        await screen.press("enter")
        assert "In all lists 1 paper matches: w shows" in screen.text
        await screen.press("slash", "tab")
        assert screen.titles == ["Blocks of Wood"]
        assert screen.message.startswith("1 paper ")
        await screen.press("enter", "escape")
        assert len(screen.titles) == 7


async def test_a_large_library_is_searched_when_the_reader_pauses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from readlist_tui.tui import finding

    monkeypatch.setattr(finding, "_AT_ONCE", 3)
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("slash", *"blocks")
        await screen.until(lambda: "In all lists 1 paper matches: Tab shows" in screen.text)


async def test_all_lists_without_another_to_go_back_to_are_told(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "g", "w")
        assert "These are all lists" in screen.message


async def test_arrows_move_in_the_table_while_typing(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", "down", "down")
        assert screen.cursor == "Deep Residual Toys"
        await screen.press("up", "enter")
        assert screen.cursor == "Graph Toys"


async def test_chinese_can_be_filtered(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", "学")
        assert screen.titles == ["机器学习理论导引与玩具"]


async def test_a_filter_that_nothing_matches_says_so(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"zebra", "enter")
        assert "Nothing here matches zebra" in screen.text
        assert "Esc clears the filter" in screen.text


async def test_a_filter_goes_along_to_other_categories(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"attention", "enter", "1", "g")
        assert screen.titles == ["Attention to Toys"]
        assert "All papers  1 of 7" in screen.text


async def test_a_status_given_under_a_filter_by_status_is_seen_at_once(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"is:unread", "enter", "r")
        assert "Attention to Toys" not in screen.titles
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_text_typed_in_one_burst_with_the_slash_reaches_the_filter(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        for key in ("slash", "q", "u", "a", "n", "t"):
            screen.app.post_message(events.Key(key, "/" if key == "slash" else key))
        await screen.until(lambda: screen.titles == ["Quantized Toys"])
        assert screen.app.is_running


async def test_a_click_into_a_pane_ends_the_typing_and_keeps_the_filter(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"year:2018")
        await screen.pilot.click("#papers", offset=(10, 3))
        await screen.pilot.pause()
        assert screen.main.filter_bar is None
        assert len(screen.titles) == 2
        await screen.press("k")
        assert screen.cursor == "Deep Residual Toys"


# The lists


async def test_moving_in_the_lists_shows_their_papers(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "j")
        assert "Pruning  4" in screen.text
        await screen.press("l", "j")
        assert screen.titles == ["Attention to Toys", "Graph Toys"]
        await screen.press("l")
        await screen.press("j")
        assert screen.cursor == "Graph Toys"
        await screen.press("h", "j")
        assert screen.main.outline.node.label == "2018"


async def test_folding_and_unfolding(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "h")
        assert "论文清单" not in screen.text.replace("机器", "")
        await screen.press("enter", "j", "enter")
        assert "2017" in screen.text
        await screen.press("j", "h")
        assert screen.main.outline.node.label == "Pruning"
        await screen.press("h", "h")
        assert screen.main.outline.node.label == "Toy networks"


async def test_empty_categories_stay_in_the_tree(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        row = next(line for line in screen.lines if "Survey" in line)
        assert "0/" not in row.split("Survey")[1][:8]


async def test_views_choose_across_lists(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("1", "g")
        assert len(screen.titles) == 7
        await screen.press("j")
        assert screen.titles == ["Quantized Toys"]


async def test_a_click_on_the_sign_folds(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        row = next(number for number, line in enumerate(screen.lines) if "Toy networks" in line and "/" in line)
        await screen.pilot.click("#lists", offset=(1, row - screen.main.outline.region.y))
        await screen.pilot.pause()
        assert "Survey" not in screen.text


# The palette


async def test_the_palette_runs_commands_of_the_table_of_keys(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("colon")
        await screen.pilot.pause(0.2)
        await screen.type("status skimmed")
        await screen.pilot.pause(0.5)
        await screen.press("enter")
        await screen.pilot.pause(0.2)
        assert screen.on_disk(ATTENTION).status is Status.SKIMMED


async def test_enter_in_one_burst_with_its_text_runs_what_the_text_finds(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        screen.burst("colon", *"status skimmed", "enter")
        await screen.until(lambda: screen.on_disk(ATTENTION).status is Status.SKIMMED)
        await screen.press("colon")
        screen.burst(*"status reading", "enter")
        await screen.until(lambda: screen.on_disk(ATTENTION).status is Status.READING)


async def test_enter_in_one_burst_with_a_text_that_finds_nothing_runs_nothing(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        where = screen.main.choice
        screen.burst("colon", *"zzzzzz", "enter")
        await screen.until(lambda: "No matches" in screen.text)
        assert screen.main.choice == where
        assert not screen.main.library.readings_path.exists()


async def test_the_palette_goes_to_a_paper_wherever_it_is(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"graph", "enter", "ctrl+p")
        await screen.pilot.pause(0.2)
        await screen.type("blocks of")
        await screen.pilot.pause(0.5)
        await screen.press("enter")
        await screen.pilot.pause(0.2)
        assert screen.cursor == "Blocks of Wood"


async def test_going_to_a_paper_keeps_the_category_where_it_can(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"graph", "enter")
        screen.main.go_to_paper(CHINESE)
        await screen.pilot.pause()
        assert screen.main.paper is not None
        assert screen.main.paper.key == CHINESE
        assert "Toy networks  6" in screen.text
        screen.main.go_to_paper(GRAPH)
        await screen.pilot.pause()
        assert screen.cursor == "Graph Toys"


async def test_a_list_is_found_by_its_title_as_on_the_command_line(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *'list:"toy networks"')
        assert len(screen.titles) == 6


async def test_an_open_question_is_not_hidden_by_what_was_said_before(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("r", "u", "S")
        assert "list order" in screen.lines[-1]


async def test_a_resize_leaves_the_filter_to_be_typed(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"gra")
        for size in ((60, 20), (1, 1), (140, 30)):
            await screen.pilot.resize_terminal(*size)
            await screen.pilot.pause()
        await screen.press(*"ph")
        assert screen.titles == ["Graph Toys"]
        await screen.press("escape")
        assert screen.main.filter_bar is None
