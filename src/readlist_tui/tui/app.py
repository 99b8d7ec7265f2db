"""The Textual application around the one main screen."""

import gc
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events, work
from textual.app import App, SystemCommand, get_system_commands_provider
from textual.screen import Screen

from readlist_tui.library import Library
from readlist_tui.settings import Settings
from readlist_tui.tui.main_screen import MainScreen
from readlist_tui.tui.paper_table import PaperTable
from readlist_tui.tui.stopping import Stopping
from readlist_tui.tui.themes import DARK, LIGHT

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.notifications import SeverityLevel


def _go_to_paper() -> "type[Provider]":
    from readlist_tui.tui.palette import GoToPaper

    return GoToPaper


# When a reader has looked at the first page, and has probably not pressed a key yet.
_SETTLED = 0.4
_LOOK_FOR_TERMINAL = 1.0


@runtime_checkable
class TakesKeys(Protocol):
    """A screen in which text may be typed."""

    def take_key(self, event: events.Key) -> bool:
        """Use a key that no widget took, where it was meant for the text; False leaves it to the bindings."""


@runtime_checkable
class KeepsDrafts(Protocol):
    """A screen in which something is typed that is not saved yet."""

    def keep_draft(self) -> None:
        """Bring it to disk as it is; to be called when the program is about to end. Raises nothing."""


class ReadlistApp(App[None]):
    """Shows a library. `first_painted` is called once, when the first page of papers is on the screen."""

    CSS_PATH = Path(__file__).with_name("app.tcss")
    TITLE = "readlist"
    COMMANDS: ClassVar = {get_system_commands_provider, _go_to_paper}
    # The palette has its keys from the table, as everything else has.
    ENABLE_COMMAND_PALETTE = False
    ALLOW_SELECT = False

    def __init__(self, library: Library, settings: Settings, first_painted: Callable[[], None] | None = None) -> None:
        super().__init__()
        self.library, self.settings = library, settings
        self.first_painted = first_painted
        self._lent = False
        self.stopping = Stopping(self._stop_for, lambda: self._lent)
        self.main = MainScreen(library, settings)
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        wanted = settings.theme or DARK.name
        self.theme = wanted if wanted in self.available_themes else DARK.name
        self._colours = self.get_css_variables()
        self.stylesheet.set_variables(self._colours)
        self.set_keymap(settings.keys)
        self.set_class(settings.ascii, "ascii")

    def on_load(self) -> None:
        """Be ready for signals before the terminal's modes are changed; a test has no terminal."""
        if not self.is_headless:
            self.stopping.listen()
            self.set_interval(_LOOK_FOR_TERMINAL, self.stopping.look)

    def _stop_for(self, _signal: int) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, KeepsDrafts):
                screen.keep_draft()
        self.exit(return_code=self.stopping.code)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program; a signal meanwhile ends this one when it is given back."""
        self._lent = True
        try:
            with super().suspend():
                yield
        finally:
            self._lent = False

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: "SeverityLevel" = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """What Textual itself has to say goes where everything is said; nothing in it is markup."""
        del timeout, markup
        self.main.say(message, title=title, problem=severity != "information")

    def get_default_screen(self) -> Screen[None]:
        """The one main screen."""
        return self.main

    def refresh_css(self, animate: bool = True) -> None:
        """Set all styles anew for another theme. Textual asks for it at the start too, with the colours it has."""
        colours = self.get_css_variables()
        if colours != self._colours:
            self._colours = colours
            super().refresh_css(animate)

    def on_paper_table_painted(self, message: PaperTable.Painted) -> None:
        """The first page is there: tell who waits for it, and make ready what the first keys will need."""
        message.stop()
        self.set_timer(_SETTLED, self._make_ready)
        if self.first_painted:
            self.first_painted()

    @work(thread=True, exit_on_error=False)
    def _make_ready(self) -> None:
        """Import what opens the filter and the note: the first of them would otherwise wait for 0.1 s."""
        import readlist_tui.tui.filter_bar
        import readlist_tui.tui.note_screen  # noqa: F401

    def on_key(self, event: events.Key) -> None:
        """Keys that were typed faster than the line for them opened arrive here, and are handed to that line."""
        screen = self.screen_stack[-1] if self.screen_stack else None
        if screen is None or (isinstance(screen, TakesKeys) and screen.take_key(event)):
            event.prevent_default()

    async def on_event(self, event: events.Event) -> None:
        """Keys that are typed while the program ends find no screen any more."""
        if self.screen_stack or not isinstance(event, events.InputEvent):
            await super().on_event(event)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The commands of the palette: the table of keys, and the choice of a theme."""
        from readlist_tui.tui.palette import commands

        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)
        if screen is self.main:
            yield from commands(self.main)


def run(library: Library, settings: Settings) -> None:
    """Show the library until the reader leaves.

    The collector sleeps until the first page is painted, and then leaves alone what was made by then: that takes
    10 % off the start. A signal that ended it becomes a SystemExit with the code that a shell expects.
    """
    gc.disable()
    app = ReadlistApp(library, settings, first_painted=_wake_collector)
    try:
        app.run()
    finally:
        app.stopping.ended()
        gc.enable()
    if app.stopping.signal:
        sys.exit(app.stopping.code)


def _wake_collector() -> None:
    gc.freeze()
    gc.enable()
