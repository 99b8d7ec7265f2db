"""Which of the items read are works to read, and why the others are not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.drafts import Draft
from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.pieces import Piece
from readlist_tui.lists.reading_order import Read
from readlist_tui.lists.title_text import is_empty, title_score
from readlist_tui.lists.words import fold_word, is_news, label_kind, no_paper_section
from readlist_tui.model import LinkKind
from readlist_tui.progress import Told, part, unheard, watched

_SENTENCE = re.compile(r"[.。!！;；]\s*$|^[a-z]")
_NO_MEETING = re.compile(  # in the schedules of courses and reading groups
    r"(?:no (?:class|classes|meeting|lecture|seminar|session|papers?)|"
    r"(?:spring|fall|winter|summer|mid-?term) (?:break|exam)|holiday|thanksgiving|midterm|final exam|"
    r"project (?:presentations?|proposals?|talks?)|student presentations?)\b.{0,20}$",
    re.IGNORECASE,
)
_PAGE = re.compile(r"\.(?:md|markdown|rst|html?)(?:#|$)", re.IGNORECASE)
_OWN_HEADING = re.compile(r"github\.com/[^/]+/[^/#]+/?(?:blob/\w+/[Rr][Ee][Aa][Dd][Mm][Ee]\.md)?#")
_SOFT = frozenset(
    map(
        fold_word,
        (
            "introduction",
            "intro",
            "preface",
            "overview",
            "description",
            "about",
            "motivation",
            "history",
            "statistics",
            "abstract",
            "scope",
            "why",
            "简介",
            "介绍",
            "前言",
            "引言",
            "背景",
            "统计",
            "type of pruning",
            "goal",
            "conferences deadlines",
            "news",
            "update",
            "updates",
            "recent updates",
            "latest updates",
            "citation",
            "citations",
        ),
    )
)


_OF_WORKS = (LinkKind.PAPER, LinkKind.PROJECT)  # sites of papers are often their pages at arXiv
_BEFORE_TITLES = frozenset({"place", "names", "status", "image", "link", "word", "number", "mark"})


@dataclass(frozen=True, slots=True)
class _Merit:
    strong: bool
    title: bool
    paper: bool
    inner: bool  # leads to the list itself
    own: bool  # strong by itself, not only by the year of its heading


def sort_out(results: Sequence[Read | Draft], progress: Told = unheard) -> list[tuple[Read, str] | tuple[Draft, str]]:
    """Each result with the reason for which it is no work, empty for a work."""
    merits = {id(read): _merit(read) for read in watched(results, part(progress, 0.0, 0.5)) if isinstance(read, Read)}
    shares = _Shares([(read, merits[id(read)]) for read in results if isinstance(read, Read)])
    sorted_out: list[tuple[Read, str] | tuple[Draft, str]] = []
    for result in watched(results, part(progress, 0.5, 1.0)):
        if isinstance(result, Draft):
            sorted_out.append((result, _no_title(result)))
        else:
            sorted_out.append((result, _reason(result, merits[id(result)], shares)))
    return sorted_out


def _no_title(draft: Draft) -> str:
    pieces = draft.evidence.pieces
    if not any(any(char.isalnum() for char in piece.text) for piece in pieces if not piece.image):
        return "empty"
    return "an address alone" if any(piece.url for piece in pieces) else "nothing that can be a title"


def _merit(read: Read) -> _Merit:
    fields = read.fields
    title = read.title
    piece = read.draft.evidence.pieces[title.start]
    places = {"year"} if fields.year else set()
    places |= {"venue"} if fields.venue and not fields.venue_guessed else set()
    named = bool(fields.authors) and "authors" not in fields.unsure
    own = bool(fields.links or named or fields.status or places - fields.inherited)
    known = bool(own or places)
    quoted = piece.quoted and title.end - title.start == len(read.draft.evidence.pieces)
    broken = piece.url == "" and not piece.source.startswith("#")
    good = title_score(fields.title) >= 0.75 and not fields.title.endswith((":", "："))
    paper = any(is_paper_address(link.url) and link.kind in _OF_WORKS for link in fields.links.values())
    return _Merit(known or broken or quoted, good, paper, is_navigation(read.draft), own or broken or quoted)


class _Shares:
    """How many of the items of a section, and of the list, are works beyond doubt."""

    def __init__(self, reads: Sequence[tuple[Read, _Merit]]) -> None:
        self.sections: dict[tuple[object, ...], list[int]] = {}
        self.strong = sum(merit.strong for _, merit in reads)
        self.unlinked = sum(merit.strong and read.title.slot.startswith("plain") for read, merit in reads)
        self.plain = sum(merit.title and not merit.strong for _, merit in reads)
        self.proper = sum(merit.strong and not read.draft.place.preamble for read, merit in reads)
        for read, merit in reads:
            for key in _keys(read.draft):
                counts = self.sections.setdefault(key, [0, 0, 0])
                counts[0] += 1
                counts[1] += merit.strong
                counts[2] += merit.inner

    def inner(self, draft: Draft) -> float:
        """How many of the items around a draft lead to headings of the list itself."""
        return max((self.sections[key][2] / self.sections[key][0] for key in _keys(draft)), default=0.0)

    def of(self, draft: Draft) -> float:
        for key in _keys(draft):
            count, strong, _ = self.sections[key]
            if count >= 3 or strong:
                return strong / count
        return self.unlinked / max(1, self.strong)


def _keys(draft: Draft) -> list[tuple[object, ...]]:
    path = draft.place.path
    return [
        (draft.kind, draft.table, path),
        *((draft.kind, path[:length], "below") for length in range(len(path) - 1, 0, -1)),
    ]


def _reason(read: Read, merit: _Merit, shares: _Shares) -> str:
    draft, fields = read.draft, read.fields
    pieces = draft.evidence.pieces
    if is_empty(fields.title) and not fields.links:
        return "empty"
    if draft.kind == "row" and not fields.links and _NO_MEETING.match(fields.title):
        return "a day without a paper"
    if merit.inner:
        return "a link within the list"
    if not fields.links and shares.inner(draft) >= 0.6:
        return "a table of contents"
    section = no_paper_section(draft.place.path)
    if section and not (merit.paper and (fold_word(section) in _SOFT or is_news(section))):
        return f"in the section “{section}”"
    if (
        pieces
        and pieces[0].linked
        and label_kind(pieces[0].text) is None
        and pieces[0].text.lower().startswith(("http", "www."))
    ):
        return "an address alone"
    if pieces and pieces[0].code and not fields.links and _PAGE.search(pieces[0].text):
        return "a file of the list"
    if draft.place.preamble and shares.proper >= 3 and not merit.paper:
        return "before the first section"
    return _doubt(read, merit, shares)


def _doubt(read: Read, merit: _Merit, shares: _Shares) -> str:
    draft, fields = read.draft, read.fields
    score = title_score(fields.title)
    if draft.kind == "paragraph" and not draft.details:
        return _doubt_paragraph(read, merit)
    if merit.strong:
        least = 0.1 if merit.own else 0.3  # one word below a heading with a year is the name of a group
        return "" if score > least or fields.links or draft.kind == "row" else "a remark"
    if draft.kind == "row":
        return "" if score >= 0.4 else "nothing that can be a title"
    share = shares.of(draft)
    listed = shares.plain >= 2 * shares.strong
    words = len(fields.title.split())
    if _SENTENCE.search(fields.title) or score < 0.75 or (words < 3 and fields.title.isascii()):
        return "a remark"
    if share >= 0.3 or (listed and score >= (0.75 if draft.kind == "line" else 0.95)):
        return ""
    return "nothing tells that it is a work"


def _doubt_paragraph(read: Read, merit: _Merit) -> str:
    """A paragraph is mostly talk: it must look like an entry from its first piece on."""
    draft, fields, title = read.draft, read.fields, read.title
    first = draft.evidence.pieces[title.start]
    score = title_score(fields.title)
    leads = (
        title.start == 0
        or all(
            sign.kind in _BEFORE_TITLES
            or (sign.kind == "label" and sign.field == "title")
            or piece.bracket
            or not any(map(str.isalnum, piece.text))
            or (
                piece is draft.evidence.pieces[0] and piece.bold and bool(fields.authors)
            )  # **Toy Forest**. Lee, A., 2031. …
            for piece, sign in zip(draft.evidence.pieces[: title.start], draft.evidence.signs, strict=False)
        )
    )
    known = bool(fields.venue) and not fields.venue_guessed
    leads = leads or (bool(fields.authors) and first.bold and _starts_with_names(draft, title.start))
    told = bool(fields.authors or known or merit.paper or fields.status)
    linked = any(link.kind in (LinkKind.PAPER, LinkKind.CODE, LinkKind.PROJECT) for link in fields.links.values())
    dated = bool(fields.venue or fields.year)
    bibliographic = (known and fields.year is not None and first.bold) or _is_citation(draft)
    cited = bool(fields.authors) and dated and (merit.paper or bibliographic)
    if (
        leads
        and score >= (0.2 if cited else 0.35 if title.start == 0 and first.linked and told else 0.75)
        and (told or (linked and (first.styled or fields.year or _links_below(draft, title.end))))
        and len(fields.title) < 300
    ):
        return ""
    return "text"


def _is_citation(draft: Draft) -> bool:
    """`Lee, A. (2031). Toys`: names and a year in brackets come first."""
    kinds = [sign.kind for sign in draft.evidence.signs[:2]]
    pieces, signs = draft.evidence.pieces, draft.evidence.signs
    return kinds == ["names", "place"] and bool(pieces[1].bracket) and bool(signs[1].place and signs[1].place.year)


def _starts_with_names(draft: Draft, end: int) -> bool:
    """`Lee, Ann. **Toys for All**`: nothing but a few words with capitals before a title in bold."""
    before = [piece for piece in draft.evidence.pieces[:end] if not piece.bracket and any(map(str.isalpha, piece.text))]
    return all(len(piece.text.split()) <= 3 and piece.text[0].isupper() and not piece.bold for piece in before)


def _links_below(draft: Draft, end: int) -> bool:
    """True where nothing but links stands behind a title, on lines of their own."""
    below = [(piece, sign) for piece, sign in _signed(draft)][end:]
    return all(sign.kind in ("link", "image") and piece.line > 0 for piece, sign in below)


def _signed(draft: Draft) -> Iterator[tuple[Piece, Sign]]:
    return zip(draft.evidence.pieces, draft.evidence.signs, strict=True)


def is_navigation(draft: Draft) -> bool:
    """True where the links of an item lead to headings or other pages of the list itself, and no names stand by it."""
    if any(sign.kind == "names" and not piece.linked for piece, sign in _signed(draft)) and draft.kind == "item":
        return False
    links = [piece for piece in draft.evidence.pieces if piece.linked]
    below = bool(draft.details and links and links[0].line > 0)  # `Notes: [Toy Net](notes/toy.md)`
    return bool(links) and not below and all(map(_leads_in, links))


def _leads_in(piece: Piece) -> bool:
    if piece.source.startswith("#") or (piece.url == "" and _PAGE.search(piece.source)):
        return True
    return "#" in piece.source and _OWN_HEADING.search(piece.source) is not None
