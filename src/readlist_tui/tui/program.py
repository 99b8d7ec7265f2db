"""What every application of the program shares: its colours, its end by a signal, and an end without a traceback."""

import sys
from pathlib import Path
from typing import ClassVar, Protocol, TypeVar, runtime_checkable

from textual.worker import WorkerFailed

from readlist_tui.settings import Settings
from readlist_tui.tui.stopping import Stopping
from readlist_tui.tui.themes import DARK, LIGHT
from readlist_tui.tui.turns import TakesTurns

_LOOK_FOR_TERMINAL = 1.0

Result = TypeVar("Result")


@runtime_checkable
class KeepsDrafts(Protocol):
    """A screen in which something is typed that is not saved yet."""

    def keep_draft(self) -> None:
        """Bring it to disk as it is; to be called when the program is about to end. Raises nothing."""


class Program(TakesTurns[Result]):
    """An application in the program's colours, to be run by `carry_out()`.

    An error that nobody foresaw ends it: what is being typed goes to disk, the terminal is restored, and `carry_out()`
    raises the error, for whoever started the program to tell. Textual would print it, with what the variables held.
    """

    CSS_PATH = Path(__file__).with_name("app.tcss")
    TITLE = "readlist"
    # The palette has its keys from the table, as everything else has.
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    ALLOW_SELECT = False

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.lent = False
        self.stopping = Stopping(self._stop_for, lambda: self.lent)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        wanted = settings.theme or DARK.name
        self.theme = wanted if wanted in self.available_themes else DARK.name
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self.set_class(settings.ascii, "ascii")

    def carry_out(self) -> Result | None:
        """Run until the reader leaves; a signal that ended it becomes a SystemExit with the code a shell expects."""
        try:
            result = self.run()
        finally:
            self.stopping.ended()
        if self.stopping.signal:
            sys.exit(self.stopping.code)
        error = self._exception
        if isinstance(error, WorkerFailed):
            raise error.error
        if error is not None:
            raise error
        return result

    def on_load(self) -> None:
        """Be ready for signals before the terminal's modes are changed; a test has no terminal."""
        if not self.is_headless:
            self.stopping.listen()
            self.set_interval(_LOOK_FOR_TERMINAL, self.stopping.look)

    def refresh_css(self, animate: bool = True) -> None:
        """Set all styles anew for another theme. Textual asks for it at the start too, with the colours it has."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)

    def _stop_for(self, _signal: int) -> None:
        self._keep_drafts()
        self.exit(return_code=self.stopping.code)

    def _keep_drafts(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, KeepsDrafts):
                screen.keep_draft()

    def _fatal_error(self) -> None:
        """In the place of Textual's: it would render a traceback here."""
        self._keep_drafts()
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """In the place of Textual's: it would print the error, however it was rendered."""
        self._exit_renderables.clear()
