from pathlib import Path

import pytest
from toys import ATTENTION, CHINESE, GRAPH, QUANTIZED, RESIDUAL, entry, fill, fill_with, shown

from readlist_tui.model import Status


@pytest.mark.parametrize(
    ("key", "status", "sign"),
    [
        ("n", Status.NEW, "·"),
        ("t", Status.TO_READ, "○"),
        ("r", Status.READING, "◐"),
        ("k", Status.SKIMMED, "◌"),
        ("d", Status.READ, "●"),
        ("x", Status.SKIPPED, "✕"),
    ],
)
async def test_two_keys_give_a_status_on_screen_and_on_disk(
    tmp_path: Path, key: str, status: Status, sign: str
) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("s")
        assert f"{sign} {status}" in screen.lines[-1]
        await screen.press(key)
        assert screen.on_disk(ATTENTION).reading.status is status
        row = next(line for line in screen.lines if "Attention to Toys" in line and "2017" in line)
        assert sign in row
        assert f"{sign} {status} since" in screen.text
        assert screen.cursor == "Attention to Toys"


async def test_another_key_ends_the_question_and_changes_nothing(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("s", "q")
        assert screen.app.is_running
        await screen.press("s", "escape", "j")
        assert screen.cursor == "Graph Toys"
        assert not screen.home.joinpath("readers").exists() or screen.on_disk(ATTENTION).status is Status.NEW


async def test_read_toggles_and_goes_on(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("r", "r")
        assert screen.cursor == "Deep Residual Toys"
        assert screen.on_disk(ATTENTION).status is screen.on_disk(GRAPH).status is Status.READ
        assert "7 papers · 3 read" in screen.text
        await screen.press("k", "r")
        assert screen.on_disk(GRAPH).status is Status.NEW


async def test_what_is_no_longer_read_is_what_its_list_says(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "j", "j", "r", "k", "r")
        assert screen.on_disk(QUANTIZED).status is Status.TO_READ


async def test_a_selection_is_marked_as_one_step(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("space", "space", "space", "s", "t")
        assert [screen.on_disk(key).status for key in (ATTENTION, GRAPH, RESIDUAL)] == [Status.TO_READ] * 3
        assert not screen.main.table.selected
        await screen.press("u")
        assert [screen.on_disk(key).status for key in (ATTENTION, GRAPH, RESIDUAL)] == [Status.NEW] * 3
        assert "Undone: to-read · 3 papers" in screen.toasts
        await screen.press("ctrl+r")
        assert screen.on_disk(RESIDUAL).status is Status.TO_READ
        assert "Redone: to-read · 3 papers" in screen.toasts


async def test_a_mark_is_told_in_words_with_the_key_that_takes_it_back(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(80, 24)) as screen:
        await screen.press("r")
        assert screen.message.startswith("read · Attention to Toys")
        assert screen.message.endswith("u undoes")
        await screen.press("space", "space", "s", "t")
        assert screen.message.startswith("to-read · 2 papers")
        await screen.press("u")
        assert screen.message.startswith("Undone: to-read · 2 papers")
        assert screen.message.endswith("ctrl+r redoes")
        assert screen.on_disk(GRAPH).status is Status.NEW


async def test_a_note_is_told_and_one_that_is_taken_away_too(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", "x", "escape")
        assert screen.message.startswith("note · Attention to Toys")
        await screen.press("e", "backspace", "escape")
        assert screen.message.startswith("no note · Attention to Toys")
        assert screen.on_disk(ATTENTION).reading.note == ""


async def test_undo_names_what_it_took_back_and_goes_there(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("j", "r", "G", "u")
        assert "Undone: read · Graph Toys" in screen.toasts
        assert screen.cursor == "Graph Toys"
        await screen.press("u")
        assert "Nothing to undo" in screen.toasts


async def test_more_than_fifty_papers_are_asked_for(tmp_path: Path) -> None:
    entries = [entry(f"Toy {number:03}", number) for number in range(1, 61)]
    async with shown(fill_with(tmp_path, *entries)) as screen:
        await screen.press("ctrl+a", "s", "d")
        assert "Mark 60 papers as read?" in screen.text
        assert screen.on_disk("title:toy001").status is Status.NEW
        await screen.press("escape")
        assert screen.on_disk("title:toy001").status is Status.NEW
        await screen.press("s", "d", "1")
        assert screen.on_disk("title:toy060").status is Status.READ
        await screen.press("u")
        assert screen.on_disk("title:toy060").status is Status.NEW


async def test_a_paper_marked_in_a_view_leaves_it_and_the_cursor_is_on_the_next(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_status([ATTENTION, GRAPH, RESIDUAL], Status.TO_READ)
    async with shown(library) as screen:
        await screen.press("1", "g", "j", "2")
        assert screen.titles == ["Attention to Toys", "Graph Toys", "Deep Residual Toys", "Quantized Toys"]
        await screen.press("j", "r")
        assert screen.titles == ["Attention to Toys", "Deep Residual Toys", "Quantized Toys"]
        assert screen.cursor == "Deep Residual Toys"
        await screen.press("u")
        assert screen.cursor == "Graph Toys"


async def test_a_mark_under_a_sort_by_status_goes_on_to_the_row_that_followed(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("S", "s", "g", "j")
        following = screen.titles[2]
        await screen.press("r")
        assert screen.cursor == following


async def test_progress_grows_in_the_lists(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        assert any("Toy networks" in line and "1/6" in line for line in screen.lines)
        await screen.press("r")
        assert any("Toy networks" in line and "2/6" in line for line in screen.lines)
        assert any("Building blocks" in line and "1/2" in line for line in screen.lines)


async def test_keys_in_one_burst_keep_their_order(tmp_path: Path) -> None:
    from textual import events

    async with shown(fill(tmp_path)) as screen:
        for key in ("s", "d", "j", "j", "s", "r", "s", "x", "j", "r", "j", "s", "t"):
            screen.app.post_message(events.Key(key, key))
        await screen.until(lambda: screen.on_disk("title:atoywithoutayear").status is Status.TO_READ)
        statuses = [screen.on_disk(key).status for key in (ATTENTION, GRAPH, RESIDUAL, QUANTIZED, CHINESE)]
        assert statuses == [Status.READ, Status.NEW, Status.SKIPPED, Status.READ, Status.NEW]


async def test_keys_typed_after_the_last_one_are_no_trouble(tmp_path: Path) -> None:
    from textual import events

    async with shown(fill(tmp_path)) as screen:
        for key in "jqjjsdrjjeabc":
            screen.app.post_message(events.Key(key, key))
        await screen.until(lambda: not screen.app.is_running)
    assert screen.app.return_code == 0


async def test_readers_do_not_see_each_others_marks(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("r")
        assert screen.on_disk(ATTENTION, "ann").status is Status.READ
        assert screen.on_disk(ATTENTION, "bo").status is Status.NEW


async def test_a_click_takes_a_status(tmp_path: Path) -> None:
    from readlist_tui.tui.chord_screen import ChordLine

    async with shown(fill(tmp_path)) as screen:
        await screen.press("s")
        await screen.pilot.click(ChordLine, offset=(screen.lines[-1].index("skimmed"), 0))
        await screen.pilot.pause()
        assert screen.on_disk(ATTENTION).status is Status.SKIMMED


async def test_the_choices_take_a_second_row_where_it_is_narrow(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), size=(40, 12)) as screen:
        await screen.press("s")
        assert "skipped" in screen.text
        await screen.press("x")
        assert screen.on_disk(ATTENTION).status is Status.SKIPPED


async def test_in_the_lists_the_keys_for_papers_say_where_the_papers_are(tmp_path: Path) -> None:
    from readlist_tui.keys import KEYS, Where

    async with shown(fill(tmp_path)) as screen:
        await screen.press("1")
        for key in KEYS:
            if key.where is Where.ON_PAPERS:
                screen.main.words.clear()
                await screen.press(key.keys[0])
                assert screen.message == "That is for papers: 2 goes to them", key.id
                assert screen.app.screen is screen.main
        assert screen.on_disk(ATTENTION).status is Status.NEW


async def test_selected_papers_are_marked_from_the_lists_too(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("space", "space", "1", "s", "t")
        assert screen.on_disk(ATTENTION).status is screen.on_disk(GRAPH).status is Status.TO_READ
