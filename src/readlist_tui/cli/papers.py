"""Looking at papers: ls and show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from readlist_tui.cli.output import print_folded, print_records, print_table, say
from readlist_tui.cli.session import Session, pass_session
from readlist_tui.links import refusal
from readlist_tui.model import Entry, Link, Paper
from readlist_tui.origins import as_listed, disagreements
from readlist_tui.query import ORDERS, arrange
from readlist_tui.text import clean, clean_lines

_LEAD = 8  # columns before what is said
# Terms of a query may start with a minus; an --option that does not exist is told apart in choosing.
QUERY_SETTINGS = {"ignore_unknown_options": True}


@click.command(context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@click.option("--sort", type=click.Choice(ORDERS), default="list", help="The order; as the lists have it by default.")
@click.option("--reverse", is_flag=True, help="The other way round.")
@pass_session
def ls(session: Session, query: tuple[str, ...], as_json: bool, sort: str, reverse: bool) -> None:
    """Print the papers that match QUERY; all of them without one."""
    from readlist_tui.cli.choosing import matching

    papers = arrange(matching(session, query), sort, reverse=reverse)
    if as_json:
        print_records(map(record_of_paper, papers))
    elif papers:
        rows = ((p.status, p.year or "", p.venue or "", p.title, _id_column(p)) for p in papers)
        print_table(("STATUS", "YEAR", "VENUE", "TITLE", "ID"), rows)
    else:
        say("no paper matches" if query else "there are no papers; `readlist import FILE` brings a list in")


def _id_column(paper: Paper) -> str:
    """The key where it says more than the title."""
    return "" if paper.key.startswith("title:") else paper.key


@click.command()
@click.argument("paper")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@pass_session
def show(session: Session, paper: str, as_json: bool) -> None:
    """Print all that is known of PAPER."""
    from readlist_tui.cli.choosing import find_paper

    found = find_paper(session, paper)
    if as_json:
        print_records([record_of_paper(found)])
    else:
        for line in _heading(found):
            print_folded(line, 2)
        click.echo()
        for line in _described(session, found):
            print_folded(line, _LEAD)


def record_of_paper(paper: Paper) -> dict[str, Any]:
    """A paper as the JSON of ls and show has it; `note` is the reader's, those of the lists are in `entries`.

    `gone` is where the lists had it before; a paper without `entries` is no longer listed. `refused` says of a link why
    it is not opened or copied; `differing` has the versions of what the lists disagree about, with the lists that say
    so and whether it is the one that is shown.
    """
    return {
        "key": paper.key,
        "ids": paper.ids,
        "title": paper.title,
        "authors": paper.authors,
        "venue": paper.venue,
        "year": paper.year,
        "status": paper.status,
        "marked": paper.reading.status is not None,
        "mended": dict(paper.reading.mended),
        "note": paper.reading.note,
        "tags": paper.tags,
        "links": [{"kind": link.kind, "url": link.url, "refused": refusal(link.url) or None} for link in paper.links],
        "entries": [
            {
                "list": entry.list_key,
                "category": entry.category,
                "line": entry.line,
                "note": entry.note,
                "tags": entry.tags,
                "marker": entry.marker,
            }
            for entry in paper.entries
        ],
        "gone": [{"list": entry.list_key, "category": entry.category} for entry in paper.gone],
        "differing": {
            name: [{"value": said.text, "lists": said.lists, "shown": said.shown} for said in versions]
            for name, versions in disagreements(paper).items()
        },
    }


def _heading(paper: Paper) -> Iterator[str]:
    yield clean(paper.title)
    if paper.authors:
        yield clean(", ".join(paper.authors))
    yield clean(" ".join(filter(None, [paper.venue, str(paper.year or ""), paper.key])))


def _described(session: Session, paper: Paper) -> Iterator[str]:
    by = "" if paper.reading.status else " (as a list marks it)" if paper.marker else " (not marked)"
    yield from _field("status", f"{paper.status}{by}")
    yield from _field("mended", *_mended(session, paper))
    yield from _field("tags", ", ".join(_explained(session, paper)))
    yield from _field("note", *clean_lines(paper.reading.note).splitlines())
    yield from _field("links", *map(_link, paper.links))
    yield from _field("in", *(line for entry in paper.entries for line in _appearance(session, paper, entry)))
    yield from _field("gone", *_gone(session, paper))
    yield from _field("differ", *_differing(session, paper))


def _link(link: Link) -> str:
    """The address as text, and why it is nothing but that if the gate does not let it pass."""
    reason = refusal(link.url)
    return f"{link.kind:<8}{clean(link.url)}{f' (not used: {reason})' if reason else ''}"


def _mended(session: Session, paper: Paper) -> Iterator[str]:
    """What the lists say of the fields that the reader set right."""
    from readlist_tui.library import spelled

    listed = as_listed(paper)
    for name in paper.reading.mended:
        field, _, place = name.partition(":")
        called = f"{field} in {session.titles.get(place, place)}" if place else field
        yield clean(f"{called} is yours; the list says: {spelled(listed, name) or 'nothing'}")


def _field(name: str, *lines: str) -> Iterator[str]:
    for number, line in enumerate(filter(None, lines)):
        yield f"{'' if number else name:<{_LEAD}}{line}"


def _explained(session: Session, paper: Paper) -> Iterator[str]:
    """The tags, with what the legends of their lists say of them."""
    legends: Mapping[str, dict[str, str]] = {one.key: dict(one.legend) for one in session.library.lists}
    for tag in paper.tags:
        said = (legends.get(entry.list_key, {}).get(tag) for entry in paper.entries if tag in entry.tags)
        meaning = next(filter(None, said), "")
        yield clean(f"{tag} ({meaning})" if meaning else tag)


def _differing(session: Session, paper: Paper) -> Iterator[str]:
    """What the lists disagree about: every version, who says so, and which one is shown."""
    for name, versions in disagreements(paper).items():
        yield f"{name}, yours is shown" if name in paper.reading.mended else name
        for said in versions:
            lists = ", ".join(session.titles.get(key, key) for key in said.lists)
            line = clean(f"{said.text} ({'shown, ' if said.shown else ''}from {lists})")
            yield f"  {line}"


def _gone(session: Session, paper: Paper) -> Iterator[str]:
    """Where the lists had the paper, and whether any still has it."""
    for number, entry in enumerate(paper.gone):
        lead = "and in" if number else "No longer in" if paper.entries else "No longer listed; it was in"
        yield f"{lead} {_place(session, entry)}"


def _place(session: Session, entry: Entry) -> str:
    within = " > " if session.settings.ascii else " › "
    return clean(within.join((session.titles.get(entry.list_key, entry.list_key), *entry.category)))


def _appearance(session: Session, paper: Paper, entry: Entry) -> Iterator[str]:
    yield f"{_place(session, entry)} (line {entry.line})"
    if entry.tags and len({one.list_key for one in paper.entries}) > 1:
        tags = clean(", ".join(entry.tags))
        yield f"  tags {tags}"
    yield from (f"  {line}" for line in clean_lines(entry.note).splitlines())
