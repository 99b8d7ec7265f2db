"""Where a run of pieces that may be a title ends: at which commas, brackets, quotes and words it goes on."""

import re

from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.evidence import Evidence, Sign
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.title_text import title_score
from readlist_tui.lists.words import FRAMEWORKS, fold_word

_OPEN = frozenset({")", "]", "）", "】"})  # (Mis)fitting Toys
_CLOSING = frozenset('"“”„「」『』《》')
_SMALL_WORDS = frozenset({"a", "an", "the", "of", "for", "by", "to", "in", "on", "with", "is", "from", "and", "or"})
_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,4}$")
_PART = re.compile(r"(?:Part|Chapter|Volume|Vol\.|Section|Lecture) (?:[IVX]+|\d+)\b")


def run_end(found: Evidence, at: int) -> int:
    """The end of the run of pieces that starts here and reads as one text; `at` where none starts."""
    pieces, signs = found.pieces, found.signs
    piece, sign = pieces[at], signs[at]
    if sign.kind == "names" and _INITIALS.match(piece.text):
        return at  # Lee, A.: Toys for All
    if sign.kind == "word" and _leads_title(found, at):
        sign = Sign("text")
    if sign.kind not in ("text", "names", "place") or (
        sign.kind == "names" and sign.score >= 0.85 and not piece.styled
    ):
        return at
    if sign.kind == "place" and not (sign.place and sign.place.guessed) and not piece.styled:
        return at
    if sign.kind == "names" and piece.linked and sign.place:
        return at  # a citation: [Lee (2031)](…)
    if piece.linked or ((piece.bold or piece.italic or piece.code) and not _glued(pieces, at)):
        return at + 1
    end = at + 1
    while (
        end < len(pieces)
        and (_within_quotes(pieces, end) or _runs_on(found, end))
        and not (sign.kind == "names" and sign.score >= 0.85)
    ):
        end += 1
    return end


def _leads_title(found: Evidence, at: int) -> bool:
    """`TensorFlow: A Gateway to Toys`: the name of a framework, elsewhere a link's label, begins a title."""
    following = found.pieces[at + 1] if at + 1 < len(found.pieces) else None
    if following is None or following.styled or following.before.strip() != ":" or found.pieces[at].styled:
        return False
    return fold_word(found.pieces[at].text) in FRAMEWORKS and title_score(following.text) >= 0.75


def _glued(pieces: list[Piece], at: int) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return following is not None and not following.styled and following.before.strip() in ("-", "–") and pieces[at].code


def _within_quotes(pieces: list[Piece], at: int) -> bool:
    """True for a piece in the same pair of quotes as the one before it."""
    piece, last = pieces[at], pieces[at - 1]
    return (
        piece.quoted
        and last.quoted
        and not piece.linked
        and piece.line == last.line
        and _CLOSING.isdisjoint(piece.before)
    )


def _runs_on(found: Evidence, at: int) -> bool:
    piece, last, sign = found.pieces[at], found.pieces[at - 1], found.signs[at]
    if sign.kind == "names" and sign.score < 0.85 and piece.before.strip() in (":", "："):
        return piece.line == last.line and not (piece.styled or piece.bracket)  # "Toy Net: Some Title"
    if (
        piece.linked
        or piece.image
        or piece.bold
        or piece.line != last.line
        or sign.kind in ("label", "names", "link", "status")
    ):
        return False
    if sign.kind == "mark" or _leads_to_place(found, at) or _starts_anew(found, at):
        return False
    if piece.bracket != last.bracket:
        return _inner_bracket(found, at)
    if last.bracket and piece.group != last.group:
        return False
    if (sign.kind == "word" and not (_enumerated(found, at) or _in_series(found, at))) or _parts_place(found, at):
        return False
    before = piece.before.strip()
    if last.quoted and not piece.quoted and (before.strip('"”»」』》') or last.text[-1:] in ".,"):
        return False
    if piece.quoted and not last.quoted and before[:-1].strip():
        return False
    if piece.before == ". " and _PART.match(piece.text):
        return True
    return not any(mark in piece.before for mark in (" ~ ", ". ", "|", "｜", "。", "\n", "   ", "；", "; "))


