"""The terminal interface: one screen of lists, papers and one paper's detail."""

from readlist_tui.tui.app import ReadlistApp, run

__all__ = ["ReadlistApp", "run"]
