"""A line over the footer that shows which key may come next: after the status key, the copy key, the sort key."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget

from readlist_tui.keys import Key, key_name
from readlist_tui.tui.typeset import fit, width

_LEAVES = " Esc none of these "


class ChordLine(Widget):
    """The choices, in as many rows as they need."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"chord--title", "chord--key", "chord--text"}

    def __init__(self, title: str, choices: Sequence[tuple[Key, str]]) -> None:
        super().__init__()
        self._title, self._choices = title, choices

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row, or more where it is narrow."""
        del container, viewport
        return len(self._rows(width))

    def key_at(self, x: int, y: int) -> Key | None:
        """The choice at a place."""
        rows = self._rows(self.size.width)
        for start, end, key, _ in rows[y] if 0 <= y < len(rows) else ():
            if start <= x < end:
                return key
        return None

    def render_line(self, y: int) -> Strip:
        """One row of choices."""
        rows = self._rows(self.size.width)
        title, key_style, text = (self.get_component_rich_style(f"chord--{name}") for name in ("title", "key", "text"))
        lead = f" {self._title} "
        segments = [Segment(lead if y == 0 else " " * width(lead), title)]
        for _, _, key, label in rows[y] if y < len(rows) else ():
            segments += [Segment(f" {key_name(key.keys[0])} ", key_style), Segment(f"{label} ", text)]
        if y == len(rows) - 1 and sum(segment.cell_length for segment in segments) + len(_LEAVES) < self.size.width:
            segments += [Segment(" Esc ", key_style), Segment("none of these", text)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _rows(self, columns: int) -> list[list[tuple[int, int, Key, str]]]:
        lead = width(self._title) + 2
        rows: list[list[tuple[int, int, Key, str]]] = [[]]
        x = lead
        for key, label in self._choices:
            size = width(key_name(key.keys[0])) + width(label) + 3
            if x + size > columns and rows[-1]:
                rows.append([])
                x = lead
            rows[-1].append((x, x + size, key, fit(label, width(label))))
            x += size
        return rows


class ChordScreen(ModalScreen[None]):
    """Waits for one more key and runs it. A key that is no choice, or a click elsewhere, ends it.

    The choices are bindings and run at once, so that keys typed faster than screens come and go keep their order.
    """

    def __init__(self, title: str, choices: Iterable[tuple[Key, str]], run: Callable[[Key], Awaitable[None]]) -> None:
        super().__init__()
        choices = list(choices)
        self._by_id = {key.id: key for key, _ in choices}
        self._run = run
        self._line = ChordLine(title, choices)
        for key, _ in choices:
            self._bindings.bind(",".join(key.keys), f"take('{key.id}')", show=False)

    def compose(self) -> ComposeResult:
        """The line alone."""
        yield self._line

    async def action_take(self, name: str) -> None:
        """Close, and do what the key does."""
        self.dismiss(None)
        await self._run(self._by_id[name])

    def on_key(self, event: events.Key) -> None:
        """Any other key closes; one that comes after that is meant for the screen below, and goes on to it."""
        if self.is_current and event.key not in self._bindings.key_to_bindings:
            event.stop()
            self.dismiss(None)

    async def on_click(self, event: events.Click) -> None:
        """Take the choice that was clicked."""
        region = self._line.region
        key = self._line.key_at(event.screen_x - region.x, event.screen_y - region.y)
        self.dismiss(None)
        if key:
            await self._run(key)
