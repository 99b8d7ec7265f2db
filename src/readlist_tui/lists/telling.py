"""Which texts can say anything but a title or names: of most a look at their words tells that they cannot.

Nine in ten pieces of a list say nothing of venues, marks or labels; to know that at once spares them six questions.
"""

import re
from functools import lru_cache

from readlist_tui.lists.words import (
    AWARD_STARTS,
    JOURNAL_WORDS,
    LABEL_STARTS,
    STATUS_STARTS,
    VENUE_STARTS,
    VENUE_WORDS,
    VENUES,
)

_SIGNS = re.compile(r"\d|[^\x00-\x7f]")
_YEARS = re.compile(r"(?:19|20)\d\d|['’‘`´′]\s?\d\d")
_LETTERS = re.compile(r"[a-z]+")
# A venue of more words than these has a word such as `journal` or `conference` among them.
_LONGEST_NAME = 6
_LONGEST_PLACE = 90
_PLACE_WORDS = frozenset(
    start
    for word in (*VENUE_STARTS, *AWARD_STARTS, *VENUE_WORDS, *(name + suffix for name in VENUES for suffix in "wosb"))
    for start in [word.lower()]
    if word not in ("a", "the", "of", "in")
) | frozenset({"preprint", "accepted", "appear", "submitted", "spotlight", *JOURNAL_WORDS})
_FIRST_WORDS = LABEL_STARTS | STATUS_STARTS | frozenset({"and", "et", "etal", "etl"})


def may_be_place(text: str) -> bool:
    """False for most texts: no venue or award starts with their words, or they are too long to be a place alone."""
    words = _LETTERS.findall(text.lower())
    if len(words) > _LONGEST_NAME or len(text) > _LONGEST_PLACE:
        return _YEARS.search(text) is not None or not VENUE_WORDS.isdisjoint(words)
    return _SIGNS.search(text) is not None or not _PLACE_WORDS.isdisjoint(words)


@lru_cache(maxsize=16384)
def is_silent(text: str) -> bool:
    """True where a text can be no label, status, number, mark, venue, award or `et al.`; maybe a title or names."""
    if _SIGNS.search(text):
        return False
    words = _LETTERS.findall(text.lower())
    if not words or words[0] in _FIRST_WORDS:
        return False
    place = len(words) <= _LONGEST_NAME and len(text) <= _LONGEST_PLACE
    return (_PLACE_WORDS if place else VENUE_WORDS).isdisjoint(words)
