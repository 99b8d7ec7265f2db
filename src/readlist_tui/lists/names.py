"""People's names: what looks like one, and how a text of several is divided."""

import re
from functools import lru_cache

from readlist_tui.lists.words import (
    CHINESE_SURNAMES,
    GIVEN_NAMES,
    NAME_PARTICLES,
    NEVER_AMONG_NAMES,
    ORGANISATION_WORDS,
    ORGANISATIONS,
    SURNAMES,
    TITLE_WORDS,
)
from readlist_tui.text import clean

# `et al.`, however it is written, and what stands for it in Chinese and Japanese.
ET_AL = re.compile(
    r"(?<![,，;；&\s])[,，;；&\s]*(?:\band\s+)?(?:(?:\bet|(?<=[a-z]{3})et(?=\sal\b))\.?\s{0,2}a?l\b\.?|\band\s+(?:\d+\s+)?others\b\.?|等人?(?=[\s.,。，]|$)|(?:…|\.\.\.)+)[\s.]*",
    re.IGNORECASE,
)
_ET_AL_STARTS = frozenset(",，;；&eEaA等….")
_MORE = re.compile(r"et\b|etal\b|ET\b|others|等|…|\.\.")
_MORE_STARTS = ("et", "ET", "others", "等", "…", "..")
_MARKS = re.compile(  # also the hand that writes, and other emoji in front of names
    r"[\u2600-\u27bf\ufe0f\u200d\U0001f300-\U0001faff]|[*†‡§¶∗★✉📧#⋆⁎⊕♠♣♥♦△▲◇◆○●∔∓∥♢♡♯♮²³¹⁰-⁹₀-₉]|\^\{[^{}]{0,12}\}|\$[^$]{0,20}\$|(?<=[^\W\d_])\d(?:[,，]\d)*(?=\s|$|,)|\\\*"
)
_AFFILIATION = re.compile(r"\s*[(（\[][^()（）\[\]]{0,200}[)）\]]")
# The first two conditions only make it faster: no divider starts with another sign, or with a space before a word.
_DIVIDER = re.compile(
    r"(?=[\s,，;；、&a])(?! [B-Zb-z])"
    r"\s*(?:[,，;；、]|\s[&＆/|·•]\s|\s和\s?|\s与\s?|\band\s+(?=[^\s])|\s\bAND\s|(?<=[,，;；])\s*&)\s*"
)
_AND = re.compile(r"\s+(?:and|&)\s*|\s*(?:and|&)\s+", re.IGNORECASE)
_WORD = re.compile(r"^[^\W\d_][^\W\d_]*(?:[.'’‘`´\-‐‑–·ʼ][^\W\d_]*)*\.?$|^[@][\w.-]+$")
CJK_NAME = re.compile(
    r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6}$|^[\u30a0-\u30ff・=]{3,12}$|^[\uac00-\ud7a3]{2,4}$"
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HANZI = re.compile(r"[\u4e00-\u9fff]{2,4}$")
# Names of people which are words of titles too: Song, Young, Long.
NAMES_AND_WORDS = frozenset(name for name in GIVEN_NAMES | SURNAMES if name.lower() in TITLE_WORDS)
_PLAIN_NAME = re.compile(r"[A-Za-z.' \-]{2,60}$")
_NO_NAME = frozenset({b"and", b"AND", b"et", b"etal", b"others", b"by", b"with"})
_APART = bytes(32 if chr(code) in ".'-" else code for code in range(256))
_MAY_BE_MARKED = re.compile(r"[^A-Za-z .,:;'\"()\[\]/&@!?_|+-]")
_REVERSED = re.compile(
    r"(?:[a-z]{2,3} )?[A-Z][^\W\d_][\w'’-]*, (?:[A-Z]\.[ -]?){1,4}(?: ?[a-z]{2,3})?\.?$"
)  # Lee, A. B.
_ELIDED = re.compile(r"(?:d|l|dell)['’][A-Z]")  # d'Ascoli
LABEL = re.compile(r"^(?:authors?|by|with|作者|written by|presented by|speakers?)\s*[:：]?\s+", re.IGNORECASE)


@lru_cache(maxsize=16384)
def name_score(text: str) -> float:
    """How much a text looks like one person's name: 0 not at all, 1 surely."""
    bare = (_MARKS.sub("", text) if _MAY_BE_MARKED.search(text) else text).strip(" .,;:")
    if not text[-1:].isalpha() and bare[-1:].isalpha() and text.rstrip()[-1:].isdigit():
        return min(0.35, name_score(bare))  # Ann Lee1: a mark among names, elsewhere a version
    text = bare
    if not text or len(text) > 60:
        return 0.0
    if not text.isascii() or "=" in text:
        if CJK_NAME.match(text):
            return (0.8 if len(text) <= 3 else 0.3) * (text[0] in CHINESE_SURNAMES) if _HANZI.match(text) else 0.5
        if _CJK.search(text):
            return 0.0
    words = text.split()
    if is_organisation(text):
        return 0.0
    if len(words) > 6 or not ("".join(words).isalpha() or all(word.isalpha() or _WORD.match(word) for word in words)):
        return 0.0
    return _score_words(words)


