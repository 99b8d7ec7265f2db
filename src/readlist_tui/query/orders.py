"""The orders that papers can be shown in."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from readlist_tui.model import LinkKind, Paper, Status
from readlist_tui.query.fields import search_text

# What to do next comes first.
_STATUS_RANK: Final = {
    status: rank
    for rank, status in enumerate(
        (Status.READING, Status.TO_READ, Status.NEW, Status.SKIMMED, Status.READ, Status.SKIPPED)
    )
}


def _authors(paper: Paper) -> str | None:
    return search_text(paper).split("\n", 2)[1] or None


def _venue(paper: Paper) -> str | None:
    return search_text(paper).split("\n", 3)[2] or None


# Name of an order → what papers are compared by, the smallest first; None is unknown and always comes last.
# The search text starts with the folded title.
SORTS: Final[dict[str, Callable[[Paper], Any]]] = {
    "list": lambda _: 0,
    "status": lambda paper: _STATUS_RANK[paper.status],
    "year": lambda paper: None if paper.year is None else -paper.year,
    "venue": _venue,
    "title": search_text,
    "authors": _authors,
    "note": lambda paper: not paper.reading.note,
    "code": lambda paper: paper.link(LinkKind.CODE) is None,
    "lists": lambda paper: -len({entry.list_key for entry in paper.entries}),
}
ORDERS: Final = tuple(SORTS)


def arrange(papers: Iterable[Paper], order: str, *, reverse: bool = False) -> list[Paper]:
    """The papers in the order of that name, or the other way round; equal ones stay as they were.

    A paper that lacks what is compared comes last either way. KeyError for a name that is not in ORDERS.
    """
    key = SORTS[order]
    if order == "list":
        return list(papers)[:: -1 if reverse else 1]
    papers = list(papers)
    values = [key(paper) for paper in papers]
    known = [index for index, value in enumerate(values) if value is not None]
    known.sort(key=values.__getitem__, reverse=reverse)
    unknown = [paper for paper, value in zip(papers, values, strict=True) if value is None]
    return [papers[index] for index in known] + unknown
