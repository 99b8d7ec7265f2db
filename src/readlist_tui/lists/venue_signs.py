"""Which pieces are venues and years by what stands around them: a volume, a year, a short name in brackets."""

import re
from itertools import pairwise

from readlist_tui.lists.appearance import NOWHERE, appearance
from readlist_tui.lists.citation_tail import is_volume
from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.pieces import Piece
from readlist_tui.lists.towns import leave_out_towns

_YEAR_AND_ARTICLE = re.compile(r"(?:19|20)\d\d:\d+$")
_PROCEEDINGS = re.compile(r"(?:In:? )?(?:Proceedings|Proc\.) (?:of |of the |the )?")
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)\b(?:\s\d{1,2})?$",
    re.IGNORECASE,
)


def settle_places(pieces: list[Piece], signs: list[Sign]) -> None:
    """Settles what is a venue, a year or neither, by the neighbours."""
    if any(sign.kind in ("number", "place") or (sign.place and sign.place.volume) for sign in signs):
        _venue_before_volume(pieces, signs)
    _venue_by_short_name(pieces, signs)
    _proceedings(pieces, signs)
    if any(sign.kind == "place" for sign in signs):
        leave_out_towns(pieces, signs)
        _volume_is_no_year(signs)
        _set_off_venue(pieces, signs)
        _venue_that_is_a_word(pieces, signs)
        _place_before_year(pieces, signs)


def _venue_that_is_a_word(pieces: list[Piece], signs: list[Sign]) -> None:
    """A venue whose name is also a word is one where a year follows it: `…, Machine Learning, 2031`."""
    for at in range(1, len(pieces)):
        if signs[at - 1].kind == "place" and not pieces[at].styled and _MONTH.match(pieces[at].text):
            signs[at] = Sign("number")  # Lee, A., 2031, May.
    for at in range(1, len(pieces) - 1):
        piece, sign, after = pieces[at], signs[at], signs[at + 1]
        if after.kind != "place" or sign.kind not in ("text", "names") or piece.styled:
            continue
        if not sign.place or not sign.place.venue or not _is_year(after) or not _apart(pieces, at):
            continue
        place = appearance(piece.text, placed=True)
        if place.venue and not place.left:
            signs[at] = Sign("place", place=place)


_SMALL_WORDS = frozenset({"of", "and", "in", "the", "on", "for", "&", "a", "de", "des", "der", "für", "la", "et"})


def _venue_before_volume(pieces: list[Piece], signs: list[Sign]) -> None:
    """`…, Toy Intell. Res., 19:412-424`, `*Toys and Games*, 12(3)`: what a volume follows is a journal."""
    for at in range(1, len(pieces)):
        piece, sign = pieces[at], signs[at]
        if sign.kind not in ("text", "names") or piece.linked or piece.bracket:
            continue
        following = signs[at + 1] if at + 1 < len(pieces) else None
        own = bool(sign.place and sign.place.guessed and sign.place.volume)
        next_one = following is not None and following.kind == "number" and is_volume(pieces[at + 1].text)
        next_one = (
            next_one
            or _year_and_volume(pieces, signs, at + 1)
            or (following is not None and _YEAR_AND_ARTICLE.match(pieces[at + 1].text) is not None)
        )
        if not (own or next_one):
            continue
        words = [word for word in piece.text.split() if word.lower() not in _SMALL_WORDS]
        if not words or len(words) > 9 or not all(word[0].isupper() or not word[0].isalpha() for word in words):
            continue
        place = appearance(piece.text, placed=True)
        if place.venue and (piece.italic or _apart(pieces, at)):
            signs[at] = Sign("place", place=place._replace(left=""))


def _year_and_volume(pieces: list[Piece], signs: list[Sign], at: int) -> bool:
    """`Nat Methods. 2031;12(3):45-67` (Vancouver): the year stands between a journal and its volume."""
    if at + 1 >= len(pieces) or signs[at].kind != "place" or signs[at + 1].kind != "number":
        return False
    return pieces[at + 1].before.strip() == ";" and is_volume(pieces[at + 1].text)


