"""Where and when a paper appeared: venue, year, award and date in a short text."""

import re
from functools import lru_cache
from typing import NamedTuple

from readlist_tui.lists.telling import may_be_place
from readlist_tui.lists.unknown_venues import may_be_venue, name_around
from readlist_tui.lists.words import (
    AMBIGUOUS_VENUES,
    AWARD_STARTS,
    AWARDS,
    JOURNAL_WORDS,
    META_FILLERS,
    SHORT_VENUES,
    SMALL_VENUES,
    VENUE_STARTS,
    VENUE_WORDS,
    VENUES,
    fold_word,
)
from readlist_tui.text import clean

_LONGEST = 300
_TOKEN = re.compile(r"[^\W\d_]+(?:\*|\+\+)?|['’‘`´′]\s?\d\d(?!\d)|\d+|[^\w\s]|_")
_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s?[-./年]\s?(1[0-2]|0?[1-9])(?:\s?[-./月]\s?(3[01]|[12]\d|0?[1-9])日?|月)?(?![\d\w])"
)
_VOLUME = re.compile(r"[\w.] \d{1,4}(?:\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)|:\d+)[:.]?$")  # Toy Reviews 12(3)
_DIGIT = re.compile(r"\d")
_PREPRINTS = re.compile(r"rxiv|CoRR", re.IGNORECASE)
_SHORT_DATE = re.compile(r"(?<![\d.-])((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?(?![\d.-])")  # 203107, 20310730
_DAY = re.compile(  # 12 Mar 2031: no year '12
    r"\b(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,? "
    r"((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DATE_BEFORE_YEAR = re.compile(r"(?<!\d)(?:3[01]|[12]\d|0?[1-9])/(?:3[01]|[12]\d|0?[1-9])/((?:19|20)\d\d)(?!\d)")
_ARXIV_ID = re.compile(
    r"\barxiv\.org\b|\b(?:arxiv\s?(?:preprint\s?)?(?:arxiv)?|CoRR,?)\s?[:.]?\s?(?:abs/)?(?:\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[a-z]{2})?/\d{7})"
    r"(?:\s?\[[\w.-]{2,20}\])?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19\d\d|20[0-4]\d)(?!\d|\s?[x×])")
_MEETINGS = frozenset({"conference", "conf", "symposium", "symp", "proceedings", "proc", "meeting"})
_PERIODICALS = frozenset({"journal", "transactions", "trans", "record", "letters", "notices", "magazine", "review"})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_NAMED = (_MEETINGS | _PERIODICALS | {"workshop", "workshops"}) - {"review", "record"}
_SUFFIXES = {"w": "workshop", "W": "workshop", "o": "Oral", "s": "Spotlight", "b": "Best"}


class Appearance(NamedTuple):
    """What a short text says of where a paper appeared.

    `left` is what it says besides; `guessed` marks a venue that no list of venues knows, `dated` a year that only a
    date gives, `ambiguous` a venue whose name is also a word.
    """

    venue: str | None = None
    year: int | None = None
    tags: tuple[str, ...] = ()
    left: str = ""
    guessed: bool = False
    dated: bool = False
    ambiguous: bool = False
    words: int = 0  # of those that venues' names are made of
    volume: bool = False  # a journal's volume and issue stand behind it

    @property
    def sure(self) -> bool:
        """True where nothing is left over and a known venue, a year or an award was found."""
        return (
            not self.left and not self.guessed and bool(self.year or self.tags or (self.venue and not self.ambiguous))
        )


# Societies that are venues where they stand alone, and part of a name where a venue follows.
SPONSORS = frozenset({"nature", "usenix", "acm", "ieee", "siam", "aaai", "isca", "ifip"})
NOWHERE = Appearance()


@lru_cache(maxsize=16384)
def appearance(text: str, placed: bool = False) -> Appearance:
    """Reads a short text. `placed`: it stands where venues stand, so an unknown or ambiguous name is one."""
    if not text or len(text) > _LONGEST:
        return NOWHERE
    if not placed and not may_be_place(text):
        return Appearance(left=text)
    return _by_short_name(text) or _Reading(text).result(placed)


_SHORT_NAME = re.compile(r"(.{12,}?)\s*[(\[]([A-Z][\w&/*+.-]{1,11})(?:[’' ]{1,2}(?:\d\d)?\d\d)?[)\]](.{0,30})$")


def _by_short_name(text: str) -> Appearance | None:
    """`Proceedings of the 3rd Symposium on Toy Systems (STS)`: the name in brackets is the one to go by."""
    found = _SHORT_NAME.match(text) if "(" in text or "[" in text else None
    if not found or sum(map(str.isupper, found[2])) < 2 or len(found[1].split()) < 2:
        return None
    whole, around = _Reading(found[1]).result(placed=False), _Reading(found[3]).result(placed=False)
    short = _Reading(found[2]).result(placed=True)
    known = fold_word(short.venue or "") in VENUES
    named = not _NAMED.isdisjoint(fold_word(word) for word in found[1].split()) or fold_word(found[1]) in VENUES
    if not named or len(around.left.split()) > 2:
        return None
    capitals = iter(found[1].lower())
    if not known and not all(letter.lower() in capitals for letter in found[2] if letter.isupper()):
        return None
    years = years_in(text)
    tags = tuple(dict.fromkeys((*whole.tags, *short.tags, *around.tags)))
    return Appearance(short.venue if known else found[2], years[0] if years else None, tags, words=1)


class _Reading:
    def __init__(self, text: str) -> None:
        self.text = text
        self.venues: list[tuple[int, int]] = []
        self.years: list[int] = []
        self.dates: list[int] = []
        self.tags: list[str] = []
        self.numbers = 0
        numbered = _DIGIT.search(text) is not None
        self.volume = numbered and _VOLUME.search(text) is not None
        self.unknown: list[tuple[int, int]] = []
        self.venue_words = 0
        self.around: list[tuple[int, int]] = []  # words of venues' names which say nothing alone
        rest = _ARXIV_ID.sub(self._arxiv, text) if _PREPRINTS.search(text) else text
        if numbered:
            rest = _SHORT_DATE.sub(self._date, _DATE.sub(self._date, _DAY.sub(self._date, rest)))
        if numbered and "/" in rest:
            rest = _DATE_BEFORE_YEAR.sub(self._date, rest)
        self.tokens = [(found[0], found.start(), found.end()) for found in _TOKEN.finditer(rest)]
        self.folded = [fold_word(token) for token, _, _ in self.tokens]
        at = 0
        while at < len(self.tokens):
            at = self._read(at)

    def _arxiv(self, found: re.Match[str]) -> str:
        self.venues.append((found.start(), found.start() + (5 if found[0][0] in "aA" else 4)))
        return " " * len(found[0])

    def _date(self, found: re.Match[str]) -> str:
        self.dates.append(int(found[1]))
        return " " * len(found[0])

    def _read(self, at: int) -> int:
        token, start, end = self.tokens[at]
        folded = self.folded[at]
        for reader in (self._venue, self._award):
            after = reader(at, folded)
            if after:
                return after
        if token[0].isdigit() or (len(token) > 2 and token[-2:].isdigit()):
            self._number(token, at)
        elif not folded or folded in META_FILLERS:
            if folded in VENUE_WORDS:
                self.venue_words += 1
                self.around.append((start, end))
        elif not self._suffixed(token, start, end):
            shortened = folded in JOURNAL_WORDS and self.text[end : end + 1] == "." and token[0].isupper()
            self.venue_words += folded in VENUE_WORDS or shortened
            self.unknown.append((start, end))
        return at + 1

    def _venue(self, at: int, folded: str) -> int:
        longest = VENUE_STARTS.get(folded, 0)
        most = min(len(self.folded), at + 2 * longest + 2) if longest else 0
        for end in range(most, at, -1):
            name = "".join(self.folded[at:end])
            if name in VENUES and self.folded[end - 1]:
                first, last = self.tokens[at][1], self.tokens[end - 1][2]
                if (
                    self.text[first].isupper()
                    or self.text[first].isdigit()
                    or not self.text[first].isascii()
                    or name.endswith("rxiv")
                    or name in SMALL_VENUES
                ):
                    self.venues.append((first, last))
                    return end
        return 0

    def _award(self, at: int, folded: str) -> int:
        for length in range(AWARD_STARTS.get(folded, 0), 0, -1):
            words: list[str] = []
            end = at
            while end < len(self.folded) and len(words) < length:
                if self.folded[end]:
                    words.append(self.folded[end])
                end += 1
            tag = AWARDS.get(tuple(words)) if len(words) == length else None
            if tag:
                self.tags.append(tag)
                return end
        return 0

    def _number(self, token: str, at: int) -> None:
        digits = token[-2:] if not token[0].isdigit() else token
        if len(token) == 4 and _YEAR.fullmatch(token):
            self.years.append(int(token))
        elif not token[0].isdigit() or (
            len(digits) == 2
            and self.text[self.tokens[at][2] : self.tokens[at][2] + 1] not in (".", ":", "(")  # a volume
            and self.venues
            and self.venues[-1][1] >= self.tokens[at][1] - 1
            and not self.years
        ):
            self.years.append(2000 + int(digits) if int(digits) < 50 else 1900 + int(digits))
        else:
            self.numbers += 1

    def _suffixed(self, token: str, start: int, end: int) -> bool:
        """`ICMLw`, `NIPSo`, `CVPRW`: a venue and how the paper was there."""
        tag = _SUFFIXES.get(token[-1])
        if tag and len(token) > 3 and fold_word(token[:-1]) in VENUES and token[:-1].upper()[:2] == token[:2]:
            self.venues.append((start, end - 1))
            self.tags.append(tag)
            return True
        return False

    def result(self, placed: bool) -> Appearance:
        year = self.years[0] if self.years else self.dates[0] if self.dates else None
        venue = clean(self.text[slice(*self._first_venue())]) if self.venues else None
        beside = year or self.tags or placed or self.numbers  # a volume is as good as a year
        ambiguous = venue is not None and fold_word(venue) in AMBIGUOUS_VENUES and not beside
        left, guessed = "", False
        if self.unknown:
            left = clean(self.text[self.unknown[0][0] : self.unknown[-1][1]])
            if venue and ("workshop" in self.tags or ("(" in self.text and fold_word(left) in SPONSORS)):
                left = ""  # "ICML 2031 Workshop on Toys", "IEEE(ICRA)"
            elif venue is None or ambiguous or self.venue_words:
                guess = self._guess(placed or self.volume)
                if guess and venue and self._is_meeting(venue):
                    left, ambiguous = "", False
                elif guess:
                    venue, left, guessed, ambiguous = guess, "", True, False
        elif ambiguous and not placed:
            guessed = True
        return Appearance(
            venue,
            year,
            tuple(dict.fromkeys(self.tags)),
            left,
            guessed,
            bool(self.dates and not self.years),
            ambiguous,
            self.venue_words,
            self.volume,
        )

    def _is_meeting(self, venue: str) -> bool:
        """`Proceedings of the ACM SIGMOD International Conference on Management of Data`: known by its short name."""
        return (
            fold_word(venue) in SHORT_VENUES
            and self._begins_as_venue()
            and not _MEETINGS.isdisjoint(self.folded)
            and _PERIODICALS.isdisjoint(self.folded)
        )

    def _begins_as_venue(self) -> bool:
        first = next((word for word in self.folded if word and not word[0].isdigit() and word not in _ORDINALS), "")
        return first in META_FILLERS or first in VENUE_WORDS or first in VENUES or first in SPONSORS

    def _guess(self, placed: bool) -> str | None:
        """A venue that no list knows."""
        unknown = (self.unknown[0][0], self.unknown[-1][1])
        name = name_around(self.text, unknown, self.venues, self.around)
        years, dates = bool(self.years), bool(self.dates)
        return name if may_be_venue(name, self.venue_words, placed=placed, years=years, dates=dates) else None

    def _first_venue(self) -> tuple[int, int]:
        """The first venue, with those that a stroke (`COLING/ACL`) or their sponsor (`USENIX FAST`) joins to it."""
        first, last = self.venues[0]
        for start, end in self.venues[1:]:
            between = self.text[last:start]
            sponsored = not between.strip() and fold_word(self.text[first:last]) in SPONSORS
            if between.strip() not in ("/", "-", "&") and not sponsored:
                break
            last = end
        return first, last


def years_in(text: str) -> list[int]:
    """All years that a text names, in order."""
    return [int(found[0]) for found in _YEAR.finditer(text)]


def is_venue(text: str) -> bool:
    """True for the name of a known venue and nothing else."""
    return fold_word(text) in VENUES
