"""Backups and other copies of the readings on the screen, and the start of a library that is damaged."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from toys import ATTENTION, GRAPH, RESIDUAL, Shown, fill, settings, shown

from readlist_tui.library import Library, LibraryDamaged
from readlist_tui.model import Status
from readlist_tui.tui.backups_screen import BackupsScreen
from readlist_tui.tui.rescue import RescueApp

OFFER = "Other copies of your readings say something new"
CONFLICT = "ann.sync-conflict-20260131-120000-ABCDEFG.json"


async def command(screen: Shown, words: str) -> None:
    """Run a command of the palette."""
    await screen.press(":")
    await screen.type(words)
    await screen.pilot.pause(0.4)
    await screen.press("enter")
    await screen.pilot.pause(0.2)


def other_copy(home: Path, name: str = CONFLICT, note: str = "from the train") -> Path:
    """A conflict copy beside the readings, that says something new."""
    train = home.parent / "train"
    shutil.copytree(home, train)
    there = Library(train, "ann")
    there.set_note(GRAPH, note)
    there.set_status([ATTENTION], Status.READ)
    path = home / "readers" / name
    shutil.copy(there.readings_path, path)
    shutil.rmtree(train)
    Library(home, "ann").set_note(GRAPH, "from the desk again")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with a mark, an older backup of it without, and one that is damaged."""
    home = tmp_path / "home"
    library = fill(home)
    library.set_note(GRAPH, "from the desk")
    library.back_up()
    library.set_status([RESIDUAL], Status.SKIPPED)
    return home


# Backups


async def test_the_palette_makes_a_backup(home: Path) -> None:
    async with shown(Library(home, "ann")) as screen:
        await command(screen, "back up")
        newest = screen.app.library.backups()[0]
        assert (newest.reason, newest.readings, newest.notes) == ("asked", 2, 1)
        assert "Backed up 2 lists, 7 papers, 2 readings, 1 note" in screen.toasts


async def test_the_backups_are_shown_newest_first_with_what_each_holds(home: Path) -> None:
    library = Library(home, "ann")
    damaged = library.back_up("update").path
    damaged.write_bytes(b"half a ba")
    async with shown(library) as screen:
        await command(screen, "restore a backup")
        rows = [line for line in screen.lines if "asked: " in line or "update: " in line]
        assert len(rows) == 2
        assert "update: cannot be used" in rows[0]
        assert "asked: 2 lists, 7 papers, 1 reading, 1 note" in rows[1]


async def test_going_back_to_a_backup_asks_once_more_and_one_undo_takes_it_back(home: Path) -> None:
    async with shown(Library(home, "ann")) as screen:
        await command(screen, "restore a backup")
        await screen.press("enter")
        assert "1 reading, 1 note; one undo takes it back" in screen.text
        await screen.press("2")
        assert screen.on_disk(RESIDUAL).status is Status.SKIPPED
        assert "Went back" not in screen.toasts
        await command(screen, "restore a backup")
        await screen.press("enter", "1")
        assert "Went back to the backup of 2" in screen.toasts
        assert screen.on_disk(RESIDUAL).status is Status.NEW
        assert screen.main.library.paper(RESIDUAL).status is Status.NEW
        await screen.press("u")
        assert screen.on_disk(RESIDUAL).status is Status.SKIPPED
        assert "Undone: going back to the backup of 2" in screen.toasts


