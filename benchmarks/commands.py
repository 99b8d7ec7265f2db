"""A command, against the import of those dependencies that it cannot do without."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.homes import environment, seeded
from benchmarks.measure import Result, side_by_side, timed

DEPENDENCIES = (
    "click",
    "filelock",
    "markdown_it",
    "orjson",
    "platformdirs",
    "pyperclip",
    "textual",
    "tinydb",
    "wcwidth",
)
_IMPORTED = "import sys; from readlist_tui.cli import run; run(print, ['ls']); print(*sys.modules, file=sys.stderr)"


def ls() -> Iterator[Result]:
    """`readlist ls` of the shipped lists; Python that only imports what of the dependencies ls imports."""
    with tempfile.TemporaryDirectory() as folder:
        home = seeded(Path(folder))
        imported = set(_run(home, "-c", _IMPORTED).split())
        needed = [name for name in DEPENDENCIES if name in imported]
        ours, theirs = side_by_side(
            timed(partial(_run, home, "-m", "readlist_tui", "ls")),
            timed(partial(_run, home, "-c", f"import {', '.join(needed)}")),
        )
    yield Result("readlist ls, 297 papers", f"import {', '.join(needed)}", ours, theirs, most=2)


def _run(home: Path, *args: str) -> str:
    """Run Python; what it said on standard error."""
    ran = subprocess.run(
        [sys.executable, *args],
        env=environment(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return ran.stderr
