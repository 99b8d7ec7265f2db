"""Offers the notes that were being typed when the program died."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from readlist_tui.library import NoteDraft
from readlist_tui.text import clean, clean_lines
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.pick_screen import PickList, PickScreen

_HINT = "Enter goes on writing, Esc asks again at the next start, ctrl+x throws it away"


class DraftList(PickList):
    """When each was typed, and on which paper."""

    def __init__(self, drafts: Sequence[NoteDraft], marks: Marks) -> None:
        super().__init__("Notes that were not saved", [(_when(draft.at), draft.title) for draft in drafts], marks)

    def cursor_moved(self) -> None:
        """Show how the text begins."""
        if isinstance(self.screen, DraftsScreen):
            self.screen.show_text(self.cursor)


class DraftsScreen(PickScreen):
    """Its result is the number of the draft to go on with; `discard` is given one that is not wanted any more.

    It comes unasked, so no key that a reader may be pressing at that moment throws anything away.
    """

    BINDINGS: ClassVar = [Binding("ctrl+x", "discard", show=False)]

    def __init__(self, drafts: Sequence[NoteDraft], discard: Callable[[NoteDraft], None], marks: Marks) -> None:
        super().__init__("", (), marks)
        self._drafts, self._discard, self._marks = list(drafts), discard, marks
        self._list = DraftList(drafts, marks)
        self._begins = Static("", id="begins", markup=False)

    def compose(self) -> ComposeResult:
        """The drafts, how the one under the cursor begins, what the keys do."""
        self._list.styles.height = min(8, len(self._drafts)) + self._list.HEAD
        with Vertical(classes="frame"):
            yield self._list
            yield self._begins
            yield Static(Content(_HINT), id="hint", markup=False)

    def on_mount(self) -> None:
        """Show the newest."""
        self.show_text(0)

    def show_text(self, number: int) -> None:
        """How a draft begins."""
        self._begins.update(Content(clean_lines(self._drafts[number].text) or "All of the note was deleted"))

    def on_key(self, event: events.Key) -> None:
        """Numbers take nothing here: at the start a reader presses them to go to a pane."""
        event.prevent_default()  # Textual calls the handler of the class below too

    def action_discard(self) -> None:
        """Throw the draft under the cursor away, and go on with the others."""
        number = self._list.cursor
        self._discard(self._drafts.pop(number))
        if not self._drafts:
            self.dismiss(None)
            return
        self._list.rows = [row for at, row in enumerate(self._list.rows) if at != number]
        self._list.cursor = min(number, len(self._drafts) - 1)
        self._list.forget()
        self.show_text(self._list.cursor)


def _when(stamp: str) -> str:
    return clean(datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M"))
