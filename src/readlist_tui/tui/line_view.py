"""The base of all panes: lines of which only the visible ones are ever rendered.

A plain widget with its own first line, scrollbar and cache of strips: a ScrollView paints a second frame after each
change of its virtual size (25 ms later at 100,000 lines), and DataTable and Tree measure every row.
"""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.reactive import var
from textual.strip import Strip
from textual.widget import Widget

from readlist_tui.keys import Where
from readlist_tui.tui.bindings import bindings
from readlist_tui.tui.marks import UNICODE, Marks
from readlist_tui.tui.typeset import fit, width

WHEEL_LINES = 3
# A title is cut to so many columns before what stands at the right of it is left out.
_SHORTEST_TITLE = 12
# Strips kept before the cache starts anew: some twenty screens.
_CACHED = 1_000


class LineView(Widget, can_focus=True):
    """Lines under a fixed heading. Subclasses say how many lines there are and how one of them looks."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar = bindings(Where.PANES)
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--rule",
        "line--title",
        "line--cursor",
        "line--muted",
        "line--faint",
        "line--strong",
        "line--accent",
        "line--thumb",
    }
    # How many lines at the top do not scroll.
    HEAD = 1

    first = var(0, init=False)

    def __init__(self, marks: Marks = UNICODE, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.marks = marks
        self._strips: dict[int, Strip] = {}
        self._inks: dict[str, Style] = {}
        self._ground: Style | None = None
        self._title = self._title_count = self._title_right = ""
        self._grabbed = False

    # What subclasses give

    @property
    def line_count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line(self, index: int, columns: int) -> Strip:
        """One line in exactly so many columns."""
        raise NotImplementedError

    def head(self, row: int, columns: int) -> Strip:
        """A line of the fixed heading; the first is the pane's title."""
        del row
        return self.title_line(columns)

    def nothing(self, row: int, columns: int) -> Strip:
        """A row below the last line."""
        del row
        return self.blank(columns)

    # Geometry

    @property
    def page(self) -> int:
        """How many lines are visible at once."""
        return max(1, self.size.height - self.HEAD)

    @property
    def columns(self) -> int:
        """The columns of a line, without the scrollbar's."""
        return max(0, self.size.width - 1)

    def line_at(self, y: int) -> int | None:
        """The line at a row of the widget, or None."""
        index = self.first + y - self.HEAD
        return index if y >= self.HEAD and 0 <= index < self.line_count else None

    def validate_first(self, first: int) -> int:
        """Keep the last page full."""
        return max(0, min(first, self.line_count - self.page))

    def watch_first(self) -> None:
        """Paint the other lines."""
        self.refresh()

    def reveal(self, index: int) -> None:
        """Scroll as little as needed for a line to be visible."""
        if index < self.first:
            self.first = index
        elif index >= self.first + self.page:
            self.first = index - self.page + 1

    def on_resize(self) -> None:
        """Lines are cut to the width."""
        self.forget()
        self.first = self.validate_first(self.first)

    # Painting

    def set_title(self, title: str, right: str = "", *, count: str = "") -> None:
        """Change the pane's title, the count behind it, and what stands at the right of both."""
        if (title, count, right) != (self._title, self._title_count, self._title_right):
            self._title, self._title_count, self._title_right = title, count, right
            self.refresh(Region(0, 0, self.size.width, 1))

    def forget(self, index: int | None = None) -> None:
        """Paint a line, or all, anew."""
        if index is None:
            self._strips.clear()
            self.refresh()
        elif self._strips.pop(index, None) is not None and 0 <= index - self.first < self.page:
            self.refresh(Region(0, index - self.first + self.HEAD, self.size.width, 1))

    def notify_style_update(self) -> None:
        """A theme, or the focus, changes the colours of all lines."""
        self._strips.clear()
        self._inks.clear()
        self._ground = None
        super().notify_style_update()

    def style_of(self, name: str) -> Style:
        """The style of a component, over the widget's own background."""
        return self.get_component_rich_style(f"line--{name}")

    def ink(self, name: str) -> Style:
        """The colour and weight of a component, to be put over a line's background."""
        ink = self._inks.get(name)
        if ink is None:
            style = self.style_of(name)
            ink = self._inks[name] = Style(color=style.color, bold=style.bold, italic=style.italic)
        return ink

    @property
    def ground(self) -> Style:
        """The style of an empty line."""
        if self._ground is None:
            self._ground = self.rich_style
        return self._ground

    def render_line(self, y: int) -> Strip:
        """One row of the widget: heading, line, or nothing."""
        columns = self.columns
        if y < self.HEAD:
            return self.head(y, columns + 1)
        index = self.line_at(y)
        if index is None:
            return self.nothing(y - self.HEAD, columns + 1)
        strip = self._strips.get(index)
        if strip is None:
            if len(self._strips) > _CACHED:
                self._strips.clear()
            strip = self._strips[index] = self.line(index, columns)
        return self._with_scrollbar(strip, y)

    def title_line(self, columns: int) -> Strip:
        """`Papers  37 of 297 ───────── by year ↓`: coloured when the pane is in use; where it is narrow, cut."""
        count = f"  {self._title_count} " if self._title_count else " "
        right = f" {self._title_right}" if self._title_right else ""
        room = columns - width(count) - width(right) - 2
        if room < min(width(self._title), _SHORTEST_TITLE):
            right, room = "", columns - width(count)
        title = self._title if width(self._title) <= room else fit(self._title, room, self.marks.cut)
        title = fit(title + count, columns, self.marks.cut) if width(title + count) > columns else title + count
        rule = self.marks.rule * max(0, columns - width(title) - width(right))
        return self.strip(
            [(title, self.style_of("title")), (rule, self.style_of("rule")), (right, self.style_of("muted"))]
        )

    def strip(self, parts: Sequence[tuple[str, Style]]) -> Strip:
        """A strip of texts and styles."""
        return Strip([Segment(text, style) for text, style in parts if text])

    def blank(self, columns: int) -> Strip:
        """An empty line."""
        return Strip.blank(columns, self.ground)

    def _with_scrollbar(self, strip: Strip, y: int) -> Strip:
        start, end = self._thumb()
        sign = self.marks.thumb if start <= y - self.HEAD < end else " "
        return Strip([*strip, Segment(sign, self.style_of("thumb"))], strip.cell_length + 1)

    def _thumb(self) -> tuple[int, int]:
        count, page = self.line_count, self.page
        if count <= page:
            return 0, 0
        size = max(1, page * page // count)
        start = round(self.first / (count - page) * (page - size))
        return start, start + size

    # Keys and mouse. Without a cursor the keys scroll.

    def action_down(self) -> None:
        """One line down."""
        self.first += 1

    def action_up(self) -> None:
        """One line up."""
        self.first -= 1

    def action_top(self) -> None:
        """To the first line."""
        self.first = 0

    def action_bottom(self) -> None:
        """To the last line."""
        self.first = self.line_count

    def action_page(self, pages: int) -> None:
        """So many pages down."""
        self.first += pages * max(1, self.page - 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll, and leave the cursor where it is."""
        event.stop()
        self.first += WHEEL_LINES

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll, and leave the cursor where it is."""
        event.stop()
        self.first -= WHEEL_LINES

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Grab the scrollbar."""
        if event.x == self.size.width - 1 and event.y >= self.HEAD and self.line_count > self.page:
            self._grabbed = True
            self.capture_mouse()
            self._drag(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the scrollbar."""
        if self._grabbed:
            self._drag(event.y)

    def on_mouse_up(self) -> None:
        """Let the scrollbar go."""
        if self._grabbed:
            self._grabbed = False
            self.release_mouse()

    def on_hide(self) -> None:
        """A pane that is hidden holds no mouse."""
        self.on_mouse_up()

    def _drag(self, y: int) -> None:
        share = (y - self.HEAD) / max(1, self.page - 1)
        self.first = round(share * (self.line_count - self.page))
