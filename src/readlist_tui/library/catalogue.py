"""What the lists say, as rows: the tables `lists`, `entries` and `papers` of library.json.

An import writes them anew.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    """All lists, their entries in the order of the lists, those that are gone too, and the papers behind them."""

    lists: tuple[PaperList, ...] = ()
    entries: tuple[Entry, ...] = ()
    papers: tuple[Paper, ...] = ()

    def with_lists(self, added: Sequence[tuple[PaperList, Sequence[Entry]]]) -> "Catalogue":
        """The catalogue with these lists added, or put in the place of those of the same key."""
        lists = {paper_list.key: paper_list for paper_list in self.lists}
        entries = self._by_list()
        for paper_list, own in added:
            lists[paper_list.key] = paper_list
            entries[paper_list.key] = [replace(entry, list_key=paper_list.key) for entry in own]
        return _catalogue(lists.values(), entries)

    def without_list(self, key: str) -> "Catalogue":
        """The catalogue without a list: its entries are gone, and readings of its papers are still found."""
        entries = self._by_list()
        entries[key] = [replace(entry, gone=True) for entry in entries.get(key, ())]
        return _catalogue((paper_list for paper_list in self.lists if paper_list.key != key), entries)

    def with_list(self, paper_list: PaperList) -> "Catalogue":
        """The catalogue with what is known of a list changed, its entries as they are."""
        changed = (paper_list if known.key == paper_list.key else known for known in self.lists)
        return _catalogue(changed, self._by_list())

    def _by_list(self) -> dict[str, list[Entry]]:
        entries: dict[str, list[Entry]] = {}
        for entry in self.entries:
            entries.setdefault(entry.list_key, []).append(entry)
        return entries


def _catalogue(lists: Iterable[PaperList], entries: Mapping[str, Sequence[Entry]]) -> Catalogue:
    """The catalogue of these lists: behind their entries come those of lists that are no more; hidden ones are kept
    and make no papers."""
    ordered = tuple(lists)
    keys = dict.fromkeys([*(paper_list.key for paper_list in ordered), *entries])
    hidden = {paper_list.key for paper_list in ordered if paper_list.hidden}
    every = tuple(entry for key in keys for entry in entries.get(key, ()))
    return Catalogue(ordered, every, group([entry for entry in every if entry.list_key not in hidden]))


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

    def change(self, change: Callable[[Catalogue], Catalogue], *, only_first: bool = False) -> None:
        """Make another catalogue of the newest one, in one write; with `only_first` only where there is none."""
        with self.storage.transaction():
            if only_first and self.exists:
                return
            changed = change(self._catalogue)
            tables = Tables(self.storage)
            for name, rows in dump(changed).items():
                tables.keyed(name).replace(rows)
        self._catalogue = changed

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
        PAPERS: {
            p.key: _paper_row(p, [numbers[id(entry)] for entry in (*p.entries, *p.gone)]) for p in catalogue.papers
        },
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
        "gone": entry.gone,
        "since": entry.since,
    }
    return {name: value for name, value in row.items() if value or name == "line"}


def _entry(row: Row, lists: Mapping[str, PaperList], paths: _Paths) -> Entry:
    return Entry(
        title=text(row["title"]),
        line=number(row["line"]),
        list_key=_list_key(row, lists),
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
        gone=bool(row.get("gone")),
        since=text(row.get("since", "")),
    )


def _list_key(row: Row, lists: Mapping[str, PaperList]) -> str:
    """The key of an entry's list, one string for all; only what is gone may come from no list."""
    name = text(row["list"])
    return lists[name].key if name in lists or not row.get("gone") else name


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
    own = [entries[name] for name in row["entries"]]
    return Paper(
        key=key,
        ids=texts(row["ids"]),
        title=text(row["title"]),
        authors=texts(row["authors"]),
        venue=maybe_text(row["venue"]),
        year=maybe_number(row["year"]),
        links=_links(row["links"]),
        entries=tuple(entry for entry in own if not entry.gone),
        gone=tuple(entry for entry in own if entry.gone),
    )


def _list_row(paper_list: PaperList) -> Row:
    return {
        "title": paper_list.title,
        "source": paper_list.source,
        "imported": paper_list.imported,
        "categories": paper_list.categories,
        "legend": paper_list.legend,
        "renamed": paper_list.renamed,
        "hidden": paper_list.hidden,
    }


def _paper_list(key: str, row: Row, paths: _Paths) -> PaperList:
    return PaperList(
        key=key,
        title=text(row["title"]),
        source=text(row["source"]),
        imported=text(row["imported"]),
        categories=tuple(paths.one(path) for path in sequence(row["categories"])),
        legend=tuple(_pair(pair) for pair in sequence(row.get("legend", ()))),
        renamed=bool(row.get("renamed")),
        hidden=bool(row.get("hidden")),
    )


def _links(value: object) -> tuple[Link, ...]:
    return tuple(Link(_KINDS.get(kind, LinkKind.OTHER), text(url)) for kind, url in sequence(value))


def _pair(value: object) -> tuple[str, str]:
    tag, meaning = texts(value)
    return tag, meaning
