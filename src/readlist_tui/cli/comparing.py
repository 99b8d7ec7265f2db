"""Papers that may be one: duplicates, join and apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from readlist_tui.cli.marking import worded
from readlist_tui.cli.output import print_folded, print_records, say
from readlist_tui.cli.session import Failure, Session, pass_session
from readlist_tui.text import clean

if TYPE_CHECKING:
    from readlist_tui.duplicates import Pair
    from readlist_tui.model import Paper


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One JSON object a pair.")
@pass_session
def duplicates(session: Session, as_json: bool) -> None:
    """Print pairs of papers that may be one; `join` makes them one, `apart` remembers that they are not."""
    from readlist_tui.duplicates import possible_duplicates

    pairs = possible_duplicates(session.library.papers)
    if as_json:
        print_records(map(_record, pairs))
    elif pairs:
        for pair in pairs:
            _print(pair)
    else:
        say("no papers look alike")


def _print(pair: Pair) -> None:
    said = "almost the same title" if pair.reason == "title" else "the same acronym and an author in common"
    click.echo(f"{said} ({pair.likeness:.0f} %)")
    for paper in (pair.one, pair.other):
        print_folded(f"  {clean(paper.title)}", 4)
        for line in _told(paper):
            print_folded(f"    {clean(line)}", 6)
    click.echo()


def _told(paper: Paper) -> Iterator[str]:
    """What tells two papers of almost one title from each other."""
    if paper.authors:
        yield ", ".join(paper.authors)
    lists = dict.fromkeys(entry.list_key for entry in paper.entries)
    where = f"in {', '.join(lists)}" if lists else ""
    yield " · ".join(filter(None, (paper.venue, str(paper.year or ""), where)))
    yield paper.key


def _record(pair: Pair) -> dict[str, Any]:
    papers = [{"key": paper.key, "title": paper.title, "year": paper.year} for paper in (pair.one, pair.other)]
    return {"reason": pair.reason, "likeness": round(pair.likeness, 1), "papers": papers}


@click.command()
@click.argument("paper")
@click.argument("other")
@pass_session
def join(session: Session, paper: str, other: str) -> None:
    """Make PAPER and OTHER one, for you: with the entries of both and all that you said of either."""
    one, two = _two(session, paper, other)
    say(f"joined {worded(session.library.join(one.key, two.key))}")


@click.command()
@click.argument("paper")
@click.argument("other")
@pass_session
def apart(session: Session, paper: str, other: str) -> None:
    """Remember that PAPER and OTHER only look alike: `duplicates` shows them no more."""
    one, two = _two(session, paper, other)
    say(f"kept {worded(session.library.keep_apart(one.key, two.key))}")


def _two(session: Session, paper: str, other: str) -> tuple[Paper, Paper]:
    from readlist_tui.cli.choosing import find_paper

    one, two = find_paper(session, paper), find_paper(session, other)
    if one.key == two.key:
        raise Failure(f"“{paper}” and “{other}” are one paper already: {one.title}")
    return one, two
