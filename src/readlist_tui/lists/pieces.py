"""A line of spans → the pieces between its separators, in order: what the fields of an entry are made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from readlist_tui.lists.appearance import appearance
from readlist_tui.lists.names import authors_score
from readlist_tui.lists.separators import CLOSERS, FIRST, FIRST_SPAN, MOST_SPANS, OPENERS, partners, separators
from readlist_tui.lists.styles import Span
from readlist_tui.lists.undressing import relinked, undressed, unwrapped
from readlist_tui.lists.words import (
    GIVEN_NAMES,
    SHORTENED_WORDS,
    SURNAMES,
    TITLE_WORDS,
    VENUES,
    field_word,
    fold_word,
    label_kind,
)
from readlist_tui.text import clean

_MOST_PIECES = 800
_SIGNS = ".,:;!?'`^*_~#|+=&/\\<>-"
# Emoji by their names; those that state something are put as emoji before.
_SHORT_CODE = re.compile(r":[a-z][a-z0-9_+-]{1,30}:|:[+-]1:")
_YEAR = re.compile(r"(?:19|20)\d\d[a-z]?")
_SURNAME_FIRST = re.compile(r"^\s*(?:and |& )?(?![A-Z]{4})[^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)? [A-Z]{1,3}$")
_NO_TITLE_WORDS = frozenset({"and", "et"}) | GIVEN_NAMES | SURNAMES
_ET_AL = re.compile(r"\bet\.?\s?al$", re.IGNORECASE)
_NAMES_AND_PLACE = re.compile(r"(.{3,400}?(?:\bet al\.?|[a-z]{2}\.))\s*([A-Za-z].{2,120})$")  # *Lee et al. ICML 2031*
_CITED = re.compile(  # Lee, A., & Ng, B. (2031).
    r"(.{3,400}?(?:[\s,-][A-Z]\.|[a-z]\.))(?: \(Eds?\.\)\.?)?,? "
    r"\(((?:19|20)\d\d)[a-z]?(?:[–/-](?:19|20)?\d\d)?\)([.,:]?)$"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LEADS_ON = re.compile(r"[^\W\d_]+\s?[:：]\s*(?:[\[(（]?[\U000f0000-\U000ffffd]|https?:|www\.|$)")
_ACRONYM = re.compile(r"\s+[A-Z][A-Z\d-]{2,}\w*: ")
_METHOD = re.compile(r"\s+[A-Z][\w-]+: [A-Z]")
_INITIALS = frozenset(map(chr, range(ord("A"), ord("Z") + 1)))
_ISSUE = re.compile(r"(?!(?:19|20)\d\d$)\d{1,4}(?:\s?[-–/]\s?\d{1,4})?")
_TO_NEXT = re.compile(r"[^.,;:\n()\[\]]{1,200}")
_ALWAYS = frozenset("|｜,，;；、")  # wherever they stand
_QUOTES = frozenset('"“”„「」『』《》')
# A full stop after these does not end a field.
_ABBREVIATION = re.compile(
    r"(?:\b[^\W\d_]|\b(?:"
    + "|".join(SHORTENED_WORDS)
    + r"|vs|et|etc|eg|ie|i\.e|e\.g|cf|dr|md|mr|ms|mrs|prof|st|jr|sr|no|vol|pp|proc|conf|trans|dept|univ|fig|sec|eq|"
    r"approx|resp|ed|eds|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec))$",
    re.IGNORECASE,
)
# `Front` and `Adv` begin a journal's name; behind others, `Learn`, `Min` and `Mob` go on with it.
_SHORTENED = re.compile(
    r"(?:Front|(?:[A-Z]\w* ){0,4}(?:[A-Z]\. )?(?:"
    + "|".join(map(str.capitalize, SHORTENED_WORDS))
    + r")\. (?:[A-Z]\w*\.? ){0,4}[A-Z][a-z]{1,4})"
)


@dataclass(slots=True)
class Piece:
    """A stretch of an entry between separators. All `before` and `text` joined give the line back.

    `bracket` is the bracket it stands in, `group` tells one pair of brackets from another; `line` counts line breaks.
    """

    text: str
    before: str = ""
    url: str | None = None
    bold: bool = False
    italic: bool = False
    code: bool = False
    quoted: bool = False
    image: bool = False
    source: str = ""
    bracket: str = ""
    group: int = 0
    line: int = 0
    boxed: bool = False  # a link's text in brackets of its own: `[[code]](…)`
    linked: bool = field(init=False)  # the text of a link
    styled: bool = field(init=False)  # set apart by a style

    def __post_init__(self) -> None:
        self.linked = self.url is not None and not self.image
        self.styled = self.linked or self.bold or self.italic or self.quoted or self.code

    def below(self, lines: int) -> "Piece":
        """The same piece, so many lines further down."""
        style = (self.url, self.bold, self.italic, self.code, self.quoted, self.image, self.source)
        return Piece(self.text, self.before, *style, self.bracket, self.group, self.line + lines, self.boxed)


def pieces_of(spans: Sequence[Span]) -> list[Piece]:
    """The pieces of an item's spans."""
    if len(spans) == 1 and spans[0].plain:
        return _Splitter([], _character(0, spans[0])).split()
    known = undressed(relinked(unwrapped(spans[:MOST_SPANS])))
    return _Splitter(known, "".join([_character(index, span) for index, span in enumerate(known)])).split()


