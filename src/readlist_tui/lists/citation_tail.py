"""The tail of a citation: volume, issue, pages and article number, which are neither a remark nor a year."""

import re

_PAGE = r"[a-z]?\d{1,7}(?:\.\d{1,4})?"
_RANGE = rf"{_PAGE}\s?[-–—]+\s?{_PAGE}"
_NAMED = r"(?:vol(?:ume)?|no|nr|number|issue|art(?:icle)?(?:\s(?:id|no|number))?|pages?|pp?)(?![a-z])[.:]?\s?"
_VOLUME_AND_ISSUE = r"\d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\))?"
_PART = rf"(?:{_NAMED}(?:{_RANGE}|{_PAGE})|{_VOLUME_AND_ISSUE}|e\d{{4,7}}|{_RANGE}|\d{{5,7}})"
# `12(3):45-67`, `pp. 101–110`, `vol. 4, no. 2`, `25.1-25.40`, `p.e0152173`, `Article ID 6689337`, a number alone
_TAIL = re.compile(rf"[\[(:]?\s?{_PART}(?:(?:[,:;.]\s?|\s){_PART}){{0,4}}[\])]?[.:、)]?$", re.IGNORECASE)
# In these, four digits are no year; but `2018-2020` is a span of years, `2031-07` a month, `2031:46` a year's article.
_PAGES = re.compile(
    r"(?!(?:19|20)\d\d(?::|[-–—](?:(?:19|20)\d\d|\d\d?)$)).*(?::\s?\d|\bpp?(?![a-z])|\d\s?[-–—]+\s?\d)", re.IGNORECASE
)
_ISBN = re.compile(r"ISBN(?:-1[03])?$|(?:ISBN[: ]{1,2})?(?:97[89][- ]?)?\d{1,5}(?:[- ]\d{1,7}){1,3}[- ][\dXx]$")
_VOLUME = re.compile(r"\d{1,4}\s?\(\d|\d{1,4}:\s?[a-z]?\d|vol|art|pp?(?![a-z])", re.IGNORECASE)


def is_tail(text: str, *, dated: bool = False) -> bool:
    """True for a text that is nothing but the tail of a citation. `dated`: four of its digits look like a year."""
    return _TAIL.match(text) is not None and (not dated or _PAGES.match(text) is not None)


def is_isbn(text: str) -> bool:
    """True for the number of a book, and for `ISBN` alone."""
    return _ISBN.match(text) is not None


def is_volume(text: str) -> bool:
    """True for a tail that only a journal or proceedings can have; a number alone may be anything."""
    return _VOLUME.match(text) is not None
