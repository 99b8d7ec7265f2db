"""Which runs of an item's pieces may be its title, and how much each looks like one."""

import re

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.citation_tail import is_volume
from readlist_tui.lists.evidence import Candidate, Evidence
from readlist_tui.lists.name_signs import is_presented
from readlist_tui.lists.names import authors_score, name_score
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.signs import signs_of
from readlist_tui.lists.title_runs import run_end
from readlist_tui.lists.title_text import is_title_case, title_score

_INITIAL = re.compile(r"(?:[A-Z]\.[ -]?){1,4}(?:$| and )|.*, (?:[A-Z]\.[ -]?){1,4}$")
_CITES = re.compile(r"\bet\.? al\b|\b(?:19|20)\d\d\b")
_SUBTITLE = re.compile(r"(?:An?|The|Towards?) (?:[^\s.]+ ){1,9}[^\s.]+$")


def evidence_of(pieces: list[Piece], head: int = 0, labels: frozenset[str] = frozenset()) -> Evidence:
    """The evidence of an item's pieces, of which the first `head` are its own and the others its details.

    `labels` are those that the list has of its own.
    """
    found = Evidence(pieces, signs_of(pieces, labels))
    found.candidates = _candidates(found)
    if all(found.pieces[candidate.start].bracket for candidate in found.candidates) and _admit_places(found):
        found.candidates = _candidates(found)
    if head:
        own = [candidate for candidate in found.candidates if candidate.start < head and candidate.score >= 0.3]
        found.candidates = own or found.candidates
    return found


def _admit_places(found: Evidence) -> bool:
    """Where all is venues and years, a long name of a venue is the title: proceedings are listed as works too.

    True where there was such a name.
    """
    for piece, sign in zip(found.pieces, found.signs, strict=True):
        if sign.kind == "place" and sign.place and sign.place.venue and len(sign.place.venue.split()) > 3:
            sign.kind = "text"
            return True
        if sign.kind not in ("place", "image") or piece.linked:
            return False
    return False


def _candidates(found: Evidence) -> list[Candidate]:
    pieces, signs = found.pieces, found.signs
    candidates: list[Candidate] = []
    counts: dict[str, int] = {}
    named = False  # names came, and no text behind them yet
    at = 0
    while at < len(pieces):
        end = run_end(found, at)
        if end > at and not _refers(found, at):
            style = _style(pieces[at])
            number = min(counts.get(style, 0), 3)
            end = _with_rest(found, at, end) if style != "plain" else end
            text = joined(pieces[at:end])
            score = title_score(text) + _style_bonus(pieces[at], style, at)
            if signs[at].kind == "text" and (place := signs[at].place) and place.sure:
                score += 0.7  # admitted for want of another
            score += 0.5 * (at > 0 and signs[at - 1].kind == "label" and signs[at - 1].field == "title")
            score += 0.6 * (end < len(pieces) and signs[end].kind == "mark")
            if signs[at].kind == "names" and style not in ("link", "quote") and not _is_addressed(found, end):
                sure = signs[at].score >= 0.85 or style == "plain"
                score -= 0.1 if end > at + 1 else 0.7 if sure else 0.25
            if named and style in ("plain", "italic") and _follows_year(found, at):
                score += 1.3 if _is_apa(found, at) else 0.7
            score += 0.7 * (style == "plain" and is_presented(pieces, signs, at))
            score -= 0.8 * (style == "plain" and _describes(found, at, text))
            behind = style == "plain" and named and signs[at].kind != "names"
            named = named and not behind
            candidates.append(Candidate(_BEHIND if behind else f"{style}{number}", at, end, text, score))
            counts[style] = number + 1
            if style == "plain":
                candidates += _behind_name(found, at, end)
        named = named or signs[at].kind == "names"
        at = max(end, at + 1)
    return candidates


def _is_addressed(found: Evidence, end: int) -> bool:
    """`Rare Toys: https://…`: what might be names is none where an address stands for it."""
    following = found.pieces[end] if end < len(found.pieces) else None
    return following is not None and found.signs[end].kind == "link" and following.before.startswith((":", "："))


def _is_apa(found: Evidence, at: int) -> bool:
    """True where the names before the year are surnames with initials: no words in bold in front are the title then."""
    names = [piece.text for piece, sign in zip(found.pieces[:at], found.signs, strict=False) if sign.kind == "names"]
    return bool(names) and sum(_INITIAL.match(name) is not None for name in names) * 3 >= len(names)


