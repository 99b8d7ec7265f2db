"""One item, once it is known which of its pieces is the title → the fields of its entry."""

import re

from readlist_tui.lists.addresses import kind_of_address
from readlist_tui.lists.appearance import NOWHERE, Appearance, appearance
from readlist_tui.lists.brackets import read_bracket
from readlist_tui.lists.evidence import Candidate, Evidence, Sign
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.lone_pieces import Taker
from readlist_tui.lists.name_runs import names_end
from readlist_tui.lists.named_values import put_value
from readlist_tui.lists.names import authors_score, divide, is_organisation, name_score
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.remarks import chunks_around, is_prose, is_running_text, starts_remark
from readlist_tui.lists.title_ends import settle_title
from readlist_tui.lists.title_text import is_empty
from readlist_tui.lists.words import SURNAMES, label_kind
from readlist_tui.model import LinkKind

_KINDS = frozenset(kind.value for kind in LinkKind)
_LINKED = _KINDS | {"", "links", "title", "method"}  # labels of what links lead to, not of a value
_CJK_REMARK = re.compile(r"[\u3400-\u9fff]{3,}")


def read_fields(found: Evidence, title: Candidate, default: LinkKind, span: tuple[int, int] | None = None) -> Fields:
    """The fields of an item. `default` is the kind of its links that nothing tells; `span` the pieces to look at."""
    reader = _ItemReader(found, title, default)
    start, end = span or (0, len(found.pieces))
    for piece in found.pieces[title.start : title.end]:
        reader.fields.add_link(piece.url, None, titled=True, default=default)
    for chunk in chunks_around(found, title, start, end):
        reader.read(chunk)
    first = found.pieces[title.start]
    last = title.end == len(found.pieces) or found.pieces[title.end].line > first.line
    settle_title(reader.fields, _whole(found, title), first.linked, first.styled, last)
    return reader.fields


def _whole(found: Evidence, title: Candidate) -> str:
    """A title with the mark behind it with which it asks or calls out, or the bracket that its last words stand in."""
    if title.text.count("(") > title.text.count(")"):
        return title.text + ")"
    following = found.pieces[title.end].before if title.end < len(found.pieces) else ""
    asks = following[:1] in ("?", "!", "？", "！") and not found.pieces[title.start].styled
    return title.text + following[:1] * asks


