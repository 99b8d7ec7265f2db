"""The line in which a filter is typed; it takes the footer's place. What comes of it is told in the line above."""

from dataclasses import dataclass
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static


class _Mistake(Highlighter):
    """Underlines a query from where it stops making sense."""

    def __init__(self) -> None:
        self.position: int | None = None

    def highlight(self, text: Text) -> None:
        """Mark the text from the mistake on."""
        if self.position is not None:
            text.stylize("underline reverse", min(self.position, max(0, len(text) - 1)))


class _Query(Input):
    async def action_submit(self) -> None:
        """Go on in the table, at once: keys may be following that are meant for it."""
        await self.run_action("screen.keep_filter")


class FilterBar(Horizontal):
    """A slash and the query, marked from where it is wrong."""

    BINDINGS: ClassVar = [
        Binding("escape", "screen.clear_filter", show=False),
        Binding("down", "moved(1)", show=False),
        Binding("up", "moved(-1)", show=False),
        Binding("pagedown", "moved(1, True)", show=False),
        Binding("pageup", "moved(-1, True)", show=False),
        Binding("tab", "screen.widen", show=False),
    ]

    @dataclass
    class Typed(Message):
        """The query is another."""

        text: str

    @dataclass
    class Moved(Message):
        """The reader moves in the table while typing."""

        lines: int
        pages: bool

    def __init__(self, text: str) -> None:
        super().__init__()
        self._mistake = _Mistake()
        self._early, self._ready = "", False
        self._input = _Query(text, highlighter=self._mistake, select_on_focus=False, compact=True)

    def compose(self) -> ComposeResult:
        """Slash, input."""
        yield Static(Content("/"), classes="slash", markup=False)
        yield self._input

    def on_mount(self) -> None:
        """Type at the end of what is there."""
        self._input.focus()
        self._input.value += self._early
        self._input.cursor_position = len(self._input.value)
        self._ready = True

    @property
    def text(self) -> str:
        """The query as it is typed so far."""
        return self._input.value + ("" if self._ready else self._early)

    def type(self, text: str) -> None:
        """Type, even before the line can be seen."""
        if self._ready:
            self._input.insert_text_at_cursor(text)
        else:
            self._early += text

    def mark(self, position: int | None) -> None:
        """Mark the query from a place on, or nothing of it."""
        if position != self._mistake.position:
            self._mistake.position = position
            self._input.refresh()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Filter with every key."""
        event.stop()
        self.post_message(self.Typed(event.value))

    def action_moved(self, lines: int, pages: bool = False) -> None:
        """Move in the table."""
        self.post_message(self.Moved(lines, pages))
