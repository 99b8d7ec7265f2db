"""Two programs on one library, and a library that makes trouble."""

from pathlib import Path

from toys import ATTENTION, BLOCKS, GRAPH, TOY_ENTRIES, TOY_LIST, entry, fill, shown

from readlist_tui.library import Library
from readlist_tui.library.storage import LOCK_SECONDS
from readlist_tui.model import PaperList, Status


async def test_a_mark_set_elsewhere_appears_within_two_seconds(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        Library(tmp_path, "ann").set_status([GRAPH], Status.READ)
        await screen.pilot.pause(2.0)
        row = next(line for line in screen.lines if "Graph Toys" in line)
        assert "●" in row
        assert "7 papers · 2 read" in screen.text


async def test_what_others_do_leaves_cursor_filter_selection_and_sort(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("S", "t", "slash", *"toys", "enter", "space", "j")
        before = (screen.cursor, screen.titles, screen.main.table.selected)
        other = Library(tmp_path, "ann")
        other.set_status([ATTENTION], Status.READING)
        other.set_note(GRAPH, "theirs")
        screen.main.follow()
        await screen.pilot.pause()
        assert (screen.cursor, screen.titles, screen.main.table.selected) == before
        assert "by title" in screen.text
        assert "/ toys" in screen.lines[0]


async def test_what_others_do_leaves_a_filter_being_typed(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("slash", *"gra")
        Library(tmp_path, "ann").set_status([ATTENTION], Status.READ)
        screen.main.follow()
        await screen.type("ph")
        assert screen.titles == ["Graph Toys"]


async def test_a_list_imported_elsewhere_appears_and_a_paper_gone_leaves(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("space", "space")
        assert screen.cursor == "Deep Residual Toys"
        other = Library(tmp_path, "ann")
        fresh = (PaperList("fresh", "Fresh list"), [entry("Fresh Toys", 1)])
        other.replace_lists([(TOY_LIST, TOY_ENTRIES[1:]), fresh])
        screen.main.follow()
        await screen.pilot.pause()
        assert "Fresh list" in screen.text
        assert "Attention to Toys" not in screen.titles
        assert screen.cursor == "Deep Residual Toys"
        assert screen.main.table.selected == {ATTENTION, GRAPH}


async def test_a_list_that_is_gone_leaves_the_cursor_in_the_lists_somewhere_sensible(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        screen.main.outline.go_to(("list", "toy-networks", "Pruning", "2017"))
        await screen.pilot.pause()
        shorter = PaperList(TOY_LIST.key, TOY_LIST.title, categories=(("Pruning",),))
        Library(tmp_path, "ann").replace_lists([(shorter, [entry("Other Toys", 1, "Pruning")])])
        screen.main.follow()
        await screen.pilot.pause()
        assert screen.main.outline.node.label == "Pruning"
        assert screen.titles == ["Other Toys"]


async def test_two_screens_mark_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    fill(tmp_path)
    async with shown(Library(tmp_path, "ann")) as one, shown(Library(tmp_path, "ann")) as two:
        await one.press("r", "r")
        await two.press("j", "j", "r")
        await one.press("j", "e", *"hi", "escape")
        one.main.follow()
        two.main.follow()
        await two.pilot.pause()
        assert one.main.contents.nodes[("view", "read")].total == 4
        assert two.main.contents.nodes[("view", "read")].total == 4
        assert two.on_disk("title:quantizedtoys").reading.note == "hi"


async def test_undo_takes_back_own_steps_only(tmp_path: Path) -> None:
    fill(tmp_path)
    async with shown(Library(tmp_path, "ann")) as screen:
        await screen.press("r")
        Library(tmp_path, "ann").set_status([GRAPH], Status.SKIPPED)
        screen.main.follow()
        await screen.press("u")
        assert screen.on_disk(ATTENTION).status is Status.NEW
        assert screen.on_disk(GRAPH).status is Status.SKIPPED


async def test_undo_reaches_into_earlier_runs(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("r")
    async with shown(Library(tmp_path, "ann")) as screen:
        await screen.press("u")
        assert screen.on_disk(ATTENTION).status is Status.NEW
        assert screen.cursor == "Attention to Toys"


# Trouble


async def test_a_library_in_use_is_said_to_be_and_the_screen_shows_what_is_on_disk(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_status([GRAPH], Status.READ)
    holder = Library(tmp_path, "ann")
    async with shown(library) as screen:
        with holder._readings.storage.transaction():
            await screen.press("r")
            await screen.pilot.pause(LOCK_SECONDS / 4)
        assert "Not saved" in screen.toasts
        assert screen.cursor == "Attention to Toys"
        assert "7 papers · 2 read" in screen.text
        await screen.press("r")
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_a_damaged_file_is_said_to_be_once_and_the_papers_stay(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_status([GRAPH], Status.READ)
    async with shown(library) as screen:
        good = library.readings_path.read_bytes()
        library.readings_path.write_bytes(b"{broken")
        for _ in range(3):
            screen.main.follow()
        await screen.pilot.pause()
        assert screen.toasts.count("The library cannot be read") == 1
        await screen.press("r")
        assert "Not saved" in screen.toasts
        assert library.readings_path.read_bytes() == b"{broken"
        assert "Attention to Toys" in screen.text
        library.readings_path.write_bytes(good)
        screen.main.follow()
        await screen.press("r")
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_mistakes_in_the_configuration_are_told(tmp_path: Path) -> None:
    problems = ("line 3: no key is called “[/x]raed”",)
    async with shown(fill(tmp_path), problems=problems, keys={"nonsense": "x", "read": "X"}) as screen:
        assert "no key is called “[/x]raed”" in screen.toasts
        await screen.press("X")
        assert screen.on_disk(ATTENTION).status is Status.READ


async def test_own_keys_are_shown_everywhere(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), keys={"read": "ctrl+x", "status": "m", "status-read": "z"}) as screen:
        assert "^x read" in screen.lines[-1]
        await screen.press("m")
        assert "z ● read" in screen.lines[-1]
        await screen.press("z")
        assert screen.on_disk(ATTENTION).status is Status.READ
        await screen.press("question_mark", "ctrl+d")
        assert "m z" in screen.text


async def test_a_theme_that_does_not_exist_is_no_end(tmp_path: Path) -> None:
    async with shown(fill(tmp_path), theme="no-such-theme") as screen:
        assert screen.app.theme == "readlist-dark"
    async with shown(Library(tmp_path, "ann"), theme="nord") as screen:
        assert screen.app.theme == "nord"


async def test_another_theme_changes_the_colours_at_once(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        before = screen.app.export_screenshot()
        screen.app.theme = "readlist-light"
        await screen.pilot.pause()
        assert screen.main.table.styles.background.brightness > 0.5
        screen.app.theme = "readlist-dark"
        await screen.pilot.pause()
        assert screen.main.table.styles.background.brightness < 0.5
        assert screen.app.export_screenshot().count("rect") == before.count("rect")


async def test_a_view_counts_what_others_mark(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        Library(tmp_path, "ann").set_status([GRAPH], Status.TO_READ)
        screen.main.follow()
        await screen.pilot.pause()
        assert any("To read" in line and " 2 " in line for line in screen.lines)
        assert screen.main.contents.nodes[("list", BLOCKS)].total == 2
