"""What a list may hold to act on its reader's machine, and what of it a terminal may get: nothing but the text."""

import re
import unicodedata

# Each stands in a title, a name, a note, a link, a tag and a category.
PAYLOADS: dict[str, str] = {
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "clipboard, ended by ST": "\x1b]52;p;ZXZpbA==\x1b\\",
    "clipboard, asked for": "\x1b]52;c;?\x07",
    "link": "\x1b]8;;https://evil.example/\x1b\\here\x1b]8;;\x1b\\",
    "link, ended by BEL": "\x1b]8;id=1;file:///etc/passwd\x07here\x1b]8;;\x07",
    "icon and title": "\x1b]0;owned\x07",
    "title": "\x1b]2;owned\x1b\\",
    "palette": "\x1b]4;1;rgb:00/00/00\x07",
    "working folder": "\x1b]7;file://evil.example/tmp\x07",
    "notification": "\x1b]9;evil\x07",
    "file of iTerm": "\x1b]1337;File=name=ZXZpbA==;inline=1:ZXZpbA==\x07",
    "notification of rxvt": "\x1b]777;notify;evil;evil\x07",
    "clearing": "\x1b[2;2J\x1b[3;3J\x1b[31;77H",
    "colour": "\x1b[5;31;8;48;2;3;1;3m",
    "mouse": "\x1b[?1001;1313h\x1b[?1003;1313h",
    "answer": "\x1b[6n\x1b[>0;313q",
    "title read back": "\x1b[21t",
    "window": "\x1b[8;1;1t",
    "reset": "\x1bc",
    "letters": "\x1b(0\x1b)0\x1bn",
    "device control": "\x1bP+q544e\x1b\\",
    "picture": "\x1bPq#0;2;0;0;0~-\x1b\\",
    "through tmux": "\x1bPtmux;\x1b\x1b]52;c;ZXZpbA==\x07\x1b\\",
    "program command": "\x1b_Ga=T,f=100;ZXZpbA==\x1b\\",
    "privacy and string": "\x1b^evil\x1b\\\x1bXevil\x1b\\",
    "C1": "\x9b31m\x9d52;c;ZXZpbA==\x9c\x90+q544e\x9c\x9fG\x9c\x84\x8d",
    "C0": "\x07\x08\x08\x7f\x00\x05\x0e\x0f\x18\x1a",
    "lines": "a\rb\nc\x0bd\x0ce\x85f\u2028g\u2029h",
    "direction": "\u202eright\u202c \u2066left\u2069 \u200e\u200f\u061c",
    "invisible": "\u200bz\u2060e\ufeffr\u00ado",
    "tags": "\U000e0001\U000e0065\U000e0076\U000e007f",
    "markup": "[/x][red]red[b]",
    "action": "[@click=app.quit]quit[/]",
    "template": "$title ${x} {0} %s %(a)s",
}

# What the screen itself sends: CSI (ECMA-48, 5.4), and the shape of the mouse's pointer.
_CSI = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]")
_POINTER = re.compile("\x1b]22;[a-z-]*\x07")
_FOREIGN = {found for payload in PAYLOADS.values() for found in _CSI.findall(payload)}
_JOINERS = "\u200c\u200d"


def acts(got: bytes) -> list[str]:
    """What in the bytes that a terminal got acts on it, and is none of the screen's own; empty when all is well."""
    text = got.decode()
    found = [sequence for sequence in _CSI.findall(text) if sequence in _FOREIGN]
    rest = _POINTER.sub("", _CSI.sub("", text))
    unsafe = (
        at for at, char in enumerate(rest) if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in "\t\r\n"
    )
    return found + [rest[max(at - 20, 0) : at + 20] for at in unsafe if rest[at] not in _JOINERS]
