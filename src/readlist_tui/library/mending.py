"""What a reader mends of what the lists say of a paper, each field as the reader typed it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from readlist_tui.library.errors import LibraryError
from readlist_tui.links import LinkRefused, check_link
from readlist_tui.model import CATEGORY, MENDABLE, NOTHING, Entry, Link, LinkKind, Paper, Reading, mendable
from readlist_tui.text import clean

# As for titles in lists: a slip of the clipboard must not become a venue of a megabyte. A paper has several links.
_MOST = 4_096
_MOST_OF_LINKS = 20_000
_WITHIN = " > "
_KINDS: Mapping[str, LinkKind] = {kind.value: kind for kind in LinkKind}


class CannotMend(LibraryError):
    """A text that its field cannot have."""


def mended(paper: Paper, reading: Reading) -> Paper:
    """A paper, as the lists have it, with a reading and what that mends."""
    if not reading.mended:
        return replace(paper, reading=reading)
    said: dict[str, Any] = {}
    entries = paper.entries
    for name, text in reading.mended.items():
        field, _, place = name.partition(":")
        value = "" if text == NOTHING else text
        if place:
            entries = _placed(entries, place, value)
        elif value or field != "title":
            said["own_tags" if field == "tags" else field] = _READ[field](value)
    return replace(paper, reading=reading, entries=entries, listed=paper, **said)


def spelled(paper: Paper, name: str) -> str:
    """A field of a paper as its reader would type it."""
    field, _, place = name.partition(":")
    if field == CATEGORY:
        return "; ".join(_WITHIN.join(entry.category) for entry in paper.entries if entry.list_key == place)
    value = getattr(paper, field)
    if field == "links":
        return _spelled_links(value)
    if field in ("authors", "tags"):
        return _spelled_names(value)
    return "" if value is None else str(value)


def worded_fields(names: Iterable[str]) -> str:
    """`title, category`: fields as a reader calls them."""
    return ", ".join(dict.fromkeys(name.partition(":")[0] for name in names))


def checked(values: Mapping[str, str], listed: Paper) -> dict[str, str | None]:
    """The texts that a reader typed as they are kept, None where the lists are to be heard again; `CannotMend`.

    What the lists say already is not kept as the reader's. `listed` is the paper as they have it: its links are not
    asked about again.
    """
    kept: dict[str, str | None] = {}
    for name, text in values.items():
        if not mendable(name):
            raise CannotMend(f"“{clean(name)}” cannot be mended; these can: {', '.join(MENDABLE)}")
        right = _checked(name, clean(text), listed)
        kept[name] = None if right in ("", spelled(listed, name)) else right
    return kept


def _checked(name: str, text: str, listed: Paper) -> str:
    field, _, place = name.partition(":")
    most = _MOST_OF_LINKS if field == "links" else _MOST
    if len(text) > most:
        raise CannotMend(f"more than {most:,} characters are too many for the {field}")
    if field == "title" and text == NOTHING:
        raise CannotMend("a paper has a title")
    if text in ("", NOTHING):
        return text
    if field == "year" and not (len(text) == 4 and text.isascii() and text.isdecimal()):
        raise CannotMend(f"a year has four digits: “{text[:20]}” has not")
    if field == CATEGORY:
        return _checked_category(text, place, listed)
    if field == "links":
        return _checked_links(text, listed)
    return _spelled_names(names(text)) if field in ("authors", "tags") else text


def names(text: str) -> tuple[str, ...]:
    """Names with semicolons between them, or where there is none, commas: `Lee, Ann; Ng, Bo`, `Ann Lee, Bo Ng`."""
    return tuple(filter(None, map(clean, text.split(";" if ";" in text else ","))))


def _spelled_names(found: tuple[str, ...]) -> str:
    if any("," in name for name in found):
        return "; ".join(found) + (";" if len(found) == 1 else "")
    return ", ".join(found)


# Links: `paper https://… code https://…`, on one line or several


def links_in(text: str) -> tuple[Link, ...]:
    """The addresses of a text, each of the kind before it; of those without, the first is the paper's."""
    found: dict[str, Link] = {}
    kind: LinkKind | None = None
    for word in text.split():
        named = _KINDS.get(word.casefold().rstrip(":"))
        if named and kind is None:
            kind = named
            continue
        url = word.strip(",;<>")
        found.setdefault(url, Link(kind or (LinkKind.OTHER if found else LinkKind.PAPER), url))
        kind = None
    return tuple(found.values())


def _spelled_links(links: Iterable[Link]) -> str:
    return "\n".join(f"{link.kind} {link.url}" for link in links)


def _checked_links(text: str, listed: Paper) -> str:
    known = {link.url for link in listed.links}
    links = links_in(text)
    for link in links:
        try:
            if link.url not in known:
                check_link(link.url)
        except LinkRefused as refused:
            raise CannotMend(f"“{link.url[:60]}” is no link: {refused.reason}") from refused
    if not links:
        raise CannotMend(f"an address is missing after “{text}”; it begins with https://")
    return _spelled_links(links)


# Categories: `Pruning > 2017`, from the outermost inwards


def _path(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(clean, text.replace("›", ">").split(">"))))


def _paths(text: str, places: int) -> Sequence[tuple[str, ...]]:
    """The path of each place that a paper has in a list; the last one is that of all further places."""
    paths = [_path(part) for part in (text.split(";") if places > 1 else [text])]
    return (paths + paths[-1:] * places)[:places]


def _placed(entries: tuple[Entry, ...], list_key: str, text: str) -> tuple[Entry, ...]:
    own = [entry for entry in entries if entry.list_key == list_key]
    paths = dict(zip(map(id, own), _paths(text, len(own)), strict=True))
    return tuple(replace(entry, category=paths[id(entry)]) if id(entry) in paths else entry for entry in entries)


def _checked_category(text: str, list_key: str, listed: Paper) -> str:
    places = sum(entry.list_key == list_key for entry in listed.entries)
    if not places:
        raise CannotMend(f"the list “{clean(list_key)}” does not name this paper")
    return "; ".join(map(_WITHIN.join, _paths(text, places)))


def _text(text: str) -> str | None:
    return text or None


def _year(text: str) -> int | None:
    return int(text) if text else None


_READ: Mapping[str, Callable[[str], Any]] = {
    "title": str,
    "authors": names,
    "venue": _text,
    "year": _year,
    "links": links_in,
    "tags": names,
}
