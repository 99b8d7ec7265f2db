"""Small scripts in the place of browsers and clipboards."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class Tools:
    """A folder of small scripts that stands first on a PATH with nothing but the shell's own tools after it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder / "bin", folder / "log"
        self.folder.mkdir()
        self.environ = {"PATH": f"{self.folder}:/usr/bin:/bin", "HOME": str(folder), "TERM": "xterm"}

    def add(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\nLOG={self.log}\n{script}\n")
        path.chmod(0o755)

    def logged(self, seconds: float = 5) -> str:
        """What the tools wrote, once they wrote something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (self.log.exists() and self.log.read_text().endswith("\n")):
            time.sleep(0.01)
        return self.log.read_text() if self.log.exists() else ""


@contextmanager
def fake_tools(folder: Path) -> Iterator[Tools]:
    """The folder; what a test left running on purpose is ended."""
    tools = Tools(folder)
    yield tools
    for line in tools.logged(0).splitlines():
        if line.startswith("pid "):
            try:
                os.kill(int(line[4:]), signal.SIGKILL)
            except ProcessLookupError:
                continue


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
