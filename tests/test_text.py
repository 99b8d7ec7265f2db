"""What may reach a terminal, and what search and identity compare."""

import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import wcswidth

from figures import Record
from readlist_tui.text import clean, clean_lines, fold, fold_title

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


# Escape sequences, their ends, directions, tags and surrogates between ordinary letters.
HOSTILE_TEXT = st.lists(
    st.sampled_from(
        ["\x1b", "\x1b[", "\x1b]52;c;", "\x07", "\x1b\\", "\x9b31m", "\x9d0;", "\x9c", "\x90", "\r", "\n", "\x85"]
    )
    | st.sampled_from(
        [
            "\u202e",
            "\u2066",
            "\u200b",
            "\u200d",
            "\u2028",
            "\ufeff",
            "\U000e0041",
            "\U000e0100",
            "\ud800",
            "\udfff",
            "👩",
            "习",
        ]
    )
    | ANY_TEXT
).map("".join)


def is_harmless(text: str) -> bool:
    """Whether what is left of a text has no control, direction or surrogate in it, and all that could be seen."""
    kept = clean_lines(text).replace("\n", "")
    unsafe = {c for c in kept if unicodedata.category(c) in {"Cc", "Cs"} or unicodedata.bidirectional(c) in {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}}  # fmt: skip
    stray = re.search(
        "(?<![\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]", kept
    )
    return not unsafe and not stray and "\n" not in clean(text) and visible(kept) == visible(text)


def visible(text: str) -> list[str]:
    """Letters, numbers, punctuation and symbols."""
    return [char for char in text if unicodedata.category(char)[0] in "LNPS"]


@given(ANY_TEXT | HOSTILE_TEXT)
def test_no_control_direction_or_invisible_character_survives(text: str) -> None:
    assert is_harmless(text)


@pytest.mark.soak
def test_a_hundred_thousand_texts_are_made_harmless(record_property: Record) -> None:
    seen: list[int] = []

    @settings(max_examples=100_000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ANY_TEXT | HOSTILE_TEXT)
    def examine(text: str) -> None:
        assert is_harmless(text)
        assert clean(clean(text)) == clean(text)
        seen.append(clean_lines(text) != text)

    examine()
    assert len(seen) >= 100_000
    record_property("texts made harmless", len(seen))
    record_property("of them hostile", sum(seen))


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)


def test_the_visible_part_of_an_escape_sequence_stays_as_text() -> None:
    assert clean("a\x1b]52;c;ZXZpbA==\x07b\x9b31mc\u202ed\u200be") == "a]52;c;ZXZpbA==b31mcde"


def test_joined_emoji_and_scripts_keep_their_joiners() -> None:
    family = "👩‍👩‍👧 می‌خواهم"
    assert clean(family) == family


# Katsuragi and Tsuji as their inhabitants write them: an ideograph, and what chooses its form (Unicode, 23.4).
FORMS = ("葛\U000e0100城", "辻\U000e0101", "\U00020bb7\U000e0100野家", "\uf9dc\U000e0102")


@pytest.mark.parametrize("name", FORMS)
def test_forms_of_ideographs_in_names_stay_and_take_no_room(name: str) -> None:
    plain = "".join(char for char in name if not "\U000e0100" <= char <= "\U000e01ef")
    assert clean(name) == clean_lines(f"{name}\x07") == name
    assert wcswidth(name) == cell_len(name) == cell_len(plain) == wcswidth(plain) == 2 * len(plain)
    assert fold(name) == fold(plain)
    assert fold_title(name) == fold_title(plain)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\U000e0100b", "ab"),
        ("\U000e0100葛", "葛"),
        ("葛\U000e0100\U000e0101\U000e0102城", "葛\U000e0100城"),
        ("葛\u200b\U000e0100城", "葛城"),
        ("か\U000e0100👩\U000e01ef \U000e0150", "か👩"),
        ("evil" + "".join(chr(0xE0100 + ord(char)) for char in "hidden"), "evil"),
    ],
)
def test_forms_of_nothing_are_dropped(text: str, kept: str) -> None:
    assert clean(text) == clean_lines(text).rstrip() == clean(clean(text)) == kept


def test_a_title_is_one_line_and_a_note_keeps_its_lines() -> None:
    assert clean(" a\r\n  b\tc\u2028d ") == "a b c d"
    assert clean_lines("a\r\nb\u2028c") == "a\nb\nc"


def test_search_folds_width_case_ligatures_and_accents_but_not_other_scripts() -> None:
    assert fold("Ｅﬃcient  LeCún STRASSE") == "efficient lecun strasse"
    assert fold("かな") != fold("がな")


def test_titles_are_compared_by_letters_and_digits() -> None:
    assert fold_title("“Deep-Nets”: 機械 学習 2.0!") == "deepnets機械学習20"
    assert fold_title("???") == "???"


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
