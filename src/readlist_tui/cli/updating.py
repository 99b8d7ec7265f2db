"""Keeping lists: update, rename, hide, unhide and remove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from readlist_tui.cli.output import print_records, print_table, say
from readlist_tui.cli.session import Failure, Session, ask, pass_session
from readlist_tui.cli.waiting import shown_progress
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.model import Entry
    from readlist_tui.transfer import ImportReport
    from readlist_tui.upstream import Changed


@click.command()
@click.argument("paper_list", metavar="[LIST]", required=False)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Show the difference; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each list; asks nothing.")
@pass_session
def update(
    session: Session, paper_list: str | None, file: Path | None, yes: bool, dry_run: bool, as_json: bool
) -> None:
    """Read LIST again, from the file it came from or from FILE, and show what is different before it is taken over.

    Without LIST, all lists that can be read; the exit code is 1 where one cannot. Your readings stay; papers that a
    list no longer has are shown under “No longer listed” if you said something of them. `readlist ls is:added` prints
    what the last update of each list brought.
    """
    from readlist_tui.transfer import carry_out

    reports, failed = _read_again(session, paper_list, file)
    if as_json:
        print_records(map(_record, reports))
    else:
        for report in reports:
            _print(report)
    changed = [report for report in reports if report.difference]
    if dry_run and changed:
        say("nothing was changed (--dry-run)")
    elif changed:
        if not (yes or as_json):
            ask(f"update {_names(changed)}")
        carry_out(session.library, changed)
        say(f"updated {_names(changed)}")
    if failed:
        raise Failure(f"{counted(len(failed), 'list')} could not be read: {', '.join(failed)}")
    if not changed:
        say("nothing has changed" if reports else "there are no lists")


def _read_again(session: Session, name: str | None, file: Path | None) -> tuple[list[ImportReport], list[str]]:
    """The lists to update as they are read now; of all lists those that cannot be are passed over, with why."""
    from readlist_tui.lists import ListError
    from readlist_tui.transfer import must_have_papers, preview_update

    library = session.library
    if name is not None:
        with shown_progress("reading") as progress:
            return [preview_update(library, name, file, progress)], []
    reports: list[ImportReport] = []
    failed: list[str] = []
    for one in library.lists:
        try:
            with shown_progress(f"reading {one.key}") as progress:
                report = preview_update(library, one.key, progress=progress)
            must_have_papers(report)
            reports.append(report)
        except ListError as error:
            say(f"{one.key}: {error}")
            failed.append(one.key)
    return reports, failed


def _names(reports: Sequence[ImportReport]) -> str:
    return ", ".join(report.list.key for report in reports)


def _print(report: ImportReport) -> None:
    difference = report.difference
    counts = {
        "new": difference.new,
        "changed": difference.changed,
        "moved": difference.moved,
        "removed": difference.removed,
    }
    said = ", ".join(f"{len(found)} {name}" for name, found in counts.items() if found)
    say(f"{report.list.key}: {said or 'as it was'}")
    rows = list(_rows(report))
    if rows:
        print_table(("", "LINE", "TITLE", "WHAT"), rows)


def _rows(report: ImportReport) -> Iterator[tuple[str, int, str, str]]:
    difference = report.difference
    for entry in difference.new:
        yield "new", entry.line, entry.title, " / ".join(entry.category)
    for pair in difference.continued:
        if pair.fields:
            yield _kind(pair), pair.after.line, pair.after.title, "; ".join(_said(pair, name) for name in pair.fields)
    for entry in difference.removed:
        yield "removed", entry.line, entry.title, " / ".join(entry.category)


def _kind(pair: Changed) -> str:
    return "moved" if pair.fields == ("category",) else "changed"


def _said(pair: Changed, field: str) -> str:
    """`venue: arXiv → ICML`; of long fields only the name."""
    before, after = (_short(getattr(entry, field)) for entry in (pair.before, pair.after))
    return field if field in ("links", "note", "authors") else f"{field}: {before} → {after}"


def _short(value: object) -> str:
    if isinstance(value, tuple):
        return " / ".join(map(str, value)) or "(none)"
    return str(value) if value is not None else "(none)"


def _record(report: ImportReport) -> dict[str, Any]:
    difference = report.difference
    return {
        "list": report.list.key,
        "new": [_place(entry) for entry in difference.new],
        "changed": [_place(pair.after) | {"fields": pair.fields} for pair in difference.changed],
        "moved": [
            _place(pair.after) | {"from": pair.before.category, "to": pair.after.category} for pair in difference.moved
        ],
        "removed": [_place(entry) for entry in difference.removed],
    }


def _place(entry: Entry) -> dict[str, Any]:
    return {"title": entry.title, "line": entry.line, "category": entry.category}


@click.command()
@click.argument("paper_list", metavar="LIST")
@click.argument("title")
@pass_session
def rename(session: Session, paper_list: str, title: str) -> None:
    """Give LIST another TITLE, which updates leave alone; '' gives it back its own with the next update."""
    from readlist_tui.text import clean

    known = session.library.paper_list(paper_list)
    name = clean(title)
    session.library.change_list(replace(known, title=name or known.title, renamed=bool(name)), "rename")
    say(f"{known.key} is called “{name or known.title}”")


@click.command()
@click.argument("paper_list", metavar="LIST")
@pass_session
def hide(session: Session, paper_list: str) -> None:
    """Show no papers of LIST until it is unhidden; papers that other lists name stay."""
    _set_hidden(session, paper_list, hidden=True)


@click.command()
@click.argument("paper_list", metavar="LIST")
@pass_session
def unhide(session: Session, paper_list: str) -> None:
    """Show the papers of LIST again."""
    _set_hidden(session, paper_list, hidden=False)


def _set_hidden(session: Session, name: str, *, hidden: bool) -> None:
    known = session.library.paper_list(name)
    session.library.change_list(replace(known, hidden=hidden), "hide" if hidden else "unhide")
    say(f"{known.key} is {'hidden' if hidden else 'shown'}")


@click.command()
@click.argument("paper_list", metavar="LIST")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def remove(session: Session, paper_list: str, yes: bool) -> None:
    """Take LIST out of the library. What you said of its papers stays, and `readlist undo` brings the list back."""
    known = session.library.paper_list(paper_list)
    if not yes:
        ask(f"remove {known.key} (“{known.title}”)")
    session.library.remove_list(known.key)
    say(f"removed {known.key}")
