"""What stands in brackets beside a title → the fields of its entry."""

import re

from readlist_tui.lists.appearance import NOWHERE, Appearance, appearance
from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.lone_pieces import Taker
from readlist_tui.lists.name_runs import is_citation
from readlist_tui.lists.names import authors_score, is_organisation
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.remarks import is_prose

_NAMES_YEAR = re.compile(r"(.{4,200}?)[,\s]+((?:19|20)\d\d)[a-z]?$")
_LABEL_WORDS = 3


def read_bracket(taker: Taker, pieces: list[Piece], signs: list[Sign], after: bool) -> None:
    """Takes the pieces of a bracket into fields. `after`: it stands behind the title."""
    if not after:
        _topic(taker.fields, pieces, signs)
    rest = [(piece, sign) for piece, sign in zip(pieces, signs, strict=True) if not taker.takes(piece, sign)]
    for piece, _ in rest:
        taker.take_link(piece, None)
    if rest:
        _read_rest(taker.fields, rest, after, cited=signs[0].kind == "names" and is_citation(pieces[:1]))


def _read_rest(fields: Fields, rest: list[tuple[Piece, Sign]], after: bool, cited: bool) -> None:
    """What no piece of a bracket says by itself. `cited`: names stand first in it."""
    if all(piece.code and len(piece.text.split()) <= 3 and sign.kind != "place" for piece, sign in rest):
        fields.tags += [piece.text for piece, _ in rest]  # [`cls.` `seg.`]
        return
    text = joined([piece for piece, _ in rest])
    place = appearance(text)
    if fields.add_status(text) or (after and place.guessed and _cited_in(fields, text)):
        return
    if after and place.guessed and cited:
        place = NOWHERE  # (De Lee, 2031)
    if place.sure or (place.guessed and (place.year or place.venue) and not is_prose(text)):
        fields.add_place(place)
        return
    left, placed = _places_in(fields, rest, place)
    if after and all(piece.linked and len(piece.text.split()) <= _LABEL_WORDS for piece in left):
        return  # `([metadata](…), [pdf](…))`: the name of a link, though no word for links is in it
    if left:
        _leftover_bracket(fields, left, placed, after)


def _topic(fields: Fields, pieces: list[Piece], signs: list[Sign]) -> None:
    """`[数据集]` in front of a title: what it is about, though it labels links elsewhere."""
    if len(pieces) == 1 and signs[0].kind == "word" and signs[0].field == "data":
        fields.tags.append(pieces[0].text)


def _cited_in(fields: Fields, text: str) -> bool:
    """`[Ann Lee, ..., Bo Ng 2031]`: takes several names and a year from a bracket."""
    found = _NAMES_YEAR.match(text)
    if not found or "," not in found[1] or fields.authors or authors_score(found[1]) < 0.62:
        return False
    fields.add_authors(found[1])
    fields.year = fields.year or int(found[2])
    return True


def _places_in(fields: Fields, rest: list[tuple[Piece, Sign]], whole: Appearance) -> tuple[list[Piece], bool]:
    left, placed = [], False
    for piece, sign in rest:
        place = sign.place or appearance(piece.text)
        if place.sure or (place.guessed and place.year) or (sign.kind == "place" and not place.ambiguous):
            fields.add_place(place)
            placed = True
        else:
            left.append(piece)
    if not placed and whole.venue and whole.year and not whole.guessed and len(whole.left.split()) <= 6:
        fields.add_place(whole)
        placed = True
    return left, placed


def _leftover_bracket(fields: Fields, left: list[Piece], placed: bool, after: bool) -> None:
    text = joined(left)
    names = [piece for piece in left if not is_organisation(piece.text)] or left
    several = len(names) < len(left) or any(mark in text for mark in (",", " and ", " & ", "et al"))
    if (after and placed and not fields.authors and is_citation(left)) or (
        after
        and not placed
        and not fields.authors
        and several
        and authors_score(joined(names)) >= 0.62 + 0.18 * (names == left)
    ):
        fields.add_authors(joined(names))
    elif not after or placed:
        fields.tags.append(text)
    else:
        fields.add_note(text)
