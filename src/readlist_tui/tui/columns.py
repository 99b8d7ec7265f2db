"""The columns of the table of papers: how wide they are, which go first, and what a row has to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readlist_tui.model import LinkKind, Paper

# Below this the other columns go, one by one, so that the title stays readable.
MIN_TITLE = 30


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `id` is the name of an order of `query.ORDERS`, `falls` is true where that begins with the largest.

    `drops` ranks the columns that go where it is narrow: 1 goes first, 0 never.
    """

    id: str
    header: str
    columns: int
    falls: bool = False
    drops: int = 0


def has_note(paper: Paper) -> bool:
    """True when the reader wrote a note, or a list has one."""
    return bool(paper.reading.note) or any(entry.note for entry in paper.entries)


def has_code(paper: Paper) -> bool:
    """True when a link leads to code."""
    return paper.link(LinkKind.CODE) is not None


def list_count(paper: Paper) -> int:
    """In how many lists the paper appears."""
    return len({entry.list_key for entry in paper.entries})


COLUMNS: tuple[Column, ...] = (
    Column("status", "S", 1),
    Column("year", "Year", 4, falls=True, drops=4),
    Column("venue", "Venue", 9, drops=3),
    Column("title", "Title", 0),
    Column("note", "N", 1, falls=True),
    Column("code", "C", 1, falls=True, drops=2),
    Column("lists", "L", 2, falls=True, drops=1),
)
_BY_ID = {column.id: column for column in COLUMNS}


def column_of(name: str) -> Column:
    """The column of that id; KeyError for another name, the list's order among them."""
    return _BY_ID[name]


@lru_cache(maxsize=16)
def layout(columns: int) -> tuple[tuple[Column, int], ...]:
    """The columns that fit and how wide each is: the title takes what is left, and is never the one dropped."""
    kept = list(COLUMNS)
    for column in sorted((column for column in COLUMNS if column.drops), key=lambda column: column.drops):
        if columns - _taken(kept) >= MIN_TITLE:
            break
        kept.remove(column)
    title = max(1, columns - _taken(kept))
    return tuple((column, column.columns or title) for column in kept)


def _taken(kept: Sequence[Column]) -> int:
    return sum(column.columns for column in kept) + len(kept) - 1
