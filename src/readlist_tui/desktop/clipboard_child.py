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


def look() -> int:
    """Print the name of what would copy, once it has answered; 1 where there is nothing that would."""
    try:
        copy, paste = pyperclip.determine_clipboard()
        name = getattr(copy, "__name__", "").removeprefix("copy_")
        paste()
    except Exception:  # as above; a tool that has nothing to give, or nothing that is text, may fail too
        name = locals().get("name", "")
    sys.stdout.write(name)
    return 0 if name else 1


if __name__ == "__main__":
    sys.exit(look() if sys.argv[1:] == ["look"] else main())
