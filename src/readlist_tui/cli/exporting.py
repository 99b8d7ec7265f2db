"""Papers into files of other programs: export."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readlist_tui.cli.output import say
from readlist_tui.cli.papers import QUERY_SETTINGS
from readlist_tui.cli.session import Failure, Session, pass_session
from readlist_tui.formats import FORMATS, guess, named
from readlist_tui.text import clean
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.model import Paper

_STDOUT = Path("-")


class QueryCommand(click.Command):
    """Takes `-oral` for what it is in a query, and not for `-o ral`: one letter alone is an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the terms of the query behind the options."""
        taking = {name for one in self.params if isinstance(one, click.Option) and not one.is_flag for name in one.opts}
        own, terms = _divide(args, taking)
        return super().parse_args(ctx, [*own, "--", *terms])


def _divide(args: Sequence[str], taking: set[str]) -> tuple[list[str], list[str]]:
    """Options with the values that some of them take, and everything else."""
    own: list[str] = []
    terms: list[str] = []
    for number, arg in enumerate(args):
        if arg == "--":
            return own, terms + list(args[number + 1 :])
        is_value = own and own[-1] in taking and number and args[number - 1] == own[-1]
        is_option = arg.startswith("--") or (len(arg) == 2 and arg in taking)
        (own if is_value or is_option else terms).append(arg)
    return own, terms


def _format_called(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    """The format of a name or an ending."""
    found = named(value) if value is not None else None
    if value is not None and found is None:
        raise click.BadParameter(f"“{value}” is none of {', '.join(FORMATS)}", context, option)
    return found


@click.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1)
@click.option(
    "--format",
    "kind",
    metavar="FORMAT",
    callback=_format_called,
    help=f"{', '.join(FORMATS)}, or an ending of such files; by default the file's ending tells.",
)
@click.option("--list", "list_name", metavar="LIST", help="Only papers of LIST, as it has them.")
@click.option("-o", "--output", "file", type=click.Path(path_type=Path), help="Where to; standard output by default.")
@click.option("--force", is_flag=True, help="Replace the file without asking.")
@pass_session
def export(
    session: Session,
    query: tuple[str, ...],
    kind: str | None,
    list_name: str | None,
    file: Path | None,
    force: bool,
) -> None:
    """Write the papers that match QUERY as BibTeX, RIS, CSL JSON, CSV, Markdown or JSON.

    Links that are not opened or copied are no links there either, but text with the reason.
    """
    papers, list_key = _chosen(session, query, list_name)
    wanted = kind or _told_by(file)
    if wanted == "markdown" and not list_key:
        list_key = _list_of(session, query)
    if file is None or file == _STDOUT:
        from readlist_tui.exporting import exported

        click.echo(exported(session.library, papers, wanted, list_key).encode(), nl=False)
        return
    written = _write(session, papers, wanted, file, list_key, force)
    say(f"wrote {counted(len(papers), 'paper')} as {FORMATS[wanted].title} to {written}")


def _list_of(session: Session, query: Sequence[str]) -> str:
    """The key of the list that a query names, if it is one alone: a paper stands under its heading in that list."""
    from readlist_tui.query import lists_named, parse

    found = lists_named(parse(" ".join(query), session.titles), session.titles)
    return next(iter(found)) if len(found) == 1 else ""


def _told_by(file: Path | None) -> str:
    """The format that the file's ending stands for."""
    found = guess(file.name) if file else None
    if found is None:
        of = f"the ending of {file} tells no format; " if file and file != _STDOUT else ""
        raise click.UsageError(f"{of}say --format and one of {', '.join(FORMATS)}", click.get_current_context())
    return found


def _chosen(session: Session, query: Sequence[str], list_name: str | None) -> tuple[list[Paper], str]:
    """The papers that are asked for, and the key of the list that they are to be those of."""
    from readlist_tui.cli.choosing import matching

    papers = matching(session, query)
    list_key = session.library.paper_list(list_name).key if list_name else ""
    if list_key:
        papers = [paper for paper in papers if any(one.list_key == list_key for one in paper.entries)]
    if not papers:
        raise Failure("no paper matches; nothing was written")
    return papers, list_key


def _write(session: Session, papers: Sequence[Paper], wanted: str, file: Path, list_key: str, force: bool) -> Path:
    """Write them; a file that is there already is replaced when the user says so."""
    from readlist_tui.exporting import ExportExists, export_file

    try:
        return export_file(session.library, papers, wanted, file, list_key=list_key, overwrite=force)
    except ExportExists as there:
        if not sys.stdin.isatty():
            raise Failure(f"{there}; say --force if it should be replaced") from there
    click.confirm(f"Replace {clean(str(file))}?", abort=True, err=True)
    return export_file(session.library, papers, wanted, file, list_key=list_key, overwrite=True)
