"""The table of papers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from readlist_tui.keys import Where
from readlist_tui.model import Paper, Status
from readlist_tui.text import clean
from readlist_tui.tui.bindings import bindings
from readlist_tui.tui.columns import arrow, has_code, has_note, layout, list_count, venue_width
from readlist_tui.tui.line_list import LineList
from readlist_tui.tui.marks import UNICODE, Marks
from readlist_tui.tui.typeset import fit, fit_right, wrap

# The cursor's column, the selection's, and a space before the status.
_GUTTER = 2


class PaperTable(LineList):
    """Papers in rows. It holds their keys in order, the cursor and the selection, and asks for each visible paper."""

    HEAD = 2
    BINDINGS: ClassVar = bindings(Where.PAPERS, own={"select", "range", "select_all"})
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--header",
        "line--selected",
        *(f"line--{status}" for status in Status),
    }

    @dataclass
    class Moved(Message):
        """The cursor is on another paper, or on none."""

        key: str | None

    @dataclass
    class Selected(Message):
        """Other papers are selected."""

        keys: frozenset[str]

    @dataclass
    class SortAsked(Message):
        """A column's header was clicked."""

        column: str

    class Opened(Message):
        """The paper under the cursor was clicked twice."""

    class Painted(Message):
        """The first page of papers, or the word that there are none, is on the screen; sent once."""

    def __init__(self, paper_of: Callable[[str], Paper], marks: Marks = UNICODE, *, id: str | None = None) -> None:
        super().__init__(marks, id=id)
        self._paper_of = paper_of
        self.keys: Sequence[str] = ()
        self.selected: frozenset[str] = frozenset()
        self.empty: Sequence[str] = ()
        self.sorted_by: tuple[str, bool] | None = None
        self._wanted: str | None = None
        self._anchor: str | None = None
        self._before_range: frozenset[str] = frozenset()
        self._painted = False
        self._venue = venue_width(())

    # What is shown

    @property
    def line_count(self) -> int:
        """A line for each paper."""
        return len(self.keys)

    @property
    def cursor_key(self) -> str | None:
        """The key of the paper under the cursor."""
        return self.keys[self.cursor] if self.cursor < len(self.keys) else None

    def show(self, keys: Sequence[str], *, empty: Sequence[str] = (), cursor: str | None = None) -> None:
        """Show these papers.

        The cursor goes to the paper named, or to the one on which the reader put it last, or stays on its own, or
        goes to the nearest of the old ones that is left.
        """
        before, at = self.keys, self.cursor
        if keys is before and cursor is None:
            self.forget()
            return
        target = self._find(keys, before, at, cursor)
        offset = at - self.first
        self.keys, self.empty = keys, empty
        self._venue = venue_width(map(self._paper_of, keys))
        self.set_reactive(LineList.cursor, max(0, target))
        self.first = target - offset
        self.reveal(self.cursor)
        self.forget()
        self.cursor_moved()

    def say_empty(self, lines: Sequence[str]) -> None:
        """Say something else where there are no papers."""
        if lines != self.empty:
            self.empty = lines
            self.forget()

    def _find(self, keys: Sequence[str], before: Sequence[str], at: int, cursor: str | None) -> int:
        places = {key: index for index, key in enumerate(keys)}
        if cursor in places:
            self._wanted = cursor
        nearby = (self._wanted, *before[at:], *reversed(before[:at]))
        return next((places[key] for key in nearby if key in places), 0)

    def repaint(self, keys: Sequence[str]) -> None:
        """The papers of these keys have changed."""
        changed = set(keys)
        for index in [index for index in self._strips if self.keys[index] in changed]:
            self.forget(index)

    def go_to(self, key: str) -> bool:
        """Put the cursor on a paper; False when it is not shown."""
        try:
            self.cursor = self.keys.index(key)
        except ValueError:
            return False
        return True

    def watch_cursor(self, old: int, new: int) -> None:
        """The reader chose a paper: it is the one to come back to after a filter."""
        self._wanted = self.cursor_key
        super().watch_cursor(old, new)

    # Selection

    def set_selection(self, keys: frozenset[str]) -> None:
        """Select exactly these papers."""
        if keys != self.selected:
            self.selected = keys
            self.forget()
            self.post_message(self.Selected(keys))

    def clear_selection(self) -> bool:
        """Select nothing; False when nothing was selected."""
        had = bool(self.selected) or self._anchor is not None
        self._anchor = None
        self.set_selection(frozenset())
        return had

    def action_select(self) -> None:
        """Select the paper under the cursor or no longer, and go on; ends a range."""
        if self._anchor is not None:
            self._anchor = None
        elif self.cursor_key:
            self.set_selection(self.selected ^ {self.cursor_key})
            self.cursor += 1

    def action_range(self) -> None:
        """Begin a range here, or end it."""
        if self._anchor is not None or self.cursor_key is None:
            self._anchor = None
            return
        self._anchor, self._before_range = self.cursor_key, self.selected
        self.set_selection(self.selected | {self.cursor_key})

    def action_select_all(self) -> None:
        """Select all papers shown."""
        self._anchor = None
        self.set_selection(self.selected | frozenset(self.keys))

    @property
    def in_range(self) -> bool:
        """True while the cursor extends a range."""
        return self._anchor is not None

    def cursor_moved(self) -> None:
        """Extend the range, and tell."""
        if self._anchor is not None:
            self._extend(self._anchor)
        self.post_message(self.Moved(self.cursor_key))

    def _extend(self, anchor: str) -> None:
        if anchor not in self.keys:
            self._anchor = None
            return
        start, end = sorted((self.keys.index(anchor), self.cursor))
        self.set_selection(self._before_range | frozenset(self.keys[start : end + 1]))

    # Mouse

    def clicked(self, index: int, event: events.Click) -> None:
        """A second click opens; with ctrl a click selects."""
        if event.ctrl:
            self.set_selection(self.selected ^ {self.keys[index]})
        elif event.chain == 2:
            self.post_message(self.Opened())

    def on_click(self, event: events.Click) -> None:
        """A click on a header sorts."""
        if event.y != 1:
            super().on_click(event)
            return
        x = _GUTTER
        for column, columns in layout(self.columns - _GUTTER, self._venue):
            if x <= event.x <= x + columns:
                self.post_message(self.SortAsked(column.id))
                return
            x += columns + 1

    # Painting

    def head(self, row: int, columns: int) -> Strip:
        """The pane's title, and the columns' names."""
        if row == 0:
            return self.title_line(columns)
        plain, active = self.style_of("header"), self.style_of("header") + self.ink("accent")
        order, backwards = self.sorted_by or ("", False)
        parts = [(" " * _GUTTER, plain)]
        for column, wide in layout(columns - 1 - _GUTTER, self._venue):
            sign = arrow(column, backwards, self.marks) if column.id == order else " "
            # A column as wide as its name has its arrow in the space behind it.
            name = fit_right(column.header, wide) + sign
            if column.id != "lists":
                name = fit(column.header + sign, wide + 1, "")
            parts.append((name, active if column.id == order else plain))
        return self.strip(parts)

    def render_line(self, y: int) -> Strip:
        """One row; after the frame with the first, word goes out that the table can be seen."""
        if not self._painted:
            self._painted = True
            # By way of its own queue: a message made while the screen paints would not bubble past the screen.
            self.call_after_refresh(self.call_later, self._tell_painted)
        return super().render_line(y)

    def _tell_painted(self) -> None:
        self.post_message(self.Painted())

    def line(self, index: int, columns: int) -> Strip:
        """One paper."""
        key = self.keys[index]
        paper = self._paper_of(key)
        base = self.line_style(index)
        parts = [
            (self.marks.cursor if self.is_cursor(index) else " ", base + self.ink("accent")),
            (self.marks.selected if key in self.selected else " ", base + self.ink("selected")),
        ]
        for column, wide in layout(columns - _GUTTER, self._venue):
            text, ink = self._cell(paper, column.id, wide)
            parts += [(text, base + ink), (" ", base)]
        # The last column's space would stand where the scrollbar is.
        return self.strip(parts[:-1]).adjust_cell_length(columns, base)

    def line_style(self, index: int) -> Style:
        """Selected lines have a ground of their own."""
        if self.keys[index] in self.selected and not self.is_cursor(index):
            return self.style_of("selected")
        return super().line_style(index)

    def _cell(self, paper: Paper, name: str, columns: int) -> tuple[str, Style]:
        cut = self.marks.cut
        match name:
            case "status":
                return self.marks.status(paper.status), self.ink(paper.status)
            case "title":
                return fit(clean(paper.title), columns, cut), self._title_ink(paper.status)
            case "year":
                return fit(str(paper.year or ""), columns, cut), self.ink("muted")
            case "venue":
                return fit(clean(paper.venue or ""), columns, cut), self.ink("muted")
            case "note":
                return (self.marks.note if has_note(paper) else " "), self.ink("accent")
            case "code":
                return (self.marks.code if has_code(paper) else " "), self.ink("faint")
        count = list_count(paper)
        return fit_right(str(count), columns), self.ink("muted" if count > 1 else "faint")

    def _title_ink(self, status: Status) -> Style:
        if status is Status.READING:
            return self.ink("strong")
        return Style.null() if status.unread else self.ink("muted")

    def nothing(self, row: int, columns: int) -> Strip:
        """Below the last paper; with no papers at all, what to do about it."""
        lead = len(wrap(self.empty[0], columns - 3)) if self.empty else 0
        lines = [part for line in self.empty for part in wrap(line, columns - 3)] if not self.keys else []
        if not 1 <= row <= len(lines):
            return self.blank(columns)
        style = self.style_of("title" if row <= lead else "muted")
        return self.strip([("  " + fit(lines[row - 1], columns - 2, self.marks.cut), style)])
