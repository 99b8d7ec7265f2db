"""What the lists say, as rows: the tables `lists`, `entries` and `papers` of library.json.

An import writes them anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from readlist_tui.identity import group
from readlist_tui.model import Entry, Link, LinkKind, Paper, PaperList, Status

Row = dict[str, Any]
Rows = dict[str, Row]

LISTS, ENTRIES, PAPERS = "lists", "entries", "papers"
_KINDS = {kind.value: kind for kind in LinkKind}
_STATUSES = {status.value: status for status in Status}


@dataclass(frozen=True, slots=True)
class Catalogue:
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
    entries = {name: _entry(row, paths) for name, row in tables.get(ENTRIES, {}).items()}
    return Catalogue(
        tuple(_paper_list(key, row, paths) for key, row in tables.get(LISTS, {}).items()),
        tuple(entries.values()),
        tuple(_paper(key, row, entries) for key, row in tables.get(PAPERS, {}).items()),
    )


class _Paths(dict[tuple[str, ...], tuple[str, ...]]):
    """Category paths, each kept once: hundreds of entries share one."""

    def one(self, names: object) -> tuple[str, ...]:
        path = _texts(names)
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


def _entry(row: Row, paths: _Paths) -> Entry:
    marker = row.get("marker")
    return Entry(
        title=_text(row["title"]),
        line=_number(row["line"]),
        list_key=_text(row["list"]),
        authors=_texts(row.get("authors", ())),
        venue=_maybe(row.get("venue")),
        year=_year(row.get("year")),
        links=_links(row.get("links", ())),
        note=_text(row.get("note", "")),
        marker=None if marker is None else _STATUSES[marker],
        tags=_texts(row.get("tags", ())),
        category=paths.one(row.get("category", ())),
        unsure=_texts(row.get("unsure", ())),
        former=_texts(row.get("former", ())),
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
        ids=_texts(row["ids"]),
        title=_text(row["title"]),
        authors=_texts(row["authors"]),
        venue=_maybe(row["venue"]),
        year=_year(row["year"]),
        links=_links(row["links"]),
        entries=tuple(entries[name] for name in row["entries"]),
    )


def _list_row(paper_list: PaperList) -> Row:
    return {
        "title": paper_list.title,
        "source": paper_list.source,
        "imported": paper_list.imported,
        "categories": paper_list.categories,
    }


def _paper_list(key: str, row: Row, paths: _Paths) -> PaperList:
    return PaperList(
        key=key,
        title=_text(row["title"]),
        source=_text(row["source"]),
        imported=_text(row["imported"]),
        categories=tuple(paths.one(path) for path in _sequence(row["categories"])),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if type(value) is not int:
        raise TypeError(f"{value!r} is no number")
    return value


def _year(value: object) -> int | None:
    return None if value is None else _number(value)


def _sequence(value: object) -> Sequence[Any]:
    if not isinstance(value, list | tuple):
        raise TypeError(f"{value!r} is no list")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _sequence(value)))


def _links(value: object) -> tuple[Link, ...]:
    return tuple(Link(_KINDS[kind], _text(url)) for kind, url in _sequence(value))
