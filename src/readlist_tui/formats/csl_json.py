"""CSL JSON, as Pandoc, citeproc and Zotero read it.

Sources: the schema of CSL 1.0.2 (csl-data.json); Zotero's “Extra” field, which `note` becomes: lines of `Name: value`
first, among them `Read_Status`, which the Zotero Reading List plugin shows.
"""

import json
from collections.abc import Sequence
from typing import Any

from readlist_tui.formats.context import Context
from readlist_tui.formats.names import Name
from readlist_tui.formats.reference import Reference, references
from readlist_tui.formats.venues import Kind
from readlist_tui.model import Paper, Status

_TYPES = {
    Kind.ARTICLE: "article-journal",
    Kind.CONFERENCE: "paper-conference",
    Kind.PREPRINT: "article",
    Kind.UNKNOWN: "document",
}
# The plugin knows five; skimmed is told in its own word, which the plugin leaves alone.
_STATUSES = {
    Status.TO_READ: "To Read",
    Status.READING: "In Progress",
    Status.SKIMMED: "Skimmed",
    Status.READ: "Read",
    Status.SKIPPED: "Not Reading",
}


def dump(papers: Sequence[Paper], context: Context) -> str:
    """An array with an item for each paper."""
    return json.dumps([_item(one) for one in references(papers, context)], ensure_ascii=False, indent=1) + "\n"


def _item(reference: Reference) -> dict[str, Any]:
    preprint = reference.kind is Kind.PREPRINT
    item = {
        "id": reference.key,
        "type": _TYPES[reference.kind],
        "title": reference.title,
        "author": [*map(_name, reference.authors), *([{"literal": "others"}] if reference.others else [])],
        "container-title": "" if preprint else reference.venue,
        "publisher": reference.venue or "arXiv" if preprint else "",
        "number": f"arXiv:{reference.arxiv}" if preprint and reference.arxiv else "",
        "issued": {"date-parts": [[reference.year]]} if reference.year else None,
        "DOI": reference.doi,
        "URL": reference.url,
        "keyword": ", ".join(reference.keywords),
        "note": _note(reference),
    }
    return {name: value for name, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    return {
        part: value
        for part, value in (("family", name.family), ("given", name.given), ("suffix", name.suffix))
        if value
    }


def _note(reference: Reference) -> str:
    status = _STATUSES.get(reference.status)
    arxiv = f"arXiv: {reference.arxiv}" if reference.arxiv else ""
    return "\n".join(filter(None, (f"Read_Status: {status}" if status else "", arxiv, reference.said)))
