"""Links of papers: open and copy, both through the gate of desktop."""

from __future__ import annotations

import base64

import click

from readlist_tui.cli.output import say
from readlist_tui.cli.session import Failure, Session, pass_session
from readlist_tui.model import LinkKind, Paper

_KINDS = click.Choice([kind.value for kind in LinkKind])
_LINK = click.option("--link", "kind", type=_KINDS, help="Which link; by default the paper's, else the first.")


@click.command("open")
@click.argument("paper")
@_LINK
@pass_session
def open_link(session: Session, paper: str, kind: str | None) -> None:
    """Open the link of PAPER in the browser; where there is none, it is printed."""
    from readlist_tui import desktop
    from readlist_tui.cli.choosing import find_paper

    url = _checked(_address(find_paper(session, paper), kind))
    try:
        desktop.open_link(url)
    except desktop.NoBrowser:
        click.echo(url)
        raise
    say(f"opened {url}")


@click.command()
@click.argument("paper")
@_LINK
@click.option("--title", "title", is_flag=True, help="The title, in place of a link.")
@pass_session
def copy(session: Session, paper: str, kind: str | None, title: bool) -> None:
    """Copy the link of PAPER; where no clipboard takes it, it is printed to be selected."""
    from readlist_tui import desktop
    from readlist_tui.cli.choosing import find_paper

    found = find_paper(session, paper)
    text = found.title if title else _checked(_address(found, kind))
    try:
        copied = desktop.copy(text, _to_terminal)
    except desktop.CopyFailed:
        click.echo(text)
        raise
    say(f"copied {text}" if copied.confirmed else f"sent to {desktop.TERMINAL}: {text}")


def _checked(address: str) -> str:
    """The address as it may leave the program; else a `Failure` that shows it as text, with the reason."""
    from readlist_tui.links import LinkRefused, check_link

    try:
        return check_link(address)
    except LinkRefused as refused:
        raise Failure(f"{refused}; it says {address}") from refused


def _address(paper: Paper, kind: str | None) -> str:
    wanted = paper.link(LinkKind(kind or LinkKind.PAPER)) or (paper.links[0] if paper.links and not kind else None)
    if wanted is None:
        raise Failure(f"no list has a {kind or 'link'}{' link' if kind else ''} for “{paper.title}”")
    return wanted.url


def _to_terminal(text: str) -> None:
    """Hand a text to the terminal's clipboard by OSC 52; OSError where no terminal would understand it."""
    from readlist_tui.desktop import terminal_takes

    if not terminal_takes():
        raise OSError("this terminal has no clipboard")
    payload = base64.b64encode(text.encode()).decode()
    with open("/dev/tty", "w", encoding="ascii") as terminal:  # noqa: PTH123 - a device, not a file
        terminal.write(f"\x1b]52;c;{payload}\x07")
