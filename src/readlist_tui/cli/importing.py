"""Lists: lists, import and parse."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from readlist_tui.cli.merging import mention_copies
from readlist_tui.cli.output import print_records, print_table, say
from readlist_tui.cli.previewing import print_preview, records_of_entries
from readlist_tui.cli.session import Session, pass_session
from readlist_tui.cli.waiting import shown_progress
from readlist_tui.model import Status
from readlist_tui.text import fold

if TYPE_CHECKING:
    from readlist_tui.lists import ParsedList, Skipped
    from readlist_tui.model import PaperList
    from readlist_tui.transfer import ImportReport

_FILE = click.Path(path_type=Path)  # what is wrong with a file is said by who reads it


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@pass_session
def lists(session: Session, as_json: bool) -> None:
    """Print the lists, with how many of their papers you have read."""
    library = session.library
    members = [(paper, {entry.list_key for entry in paper.entries}) for paper in library.papers]
    papers = Counter(key for _, keys in members for key in keys)
    read = Counter(key for paper, keys in members for key in keys if paper.status is Status.READ)
    if as_json:
        names = ("key", "title", "source", "imported")
        print_records(
            {name: getattr(one, name) for name in names} | {"papers": papers[one.key], "read": read[one.key]}
            for one in library.lists
        )
    else:
        rows = ((one.key, f"{read[one.key]}/{papers[one.key]}", one.title) for one in library.lists)
        print_table(("LIST", "READ", "TITLE"), rows)
    mention_copies(library)


@click.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="The entries alone, one JSON object a line.")
def parse(file: Path, as_json: bool) -> None:
    """Show how FILE is read as a list, and what in it was skipped and why. Nothing is kept."""
    from readlist_tui.lists import read_file, record_of

    with shown_progress("reading") as progress:
        parsed = read_file(file, progress)
    if as_json:
        print_records(map(record_of, parsed.entries))
    else:
        _print_parsed(parsed)


def _print_parsed(parsed: ParsedList) -> None:
    rows = (
        (
            entry.line,
            entry.year or "",
            entry.venue or "",
            entry.title,
            ", ".join(entry.authors),
            " ".join(dict.fromkeys(link.kind for link in entry.links)),
            " / ".join(entry.category),
        )
        for entry in parsed.entries
    )
    print_table(("LINE", "YEAR", "VENUE", "TITLE", "AUTHORS", "LINKS", "CATEGORY"), rows)
    _print_skipped(parsed.skipped)
    for warning in parsed.warnings:
        say(f"line {warning.line}: {warning.message}")
    say(f"{len(parsed.entries)} entries, {len(parsed.skipped)} skipped")


def _print_skipped(skipped: Iterable[Skipped]) -> None:
    rows = [(one.line, one.reason, one.raw) for one in skipped]
    if rows:
        click.echo()
        print_table(("LINE", "SKIPPED", "TEXT"), rows)


@click.command("import")
@click.argument("files", type=_FILE, nargs=-1, required=True, metavar="FILE...")
@click.option("--dry-run", is_flag=True, help="Show each entry beside its line, and what is skipped; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each file.")
@pass_session
def import_lists(session: Session, files: tuple[Path, ...], dry_run: bool, as_json: bool) -> None:
    """Bring lists in from Markdown files: all of them, or none where one cannot be read.

    A file that was imported before takes the place of what was read from it then, if it has changed; your readings
    stay.
    """
    from readlist_tui.transfer import import_files, preview

    library = session.library
    there = library.lists
    with shown_progress("reading") as progress:
        reports = (preview if dry_run else import_files)(library, files, progress)
    if as_json:
        print_records(_record_of_report(report, dry_run=dry_run) for report in reports)
    else:
        headers = ("LIST", "PAPERS", "NEW", "KNOWN", "CHANGED", "UNSURE", "SKIPPED", "TITLE")
        print_table(headers, map(_row_of_report, reports))
        for report in reports:
            for warning in report.warnings:
                say(f"{report.list.source}:{warning.line}: {warning.message}")
            if dry_run:
                print_preview(report)
    for report in reports:
        _remark(report, there)
    if dry_run:
        say("nothing was changed (--dry-run)")


def _remark(report: ImportReport, there: Sequence[PaperList]) -> None:
    """Say of a list that nothing of it is new, or that it may be another version of one that is there."""
    if report.as_it_was:
        say(f"{report.list.key}: as it was")
    if any(one.key == report.list.key for one in there):
        return
    title = fold(report.list.title)
    for one in there:
        if fold(one.title) == title:
            command = f"readlist update {shlex.quote(one.key)} {shlex.quote(report.list.source)}"
            say(f"{report.list.key}: you have a list of this title: `{command}` updates it")


def _row_of_report(report: ImportReport) -> tuple[object, ...]:
    changed, unsure = len(report.difference.changed), sum(bool(entry.unsure) for entry in report.entries)
    counts = (report.papers, report.new, report.known, changed, unsure, len(report.skipped))
    return (report.list.key, *counts, report.list.title)


def _record_of_report(report: ImportReport, *, dry_run: bool) -> dict[str, Any]:
    read = {"read": list(records_of_entries(report))} if dry_run else {}
    return read | {
        "list": report.list.key,
        "title": report.list.title,
        "source": report.list.source,
        "papers": report.papers,
        "new": report.new,
        "known": report.known,
        "entries": len(report.entries),
        "changed": len(report.difference.changed),
        "unsure": [
            {"line": entry.line, "title": entry.title, "fields": entry.unsure}
            for entry in report.entries
            if entry.unsure
        ],
        "skipped": [asdict(one) for one in report.skipped],
        "warnings": [asdict(one) for one in report.warnings],
    }
