"""Everything about one paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from readlist_tui.keys import Where
from readlist_tui.model import Link, Paper, PaperList, Status
from readlist_tui.tui.bindings import bindings
from readlist_tui.tui.line_view import LineView
from readlist_tui.tui.marks import UNICODE, Marks
from readlist_tui.tui.paper_lines import Line, PaperLines
from readlist_tui.tui.typeset import fit

# A column of air on the left.
_MARGIN = 1


class DetailPane(LineView):
    """Title, authors, status, note, lists, tags and links of the paper under the cursor. A click on a link opens it."""

    BINDINGS: ClassVar = bindings(Where.PAPER, own=())
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line--heading",
        "line--quote",
        "line--link",
        *(f"line--{status}" for status in Status),
    }

    @dataclass
    class LinkClicked(Message):
        """A link was clicked."""

        link: Link

    def __init__(self, marks: Marks = UNICODE, *, id: str | None = None) -> None:
        super().__init__(marks, id=id)
        self._paper: Paper | None = None
        self._lists: Mapping[str, PaperList] = {}
        self._lines: list[Line] = []
        self._set_in = 0

    @property
    def paper(self) -> Paper | None:
        """The paper that is shown."""
        return self._paper

    @property
    def line_count(self) -> int:
        """A line for each that the paper takes in this width."""
        return len(self._set())

    def show(self, paper: Paper | None, lists: Mapping[str, PaperList]) -> None:
        """Show a paper, or none. Another paper starts at its top; the same one stays where it is."""
        same = self._paper is not None and paper is not None and self._paper.key == paper.key
        if same and self._paper is paper and self._lists is lists:
            return
        self._paper, self._lists, self._set_in = paper, lists, 0
        self.first = self.first if same else 0
        self.forget()

    def on_resize(self) -> None:
        """Lines are set anew in the new width."""
        self._set_in = 0
        super().on_resize()

    def _set(self) -> list[Line]:
        columns = self.columns - 2 * _MARGIN
        if self._set_in != columns:
            self._set_in = columns
            setter = PaperLines(max(4, columns), self.marks, self._lists)
            self._lines = setter.of(self._paper) if self._paper else []
        return self._lines

    def line(self, index: int, columns: int) -> Strip:
        """One line of the paper."""
        base = self.ground
        pieces = [(text, base + self.ink(style) if style else base) for text, style in self._set()[index].pieces]
        return self.strip([(" " * _MARGIN, base), *pieces]).adjust_cell_length(columns, base)

    def nothing(self, row: int, columns: int) -> Strip:
        """Without a paper the pane says so."""
        if self._paper or row != 1:
            return self.blank(columns)
        return self.strip([(fit(" No paper here", columns), self.style_of("muted"))])

    def on_click(self, event: events.Click) -> None:
        """Open the link that was clicked."""
        index = self.line_at(event.y)
        if index is None or event.x >= self.columns:
            return
        link = self._set()[index].link
        if link is not None:
            self.post_message(self.LinkClicked(link))
