"""Work in a thread that the program does not wait for when it ends."""

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context

from textual.message import Message
from textual.message_pump import MessagePump

from readlist_tui import collector

# The thread of the screen otherwise waits 5 ms for each turn, and needs dozens of them for one key.
_REST, _REST_EVERY = 0.0005, 0.005
# The name of its threads.
JOB = "job"


class Cancelled(Exception):
    """Nobody waits for this work any more."""


class Job:
    """Does some work in a thread and posts what comes of it, unless it was cancelled meanwhile.

    Work that calls `progress` with the share it has done lets the screen say how far it is, and ends there when it is
    cancelled; a reading of 5 MB otherwise went on for seconds, and took every second turn from the screen.

    Not a thread of Textual's: those are asyncio's, for which a program waits when it ends (6 s while a list of 3 MB is
    being read). A mistake of the program's own becomes a message too: `failed` is given one line about it.
    """

    def __init__(
        self, to: MessagePump, work: Callable[["Job"], Message | None], failed: Callable[["Job", str], Message]
    ) -> None:
        self.cancelled = False
        self.share = self._rests = 0.0
        self._to, self._work, self._failed = to, work, failed
        context = copy_context()
        threading.Thread(target=lambda: context.run(self._run), name=JOB, daemon=True).start()

    def cancel(self) -> None:
        """Let nothing come of it."""
        self.cancelled = True

    def progress(self, share: float) -> None:
        """Note how much is done; `Cancelled` when nobody waits for it."""
        if self.cancelled:
            raise Cancelled
        self.share = share
        now = time.monotonic()
        if now >= self._rests:
            time.sleep(_REST)
            self._rests = now + _REST_EVERY

    def post(self, message: Message | None) -> None:
        """Send a message, unless nobody waits for it any more."""
        if message is not None and not self.cancelled:
            with suppress(RuntimeError):  # the program has ended
                self._to.post_message(message)

    def _run(self) -> None:
        try:
            # What was read is kept, and looking through it for rubbish would hold the screen up for a second.
            with collector.paused(keep=True):
                message = self._work(self)
        except Cancelled:
            return
        except Exception as error:  # whatever it is: the screen goes on, and says so
            message = self._failed(self, f"this is a mistake of readlist ({type(error).__name__}: {error})")
        self.post(message)