def _venue_by_short_name(pieces: list[Piece], signs: list[Sign]) -> None:
    """`at *3rd Symposium on Toy Systems* (STS)`: the short name stands in brackets behind the long one."""
    for at in range(1, len(pieces) - 1):
        piece, short = pieces[at], pieces[at + 1]
        if not short.bracket:
            continue
        told = signs[at].kind in ("text", "place", "names") and signs[at].place is not None and not piece.linked
        if not told or short.linked or short.group == piece.group or " " in short.text or piece.bracket:
            continue
        place = appearance(f"{piece.text} ({short.text})") if " " in piece.text else NOWHERE
        if place.sure and place.venue and short.text.startswith(place.venue):
            signs[at], signs[at + 1] = Sign("place", place=place), Sign("number")


def _volume_is_no_year(signs: list[Sign]) -> None:
    """`Journal of Toys 12: 1069-1109 (2011)`: two figures are a volume where a year follows."""
    dated = [at for at, sign in enumerate(signs) if sign.kind == "place" and sign.place and sign.place.year]
    for at, following in pairwise(dated):
        place = signs[at].place
        if place and place.venue and place.year and following == at + 2 and signs[at + 1].kind == "number":
            signs[at] = Sign("place", place=place._replace(year=None))


def _proceedings(pieces: list[Piece], signs: list[Sign]) -> None:
    """`*Proceedings of the 1st Workshop on …*`, however long and unknown: no remark."""
    for at in range(1, len(pieces)):
        piece = pieces[at]
        if signs[at].kind == "text" and _PROCEEDINGS.match(piece.text) and not piece.linked and len(piece.text) < 300:
            place = appearance(piece.text, placed=True)
            venue = place.venue or _PROCEEDINGS.sub("", piece.text)
            signs[at] = Sign("place", place=place._replace(venue=venue, left="", guessed=True))


def _set_off_venue(pieces: list[Piece], signs: list[Sign]) -> None:
    """`at *Strange Toys*, May 2031`; `Toy HPC Workshop, 2030`: a venue by `at` and italics, or by `workshop`."""
    for at in range(1, len(pieces) - 1):
        piece, sign, after = pieces[at], signs[at], signs[at + 1]
        dated = after.kind == "place" and after.place is not None and bool(after.place.year) and not after.place.venue
        if not dated or sign.kind not in ("text", "names") or piece.linked or piece.bracket or not sign.place:
            continue
        said = piece.italic and pieces[at - 1].text == "at" and pieces[at - 1].line == piece.line
        workshop = "workshop" in sign.place.tags and not piece.styled and _apart(pieces, at) and len(piece.text) < 80
        place = appearance(piece.text, placed=True)
        if (said or workshop) and piece.text[0].isupper():
            signs[at] = Sign("place", place=place._replace(venue=place.venue or piece.text, left="", guessed=True))


def _place_before_year(pieces: list[Piece], signs: list[Sign]) -> None:
    """`Ann Lee, Learning from Toys, Toy Control, 2031`: behind names and a title, what a year follows is the venue."""
    for at in range(2, len(pieces) - 1):
        piece, title = pieces[at], pieces[at - 1]
        if not _is_year(signs[at + 1]) or [sign.kind for sign in signs[at - 2 : at + 1]] != ["names", "text", "text"]:
            continue
        if any(one.styled or one.bracket or one.line != piece.line for one in (piece, title, pieces[at + 1])):
            continue
        commas = piece.before.strip() == "," and pieces[at + 1].before.strip() == "," and title.before.strip() == ","
        words = [word for word in piece.text.split() if len(word) > 3]
        if commas and len(title.text.split()) >= 3 and words and all(word[0].isupper() for word in words):
            place = appearance(piece.text, placed=True)
            if place.venue and len(piece.text.split()) <= 5 and not piece.text.startswith(("A ", "An ", "The ")):
                signs[at] = Sign("place", place=place)


def _is_year(sign: Sign) -> bool:
    return sign.kind == "place" and sign.place is not None and bool(sign.place.year) and not sign.place.venue


def _apart(pieces: list[Piece], at: int) -> bool:
    """True behind a sign, and behind a title in a style of its own."""
    last = pieces[at - 1]
    return bool(pieces[at].before.strip(" )）]")) or (last.styled and last.text[-1:] in ".?!" and not last.bracket)
