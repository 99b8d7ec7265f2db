"""The command line: data on standard output, talk on standard error; 0 done, 1 said what is wrong, 2 misused."""

from readlist_tui.cli.commands import main
from readlist_tui.cli.running import run

__all__ = ["main", "run"]
