"""Every key of the table does something, and nothing else is bound."""

from pathlib import Path

import pytest
from toys import fill, shown

from readlist_tui.keys import KEYS, Key, Where, find
from readlist_tui.tui.category_tree import CategoryTree
from readlist_tui.tui.detail_pane import DetailPane
from readlist_tui.tui.line_view import LineView
from readlist_tui.tui.main_screen import MainScreen
from readlist_tui.tui.paper_table import PaperTable

STARTS = {Where.STATUS: "status", Where.COPY: "copy", Where.SORT: "sort"}
OWNERS = {
    Where.ANYWHERE: MainScreen,
    Where.PANES: LineView,
    Where.LISTS: CategoryTree,
    Where.PAPERS: PaperTable,
    Where.PAPER: DetailPane,
}


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_action_exists(key: Key) -> None:
    name = f"action_{key.action.partition('(')[0]}"
    assert hasattr(OWNERS.get(key.where, MainScreen), name) or hasattr(MainScreen, name)


@pytest.mark.parametrize("key", [key for key in KEYS if key.id != "quit"], ids=lambda key: key.id)
async def test_every_key_runs_its_action(tmp_path: Path, key: Key, monkeypatch: pytest.MonkeyPatch) -> None:
    name, _, given = key.action.partition("(")
    owner = OWNERS.get(key.where, MainScreen)
    if not hasattr(owner, f"action_{name}"):
        owner = MainScreen
    called: list[tuple[object, ...]] = []
    monkeypatch.setattr(owner, f"action_{name}", lambda _self, *values: called.append(values))
    if owner is LineView:
        monkeypatch.setattr(PaperTable, f"action_{name}", lambda _self, *values: called.append(values))
    async with shown(fill(tmp_path)) as screen:
        pane = {Where.LISTS: "1", Where.PAPER: "3"}.get(key.where)
        start = find(STARTS[key.where]).keys[0] if key.where in STARTS else None
        for own in key.keys:
            if name != "pane" and pane:
                await screen.press(pane)
            elif pane:
                screen.main.set_focus(screen.main.panes["lists" if pane == "1" else "paper"])
            if start:
                await screen.press(start)
            await screen.press(own)
    assert len(called) == len(key.keys)
    assert repr(called[0]).replace("(", "").replace(")", "").rstrip(",") == given.rstrip(")")


async def test_q_leaves(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("q")
        assert not screen.app.is_running


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_help_tells_every_key(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await screen.press("question_mark")
        seen = screen.text
        for _ in range(8):
            await screen.press("ctrl+d")
            seen += screen.text
        words = " ".join(seen.replace("│", " ").split())
        for key in KEYS:
            assert key.label in words, key.id
        assert "to-read" in words
        await screen.press("q")
        assert screen.app.is_running
        assert screen.app.screen is screen.main


async def test_the_palette_has_a_command_for_every_key_that_is_no_step(tmp_path: Path) -> None:
    from readlist_tui.tui.palette import commands

    async with shown(fill(tmp_path)) as screen:
        names = [command.title for command in commands(screen.main)]
        assert len(names) == len(set(names))
        assert {"Undo", "Status: skimmed", "Copy: Markdown", "Sort by: year", "Help", "Quit"} <= set(names)
