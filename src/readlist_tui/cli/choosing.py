"""From what a reader types to papers: a key, an id, an address, a title, or a query."""

from collections.abc import Sequence

import click

from readlist_tui import query
from readlist_tui.cli.session import Failure, Session
from readlist_tui.identity import address_id, title_id
from readlist_tui.library import Library, NoSuchPaper
from readlist_tui.model import Paper

_SHOWN = 5  # of several papers that a name could mean


def find_paper(session: Session, name: str) -> Paper:
    """The one paper that a name means; `Failure` when it is none or several, which are then named."""
    found = find_papers(session, [name])
    if len(found) == 1:
        return found[0]
    if not found:
        raise Failure(f"no paper matches “{name}”")
    names = "; ".join(f"{paper.title} ({paper.key})" for paper in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise Failure(f"“{name}” could be any of {len(found)} papers: {names}{more}")


def find_papers(session: Session, words: Sequence[str]) -> list[Paper]:
    """The papers that the words name, if each does; else those that match the query which they make together."""
    named = [_named(session.library, word) for word in words]
    if all(named):
        return list({paper.key: paper for paper in named if paper}.values())
    return matching(session, words)


def matching(session: Session, words: Sequence[str]) -> list[Paper]:
    """The papers that match the query which the words make together; all without any."""
    for word in words:
        if word.startswith("--"):
            raise click.NoSuchOption(word)
    text = " ".join(words)
    try:
        return query.parse(text, session.titles).select(session.library.papers)
    except query.QueryError as error:
        raise Failure(f"{error.message} (at character {error.position + 1} of “{text}”)") from error


def _named(library: Library, name: str) -> Paper | None:
    """The paper of a key, an id (with or without its scheme), an address or exactly this title."""
    spellings = (name, address_id(f"https://arxiv.org/abs/{name}"), address_id(f"https://doi.org/{name}"))
    for spelled in filter(None, spellings):
        try:
            return library.paper(spelled)
        except NoSuchPaper:
            continue
    return _titled(library, name)


def _titled(library: Library, title: str) -> Paper | None:
    """The paper of exactly this title, or that a list calls so, unless there are several."""
    name = title_id(title)
    called = [paper for paper in library.papers if name in paper.ids]
    found = [paper for paper in called if title_id(paper.title) == name] or called
    return found[0] if len(found) == 1 else None
