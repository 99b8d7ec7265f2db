"""Lines with a cursor, the base of the tree, the table and small lists to pick from."""

from rich.style import Style
from textual import events
from textual.reactive import var

from readlist_tui.tui.line_view import LineView


class LineList(LineView):
    """Lines with a cursor."""

    cursor = var(0, init=False)
    _sized = False

    def validate_cursor(self, cursor: int) -> int:
        """Stay on a line."""
        return max(0, min(cursor, self.line_count - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Repaint two lines, no more."""
        self.forget(old)
        self.forget(new)
        self.reveal(new)
        self.cursor_moved()

    def cursor_moved(self) -> None:
        """Called when the cursor is on another line."""

    def is_cursor(self, index: int) -> bool:
        """True for the line under the cursor."""
        return index == self.cursor

    def line_style(self, index: int) -> Style:
        """The background of a line, and its colour where nothing else is said."""
        return self.style_of("cursor") if self.is_cursor(index) else self.ground

    def on_focus(self) -> None:
        """The cursor looks different."""
        self.forget()

    def on_blur(self) -> None:
        """The cursor looks different."""
        self.forget()

    def on_resize(self) -> None:
        """When its size is first known: the cursor has some lines above it, where the list is longer than the page."""
        if not self._sized:
            self._sized = True
            self.first = self.cursor - self.page // 3 if self.cursor >= self.page else 0

    def action_down(self) -> None:
        """One line down."""
        self.cursor += 1

    def action_up(self) -> None:
        """One line up."""
        self.cursor -= 1

    def action_top(self) -> None:
        """To the first line."""
        self.cursor = 0
        self.reveal(0)

    def action_bottom(self) -> None:
        """To the last line."""
        self.cursor = self.line_count - 1

    def action_page(self, pages: int) -> None:
        """So many pages down; the view moves with the cursor."""
        step = pages * max(1, self.page - 1)
        self.first += step
        self.cursor += step
        self.reveal(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the line."""
        if event.x == self.size.width - 1 and self.line_count > self.page:
            return
        index = self.line_at(event.y)
        if index is not None:
            self.cursor = index
            self.clicked(index, event)

    def clicked(self, index: int, event: events.Click) -> None:
        """Called when a line was clicked, with the cursor on it."""
