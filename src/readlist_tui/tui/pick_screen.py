"""A small list to pick one thing from: which link, yes or no."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Static

from readlist_tui.text import clean
from readlist_tui.tui.line_list import LineList
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.typeset import fit, width


class PickList(LineList):
    """The choices, each with a number."""

    BINDINGS: ClassVar = [Binding("enter,l,right", "screen.take", show=False)]

    def __init__(self, title: str, rows: Sequence[tuple[str, str]], marks: Marks) -> None:
        super().__init__(marks)
        self.rows = rows
        self.set_title(title)

    @property
    def line_count(self) -> int:
        """A line for each choice."""
        return len(self.rows)

    def line(self, index: int, columns: int) -> Strip:
        """Number, kind, text."""
        base = self.line_style(index)
        kind, text = self.rows[index]
        lead = max(width(kind) for kind, _ in self.rows)
        number = f"{index + 1} " if len(self.rows) > 1 and index < 9 else "  "
        return self.strip(
            [
                (self.marks.cursor if self.is_cursor(index) else " ", base + self.ink("accent")),
                (number, base + self.ink("accent")),
                (fit(kind, lead) + "  ", base + self.ink("muted")),
                (fit(clean(text), max(1, columns - lead - 5), self.marks.cut), base),
            ]
        ).adjust_cell_length(columns, base)

    def clicked(self, index: int, event: events.Click) -> None:
        """A click takes the choice."""
        del index, event
        self.screen.dismiss(self.cursor)


_HINT = "Enter or its number takes one  Esc closes"


class PickScreen(ModalScreen[int | None]):
    """Shows the choices; its result is the number of the one taken, from 0, or None."""

    BINDINGS: ClassVar = [Binding("escape,q,h,left", "dismiss(None)", show=False)]

    def __init__(self, title: str, rows: Sequence[tuple[str, str]], marks: Marks) -> None:
        super().__init__()
        self._list = PickList(title, rows, marks)

    def compose(self) -> ComposeResult:
        """The list in a frame, as high as it needs to be, and what the keys do."""
        self._list.styles.height = len(self._list.rows) + self._list.HEAD
        with Vertical(classes="frame"):
            yield self._list
            yield Static(Content(_HINT), id="hint", markup=False)

    def action_take(self) -> None:
        """Take the line under the cursor."""
        self.dismiss(self._list.cursor)

    def on_key(self, event: events.Key) -> None:
        """Take a line by its number."""
        if event.character and event.character in "123456789"[: len(self._list.rows)]:
            event.stop()
            self.dismiss(int(event.character) - 1)

    def on_click(self, event: events.Click) -> None:
        """A click elsewhere closes."""
        if event.widget is self:
            self.dismiss(None)
