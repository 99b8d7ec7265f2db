"""Work in a thread that the program does not wait for when it ends."""

import threading
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context

from textual.message import Message
from textual.message_pump import MessagePump


class Job:
    """Does some work in a thread and posts what comes of it, unless it was cancelled meanwhile.

    Not a thread of Textual's: those are asyncio's, for which a program waits when it ends (6 s while a list of 3 MB is
    being read). A mistake of the program's own becomes a message too: `failed` is given one line about it.
    """

    def __init__(
        self, to: MessagePump, work: Callable[["Job"], Message | None], failed: Callable[["Job", str], Message]
    ) -> None:
        self.cancelled = False
        self._to, self._work, self._failed = to, work, failed
        context = copy_context()
        threading.Thread(target=lambda: context.run(self._run), daemon=True).start()

    def cancel(self) -> None:
        """Let nothing come of it."""
        self.cancelled = True

    def post(self, message: Message | None) -> None:
        """Send a message, unless nobody waits for it any more."""
        if message is not None and not self.cancelled:
            with suppress(RuntimeError):  # the program has ended
                self._to.post_message(message)

    def _run(self) -> None:
        try:
            message = self._work(self)
        except Exception as error:  # whatever it is: the screen goes on, and says so
            message = self._failed(self, f"this is a mistake of readlist ({type(error).__name__}: {error})")
        self.post(message)
