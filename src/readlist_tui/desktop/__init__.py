"""The way out of the program: links to the browser, text to the clipboard; what is hostile stops here."""

from readlist_tui.desktop.browser import NoBrowser, open_link
from readlist_tui.desktop.clipboard import TERMINAL, Copied, CopyFailed, copy, terminal_takes
from readlist_tui.desktop.errors import DesktopError
from readlist_tui.links import LinkRefused, check_link

__all__ = [
    "TERMINAL",
    "Copied",
    "CopyFailed",
    "DesktopError",
    "LinkRefused",
    "NoBrowser",
    "check_link",
    "copy",
    "open_link",
    "terminal_takes",
]