async def test_without_backups_that_is_said(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await command(screen, "restore a backup")
        assert "There are no backups yet" in screen.toasts


async def test_a_backup_that_is_damaged_changes_nothing(home: Path) -> None:
    library = Library(home, "ann")
    made = library.back_up().path
    made.write_bytes(made.read_bytes()[:-20])
    before = library.readings_path.read_bytes()
    async with shown(library) as screen:
        await command(screen, "restore a backup")
        await screen.press("enter", "1")
        assert "Not saved" in screen.toasts
        assert made.name in screen.toasts
        assert library.readings_path.read_bytes() == before


async def test_a_file_damaged_while_it_is_shown_is_set_aside_for_a_backup(home: Path) -> None:
    async with shown(Library(home, "ann")) as screen:
        path = screen.app.library.readings_path
        path.write_bytes(b"half a fi")
        screen.main.follow()
        assert "The library cannot be read" in screen.toasts
        assert "“Restore a backup”" in screen.toasts
        await command(screen, "restore a backup")
        await screen.press("enter", "1")
        (aside,) = path.parent.glob("*.damaged-*")
        assert aside.read_bytes() == b"half a fi"
        assert f"The damaged file is kept as {aside.name}" in screen.toasts
        assert screen.on_disk(GRAPH).reading.note == "from the desk"
        assert screen.main.library.paper(RESIDUAL).status is Status.NEW
        await screen.press("r")
        assert screen.on_disk(ATTENTION).status is Status.READ


# Copies


async def test_conflict_copies_are_offered_at_the_start_and_taken_in(home: Path) -> None:
    path = other_copy(home)
    async with shown(Library(home, "ann")) as screen:
        assert OFFER in screen.text
        assert CONFLICT in screen.text
        await screen.press("1")  # meant for a pane
        assert OFFER in screen.text
        await screen.press("enter")
        assert f"Took in {CONFLICT} 2 papers changed" in screen.toasts
        assert {"from the desk again", "from the train"} <= set(screen.on_disk(GRAPH).reading.note.splitlines())
        assert screen.main.library.paper(ATTENTION).status is Status.READ
        assert path.exists()
        await screen.press("u")
        assert screen.on_disk(GRAPH).reading.note == "from the desk again"
        assert f"Undone: taking in {CONFLICT}" in screen.toasts
        await screen.press("ctrl+r")
    async with shown(Library(home, "ann")) as screen:
        assert OFFER not in screen.text


@pytest.mark.parametrize("keys", [("escape",), ("j", "enter")])
async def test_what_is_not_taken_in_is_offered_again(home: Path, keys: tuple[str, ...]) -> None:
    other_copy(home)
    before = Library(home, "ann").readings_path.read_bytes()
    for _ in range(2):
        async with shown(Library(home, "ann")) as screen:
            assert OFFER in screen.text
            await screen.press(*keys)
            assert screen.app.screen is screen.main
            assert Library(home, "ann").readings_path.read_bytes() == before


async def test_a_damaged_copy_is_passed_over_and_named(home: Path) -> None:
    other_copy(home)
    (home / "readers" / "ann (Bob's conflicted copy 2026-01-31).json").write_bytes(b"{")
    async with shown(Library(home, "ann")) as screen:
        assert "Passed over" in screen.toasts
        assert "Bob's conflicted copy" in screen.toasts
        assert "this copy" in screen.text
        await screen.press("enter")
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_the_name_of_a_copy_does_nothing(home: Path) -> None:
    name = "ann.sync-conflict-[@click=app.quit]x[b]\x1b]2;owned\x07.json"
    other_copy(home, name)
    async with shown(Library(home, "ann")) as screen:
        assert "[@click=app.quit]x[b]]2;owned" in screen.text
        assert "\x1b" not in screen.text
        await screen.press("enter")
        assert screen.on_disk(ATTENTION).status is Status.READ
        assert "\x1b" not in screen.toasts


async def test_a_note_left_unsaved_is_offered_after_the_copies(home: Path) -> None:
    other_copy(home)
    library = Library(home, "ann")
    draft = library.drafts.begin(library.paper(GRAPH))
    draft.keep("unsaved", "from the desk again")
    draft.release()
    async with shown(library) as screen:
        assert OFFER in screen.text
        await screen.press("enter")
        assert "Notes that were not saved" in screen.text
        await screen.press("enter", "escape")
        note = screen.on_disk(GRAPH).reading.note
        assert {"unsaved", "from the train"} <= set(note.splitlines())


async def test_the_readings_of_another_machine_are_taken_in_by_name(home: Path, tmp_path: Path) -> None:
    other_copy(home).rename(tmp_path / "train.json")
    async with shown(Library(home, "ann")) as screen:
        await command(screen, "merge readings")
        assert "Enter merges  ctrl+u empties it" in screen.text
        await screen.type(str(tmp_path / "none.json"))
        await screen.press("enter")
        assert "cannot be read (No such file or directory)" in " ".join(screen.text.replace("│", " ").split())
        await screen.press("end", "ctrl+u")
        await screen.type(str(tmp_path / "train.json"))
        await screen.press("enter")
        assert "Took in train.json 2 papers changed (1 mark, 1 note), u takes it back" in screen.toasts
        assert screen.on_disk(ATTENTION).status is Status.READ
        await command(screen, "merge readings")
        await screen.type(str(tmp_path / "train.json"))
        await screen.press("enter")
        assert "Nothing in there changes a paper that is known here" in screen.toasts


async def test_the_palette_offers_conflict_copies_and_files(home: Path) -> None:
    async with shown(Library(home, "ann")) as screen:
        other_copy(home)
        await command(screen, "merge readings")
        assert CONFLICT in screen.text
        await screen.press("j", "enter")
        assert "Take in the readings of which file?" in screen.text


# A library that is damaged


@asynccontextmanager
async def rescued(home: Path, **changes: object) -> AsyncIterator[Shown]:
    """The program before there is a library to show."""
    with pytest.raises(LibraryDamaged) as damage:
        Library(home, "ann")
    app = RescueApp(damage.value, settings(home, **changes))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        yield Shown(app, pilot, home)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["library.json", "readers/ann.json"])
