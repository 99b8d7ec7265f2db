"""What speaks for what in an item: its pieces, a sign for each, and the runs of them that may be its title."""

from dataclasses import dataclass, field

from readlist_tui.lists.appearance import Appearance
from readlist_tui.lists.pieces import Piece
from readlist_tui.lists.title_text import is_empty
from readlist_tui.lists.words import label_kind


@dataclass(slots=True)
class Sign:
    """What a piece speaks for. `kind`: image, link, word (a link's label without its address), label (`Code:`), status,
    place (venue, year, award), names or text. `field` is what a label announces, or the kind of a link."""

    kind: str
    field: str = ""
    score: float = 0.0
    place: Appearance | None = None


@dataclass(slots=True)
class Candidate:
    """A run of pieces, `start` to `end`, that may be the title. `slot` tells where titles stand in items like this."""

    slot: str
    start: int
    end: int
    text: str
    score: float


@dataclass(slots=True)
class Evidence:
    """The pieces of an item with their signs, and what may be its title."""

    pieces: list[Piece]
    signs: list[Sign]
    candidates: list[Candidate] = field(default_factory=list)


def is_labelled(found: Evidence) -> bool:
    """True where an item holds nothing but labels with their values, and links with a label."""
    if not is_details(found) or any(sign.kind == "names" for sign in found.signs):
        return False
    return any(
        sign.kind == "label" or (sign.kind == "link" and (piece.boxed or label_kind(piece.text)))
        for piece, sign in zip(found.pieces, found.signs, strict=True)
    )


def is_details(found: Evidence) -> bool:
    """True where all that an item holds are details of another: labels with their values, links, names, venues."""
    label = False
    line = -1
    texts: list[Piece] = []
    for piece, sign in zip(found.pieces, found.signs, strict=True):
        if piece.line != line:
            label, line = False, piece.line
        if sign.kind == "label":
            label = True
            if sign.field == "title" and _announces_title(found, piece):
                return False
        elif sign.kind == "text" and not label and not _aside(piece, found):
            texts.append(piece)
    return bool(found.pieces) and (not texts or _few_words(texts, found))


def _announces_title(found: Evidence, label: Piece) -> bool:
    at = next(index for index, piece in enumerate(found.pieces) if piece is label) + 1
    return at < len(found.pieces) and found.signs[at].kind == "text" and not is_empty(found.pieces[at].text)


def _few_words(texts: list[Piece], found: Evidence) -> bool:
    """`Ann Lee and Bo Ng, Toys Inc., May 2031`: names and a place, with a word or two that are neither."""
    kinds = {sign.kind for sign in found.signs}
    short = len(texts) == 1 and len(texts[0].text.split()) <= 3 and not texts[0].styled
    first = next((piece for piece, sign in zip(found.pieces, found.signs, strict=True) if sign.kind == "place"), None)
    ahead = first is not None and short and found.pieces.index(texts[0]) < found.pieces.index(first)
    return "names" in kinds and ahead and texts[0].before.strip() in (",", "，")


def _aside(piece: Piece, found: Evidence) -> bool:
    return bool(piece.bracket) and len(found.pieces) > 1 and not piece.linked
