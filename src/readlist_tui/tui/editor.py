"""A note in the reader's own editor."""

import os
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_EDITORS = ("nano", "vim", "vi")


class EditorError(Exception):
    """The editor did not start, or left nothing that can be read."""


def edit(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """The text as the editor leaves it; raises EditorError, and the text is then as it was."""
    command = _command(environ)
    with tempfile.TemporaryDirectory(prefix="readlist-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run([*command, str(path)], check=False)
        except OSError as error:
            raise EditorError(f"{command[0]} does not start: {error.strerror}") from error
        if done.returncode:
            raise EditorError(f"{command[0]} ended with {done.returncode}: the note stays as it was")
        try:
            return path.read_text(encoding="utf-8").rstrip()
        except (OSError, UnicodeDecodeError) as error:
            raise EditorError(f"{command[0]} left no text: the note stays as it was") from error


def _command(environ: Mapping[str, str]) -> list[str]:
    from shutil import which

    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environ.get(name, ""))
        except ValueError as error:
            raise EditorError(f"${name} cannot be understood: {error}") from error
        if words:
            return words
    found = next((name for name in _EDITORS if which(name)), None)
    if found is None:
        raise EditorError("$EDITOR is not set")
    return [found]
