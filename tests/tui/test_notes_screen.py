import stat
from pathlib import Path

import pytest
from textual import events
from toys import ATTENTION, GRAPH, fill, shown

from readlist_tui.library import Library
from readlist_tui.tui.editor import EditorError, edit


async def test_a_note_is_on_disk_when_the_editor_says_saved(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e")
        await screen.type("gut 好")
        assert "Saved" not in screen.text
        await screen.press("ctrl+s")
        assert "Saved" in screen.text
        assert screen.on_disk(ATTENTION).reading.note == "gut 好"
        await screen.press("enter", "b")
        assert "Saved" not in screen.text
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == "gut 好\nb"
        assert "Your note" in screen.text
        assert "gut 好" in screen.text


async def test_a_note_is_opened_again_and_can_be_emptied(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(ATTENTION, "abc")
    async with shown(library) as screen:
        await screen.press("e", "backspace", "backspace", "backspace", "escape")
        assert screen.on_disk(ATTENTION).reading.note == ""
        await screen.press("u")
        assert screen.on_disk(ATTENTION).reading.note == "abc"
        assert "Undone: note · Attention to Toys" in screen.toasts


async def test_keys_of_the_table_are_letters_in_a_note(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e")
        await screen.type("quit? r s u /")
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == "quit? r s u /"


async def test_a_note_typed_in_one_burst_with_its_key_is_whole(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        for key in "equick":
            screen.app.post_message(events.Key(key, key))
        await screen.until(lambda: "quick" in screen.text)
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == "quick"


@pytest.mark.parametrize("last", ["escape", "ctrl+s"])
async def test_a_note_typed_in_one_burst_with_the_key_that_saves_is_whole(tmp_path: Path, last: str) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e")
        for key in ("a", "enter", *"burst", last):
            screen.app.post_message(events.Key(key, "\r" if key == "enter" else key if len(key) == 1 else None))
        await screen.until(lambda: screen.on_disk(ATTENTION).reading.note == "a\nburst")


async def test_a_note_that_cannot_be_saved_stays_on_the_screen(tmp_path: Path) -> None:
    library = fill(tmp_path)
    async with shown(library) as screen:
        await screen.press("e", "a")
        library.readings_path.parent.mkdir(exist_ok=True)
        library.readings_path.write_text("{", encoding="utf-8")
        await screen.press("escape")
        assert "Not saved" in screen.text
        assert "ctrl+x closes without saving" in " ".join(screen.text.split())
        library.readings_path.unlink()
        await screen.press("b", "escape")
        assert screen.on_disk(ATTENTION).reading.note == "ab"


async def test_a_note_can_be_left_without_saving(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", "a", "ctrl+x")
        assert screen.on_disk(ATTENTION).reading.note == ""


async def test_a_note_that_is_as_it_was_is_no_change(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(GRAPH, "abc")
    async with shown(library) as screen:
        await screen.press("j", "e", "escape", "u")
        assert screen.on_disk(GRAPH).reading.note == ""


async def test_a_note_being_typed_survives_what_others_write(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("e", *"mine")
        other = Library(tmp_path, "ann")
        other.set_note(ATTENTION, "theirs")
        screen.main.follow()
        assert "mine" in screen.text
        await screen.press("ctrl+s")
        assert "theirs" in screen.text
        note = screen.on_disk(ATTENTION).reading.note
        assert "mine" in note
        assert "theirs" in note
        assert "Another program wrote on this note too" in screen.toasts
        await screen.press("escape")
        assert screen.on_disk(ATTENTION).reading.note == note


# $EDITOR


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_the_readers_editor_gets_the_note_and_gives_it_back(tmp_path: Path) -> None:
    editor = script(tmp_path / "editor", 'printf "and more\\n" >> "$2"')
    assert edit("old\n", {"EDITOR": f"{editor} --wait"}) == "old\nand more"


@pytest.mark.parametrize(
    ("environ", "complaint"),
    [
        ({"EDITOR": "/nowhere/editor"}, "does not start"),
        ({"EDITOR": "'unclosed"}, "cannot be understood"),
        ({"EDITOR": "false"}, "ended with 1"),
    ],
)
def test_an_editor_that_fails_leaves_the_note(environ: dict[str, str], complaint: str) -> None:
    with pytest.raises(EditorError, match=complaint):
        edit("old", environ)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ('printf more > "$1.swp"; exit 1', ["note.md", "note.md.swp"]),  # as vim and nano do when they are hung up
        ('printf more > "$1"; kill -HUP $$', ["note.md"]),
        ("exit 1", None),
        ("exit 0", None),
    ],
)
def test_what_an_editor_wrote_that_failed_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, kept: list[str] | None
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    editor = script(tmp_path / "editor", text)
    if text == "exit 0":
        assert edit("old", {"EDITOR": editor}) == "old"
    else:
        with pytest.raises(EditorError) as raised:
            edit("old", {"EDITOR": editor})
        assert ("what was written is in" in str(raised.value)) is bool(kept)
    assert [sorted(path.name for path in one.iterdir()) for one in folder.iterdir()] == ([kept] if kept else [])


def test_without_a_place_for_temporary_files_no_editor_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(EditorError, match="temporary file"):
        edit("old", {"EDITOR": "true"})


def test_visual_comes_before_editor(tmp_path: Path) -> None:
    visual = script(tmp_path / "visual", 'printf visual > "$1"')
    assert edit("", {"VISUAL": visual, "EDITOR": "false"}) == "visual"


async def test_where_nothing_can_be_suspended_the_reader_is_told(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("E")
        assert screen.app.is_running
        assert screen.toasts