def _follows_year(found: Evidence, at: int) -> bool:
    """`Lee, A., 2031, May. Rare toys`: behind names, a year and a full stop stands the title (APA, Harvard)."""
    if not found.pieces[at].before.startswith((". ", ", ", "). ")):
        return False
    year = at - 1
    while year > 0 and found.signs[year].kind == "number":
        year -= 1
    place = found.signs[year].place if year > 0 and found.signs[year].kind == "place" else None
    return place is not None and not place.venue and found.signs[year - 1].kind == "names"


def _with_rest(found: Evidence, at: int, end: int) -> int:
    """The end of a title of which only the method's name is set off: `**TN**: A Net for Toys`."""
    pieces, signs = found.pieces, found.signs
    short = len(joined(pieces[at:end]).split()) <= 3 or (at > 0 and signs[at - 1].kind == "names")  # cited
    if end >= len(pieces) or signs[end].kind != "text" or pieces[end].linked:
        return end
    following = pieces[end]
    mark = following.before.strip() or pieces[end - 1].text[-1:]
    if _describes(found, end, following.text):
        return end
    last = run_end(found, end)
    if mark not in (":", "：", "-", "–", "—") or following.bracket or following.line != pieces[at].line or last == end:
        return end
    rest = joined(pieces[end:last])
    if not short:  # `[Great Toys](…): A Survey of Toys`
        ends = last == len(pieces) or pieces[last].line > pieces[at].line or not pieces[last].before.isspace()
        return last if ends and _SUBTITLE.match(rest) and is_title_case(rest.split()) else end
    whole = title_score(rest) >= 0.95 and rest[:1].isupper()
    return last if whole and not rest.endswith(".") else end


def _refers(found: Evidence, at: int) -> bool:
    """`[Lee et al., ICML 2031](#lee31), [Toys](https://…)`: a reference to another entry, before what it is about."""
    piece = found.pieces[at]
    return (
        piece.source.startswith("#")
        and _CITES.search(piece.text) is not None
        and any(
            piece.linked and piece.url and sign.kind == "text"
            for piece, sign in zip(found.pieces, found.signs, strict=True)
        )
    )


def _describes(found: Evidence, at: int, text: str) -> bool:
    """`[toytool](https://…) - Fast and small toys`: what a thing is, in the way of awesome lists."""
    if at != 1 or found.pieces[at].before.strip() not in ("-", "–", "—") or found.signs[0].kind != "text":
        return False
    name = found.pieces[0]
    return bool(name.linked and name.url) and not is_paper_address(name.url or "") and not is_title_case(text.split())


def _behind_name(found: Evidence, at: int, end: int) -> list[Candidate]:
    """`Lee: A Toy`: what stands behind a colon may be the title, and what stands before it a name."""
    pieces = found.pieces
    if end > at + 1 and found.signs[at].kind == "names" and pieces[at + 1].before.strip() == ",":
        text = joined(pieces[at + 1 : end])
        if name_score(pieces[at].text) >= 0.7 and " " in pieces[at].text and title_score(text) >= 0.75:
            return [Candidate(_BEHIND, at + 1, end, text, title_score(text) + _STYLE_BONUS["plain"] + 0.15)]
    if (
        end <= at + 1
        or pieces[at + 1].before.strip() not in (":", "：")
        or name_score(pieces[at].text) + authors_score(pieces[at].text) < 0.6
    ):
        return []
    text = joined(pieces[at + 1 : end])
    full = at == 0 and " " in pieces[0].text and _has_tail(found, end)
    known = 1.0 if full else 0.4 if name_score(pieces[at].text) >= 0.9 else -0.1
    return [Candidate(_BEHIND, at + 1, end, text, title_score(text) + _STYLE_BONUS["plain"] + known)]


def _has_tail(found: Evidence, at: int) -> bool:
    """True where pages or a volume stand behind: `Lee: Toys. VLDB 1985: 12-17`, as DBLP writes, has names first."""
    return any(
        sign.kind == "number" and (is_volume(piece.text) or "-" in piece.text)
        for piece, sign in zip(found.pieces[at:], found.signs[at:], strict=True)
    )


def _style(piece: Piece) -> str:
    if not piece.styled:
        return "plain"
    if piece.linked:
        return "link"
    if piece.quoted:
        return "quote"
    return "bold" if piece.bold else "italic" if piece.italic else "code"


_BEHIND = "behind names"
_STYLE_BONUS = {"link": 0.55, "quote": 0.5, "bold": 0.4, "italic": 0.15, "code": 0.0, "plain": 0.1}


def _style_bonus(piece: Piece, style: str, at: int) -> float:
    bonus = (
        _STYLE_BONUS[style] + (0.15 if at == 0 else 0.0) - 0.25 * min(piece.line, 3) - (0.4 if piece.bracket else 0.0)
    )
    return bonus + (0.15 if style == "link" and piece.url and is_paper_address(piece.url) else 0.0)
