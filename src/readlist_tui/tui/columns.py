"""The columns of the table of papers: what they show, how wide they are, how they sort, which go first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from readlist_tui.model import LinkKind, Paper, Status
from readlist_tui.text import clean, fold

# Below this the other columns go, one by one, so that the title stays readable.
MIN_TITLE = 30
_STATUSES = tuple(Status)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `rank` gives the sort key, or None for papers that have nothing there: they always come last."""

    id: str
    header: str
    columns: int
    rank: Callable[[Paper], Any]
    descending: bool = False
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
    Column("status", "S", 1, lambda paper: _STATUSES.index(paper.status), descending=True),
    Column("year", "Year", 4, lambda paper: paper.year, descending=True, drops=4),
    Column("venue", "Venue", 9, lambda paper: fold(paper.venue) if paper.venue else None, drops=3),
    Column("title", "Title", 0, lambda paper: fold(clean(paper.title))),
    Column("note", "N", 1, lambda paper: has_note(paper) or None, descending=True),
    Column("code", "C", 1, lambda paper: has_code(paper) or None, descending=True, drops=2),
    Column("lists", "L", 2, list_count, descending=True, drops=1),
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


def order(papers: Iterable[Paper], name: str, *, descending: bool) -> list[Paper]:
    """The papers sorted by a column; equal ones keep their order, those without a value come last either way."""
    rank = column_of(name).rank
    ranked = [(rank(paper), paper) for paper in papers]
    known = [pair for pair in ranked if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=descending)
    return [paper for _, paper in known] + [paper for value, paper in ranked if value is None]
