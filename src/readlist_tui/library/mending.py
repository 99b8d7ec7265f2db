"""What a reader mends of what the lists say: title, authors, venue and year, each as the reader typed it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from readlist_tui.library.errors import LibraryError
from readlist_tui.model import MENDABLE, Paper, Reading
from readlist_tui.text import clean

# As for titles in lists: a slip of the clipboard must not become a venue of a megabyte.
_MOST = 4096


class CannotMend(LibraryError):
    """A text that its field cannot have."""


def mended(paper: Paper, reading: Reading) -> Paper:
    """A paper, as the lists have it, with a reading and what that mends."""
    said: dict[str, Any] = {name: _READ[name](text) for name, text in reading.mended.items() if text}
    return replace(paper, reading=reading, **said)


def spelled(paper: Paper, field: str) -> str:
    """A field of a paper as its reader would type it."""
    value = getattr(paper, field)
    if field == "authors":
        return _spelled_names(value)
    return "" if value is None else str(value)


def checked(values: Mapping[str, str]) -> dict[str, str | None]:
    """The texts that a reader typed as they are kept, None where the lists are to be heard again; `CannotMend`."""
    kept: dict[str, str | None] = {}
    for field, text in values.items():
        if field not in MENDABLE:
            raise CannotMend(f"“{clean(field)}” cannot be mended; these can: {', '.join(MENDABLE)}")
        kept[field] = _checked(field, clean(text)) or None
    return kept


def _checked(field: str, text: str) -> str:
    if len(text) > _MOST:
        raise CannotMend(f"the {field} has more than {_MOST} characters")
    if field == "year" and text and not (len(text) == 4 and text.isascii() and text.isdecimal()):
        raise CannotMend(f"a year has four digits: “{text[:20]}” has not")
    return _spelled_names(names(text)) if field == "authors" else text


def names(text: str) -> tuple[str, ...]:
    """Names with semicolons between them, or where there is none, commas: `Lee, Ann; Ng, Bo`, `Ann Lee, Bo Ng`."""
    return tuple(filter(None, map(clean, text.split(";" if ";" in text else ","))))


def _spelled_names(found: tuple[str, ...]) -> str:
    if any("," in name for name in found):
        return "; ".join(found) + (";" if len(found) == 1 else "")
    return ", ".join(found)


_READ: Mapping[str, Callable[[str], Any]] = {"title": str, "authors": names, "venue": str, "year": int}
