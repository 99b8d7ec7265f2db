"""The year and the venue that only headings, or the name of a file, tell of an entry."""

import re
from functools import lru_cache

from readlist_tui.lists.appearance import appearance, years_in
from readlist_tui.lists.drafts import Place
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.words import fold_word
from readlist_tui.text import clean

_HEADING_WORDS = re.compile(
    r"\b(?:papers?|accepted|list|publications?|conference|proceedings|main|in|at|the|of)\b|\d{4}|[^\w\s&]|论文|会议|\(\d+\)",
    re.IGNORECASE,
)
_OPEN_YEARS = re.compile(
    r"\b(?:before|since|after|until|till|up ?to|older|earlier|prior|or later|and later|present|now|updated?|last|as of|"
    r"onwards?)\b|(?:^|\s|\d)[-–~～至到]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?(?:[-–~～]\s?(?:\d|$|\))|\+|s\b|年?(?:以前|之前|以来|以后|"
    r"之后|及|至今|前))|更新|(?:spring|summer|autumn|fall|winter)[\s_-]?(?:19|20)\d\d",
    re.IGNORECASE,
)
_NAME_PARTS = re.compile(r"[+@/]+|__")


def inherit(fields: Fields, place: Place, name: str) -> None:
    """Gives an entry the year and the venue of its headings, or the year of the file `name`, where it has none."""
    if fields.year is None:
        if fields.dated is None:
            fields.inherited.add("year")
        fields.year = _heading_year(place.headings) or fields.dated or _single_year(name)
    if fields.venue is None:
        fields.inherited.add("venue")
        fields.venue = _heading_venue(place.path)


@lru_cache(maxsize=512)
def _heading_year(headings: tuple[str, ...]) -> int | None:
    for text in reversed(headings):
        years = set(years_in(text))
        if years:
            return years.pop() if len(years) == 1 and not _OPEN_YEARS.search(text) else None
    return None


def _single_year(name: str) -> int | None:
    """The year that the most special part of a file's name is about: `owner+papers@@2031__toys`."""
    for part in reversed(_NAME_PARTS.split(name)[1:] or [name]):
        years = set(years_in(part))
        if years:
            return years.pop() if len(years) == 1 and not _OPEN_YEARS.search(part) else None
    return None


@lru_cache(maxsize=512)
def _heading_venue(path: tuple[str, ...]) -> str | None:
    for text in reversed(path):
        bare = clean(_HEADING_WORDS.sub(" ", text))
        place = appearance(text)
        if place.venue and not place.guessed and fold_word(bare) == fold_word(place.venue):
            return place.venue
    return None
