"""The fields of one entry as they are gathered from its pieces."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

from readlist_tui.lists.addresses import kind_of_address
from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.name_order import names_in
from readlist_tui.lists.title_text import is_empty
from readlist_tui.lists.words import label_kind, status_word
from readlist_tui.model import Link, LinkKind, Status
from readlist_tui.text import clean

_MONTHS_OF_2020 = range(2001, 2013)  # `arXiv 2004` tells the month as numbers at arXiv do, where another year is given
_BADGE = re.compile(r"img\.shields\.io/(?:static/v1\?|badge/)([^?\s]+)", re.IGNORECASE)
_KINDS = {kind.value: kind for kind in LinkKind}
_RATING = re.compile(r"^[★☆⭐🌟✨👍🔥❤♥💯\s\ufe0f]+$|^(?::\w+:\s*)+$")


@dataclass(slots=True)
class Fields:
    """The fields of an entry while they are gathered. `leftovers` are texts by the place in which they stood."""

    title: str = ""
    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    dated: int | None = None
    links: dict[str, Link] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    status: Status | None = None
    leftovers: list[tuple[str, str]] = field(default_factory=list)
    unsure: set[str] = field(default_factory=set)
    venue_guessed: bool = False
    inherited: set[str] = field(default_factory=set)  # what only a heading or the file's name tells
    told_in_title: bool = False  # venue, year or names stood in the title's own style

    def add_link(
        self, url: str | None, kind: str | None, *, titled: bool = False, default: LinkKind = LinkKind.OTHER
    ) -> None:
        """Adds an address. `kind` is what its label promises: None for no promise, "" for `link`."""
        if not url:
            return
        by_address = kind_of_address(url)
        if kind:
            chosen = _KINDS[kind]
        elif titled:
            chosen = default if default is not LinkKind.OTHER and by_address is None else by_address or LinkKind.PAPER
        else:
            chosen = by_address or default
        known = self.links.get(url)
        if known is None or (kind and known.kind is LinkKind.OTHER):
            self.links[url] = Link(chosen, url)

    def add_place(self, place: Appearance, beside: bool = False) -> None:
        """Adds what a text says of venue, year and awards; what was said first stays.

        `beside`: it stands on a line with the others (`arXiv 2101; ICML 2031`), and goes before a preprint's place.
        """
        better = self.venue is None or (self.venue_guessed and not place.guessed)
        published = beside and _is_preprint(self.venue) and place.year and not _is_preprint(place.venue)
        if place.venue and (better or published):
            self.venue, self.venue_guessed = place.venue, place.guessed
        if place.year and (place.dated or (_is_preprint(place.venue) and place.year in _MONTHS_OF_2020)):
            self.dated = self.dated or place.year
        elif place.year:
            self.year = self.year or place.year
        self.tags += place.tags

    def add_authors(self, text: str, *, cited: bool = False) -> None:
        """Adds authors from a text of names, unless there are some."""
        if not self.authors:
            self.authors = names_in(text, cited=cited)

    def add_note(self, text: str) -> None:
        """Adds a remark, unless it says nothing."""
        text = clean(text).strip(" ,;|>")
        if text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1:
            text = text[1:-1]
        if text and not is_empty(text) and not _RATING.match(text):
            self.notes.append(text)

    def add_status(self, text: str) -> bool:
        """Takes a status from a text that states one."""
        found = status_word(text)
        if found:
            self.status = self.status or Status(found)
        return found is not None

    def add_badge(self, alt: str, source: str, url: str | None) -> None:
        """A badge may tell where a paper appeared, and lead somewhere; a picture tells nothing."""
        found = _BADGE.search(source)
        if found:
            parts = re.split(r"(?<!-)-(?!-)", unquote_plus(found[1]).rsplit(".svg", 1)[0])
            for text in (" ".join(parts[:-1]), *parts[:-1], alt):
                place = appearance(text.replace("--", "-").replace("_", " "))
                if place.venue and not place.guessed and "rxiv" not in place.venue.lower():
                    self.add_place(place)
                    break
        if url:
            self.add_link(url, label_kind(alt) if alt else None)


def _is_preprint(venue: str | None) -> bool:
    return venue is not None and "rxiv" in venue.lower()
