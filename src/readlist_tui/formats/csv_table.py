"""CSV for spreadsheets: a row for each paper.

Sources: RFC 4180; OWASP, “CSV Injection”: a cell that a spreadsheet would compute gets an apostrophe in front.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from readlist_tui.formats.context import Context
from readlist_tui.formats.gated import Gated, gated
from readlist_tui.identity import scheme_of
from readlist_tui.model import LinkKind, Paper
from readlist_tui.text import clean, clean_lines

COLUMNS = (
    *("key", "title", "authors", "venue", "year", "status", "tags", "note", "lists", "categories", "list notes"),
    *("doi", "arxiv", "url", "code", "other links", "refused links"),
)
# Their full-width forms are computed, too.
_COMPUTED = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def dump(papers: Sequence[Paper], context: Context) -> str:
    """A line of column names, and a row for each paper."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(harmless, _row(paper, context)) for paper in papers)
    return table.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; spaces in front of one do not hide it."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_COMPUTED) else cell


def _row(paper: Paper, context: Context) -> tuple[str, ...]:
    entries = paper.entries or paper.gone
    ids = {scheme_of(name): name.partition(":")[2] for name in reversed(paper.ids)}
    links = gated(paper.links)
    url, code = (_first(links, kind) for kind in (LinkKind.PAPER, LinkKind.CODE))
    others = [link.worded for link in links if not link.reason and link.address not in (url, code)]
    return (
        clean(paper.key),
        clean(paper.title),
        _joined(paper.authors),
        clean(paper.venue or ""),
        str(paper.year or ""),
        paper.status,
        _joined(tag for entry in entries for tag in entry.tags),
        clean_lines(paper.reading.note),
        _joined(context.lists.get(entry.list_key, entry.list_key) for entry in entries),
        _joined(" > ".join(entry.category) for entry in entries),
        "\n".join(dict.fromkeys(clean_lines(entry.note) for entry in entries if entry.note)),
        clean(ids.get("doi", "")),
        clean(ids.get("arxiv", "")),
        url,
        code,
        _joined(others),
        _joined(link.worded for link in links if link.reason),
    )


def _first(links: Iterable[Gated], kind: LinkKind) -> str:
    return next((link.address for link in links if link.kind is kind and not link.reason), "")


def _joined(values: Iterable[str]) -> str:
    """Each once, in one cell."""
    return "; ".join(dict.fromkeys(filter(None, map(clean, values))))
