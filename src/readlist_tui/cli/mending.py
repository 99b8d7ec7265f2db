"""Setting right what the lists say of a paper: mend."""

from __future__ import annotations

import click

from readlist_tui.cli.output import say
from readlist_tui.cli.session import Failure, Session, pass_session


@click.command()
@click.argument("paper")
@click.option("--title", metavar="TEXT", help="The title.")
@click.option("--authors", metavar="NAMES", help="Names with commas, or semicolons, between them.")
@click.option("--venue", metavar="TEXT", help="Where it appeared.")
@click.option("--year", metavar="YEAR", help="When.")
@pass_session
def mend(session: Session, paper: str, **fields: str | None) -> None:
    """Set right what the lists say of PAPER, for you: it survives updates. '' lets the lists be heard again."""
    from readlist_tui.cli.choosing import find_paper
    from readlist_tui.cli.marking import worded

    values = {name: text for name, text in fields.items() if text is not None}
    if not values:
        raise Failure("nothing to mend; name what is right: --title, --authors, --venue, --year")
    found = find_paper(session, paper)
    say(f"mended {worded(session.library.mend(found.key, values))}")
