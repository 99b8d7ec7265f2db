"""What each piece of an item speaks for: a link's label, a venue, names, a mark, or text that may be a title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.names import authors_score, is_et_al, name_score
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.words import LINK_FILLERS, LINK_WORDS, field_word, fold_word, label_kind, status_word

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_PROSE = re.compile(
    r"\b(?:we|our|you|your|i|they|it is|is a|is an|is the|are the|this (?:paper|work|repo|list|is)|which|please|can be|"
    r"has been|have been|there (?:is|are)|also|feel free|see|check)\b"
    r"|我们|你可以|可以看|欢迎|如果|请|本文|作者提出|该文|这篇",
    re.IGNORECASE,
)
# Link words that copying from a web page leaves at the end of a title, and words that end in them by themselves.
_GLUED_WORD = re.compile(r"(?:[\s,/|]+(?:paper|code|pdf|github|arxiv)|(?<=[a-z\d)?!\]])(?:paper|code|pdf|github))$")
_COMPOUND = re.compile(
    r"\b(?:white|news|wall|sand|bar|op|de|en|trans|post|qr|source|byte|pseudo|uni|geo|zip|time|auto|term|position|this|"
    r"the|a|an|our|your|best|open|error|machine|binary|shell|of|to|from|in|for|and|with|research|scientific|latent|hash|"
    r"neural|program|correcting|on)[\s-]*(?:paper|code)$",
    re.IGNORECASE,
)
_LABEL_END = re.compile(r"\s*[:：(（/]\s*|\s+[-–—]\s+")
_NUMBER = re.compile(
    r"[\[(]?\d{1,4}[\])]?[.:、)]?$|(?:pp?\.?\s?)?\d{1,5}\s?[-–—]+\s?\d{1,5}$|(?:vol|no|volume|issue|art)\b\.?\s?\d+$",
    re.IGNORECASE,
)
# The mark of a document's type behind a title, GB/T 7714: [J] journal, [C] proceedings, [D] thesis, [EB/OL] online.
_TYPE_MARK = re.compile(r"(?:[JCMDRPSNGAZ]|EB|DB|CP)(?:/(?:OL|CD|MT|DK))?(?://)?$")
_PART = re.compile(r"(?:Part|Chapter|Volume|Vol\.|Section|Lecture) (?:[IVX]+|\d+)\b")
_EMPTY = re.compile(
    r"(?:[\W_]*|n/?a|none|null|nil|tbd|tba|todo|no|not? (?:yet )?(?:available|released|found|yet)|coming soon|soon|xxx+|"
    r"and|or|和|以及|及|与|暂无|无|没有|还没出来|未公开|未开源|(?:还|尚|暂)?未(?:公布|发布|开放|放出|公开|开源)|即将(?:公布|发布|开放)|待(?:公布|发布|开放)|即将开源|待更新|待开源|敬请期待)$",
    re.IGNORECASE,
)
_CONNECT = re.compile(r"^[\s,，、&+/;；and和与|]*$")


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
    """A run of pieces, `start` to `end`, that may be the title. `slot` tells where a title stands in items like this."""

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


def evidence_of(pieces: list[Piece], head: int = 0) -> Evidence:
    """The evidence of an item's pieces, of which the first `head` are its own and the others its details."""
    signs = [_sign(pieces, index) for index in range(len(pieces))]
    _settle_names(pieces, signs)
    _settle_places(pieces, signs)
    found = Evidence(pieces, signs)
    found.candidates = _candidates(found)
    if all(found.pieces[candidate.start].bracket for candidate in found.candidates):
        _admit_places(found)
        found.candidates = _candidates(found)
    own = [candidate for candidate in found.candidates if candidate.start < head and candidate.score >= 0.3]
    found.candidates = own or found.candidates
    return found


def _admit_places(found: Evidence) -> None:
    """Where all is venues and years, a long name of a venue is the title: proceedings are listed as works too."""
    for piece, sign in zip(found.pieces, found.signs, strict=True):
        if sign.kind == "place" and sign.place and sign.place.venue and len(sign.place.venue.split()) > 3:
            sign.kind = "text"
            return
        if sign.kind not in ("place", "image") or piece.linked:
            return


