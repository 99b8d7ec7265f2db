"""Runs of names among the pieces of an item: where they end, and which of them are authors."""

import re
from collections.abc import Sequence

from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.names import authors_score, is_organisation, name_score
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.title_text import title_score
from readlist_tui.lists.words import GIVEN_NAMES, NAME_PARTICLES, SURNAMES

_ET_AL = re.compile(r"^(?:et\.?\s?al\.?|等)", re.IGNORECASE)


def names_end(pieces: Sequence[Piece], signs: Sequence[Sign], at: int) -> int:
    """The end of a run of names; a piece that is hardly a name counts between names."""
    end = at + 1
    while end < len(pieces):
        piece = pieces[end]
        if (
            (piece.styled != pieces[at].styled and signs[end].kind != "names")
            or piece.line != pieces[at].line
            or piece.before.strip(" ,，、;；&and\n") not in ("", ".", "...", "…")
        ):
            break
        if piece.before.strip() == "." and not _ET_AL.match(piece.text):
            break
        between = end + 1 < len(pieces) and signs[end + 1].kind == "names"
        if signs[end].kind == "names" or _ET_AL.match(piece.text) or _name_among_names(piece, signs[end], between):
            end += 1
        else:
            break
    return end


def is_citation(left: Sequence[Piece]) -> bool:
    """`(Lee et al., 2031)`, `(Lee and Ng, 2031)`: names beside a year in brackets are the authors."""
    text = joined(left)
    words = text.split()
    known = len(words) > 1 and (words[0].lower() in NAME_PARTICLES or words[0] in GIVEN_NAMES or words[-1] in SURNAMES)
    several = known or "et al" in text or "etal" in text or " and " in text or " & " in text or len(left) > 1
    return several and authors_score(text) >= 0.5 and not is_organisation(text)


def _name_among_names(piece: Piece, sign: Sign, between: bool) -> bool:
    """A piece that is hardly a name is one where names stand on both its sides."""
    if sign.kind != "text" or len(piece.text) > 60 or is_organisation(piece.text):
        return False
    return name_score(piece.text) > 0 or (between and len(piece.text.split()) <= 4 and title_score(piece.text) < 0.9)
