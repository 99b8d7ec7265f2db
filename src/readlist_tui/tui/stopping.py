"""Signals that end the program: what is being typed goes to disk, the terminal gets its modes back, the code is told.

Textual has no handlers for them: it would die with the mouse reporting on, in the alternate screen.
"""

import asyncio
import os
import select
import signal
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from types import FrameType
from typing import Any

SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
HANG_UP: int = getattr(signal, "SIGHUP", signal.SIGTERM)
# How long an orderly end may take. Where the terminal is gone, it never ends: Textual waits for a thread that died.
_GRACE = 1.5
# Mouse, bracketed paste, focus reports and Kitty's keys off; line wrap on; alternate screen left; cursor shown.
_RESTORE = (
    b"\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?2004l\x1b[?2048l\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)


class Stopping:
    """Listens for the signals of one run; `stop` is called in the event loop, with the first that came.

    If the program is still there a while later, it is ended the hard way, the terminal restored as well as may be.
    `lent` is true while another program has the terminal: that is waited for.
    """

    def __init__(self, stop: Callable[[int], None], lent: Callable[[], bool]) -> None:
        self.signal = 0
        self._stop, self._lent = stop, lent
        self._ended = Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._modes: list[Any] | None = None

    @property
    def code(self) -> int:
        """The exit code by which a shell knows that a signal came."""
        return 128 + self.signal

    def listen(self) -> None:
        """Begin, before the terminal's modes are changed; to be called in the event loop."""
        self._loop = asyncio.get_running_loop()
        self._modes = _modes()
        # Not add_signal_handler(): a loop that waits for a terminal that is gone would never call it.
        for number in SIGNALS:
            signal.signal(number, self._came)

    def ended(self) -> None:
        """The terminal is restored: from here on a signal ends the program at once."""
        self._ended.set()
        for number in SIGNALS if self._loop else ():
            signal.signal(number, signal.SIG_DFL)
        if self.signal:
            _let_go()

    def look(self) -> None:
        """A terminal can be closed without a word, where signals are not passed on."""
        if self._modes is not None and not os.isatty(sys.__stdin__.fileno() if sys.__stdin__ else 0):
            self._came(HANG_UP, None)

    def _came(self, number: int, _frame: FrameType | None) -> None:
        if self.signal or self._loop is None:
            return
        self.signal = number
        Thread(target=self._make_sure, name="readlist-end", daemon=True).start()
        with suppress(RuntimeError):  # the loop is closed already
            self._loop.call_soon_threadsafe(self._stop, number)

    def _make_sure(self) -> None:
        while self._lent():
            time.sleep(0.1)
        if not self._ended.wait(_GRACE):
            _restore(self._modes)
            os._exit(self.code)


def _let_go() -> None:
    """Put nothing in the place of a terminal that is gone: what Python still had for it would change the exit code."""
    for number in range(3):
        with suppress(OSError):
            if stat.S_ISCHR(os.fstat(number).st_mode) and not os.isatty(number):
                nothing = os.open(os.devnull, os.O_RDWR)
                os.dup2(nothing, number)
                os.close(nothing)


def _modes() -> list[Any] | None:
    with suppress(ImportError, OSError, ValueError, AttributeError):
        import termios

        with suppress(termios.error):
            return termios.tcgetattr(sys.__stdin__.fileno())  # type: ignore[union-attr]
    return None


def _restore(modes: list[Any] | None) -> None:
    """Nothing here may wait: a terminal that takes no more output is left alone."""
    if modes is None:
        return
    import termios

    with suppress(OSError, ValueError, AttributeError, termios.error):
        termios.tcsetattr(sys.__stdin__.fileno(), termios.TCSANOW, modes)  # type: ignore[union-attr]
    with suppress(OSError, ValueError, AttributeError):
        terminal = sys.__stderr__.fileno()  # type: ignore[union-attr]
        if select.select([], [terminal], [], 0)[1]:
            os.write(terminal, _RESTORE)
