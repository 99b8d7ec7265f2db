"""What the text of a title looks like, and what copying and habit leave at its end."""

import re
from collections.abc import Sequence
from functools import lru_cache

from readlist_tui.lists.appearance import NOWHERE, appearance
from readlist_tui.lists.names import authors_score
from readlist_tui.lists.telling import is_silent
from readlist_tui.lists.words import label_kind, split_words

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_APART = bytes(code if code < 128 and chr(code).isalnum() else 32 for code in range(256))
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_TALK = split_words("""
we;our;you;your;i;they;it is;is a;is an;is the;are the;this paper;this work;this repo;this list;this is;which;please;
can be;has been;have been;there is;there are;also;feel free;see;check;paper list of;
reading list of;curated list of
""")
_PROSE = re.compile(
    rf"\b(?:{'|'.join(_TALK)})\b|我们|你可以|可以看|欢迎|如果|请|本文|作者提出|该文|这篇", re.IGNORECASE
)
_TALK_STARTS = frozenset(phrase.split()[0] for phrase in _TALK)
# Letters made small; signs are spaces.
_SMALL = bytes(ord(chr(code).lower()) if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128))
_SMALL += b" " * 128
# Link words that copying from a web page leaves at the end of a title, and words that end in them by themselves.
_GLUED_WORD = re.compile(r"(?:[\s,/|]+(?:paper|code|pdf|github|arxiv)|(?<=[a-z\d)?!\]])(?:paper|code|pdf|github))$")
_GLUED_ENDS = ("paper", "code", "pdf", "github", "arxiv")
_COMPOUND = re.compile(
    r"\b(?:white|news|wall|sand|bar|op|de|en|trans|post|qr|source|byte|pseudo|uni|geo|zip|time|auto|term|position|this|"
    r"the|a|an|our|your|best|open|error|machine|binary|shell|of|to|from|in|for|and|with|research|scientific|latent|hash|"
    r"neural|program|correcting|on)[\s-]*(?:paper|code)$",
    re.IGNORECASE,
)
_EMPTY = re.compile(
    r"(?:[\W_]*|n/?a|none|null|nil|tbd|tba|todo|no|not? (?:yet )?"
    r"(?:available|released|announced|published|found|yet)|coming soon|soon|"
    r"xxx+|and|or|in|by|at|see|with|和|以及|及|与|暂无|无|没有|还没出来|未公开|未开源|即将开源|待更新|待补充|待开源|敬请期待|"
    r"(?:还|尚|暂)?未(?:公布|发布|开放|放出|公开|开源)|即将(?:公布|发布|开放)|待(?:公布|发布|开放))$",
    re.IGNORECASE,
)
_CONNECT = re.compile(r"^[\s,，、&+/;；and和与|]*$")


@lru_cache(maxsize=16384)
def title_score(text: str) -> float:
    """How much a text looks like the title of a work: about 1 for most titles, below 0.3 for what is none."""
    words = _words(text)
    length: float = len(words)
    if not text.isascii():
        length = sum(not _CJK.search(word) for word in words) + len(_CJK.findall(text)) / 2
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
    if length > 4 and not is_title_case(words) and _is_prose(text):
        score -= 0.35 + 0.25 * (length > 14)
    if not is_silent(text):
        score -= 0.7 * _is_place(text) + 0.8 * (label_kind(text) is not None)
    score -= 0.3 * (authors_score(text) >= 0.62) if len(text) < 400 else 0
    return score


def _words(text: str) -> list[str]:
    if text.isascii() and not ("-" in text or "." in text or "'" in text):
        return text.encode().translate(_APART).decode().split()
    return _WORD.findall(text)


def _is_prose(text: str) -> bool:
    if text.isascii() and _TALK_STARTS.isdisjoint(text.encode().translate(_SMALL).decode().split()):
        return False  # a fifth of the pattern's time
    return _PROSE.search(text) is not None


def _is_place(text: str) -> bool:
    place = appearance(text) if len(text) < 120 else NOWHERE
    return place.sure or (place.guessed and bool(place.year or place.words >= 2))


def is_title_case(words: Sequence[str]) -> bool:
    """True where nearly all words of four letters and more start with a capital."""
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)


def without_labels(title: str, last: bool = True) -> str:
    """A title without the link words that copying glued to its end (`Networkspaper code`).

    `last`: nothing stands behind it. Where something does, a single word with a space before it is the title's own.
    """
    while title.endswith(_GLUED_ENDS) and (found := _GLUED_WORD.search(title)) and not _COMPOUND.search(title):
        kept = title[: found.start()].rstrip(" ,;|([")
        own = not last and found[0][0].isspace() and not kept.endswith(_GLUED_ENDS)
        if own or len(kept.split()) < 2:
            break
        title = kept
    return title


_FILE_END = re.compile(r"(?<=[\w)\]?!])\.(?:pdf|docx?|pptx?|epub|djvu|ps)$", re.IGNORECASE)


def without_file_end(title: str) -> str:
    """A title without the end of a file's name: lists of folders of papers are lists of `Toy Net.pdf`."""
    if "." not in title[-6:]:
        return title
    kept = _FILE_END.sub("", title)
    return kept if len(kept.split()) > 1 or not kept.isascii() else title


def is_empty(text: str) -> bool:
    """True for a text that says nothing: `-`, `N/A`, `coming soon`, `暂无`."""
    return _EMPTY.match(text.strip(" ()（）[].。")) is not None


def connects(text: str) -> bool:
    """True for what stands between two titles in one item: nothing, a comma, `and`."""
    return _CONNECT.match(text) is not None
