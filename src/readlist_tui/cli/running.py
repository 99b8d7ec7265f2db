"""One run of the command line: streams made ready, every error told in a line, an exit code."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from readlist_tui import settings
from readlist_tui.cli.commands import main
from readlist_tui.cli.output import say, silence, tell
from readlist_tui.cli.session import Session

if TYPE_CHECKING:
    from readlist_tui.cli.session import OfferBackups
    from readlist_tui.library import Library
    from readlist_tui.settings import Settings

_STREAM_ERRORS = frozenset({errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF})
# The base of the errors of each layer that has its own.
_NAMED = {
    "readlist_tui.desktop": "DesktopError",
    "readlist_tui.exporting": "ExportError",
    "readlist_tui.library": "LibraryError",
    "readlist_tui.links": "LinkRefused",
    "readlist_tui.lists": "ListError",
    "readlist_tui.settings": "SettingsError",
}


def run(
    start_tui: Callable[[Library, Settings], None],
    args: Sequence[str] | None = None,
    *,
    offer_backups: OfferBackups | None = None,
) -> int:
    """Run the command that `args`, else the process's own, name; 0 done, 1 said what is wrong, 2 misused.

    No traceback reaches the reader: an error that nobody foresaw goes into a log file, and a line says where.
    """
    _fill_in_streams()
    _make_ready(sys.stdout)
    session = Session(start_tui, offer_backups=offer_backups)
    try:
        outcome = main.main(args, prog_name="readlist", standalone_mode=False, obj=session)
        sys.stdout.flush()
    except click.Abort:
        say("stopped")
        return 1
    except click.ClickException as error:
        if isinstance(error, click.UsageError) and error.ctx:
            tell(error.ctx.get_usage())
        say(error.format_message())  # click's own way would print what was typed as it is, controls and all
        return error.exit_code
    except Exception as error:
        if _interrupted(error):
            say("stopped")
            return 1
        if _output_failed(error):
            return 1
        say(_told(error, session) or _log(error))
        return int(not session.left)
    return outcome if isinstance(outcome, int) else 0


def _interrupted(error: BaseException | None) -> bool:
    """Whether an interruption came while a class was being made: Python 3.11 makes a RuntimeError of it there."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__
    return error is not None


def _output_failed(error: Exception) -> bool:
    """Whether standard output is what failed: a reader that went away is no mistake, a full disk is told.

    Files are read and written by lower layers, whose errors have names; what is left is the streams.
    """
    if not isinstance(error, OSError) or error.filename is not None or error.errno not in _STREAM_ERRORS:
        return False
    silence(sys.stdout)
    if error.errno != errno.EPIPE:
        say(f"the output could not be written ({os.strerror(error.errno)})")
    return True


def _fill_in_streams() -> None:
    """Put nothing in the place of streams that were closed: a file of the library would get their numbers."""
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free: this one
            setattr(sys, name, open(number, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - a number, for good


def _make_ready(stream: object) -> None:
    """Let every text out: what the encoding does not have as `?`, what a file's name has of other bytes as it is."""
    if isinstance(stream, io.TextIOWrapper):
        plain = stream.encoding.casefold().replace("-", "") != "utf8"
        stream.reconfigure(errors="replace" if plain else "surrogateescape")


def _told(error: Exception, session: Session) -> str:
    """The line of an error that a lower layer named; empty for one that nobody foresaw.

    A layer that was not imported has raised nothing, and one that fails to import must not fail here again.
    """
    loaded = (getattr(sys.modules.get(module), name, None) for module, name in _NAMED.items())
    return f"{error}{_remedy(error, session)}" if isinstance(error, tuple(filter(None, loaded))) else ""


def _remedy(error: Exception, session: Session) -> str:
    """What to do where the library cannot be understood, or not even be begun."""
    from readlist_tui.library import LibraryDamaged, LibraryNewer, LibraryNotSaved, LibraryReadOnly

    if isinstance(error, LibraryNewer) or not isinstance(error, LibraryDamaged | LibraryNotSaved | LibraryReadOnly):
        return ""
    from readlist_tui.library.condition import own_paths

    lists, readings = own_paths(session.settings.home, session.settings.reader)
    if error.path not in (lists, readings):
        return ""
    if not isinstance(error, LibraryDamaged):
        return "" if lists.exists() else "; READLIST_HOME can name another folder for your data"
    command = f"readlist --reader {session.reader}" if session.reader else "readlist"
    return f"; it is left as it is, and `{command} restore` offers the backups"


def _log(error: Exception) -> str:
    """Write the traceback to the log file, and word the line that says so."""
    import traceback

    what = f"something went wrong that was not foreseen ({type(error).__name__})"
    try:
        path = settings.load().log_path
        path.parent.mkdir(parents=True, exist_ok=True)
        _append(path, f"{datetime.now().astimezone().isoformat(timespec='seconds')} readlist {sys.argv[1:]}\n")
        _append(path, "".join(traceback.format_exception(error)))
    except (OSError, settings.SettingsError):
        return f"{what}: {error}"
    return f"{what}; your readings are safe, the details are in {path}"


def _append(path: Path, text: str) -> None:
    with path.open("a", encoding="utf-8", errors="backslashreplace") as log:
        log.write(text)
