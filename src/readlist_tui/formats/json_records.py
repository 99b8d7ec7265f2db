"""JSON with all there is: papers, what each list says of them, what the reader says, and when it was said."""

import json
from collections.abc import Sequence
from typing import Any

from readlist_tui.formats.context import Context
from readlist_tui.formats.gated import gated
from readlist_tui.model import Entry, Link, Paper, Reading
from readlist_tui.text import clean, clean_lines

VERSION = 1


def dump(papers: Sequence[Paper], context: Context) -> str:
    """One object: the kind and version of the format, the lists by their keys, and the papers."""
    document = {
        "kind": "readlist export",
        "version": VERSION,
        "title": context.title,
        "lists": dict(context.lists),
        "papers": [_paper(paper) for paper in papers],
    }
    return json.dumps(_clean(document), ensure_ascii=False, indent=1) + "\n"


def _paper(paper: Paper) -> dict[str, Any]:
    """What `readlist ls --json` has too goes by the same names here; what the reader says is in `reading`."""
    return {
        "key": paper.key,
        "ids": paper.ids,
        "title": paper.title,
        "authors": paper.authors,
        "venue": paper.venue,
        "year": paper.year,
        "status": paper.status,
        "tags": paper.tags,
        "links": _links(paper.links),
        "reading": _reading(paper.reading),
        "entries": [_entry(entry) for entry in (*paper.entries, *paper.gone)],
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "ids": reading.ids,
        "status": reading.status,
        "note": reading.note,
        "same": reading.same,
        "apart": reading.apart,
        "mended": dict(reading.mended),
        "changed": dict(reading.changed),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "list": entry.list_key,
        "line": entry.line,
        "category": entry.category,
        "title": entry.title,
        "authors": entry.authors,
        "venue": entry.venue,
        "year": entry.year,
        "links": _links(entry.links),
        "note": entry.note,
        "marker": entry.marker,
        "tags": entry.tags,
        "unsure": entry.unsure,
        "former": entry.former,
        "gone": entry.gone,
        "since": entry.since,
    }


def _links(links: Sequence[Link]) -> list[dict[str, str | None]]:
    """Links; `url` is null for one that the gate refuses: it is then `text`, with the reason it was `refused` for."""
    return [
        {"kind": one.kind, "url": None, "text": one.address, "refused": one.reason}
        if one.reason
        else {"kind": one.kind, "url": one.address}
        for one in gated(links)
    ]


def _clean(value: Any) -> Any:
    """The same without control characters in any text, the names of fields among them."""
    if isinstance(value, str):
        return clean_lines(value) if "\n" in value else clean(value)
    if isinstance(value, dict):
        return {clean(name): _clean(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(inner) for inner in value]
    return value
