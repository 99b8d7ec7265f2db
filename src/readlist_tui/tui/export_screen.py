"""Papers into a file: which file, and whether one that is there may go."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from readlist_tui.exporting import ExportError, ExportExists
from readlist_tui.text import clean
from readlist_tui.tui.job import Job
from readlist_tui.tui.path_input import PathInput

_HINT = "Enter writes it  Tab completes  ctrl+u empties it  Esc leaves"

Write = Callable[[Path, bool], Path]


class ExportScreen(ModalScreen[Path | None]):
    """Asks for a file and lets `write` fill it, given the path and whether what is there may be replaced.

    Its result is the path that was written, or None.
    """

    BINDINGS: ClassVar = [Binding("escape", "dismiss(None)", show=False, priority=True)]

    @dataclass
    class Written(Message):
        """The file is there."""

        path: Path

    @dataclass
    class Refused(Message):
        """It was not written, and why; `there` is a file that would have to go."""

        reason: str
        there: str = ""

    def __init__(self, title: str, name: str, write: Write) -> None:
        super().__init__()
        self._title, self._write = title, write
        self._input = PathInput()
        self._input.value = name
        self._told = Static("", id="told", markup=False)
        self._writing = False
        self._replaces = ""

    def compose(self) -> ComposeResult:
        """What is written, where to, in which folder a bare name is."""
        with Vertical(classes="frame"):
            yield Static(Content(clean(self._title)), id="title", markup=False)
            yield self._input
            yield Static(Content(clean(_here())), classes="below", markup=False)
            yield self._told
            yield Static(Content(_HINT), id="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the name that is proposed."""
        self._input.focus()
        self._input.cursor_position = len(self._input.value)

    def take_key(self, event: events.Key) -> bool:
        """Type what came before the line had the focus."""
        return self._input.take_early(event, self._begin)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of another path no longer holds."""
        event.stop()
        if event.value != self._replaces:
            self._replaces = ""
            self._tell("")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write the file."""
        event.stop()
        self._begin()

    def _begin(self) -> None:
        path, typed = self._input.path, self._input.value
        if path is None:
            self._tell("Type the path of a file", problem=True)
        elif not self._writing:
            self._writing = True
            self._tell("Writing")
            Job(self, lambda _: self._job(path, typed), lambda _, reason: self.Refused(reason))

    def _job(self, path: Path, typed: str) -> Message:
        try:
            return self.Written(self._write(path, typed == self._replaces))
        except ExportExists as there:
            return self.Refused(f"{there}: Enter again replaces it", typed)
        except ExportError as error:
            return self.Refused(str(error))

    def on_export_screen_written(self, message: Written) -> None:
        """Close."""
        message.stop()
        self.dismiss(message.path)

    def on_export_screen_refused(self, message: Refused) -> None:
        """Say why, and wait for another name or for Enter again."""
        message.stop()
        self._writing, self._replaces = False, message.there
        self._tell(message.reason, problem=True)

    def _tell(self, text: str, *, problem: bool = False) -> None:
        self._told.update(Content(clean(text)))
        self._told.set_class(problem, "problem")


def _here() -> str:
    """Where a bare name comes to lie; a folder that was removed meanwhile has no name."""
    try:
        return f"in {Path.cwd()}"
    except OSError:
        return "the working folder is gone: type a whole path"
