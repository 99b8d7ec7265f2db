"""The program: the command line, which starts the TUI when no command is named."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from readlist_tui.cli import run

if TYPE_CHECKING:
    from readlist_tui.library import Library
    from readlist_tui.settings import Settings


def _start_tui(library: Library, settings: Settings) -> None:
    from readlist_tui import tui  # Textual takes a quarter of a second, which no command waits for

    tui.run(library, settings)


def main() -> None:
    """Run, and end the process with the exit code."""
    sys.exit(run(_start_tui))


if __name__ == "__main__":
    main()
