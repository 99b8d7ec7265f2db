"""What the palette finds: all commands of the table of keys, and papers by their titles."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, cast

from textual import events, on
from textual.app import SystemCommand
from textual.command import CommandInput, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker, WorkerState

from readlist_tui.keys import LISTS, Key, Where, find, key_name
from readlist_tui.text import clean, fold

if TYPE_CHECKING:
    from readlist_tui.tui.main_screen import MainScreen

# More hits than anybody reads.
_MOST = 30
_TITLE_COLUMNS = 200
_PREFIXES = {Where.STATUS: "Status", Where.COPY: "Copy", Where.SORT: "Sort by"}
_STARTS = {Where.STATUS: "status", Where.COPY: "copy", Where.SORT: "sort"}
_LEFT_OUT = ("palette", "down", "up", "status", "copy", "sort")
_ELSEWHERE = (Where.LISTS, Where.PAPER)
# Where what a key does is not told by its word alone.
_NAMES = {
    "import": "import a list",
    "update": "update lists",
    "export": "export papers to a file",
    "duplicates": "possible duplicates",
    "rename-list": "rename the list",
    "hide-list": "hide or show the list",
    "remove-list": "remove the list",
    "mend": "mend title, authors, venue, year, links, tags, category",
}


def commands(screen: "MainScreen") -> Iterable[SystemCommand]:
    """A command for each key that does more than move a line."""
    for key in screen.keys:
        if key.id not in _LEFT_OUT and (key.where not in _ELSEWHERE or key.group == LISTS):
            yield SystemCommand(_name(key), f"{key.tooltip} ({_keys(key, screen)})", partial(_run, screen, key))
    yield SystemCommand("Update all lists", "Read every list again: the difference first", screen.update_all)
    yield SystemCommand("Back up", "Write lists and readings to a backup now", screen.back_up)
    yield SystemCommand("Restore a backup", "Go back to how lists and readings were; undo works", screen.go_back)
    yield SystemCommand("Merge readings", "Take in another machine's, a backup's, a conflict copy", screen.merge_copies)


def _name(key: Key) -> str:
    if key.where in _PREFIXES:
        return f"{_PREFIXES[key.where]}: {key.does}"
    name = _NAMES.get(key.id, key.does)
    return name[0].upper() + name[1:]


def _keys(key: Key, screen: "MainScreen") -> str:
    if key.where in _STARTS:
        return f"{key_name(find(_STARTS[key.where], screen.keys).keys[0])} {key.label}"
    return key.label


def _run(screen: "MainScreen", key: Key) -> None:
    screen.call_later(screen.run_key, key)


class Palette(CommandPalette):
    """Textual's palette, which runs what the text finds, however fast text and Enter come.

    Textual's own takes the first of what is shown, while the search of the text is still on its way.
    """

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._early, self._entered = "", False

    def on_mount(self) -> None:
        """Type what came before there was a line for it."""
        self.query_one(CommandInput).insert_text_at_cursor(self._early)
        if self._entered and self._early:
            self.query_one(CommandInput).call_later(self.query_one(CommandInput).action_submit)
        self._entered = False

    def take_key(self, event: events.Key) -> bool:
        """Keep what comes before there is a line for it."""
        if self.is_mounted:
            return False
        if event.key == "enter":
            self._entered = True
        elif event.character and event.is_printable and not self._entered:
            self._early += event.character
        else:
            return False
        return True

    @on(Input.Submitted)
    def _wait_for_search(self, event: Input.Submitted) -> None:
        if any(worker.node is self and not worker.is_finished for worker in self.workers):
            event.stop()
            event.prevent_default()
            self._entered = True

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A search that another text called off is none that was waited for."""
        if self._entered and event.state is WorkerState.SUCCESS:
            self._entered = False
            self.query_one(CommandInput).call_later(self.query_one(CommandInput).action_submit)


class GoToPaper(Provider):
    """Finds papers whose titles hold all words of the query; choosing one shows it."""

    @property
    def _main(self) -> "MainScreen":
        return cast("MainScreen", self.screen)

    async def discover(self) -> Hits:
        """Without a query there are commands alone."""
        return
        yield DiscoveryHit("", lambda: None)

    async def search(self, query: str) -> Hits:
        """Papers, the shortest titles first: those are matched best."""
        words = fold(query).split()
        if not words:
            return
        found = [paper for paper in self._main.library.papers if all(word in fold(paper.title) for word in words)]
        for paper in sorted(found, key=lambda paper: len(paper.title))[:_MOST]:
            title = clean(paper.title)[:_TITLE_COLUMNS]
            where = " ".join(str(part) for part in (clean(paper.venue or ""), paper.year) if part)
            yield Hit(
                0.5,
                Content(title),
                partial(self._main.go_to_paper, paper.key),
                text=title,
                help=cast(str, Content(f"{paper.status} {where}".strip())),
            )
