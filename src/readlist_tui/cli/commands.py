"""The commands by name, and what stands in front of all of them."""

from __future__ import annotations

import os
import sys

import click

from readlist_tui import __version__
from readlist_tui.cli.about import keys, where
from readlist_tui.cli.comparing import apart, duplicates, join
from readlist_tui.cli.doctor import doctor
from readlist_tui.cli.importing import import_lists, lists, parse
from readlist_tui.cli.keeping import backup, restore
from readlist_tui.cli.linking import copy, open_link
from readlist_tui.cli.marking import note, redo, set_status, undo
from readlist_tui.cli.mending import mend
from readlist_tui.cli.merging import merge
from readlist_tui.cli.papers import ls, show
from readlist_tui.cli.session import Failure, Session
from readlist_tui.cli.updating import hide, remove, rename, unhide, update
from readlist_tui.text import clean


@click.group(invoke_without_command=True, subcommand_metavar="[COMMAND]")
@click.option(
    "--reader", metavar="NAME", help="Whose statuses and notes to use; else READLIST_READER, else your login."
)
@click.version_option(__version__, prog_name="readlist-tui", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context, reader: str | None) -> None:
    """Your reading list, out of curated Markdown lists of papers. Without a command it opens on the screen.

    PAPER is a key, an arXiv number, a DOI, an address, a title, or a query that only one paper matches. QUERY is words,
    field:value, -word, OR and brackets: `readlist ls status:to-read year:2019.. quant`.
    """
    session: Session = context.obj
    if reader is not None:
        session.reader = clean(reader)
        if not session.reader:
            raise click.BadParameter("a reader needs a name", param_hint="--reader")
    if context.invoked_subcommand is None:
        _check_terminal()
        session.start_tui(session.open(), session.settings)


def _check_terminal() -> None:
    """The screen is drawn on standard error, and its keys are read from standard input."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Failure("the screen needs a terminal; `readlist ls` prints the papers, `readlist --help` names the rest")
    if os.environ.get("TERM", "").casefold() == "dumb":
        raise Failure("this terminal (TERM=dumb) cannot draw a screen; `readlist ls` prints the papers")


for _command in (
    *(ls, show, set_status, note, mend, open_link, copy, undo, redo),
    *(duplicates, join, apart),
    *(backup, restore, merge, doctor),
    *(lists, import_lists, parse, update, rename, hide, unhide, remove),
    *(keys, where),
):
    main.add_command(_command)
