"""Lists in files."""

from pathlib import Path

from readlist_tui.lists.limits import MOST_BYTES
from readlist_tui.lists.parsed import ListError, ParsedList
from readlist_tui.lists.reader import read_list
from readlist_tui.progress import Told, unheard


def read_file(path: Path, progress: Told = unheard) -> ParsedList:
    """Reads the list in a file. Raises ListError where that is missing, a folder, empty, too big, or not UTF-8.

    `progress` as of `read_list`.
    """
    try:
        return read_list(_text(path), path.stem, progress)
    except ListError as error:
        raise ListError(error.message, line=error.line, path=path) from error


def _text(path: Path) -> str:
    try:
        if path.is_dir():
            raise ListError("is a folder, not a list")
        if path.stat().st_size > MOST_BYTES:
            raise ListError(f"more than {MOST_BYTES // 1_000_000} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise ListError("no such file") from None
    except OSError as error:
        raise ListError(f"cannot be read: {error.strerror or error}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListError("is not UTF-8 text", line=data.count(b"\n", 0, error.start) + 1) from None
    if not text.strip():
        raise ListError("is empty")
    return text
