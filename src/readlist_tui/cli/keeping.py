"""Backups: backup and restore, also of a library that is damaged."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from readlist_tui.cli.output import local_time, print_records, print_table, printed, say
from readlist_tui.cli.session import Failure, Session, ask, pass_session
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.library import LibraryDamaged
    from readlist_tui.library.backups import Backup


@click.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@pass_session
def backup(session: Session, file: Path | None) -> None:
    """Write your lists and readings to a backup, or to FILE, and print where it is.

    Backups are made by themselves, too: once a day, and before each import, update, merge and restore.
    """
    from readlist_tui.library.backups import describe

    if file and file.exists() and (not file.is_file() or describe(file).damaged):
        raise Failure(f"{file} is there already and is no backup of readlist; name another file")
    made = session.library.back_up(to=file.absolute() if file else None)
    click.echo(printed(made.path))
    say(f"backed up {made.held}")


@click.command()
@click.argument("backup", required=False)
@click.option("--list", "listing", is_flag=True, help="Print the backups, the newest first; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print them as one JSON object a line.")
@click.option("--new", is_flag=True, help="For a damaged library without backups: set the file aside, begin anew.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def restore(session: Session, backup: str | None, listing: bool, as_json: bool, new: bool, yes: bool) -> None:
    """Go back to BACKUP: its number in the list, the beginning of its time, or a file. `readlist undo` takes it back.

    Without BACKUP you are asked which. Damaged files are set aside and named, never written over; what is sound then
    stays as it is.
    """
    from readlist_tui.library import LibraryDamaged, LibraryNewer
    from readlist_tui.library.backups import Backups

    backups = Backups.of(session.settings.home, session.settings.reader).all()
    if listing or as_json:
        _print(backups, as_json)
        return
    try:
        library = session.library
    except LibraryNewer:
        raise
    except LibraryDamaged as damage:
        _rescue(session, damage, None if new else _choose(backups, backup), yes)
        return
    if new:
        raise Failure("nothing is damaged; --new is for a library that cannot be opened")
    chosen = _choose(backups, backup)
    if not yes:
        ask(f"go back to {_described(chosen, session.settings.reader)}")
    library.restore(chosen.path)
    say(f"went back to {_described(chosen, session.settings.reader)}; `readlist undo` takes it back")


def _rescue(session: Session, damage: LibraryDamaged, chosen: Backup | None, yes: bool) -> None:
    from readlist_tui.library import Library

    say(str(damage))
    instead = f"use {_described(chosen, session.settings.reader)}" if chosen else "begin anew without what it held"
    if not yes:
        ask(f"set the damaged file aside and {instead}")
    asides = Library.rescue(session.settings.home, session.settings.reader, chosen.path if chosen else None)
    for aside in asides:
        say(f"the damaged file is kept as {aside}")
    library = session.open()
    marked = sum(bool(paper.reading.status or paper.reading.note) for paper in library.papers)
    lists, papers = counted(len(library.lists), "list"), counted(len(library.papers), "paper")
    say(f"the library can be used again: {lists}, {papers}, {counted(marked, 'reading')}")


def _choose(backups: Sequence[Backup], name: str | None) -> Backup:
    """The backup of a number, of the beginning of a time or of a file; without a name, the one that is picked."""
    from readlist_tui.library.backups import describe

    if not name:
        return _pick(backups)
    if name.isdecimal() and 0 < int(name) <= len(backups):
        return backups[int(name) - 1]
    named = [one for one in backups if one.path.name == name or local_time(one.made).startswith(name)]
    if len(named) == 1:
        return named[0]
    if Path(name).exists():
        return describe(Path(name))
    raise Failure(
        f"“{name}” could be any of {len(named)} backups; give its number in `readlist restore --list`"
        if named
        else f"there is no backup “{name}”; `readlist restore --list` prints them"
    )


def _pick(backups: Sequence[Backup]) -> Backup:
    if not backups:
        raise Failure("there are no backups; if you have a copy of one, name its file")
    if not sys.stdin.isatty():
        raise Failure("say which backup; `readlist restore --list` prints them, 1 is the newest")
    _print(backups, as_json=False)
    number = click.prompt(f"Go back to which (1 to {len(backups)})", type=click.IntRange(1, len(backups)), err=True)
    return backups[int(number) - 1]


def _print(backups: Iterable[Backup], as_json: bool) -> None:
    if as_json:
        print_records(map(_record, backups))
        return
    rows = [
        (number, local_time(one.made), one.reason, one.damaged or one.held) for number, one in enumerate(backups, 1)
    ]
    if rows:
        print_table(("", "MADE", "WHY", "HOLDS"), rows)
    else:
        say("there are no backups; `readlist backup` makes one")


def _record(backup: Backup) -> dict[str, Any]:
    return backup._asdict() | {"path": str(backup.path)}


def _described(backup: Backup, reader: str) -> str:
    whose = f" of {backup.reader}’s" if backup.reader and backup.reader != reader else ""
    return f"the backup{whose} of {local_time(backup.made)} ({backup.damaged or backup.held})"
