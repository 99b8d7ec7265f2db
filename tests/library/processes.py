"""Real processes and failing disks for the tests of the storage."""

import os
import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from readlist_tui.library.disk import Disk

NOBODY = 65534


class Child:
    """A process of its own that runs `work(say)`; what it says is read by `end()` once it is gone."""

    def __init__(self, work: Callable[[Callable[[str], None]], None]) -> None:
        self._from, to = os.pipe()
        self.pid = os.fork()
        if self.pid:
            os.close(to)
            return
        code = 1
        try:
            os.close(self._from)
            work(lambda text: _write(to, text))
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)

    def kill(self) -> None:
        """Kill -9."""
        os.kill(self.pid, signal.SIGKILL)

    def end(self) -> tuple[list[str], int]:
        """The lines that the process said, and its exit code (-9 for a killed one)."""
        said = bytearray()
        while part := os.read(self._from, 65536):
            said += part
        os.close(self._from)
        _, status = os.waitpid(self.pid, 0)
        return said.decode().splitlines(), os.waitstatus_to_exitcode(status)


def _write(to: int, text: str) -> None:
    os.write(to, f"{text}\n".encode())


CALLS = (
    "stat",
    "read",
    "make_folder",
    "create",
    "write",
    "copy_owner",
    "sync",
    "close",
    "replace",
    "remove",
    "sync_folder",
)


class WatchedDisk(Disk):
    """A disk that tells of each call before it is made: `happens(name)` may raise, kill, or count."""

    def __init__(self, happens: Callable[[str], None]) -> None:
        for name in CALLS:
            setattr(self, name, self._watched(name, getattr(Disk, name), happens))

    def _watched(self, name: str, call: Callable[..., object], happens: Callable[[str], None]) -> Callable[..., object]:
        def watched(*arguments: object) -> object:
            happens(name)
            return call(self, *arguments)

        return watched


@contextmanager
def unprivileged(folder: Path) -> Iterator[None]:
    """As a user who is not root, to whom the folder belongs, so that modes count."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
