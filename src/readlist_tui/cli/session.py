"""What one run of the command line has at hand: the settings and the library, each made when first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import click

from readlist_tui import settings
from readlist_tui.cli.output import say
from readlist_tui.settings import Settings

if TYPE_CHECKING:
    from readlist_tui.library import Library


@dataclass
class Session:
    """One run; `start_tui` is given by whoever starts the program, so that the command line does not know the TUI."""

    start_tui: Callable[[Library, Settings], None]
    reader: str | None = None

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


def counted(number: int, noun: str) -> str:
    """`1 paper`, `12 papers`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def pass_session(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command its session as the first argument."""
    return click.make_pass_decorator(Session)(command)
