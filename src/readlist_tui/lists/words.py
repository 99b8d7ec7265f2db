"""The vocabulary as sets and tables for look-up."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from readlist_tui.lists import people_words, venue_names, vocabulary

_NOT_WORD = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+|\d+")
# For text in ASCII a table of bytes does in a tenth of the time what a pattern does.
_SMALL = bytes(range(256)).lower()
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())


@lru_cache(maxsize=32768)
def fold_word(text: str) -> str:
    """One spelling of a word or name: letters and digits, case- and width-folded."""
    if text.isascii():
        return text.lower() if text.isalnum() else text.encode().translate(_SMALL, _SIGNS).decode()
    return _NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).casefold()


def split_words(block: str) -> tuple[str, ...]:
    """The entries of a block of vocabulary."""
    return tuple(word for part in block.replace("\n", "").split(";") if (word := part.strip()))


def _table(blocks: dict[str, str]) -> dict[str, str]:
    """Word → key; a word is looked up folded, and as it stands where it has no letters (emoji, `[ ]`)."""
    return {_key(word): key for key, block in blocks.items() for word in split_words(block)}


def _key(word: str) -> str:
    if word.strip()[:1] == "[":  # `[x]` is a mark, x is a letter
        return word.strip().lower()
    return fold_word(word) or word.strip().replace("\ufe0f", "")


LINK_WORDS = {word: kind for word, kind in _table(vocabulary.LINK_WORDS).items() if len(word) > 1 or not word.isascii()}
LINK_FILLERS = frozenset(fold_word(word) for word in split_words(vocabulary.LINK_FILLERS))
FRAMEWORKS = frozenset(split_words(vocabulary.FRAMEWORKS.replace("\n", "")))
FIELD_WORDS = _table(vocabulary.FIELD_WORDS)
STATUS_WORDS = _table(vocabulary.STATUS_WORDS)
LANDS = frozenset(split_words(venue_names.LANDS))
NO_PAPER_SECTIONS = frozenset(fold_word(word) for word in split_words(vocabulary.NO_PAPER_SECTIONS))
OTHER_WORK_SECTIONS = _table(vocabulary.OTHER_WORK_SECTIONS)
AWARDS = {
    tuple(fold_word(word) for word in _WORD.findall(phrase)): tag
    for tag, block in vocabulary.AWARD_WORDS.items()
    for phrase in split_words(block)
}
META_FILLERS = frozenset(fold_word(word) for word in split_words(vocabulary.META_FILLERS)) - {""}
TITLE_WORDS = frozenset(split_words(people_words.TITLE_WORDS))
NAME_PARTICLES = frozenset(split_words(people_words.NAME_PARTICLES))
VENUE_WORDS = frozenset(split_words(venue_names.VENUE_WORDS))
NEVER_AMONG_NAMES = frozenset(split_words(people_words.NEVER_AMONG_NAMES))
SHORT_VENUES = frozenset(
    fold_word(name)
    for name in split_words(venue_names.ABBREVIATIONS)
    if " " not in name and name not in ("USENIX", "ACM")
)
SHORTENED_WORDS = split_words(venue_names.SHORTENED_WORDS)
JOURNAL_WORDS = frozenset({"front", *SHORTENED_WORDS}) - TITLE_WORDS  # with a full stop behind them
SMALL_VENUES = frozenset(fold_word(name) for name in split_words(venue_names.WRITTEN_SMALL))
ORGANISATIONS = frozenset(word.lower() for word in split_words(people_words.ORGANISATIONS))
ORGANISATION_WORDS = frozenset(split_words(people_words.ORGANISATION_WORDS))
GIVEN_NAMES = frozenset(split_words(people_words.GIVEN_NAMES))
SURNAMES = frozenset(split_words(people_words.SURNAMES))
CHINESE_SURNAMES = frozenset(people_words.CHINESE_SURNAMES)
AMBIGUOUS_VENUES = frozenset(fold_word(name) for name in split_words(venue_names.AMBIGUOUS))
VENUES = frozenset(
    fold_word(name) for name in split_words(venue_names.ABBREVIATIONS) + split_words(venue_names.FULL_NAMES)
)


def _longest_by_start(names: tuple[str, ...]) -> dict[str, int]:
    """First word → how many words the longest name that starts with it has."""
    longest: dict[str, int] = {}
    for name in names:
        words = [fold_word(word) for word in _WORD.findall(name)]
        if words:
            longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


# A text may start with these whatever it is: of a venue's name, the word behind them tells (A-SSCC, The Gradient).
COMMON_STARTS = frozenset({"a", "the", "of", "in"})


def _tellers(names: Iterable[str]) -> frozenset[str]:
    """The first words of names, or their second behind a common one."""
    found = ([fold_word(word) for word in _WORD.findall(name)] for name in names)
    return frozenset(word for words in found for word in words[: 2 if words[:1] and words[0] in COMMON_STARTS else 1])


VENUE_TELLERS = _tellers(split_words(venue_names.ABBREVIATIONS) + split_words(venue_names.FULL_NAMES)) - COMMON_STARTS
VENUE_STARTS = _longest_by_start(split_words(venue_names.ABBREVIATIONS) + split_words(venue_names.FULL_NAMES))
AWARD_STARTS: dict[str, int] = {}
for _words in AWARDS:
    if _words:
        AWARD_STARTS[_words[0]] = max(AWARD_STARTS.get(_words[0], 0), len(_words))


_FIRST_WORD = re.compile(r"[a-z]+|[^\x00-\x7f]", re.IGNORECASE)


def _starts(*tables: Iterable[str]) -> frozenset[str]:
    """The first words of phrases, in small letters."""
    found = (_FIRST_WORD.search(phrase) for table in tables for phrase in table)
    return frozenset(match[0].lower() for match in found if match)


LABEL_STARTS = _starts(
    *map(split_words, vocabulary.LINK_WORDS.values()), split_words(vocabulary.LINK_FILLERS), LINK_WORDS
)
STATUS_STARTS = _starts(*map(split_words, vocabulary.STATUS_WORDS.values()))


def _may_start(text: str, starts: frozenset[str]) -> bool:
    """False where the first word of an English text rules it out; most texts are ruled out by that."""
    found = _FIRST_WORD.search(text)
    return found is None or found[0].lower() in starts or not found[0].isascii()


@lru_cache(maxsize=4096)
def label_kind(text: str) -> str | None:
    """The kind of link that a label promises ("" for one that only says `link`), or None if it is no such label.

    Counts, versions and words such as "official" do not change a label: "Code (PyTorch)", "论文2", "paper v1".
    """
    if len(text) > 60 or text.count(" ") > 7 or not _may_start(text, LABEL_STARTS):
        return None
    key = _key(text)
    if key in LINK_WORDS:
        return LINK_WORDS[key]
    return _label_of_words(text)


_LABEL_PARTS = re.compile(r"[^\W\d_]+(?:[-'’+][^\W\d_]+)*\+*|[^\w\s]")
_NUMBERED = re.compile(r"[\d.:#\s]+$")


def _label_of_words(text: str) -> str | None:
    bare = _NUMBERED.sub("", re.sub(r"^[\s\W]+|[\s:：]+$", "", text))
    key = fold_word(bare)
    if key in LINK_WORDS:
        return LINK_WORDS[key]
    parts = _LABEL_PARTS.findall(text)
    words = [word for part in parts for word in _label_words(part)]
    if not words or len(words) > 7:
        return None
    kinds = [LINK_WORDS[word] for word in words if word in LINK_WORDS]
    if kinds and all(word in LINK_WORDS or word in LINK_FILLERS for word in words):
        if kinds[-1] == "video":
            return "video"  # "explanation video"
        return next((kind for kind in kinds if kind), "")
    return None


def _label_words(part: str) -> list[str]:
    """A word of a label, or the words that hyphens join in it: `code-caffe`, but `camera-ready`."""
    whole = fold_word(part)
    if not part.isascii() and whole not in LINK_WORDS:
        return _segments(whole)
    if whole in LINK_WORDS or whole in LINK_FILLERS or "-" not in part:
        return [whole] if whole else []
    return [fold_word(word) for word in part.split("-") if fold_word(word)]


def _segments(text: str) -> list[str]:
    """The known words of a Chinese label, the longest first: `主页和数据集`. What is no word stays as it is."""
    words: list[str] = []
    while text:
        length = next(
            (n for n in range(min(len(text), 8), 0, -1) if text[:n] in LINK_WORDS or text[:n] in LINK_FILLERS), 0
        )
        if not length:
            return [*words, text]
        words.append(text[:length])
        text = text[length:]
    return words


@lru_cache(maxsize=4096)
def status_word(text: str) -> str | None:
    """The status that a text states, as the value of model.Status, or None."""
    if len(text) > 40 or not _may_start(text, STATUS_STARTS):
        return None
    return STATUS_WORDS.get(_key(text))


@lru_cache(maxsize=4096)
def field_word(text: str) -> str | None:
    """The field that a label or a column's name announces, or None."""
    if len(text) > 60:
        return None
    key = _key(re.sub(r"[\[(（].{0,40}[\])）]\s*$", "", text)) or _key(text)
    return FIELD_WORDS.get(key)


_NUMBERING = re.compile(r"^[\W\d_]+")


_NEWS = frozenset({"news", "update", "updates", "updated", "changes"})
_OF_NEWS = _NEWS | frozenset(split_words("most;recent;latest;last;new;note;notes;log;logs;history;and;the;our;list"))


def is_news(name: str) -> bool:
    """True for what keepers call the news of their list, in whatever words: `Most Recent Update Note`."""
    words = set(_WORD.findall(name.lower()))
    return bool(words & _NEWS) and words <= _OF_NEWS


@lru_cache(maxsize=512)
def no_paper_section(path: tuple[str, ...]) -> str:
    """The name in a path that says that no papers stand below it, or empty."""
    return next((name for name in path if _is_no_paper_section(name)), "")


def _is_no_paper_section(name: str) -> bool:
    return fold_word(_NUMBERING.sub("", name) or name) in NO_PAPER_SECTIONS or is_news(name)
