"""An entry as the JSON record that `readlist parse --json` prints."""

from typing import Any

from readlist_tui.model import Entry, Status


def record_of(entry: Entry) -> dict[str, Any]:
    """The record of an entry: plain lists and strings, `status` "new" where the list states none."""
    return {
        "line": entry.line,
        "title": entry.title,
        "authors": list(entry.authors),
        "venue": entry.venue,
        "year": entry.year,
        "links": [{"kind": str(link.kind), "url": link.url} for link in entry.links],
        "note": entry.note,
        "status": str(entry.marker or Status.NEW),
        "tags": list(entry.tags),
        "category": list(entry.category),
    }
