"""A note in the reader's own editor."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_EDITORS = ("nano", "vim", "vi")


class EditorError(Exception):
    """The editor did not start, or left nothing that can be read."""


def edit(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """The text as the editor leaves it; raises EditorError, and the text is then as it was.

    What an editor that failed has written is kept: one whose terminal is closed saves what was typed beside the note.
    """
    command = _command(environ)
    path = _lay_out(text)
    folder = path.parent
    try:
        edited = _run(command, path)
    except EditorError as error:
        if not _wrote(folder, text):
            shutil.rmtree(folder, ignore_errors=True)
            raise
        raise EditorError(f"{error}; what was written is in {folder}") from error
    shutil.rmtree(folder, ignore_errors=True)
    return edited


def _lay_out(text: str) -> Path:
    """The note in a file of its own, in a folder for all that an editor puts beside it."""
    try:
        path = Path(tempfile.mkdtemp(prefix="readlist-")) / "note.md"
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise EditorError(f"There is no room for a temporary file: {error.strerror}") from error
    return path


def _run(command: list[str], path: Path) -> str:
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


def _wrote(folder: Path, text: str) -> bool:
    """Whether there is more than the note that the editor was given."""
    try:
        found = [(path.name, path.read_bytes()) for path in folder.iterdir()]
    except OSError:
        return True
    return found not in ([], [("note.md", text.encode())])


def _command(environ: Mapping[str, str]) -> list[str]:
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environ.get(name, ""))
        except ValueError as error:
            raise EditorError(f"${name} cannot be understood: {error}") from error
        if words:
            return words
    found = next((name for name in _EDITORS if shutil.which(name)), None)
    if found is None:
        raise EditorError("$EDITOR is not set")
    return [found]
