"""What stands at the ends of a title and is none of its words: numbers, emoji, venues, years, names → the fields."""

import re

from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.names import authors_score, name_score
from readlist_tui.lists.title_text import without_file_end, without_labels
from readlist_tui.lists.words import label_kind
from readlist_tui.model import LinkKind
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


def settle_title(fields: Fields, text: str, linked: bool = False, styled: bool = False, last: bool = True) -> None:
    """Makes a text the title, without numbers, emoji, glued labels, and what it says of the venue at its ends."""
    title = without_file_end(_bare_title(text))
    blog = any(link.kind in (LinkKind.BLOG, LinkKind.VIDEO) for link in fields.links.values())
    head, bar, site = title.rpartition(" | ")
    title = without_labels(head if bar and label_kind(site) is not None else title, last)
    if not blog:
        title = _carve(fields, title, linked)
    if styled and not blog:
        title = _carve_sentences(fields, title)
        for mark in (", ", " - ", " – "):
            title = _carve_tail(fields, title, mark) if mark in title else title
    fields.title = title


def _carve_sentences(fields: Fields, title: str) -> str:
    """`[Toy Nets. SIGMOD 2031. Ann Lee and Bo Ng.](…)`: takes venue, year and names from behind a title's stop."""
    found = _SENTENCES.match(title)
    place = appearance(found[2]) if found else None
    if not found or not place or not place.sure or not place.venue:
        return title
    if found[3] and authors_score(found[3]) < 0.5:
        return title
    fields.add_place(place)
    if found[3]:
        fields.add_authors(found[3])
    fields.told_in_title = True
    return found[1]


def _carve_tail(fields: Fields, title: str, mark: str) -> str:
    """`[Toy Nets, Ann Lee, SIGMOD, 2031](…)`: takes names, venue and year from behind the marks in a title."""
    rest, places, names = _tail_of(title, mark)
    if not any(place.year or (place.venue and not place.guessed) for place in places):
        return title
    for place in places:
        fields.add_place(place)
    if names:
        fields.add_authors(names)
    fields.told_in_title = True
    return rest


def _carve(fields: Fields, title: str, linked: bool) -> str:
    """Takes venue, year and nicknames from the ends of a title."""
    if title[:1] in _STARTS_CARVED or "et al" in title:
        title = _carve_start(fields, title)
    title = _carve_cited(fields, title)
    if title[-1:] not in ")]）】." and not title[-2:].isdigit():
        return title
    for pattern in (_END_BRACKET, _END_BRACKET, _END_PLACE):
        found = pattern.search(title)
        if not found:
            continue
        place = appearance(found[1])
        rest = _bare_title(title[: found.start()])
        if pattern is _END_BRACKET and _carve_citation(fields, found[1]):
            title = rest
            continue
        if len(rest) <= 3 or not (place.sure or (place.guessed and place.year)):
            continue
        if pattern is _END_PLACE and not (place.venue and place.year):
            continue
        fields.add_place(place)
        if linked and not place.venue and not place.tags and title[found.start()].isspace():
            continue  # "Reading List (2014)", but not "Toy Nets(2014)"
        title = rest
    return title


def _carve_cited(fields: Fields, title: str) -> str:
    """`arXiv:3101.00001 Toys`, `Lee and Ng, 2031: Toys`: takes a preprint's number, or names and a year."""
    preprint = _START_PREPRINT.match(title) if title[:2].lower() == "ar" else None
    if preprint:
        fields.add_place(appearance(preprint[1]))
        return _bare_title(title[preprint.end() :])
    cited = _START_CITED.match(title)
    if cited and authors_score(cited[1]) >= 0.3:
        fields.add_authors(cited[1], cited=True)
        fields.year = fields.year or int(cited[2])
        return _bare_title(title[cited.end() :])
    return title


def _carve_citation(fields: Fields, text: str) -> bool:
    """`Toy Net (Lee et al., 2031)`: takes names and a year from a bracket."""
    found = _NAMES_YEAR.match(text)
    if not found or authors_score(found[1]) < 0.62:
        return False
    fields.add_authors(found[1])
    fields.year = fields.year or int(found[2])
    return True


def _carve_start(fields: Fields, title: str) -> str:
    """`Lee et al., 2031: Toy Net`, `31-ICML-Toy Net`, `2031 (ICML) [TN] Toy Net`: takes what stands in front."""
    cited = _START_NAMES.match(title)
    if cited and authors_score(cited[1]) >= 0.62:
        fields.add_authors(cited[1], cited=True)
        fields.year = fields.year or int(cited[2])
        title = title[cited.end() :]
    stamped = _START_STAMP.match(title)
    if stamped and len(title[stamped.end() :].split()) > 1:
        fields.add_place(Appearance(stamped[2], _full_year(stamped[1]), (), ""))
        title = title[stamped.end() :]
    return _carve_brackets(fields, title)


def _carve_brackets(fields: Fields, title: str) -> str:
    """`2031 (Toys Inc.) (ICML) [TN] Toy Net`: brackets in front go, if what they say is no part of a title."""
    told = False
    for _ in range(5):
        found = _START_YEAR.match(title) or _START_BRACKET.match(title)
        if not found:
            break
        text = found[found.lastindex or 1]
        place = appearance(text)
        rest = title[found.end() :].lstrip("*_ ")
        placed = place.sure or (place.guessed and bool(place.year))
        if len(rest.split()) < 2 or not (placed or told or _IDENTIFIER.match(text)):
            break
        told = True
        title = rest
        if placed:
            fields.add_place(place)
        else:
            fields.tags.append(text)
    return _bare_title(title) if told else title


def _full_year(digits: str) -> int:
    """`31`, `2031` → 2031; from 70 on it was the century before."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year >= 70 else 2000)


def _tail_of(title: str, mark: str) -> tuple[str, list[Appearance], str]:
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
    rest = _bare_title(mark.join(parts[:end]))
    whole = (len(rest.split()) > 1 or "-" in rest) and rest.count("(") == rest.count(")")
    return (rest, places, names) if whole else (title, [], "")


def _is_named_venue(text: str) -> bool:
    return appearance(text, placed=True).words > 0


def _bare_title(text: str) -> str:
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
