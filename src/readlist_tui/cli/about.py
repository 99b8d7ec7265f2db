"""The program itself: keys and where."""

from __future__ import annotations

import click

from readlist_tui.cli.output import print_table, printed, say
from readlist_tui.cli.session import Session, pass_session


@click.command()
@pass_session
def keys(session: Session) -> None:
    """Print the keys of the screen, yours included; [keys] in the configuration takes the names in the column ID."""
    from readlist_tui.keys import effective

    for problem in session.settings.problems:
        say(problem)
    table = effective(session.settings.keys)
    print_table(("KEYS", "DOES", "WHERE", "ID"), ((key.label, key.does, key.where, key.id) for key in table))


@click.command()
@pass_session
def where(session: Session) -> None:
    """Print which files are used."""
    library, settings = session.library, session.settings
    places = {
        "reader": settings.reader,
        "lists": library.catalogue_path,
        "readings": library.readings_path,
        "drafts": library.drafts.folder,
        "backups": library.backups_path,
        "configuration": settings.config_path,
        "log": settings.log_path,
    }
    for name, place in places.items():
        click.echo(f"{name}\t{printed(place)}")