def _sign(pieces: list[Piece], index: int) -> Sign:
    piece = pieces[index]
    if piece.image:
        return Sign("image")
    text = piece.text
    label = _labels(pieces, index)
    if label is not None:
        return Sign("label", label)
    kind = label_kind(text)
    if piece.linked:
        return _link_sign(piece, kind, first=index == 0)
    place = appearance(text)
    if place.sure and place.venue:
        return Sign("place", place=place)
    if _NUMBER.match(text) and not place.year:
        return Sign("number")
    if kind is not None and text[:1] not in "[(" and not (kind in ("", "data") and len(pieces) == 1):
        return Sign("word", kind)
    if status_word(text) and (len(pieces) > 1 or not text.isascii()):
        return Sign("status", status_word(text) or "")
    if piece.bracket == "[" and _TYPE_MARK.match(text):
        return Sign("mark")
    if place.sure or (place.guessed and piece.bracket):
        return Sign("place", place=place)
    return Sign("names" if (score := _names(piece)) >= 0.3 else "text", score=score, place=place)


def _names(piece: Piece) -> float:
    if is_et_al(piece.text):
        return 1.0
    return authors_score(piece.text) if len(piece.text) < 3000 else 0.0


def _link_sign(piece: Piece, kind: str | None, first: bool) -> Sign:
    if kind is not None:
        place = appearance(piece.text)
        return Sign("link", kind, place=place if place.sure and place.year else None)
    text = piece.text
    if _is_address(text) or _is_identifier(text):
        return Sign("link", "")
    place = appearance(text)
    if place.sure and (place.venue or place.year) and len(text.split()) <= 4:
        return Sign("link", "", place=place) if piece.url else Sign("place", place=place)
    if text.startswith("@") or (piece.url and re.search(r"//(?:www\.)?(?:twitter|x|linkedin)\.com/", piece.url)):
        return Sign("names", score=0.9)
    announced = _announced(text) if not first or piece.boxed else None
    if announced:
        return Sign("link", announced)
    words = [fold_word(word) for word in text.split()]
    if not first and (score := authors_score(text)) >= 0.62:
        return Sign("names", score=score)
    if piece.boxed and len(words) <= 4 and title_score(text) < 1.1:
        return Sign("link", "")
    if (
        words
        and not first
        and len(words) <= 5
        and LINK_WORDS.get(words[-1])
        and (len(words) < 3 or words[0] in LINK_FILLERS or piece.bracket)
    ):
        return Sign("link", LINK_WORDS[words[-1]])  # "accompanying video", "IEEE T-PAMI version"
    return Sign("text", score=authors_score(text))


def _announced(text: str) -> str | None:
    """The kind that the first words of a link's label tell: "Code: the small one", "official code - caffe"."""
    head = _LABEL_END.split(text, maxsplit=1)[0]
    return label_kind(head) if len(head) < len(text) <= 60 and len(text[len(head) :].split()) <= 5 else None


def _is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://", "www."))


def _is_identifier(text: str) -> bool:
    return re.fullmatch(r"(?:arxiv:?\s?)?\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4,9}/\S+", text, re.IGNORECASE) is not None


def _labels(pieces: list[Piece], index: int) -> str | None:
    """The field or kind of link that a piece announces for what follows it on its line (`Code:`, `**Authors**：`)."""
    piece = pieces[index]
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    colon = piece.text[-1:] in ":：" or (
        following is not None and following.line == piece.line and following.before.lstrip(" )）]")[:1] in (":", "：")
    )
    if not colon or piece.linked or len(piece.text) > 40:
        return None
    name = field_word(piece.text.rstrip(":： ")) or label_kind(piece.text)
    if name is None or name == "ignore":
        return None
    return name if _announces(pieces, index, name) else None


