"""What an import would bring, entry by entry, each beside what stands in its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from readlist_tui.cli.output import print_table

if TYPE_CHECKING:
    from readlist_tui.model import Entry
    from readlist_tui.transfer import ImportReport


def print_preview(report: ImportReport) -> None:
    """The entries as they are read beside their lines, those in doubt, and the lines that are none."""
    lines, changed = _lines_of(report), _changed(report)
    _print(
        ("LINE", "", "READ AS", "IN THE FILE"),
        [(e.line, _sign(report, e, changed), _worded(e), _raw(lines, e)) for e in report.entries],
    )
    _print(
        ("LINE", "UNSURE OF", "TITLE"),
        [(entry.line, ", ".join(entry.unsure), entry.title) for entry in report.entries if entry.unsure],
    )
    _print(("LINE", "SKIPPED", "TEXT"), [(one.line, one.reason, one.raw) for one in report.skipped])


def records_of_entries(report: ImportReport) -> Iterator[dict[str, Any]]:
    """Each entry as `readlist parse --json` has it, with its line of the file and how it stands to the library."""
    from readlist_tui.lists import record_of

    lines, changed = _lines_of(report), _changed(report)
    for entry in report.entries:
        standing = {"new": report.is_new(entry), "changed": changed.get((entry.line, entry.title), ())}
        yield record_of(entry) | standing | {"unsure": entry.unsure, "raw": _raw(lines, entry)}


def _print(headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    if rows:
        click.echo()
        print_table(headers, rows)


def _lines_of(report: ImportReport) -> Sequence[str]:
    """The lines of a list's file, none where it has gone meanwhile."""
    try:
        text = Path(report.list.source).read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _raw(lines: Sequence[str], entry: Entry) -> str:
    return lines[entry.line - 1].strip() if 0 < entry.line <= len(lines) else ""


def _changed(report: ImportReport) -> dict[tuple[int, str], tuple[str, ...]]:
    return {(pair.after.line, pair.after.title): pair.fields for pair in report.difference.continued if pair.fields}


def _sign(report: ImportReport, entry: Entry, changed: dict[tuple[int, str], tuple[str, ...]]) -> str:
    fields = changed.get((entry.line, entry.title))
    return "new" if report.is_new(entry) else f"changed: {', '.join(fields)}" if fields else ""


def _worded(entry: Entry) -> str:
    """`Attention to Toys | Ann Lee, Bo Ng | NeurIPS 2017 | paper code`."""
    published = " ".join(filter(None, [entry.venue, str(entry.year or "")]))
    links = " ".join(dict.fromkeys(link.kind for link in entry.links))
    return " | ".join(filter(None, [entry.title, ", ".join(entry.authors), published, links]))
