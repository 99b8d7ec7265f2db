"""Where a section has its venues and authors: what stands in a place in some items tells what it is in the others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.evidence import Candidate, Evidence, Sign
from readlist_tui.lists.names import authors_score, is_organisation
from readlist_tui.lists.pieces import Piece, joined
from readlist_tui.lists.title_text import title_score
from readlist_tui.lists.words import fold_word

_SERIES = re.compile(
    r"\b(?:working|discussion) paper$|\b(?:technical|tech\.?) report$|^(?:mimeo|manuscript)$", re.IGNORECASE
)
_FEWEST = 3
_LONGEST_NAME = 12  # words
_NO_VENUE = frozenset({"paper", "report", "thesis", "manuscript", "draft", "dissertation", "monograph", "edition"})


def settle_slots(items: Sequence[tuple[Evidence, Candidate]]) -> list[Evidence]:
    """The evidence of a section's items, each with its title, as the items together show it."""
    settled = [found for found, _ in items]
    runs = {index: run for index, (found, title) in enumerate(items) if (run := _dated_run(found, title))}
    if runs:
        for index, signs in _by_slot(runs).items():
            settled[index] = Evidence(settled[index].pieces, signs, settled[index].candidates)
    links = {index: link for index, (found, title) in enumerate(items) if (link := _first_link(found, title))}
    told = sum(_names_venue(found.signs[links[at]]) for at, (found, _) in enumerate(items) if at in links)
    if told >= _FEWEST and told * 5 >= 2 * len(links):
        for index, at in links.items():
            settled[index] = _with_link(settled[index], at)
    return settled


# A title, authors, a venue and a year between commas


@dataclass(slots=True)
class _Run:
    """What stands between the title of an item and its year, from `start` to `end`."""

    found: Evidence
    start: int
    end: int

    @property
    def pieces(self) -> list[Piece]:
        return self.found.pieces[self.start : self.end]

    def venue_at(self) -> int:
        """Where the venue starts, if a known one or one with the words of venues is last; -1 if not."""
        for at in range(self.start, self.end):
            sign = self.found.signs[at]
            if sign.kind == "place" or (
                sign.place and sign.place.words and self.pieces[at - self.start].text[:1].isupper()
            ):
                return at
        return -1

    @property
    def known(self) -> bool:
        """True where a known venue stands right before the year."""
        sign = self.found.signs[self.end - 1]
        place = sign.place if sign.kind == "place" else None
        return place is not None and bool(place.venue) and (not place.guessed or place.words > 0)

    @property
    def named(self) -> bool:
        """True where names stand right behind the title, or what may be some."""
        first = self.pieces[0]
        if self.end - self.start == 1 and self.venue_at() >= 0:
            return False
        return self.found.signs[self.start].kind == "names" or authors_score(first.text) >= 0.3


def _dated_run(found: Evidence, title: Candidate) -> _Run | None:
    """The pieces between commas that lead from a title in a style of its own to a year."""
    pieces, signs = found.pieces, found.signs
    if not pieces[title.start].styled or title.end >= len(pieces):
        return None
    end = title.end
    while end < len(pieces) and pieces[end].line == pieces[title.end].line and not pieces[end].bracket:
        piece, sign = pieces[end], signs[end]
        if sign.kind == "place" and sign.place and sign.place.year:
            return _Run(found, title.end, end) if end > title.end and not sign.place.venue else None
        parted = end == title.end or piece.before.strip() in (",", "，", ":", "&", ", &")
        if sign.kind not in ("text", "names", "place") or piece.linked or piece.quoted or not parted:
            return None
        if len(piece.text.split()) > _LONGEST_NAME:
            return None
        end += 1
    return None


def _by_slot(runs: dict[int, _Run]) -> dict[int, list[Sign]]:
    """The signs of those items which the others tell something about."""
    venues = sum(run.known for run in runs.values())
    voted = venues >= 2 and venues * 4 >= len(runs)
    names = sum(run.named for run in runs.values()) * 5 >= 3 * len(runs) >= 3 * _FEWEST
    return {index: signs for index, run in runs.items() if (signs := _signs_of(run, voted, names))}


def _signs_of(run: _Run, voted: bool, names: bool) -> list[Sign] | None:
    signs = list(run.found.signs)
    at = run.venue_at()
    if at < 0 and voted and (run.end - run.start > 1 or not names):
        at = run.end - 1 if _may_be_venue(run.pieces[-1].text) else -1
    if at >= 0 and signs[at].kind != "place":
        text = joined(run.found.pieces[at : run.end])
        signs[at : run.end] = [Sign("place", place=_place(text)), *[Sign("number")] * (run.end - at - 1)]
    elif voted and (run.end - run.start > 1) and _SERIES.search(run.pieces[-1].text):
        at = run.end - 1
        signs[at] = Sign("number")
    if names:
        for index in range(run.start, at if at >= 0 else run.end):
            if _may_be_name(run.found.pieces[index]):
                signs[index] = Sign("names", score=1.0)
    return signs if signs != run.found.signs else None


def _place(text: str) -> Appearance:
    """The venue that a text is for where it stands: all of it, unless it holds a known one and nothing else."""
    place = appearance(text, placed=True)
    if place.venue and not place.left and (not place.guessed or any(map(str.isdigit, text))):
        return place
    return Appearance(text, place.year, place.tags, guessed=True)


def _may_be_venue(text: str) -> bool:
    return text[:1].isupper() and not is_organisation(text) and fold_word(text.split()[-1]) not in _NO_VENUE


def _may_be_name(piece: Piece) -> bool:
    words = piece.text.replace("&", " ").split()
    return (
        len(words) <= 4
        and all(word[0].isupper() or word in ("and", "et", "al", "al.") for word in words)
        and title_score(piece.text) < 0.9
    )


# A title, authors and a link whose label is the venue


def _first_link(found: Evidence, title: Candidate) -> int | None:
    """The first link to a paper behind the title."""
    for at in range(title.end, len(found.pieces)):
        piece = found.pieces[at]
        if piece.linked and piece.url:
            return at if is_paper_address(piece.url) and not piece.boxed else None
    return None


def _names_venue(sign: Sign) -> bool:
    venue = sign.place.venue if sign.place else None
    return venue is not None and "rxiv" not in venue.lower()


def _with_link(found: Evidence, at: int) -> Evidence:
    """An item whose first link is named by the venue, whatever its name."""
    piece, sign = found.pieces[at], found.signs[at]
    if sign.place and sign.place.venue and sign.kind == "link":
        return found
    place = _place(piece.text)
    label = sign.kind == "link" and sign.field and place.guessed
    if label or len(piece.text.split()) > _LONGEST_NAME or not any(map(str.isupper, piece.text)):
        return found
    signs = list(found.signs)
    signs[at] = Sign("link", "paper", place=place)
    return Evidence(found.pieces, signs, found.candidates)
