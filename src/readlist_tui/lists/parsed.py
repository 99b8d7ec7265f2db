"""What reading a list gives, and how it fails."""

from dataclasses import dataclass
from pathlib import Path

from readlist_tui.model import Entry


class ListError(Exception):
    """A list that cannot be read. Its text is one line: `PATH:LINE: message`, as far as path and line are known."""

    def __init__(self, message: str, *, line: int | None = None, path: Path | None = None) -> None:
        self.message = message
        self.line = line
        self.path = path
        super().__init__(message)

    def __str__(self) -> str:
        where = [str(self.path)] if self.path else []
        if self.line is not None:
            where.append(str(self.line) if self.path else f"line {self.line}")
        return f"{':'.join(where)}: {self.message}" if where else self.message


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a list that was not taken as an entry, and why."""

    line: int
    raw: str
    reason: str


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that a reader of the list should know."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class ParsedList:
    """A list as read: `categories` are all paths in order, the empty ones too; nothing is dropped without a Skipped.

    `legend` are the tags that the list explains, each with its meaning.
    """

    title: str
    entries: tuple[Entry, ...]
    categories: tuple[tuple[str, ...], ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[Warned, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
