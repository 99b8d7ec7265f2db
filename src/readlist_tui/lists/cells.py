"""The cells of a row beside its title → the fields of its entry."""

from collections.abc import Sequence

from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.evidence import Evidence
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.named_values import put_value
from readlist_tui.lists.names import authors_score
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.title_text import is_empty
from readlist_tui.lists.words import label_kind
from readlist_tui.model import LinkKind

_KINDS = frozenset(kind.value for kind in LinkKind)
_VALUES = frozenset({"authors", "venue", "year", "date", "tags", "status", "note"})
# What the label of a link says goes before what its column says, but for the vague ones.
_OWN_KINDS = frozenset({"code", "data", "video", "slides", "poster", "blog", "demo", "project"})


def read_cell(fields: Fields, role: str, cell: str, texts: Texts) -> None:
    """Takes the value of a table's cell into the fields of its row. `role` is what its column holds."""
    pieces = texts.pieces(cell)
    words = [piece for piece in pieces if not piece.image]
    if role in _VALUES:
        _take_links(fields, pieces)
        if role not in ("note", "status") or not all(piece.linked for piece in words):
            put_value(fields, role, joined(words) if words else "")
    elif role == "method":
        _take_links(fields, pieces)
        fields.tags.append(joined(words) if words else "")
    elif role == "ignore":
        _take_links(fields, words)
    else:
        _take_loose(fields, role, texts.evidence_in(cell))


def _take_links(fields: Fields, pieces: Sequence[Piece]) -> None:
    for piece in pieces:
        if piece.image:
            fields.add_badge(piece.text, piece.source, piece.url)
        else:
            fields.add_link(piece.url, label_kind(piece.text))


def _take_loose(fields: Fields, role: str, found: Evidence) -> None:
    """Takes a cell whose column names a kind of link, or nothing."""
    kind = role if role in _KINDS else None
    rest = []
    for piece, sign in zip(found.pieces, found.signs, strict=True):
        if piece.image or piece.url is not None:
            _take_link(fields, piece, kind)
        elif sign.kind == "place" and sign.place:
            fields.add_place(sign.place)
            if role == "unknown" and not (sign.place.venue or sign.place.year):
                rest.append(piece)  # a column of remarks: “Survey 1”
        elif sign.kind == "status" and len(found.pieces) == 1:
            fields.add_status(piece.text)
        elif not is_empty(piece.text) and (sign.kind not in ("word", "label") or _is_said(found, piece)):
            rest.append(piece)
    if rest and role == "unknown":
        text = joined(rest)
        if not fields.authors and authors_score(text) >= 0.7:
            fields.add_authors(text)
        else:
            fields.add_note(text)


def _is_said(found: Evidence, piece: Piece) -> bool:
    """True for a label's word in a text without links: “adaptive thinking, model extension”."""
    return " " in piece.text and not any(other.linked for other in found.pieces) and len(found.pieces) > 1


def _take_link(fields: Fields, piece: Piece, kind: str | None) -> None:
    if piece.image:
        fields.add_badge(piece.text, piece.source, piece.url)
        return
    own = label_kind(piece.text)
    fields.add_link(piece.url, own if own and (kind is None or own in _OWN_KINDS) else kind or own)
