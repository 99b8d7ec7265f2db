"""Venues that no list knows, told by the words that venues' names are made of and by what stands beside them."""

import re
from collections.abc import Sequence

from readlist_tui.lists.words import META_FILLERS, VENUE_WORDS, fold_word
from readlist_tui.text import clean

_SMALL_WORDS = frozenset({"of", "on", "the", "in", "for", "&", "and"})
_PRINTED = re.compile(
    r"\b(?:press|journal|review|thesis|dissertation|report|conference|symposium|lectures?)\b", re.IGNORECASE
)
_INSTITUTION = re.compile(r"\b(?:University|Universität|Université|Universidad|College|Institute)\b|大学|学院")


def name_around(
    text: str, unknown: tuple[int, int], known: Sequence[tuple[int, int]], words: Sequence[tuple[int, int]]
) -> str:
    """The name that unknown words of a text are part of, with the known venues and the `words` of venues beside them.

    All of them are places in the text: start and end.
    """
    first, last = unknown
    starts = [start for start, _ in known]
    first = min([first, *(start for start in starts if start < first)])
    for start, end in known:
        between = text[last:start].lower().split()
        last = end if start >= last and all(word in _SMALL_WORDS or word == "." for word in between) else last
    first, last = _with_venue_words(text, words, first, last)
    return clean(text[first:last].strip(" ,.-–:;(['’\"@"))


def _with_venue_words(text: str, around: Sequence[tuple[int, int]], first: int, last: int) -> tuple[int, int]:
    """`Toys and Games` with the `Journal` right before or behind it."""
    for start, end in around:
        if not text[last:start].strip() and start >= last:
            last = end
    for start, end in reversed(around):
        between = text[end:first].lower().split()
        if end <= first and _SMALL_WORDS.issuperset(between):
            first = start
    return first, last


def may_be_venue(name: str, told: int, *, placed: bool, years: bool, dates: bool) -> bool:
    """True for a short name in capitals beside a year or an award, or one with a venue's words, of which it has `told`.

    `placed`: it stands where venues stand; `years`, `dates`: some stand beside it.
    """
    words = name.split()
    if not words or len(words) > 14 or not (any(map(str.isupper, words[0])) or not name[0].isascii()):
        return False
    if all(fold_word(word) in VENUE_WORDS for word in words):
        return False
    if " and " in name and not told and not placed:
        return False  # two names, more likely
    if not placed and _INSTITUTION.search(name) and not _PRINTED.search(name):
        return False  # where its authors work
    if placed and (len(words) <= 8 or told) and name[0].isupper() and not dates:
        return True
    capitals = sum(any(map(str.isupper, word)) or fold_word(word) in META_FILLERS for word in words)
    capital = capitals >= 0.8 * len(words)
    if told >= 1 and (years or dates or placed or (told >= 2 and capital)):
        return True
    return capital and len(words) <= 6 and (years or placed)
