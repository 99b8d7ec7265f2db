"""What runs in a process of its own to copy its input: pyperclip may hang, print, and say that it has copied.

With a dead display xclip fails and pyperclip does not notice, so only what can be read back counts as copied.
"""

import sys

import pyperclip  # type: ignore[import-untyped]


def main() -> int:
    """Copy standard input; 0 when the clipboard has it."""
    text = sys.stdin.buffer.read().decode()
    try:
        pyperclip.copy(text)
        kept = pyperclip.paste()
    except Exception:  # PyperclipException, what its tools raise, and UnicodeDecodeError: all mean "not copied"
        return 1
    # Windows keeps lines with \r\n, and Klipper adds a line's end.
    return int(kept.replace("\r\n", "\n").rstrip("\n") != text.rstrip("\n"))


if __name__ == "__main__":
    sys.exit(main())
