"""The limits of what is read as a list: beyond them a file is no list, or an attack."""

from collections.abc import Sequence

from readlist_tui.lists.parsed import ListError
from readlist_tui.model import Entry

MOST_BYTES = 5_000_000
MOST_LINE_BYTES = 64_000
MOST_TITLE_CHARS = 4_000
MOST_ENTRIES = 20_000


def check_text(text: str) -> None:
    """Raises ListError where the text or one of its lines is too long."""
    if len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise ListError(f"more than {MOST_BYTES // 1_000_000} MB")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) * 4 > MOST_LINE_BYTES and len(line.encode("utf-8", "replace")) > MOST_LINE_BYTES:
            raise ListError(f"a line of more than {MOST_LINE_BYTES // 1000} kB", line=number)


def check_titles(entries: Sequence[Entry]) -> None:
    """Raises ListError where there are too many entries, or one has too long a title."""
    if len(entries) > MOST_ENTRIES:
        raise ListError(f"more than {MOST_ENTRIES:,} entries", line=entries[MOST_ENTRIES].line)
    for entry in entries:
        if len(entry.title) > MOST_TITLE_CHARS:
            raise ListError(f"a title of more than {MOST_TITLE_CHARS:,} characters", line=entry.line)
