"""An item's inline Markdown and HTML → spans: what is linked, bold, italic, code, an image, or a line break.

A scanner of our own, because what it must read is often broken: spaces and titles in addresses, `[text] (url)`,
`**bold **`, labels glued to brackets. It looks at each character a bounded number of times.
"""

import re
from collections.abc import Mapping
from html import unescape

from readlist_tui.lists.addresses import BARE_ADDRESS, address_of, trim_address
from readlist_tui.lists.styles import BOLD_TAGS, CODE_TAGS, ITALIC_TAGS, Span, Token, flanks, join_spans, styled

# One set of signs first, then what must follow some of them: so the search is four times as fast as with alternatives.
_SPECIAL = re.compile(r"[\\`*_\[\]!<&$\n~hHwW](?:(?<![hHwW])|(?<=[hH])[tT]{2}[pP][sS]?://|(?<=[wW])[wW]{2}\.)")
# Each alternative of the groups starts with another character, so that a match never backtracks.
_DESTINATION = re.compile(r" ?\(([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500}){0,20})\)")
# A link as most are: nothing in its text that needs a closer look, no brackets in its address.
_PLAIN_LINK = re.compile(r"\[([^\[\]\\`*_!<&$\n~]+)\]\(([^()\n]{0,2000})\)")
_LABEL = re.compile(r"\[([^\[\]\n]{0,300})\]")
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,12})\b([^<>]{0,2000})>")
_ATTRIBUTE = re.compile(r"\b(href|src|alt|title)\s{0,3}=\s{0,3}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", re.IGNORECASE)
_MATH = re.compile(r"\$([^$\n]{1,300})\$")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_LONGEST_LABEL = 60  # tokens
_RATING = re.compile(r"^(?:\\(?:bullet|star|bigstar|ast|checkmark|heartsuit)|[\s{}^_*★☆⭐])+$")


def scan(text: str, references: Mapping[str, str] | None = None) -> list[Span]:
    """The spans of inline text. `references` are the addresses of `[text][label]`, by label in lower case."""
    if text and not _SPECIAL.search(text):
        return [Span(text)]
    scanner = _Scanner(text, references or {})
    return join_spans(styled(scanner.tokens()))


