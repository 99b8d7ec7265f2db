"""The commands by name, and what stands in front of all of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from importlib import import_module

import click

from readlist_tui import __version__
from readlist_tui.cli.session import Failure, Session
from readlist_tui.text import clean

# The commands in the order of the help: name → module of this package and function in it.
COMMANDS: Mapping[str, str] = {
    "ls": "papers.ls",
    "show": "papers.show",
    "set": "marking.set_status",
    "note": "marking.note",
    "mend": "mending.mend",
    "open": "linking.open_link",
    "copy": "linking.copy",
    "undo": "marking.undo",
    "redo": "marking.redo",
    "duplicates": "comparing.duplicates",
    "join": "comparing.join",
    "apart": "comparing.apart",
    "backup": "keeping.backup",
    "restore": "keeping.restore",
    "merge": "merging.merge",
    "doctor": "doctor.doctor",
    "export": "exporting.export",
    "lists": "importing.lists",
    "import": "importing.import_lists",
    "parse": "importing.parse",
    "update": "updating.update",
    "rename": "updating.rename",
    "hide": "updating.hide",
    "unhide": "updating.unhide",
    "remove": "updating.remove",
    "keys": "about.keys",
    "where": "about.where",
}


class Commands(click.Group):
    """Imports a command when it is asked for: together they take 30 ms, and the screen needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        del ctx
        module, _, function = COMMANDS.get(cmd_name, "").partition(".")
        if not module:
            return None
        command: click.Command = getattr(import_module(f"readlist_tui.cli.{module}"), function)
        return command


@click.group(cls=Commands, invoke_without_command=True, subcommand_metavar="[COMMAND]")
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
        session.start_tui(session.open_or_rescue(), session.settings)


def _check_terminal() -> None:
    """The screen is drawn on standard error, and its keys are read from standard input."""
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Failure("the screen needs a terminal; `readlist ls` prints the papers, `readlist --help` names the rest")
    if os.environ.get("TERM", "").casefold() == "dumb":
        raise Failure("this terminal (TERM=dumb) cannot draw a screen; `readlist ls` prints the papers")
