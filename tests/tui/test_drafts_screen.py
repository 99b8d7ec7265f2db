from pathlib import Path

import pytest
from toys import ATTENTION, GRAPH, Shown, entry, fill, fill_with, shown, until

from readlist_tui.library import Drafts, Library, NoteDraft
from readlist_tui.library.drafts import read_draft
from readlist_tui.model import Paper
from readlist_tui.tui.note_screen import NoteScreen

OFFER = "Notes that were not saved"
ESC_PAYLOAD = "Toys\x1b]52;c;ZXZpbA==\x07[@click=app.quit]"


def leave(library: Library, key: str, text: str, base: str = "") -> None:
    """What a program leaves that dies while a note is typed."""
    draft = library.drafts.begin(library.paper(key))
    draft.keep(text, base)
    draft.release()


def on_disk(home: Path) -> list[NoteDraft]:
    """The drafts as files, be their writers alive or not."""
    return [read_draft(path) for path in sorted(drafts_of(home).folder.glob("*.json"))]


def drafts_of(home: Path) -> Drafts:
    return Drafts(home / "readers" / "ann.json")


def nothing_left(home: Path) -> bool:
    folder = drafts_of(home).folder
    return not folder.exists() or not list(folder.iterdir())


# While a note is typed


async def test_what_is_typed_is_on_disk_within_two_seconds_and_gone_when_saved(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", *"half")
        assert on_disk(tmp_path) == []
        await screen.until(lambda: [draft.text for draft in on_disk(tmp_path)] == ["half"])
        assert screen.on_disk(ATTENTION).reading.note == ""
        await screen.press("ctrl+s")
        assert nothing_left(tmp_path)
        await screen.press(*" more")
        await screen.until(lambda: [(one.text, one.base) for one in on_disk(tmp_path)] == [("half more", "half")])
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == "half more"
        assert nothing_left(tmp_path)


async def test_two_hundred_characters_do_not_wait(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e")
        note = screen.app.screen
        assert isinstance(note, NoteScreen)
        note._area.insert("x" * 200)
        await screen.pilot.pause()
        assert [draft.text for draft in on_disk(tmp_path)] == ["x" * 200]


async def test_a_note_that_is_given_up_leaves_no_draft(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", *"no")
        await screen.until(lambda: bool(on_disk(tmp_path)))
        await screen.press("ctrl+x")
        assert nothing_left(tmp_path)
    assert nothing_left(tmp_path)


async def test_a_note_that_cannot_be_saved_stays_as_a_draft(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with shown(library) as screen:
        await screen.press("e", "a")
        library.readings_path.parent.mkdir(exist_ok=True)
        library.readings_path.write_text("{", encoding="utf-8")
        await screen.press("escape")
        assert "Not saved" in screen.text
        assert [draft.text for draft in on_disk(tmp_path)] == ["a"]
    library.readings_path.unlink()
    assert [draft.text for draft in Library(tmp_path, "ann").drafts.left()] == ["a"]


async def test_a_text_that_no_file_takes_is_told(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with shown(library) as screen:
        library.drafts.folder.parent.mkdir(exist_ok=True)
        library.drafts.folder.write_text("in the way")
        await screen.press("e", "a")
        await until(screen, "in no file yet")
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == "a"


async def test_a_program_that_ends_under_a_note_leaves_its_draft(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", *"half")
        screen.app._stop_for(0)
    assert [draft.text for draft in Library(tmp_path, "ann").drafts.left()] == ["half"]


# At the next start


async def test_a_draft_is_offered_and_gone_on_with(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "half a\nthought")
    async with shown(library) as screen:
        await until(screen, OFFER)
        assert "Graph Toys" in screen.text
        assert "half a" in screen.text
        await screen.press("enter")
        assert "saves and closes" in screen.text
        await screen.press("!", "escape")
        assert screen.on_disk(GRAPH).reading.note == "half a\nthought!"
        assert screen.on_disk(ATTENTION).reading.note == ""
        assert nothing_left(tmp_path)
        assert OFFER not in screen.text


async def test_without_a_draft_nothing_is_asked(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        assert OFFER not in screen.text
        assert screen.app.screen is screen.main


@pytest.mark.parametrize("key", ["escape", "q", "h"])
async def test_a_draft_that_is_not_decided_on_is_offered_again(tmp_path: Path, key: str) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "half")
    for _ in range(2):
        async with shown(library) as screen:
            await until(screen, OFFER)
            await screen.press("1", "2", "r", "x", key)
            assert OFFER not in screen.text
    assert [draft.text for draft in on_disk(tmp_path)] == ["half"]


async def test_drafts_are_thrown_away_one_by_one(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "graphs")
    leave(library, ATTENTION, "attention!")
    async with shown(library) as screen:
        await until(screen, OFFER)
        gone = "graphs" if "graphs" in screen.text else "attention!"
        await screen.press("ctrl+x")
        assert gone not in screen.text
        assert len(on_disk(tmp_path)) == 1
        assert OFFER in screen.text
        await screen.press("ctrl+x")
        assert screen.app.screen is screen.main
    assert nothing_left(tmp_path)


async def test_the_other_draft_is_offered_after_the_first(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "graphs")
    leave(library, ATTENTION, "attention!")
    async with shown(library) as screen:
        await until(screen, OFFER)
        await screen.press("enter", "escape")
        await until(screen, OFFER)
        await screen.press("enter", "escape")
        assert screen.app.screen is screen.main
        assert screen.on_disk(GRAPH).reading.note == "graphs"
        assert screen.on_disk(ATTENTION).reading.note == "attention!"
    assert nothing_left(tmp_path)


async def test_a_note_that_changed_since_the_draft_is_kept_with_it(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(GRAPH, "base")
    leave(library, GRAPH, "base and mine", "base")
    library.set_note(GRAPH, "base and theirs")
    async with shown(library) as screen:
        await until(screen, OFFER)
        await screen.press("enter", "escape")
        note = screen.on_disk(GRAPH).reading.note
        assert "base and mine" in note
        assert "base and theirs" in note
    assert nothing_left(tmp_path)


async def test_a_draft_that_was_saved_before_the_program_died_is_not_offered(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "whole")
    library.set_note(GRAPH, "whole")
    async with shown(library) as screen:
        await screen.pilot.pause()
        assert OFFER not in screen.text
    assert nothing_left(tmp_path)


async def test_a_draft_of_a_program_that_runs_is_not_offered(tmp_path: Path) -> None:
    library = fill(tmp_path)
    draft = library.drafts.begin(library.paper(GRAPH))
    draft.keep("theirs", "")
    async with shown(library) as screen:
        await screen.press("e", *"mine", "escape")
        assert OFFER not in screen.text
    assert [one.text for one in on_disk(tmp_path)] == ["theirs"]
    draft.drop()


async def test_a_draft_that_another_program_took_meanwhile_is_left_to_it(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "half")
    async with shown(library) as screen:
        await until(screen, OFFER)
        [left] = library.drafts.left()
        taken = library.drafts.take(left)
        assert taken
        await screen.press("enter")
        assert "Another program has taken this draft" in screen.toasts
        assert screen.app.screen is screen.main
        taken.drop()


async def test_a_draft_of_a_paper_no_longer_listed_is_offered(tmp_path: Path) -> None:
    library = fill(tmp_path)
    leave(library, GRAPH, "half")
    library.remove_list("toy-networks")
    async with shown(library) as screen:
        await until(screen, OFFER)
        assert "Graph Toys" in screen.text
        await screen.press("enter", "escape")
        assert screen.on_disk(GRAPH).reading.note == "half"
    assert nothing_left(tmp_path)


async def test_the_note_on_a_paper_that_is_known_no_more_waits_for_it(tmp_path: Path) -> None:
    library = fill_with(tmp_path, entry("Only Toys", 1))
    draft = library.drafts.begin(Paper("arxiv:1706.00002", ("arxiv:1706.00002", "title:graphtoys"), "Graph Toys"))
    draft.keep("half", "")
    draft.release()
    async with shown(library) as screen:
        await until(screen, OFFER)
        await screen.press("enter", "escape")
        assert "Kept, though no list names this paper" in screen.toasts
    assert nothing_left(tmp_path)
    assert fill(tmp_path).paper(GRAPH).reading.note == "half"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (20, 5)])
async def test_nothing_in_a_draft_acts_on_the_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    library = fill_with(tmp_path, entry("Only Toys", 1))
    draft = library.drafts.begin(Paper("title:x", ("title:x",), ESC_PAYLOAD))
    draft.keep(ESC_PAYLOAD * 3, "")
    draft.release()
    async with shown(library, size=size) as screen:
        await screen.until(lambda: screen.app.screen is not screen.main)
        await screen.pilot.pause()
        assert_clean(screen)
        await screen.press("enter")
        assert_clean(screen)


def assert_clean(screen: Shown) -> None:
    assert not any(ord(char) < 32 and char != "\n" for char in screen.text)


async def test_a_note_that_was_being_emptied_is_offered_as_that(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(GRAPH, "old")
    leave(library, GRAPH, "", "old")
    async with shown(library) as screen:
        await until(screen, OFFER)
        assert "All of the note was deleted" in screen.text
        await screen.press("enter", "escape")
        assert screen.on_disk(GRAPH).reading.note == ""
