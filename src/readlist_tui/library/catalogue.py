"""What the lists say, as rows: the tables `lists`, `entries` and `papers` of library.json.

An import writes them anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from readlist_tui.identity import group
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.shapes import maybe_number, maybe_text, number, sequence, text, texts
from readlist_tui.library.storage import SafeJSONStorage
from readlist_tui.library.tables import Tables
from readlist_tui.model import Entry, Link, LinkKind, Paper, PaperList, Status

Row = dict[str, Any]
Rows = dict[str, Row]

LISTS, ENTRIES, PAPERS = "lists", "entries", "papers"
_KINDS = {kind.value: kind for kind in LinkKind}
_STATUSES = {status.value: status for status in Status}


class Catalogue(NamedTuple):
    """All lists, their entries in the order of the lists, and the papers behind them."""

    lists: tuple[PaperList, ...] = ()
    entries: tuple[Entry, ...] = ()
    papers: tuple[Paper, ...] = ()

    def with_lists(self, added: Sequence[tuple[PaperList, Sequence[Entry]]]) -> "Catalogue":
        """The catalogue with these lists added, or put in the place of those of the same key."""
        lists = {paper_list.key: paper_list for paper_list in self.lists}
        entries: dict[str, list[Entry]] = {key: [] for key in lists}
        for entry in self.entries:
            entries[entry.list_key].append(entry)
        for paper_list, own in added:
            lists[paper_list.key] = paper_list
            entries[paper_list.key] = [replace(entry, list_key=paper_list.key) for entry in own]
        every = tuple(entry for key in lists for entry in entries[key])
        return Catalogue(tuple(lists.values()), every, group(every))


class CatalogueFile:
    """The file library.json, and the catalogue that it holds; errors as of `SafeJSONStorage`."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self.storage = SafeJSONStorage(path, "catalogue", self._load, disk=disk)
        self._catalogue = Catalogue()

    @property
    def exists(self) -> bool:
        """Whether there is a catalogue, be it without lists."""
        return self.storage.read() is not None

    def read(self) -> Catalogue:
        """The catalogue as it is on disk now."""
        self.storage.read()
        return self._catalogue

    def add(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]], *, only_first: bool) -> None:
        """Add or replace lists in one write; with `only_first` only where there is no catalogue."""
        with self.storage.transaction():
            if only_first and self.exists:
                return
            added = self._catalogue.with_lists(lists)
            tables = Tables(self.storage)
            for name, rows in dump(added).items():
                tables.keyed(name).replace(rows)
        self._catalogue = added

    def restore(self, tables: Mapping[str, Rows]) -> None:
        """Put other tables in the place of all there are."""
        with self.storage.transaction():
            self.storage.write({name: dict(rows) for name, rows in tables.items()})
        self._catalogue = load(tables)

    def _load(self, tables: Mapping[str, Rows]) -> None:
        self._catalogue = load(tables)


def dump(catalogue: Catalogue) -> dict[str, Rows]:
    """The tables of a catalogue."""
    numbers = {id(entry): str(number) for number, entry in enumerate(catalogue.entries)}
    return {
        LISTS: {paper_list.key: _list_row(paper_list) for paper_list in catalogue.lists},
        ENTRIES: {str(number): _entry_row(entry) for number, entry in enumerate(catalogue.entries)},
        PAPERS: {p.key: _paper_row(p, [numbers[id(entry)] for entry in p.entries]) for p in catalogue.papers},
    }


def load(tables: Mapping[str, Rows]) -> Catalogue:
    """The catalogue of these tables; KeyError, TypeError or ValueError where they have not the shape of one."""
    paths = _Paths()
    lists = {key: _paper_list(key, row, paths) for key, row in tables.get(LISTS, {}).items()}
    entries = {name: _entry(row, lists, paths) for name, row in tables.get(ENTRIES, {}).items()}
    return Catalogue(
        tuple(lists.values()),
        tuple(entries.values()),
        tuple(_paper(key, row, entries) for key, row in tables.get(PAPERS, {}).items()),
    )


class _Paths(dict[tuple[str, ...], tuple[str, ...]]):
    """Category paths, each kept once: hundreds of entries share one."""

    def one(self, names: object) -> tuple[str, ...]:
        path = texts(names)
        return self.setdefault(path, path)


def _entry_row(entry: Entry) -> Row:
    row: Row = {
        "list": entry.list_key,
        "line": entry.line,
        "title": entry.title,
        "authors": entry.authors,
        "venue": entry.venue,
        "year": entry.year,
        "links": [[link.kind, link.url] for link in entry.links],
        "note": entry.note,
        "marker": entry.marker,
        "tags": entry.tags,
        "category": entry.category,
        "unsure": entry.unsure,
        "former": entry.former,
    }
    return {name: value for name, value in row.items() if value not in (None, "", (), [])}


def _entry(row: Row, lists: Mapping[str, PaperList], paths: _Paths) -> Entry:
    return Entry(
        title=text(row["title"]),
        line=number(row["line"]),
        list_key=lists[row["list"]].key,
        authors=texts(row.get("authors", ())),
        venue=maybe_text(row.get("venue")),
        year=maybe_number(row.get("year")),
        links=_links(row.get("links", ())),
        note=text(row.get("note", "")),
        marker=_STATUSES.get(row.get("marker", "")),
        tags=texts(row.get("tags", ())),
        category=paths.one(row.get("category", ())),
        unsure=texts(row.get("unsure", ())),
        former=texts(row.get("former", ())),
    )


def _paper_row(paper: Paper, entries: list[str]) -> Row:
    return {
        "ids": paper.ids,
        "title": paper.title,
        "authors": paper.authors,
        "venue": paper.venue,
        "year": paper.year,
        "links": [[link.kind, link.url] for link in paper.links],
        "entries": entries,
    }


def _paper(key: str, row: Row, entries: Mapping[str, Entry]) -> Paper:
    return Paper(
        key=key,
        ids=texts(row["ids"]),
        title=text(row["title"]),
        authors=texts(row["authors"]),
        venue=maybe_text(row["venue"]),
        year=maybe_number(row["year"]),
        links=_links(row["links"]),
        entries=tuple(entries[name] for name in row["entries"]),
    )


def _list_row(paper_list: PaperList) -> Row:
    return {
        "title": paper_list.title,
        "source": paper_list.source,
        "imported": paper_list.imported,
        "categories": paper_list.categories,
        "legend": paper_list.legend,
    }


def _paper_list(key: str, row: Row, paths: _Paths) -> PaperList:
    return PaperList(
        key=key,
        title=text(row["title"]),
        source=text(row["source"]),
        imported=text(row["imported"]),
        categories=tuple(paths.one(path) for path in sequence(row["categories"])),
        legend=tuple(_pair(pair) for pair in sequence(row.get("legend", ()))),
    )


def _links(value: object) -> tuple[Link, ...]:
    return tuple(Link(_KINDS.get(kind, LinkKind.OTHER), text(url)) for kind, url in sequence(value))


def _pair(value: object) -> tuple[str, str]:
    tag, meaning = texts(value)
    return tag, meaning
