"""A text to be selected with the mouse, where no clipboard takes it: the whole width, no borders, nothing beside it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from readlist_tui.text import clean_lines
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line
from readlist_tui.tui.text_pane import TextPane
from readlist_tui.tui.typeset import wrap

# The program has the mouse: a terminal selects by itself while this key is held (xterm, VTE, kitty, Windows Terminal,
# tmux in them; iTerm2 takes Option, Terminal.app Fn).
_HINT = "Drag with Shift held to select (on a Mac with Option or Fn), then copy as your terminal does. Esc closes"


class SelectPane(TextPane):
    """The text from the first column to the last, so that nothing else is in what is selected."""

    MARGIN = 0


class SelectScreen(ModalScreen[None]):
    """Shows a text, `why` above it, until a key closes it."""

    BINDINGS: ClassVar = [Binding("escape,q,enter", "dismiss(None)", show=False)]

    def __init__(self, text: str, why: str, marks: Marks) -> None:
        super().__init__()
        self._text, self._why = clean_lines(text), why
        self._pane = SelectPane(marks)

    def compose(self) -> ComposeResult:
        """Why, the text, how to select it."""
        self._pane.set_title(self._why)
        yield self._pane
        yield Static(Content(_HINT), id="hint", markup=False)

    def on_mount(self) -> None:
        """Set the text in the width that there is."""
        self._pane.show(self._set)

    def _set(self, columns: int) -> Iterable[Line]:
        return [Line(((line, ""),)) for line in wrap(self._text, columns)]
