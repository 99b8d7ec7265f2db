"""The line above the footer: what was done, what went wrong, what a filter found.

A line of its own and no box over the panes: Textual cuts a wide character where a widget's edge lies over its half.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget

from readlist_tui.text import clean, clean_lines
from readlist_tui.tui.marks import UNICODE, Marks
from readlist_tui.tui.typeset import fit, width, wrap

# Nothing is hidden by what is said, so it may stay until it was surely read.
_SECONDS, _PROBLEM_SECONDS = 8.0, 20.0
_MOST_ROWS = 4
# In fewer rows the papers need the line that nobody speaks in.
_LOW = 10


@dataclass(frozen=True, slots=True)
class Said:
    """Something to say: a `title` stands out before it, a `hint` stands at the right where there is room.

    What is `short` is cut to one row; anything else takes the rows that it needs, so that a link can be selected. What
    is `quiet` is there for who looks for it.
    """

    text: str
    title: str = ""
    hint: str = ""
    problem: bool = False
    short: bool = False
    quiet: bool = False


class MessageLine(Widget):
    """Shows the last thing that was said until its time is over, then what stands there meanwhile."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"message--title", "message--hint", "message--problem"}

    def __init__(self, marks: Marks = UNICODE) -> None:
        super().__init__()
        self._marks = marks
        self._said: Said | None = None
        self._standing: Said | None = None
        self._ends: Timer | None = None

    @property
    def shown(self) -> Said | None:
        """What can be read at the moment."""
        return self._said or self._standing

    def tell(self, said: Said) -> None:
        """Say something, in the place of what was said before."""
        self.clear()
        self._said = said
        self._ends = self.set_timer(_PROBLEM_SECONDS if said.problem else _SECONDS, self.clear)
        self._repaint()

    def clear(self) -> None:
        """Take back what was said."""
        if self._ends is not None:
            self._ends.stop()
        if self._said is not None:
            self._said = self._ends = None
            self._repaint()

    def settle(self) -> None:
        """The reader goes on to something else: what was said is over, a problem is not."""
        if self._said is not None and not self._said.problem:
            self.clear()

    def stand(self, said: Said | None) -> None:
        """What is to be read as long as nothing else is said."""
        if said != self._standing:
            self._standing = said
            self._repaint()

    def _repaint(self) -> None:
        self.refresh(layout=self.is_mounted and self.size.height != self._height(self.screen.size))

    # Painting

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as what is said needs."""
        del container, width
        return self._height(viewport)

    def _height(self, screen: Size) -> int:
        said = self.shown
        if screen.height < _LOW and (said is None or said.quiet):
            return 0
        return max(1, min(len(self._rows(screen.width)), screen.height // 3))

    def _rows(self, columns: int) -> Sequence[str]:
        said = self.shown
        if said is None:
            return ()
        room = max(1, columns - 2)
        text = f"{clean(said.title)}: {clean_lines(said.text)}" if said.title else clean_lines(said.text)
        if said.short:
            hint = width(said.hint) + 2 if said.hint else 0
            text = clean(text)
            return (text if width(text) <= room else fit(text, max(room // 2, room - hint), self._marks.cut),)
        rows = wrap(text, room)
        if len(rows) > _MOST_ROWS:
            rows = [*rows[: _MOST_ROWS - 1], fit(f"{rows[_MOST_ROWS - 1]} {self._marks.cut}", room, self._marks.cut)]
        if said.hint and width(rows[-1]) + width(said.hint) + 2 > room >= width(said.hint) and len(rows) < _MOST_ROWS:
            rows = [*rows, ""]
        return rows

    def render_line(self, y: int) -> Strip:
        """One row: text at the left, in the last the hint at the right."""
        columns, said = self.size.width, self.shown
        rows = self._rows(columns)
        if said is None or y >= len(rows):
            return Strip.blank(columns, self.rich_style)
        name = "problem" if said.problem else "hint" if said.quiet else ""
        style = self.get_component_rich_style(f"message--{name}") if name else self.rich_style
        title = clean(said.title) + ":" if said.title and y == 0 and rows[0].startswith(clean(said.title)) else ""
        parts = [(" ", style), (title, self.get_component_rich_style("message--title") if not said.problem else style)]
        parts.append((rows[y][len(title) :], style))
        room = columns - 2 - width(rows[y])
        if said.hint and y == len(rows) - 1 and room >= width(said.hint) + 2:
            gap = " " * (room - width(said.hint))
            parts.append((gap + said.hint, self.get_component_rich_style("message--hint")))
        return Strip([Segment(text, ink) for text, ink in parts if text]).adjust_cell_length(columns, self.rich_style)
