"""A pane of text: lines of pieces, each with the name of its style, set anew for every width."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.strip import Strip

from readlist_tui.tui.line_view import LineView
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line

Setter = Callable[[int], Iterable[Line]]


class TextPane(LineView):
    """Shows what a function sets in so many columns."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"line--{name}" for name in ("heading", "alert", "added", "removed")}
    # Columns of air on the left.
    MARGIN = 1

    def __init__(self, marks: Marks, *, id: str | None = None) -> None:
        super().__init__(marks, id=id)
        self._setter: Setter = lambda _: ()
        self._lines: list[Line] = []
        self._set_in = 0

    @property
    def line_count(self) -> int:
        """A line for each that the text takes in this width."""
        return len(self._set())

    def show(self, setter: Setter) -> None:
        """Show another text, from its top."""
        self._setter, self._set_in, self.first = setter, 0, 0
        self.forget()

    def on_resize(self) -> None:
        """Lines are set anew in the new width."""
        self._set_in = 0
        super().on_resize()

    def _set(self) -> list[Line]:
        columns = max(4, self.columns - self.MARGIN)
        if self._set_in != columns:
            self._set_in = columns
            self._lines = list(self._setter(columns))
        return self._lines

    def line(self, index: int, columns: int) -> Strip:
        """One line of the text."""
        base = self.ground
        pieces = [(text, base + self.ink(style) if style else base) for text, style in self._set()[index].pieces]
        return self.strip([(" " * self.MARGIN, base), *pieces]).adjust_cell_length(columns, base)
