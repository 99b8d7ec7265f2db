"""Where a conference was held: `In Proc. SIGMOD, New York, NY, USA, 2031`. No venue, no names and no remark."""

from collections.abc import Sequence

from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.pieces import Piece
from readlist_tui.lists.words import LANDS

_MOST_WORDS = 4
_FREE = ("text", "names")


def leave_out_towns(pieces: Sequence[Piece], signs: list[Sign]) -> None:
    """Makes numbers of the towns and countries that follow a venue: they are neither names nor a remark."""
    venue = next(
        (at for at, sign in enumerate(signs) if sign.kind == "place" and sign.place and sign.place.venue), None
    )
    if venue is None:
        return
    for at in range(venue + 1, len(pieces)):
        if not _is_land(pieces[at]) or signs[at].kind not in (*_FREE, "place", "number"):
            continue
        signs[at] = Sign("number")
        before = at - 1
        if before > venue and signs[before].kind in _FREE and _is_town(pieces[before]) and _joins(pieces[at]):
            signs[before] = Sign("number")


def _is_land(piece: Piece) -> bool:
    return piece.text.strip(" .") in LANDS and not (piece.linked or piece.bold)


def _joins(piece: Piece) -> bool:
    return piece.before.strip() in (",", "")


def _is_town(piece: Piece) -> bool:
    words = piece.text.split()
    return len(words) <= _MOST_WORDS and all(word[0].isupper() for word in words) and not (piece.linked or piece.bold)
