"""What each piece of an item speaks for: a label, a venue, names, a mark, or text that may be a title."""

import re

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.appearance import NOWHERE, Appearance, appearance, is_venue
from readlist_tui.lists.citation_tail import is_isbn, is_tail
from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.name_signs import settle_names
from readlist_tui.lists.names import authors_score, is_et_al
from readlist_tui.lists.pieces import Piece
from readlist_tui.lists.telling import is_silent
from readlist_tui.lists.title_text import is_empty, title_score
from readlist_tui.lists.venue_signs import settle_places
from readlist_tui.lists.words import LINK_FILLERS, LINK_WORDS, field_word, fold_word, label_kind, status_word

_GLUED = re.compile(r"([A-Z][A-Za-z&-]{1,14}?)(Workshops?|WS)?((?:19|20)\d\d)$")
_LABEL_END = re.compile(r"\s*[:：(（/]\s*|\s+[-–—]\s+")
_CITED = re.compile(r"(.{2,80}?),?\s?\(((?:19|20)\d\d)[a-z]?\)$")  # Lee (2031); Lee, Ng (2031)
_ICON = re.compile(r"(?::[a-z0-9_+-]{2,30}:\s*)+")  # :page_facing_up:
_CITED_LINK = re.compile(r"(.{2,80}?),?\s\(?((?:19|20)\d\d)[a-z]?\)?$")
# The mark of a document's type behind a title, GB/T 7714: [J] journal, [C] proceedings, [D] thesis, [EB/OL] online.
_TYPE_MARK = re.compile(r"(?:[JCMDRPSNGAZ]|EB|DB|CP)(?:/(?:OL|CD|MT|DK))?(?://)?$")
_PROFILE = re.compile(r"//(?:www\.)?(?:twitter|x|linkedin)\.com/")
_DOI = re.compile(r"(?:doi:\s?)?10\.\d{4,9}/\S+$", re.IGNORECASE)
_ISBN_STARTS = frozenset("I0123456789")
_IDENTIFIER = re.compile(r"(?:arxiv:?\s?)?\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}/\S+", re.IGNORECASE)


def signs_of(pieces: list[Piece], labels: frozenset[str] = frozenset()) -> list[Sign]:
    """What each of the pieces of an item speaks for. `labels` are those of the list's own, folded."""
    signs = [_sign(pieces, index) for index in range(len(pieces))]
    if labels:
        _own_labels(pieces, signs, labels)
    settle_names(pieces, signs)
    settle_places(pieces, signs)
    if pieces:
        _cited_first(pieces, signs)
    return signs


def _sign(pieces: list[Piece], index: int) -> Sign:
    piece = pieces[index]
    if piece.image:
        return Sign("image")
    label = _labels(pieces, index)
    if label is not None:
        return Sign("label", label)
    if piece.linked:
        return _link_sign(piece, first=index == 0)
    silent = is_silent(piece.text)
    if (not silent and _DOI.match(piece.text)) or (piece.text[:1] in _ISBN_STARTS and is_isbn(piece.text)):
        return Sign("number")
    if silent and piece.bracket != "[":
        return _names_or_text(piece, NOWHERE)
    return _told_sign(piece, alone=len(pieces) == 1)


def _told_sign(piece: Piece, alone: bool) -> Sign:
    """The sign of a piece of text that may say something."""
    text = piece.text
    kind = label_kind(text)
    place = appearance(text)
    sure = place.sure
    if sure and place.venue:
        return Sign("place", place=place)
    if is_tail(text, dated=bool(place.year)):
        return Sign("number")
    if kind is not None and text[:1] not in "[(" and not (kind in ("", "data") and alone):
        return Sign("word", kind)
    if status_word(text) and (not alone or not text.isascii()):
        return Sign("status", status_word(text) or "")
    if piece.bracket == "[" and _TYPE_MARK.match(text):
        return Sign("mark")
    if sure or (place.guessed and piece.bracket):
        return Sign("place", place=place)
    return Sign("names", score=1.0, place=place) if is_et_al(text) else _names_or_text(piece, place)


def _names_or_text(piece: Piece, place: Appearance) -> Sign:
    score = authors_score(piece.text) if len(piece.text) < 3000 else 0.0
    return Sign("names" if score >= 0.3 else "text", score=score, place=place)


def _link_sign(piece: Piece, first: bool) -> Sign:
    text = piece.text
    silent = is_silent(text)
    told = None if silent else _told_by_link(piece, first)
    if told:
        return told
    if _is_address(text) or _ICON.fullmatch(text):
        return Sign("link", "")
    if text.startswith("@") or (piece.url and _PROFILE.search(piece.url)):
        return Sign("names", score=0.9)
    if not first and not silent and (cited := _CITED.match(text)) and authors_score(cited[1]) >= 0.3:
        return Sign("names", score=1.0, place=appearance(cited[2]))
    beside = _link_beside_title(piece, first, silent) if piece.boxed or not first else None
    return beside or Sign("text", score=authors_score(text))


