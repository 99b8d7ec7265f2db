"""Setting right what the lists say of a paper: mend."""

from __future__ import annotations

import click

from readlist_tui.cli.output import say
from readlist_tui.cli.session import Failure, Session, pass_session
from readlist_tui.model import CATEGORY, MENDABLE, Paper


@click.command()
@click.argument("paper")
@click.option("--title", metavar="TEXT", help="The title.")
@click.option("--authors", metavar="NAMES", help="Names with commas, or semicolons, between them.")
@click.option("--venue", metavar="TEXT", help="Where it appeared.")
@click.option("--year", metavar="YEAR", help="When.")
@click.option("--links", metavar="LINKS", help="All its links: 'paper https://… code https://…'.")
@click.option("--tags", metavar="TAGS", help="Tags with commas between them.")
@click.option("--category", metavar="PATH", help="Where it stands in its list: 'Pruning > Filters'.")
@click.option("--in", "place", metavar="LIST", help="The list that --category is about, where there are several.")
@pass_session
def mend(session: Session, paper: str, place: str | None, **fields: str | None) -> None:
    """Set right what the lists say of PAPER, for you: it survives updates.

    '' lets the lists be heard again, - says that there is none.
    """
    from readlist_tui.cli.choosing import find_paper
    from readlist_tui.cli.marking import worded

    values = {name: text for name, text in fields.items() if text is not None}
    if not values:
        raise Failure(f"nothing to mend; name what is right: {', '.join(f'--{name}' for name in MENDABLE)}")
    found = find_paper(session, paper)
    if CATEGORY in values:
        values[f"{CATEGORY}:{_list_of(session, found, place)}"] = values.pop(CATEGORY)
    say(f"mended {worded(session.library.mend(found.key, values))}")


def _list_of(session: Session, paper: Paper, name: str | None) -> str:
    """The key of the list in which a paper stands elsewhere: the one that is named, else its only one."""
    if name is not None:
        return session.library.paper_list(name).key
    keys = list(dict.fromkeys(entry.list_key for entry in paper.entries))
    if len(keys) != 1:
        raise Failure(f"say --in which list: {', '.join(keys) or 'no list names it any more'}")
    return keys[0]
