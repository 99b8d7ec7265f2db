"""The program: the command line, which starts the TUI when no command is named."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

    from readlist_tui.library import Library, LibraryDamaged
    from readlist_tui.settings import Settings


def _start_tui(library: Library, settings: Settings) -> None:
    from readlist_tui import tui  # Textual takes a quarter of a second, which no command waits for

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    tui.run(library, settings)


def _offer_backups(damage: LibraryDamaged, settings: Settings) -> tuple[Path, ...] | None:
    from readlist_tui.tui.rescue import offer_backups

    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return offer_backups(damage, settings)


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def main() -> None:
    """Run, and end the process with the exit code; a command that is stopped leaves no half-written file behind."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        from readlist_tui.cli import run

        code = run(_start_tui, offer_backups=_offer_backups)
    except KeyboardInterrupt:  # before the command began, or after it ended
        code = 1
    except RuntimeError as error:
        if not isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11, in __set_name__ of an import
            raise
        code = 1
    # While Python tidies up, an interruption would print a traceback.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    sys.exit(code)


if __name__ == "__main__":
    main()
