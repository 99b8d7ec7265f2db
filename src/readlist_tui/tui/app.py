"""The Textual application around the one main screen."""

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events, work
from textual.app import SystemCommand, get_system_commands_provider
from textual.screen import Screen

from readlist_tui.library import Library
from readlist_tui.settings import Settings
from readlist_tui.tui.main_screen import MainScreen
from readlist_tui.tui.paper_table import PaperTable
from readlist_tui.tui.program import Program

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.notifications import SeverityLevel


def _go_to_paper() -> "type[Provider]":
    from readlist_tui.tui.palette import GoToPaper

    return GoToPaper


# When a reader has looked at the first page, and has probably not pressed a key yet.
_SETTLED = 0.4


@runtime_checkable
class TakesKeys(Protocol):
    """A screen in which text may be typed."""

    def take_key(self, event: events.Key) -> bool:
        """Use a key that no widget took, where it was meant for the text; False leaves it to the bindings."""


class ReadlistApp(Program[None]):
    """Shows a library. `first_painted` is called once, when the first page of papers is on the screen."""

    COMMANDS: ClassVar = {get_system_commands_provider, _go_to_paper}

    def __init__(self, library: Library, settings: Settings, first_painted: Callable[[], None] | None = None) -> None:
        super().__init__(settings)
        self.library = library
        self.first_painted = first_painted
        self.main = MainScreen(library, settings)
        self.set_keymap(settings.keys)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program; a signal meanwhile ends this one when it is given back."""
        self.lent = True
        try:
            with super().suspend():
                yield
        finally:
            self.lent = False

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
        app.carry_out()
    finally:
        gc.enable()


def _wake_collector() -> None:
    gc.freeze()
    gc.enable()
