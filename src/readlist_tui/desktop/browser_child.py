"""What runs in a process of its own to open an address: it may block and print, its parent does not."""

import os
import sys
import webbrowser

OPENED, NO_BROWSER, CONSOLE_BROWSER = 0, 3, 4
_CONSOLE = frozenset({"www-browser", "links", "links2", "elinks", "lynx", "w3m"})


def main(url: str) -> int:
    """Open the address; the exit status says what came of it."""
    try:
        browser = webbrowser.get()
        if os.path.basename(getattr(browser, "name", "")) in _CONSOLE:  # noqa: PTH119 - a command, not a path
            return CONSOLE_BROWSER
        return OPENED if webbrowser.open(url) else NO_BROWSER
    except webbrowser.Error:
        return NO_BROWSER


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
