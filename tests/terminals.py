"""The real program in a real terminal, and every byte that the terminal gets from it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

PROGRAM = (sys.executable, "-m", "readlist_tui")
# Where this code is run from when it is not where it is installed from.
SOURCES = {name: str(Path(os.environ[name]).resolve()) for name in ("PYTHONPATH",) if name in os.environ}
_CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]")  # CSI: ECMA-48, 5.4


class Terminal:
    """A program with a terminal of its own, which controls it; use it in a `with`."""

    def __init__(
        self,
        command: Sequence[str],
        environ: Mapping[str, str],
        *,
        columns: int = 120,
        lines: int = 40,
        stdout: int | None = None,
        stderr: int | None = None,
    ) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.got = b""
        self.process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            env=SOURCES | dict(environ),
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY, 0),  # /dev/tty is this one
            stdin=theirs,
            stdout=theirs if stdout is None else stdout,
            stderr=theirs if stderr is None else stderr,
        )
        os.close(theirs)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.close()

    def close(self) -> None:
        """Close the window: the program's terminal is gone."""
        if self._ours >= 0:
            os.close(self._ours)
        self._ours = -1

    @property
    def echoes(self) -> bool:
        """Whether the terminal is as a shell wants it: keys are shown, and lines are edited before they are read."""
        wanted = termios.ECHO | termios.ICANON
        return bool(termios.tcgetattr(self._ours)[3] & wanted == wanted)

    def type(self, keys: str | bytes, quiet: float = 0.15, longest: float = 1) -> bytes:
        """Press keys; what the terminal gets until nothing more comes for a moment, or for so long."""
        os.write(self._ours, keys.encode() if isinstance(keys, str) else keys)
        before, end = len(self.got), time.monotonic() + longest
        while time.monotonic() < end and self._read(quiet):
            pass
        return self.got[before:]

    def wait_for(self, text: str, seconds: float = 20) -> None:
        """Read until the text was there, whatever is set between its letters."""
        end = time.monotonic() + seconds
        while text not in self.text:
            if not self._read(max(end - time.monotonic(), 0)):
                raise AssertionError(f"{text} never came: {self.got[-2000:]!r}")

    def end(self, seconds: float = 20) -> int:
        """Read until the program is gone; its exit code."""
        end = time.monotonic() + seconds
        while self._read(max(end - time.monotonic(), 0)):
            if time.monotonic() > end:
                raise AssertionError(f"it does not end: {self.got[-2000:]!r}")
        return self.process.wait(max(end - time.monotonic(), 1))

    @property
    def text(self) -> str:
        """What it got, without colours and movements."""
        return _CONTROL.sub(b"", self.got).decode(errors="replace")

    def _read(self, seconds: float) -> bool:
        """Take what there is; False when nothing came in time, or the program is gone."""
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        try:
            part = os.read(self._ours, 65_536)
        except OSError:  # Linux says so when the other side is closed
            return False
        self.got += part
        return bool(part)
