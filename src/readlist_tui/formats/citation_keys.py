"""The names that papers are cited by: `Lee2017Attention`."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import count

from readlist_tui.formats.names import people
from readlist_tui.model import Paper

# Letters that no accent can be taken off.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_WORD = re.compile("[a-z0-9]+")
# What a title begins with and is not remembered by.
_SMALL = frozenset(
    _WORD.findall(
        "a an and are as at by can do does for from how in into is it of on or the to towards what when why with"
    )
)
_LONGEST = 40


def citation_keys(papers: Iterable[Paper]) -> dict[str, str]:
    """A key for each paper's key: first author, year, first word of the title, and a letter where that is taken.

    Letters, digits and nothing else, unique whatever the case, as BibTeX compares them. Which of several papers has
    which letter depends on the papers' own keys, not on their order.
    """
    wanted: dict[str, list[str]] = {}
    for paper in papers:
        wanted.setdefault(_wanted(paper), []).append(paper.key)
    taken = {name.casefold() for name in wanted}
    found: dict[str, str] = {}
    for name, keys in sorted(wanted.items()):
        spellings = _spellings(name, taken)
        found.update((key, next(spellings)) for key in sorted(set(keys)))
    return found


def _spellings(name: str, taken: set[str]) -> Iterator[str]:
    """`Lee2017Toys`, `Lee2017Toysa`, … `Lee2017Toysaa`, without those that are taken; each is taken then."""
    yield name
    for number in count(1):
        spelled = f"{name}{_letters(number)}"
        if spelled.casefold() not in taken:
            taken.add(spelled.casefold())
            yield spelled


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _wanted(paper: Paper) -> str:
    names, _ = people(paper.authors[:1])
    author = "".join(_words(names[0].family)) if names else ""
    words = _words(paper.title)
    word = next((word for word in words if word not in _SMALL), words[0] if words else "")
    year = str(paper.year or "")
    first, last = (author, word) if author else (word or "paper", "")
    return f"{first[:_LONGEST].capitalize()}{year}{last[:_LONGEST].capitalize()}"


def _words(text: str) -> list[str]:
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return _WORD.findall("".join(char for char in decomposed if not unicodedata.combining(char)))