def _told_by_link(piece: Piece, first: bool) -> Sign | None:
    """The sign of a link that is a label, an identifier or a place."""
    text = piece.text
    kind = label_kind(text)
    if kind is not None:
        place = appearance(text)
        told = place.sure and (
            place.year or not piece.url or (first and place.venue and "rxiv" not in place.venue.lower())
        )
        return Sign("link", kind, place=place if told else None)  # [[ICML](…)] in front of a title
    if _is_address(text) or _is_identifier(text) or _ICON.fullmatch(text):
        return Sign("link", "")
    place = appearance(text)
    if place.sure and (place.venue or place.year) and (len(text.split()) <= 4 or (not first and place.venue)):
        return Sign("link", "", place=place) if piece.url else Sign("place", place=place)
    if not first and is_venue(text) and piece.url and is_paper_address(piece.url):
        return Sign("link", "", place=appearance(text, placed=True))  # [Science](https://doi.org/…)
    return None


def _link_beside_title(piece: Piece, first: bool, silent: bool) -> Sign | None:
    """The sign of a link that is no title for where it stands: behind another piece, or in brackets of its own."""
    text = piece.text
    if not silent and (announced := _announced(text)):
        return Sign("link", announced)
    if not first and (score := authors_score(text)) >= 0.62:
        return Sign("names", score=score)
    words = [fold_word(word) for word in text.split()]
    if piece.boxed and len(words) <= 4 and title_score(text) < 1.1:
        return Sign("link", "", place=_glued_place(text))
    if (
        words
        and not first
        and len(words) <= 5
        and LINK_WORDS.get(words[-1])
        and title_score(text) < 0.95
        and (len(words) < 3 or words[0] in LINK_FILLERS or piece.bracket)
    ):
        return Sign("link", LINK_WORDS[words[-1]])  # "accompanying video", "IEEE T-PAMI version"
    return None


def _glued_place(text: str) -> Appearance | None:
    """`[[Access2031]](…)`, `[[NeurIPSWorkshop2031]](…)`: in brackets of its own a name with a year is a venue."""
    found = _GLUED.match(text)
    return Appearance(found[1], int(found[3]), ("workshop",) if found[2] else ()) if found else None


def _announced(text: str) -> str | None:
    """The kind that the first words of a link's label tell: "Code: the small one", "official code - caffe"."""
    head = _LABEL_END.split(text, maxsplit=1)[0]
    return label_kind(head) if len(head) < len(text) <= 60 and len(text[len(head) :].split()) <= 5 else None


def _is_address(text: str) -> bool:
    return text[:8].lower().startswith(("http://", "https://", "www."))


def _is_identifier(text: str) -> bool:
    return _IDENTIFIER.fullmatch(text) is not None


def _labels(pieces: list[Piece], index: int) -> str | None:
    """The field or kind of link that a piece announces for what follows it on its line (`Code:`, `**Authors**：`)."""
    piece = pieces[index]
    if piece.linked or len(piece.text) > 40:
        return None
    if piece.text[-1:] not in ":：" and not _before_colon(pieces, index):
        return None
    name = field_word(piece.text.rstrip(":： ")) or label_kind(piece.text)
    if name is None and _alone_before_address(pieces, index):
        return next((kind for word in piece.text.split() if (kind := label_kind(word))), "")
    if name is None or name == "ignore":
        return None
    return name if _announces(pieces, index, name) else None


def _alone_before_address(pieces: list[Piece], index: int) -> bool:
    """`blog visualization: https://…` on a line below a title: a label, whatever it says."""
    piece, line = pieces[index], [other for other in pieces if other.line == pieces[index].line]
    two = len(line) == 2 and line[0] is piece and piece.line > 0 and len(piece.text.split()) <= 3
    return two and line[1].linked and _is_address(line[1].text)


def _own_labels(pieces: list[Piece], signs: list[Sign], labels: frozenset[str]) -> None:
    for index, piece in enumerate(pieces):
        starts = index == 0 or pieces[index - 1].line < piece.line
        if piece.bold and starts and not piece.linked and fold_word(piece.text) in labels:
            signs[index] = Sign("label", "own")


def _before_colon(pieces: list[Piece], index: int) -> bool:
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    if following is None or following.line != pieces[index].line:
        return False
    return (":" in following.before or "：" in following.before) and following.before.lstrip(" )）]")[0] in ":："


def _announces(pieces: list[Piece], index: int, name: str) -> bool:
    piece, starts = pieces[index], index == 0 or pieces[index - 1].line < pieces[index].line
    if piece.bold or piece.italic or piece.code or piece.line > 0 or not starts:
        return starts or piece.line > 0 or piece.styled or _leads_to_link(pieces, index)
    # The first words of an item: `Code: https://…` is a label, `Data: A Survey` a title.
    if name == "title" and fold_word(piece.text) in _TITLE_LABELS:
        return len(pieces) > 1
    return _leads_to_link(pieces, index) or (len(pieces) > 1 and (name in _PLAIN_LABELS or is_empty(pieces[1].text)))


_TITLE_LABELS = frozenset({"title", "papertitle", "标题", "题目", "论文题目", "论文标题", "论文名称"})
_PLAIN_LABELS = frozenset({"authors", "venue", "year", "date", "tags", "status", "note"})


def _leads_to_link(pieces: list[Piece], index: int) -> bool:
    return index + 1 < len(pieces) and pieces[index + 1].linked


def _cited_first(pieces: list[Piece], signs: list[Sign]) -> None:
    """`[Lee et al., 2031](…): Toys for All`: a link in front that says who wrote it, and when."""
    found = _CITED_LINK.match(pieces[0].text) if pieces[0].linked and len(pieces) > 1 else None
    if found and signs[1].kind == "text" and pieces[1].line == 0 and authors_score(found[1]) >= 0.9:
        signs[0] = Sign("names", score=1.0, place=appearance(found[2]))