class _Scanner:
    """One pass over the text: tokens whose brackets and emphasis are matched afterwards."""

    def __init__(self, text: str, references: Mapping[str, str]) -> None:
        self.text = text
        self.references = references
        self.out: list[Token] = []
        self.brackets: list[int] = []
        self.anchors: list[int] = []
        self._missing: dict[str, int] = {}

    def tokens(self) -> list[Token]:
        text, at = self.text, 0
        while found := _SPECIAL.search(text, at):
            start = found.start()
            if start > at:
                self._add(text[at:start])
            at = _HANDLERS.get(text[start], _Scanner._address)(self, start)
        self._add(text[at:])
        return self.out

    def _add(self, text: str) -> None:
        if text:
            self.out.append(Token("text", unescape(text) if "&" in text else text))

    def _literal(self, at: int) -> int:
        # The text up to the next special character goes in one piece, so that entities stay whole.
        found = _SPECIAL.search(self.text, at + 1)
        end = found.start() if found else len(self.text)
        self._add(self.text[at:end])
        return end

    def _one(self, at: int) -> int:
        self.out.append(Token("text", self.text[at]))
        return at + 1

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2]
        if following == "\n":
            self.out.append(Token("break", hard=True))
            return at + 2
        if following in _ESCAPABLE:
            self.out.append(Token("text", following))
            return at + 2
        return self._one(at)

    def _find(self, needle: str, at: int) -> int:
        """As str.find, but a needle once found missing is not looked for again."""
        if at >= self._missing.get(needle, len(self.text) + 1):
            return -1
        where = self.text.find(needle, at)
        if where < 0:
            self._missing[needle] = at
        return where

    def _code(self, at: int) -> int:
        end = at
        while self.text[end : end + 1] == "`":
            end += 1
        ticks = self.text[at:end]
        close = self._find(ticks, end)
        if close < 0:
            self.out.append(Token("text", ticks))
            return end
        inside = self.text[end:close].replace("\n", " ").strip()
        if inside.startswith("["):  # lists write `[code](url)` in code and mean the link
            for token in _Scanner(inside, self.references).tokens():
                self.out.append(token)
        elif inside:
            self.out.append(Token("code", inside))
        return close + len(ticks)

    def _math(self, at: int) -> int:
        found = _MATH.match(self.text, at)
        if not found or found[1][0].isspace() or found[1][-1].isspace():
            if found and _RATING.match(found[1]):
                return found.end()
            return self._one(at)
        if not _RATING.match(found[1]):
            self.out.append(Token("text", found[0]))
        return found.end()

    def _newline(self, at: int) -> int:
        last = self.out[-1] if self.out else None
        hard = bool(last and last.kind == "text" and last.text.endswith("  "))
        self.out.append(Token("break", hard=hard))
        return at + 1

    def _strike(self, at: int) -> int:
        if self.text.startswith("~~", at):
            return at + 2
        return self._one(at)

    def _emphasis(self, at: int) -> int:
        text, mark, end = self.text, self.text[at], at
        while text[end : end + 1] == mark:
            end += 1
        opens, closes = flanks(text[at - 1 : at], text[end : end + 1], mark)
        count = end - at
        for size in (
            ([2, 1] if opens and not closes else [1, 2]) if count == 3 else [2] * (count // 2) + [1] * (count % 2)
        ):
            self.out.append(Token(mark, mark * size, can_open=opens, can_close=closes))
        return end

    def _open(self, at: int) -> int:
        found = _PLAIN_LINK.match(self.text, at)
        if found and not _SPECIAL.search(found[1]) and not (self.out and self.out[-1].kind == "!"):
            self.out.append(Token("link", found[1], found[2]))
            return found.end()
        self.brackets.append(len(self.out))
        self.out.append(Token("[", "["))
        return at + 1

    def _close(self, at: int) -> int:
        if not self.brackets:
            return self._one(at)
        start = self.brackets.pop()
        found = self._destination(at + 1)
        if found is None:
            self.out.append(Token("]", "]"))
            return self._referenced(start, at + 1)
        target, end = found
        image = start > 0 and self.out[start - 1].kind == "!"
        if image:
            alt = "".join(token.text for token in self.out[start + 1 :] if token.kind in ("text", "link", "code"))
            del self.out[start - 1 :]
            self.out.append(Token("image", alt, target))
        else:
            self.out[start] = Token("open", url=target)
            self.out.append(Token("close"))
        return end

    def _destination(self, at: int) -> tuple[str, int] | None:
        found = _DESTINATION.match(self.text, at)
        if not found:
            return self._unbalanced(at)
        if self.text[at] == " " and not address_of(found[1]):
            return None  # `[text] (remark)` is no link, `[text] (https://…)` was meant as one
        return found[1], found.end()

    def _unbalanced(self, at: int) -> tuple[str, int] | None:
        # `[text](https://x/a(b.pdf)`: the address goes to the first closing bracket.
        if self.text[at : at + 1] != "(":
            return None
        close = self._find(")", at)
        if close < 0 or close - at > 2000 or "\n" in self.text[at:close] or "[" in self.text[at:close]:
            return None
        return self.text[at + 1 : close], close + 1

    def _referenced(self, start: int, at: int) -> int:
        if not self.references:
            return at
        label = _LABEL.match(self.text, at)
        inside = self.out[start + 1 : -1] if len(self.out) - start < _LONGEST_LABEL else []
        own = "".join(token.text for token in inside).strip().lower()
        name = (label[1].strip().lower() if label else "") or own
        if name in self.references:
            self.out[start] = Token("open", url=self.references[name])
            self.out[-1] = Token("close")
            return label.end() if label else at
        return at

    def _image(self, at: int) -> int:
        if self.text.startswith("![", at):
            self.out.append(Token("!", "!"))
            return at + 1
        return self._one(at)

    def _address(self, at: int) -> int:
        found = BARE_ADDRESS.match(self.text, at)
        if not found:
            return self._one(at)
        address = trim_address(found[0])
        self.out.append(Token("link", address, address))
        return at + len(address)

    def _tag(self, at: int) -> int:
        auto = _AUTOLINK.match(self.text, at)
        if auto:
            self.out.append(Token("link", auto[1], auto[1]))
            return auto.end()
        found = _TAG.match(self.text, at)
        if not found:
            return self._one(at)
        self._element(found[1] == "/", found[2].lower(), found[3])
        return found.end()

    def _element(self, closing: bool, name: str, rest: str) -> None:
        if name == "br":
            self.out.append(Token("break", hard=True))
        elif name == "img":
            values = attributes(rest)
            self.out.append(Token("image", values.get("alt", ""), values.get("src", "")))
        elif name == "a":
            self._anchor(closing, attributes(rest).get("href"))
        elif name in BOLD_TAGS | ITALIC_TAGS | CODE_TAGS:
            self.out.append(Token("tag", name, can_close=closing))

    def _anchor(self, closing: bool, target: str | None) -> None:
        if not closing and target is not None:
            self.anchors.append(len(self.out))
            self.out.append(Token("open", url=target))
        elif closing and self.anchors:
            self.anchors.pop()
            self.out.append(Token("close"))


_HANDLERS = {
    "\\": _Scanner._escape,
    "`": _Scanner._code,
    "*": _Scanner._emphasis,
    "_": _Scanner._emphasis,
    "~": _Scanner._strike,
    "[": _Scanner._open,
    "]": _Scanner._close,
    "!": _Scanner._image,
    "<": _Scanner._tag,
    "&": _Scanner._literal,
    "$": _Scanner._math,
    "\n": _Scanner._newline,
}


def attributes(tag: str) -> dict[str, str]:
    """The attributes of an HTML tag which tell where it leads."""
    found = (match for match in _ATTRIBUTE.finditer(tag))
    return {match[1].lower(): unescape(match[2] or match[3] or match[4] or "") for match in found}
