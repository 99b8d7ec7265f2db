"""The fields of one entry as they are gathered, and what becomes of them at the end."""

import re
from dataclasses import dataclass, field
from urllib.parse import unquote_plus

from readlist_tui.lists.addresses import address_of, kind_of_address
from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.names import authors_score, name_score, names_in
from readlist_tui.lists.title_text import is_empty, without_file_end, without_labels
from readlist_tui.lists.words import fold_word, label_kind, status_word
from readlist_tui.model import Link, LinkKind, Status
from readlist_tui.text import clean

_EMOJI = "\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\u20e3"
_LEADING = re.compile(
    rf"^(?:[{_EMOJI}\s]|:[a-z_]{{3,30}}:|(?:\d{{1,4}}|[ivx]{{1,4}})[.)、]\s+|[-–—•·*:|,;]\s+|\*+|(?:new|NEW)!\s)+"
)
# What ends a title, read backwards: from the end the match is linear; forwards, `|||…x` took twice as long a sign more.
_TRAILING = re.compile(rf"(?:\A\*+|:[a-z_]{{3,30}}:|[{_EMOJI}\s,;:，；：|。]|\.{{1,2}}(?!\.)|[-–—]+(?=[\s:|,;]))+")
_QUOTED = re.compile(r"^[\"“”„]([^\"“”„]+)[\"“”„.]*$|^[「『《]([^「『《」』》]+)[」』》]$|^['‘]([^'‘’]+)['’]$")
_END_BRACKET = re.compile(r"\s*[(（\[【]([^()（）\[\]【】]{2,80})[)）\]】]\s*\.?$")
_START_BRACKET = re.compile(r"^\s*[(（\[【]([^()（）\[\]【】]{2,60})[)）\]】]\s*[:：-]?\s*")
_START_YEAR = re.compile(r"^((?:19|20)\d\d)(?:[.\-/]\d{1,2})?(?=\s*[\[(（【])\s*|^((?:19|20)\d\d)\s*[-–:]\s+")
_MONTHS_OF_2020 = range(2001, 2013)  # `arXiv 2004` tells the month as numbers at arXiv do, where another year is given
_START_STAMP = re.compile(
    r"^((?:19|20)?\d\d)-([A-Z][A-Za-z&]{0,7}[A-Z][A-Za-z]{0,7})[-–:]\s?(?=\w)"
)  # 31-ICML-Toy Nets
_SENTENCES = re.compile(r"^(.{8,300}?[^.\s])\. ([^.]{2,60}\b(?:19|20)\d\d)(?:\. (.{3,300}))?$")
_IDENTIFIER = re.compile(r"^(?:arxiv:?\s?)?\d{4}\.\d{4,5}(?:v\d+)?$|^\d{1,4}$", re.IGNORECASE)
_STARTS_CARVED = frozenset("0123456789[(（【")
_NAMES_YEAR = re.compile(r"^(.{2,60}?)[,\s]+((?:19|20)\d\d)[a-z]?$")
_START_NAMES = re.compile(r"^(.{2,60}?\bet\.? al\.?)[,\s]+\(?((?:19|20)\d\d)\)?[.:,]?\s+(?=\w)")
_START_PREPRINT = re.compile(r"(arxiv:\s?\d{4}\.\d{4,5}(?:v\d+)?)[\s:,-]+(?=\w+\W+\w)", re.IGNORECASE)
_START_CITED = re.compile(  # Lee 2031 - Toys; Lee and Ng, 2031: Toys
    r"([A-Z][\w'’-]+(?:(?:, | and | & |, and )[A-Z][\w'’-]+){0,4}),? \(?((?:19|20)\d\d)[a-z]?\)?"
    r"(?:\s+[-–—]|:)\s+(?=\w+\W+\w+ \w)"
)
_END_PLACE = re.compile(r"(?:[.,;|]\s+|(?<=[a-z])\.(?=[A-Z]{2}))([^.,;|]{3,60}?)[.\s]*$")  # also Toy Nets.IJCAI 2031
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

    def settle_title(self, text: str, linked: bool = False, styled: bool = False, last: bool = True) -> None:
        """Makes a text the title, without numbers, emoji, glued labels, and what it says of the venue at its ends."""
        title = without_file_end(bare_title(text))
        blog = any(link.kind in (LinkKind.BLOG, LinkKind.VIDEO) for link in self.links.values())
        head, bar, site = title.rpartition(" | ")
        title = without_labels(head if bar and label_kind(site) is not None else title, last)
        if not blog:
            title = self._carve(title, linked)
        if styled and not blog:
            title = self._carve_sentences(title)
            for mark in (", ", " - ", " – "):
                title = self._carve_tail(title, mark) if mark in title else title
        self.title = title

    def _carve_sentences(self, title: str) -> str:
        """`[Toy Nets. SIGMOD 2031. Ann Lee and Bo Ng.](…)`: takes venue, year and names from behind a title's stop."""
        found = _SENTENCES.match(title)
        place = appearance(found[2]) if found else None
        if not found or not place or not place.sure or not place.venue:
            return title
        if found[3] and authors_score(found[3]) < 0.5:
            return title
        self.add_place(place)
        if found[3]:
            self.add_authors(found[3])
        self.told_in_title = True
        return found[1]

    def _carve_tail(self, title: str, mark: str) -> str:
        """`[Toy Nets, Ann Lee, SIGMOD, 2031](…)`: takes names, venue and year from behind the marks in a title."""
        rest, places, names = tail_of(title, mark)
        if not any(place.year or (place.venue and not place.guessed) for place in places):
            return title
        for place in places:
            self.add_place(place)
        if names:
            self.add_authors(names)
        self.told_in_title = True
        return rest

    def _carve(self, title: str, linked: bool) -> str:
        """Takes venue, year and nicknames from the ends of a title."""
        if title[:1] in _STARTS_CARVED or "et al" in title:
            title = self._carve_start(title)
        title = self._carve_cited(title)
        if title[-1:] not in ")]）】." and not title[-2:].isdigit():
            return title
        for pattern in (_END_BRACKET, _END_BRACKET, _END_PLACE):
            found = pattern.search(title)
            if not found:
                continue
            place = appearance(found[1])
            rest = bare_title(title[: found.start()])
            if pattern is _END_BRACKET and self._carve_citation(found[1]):
                title = rest
                continue
            if len(rest) <= 3 or not (place.sure or (place.guessed and place.year)):
                continue
            if pattern is _END_PLACE and not (place.venue and place.year):
                continue
            self.add_place(place)
            if linked and not place.venue and not place.tags and title[found.start()].isspace():
                continue  # "Reading List (2014)", but not "Toy Nets(2014)"
            title = rest
        return title

    def _carve_cited(self, title: str) -> str:
        """`arXiv:3101.00001 Toys`, `Lee and Ng, 2031: Toys`: takes a preprint's number, or names and a year."""
        preprint = _START_PREPRINT.match(title) if title[:2].lower() == "ar" else None
        if preprint:
            self.add_place(appearance(preprint[1]))
            return bare_title(title[preprint.end() :])
        cited = _START_CITED.match(title)
        if cited and authors_score(cited[1]) >= 0.3:
            self.add_authors(cited[1], cited=True)
            self.year = self.year or int(cited[2])
            return bare_title(title[cited.end() :])
        return title

    def _carve_citation(self, text: str) -> bool:
        """`Toy Net (Lee et al., 2031)`: takes names and a year from a bracket."""
        found = _NAMES_YEAR.match(text)
        if not found or authors_score(found[1]) < 0.62:
            return False
        self.add_authors(found[1])
        self.year = self.year or int(found[2])
        return True

    def _carve_start(self, title: str) -> str:
        """`2031 (Toys Inc.) (ICML) [TN] Toy Net`: brackets in front go, if what they say is no part of a title."""
        told = False
        cited = _START_NAMES.match(title)
        if cited and authors_score(cited[1]) >= 0.62:
            self.add_authors(cited[1], cited=True)
            self.year = self.year or int(cited[2])
            title = title[cited.end() :]
        stamped = _START_STAMP.match(title)
        if stamped and len(title[stamped.end() :].split()) > 1:
            self.add_place(Appearance(stamped[2], _full_year(stamped[1]), (), ""))
            title = title[stamped.end() :]
        for _ in range(5):
            found = _START_YEAR.match(title) or _START_BRACKET.match(title)
            if not found:
                break
            place = appearance(found[1] or found[found.lastindex or 1])
            rest = title[found.end() :].lstrip("*_ ")
            known = (
                place.sure
                or (place.guessed and bool(place.year))
                or _IDENTIFIER.match(found[found.lastindex or 1]) is not None
            )
            if len(rest.split()) < 2 or not (known or told):
                break
            told = True
            title = rest
            if place.sure or (place.guessed and place.year):
                self.add_place(place)
            else:
                self.tags.append(found[found.lastindex or 1])
        return bare_title(title) if told else title


