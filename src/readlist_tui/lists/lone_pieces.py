"""Pieces that need no neighbours to be understood → the fields of an item: links, pictures, marks."""

from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.pieces import Piece
from readlist_tui.model import LinkKind


class Taker:
    """Takes pieces into fields one by one. `default` is the kind of a link that says no more than `link`."""

    def __init__(self, fields: Fields, default: LinkKind) -> None:
        self.fields = fields
        self.default = default

    def takes(self, piece: Piece, sign: Sign) -> bool:
        """Takes a piece that says all by itself: a picture, a link with a label, a mark. False for any other."""
        if piece.image:
            self.fields.add_badge(piece.text, piece.source, piece.url)
        elif sign.kind == "link":
            self.take_link(piece, sign.field)
            if sign.place:
                self.fields.add_place(sign.place)
        elif sign.kind == "status":
            self.fields.add_status(piece.text)
        elif piece.source.startswith("#") and not piece.url:
            return True  # back to the top of the list
        elif sign.kind not in ("word", "mark", "number"):
            return False
        return True

    def take_link(self, piece: Piece, kind: str | None) -> None:
        """Adds where a piece leads to. `kind` is what its label promises: None for no promise, "" for `link`."""
        self.fields.add_link(piece.url, kind, default=self.default if kind == "" else LinkKind.OTHER)
