"""Opening a link: in a child process, since a browser may block, print, or die with the terminal."""

import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

from readlist_tui.desktop.browser_child import CONSOLE_BROWSER, OPENED
from readlist_tui.desktop.errors import DesktopError
from readlist_tui.links import check_link

# A browser that is still there after that shows the page: the first one of a session stays in the foreground.
_PATIENCE = 2.0
_CHILD = str(Path(__file__).with_name("browser_child.py"))


class NoBrowser(DesktopError):
    """There is no browser here, or it does not start."""


def open_link(url: str, environ: Mapping[str, str] | None = None) -> None:
    """Open an address in the reader's browser; `LinkRefused` or `NoBrowser` when that cannot be.

    It takes up to two seconds and prints nothing: in a running screen, call it from a thread.
    """
    checked = check_link(url)
    env = dict(os.environ if environ is None else environ)
    # Without a TERM webbrowser leaves out the browsers of the console, which would fight over the terminal.
    env.pop("TERM", None)
    try:
        child = subprocess.Popen(
            [sys.executable, "-P", _CHILD, checked],
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        outcome = child.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        threading.Thread(target=child.wait, daemon=True).start()
        return
    except OSError as error:
        raise NoBrowser(f"the browser could not be started ({error.strerror})") from error
    if outcome == CONSOLE_BROWSER:
        raise NoBrowser(f"the browser {env.get('BROWSER', '')} needs the terminal for itself; copy the link instead")
    if outcome != OPENED:
        raise NoBrowser("no browser could be started here; copy the link instead")
