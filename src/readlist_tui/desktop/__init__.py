"""The way out of the program: links to the browser, text to the clipboard; what is hostile stops here."""

from readlist_tui.desktop.browser import NoBrowser, open_link
from readlist_tui.desktop.clipboard import Copied, CopyFailed, copy
from readlist_tui.desktop.links import DesktopError, LinkRefused, check_link

__all__ = ["Copied", "CopyFailed", "DesktopError", "LinkRefused", "NoBrowser", "check_link", "copy", "open_link"]
