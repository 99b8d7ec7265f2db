"""The early exits of reading: what a look at the words rules out, the full way must not find either."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readlist_tui.lists import appearance, people_words, read_list, signs, title_text, venue_names, vocabulary
from readlist_tui.lists.appearance import Appearance, _by_short_name, _Reading
from readlist_tui.lists.citation_tail import is_tail
from readlist_tui.lists.names import is_et_al
from readlist_tui.lists.pieces import pieces_of
from readlist_tui.lists.spans import scan
from readlist_tui.lists.telling import _LONGEST_NAME, is_silent, may_be_place
from readlist_tui.lists.title_text import _PROSE, _is_prose
from readlist_tui.lists.words import label_kind, split_words, status_word

HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W\d_]+")
LISTS = [*sorted((HERE / "fixtures").rglob("*.md")), *sorted((HERE.parents[1] / "data").glob("*.md"))]


def _read_in_full(text: str) -> Appearance:
    """What a text says of a place, without a look at its words first."""
    return _by_short_name(text) or _Reading(text).result(placed=False)


def _hidden(text: str, *, alone: bool = False) -> list[str]:
    """What the early exits hide of a text. `alone`: it is one name, and may be as long as names are."""
    found = []
    if text and len(text) <= 300 and not may_be_place(text):
        place = _read_in_full(text)
        short = alone or len(_WORD.findall(text)) <= _LONGEST_NAME
        if place.year or place.guessed or (place.sure and short):
            found.append(f"a place: {place}")
    if is_silent(text):
        if may_be_place(text):
            found.append("what may be a place")
        found += [
            name
            for name, told in (
                ("a label", label_kind(text)),
                ("a status", status_word(text)),
                ("a tail", is_tail(text) or None),
                ("et al.", is_et_al(text) or None),
            )
            if told is not None
        ]
    if _PROSE.search(text) and not _is_prose(text):
        found.append("talk")
    return found


def _pieces(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        for piece in pieces_of(scan(line)):
            yield piece.text


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_nothing_that_a_list_says_is_hidden(path: Path) -> None:
    assert {text: hidden for text in _pieces(path) if (hidden := _hidden(text))} == {}


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.stem)
def test_a_list_reads_the_same_without_early_exits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = path.read_text(encoding="utf-8")
    quick = read_list(text, path.stem)
    for room in (signs, title_text):
        monkeypatch.setattr(room, "is_silent", lambda _: False)
    monkeypatch.setattr(appearance, "may_be_place", lambda _: True)
    appearance.appearance.cache_clear()
    title_text.title_score.cache_clear()
    try:
        assert read_list(text, path.stem) == quick
    finally:
        appearance.appearance.cache_clear()
        title_text.title_score.cache_clear()


def _phrases(*blocks: str) -> list[str]:
    return sorted({phrase for block in blocks for phrase in split_words(block)})


PLACES = _phrases(
    *vocabulary.AWARD_WORDS.values(), venue_names.ABBREVIATIONS, venue_names.FULL_NAMES, venue_names.WRITTEN_SMALL
)
LABELS = _phrases(
    *vocabulary.LINK_WORDS.values(),
    *vocabulary.FIELD_WORDS.values(),
    *vocabulary.STATUS_WORDS.values(),
    vocabulary.LINK_FILLERS,
    venue_names.VENUE_WORDS,
    venue_names.SHORTENED_WORDS,
)
OTHERS = [*_phrases(people_words.TITLE_WORDS, people_words.GIVEN_NAMES, people_words.SURNAMES), "2031", "'31", "3(4)"]
SPELLINGS: tuple[Callable[[str], str], ...] = (str, str.lower, str.upper, str.title, str.capitalize)
SIGNS = (" ", "  ", ", ", "-", "/", ": ", ". ", "(", ") ", "'s ", "_", "&", "\u00a0", "é ")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A place or none among other words of lists, in any spelling, with the signs that lists put between them."""
    chosen = draw(st.lists(st.sampled_from(LABELS) | st.sampled_from(OTHERS), max_size=6))
    if draw(st.booleans()):
        chosen.insert(draw(st.integers(0, len(chosen))), draw(st.sampled_from(PLACES)))
    told = "".join(draw(st.sampled_from(SPELLINGS))(word) + draw(st.sampled_from(SIGNS)) for word in chosen)
    return told if draw(st.booleans()) else told.strip(" ,.-:")


@given(texts())
@settings(max_examples=1000, deadline=None)
def test_no_words_of_lists_are_hidden(text: str) -> None:
    assert _hidden(text) == []


def test_no_phrase_is_hidden_alone() -> None:
    spelled = (spelling(phrase) for phrase in [*PLACES, *LABELS] for spelling in SPELLINGS)
    assert {text: hidden for text in spelled if (hidden := _hidden(text, alone=True))} == {}