async def test_on_a_damaged_library_the_backups_are_offered_newest_first(home: Path, name: str) -> None:
    Library(home, "ann").back_up("update")
    (home / name).write_bytes(b"")
    async with rescued(home) as screen:
        rows = [line for line in screen.lines if "reading" in line]
        assert "update: 2 lists, 7 papers, 2 readings, 1 note" in rows[0]
        assert "asked: 2 lists, 7 papers, 1 reading, 1 note" in rows[1]
        assert "Damaged" in screen.text
        await screen.press("enter")
        assert "the damaged file is kept beside" in screen.text
        await screen.press("1")
        kept = screen.app.return_value
    assert kept is not None
    assert [path.read_bytes() for path in kept] == [b""]
    library = Library(home, "ann")
    assert library.paper(GRAPH).reading.note == "from the desk"
    assert len(library.lists) == 2


async def test_nothing_happens_to_a_damaged_library_unless_the_reader_says_so(home: Path) -> None:
    (home / "readers" / "ann.json").write_bytes(b"half")
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    async with rescued(home) as screen:
        await screen.press("enter", "escape")
        assert isinstance(screen.app.screen, BackupsScreen)
        await screen.press("1", "2", "escape")
        assert screen.app.return_value is None
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


async def test_without_backups_one_can_begin_anew(tmp_path: Path) -> None:
    fill(tmp_path).set_note(GRAPH, "mine")
    shutil.rmtree(tmp_path / "backups", ignore_errors=True)
    (tmp_path / "readers" / "ann.json").write_bytes(b"half")
    async with rescued(tmp_path, ascii=True) as screen:
        assert "There is no backup" in screen.text
        assert screen.text.isascii()
        await screen.press("enter", "enter")
        assert screen.app.return_value
    assert Library(tmp_path, "ann").paper(GRAPH).reading.note == ""


async def test_a_rescue_that_fails_is_told_and_the_backups_stay_on_offer(home: Path) -> None:
    library = Library(home, "ann")
    made = library.back_up().path
    made.write_bytes(made.read_bytes()[:-20])
    (home / "readers" / "ann.json").write_bytes(b"half")
    async with rescued(home) as screen:
        await screen.press("enter", "1")
        assert "Not done: " in screen.text
        await screen.press("j", "enter", "1")
        assert screen.app.return_value
    assert Library(home, "ann").paper(GRAPH).reading.note == "from the desk"


async def test_a_damaged_copy_of_many_backups_can_be_scrolled(home: Path) -> None:
    library = Library(home, "ann")
    for _ in range(12):
        library.back_up()
    (home / "library.json").write_bytes(b"{")
    async with rescued(home) as screen:
        await screen.pilot.resize_terminal(60, 15)
        await screen.press("G")
        assert "begin anew" in screen.text
        await screen.pilot.resize_terminal(1, 1)
        await screen.pilot.resize_terminal(20, 5)
        await screen.press("g", "escape")
        assert screen.app.return_value is None
