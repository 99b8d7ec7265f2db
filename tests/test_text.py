"""What may reach a terminal, and what search and identity compare."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from readlist_tui.text import clean, clean_lines, fold, fold_title

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()))


@given(ANY_TEXT)
def test_no_control_direction_or_invisible_character_survives(text: str) -> None:
    kept = clean_lines(text).replace("\n", "")
    assert not {c for c in kept if unicodedata.category(c) in {"Cc", "Cs"} or unicodedata.bidirectional(c) in {
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}}  # fmt: skip
    assert "\n" not in clean(text)


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_lines(clean_lines(text)) == clean_lines(text)


def test_the_visible_part_of_an_escape_sequence_stays_as_text() -> None:
    assert clean("a\x1b]52;c;ZXZpbA==\x07b\x9b31mc\u202ed\u200be") == "a]52;c;ZXZpbA==b31mcde"


def test_joined_emoji_and_scripts_keep_their_joiners() -> None:
    family = "👩‍👩‍👧 می‌خواهم"
    assert clean(family) == family


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
