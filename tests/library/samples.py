"""Entries and libraries for the tests of the library."""

from collections.abc import Sequence
from pathlib import Path

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, Paper, PaperList

ARXIV = "https://arxiv.org/abs/"


def entry(title: str, *urls: str, **fields: object) -> Entry:
    """An entry with links to its paper."""
    links = tuple(Link(LinkKind.PAPER, url) for url in urls)
    return Entry(**({"title": title, "line": 1, "links": links} | fields))  # type: ignore[arg-type]


def toys(count: int) -> list[Entry]:
    """Entries of different papers, each with an arXiv id."""
    return [entry(f"Toy Nets {number}", f"{ARXIV}1706.{number:05}", line=number + 1) for number in range(count)]


def put(library: Library, entries: Sequence[Entry], key: str = "toys") -> None:
    """Make these the entries of one list."""
    library.replace_lists([(PaperList(key, key.title()), entries)])


def stocked(home: Path, entries: Sequence[Entry] | int = 3, reader: str = "ann") -> Library:
    """A library with one list."""
    library = Library(home, reader)
    put(library, toys(entries) if isinstance(entries, int) else entries)
    return library


def paper(library: Library, title: str) -> Paper:
    """The paper of a title."""
    return next(paper for paper in library.papers if paper.title == title)