def _is_preprint(venue: str | None) -> bool:
    return venue is not None and "rxiv" in venue.lower()


def _full_year(digits: str) -> int:
    """`31`, `2031` → 2031; from 70 on it was the century before."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year >= 70 else 2000)


def tail_of(title: str, mark: str) -> tuple[str, list[Appearance], str]:
    """A title without what its last commas (or other marks) part from it, the places among that, and the names."""
    parts = title.split(mark)
    places: list[Appearance] = []
    names = ""
    end = len(parts)
    while end > 1:
        part = parts[end - 1].strip()
        place = appearance(part, placed=any(one.year for one in places) and _is_named_venue(part))
        if place.sure or (place.venue and place.guessed and not place.left):
            places.append(place)
        elif not names and places and name_score(part) >= 0.62 and " " in part:
            names = part
        elif not (part[:1].islower() and end > 2 and name_score(parts[end - 2]) >= 0.62):  # with her thesis
            break
        end -= 1
    rest = bare_title(mark.join(parts[:end]))
    whole = (len(rest.split()) > 1 or "-" in rest) and rest.count("(") == rest.count(")")
    return (rest, places, names) if whole else (title, [], "")


def _is_named_venue(text: str) -> bool:
    return appearance(text, placed=True).words > 0


def bare_title(text: str) -> str:
    """A title without what lists put around it: numbers, emoji, quotes, a full stop."""
    title = clean(text)
    if title[:1].isalpha() and title[-1:].isalnum() and title[1:2] not in ".)、":
        return title
    for _ in range(2):
        title = _LEADING.sub("", title)
        title = title[: len(title) - len(found[0])] if (found := _TRAILING.match(title[::-1])) else title
        found = _QUOTED.match(title)
        if found:
            title = clean(found[1] or found[2] or found[3])
    return title


def same(one: str, other: str) -> bool:
    """True where two texts differ in nothing but case and signs."""
    return fold_word(one) == fold_word(other)


def as_address(text: str) -> str:
    """The address that a cell's text is, or empty."""
    return address_of(text) if " " not in text.strip() else ""
