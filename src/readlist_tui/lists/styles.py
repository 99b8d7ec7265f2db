"""Tokens of inline text → spans: which emphasis marks belong together, and what style each stretch has."""

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from readlist_tui.lists.addresses import address_of

BOLD_TAGS = frozenset({"b", "strong", "h1", "h2", "h3", "h4", "h5", "h6"})
ITALIC_TAGS = frozenset({"i", "em", "cite", "var"})
CODE_TAGS = frozenset({"code", "kbd", "tt", "samp"})


_UNSTYLED = (None, False, False, False, False)  # no address, not bold, italic, code or an image


class Span(NamedTuple):
    """A stretch of text in one style.

    `url` is None for what is no link, and empty for a link that leads nowhere (`[paper]()`). `source` is the target
    of a link as written, or the address of an image, whose `text` is the alternative text. A line break is a span of
    the text "\\n", `hard` if it was asked for.
    """

    text: str
    url: str | None = None
    bold: bool = False
    italic: bool = False
    code: bool = False
    image: bool = False
    source: str = ""
    hard: bool = False

    @property
    def plain(self) -> bool:
        """True for running text without a style."""
        return self[1:6] == _UNSTYLED and self.text != "\n"

    @property
    def is_break(self) -> bool:
        """True for a line break."""
        return self.text == "\n"


@dataclass(slots=True)
class Token:
    kind: str  # text, link, code, image, break, [, ], open, close, tag, *, _
    text: str = ""
    url: str = ""
    hard: bool = False
    can_open: bool = False
    can_close: bool = False


def flanks(before: str, after: str, mark: str) -> tuple[bool, bool]:
    """Whether a run of marks may open and close: CommonMark's rule to open; to close, only no space before."""
    opens = bool(after) and not after.isspace() and (_letter(after) or not _letter(before) or not before.isascii())
    closes = bool(before) and not before.isspace()
    if mark == "_":
        return opens and not _letter(before), closes and not _letter(after)
    return opens, closes


def _letter(char: str) -> bool:
    return bool(char) and (char.isalnum() or char == "_")


def styled(tokens: list[Token]) -> list[Span]:
    marks = _matched(tokens)
    spans: list[Span] = []
    bold = italic = code = 0
    url: list[str] = []
    for index, token in enumerate(tokens):
        kind = token.kind
        if kind == "open":
            url.append(token.url)
        elif kind == "close":
            url = url[:-1]
        elif index in marks:
            bold += marks[index] * (len(token.text) == 2)
            italic += marks[index] * (len(token.text) == 1)
        elif kind == "tag":
            step = -1 if token.can_close else 1
            bold += step * (token.text in BOLD_TAGS)
            italic += step * (token.text in ITALIC_TAGS)
            code += step * (token.text in CODE_TAGS)
        else:
            target = token.url if kind == "link" else url[-1] if url else None
            spans.append(_span(token, target, (bold > 0, italic > 0, code > 0)))
    return spans


def _span(token: Token, target: str | None, style: tuple[bool, bool, bool]) -> Span:
    url = None if target is None else address_of(target)
    if token.kind == "break":
        if url is None and (token.hard or not any(style)):
            return Span("\n", hard=token.hard)
        return Span(" ", url, *style, source=target or "")  # a text in one style goes over several lines
    if token.kind == "image":
        return Span(token.text, url, image=True, source=token.url)
    bold, italic, code = style
    return Span(token.text, url, bold, italic, code or token.kind == "code", source=target or "")


def _matched(tokens: list[Token]) -> dict[int, int]:
    """Which emphasis marks open (1) and close (-1). What stays alone is text."""
    waiting: dict[str, list[int]] = {"*": [], "**": [], "_": [], "__": []}
    steps: dict[int, int] = {}
    for index, token in [(index, token) for index, token in enumerate(tokens) if token.kind in ("*", "_")]:
        mine = waiting[token.text]
        # `**Title **` is no emphasis to CommonMark, but was meant as one.
        if mine and (token.can_close or len(token.text) == 2) and mine[-1] != index - 1:
            start = mine.pop()
            steps[start], steps[index] = 1, -1
            for others in waiting.values():  # what was opened inside cannot close outside
                while others and others[-1] > start:
                    others.pop()
        elif token.can_open:
            mine.append(index)
    return steps


def join_spans(spans: list[Span]) -> list[Span]:
    """Neighbours of one style made one."""
    if len(spans) < 2 or not any(one[1:] == other[1:] for one, other in pairwise(spans)):
        return spans
    joined: list[Span] = []
    for style, group in groupby(spans, _style):
        first, *rest = group
        if not rest:
            joined.append(first)
        elif style:
            joined.append(first._replace(text="".join([first.text, *(span.text for span in rest)])))
        else:
            joined += [first, *rest]
    return joined


def _style(span: Span) -> tuple[object, ...]:
    """What neighbours must share to be one; nothing where a span stands for itself."""
    return () if span.image or span.text == "\n" else span[1:]
