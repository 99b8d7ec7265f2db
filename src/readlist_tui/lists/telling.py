"""Which texts can say anything but a title or names: of most a look at their words tells that they cannot.

Nine in ten pieces of a list say nothing of venues, marks or labels; to know that at once spares them six questions.
"""

import re
from functools import lru_cache

from readlist_tui.lists.words import (
    AWARD_STARTS,
    COMMON_STARTS,
    JOURNAL_WORDS,
    LABEL_STARTS,
    STATUS_STARTS,
    VENUE_TELLERS,
    VENUE_WORDS,
    VENUES,
)

_YEARS = re.compile(r"(?:19|20)\d\d|['’‘`´′]\s?\d\d")
_LETTERS = re.compile(r"[a-z]+")
# Letters made small, digits all one, everything else a space: bytes are put so in a third of the time of a pattern.
_SMALL = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 48 if 48 <= code < 58 else 32 for code in range(128))
_SMALL += b" " * 128
# A venue of more words than these has a word such as `journal` or `conference` among them.
_LONGEST_NAME = 6
_LONGEST_PLACE = 90
_PLACE_WORDS = frozenset(
    start
    for word in (*VENUE_TELLERS, *AWARD_STARTS, *VENUE_WORDS, *(name + suffix for name in VENUES for suffix in "wosb"))
    for start in [word.lower()]
    if word not in COMMON_STARTS
) | frozenset({"preprint", "accepted", "appear", "submitted", "spotlight", *JOURNAL_WORDS})
_WORDS_OF_LONG_NAMES = VENUE_WORDS | JOURNAL_WORDS
_WIDE_WORDS = tuple(word for word in (*VENUE_WORDS, *AWARD_STARTS) if not word.isascii())
_FIRST_WORDS = LABEL_STARTS | STATUS_STARTS | frozenset({"and", "et", "etal", "etl"})


def may_be_place(text: str) -> bool:
    """False for most texts: no venue or award starts with their words, or they are too long to be a place alone."""
    small = text.encode().translate(_SMALL).decode() if text.isascii() else "0"
    words = small.split() if "0" not in small else _LETTERS.findall(text.lower())
    if len(words) > _LONGEST_NAME or len(text) > _LONGEST_PLACE:
        return (
            _YEARS.search(text) is not None
            or not _WORDS_OF_LONG_NAMES.isdisjoint(words)
            or (not text.isascii() and any(map(text.__contains__, _WIDE_WORDS)))
        )
    return "0" in small or not _PLACE_WORDS.isdisjoint(words)


@lru_cache(maxsize=16384)
def is_silent(text: str) -> bool:
    """True where a text can be no label, status, number, mark, venue, award or `et al.`; maybe a title or names."""
    small = text.encode().translate(_SMALL).decode() if text.isascii() else "0"
    if "0" in small:
        return False
    words = small.split()
    if not words or words[0] in _FIRST_WORDS:
        return False
    place = len(words) <= _LONGEST_NAME and len(text) <= _LONGEST_PLACE
    return (_PLACE_WORDS if place else _WORDS_OF_LONG_NAMES).isdisjoint(words)