def _announces(pieces: list[Piece], index: int, name: str) -> bool:
    piece, starts = pieces[index], index == 0 or pieces[index - 1].line < pieces[index].line
    if piece.bold or piece.italic or piece.code or piece.line > 0 or not starts:
        return starts or piece.line > 0 or piece.styled or _leads_to_link(pieces, index)
    # The first words of an item: `Code: https://…` is a label, `Data: A Survey` a title.
    return _leads_to_link(pieces, index) or (len(pieces) > 1 and (name in _PLAIN_LABELS or is_empty(pieces[1].text)))


_PLAIN_LABELS = frozenset({"authors", "venue", "year", "date", "tags", "status", "note"})


def _leads_to_link(pieces: list[Piece], index: int) -> bool:
    return index + 1 < len(pieces) and pieces[index + 1].linked


def _settle_names(pieces: list[Piece], signs: list[Sign]) -> None:
    """A name alone may be a word: neighbours decide together whether they are authors."""
    at = 0
    while at < len(pieces):
        if signs[at].kind != "names" or pieces[at].linked:
            at += 1
            continue
        end = at + 1
        if " by" in pieces[at].before and at and not pieces[at - 1].styled and not signs[at].score >= 0.95:
            signs[at].kind = "text"  # "Distracted by Irrelevant Context"
        while (
            end < len(pieces)
            and signs[end].kind == "names"
            and _continues(pieces[end])
            and not pieces[end].linked
            and pieces[end].styled == pieces[at].styled
        ):
            end += 1
        score = signs[at].score
        if end > at + 1:
            mean = sum(sign.score for sign in signs[at:end]) / (end - at)
            score = mean + (
                0.3 if end > at + 2 else 0.2 if " and " in pieces[at + 1].before + pieces[at + 1].text else 0.1
            )
        for sign in signs[at:end]:
            sign.score = score
            if score < 0.62:
                sign.kind = "text"
        at = end


def _settle_places(pieces: list[Piece], signs: list[Sign]) -> None:
    """A venue whose name is also a word is one where a year follows it: `…, Machine Learning, 2031`."""
    for at in range(1, len(pieces) - 1):
        piece, sign, after = pieces[at], signs[at], signs[at + 1]
        if sign.kind not in ("text", "names") or piece.styled or not sign.place or not piece.before.strip(" )）]"):
            continue
        dated = after.kind == "place" and after.place is not None and bool(after.place.year) and not after.place.venue
        place = appearance(piece.text, placed=True) if dated and sign.place.venue else None
        if place and place.venue and not place.left:
            signs[at] = Sign("place", place=place)


def _continues(piece: Piece) -> bool:
    return piece.before.strip() in (",", "，", ";", "；", "、", "", "/") and "\n" not in piece.before


def _candidates(found: Evidence) -> list[Candidate]:
    pieces, signs = found.pieces, found.signs
    candidates: list[Candidate] = []
    counts: dict[str, int] = {}
    named = False  # names came, and no text behind them yet
    at = 0
    while at < len(pieces):
        end = _run_end(found, at)
        if end > at:
            style = _style(pieces[at])
            number = min(counts.get(style, 0), 3)
            end = _with_rest(found, at, end) if style != "plain" else end
            text = joined(pieces[at:end])
            score = title_score(text) + _style_bonus(pieces[at], style, at)
            if signs[at].kind == "text" and (place := signs[at].place) and place.sure:
                score += 0.7  # admitted for want of another
            score += 0.6 * (end < len(pieces) and signs[end].kind == "mark")
            if signs[at].kind == "names" and style not in ("link", "quote"):
                sure = signs[at].score >= 0.85 or style == "plain"
                score -= 0.1 if end > at + 1 else 0.7 if sure else 0.25
            behind = style == "plain" and named and signs[at].kind != "names"
            named = named and not behind
            candidates.append(Candidate(_BEHIND if behind else f"{style}{number}", at, end, text, score))
            counts[style] = number + 1
            if style == "plain":
                candidates += _behind_name(found, at, end)
        named = named or signs[at].kind == "names"
        at = max(end, at + 1)
    return candidates


