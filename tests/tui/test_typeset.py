import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from readlist_tui.text import clean
from readlist_tui.tui.typeset import fit, fit_right, width, wrap

LINES = st.text(alphabet=st.sampled_from("ab cé中文，。（）-👩‍🔬́…")).map(clean)


@given(LINES, st.integers(1, 40))
def test_a_fitted_text_takes_exactly_its_columns(text: str, columns: int) -> None:
    assert cell_len(fit(text, columns)) == columns


@pytest.mark.parametrize(
    ("text", "columns", "fitted"),
    [
        ("toys", 6, "toys  "),
        ("toys", 4, "toys"),
        ("attention", 5, "atte…"),
        ("机器学习", 8, "机器学习"),
        ("机器学习", 7, "机器学…"),
        ("机器学习", 6, "机器 …"),
        ("toys", 0, ""),
    ],
)
def test_texts_are_cut_between_characters(text: str, columns: int, fitted: str) -> None:
    assert fit(text, columns) == fitted


def test_a_number_stands_at_the_right() -> None:
    assert fit_right("12", 4) == "  12"


def test_a_title_of_combining_marks_is_no_work() -> None:
    assert cell_len(fit("a" + "\u0301" * 1_000_000, 10)) <= 10


@given(LINES, st.integers(2, 30))
@example("\u200d\u200daaa", 2)
def test_wrapped_lines_fit_and_lose_no_character(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert all(width(line) <= columns for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_chinese_is_broken_between_characters_and_no_line_begins_with_a_comma() -> None:
    assert wrap("机器学习，理论", 10) == ["机器学习，", "理论"]
    assert wrap("机器学习理，论", 10) == ["机器学习", "理，论"]


def test_words_stay_whole() -> None:
    assert wrap("graph toys for all", 10) == ["graph toys", "for all"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert wrap("https://example.org/toys", 10) == ["https://ex", "ample.org/", "toys"]


def test_the_lines_and_indents_of_a_note_stay() -> None:
    assert wrap("- one two three\n  four\n\nfive", 9) == ["- one two", "three", "  four", "", "five"]