def _score_words(words: list[str]) -> float:
    score, capital, initials = 0.0, 0, 0
    bares = [word.strip(".'’") for word in words]
    smalls = [bare.lower() for bare in bares]
    titled = not TITLE_WORDS.isdisjoint(smalls)
    if titled and len(words) == 2 and _half_a_name(bares):
        return 0.35  # Leilei Gan, Or Honovich: names among names, nothing alone
    for word, bare, small in zip(words, bares, smalls, strict=True):
        if small in NAME_PARTICLES and (word[0].islower() or len(small) > 2):
            continue
        if (titled or "-" in small) and _is_title_word(bare):
            return 0.0
        if bare[:1].isupper() or not bare.isascii() or word[0] == "@" or _ELIDED.match(bare):
            capital += 1
            initials += bare.isupper() and len(bare.replace(".", "").replace("-", "")) <= 2
        else:
            score -= 0.4
    if not capital or score < -0.5:
        return 0.0
    if words[0] in ("A", "I") and len(words) in (2, 3) and words[-1] not in SURNAMES:
        return 0.3  # an article, or an initial without its stop
    known = bares[0] in GIVEN_NAMES or bares[-1] in SURNAMES
    if len(words) > 1 and known:
        score += 0.25
    if len(words) == 1:
        return score + (0.4 if len(words[0]) > 2 or "." in words[0] else 0.3)
    return score + (0.9 if initials else 0.7 if len(words) <= 4 else 0.5)


def _is_title_word(word: str) -> bool:
    """True for a word of titles, or a compound with one (Data-Aware), that is no name or initial."""
    small = word.lower()
    if "-" in small and any(len(part) > 3 and part in TITLE_WORDS for part in small.split("-")):
        return True
    return small in TITLE_WORDS and not (len(word) == 1 and word.isupper()) and word not in NAMES_AND_WORDS


def _half_a_name(bare: list[str]) -> bool:
    titles = [word.lower() in TITLE_WORDS and word not in NAMES_AND_WORDS and len(word) < 7 for word in bare]
    return sum(titles) == 1 and all(word[:1].isupper() for word in bare) and min(map(len, bare)) > 1


def _may_go_on(text: str) -> bool:
    """False for most texts of names: nothing in them can be `et al.`"""
    return any(map(text.__contains__, _MORE_STARTS)) and _MORE.search(text) is not None


@lru_cache(maxsize=4096)
def divide(text: str) -> tuple[tuple[str, ...], bool]:
    """The pieces of a text of names, without affiliations and marks; and whether it ended in `et al.`"""
    text = LABEL.sub("", text)
    text = clean(_MARKS.sub("", text) if _MAY_BE_MARKED.search(text) else text)
    more = _may_go_on(text) and ET_AL.search(text) is not None
    if more:
        text = ET_AL.sub(", ", _without_place_of_work(text))
    if "(" in text or "（" in text or "[" in text:
        text = _AFFILIATION.sub("", text)
    return tuple([piece for part in _DIVIDER.split(text) if (piece := part.strip(" .:*&\t"))]), more


def _without_place_of_work(text: str) -> str:
    """`Lee et al, Toys Inc.`: one word, or an organisation, behind `et al.` is where the authors work."""
    found = ET_AL.search(text)
    rest = text[found.end() :].strip(" .,;") if found else ""
    if found and found.start() and rest and text[: found.end()].rstrip()[-1:] in ",.l" and "," not in rest:
        return text[: found.end()] if is_organisation(rest) or (" " not in rest and rest[0].isupper()) else text
    return text


@lru_cache(maxsize=8192)
def authors_score(text: str) -> float:
    """How much a text looks like a list of authors: about 1 for several full names, more with `et al.`"""
    if len(text) > 6000:
        return 0.0
    if not NEVER_AMONG_NAMES.isdisjoint(text.split()):
        bare = _AFFILIATION.sub("", text) if "(" in text else text  # Ann Lee (University of Toys)
        return authors_score(bare) if len(bare) < len(text) else 0.0
    if "," not in text and text[-1:].isdigit():
        return min(0.35, name_score(text))
    if _PLAIN_NAME.match(text) and _NO_NAME.isdisjoint(text.encode().translate(_APART).split()):
        return score if (score := name_score(text)) >= 0.3 else 0.0
    return _authors_score(text)


def _authors_score(text: str) -> float:
    if _REVERSED.match(text):
        return 0.95
    pieces, more = divide(text)
    if not pieces or len(pieces) > 400:
        return 0.0
    scores = [name_score(piece) for piece in pieces]
    good = sum(score >= 0.3 for score in scores)
    if more and len(pieces) == 1 and (scores[0] > 0 or (pieces[0].isalpha() and pieces[0].istitle())):
        return 1.2  # Gan et al.
    if good < 0.75 * len(pieces):
        return 0.0
    mean = sum(scores) / len(scores)
    several = (
        0.3 if len(pieces) > 2 else 0.2 if len(pieces) == 2 and _AND.search(text) else 0.1 if len(pieces) == 2 else 0.0
    )
    return mean + several + (0.3 if more else 0.0)


def is_organisation(text: str) -> bool:
    """True for the name of a company, laboratory or university."""
    text = text.lower().strip(" .,")
    return text in ORGANISATIONS or text.rpartition(" ")[2] in ORGANISATION_WORDS


def is_et_al(text: str) -> bool:
    """True for `et al.` alone."""
    found = ET_AL.match(text) if text[:1] in _ET_AL_STARTS or text[:1].isspace() else None
    return found is not None and found.end() == len(text)


def ends_in_et_al(text: str) -> bool:
    """True for names that end in `et al.`, and for `et al.` alone."""
    return _may_go_on(text) and any(found.end() == len(text) for found in ET_AL.finditer(text))