def _character(index: int, span: Span) -> str:
    if span.plain:
        return _SHORT_CODE.sub(" ", span.text) if ":" in span.text else span.text
    return span.text if span.is_break else chr(FIRST + index)


class _Splitter:
    def __init__(self, spans: list[Span], text: str) -> None:
        self.spans = spans
        self.text = text
        self.pairs = partners(text)
        self.out: list[Piece] = []
        self.before = ""
        self.stack: list[tuple[str, int]] = []
        self.groups = 0
        self.quote = False
        self.line = 0

    def split(self) -> list[Piece]:
        at = held = 0
        for found in separators(self.text):
            start, mark = found.start(), found[0]
            if len(self.out) >= _MOST_PIECES:
                break  # no entry is as long: the rest goes as one piece
            span = mark >= FIRST_SPAN
            always = span or mark[0] in _ALWAYS
            if start < at or not (always or self._separates(start, mark, held)):
                continue
            self._text(self.text[held:start])
            if span:
                self._span(self.spans[ord(mark) - FIRST])
            elif always:
                self.before += mark
            else:
                self._mark(start, mark)
            held = at = found.end()
        self._text(self.text[held:])
        return self.out

    def _separates(self, start: int, mark: str, held: int) -> bool:
        first = mark[0]
        if first in OPENERS or first in CLOSERS or first in _QUOTES:
            return start in self.pairs and not self._is_issue(start)
        if mark == ":":  # without a space behind it, only behind a label
            label = self.text[held:start].strip(" *-")
            if self.text[start + 1 : start + 2].isdigit():
                return False  # arXiv:3101.00001
            return start + 1 == len(self.text) or (
                bool(label) and (field_word(label) or label_kind(label)) not in (None, "ignore")
            )
        if not mark.strip() and start + len(mark) < len(self.text) and self.text[start + len(mark)].isascii():
            return len(mark) > 2 or "\n" in mark or self._leads_on(start + len(mark))
        return not (
            first == "."
            and mark != "."
            and not _ET_AL.search(self.text[max(0, start - 6) : start])
            and (_ABBREVIATION.search(self.text[max(held, start - 12) : start]) or self._shortens(held, start))
            and not self._ends_names(start, held)
        )

    def _is_issue(self, at: int) -> bool:
        """`12(3)`, `9(1-2)`: the number of an issue goes with its volume, the end of `Author(s)` with its word."""
        start, end = sorted((at, self.pairs[at]))
        if self.text[start - 1 : end + 1][1:] == "(s)" and self.text[start - 1].isalpha():
            return True
        return self.text[start - 1 : start].isdigit() and _ISSUE.fullmatch(self.text, start + 1, end) is not None

    def _shortens(self, held: int, start: int) -> bool:
        """`Toy Rev. Data Min. Discov.`: among shortened words, a short one with a stop behind it is shortened too."""
        return start - held < 80 and _SHORTENED.fullmatch(self.text, held, start) is not None

    def _leads_on(self, at: int) -> bool:
        """`Toy Net code: https://…`, and no `Mining toy data: A Survey`: a label within a text leads to an address."""
        return _LEADS_ON.match(self.text, at) is not None

    def _ends_names(self, start: int, held: int) -> bool:
        """`Lee A, Dean C. A Survey of Toys`: a stop behind initials ends the names if what follows reads as a title."""
        initial = self.text[held:start].strip() in _INITIALS
        if not initial and not _SURNAME_FIRST.search(self.text[held:start]):
            return False
        before = self.out[-1].text.rstrip(".") if self.out else ""
        if (_METHOD if _SURNAME_FIRST.search(before) else _ACRONYM).match(self.text, start + 1):
            return True  # & Lee, A. TOYNET: small nets
        if initial:
            return False
        following = _TO_NEXT.match(self.text, start + 1)
        words = following[0].split() if following else []
        if words and (_YEAR.fullmatch(words[0]) or fold_word(words[0]) in VENUES):
            return True
        return len(words) >= 2 and any(word.lower() in TITLE_WORDS and word not in _NO_TITLE_WORDS for word in words)

    def _text(self, text: str) -> None:
        bare = text.strip()
        if not bare or not (bare[0].isalnum() or bare.strip(_SIGNS)):
            self.before += text
            return
        lead, _, rest = text.partition(bare)
        self.before += lead
        self._put(Piece(bare))
        self.before = rest

    def _put(self, piece: Piece) -> None:
        piece.before = self.before
        if self.quote:
            piece.quoted = piece.styled = True
        piece.line = self.line
        if self.stack:
            piece.bracket, piece.group = self.stack[0]
        self.out.append(piece)
        self.before = ""

    def _mark(self, start: int, mark: str) -> None:
        self.before += mark
        if mark[0] == "\n":
            self.line += 1
        elif mark in _QUOTES:
            self.quote = self.pairs[start] > start
        elif mark in OPENERS:
            self.groups += not self.stack
            self.stack.append(("(" if mark in "(（" else "[", self.groups))
        elif mark in CLOSERS and self.stack:
            self.stack.pop()

    def _span(self, span: Span) -> None:
        if span.image:
            self._put(Piece(clean(span.text), url=span.url, image=True, source=span.source))
            return
        text = clean(span.text)
        bare = text.strip("[]") if text.startswith("[") and text.endswith("]") and text.count("[") == 1 else text
        if bare or span.url:
            if not span.url and (found := _CITED.match(bare)) and authors_score(found[1]) >= 0.3:
                self._cite(span, found)
                return
            bare = self._names_of(span, bare)
            boxed = len(bare) < len(text) or (bool(self.stack) and self.before.rstrip()[-1:] in ("[", "【"))
            self._put(Piece(bare, "", span.url, span.bold, span.italic, span.code, source=span.source, boxed=boxed))

    def _cite(self, span: Span, found: re.Match[str]) -> None:
        """`**Lee, A. (2031).**`: the names and the year of a citation in a style of their own."""
        self._put(Piece(found[1], "", None, span.bold, span.italic, span.code))
        self.before = " ("
        self.groups += 1
        self.stack.append(("(", self.groups))
        self._put(Piece(found[2]))
        self.stack.pop()
        self.before = ")" + found[3]

    def _names_of(self, span: Span, text: str) -> str:
        """Puts the names at the start of a span in italics, if a venue follows (`*Lee et al. ICML*`); the rest."""
        found = _NAMES_AND_PLACE.match(text) if span.italic and span.url is None else None
        if not found or authors_score(_IN_BRACKETS.sub("", found[1])) < 0.62:
            return text
        if not appearance(found[2], placed=True).venue:
            return text
        self._put(Piece(found[1], "", None, span.bold, span.italic, span.code))
        self.before = ". "
        return found[2]


def joined(pieces: Sequence[Piece]) -> str:
    """The text of neighbouring pieces, with what stands between them."""
    if len(pieces) == 1:
        return pieces[0].text
    return clean(pieces[0].text + "".join(piece.before.replace("\n", " ") + piece.text for piece in pieces[1:]))
