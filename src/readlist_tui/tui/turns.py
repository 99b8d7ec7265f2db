"""Keys one after the other: the next is given out when all is done that the one before it does."""

from collections import deque
from typing import TypeVar

from textual import events, on
from textual.app import App
from textual.message import Message

# A widget that leaves the screen takes the mark of its key along; the keys behind it wait no longer than this.
_PATIENCE = 0.2

Result = TypeVar("Result")


class Done(Message, verbose=True):
    """Goes behind a key, by the way that it goes, for a widget may keep the key: from that widget up to the program."""

    def __init__(self, key: events.Event) -> None:
        super().__init__()
        self.key = key


class TakesTurns(App[Result]):
    """Holds keys and pasted text back until the key before them has been handled.

    Textual gives each key to the widget that has the focus at once, but looks at the bindings when the key has come up
    to the program. Of keys that come in one burst, as over a slow line, from a paste or a macro, Tab would so move the
    focus when the letters behind it are already in the field before, and ctrl+u would take those letters away.
    """

    def __init__(self) -> None:
        super().__init__()
        self._held: deque[events.Event] = deque()
        self._on_its_way: events.Event | None = None

    async def on_event(self, event: events.Event) -> None:
        """Hold a key back while another is on its way."""
        if not isinstance(event, events.Key | events.Paste):
            await super().on_event(event)
        elif event.is_forwarded:
            await super().on_event(event)
            await self._go_on(event)
        elif self._on_its_way is None:
            await self._give(event)
        else:
            self._held.append(event)
            if len(self._held) == 1:
                self._wait_for(self._on_its_way)

    async def _give(self, event: events.Event) -> None:
        """Give a key to the widget that it is for, and the mark behind it."""
        if not self.screen_stack:
            return  # the program ends
        target = self.focused or self.screen
        self._on_its_way = event
        await super().on_event(event)
        # A binding that goes before the widgets has taken the key where it was not forwarded.
        if not (event.is_forwarded and target.post_message(Done(event))):
            self._on_its_way = None

    @on(Done)
    async def _go_on_after(self, message: Done) -> None:
        await self._go_on(message.key)

    def _wait_for(self, event: events.Event) -> None:
        self.set_timer(_PATIENCE, lambda: self._go_on(event))

    async def _go_on(self, event: events.Event) -> None:
        if event is not self._on_its_way:
            return
        self._on_its_way = None
        while self._held and self._on_its_way is None:
            await self._give(self._held.popleft())
        if self._held and self._on_its_way is not None:
            self._wait_for(self._on_its_way)
