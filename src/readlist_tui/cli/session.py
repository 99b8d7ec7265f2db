"""What one run of the command line has at hand: the settings and the library, each made when first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readlist_tui import settings
from readlist_tui.cli.output import say
from readlist_tui.settings import Settings

if TYPE_CHECKING:
    from readlist_tui.library import Library, LibraryDamaged

    # Lets the reader choose what takes the place of damaged files; where those are kept, None when nothing was done.
    OfferBackups = Callable[[LibraryDamaged, Settings], tuple[Path, ...] | None]


@dataclass
class Session:
    """One run; what the TUI does is given by whoever starts the program: the command line does not know it."""

    start_tui: Callable[[Library, Settings], None]
    reader: str | None = None
    offer_backups: OfferBackups | None = None
    left: bool = False  # the reader saw that the library is damaged, and chose to leave: that is no failure

    @cached_property
    def settings(self) -> Settings:
        """The settings, with the reader of the command line in them."""
        loaded = settings.load()
        return replace(loaded, reader=self.reader) if self.reader else loaded

    @cached_property
    def library(self) -> Library:
        """The reader's library; mistakes in the configuration are told on the way."""
        for problem in self.settings.problems:
            say(problem)
        return self.open()

    def open(self) -> Library:
        """The reader's library, with nothing said."""
        from readlist_tui.transfer import open_library

        return open_library(self.settings.home, self.settings.reader)

    def open_or_rescue(self) -> Library:
        """The library for the screen; where it is damaged, what the reader has put in the place of what is."""
        from readlist_tui.library import LibraryDamaged, LibraryNewer

        try:
            return self.open()
        except LibraryNewer:
            raise
        except LibraryDamaged as damage:
            kept = self.offer_backups(damage, self.settings) if self.offer_backups else None
            if kept is None:
                self.left = self.offer_backups is not None
                raise
        for aside in kept:
            say(f"the damaged file is kept as {aside}")
        return self.open()

    @property
    def titles(self) -> dict[str, str]:
        """The titles of the lists by their keys."""
        return {paper_list.key: paper_list.title for paper_list in self.library.lists}


class Failure(click.ClickException):
    """What was asked cannot be done; the message says why, in a line."""


def ask(what: str) -> None:
    """Go on only when the user says so; `Failure` where nobody can be asked."""
    if not sys.stdin.isatty():
        raise Failure(f"this would {what}; say --yes if it should")
    click.confirm(f"{what[0].upper()}{what[1:]}?", abort=True, err=True)


def pass_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its session as the first argument."""
    return click.make_pass_decorator(Session)(command)