def _starts_anew(found: Evidence, at: int) -> bool:
    """`Lee, A. *Toys*`, `[Lee31] Toys for All`: italics behind a full stop, and text behind the first bracket."""
    piece, last = found.pieces[at], found.pieces[at - 1]
    if piece.italic and not last.italic and last.text[-1:] == ".":
        return True
    return bool(last.bracket) and not piece.bracket and piece.before not in _OPEN and not _has_begun(found, at)


def _has_begun(found: Evidence, at: int) -> bool:
    """True where text without brackets stands before the bracket that closes here."""
    first = at - 1
    while first > 0 and found.pieces[first - 1].bracket and found.pieces[first - 1].line == found.pieces[at].line:
        first -= 1
    return first > 0 and found.pieces[first - 1].line == found.pieces[at].line and found.signs[first - 1].kind == "text"


def _parts_place(found: Evidence, at: int) -> bool:
    """True for a venue, a year or an award that a sign sets apart from the title, and that is no word of a series."""
    piece, sign = found.pieces[at], found.signs[at]
    apart = bool(piece.before.strip()) or bool(sign.place and sign.place.year)
    return sign.kind == "place" and apart and not _is_listed(found, at)


def _leads_to_place(found: Evidence, at: int) -> bool:
    """`Toy Net, in *Toys* 2031`: a venue in italics is none of the title's words, and neither is the `in` before it."""
    at += found.pieces[at].text in ("in", "In") and at + 1 < len(found.pieces)
    piece, sign = found.pieces[at], found.signs[at]
    set_off = piece.italic and not found.pieces[at - 1].italic
    return set_off and (sign.kind == "place" or bool(sign.place and sign.place.venue))


def _enumerated(found: Evidence, at: int) -> bool:
    """`Measures, datasets, and a study`, `Toys: a review`: where a word of links' labels is a word of the title."""
    pieces = found.pieces
    if pieces[at].text.lower().startswith(("a ", "an ", "the ")):
        return True
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    if following is None or following.styled or not found.pieces[at].text[0].islower():
        return False
    return found.signs[at + 1].kind == "text" and following.text.startswith(("and ", "or "))


def _is_listed(found: Evidence, at: int) -> bool:
    """`Models of Language, Vision, and Action`: what elsewhere is the track of a conference."""
    place, piece = found.signs[at].place, found.pieces[at]
    following = found.pieces[at + 1] if at + 1 < len(found.pieces) else None
    if following is None or piece.styled or following.styled or place is None or place.venue or place.year:
        return False
    return {piece.before.strip(), following.before.strip()} == {","} and following.text.startswith(
        ("and ", "or ", "& ")
    )


def _in_series(found: Evidence, at: int) -> bool:
    """`Toys in the Wild: Benchmark, Evaluations, & New Methods`: a label's word begins a series."""
    pieces, last = found.pieces[at : at + 3], found.pieces[at - 1]
    if len(pieces) < 3 or last.styled or any(piece.styled or piece.bracket for piece in pieces):
        return False
    return pieces[1].before.strip() == "," and pieces[2].text.startswith(("and ", "or ", "& "))


def _is_subtitle(text: str) -> bool:
    """`(It's Time for a Complete Rewrite)`: words with capitals and some without, and no venue."""
    words = text.split()
    small = [word for word in words[1:] if word in _SMALL_WORDS]
    rest = [word for word in words if word not in _SMALL_WORDS]
    return (
        len(words) > 4
        and bool(small)
        and all(word[0].isupper() for word in rest)
        and appearance(text) == Appearance(left=text)
    )


def _inner_bracket(found: Evidence, at: int) -> bool:
    """`Toy (the small one) Nets`: a bracket within a text goes with it if the text goes on behind it."""
    pieces, signs = found.pieces, found.signs
    piece, last = pieces[at], pieces[at - 1]
    if last.bracket:
        return (
            not piece.bracket
            and not piece.styled
            and signs[at].kind == "text"
            and piece.before.strip() in (")", "]", "）", "】", "):", "）：")
        )
    if signs[at].kind not in ("text",) or piece.styled:
        return False
    end = at
    while end < len(pieces) and pieces[end].bracket and pieces[end].group == piece.group:
        end += 1
    if end >= len(pieces) or pieces[end].line != piece.line:
        return _is_subtitle(joined(pieces[at:end])) and not last.styled
    if signs[end].kind == "mark":
        return True
    return _inner_bracket(found, end) and pieces[end].text[:1].islower() is not None and len(pieces[end].text) > 3
