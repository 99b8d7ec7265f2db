"""How far a long piece of work is, for who waits at a terminal."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from readlist_tui.progress import Told, unheard
from readlist_tui.text import clean

# What takes less is over before it could be read; a line is set so often anew.
_PATIENCE, _EVERY = 0.5, 0.1
_CLEAR = "\r\x1b[K"  # ECMA-48: CR, EL


@contextmanager
def shown_progress(doing: str) -> Iterator[Told]:
    """What to call with the share that is done: a line on a terminal's standard error, which goes away at the end."""
    if not sys.stderr.isatty():
        yield unheard
        return
    line = _Line(doing)
    try:
        yield line.tell
    finally:
        line.clear()


class _Line:
    def __init__(self, doing: str) -> None:
        self._doing = clean(doing)
        self._next = time.monotonic() + _PATIENCE
        self._shown = False

    def tell(self, share: float) -> None:
        """Set the line anew when it is time."""
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _EVERY
            self._write(f"{_CLEAR}readlist: {self._doing}: {share:.0%}")

    def clear(self) -> None:
        """Leave an empty line, where anything was said."""
        if self._shown:
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        self._shown = True
        with suppress(OSError):
            sys.stderr.write(text)
            sys.stderr.flush()
