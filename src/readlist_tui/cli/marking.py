"""What a reader says of papers: set, note, undo and redo."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from readlist_tui.cli.output import local_time, say
from readlist_tui.cli.papers import QUERY_SETTINGS
from readlist_tui.cli.session import Failure, Session, ask, pass_session
from readlist_tui.model import Status
from readlist_tui.text import clean_lines
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.library import Change

# Readers of other programs lost years of marks to one key: more papers than that are asked about.
_UNASKED = 50


@click.command("set", context_settings=QUERY_SETTINGS)
@click.argument("status", type=click.Choice([status.value for status in Status]), metavar="STATUS")
@click.argument("papers", nargs=-1, required=True, metavar="QUERY|PAPER...")
@click.option("--yes", is_flag=True, help=f"Do not ask, even for more than {_UNASKED} papers.")
@pass_session
def set_status(session: Session, status: str, papers: tuple[str, ...], yes: bool) -> None:
    """Set the STATUS of papers: new, to-read, reading, skimmed, read or skipped.

    Either every argument names a paper, or all of them together are a query. `readlist undo` takes it back.
    """
    from readlist_tui.cli.choosing import find_papers

    found = find_papers(session, papers)
    if not found:
        raise Failure(f"no paper matches “{' '.join(papers)}”")
    if len(found) > _UNASKED and not yes:
        ask(f"mark {len(found)} papers as {status}")
    say(worded(session.library.set_status([paper.key for paper in found], Status(status))))


@click.command(context_settings=QUERY_SETTINGS)
@click.argument("paper")
@click.argument("text", nargs=-1)
@pass_session
def note(session: Session, paper: str, text: tuple[str, ...]) -> None:
    """Print your note on PAPER, or make TEXT that note; `-` reads it from standard input, '' takes it away."""
    from readlist_tui.cli.choosing import find_paper

    found = find_paper(session, paper)
    if text:
        say(worded(session.library.set_note(found.key, _from_input() if text == ("-",) else " ".join(text))))
    elif found.reading.note:
        click.echo(clean_lines(found.reading.note))
    else:
        say(f"you have no note on “{found.title}”")


def _from_input() -> str:
    """The text on standard input; a pipe that failed gives none, which must not take a note away."""
    try:
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise Failure("the note on standard input is not UTF-8; nothing was changed") from None
    if not text:
        raise Failure("there is nothing on standard input; nothing was changed ('' instead of - takes a note away)")
    return text


@click.command()
@pass_session
def undo(session: Session) -> None:
    """Take the last change back; those of earlier runs too."""
    change = session.library.undo()
    if change is None:
        raise Failure("there is nothing to undo")
    say(f"took back {worded(change)}")


@click.command()
@pass_session
def redo(session: Session) -> None:
    """Make the change again that was taken back last."""
    change = session.library.redo()
    if change is None:
        raise Failure("there is nothing to redo")
    say(f"did again {worded(change)}")


def worded(change: Change) -> str:
    """`read · Attention to Toys`, `read · 12 papers`, `update · Awesome Toys`."""
    if change.field == "lists":
        return f"{change.value} · {change.title}"
    if change.field in ("same", "apart"):
        return f"{change.title} {'and' if change.field == 'same' else 'apart from'} {change.value}"
    which = change.title if len(change.keys) == 1 and change.title else counted(len(change.keys), "paper")
    kept = f" ({len(change.kept)} left alone, changed elsewhere since)" if change.kept else ""
    return f"{_step(change)} · {which}{kept}"


def _step(change: Change) -> str:
    match change.field:
        case "restore":
            return f"the return to the backup of {local_time(change.value)}"
        case "merge":
            return f"the merge of {change.value}"
        case "status" | "mend":
            return change.value
    return "note" if change.value else "no note"
