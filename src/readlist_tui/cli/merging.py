"""Other copies of the readings into these: merge, and the conflict copies that programs which sync leave behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readlist_tui.cli.output import print_table, say
from readlist_tui.cli.session import Failure, Session, pass_session
from readlist_tui.model import NO_READING
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.library import Library
    from readlist_tui.model import Paper


@click.command()
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, metavar="[FILE]...")
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@pass_session
def merge(session: Session, files: tuple[Path, ...], dry_run: bool) -> None:
    """Take in what other copies of your readings say: another machine's file or backup.

    Without FILE, the conflict copies beside your readings, as Syncthing, Dropbox and Nextcloud leave them. The newer
    status wins, differing notes are both kept; the files stay where they are, and `readlist undo` takes it back.
    """
    library = session.library
    paths = files or _usable(library.copies())
    if not paths:
        say(f"no conflict copy beside {library.readings_path} says anything new")
        return
    names = ", ".join(path.name for path in paths)
    if dry_run:
        with _double(library) as double:
            changed = _merge(double, paths)
        say(f"{names}: {counted(changed, 'paper')} would change; nothing was changed (--dry-run)")
    elif changed := _merge(library, paths):
        say(f"merged {names}: {counted(changed, 'paper')} changed; `readlist undo` takes it back")
    else:
        say(f"{names}: nothing in there changes a paper that is known here")


def _merge(library: Library, paths: Sequence[Path]) -> int:
    """Merge, and print what that changes; of how many papers.

    What says nothing to a reader is not counted: a mark that was set and undone leaves its time, and nothing else.
    """
    before = {paper.key: paper for paper in library.papers}
    library.merge(paths)
    rows = list(_rows(before, library.papers))
    if rows:
        print_table(("WHAT", "TITLE"), rows)
    return len(rows)


def _rows(before: Mapping[str, Paper], after: Sequence[Paper]) -> Iterator[tuple[str, str]]:
    """What a reader sees of it: a row for each paper that is not as it was."""
    titles = {paper.key: paper.title for paper in (*before.values(), *after)}
    for paper in after:
        old = before.get(paper.key) or replace(paper, reading=NO_READING)
        joined = [before[name].title for name in paper.ids if name in before and name != paper.key]
        decided = _decisions(old, paper, joined, titles)
        if what := "; ".join(chain(_differences(old, paper), decided)):
            yield what, paper.title


def _differences(before: Paper, after: Paper) -> Iterator[str]:
    from readlist_tui.library import worded_fields

    if before.status != after.status:
        yield f"{before.status} → {after.status}"
    if before.reading.note != after.reading.note:
        yield "note changed" if before.reading.note else "note added"
    old, new = before.reading.mended, after.reading.mended
    if mended := [name for name in {**old, **new} if old.get(name) != new.get(name)]:
        yield f"mended {worded_fields(mended)}"


def _decisions(before: Paper, after: Paper, joined: Sequence[str], titles: Mapping[str, str]) -> Iterator[str]:
    """What is one now, or only looks alike; of papers that no list here names nothing is seen."""
    yield from (f"joined with “{title}”" for title in joined)
    if set(before.reading.same) - set(after.reading.same) and set(before.ids) - set(after.ids):
        yield "joined no more"
    was, now = set(before.reading.apart), set(after.reading.apart)
    yield from (f"kept apart from “{titles[key]}”" for key in sorted(now - was) if key in titles)
    yield from (f"no longer kept apart from “{titles[key]}”" for key in sorted(was - now) if key in titles)


def _usable(copies: Sequence[Path]) -> tuple[Path, ...]:
    """The copies that can be read; of the others it is said what is wrong with them."""
    from readlist_tui.library import LibraryError
    from readlist_tui.library.copies import read

    usable: list[Path] = []
    for path in copies:
        try:
            read(path)
            usable.append(path)
        except LibraryError as error:
            say(f"passed over {error}")
    if copies and not usable:
        raise Failure("no conflict copy can be read; they are left where they are")
    return tuple(usable)


@contextmanager
def _double(library: Library) -> Iterator[Library]:
    """The same library elsewhere, to see what a change comes to."""
    import shutil
    from tempfile import TemporaryDirectory

    from readlist_tui.library import Library

    with TemporaryDirectory(prefix="readlist-") as folder:
        double = Library(Path(folder), library.reader)
        double.readings_path.parent.mkdir()
        for path, to in zip(_paths(library), _paths(double), strict=True):
            if path.exists():
                shutil.copyfile(path, to)
        yield Library(Path(folder), library.reader)


def _paths(library: Library) -> tuple[Path, Path]:
    return library.catalogue_path, library.readings_path


def mention_copies(library: Library) -> None:
    """Say that conflict copies lie beside the readings, if any does."""
    names = ", ".join(path.name for path in library.copies())
    if names:
        say(f"conflict copies with something new beside your readings: {names}; `readlist merge` takes it in")