class _ItemReader:
    """Takes the pieces around a title into fields, group by group."""

    def __init__(self, found: Evidence, title: Candidate, default: LinkKind) -> None:
        self.found = found
        self.title = title
        self.fields = Fields()
        self.taker = Taker(self.fields, default)
        self.names = ""  # the authors as they stand
        self.cited = False  # authors, then the title: what follows is where it appeared
        self.line = found.pieces[title.start].line

    def read(self, chunk: list[int]) -> None:
        pieces = [self.found.pieces[index] for index in chunk]
        signs = [self.found.signs[index] for index in chunk]
        after = chunk[0] >= self.title.end
        if signs[0].kind == "label" and signs[0].field == "own":
            self._remark(pieces, signs)
        elif signs[0].kind == "label":
            self._labelled(signs[0].field, pieces[1:], signs[1:])
        elif after and (starts_remark(self.found, chunk[0], chunk[-1] + 1) or self._whole_line(chunk)):
            self._remark(pieces, signs)
        elif pieces[0].bracket:
            read_bracket(self.taker, pieces, signs, after)
        else:
            self._run(pieces, signs, after)

    # What a label announces

    def _labelled(self, name: str, pieces: list[Piece], signs: list[Sign]) -> None:
        if not pieces:
            return
        kind = name if name in _KINDS else None
        if name == "title" and pieces[0].url and kind_of_address(pieces[0].url) is None:
            kind = "paper"
        if name in _LINKED:
            self._labelled_links(kind, pieces, signs)
            return
        text = joined(pieces)
        for piece in pieces:
            self.taker.take_link(piece, label_kind(piece.text))
        put_value(self.fields, name, text)

    def _labelled_links(self, kind: str | None, pieces: list[Piece], signs: list[Sign]) -> None:
        rest = []
        for piece, sign in zip(pieces, signs, strict=True):
            if piece.url is not None:
                own = label_kind(piece.text)
                self.taker.take_link(piece, kind or own)
            elif sign.kind == "place" and sign.place:
                self.fields.add_place(sign.place)
            elif sign.kind not in ("word", "number") and not is_empty(piece.text):
                rest.append(piece)
        if rest and not all(piece.bracket for piece in rest):
            self.fields.leftovers.append(("labelled", joined(rest)))

    def _whole_line(self, chunk: list[int]) -> bool:
        first = self.found.pieces[chunk[0]]
        starts = chunk[0] == 0 or self.found.pieces[chunk[0] - 1].line < first.line
        return starts and first.line > self.line and is_running_text(self.found, chunk[0], chunk[-1] + 1)

    def _remark(self, pieces: list[Piece], signs: list[Sign]) -> None:
        words = list(pieces)
        while words and (words[-1].linked or words[-1].image) and signs[len(words) - 1].kind in ("link", "image"):
            words.pop()  # links behind the remark are no part of it
        for piece, sign in zip(pieces, signs, strict=True):
            if piece.linked or piece.image:
                self.taker.takes(piece, sign)
                self.taker.take_link(piece, None)
        self.fields.leftovers.append((self._slot(pieces[0], True), joined(words)))

    # What stands free

    def _run(self, pieces: list[Piece], signs: list[Sign], after: bool) -> None:
        at = 0
        while at < len(pieces):
            piece, sign = pieces[at], signs[at]
            if self.taker.takes(piece, sign):
                at += 1
            elif sign.kind == "place" and sign.place:
                self.fields.add_place(sign.place, beside=at > 0)
                at += 1
            elif after and self.cited and self._stands_before_year(piece):
                self.fields.add_place(appearance(piece.text, placed=True))
                at += 1
            elif sign.kind == "names":
                if piece.linked and sign.place:
                    self.fields.add_place(sign.place)
                end = names_end(pieces, signs, at)
                self._authors(pieces[at:end], after)
                at = end
            else:
                at = self._text(pieces, signs, at, after)

    def _stands_before_year(self, piece: Piece) -> bool:
        """`Lee, A. [Toys](…) Toy Biology (2031)`: between the title of a citation and its year stands where it was."""
        at, pieces = self.title.end, self.found.pieces
        if at + 1 >= len(pieces) or pieces[at] is not piece or piece.linked or pieces[at + 1].bracket != "(":
            return False
        place = self.found.signs[at + 1].place
        dated = place is not None and place.year is not None and not place.venue
        return dated and piece.line == pieces[at + 1].line and 1 < len(piece.text.split()) <= 8

    def _authors(self, pieces: list[Piece], after: bool) -> None:
        text = joined(pieces)
        for piece in pieces:
            self.taker.take_link(piece, None)
        if len(self.fields.authors) == 1 and authors_score(text) > authors_score(self.names) + 0.2:
            self.fields.leftovers.append(("more names", self.fields.authors[0]))
            self.fields.authors = ()
        if self.fields.authors:
            self.fields.leftovers.append(("more names", text))
        else:
            self.names = text
            self.fields.add_authors(text, cited=not after)
            self.cited = self.cited or not after
            self.fields.leftovers.append(("authors:" + self._slot(pieces[0], after), ""))

    def _text(self, pieces: list[Piece], signs: list[Sign], at: int, after: bool) -> int:
        """A text that is neither a venue nor names: from a sentence on, all that follows on its line is one remark."""
        piece, place = pieces[at], signs[at].place
        where = self._where(pieces, signs, at, after) if place else None
        if where:
            self.fields.add_place(where)
            return self._remark_behind(where, pieces, signs, at)
        if not after and not self.fields.authors and (end := self._cited_end(pieces, signs, at)):
            self.fields.add_authors(joined(pieces[at:end]), cited=True)
            self.cited = True
            return end
        if is_organisation(piece.text) or (after and piece.code and len(piece.text.split()) <= 3):
            self.taker.take_link(piece, None)
            self.fields.tags.append(piece.text)
            return at + 1
        return self._leave(pieces, signs, at, after)

    def _leave(self, pieces: list[Piece], signs: list[Sign], at: int, after: bool) -> int:
        """Leaves a text, with what goes on with it, to be understood beside the other items."""
        piece = pieces[at]
        end = at + 1
        prose = is_prose(piece.text)
        while (
            end < len(pieces)
            and "|" not in pieces[end].before
            and (after or not self._dated_before_title(pieces[end]))
            and (prose or (signs[end].kind == "text" and pieces[end].styled == piece.styled))
        ):
            prose = prose or is_prose(pieces[end].text)
            end += 1
        run = pieces[at:end]
        for part, sign in zip(run, signs[at:end], strict=True):
            self.taker.take_link(part, sign.field if sign.kind == "link" else None)
        self.fields.leftovers.append((self._slot(piece, after), joined(run)))
        return end

    def _remark_behind(self, place: Appearance, pieces: list[Piece], signs: list[Sign], at: int) -> int:
        """`20310730 arXiv 一种玩具网络：[Toy Net](…)`: what follows a venue without a sign in another language."""
        remark = _CJK_REMARK.search(place.left)
        if not remark:
            return at + 1
        end = at + 1
        while end < len(pieces) and signs[end].kind == "text" and not pieces[end].styled:
            end += 1
        text = joined(pieces[at:end])
        start = text.find(place.left[:6])
        self.fields.add_note(text[start if start >= 0 else text.index(remark[0]) :])
        return end

    def _cited_end(self, pieces: list[Piece], signs: list[Sign], at: int) -> int:
        """`Lee and Ng, "Toys"`, `Evans (2031) Toys`: the end of names before a quoted title or a year, 0 for none."""
        end = at
        while end < len(pieces) and signs[end].kind in ("text", "names"):
            end += 1
        if authors_score(joined(pieces[at:end])) < 0.3 or self._is_nickname(pieces[at:end]):
            return 0
        title = self.found.pieces[self.title.start]
        before = title.before.strip()
        if title.linked and before[:1] == ":" and "," in joined(pieces[at:end]) and end == self.title.start:
            return end  # Lee, Ann: [Toys](…)
        if title.quoted or (title.bold and title.before.startswith(". ") and "," in joined(pieces[at:end])):
            return end
        following = next(index for index, piece in enumerate(self.found.pieces) if piece is pieces[end - 1]) + 1
        place = self.found.signs[following].place if following < self.title.start else None
        told = self.found.pieces[following].bracket or title.before.strip()[:1] in (":", "-", "–", "—")
        return end if place and place.year and not place.venue and told else 0

    def _is_nickname(self, pieces: list[Piece]) -> bool:
        """`**TN**: "Toy Nets"`, `Toy Games: "A Survey of Toy Games"`: what is no name of a person is the method's."""
        name = pieces[0].text
        if len(pieces) > 1 or len(divide(name)[0]) > 1 or name in SURNAMES:
            return False
        least = 0.4 if name.istitle() and self._dated_before_title(pieces[0]) else 0.62
        return name_score(name) < least

    def _dated_before_title(self, piece: Piece) -> bool:
        """`Evans (2031) Toys for Fun`: nothing but a year in brackets parts a piece from the title."""
        at = self.title.start
        if at < 2 or self.found.pieces[at - 2] is not piece or piece.styled:
            return False
        year, place = self.found.pieces[at - 1], self.found.signs[at - 1].place
        return year.bracket == "(" and bool(place and place.year and not place.venue)

    def _where(self, pieces: list[Piece], signs: list[Sign], at: int, after: bool) -> Appearance | None:
        """The venue that a text is though no list of venues knows it, or None."""
        piece, place = pieces[at], signs[at].place or NOWHERE
        if place.guessed and (place.year or place.words >= 2 or (not after and not is_prose(piece.text))):
            return place
        if place.venue and place.year and not place.guessed and len(place.left.split()) <= 4:
            return place
        marked = at > 0 and signs[at - 1].kind == "mark"  # [J], [C]: the venue follows
        if after and (marked or (self.cited and place.words)) and len(piece.text) < 160:
            placed = appearance(piece.text.strip("/ "), placed=True)
            return placed if placed.venue else None
        return None

    def _slot(self, piece: Piece, after: bool) -> str:
        style = "italic" if piece.italic else "bold" if piece.bold else "plain"
        return f"{'after' if after else 'before'} {min(abs(piece.line - self.line), 2)} {style}"