def _with_rest(found: Evidence, at: int, end: int) -> int:
    """The end of a title of which only the method's name is set off: `**TN**: A Net for Toys`."""
    pieces, signs = found.pieces, found.signs
    if end >= len(pieces) or len(joined(pieces[at:end]).split()) > 3 or signs[end].kind != "text":
        return end
    following = pieces[end]
    mark = following.before.strip() or pieces[end - 1].text[-1:]
    last = _run_end(found, end)
    if mark not in (":", "：", "-", "–", "—") or following.bracket or following.line != pieces[at].line or last == end:
        return end
    rest = joined(pieces[end:last])
    return last if title_score(rest) >= 0.95 and rest[:1].isupper() and not rest.endswith(".") else end


def _behind_name(found: Evidence, at: int, end: int) -> list[Candidate]:
    """`Lee: A Toy`: what stands behind a colon may be the title, and what stands before it a name."""
    pieces = found.pieces
    if (
        end <= at + 1
        or pieces[at + 1].before.strip() not in (":", "：")
        or name_score(pieces[at].text) + authors_score(pieces[at].text) < 0.6
    ):
        return []
    text = joined(pieces[at + 1 : end])
    known = 0.4 if name_score(pieces[at].text) >= 0.9 else -0.1
    return [Candidate(_BEHIND, at + 1, end, text, title_score(text) + _STYLE_BONUS["plain"] + known)]


def _style(piece: Piece) -> str:
    for style, has in (
        ("link", piece.linked),
        ("quote", piece.quoted),
        ("bold", piece.bold),
        ("italic", piece.italic),
        ("code", piece.code),
    ):
        if has:
            return style
    return "plain"


_BEHIND = "behind names"
_STYLE_BONUS = {"link": 0.55, "quote": 0.5, "bold": 0.4, "italic": 0.15, "code": 0.0, "plain": 0.1}


def _style_bonus(piece: Piece, style: str, at: int) -> float:
    bonus = (
        _STYLE_BONUS[style] + (0.15 if at == 0 else 0.0) - 0.25 * min(piece.line, 3) - (0.4 if piece.bracket else 0.0)
    )
    return bonus + (0.15 if style == "link" and piece.url and is_paper_address(piece.url) else 0.0)


def _run_end(found: Evidence, at: int) -> int:
    """The end of the run of pieces that starts here and reads as one text; `at` where none starts."""
    pieces, signs = found.pieces, found.signs
    piece, sign = pieces[at], signs[at]
    if sign.kind not in ("text", "names", "place") or (
        sign.kind == "names" and sign.score >= 0.85 and not piece.styled
    ):
        return at
    if sign.kind == "place" and not (sign.place and sign.place.guessed) and not piece.styled:
        return at
    if piece.linked or ((piece.bold or piece.italic or piece.code) and not _glued(pieces, at)):
        return at + 1
    end = at + 1
    while end < len(pieces) and _runs_on(found, end) and not (sign.kind == "names" and sign.score >= 0.85):
        end += 1
    return end


def _glued(pieces: list[Piece], at: int) -> bool:
    following = pieces[at + 1] if at + 1 < len(pieces) else None
    return following is not None and not following.styled and following.before.strip() in ("-", "–") and pieces[at].code


def _runs_on(found: Evidence, at: int) -> bool:
    piece, last, sign = found.pieces[at], found.pieces[at - 1], found.signs[at]
    if (
        piece.linked
        or piece.image
        or piece.bold
        or piece.line != last.line
        or sign.kind in ("label", "names", "link", "status")
    ):
        return False
    if sign.kind == "mark":
        return False
    if piece.bracket != last.bracket:
        return _inner_bracket(found, at)
    if last.bracket and piece.group != last.group:
        return False
    if sign.kind == "word" or (sign.kind == "place" and (piece.before.strip() or (sign.place and sign.place.year))):
        return False
    before = piece.before.strip()
    if last.quoted and not piece.quoted and before.strip('"”»」』》'):
        return False
    if piece.quoted and not last.quoted and len(piece.text.split()) > 3 and before[:-1]:
        return False
    if piece.before == ". " and _PART.match(piece.text):
        return True
    return not any(mark in piece.before for mark in (". ", "|", "｜", "。", "\n", "   ", "；", "; "))


