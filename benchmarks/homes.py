"""Homes for the processes that are measured."""

import os
import subprocess
import sys
from pathlib import Path


def environment(home: Path) -> dict[str, str]:
    """An environment of its own for one home folder, the usual places below it."""
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color", "USER": "bench"}


def seeded(folder: Path) -> Path:
    """A home in which the program ran once, so that the shipped lists are in its library."""
    command = [sys.executable, "-m", "readlist_tui", "lists"]
    subprocess.run(command, env=environment(folder), stdout=subprocess.DEVNULL, check=True)
    return folder
