"""Names of people as reference managers want them: family name and given names apart."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from readlist_tui.text import clean

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_OTHERS = re.compile(r"(?:^|[\s,])(?:et\.? ?al\.?|and others|等人?)$|^(?:others|\.\.\.|…)$", re.IGNORECASE)
# Words that make a group of what would pass for a name.
_GROUPS = frozenset(
    re.findall(r"\w+", "team group lab labs laboratory research consortium collaboration university project inc")
)
_DIVIDED = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")  # Latin, Greek and Cyrillic write the family name last


class Name(NamedTuple):
    """A person's name; what is not divided (a group, 李雷, a single word) has a `family` alone."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def turned(self) -> str:
        """`Lee, Ann`."""
        return ", ".join(filter(None, (self.family, self.given, self.suffix)))


def people(authors: Iterable[str]) -> tuple[tuple[Name, ...], bool]:
    """The authors, and whether the list of them ends in “et al.”"""
    found: list[Name] = []
    others = False
    for author in map(clean, authors):
        name = _OTHERS.sub("", author).strip(" ,;")
        others = others or name != author.strip(" ,;")
        if name:
            found.append(divide(name))
    return tuple(found), others


def divide(name: str) -> Name:
    """The parts of a name as BibTeX finds them: small words in front of the family name belong to it (van der Maaten).

    Source: Oren Patashnik, BibTeXing, section 4, “Names”.
    """
    if "," in name:
        family, _, given = name.partition(",")
        return Name(family.strip(), re.sub(r"\s*,\s*", " ", given).strip()) if family.strip() else divide(given.strip())
    words = name.split()
    if len(words) < 2 or not _DIVIDED.search(name) or _GROUPS & {word.casefold().rstrip(".") for word in words}:
        return Name(name)
    suffix = words.pop() if len(words) > 2 and words[-1].casefold().rstrip(".") in _SUFFIXES else ""
    start = len(words) - 1
    while start > 1 and words[start - 1][0].islower():
        start -= 1
    return Name(" ".join(words[start:]), " ".join(words[:start]), suffix)