def _inner_bracket(found: Evidence, at: int) -> bool:
    """`Toy (the small one) Nets`: a bracket within a text goes with it if the text goes on behind it."""
    pieces, signs = found.pieces, found.signs
    piece, last = pieces[at], pieces[at - 1]
    if last.bracket:
        return (
            not piece.bracket
            and not piece.styled
            and signs[at].kind == "text"
            and piece.before.strip() in (")", "]", "）", "】")
        )
    if signs[at].kind not in ("text",) or piece.styled:
        return False
    end = at
    while end < len(pieces) and pieces[end].bracket and pieces[end].group == piece.group:
        end += 1
    if end < len(pieces) and pieces[end].line != piece.line:
        return False
    if end < len(pieces) and signs[end].kind == "mark":
        return True
    return (
        end < len(pieces)
        and _inner_bracket(found, end)
        and pieces[end].text[:1].islower() is not None
        and len(pieces[end].text) > 3
    )


@lru_cache(maxsize=16384)
def title_score(text: str) -> float:
    """How much a text looks like the title of a work: about 1 for most titles, below 0.3 for what is none."""
    words = _WORD.findall(text)
    length = len([word for word in words if not _CJK.search(word)]) + len(_CJK.findall(text)) / 2
    if length == 0 or len(text) > 600:
        return -1.0
    score = (
        0.2
        if length <= 1
        else 0.45
        if length <= 2
        else 0.8
        if length <= 3
        else 1.0
        if length <= 24
        else 0.6
        if length <= 40
        else 0.1
    )
    first = text.lstrip("\"“'‘([*")[:1]
    score -= 0.2 * first.islower()
    if length > 4 and _PROSE.search(text) and not _is_title_case(words):
        score -= 0.35 + 0.25 * (length > 14)
    place = appearance(text) if len(text) < 120 else None
    if place and (place.sure or (place.guessed and (place.year or place.words >= 2))):
        score -= 0.7
    if label_kind(text) is not None:
        score -= 0.8
    score -= 0.3 * (authors_score(text) >= 0.62) if len(text) < 400 else 0
    return score


def _is_title_case(words: Sequence[str]) -> bool:
    """True where nearly all words of four letters and more start with a capital."""
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)


def without_labels(title: str) -> str:
    """A title without the link words that copying glued to its end (`Networkspaper code`)."""
    while (found := _GLUED_WORD.search(title)) and not _COMPOUND.search(title):
        kept = title[: found.start()].rstrip(" ,;|([")
        if len(kept.split()) < 2:
            break
        title = kept
    return title


def is_empty(text: str) -> bool:
    """True for a text that says nothing: `-`, `N/A`, `coming soon`, `暂无`."""
    return _EMPTY.match(text.strip(" ()（）[].。")) is not None


def connects(text: str) -> bool:
    """True for what stands between two titles in one item: nothing, a comma, `and`."""
    return _CONNECT.match(text) is not None


def is_labelled(found: Evidence) -> bool:
    """True where an item holds nothing but labels with their values, and links with a label."""
    return (
        is_details(found)
        and all(sign.kind != "names" for sign in found.signs)
        and any(sign.kind in ("label", "link") for sign in found.signs)
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
        elif sign.kind == "text" and not label and not _aside(piece, found):
            texts.append(piece)
    return bool(found.pieces) and (not texts or _few_words(texts, found))


def _few_words(texts: list[Piece], found: Evidence) -> bool:
    """`Ann Lee and Bo Ng, Toys Inc., May 2031`: names and a place, with a word or two that are neither."""
    kinds = {sign.kind for sign in found.signs}
    short = len(texts) == 1 and len(texts[0].text.split()) <= 3 and not texts[0].styled
    return "names" in kinds and "place" in kinds and short and texts[0].before.strip() in (",", "，")


def _aside(piece: Piece, found: Evidence) -> bool:
    return bool(piece.bracket) and len(found.pieces) > 1 and not piece.linked


def share_of_names(pieces: Sequence[Piece]) -> float:
    """How many of the pieces look like a name."""
    return sum(name_score(piece.text) >= 0.3 for piece in pieces) / len(pieces) if pieces else 0.0
