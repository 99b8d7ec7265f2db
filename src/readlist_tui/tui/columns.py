"""The columns of the table of papers: how wide they are, which go first, and what a row has to show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from readlist_tui.model import LinkKind, Paper
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.typeset import width

# Below this the other columns go, one by one, so that the title stays readable.
MIN_TITLE = 30
# The venue takes no more than the venues shown need, so that the title gets the rest: from its header with the arrow
# beside it to nine columns. Of a long list the first papers are asked.
_VENUE_LEAST, _VENUE_MOST, _ASKED = 6, 9, 500


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
    """True when the reader wrote a note; what lists say is theirs."""
    return bool(paper.reading.note)


def has_code(paper: Paper) -> bool:
    """True when a link leads to code."""
    return paper.link(LinkKind.CODE) is not None


def list_count(paper: Paper) -> int:
    """In how many lists the paper appears."""
    return len({entry.list_key for entry in paper.entries})


COLUMNS: tuple[Column, ...] = (
    Column("status", "S", 1),
    Column("year", "Year", 4, falls=True, drops=4),
    Column("venue", "Venue", _VENUE_MOST, drops=3),
    Column("title", "Title", 0),
    Column("note", "N", 1, falls=True),
    Column("code", "C", 1, falls=True, drops=2),
    Column("lists", "L", 2, falls=True, drops=1),
)
_BY_ID = {column.id: column for column in COLUMNS}


def column_of(name: str) -> Column:
    """The column of that id; KeyError for another name, the list's order among them."""
    return _BY_ID[name]


def arrow(column: Column, backwards: bool, marks: Marks) -> str:
    """Whether a column falls or rises in the order shown."""
    return marks.descending if column.falls != backwards else marks.ascending


def described(name: str, backwards: bool, marks: Marks) -> str:
    """What stands in the pane's title: `by year ↓`."""
    column = column_of(name)
    return f"by {'number of lists' if name == 'lists' else name} {arrow(column, backwards, marks)}"


def venue_width(papers: Iterable[Paper]) -> int:
    """How wide the venue is to be for these papers."""
    wide = _VENUE_LEAST
    for paper in islice(papers, _ASKED):
        wide = max(wide, width(paper.venue or ""))
        if wide >= _VENUE_MOST:
            return _VENUE_MOST
    return wide


@lru_cache(maxsize=16)
def layout(columns: int, venue: int = _VENUE_MOST) -> tuple[tuple[Column, int], ...]:
    """The columns that fit and how wide each is: the title takes what is left, and is never the one dropped."""
    kept = [replace(column, columns=venue) if column.id == "venue" else column for column in COLUMNS]
    for column in sorted((column for column in kept if column.drops), key=lambda column: column.drops):
        if columns - _taken(kept) >= MIN_TITLE:
            break
        kept.remove(column)
    title = max(1, columns - _taken(kept))
    return tuple((column, column.columns or title) for column in kept)


def _taken(kept: Sequence[Column]) -> int:
    return sum(column.columns for column in kept) + len(kept) - 1
