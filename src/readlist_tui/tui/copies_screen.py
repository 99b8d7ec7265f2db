"""Offers to take in other copies of the readings that lie beside them."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from readlist_tui.text import clean
from readlist_tui.tui.backups_screen import when
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.pick_screen import PickScreen

_HINT = "The newer status wins, both notes are kept, one undo takes it back. Enter takes a line, Esc changes nothing"


class CopiesScreen(PickScreen):
    """Its result is 0 to take them in, 1 for the other way. It may come unasked: numbers take nothing."""

    def __init__(self, title: str, copies: Sequence[Path], other: tuple[str, str], marks: Marks) -> None:
        many = f"{len(copies)} copies" if len(copies) > 1 else "this copy"
        super().__init__(title, [("take in", many), other], marks)
        self._copies = copies

    def compose(self) -> ComposeResult:
        """The choice, the files that it is about, what taking them in means."""
        self._list.styles.height = len(self._list.rows) + self._list.HEAD
        files = "\n".join(map(_described, self._copies))
        with Vertical(classes="frame"):
            yield self._list
            yield Static(Content(files), id="files", markup=False)
            yield Static(Content(_HINT), id="hint", markup=False)

    def on_key(self, event: events.Key) -> None:
        """At the start a reader presses a number to go to a pane."""
        event.prevent_default()


def _described(path: Path) -> str:
    """Its name and when it was written."""
    written = ""
    with suppress(OSError):
        written = f", of {when(datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat())}"
    return clean(path.name) + written
