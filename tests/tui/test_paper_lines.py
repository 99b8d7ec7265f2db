from dataclasses import replace
from pathlib import Path

import pytest
from toys import ATTENTION, QUANTIZED, entry, fill

from readlist_tui.library import Library
from readlist_tui.model import Link, LinkKind, PaperList, Status
from readlist_tui.tui.marks import ASCII, UNICODE
from readlist_tui.tui.paper_lines import PaperLines
from readlist_tui.tui.typeset import width


def told(library: Library, key: str, columns: int = 60) -> str:
    lines = PaperLines(columns, UNICODE, {item.key: item for item in library.lists}).of(library.paper(key))
    return "\n".join(line.text for line in lines)


def test_a_paper_tells_everything(tmp_path: Path) -> None:
    text = told(fill(tmp_path), ATTENTION)
    for part in (
        "Attention to Toys",
        "Ann Lee, Bo Ng",
        "NeurIPS 2017 · arXiv 1706.00001",
        "· new",
        "In 2 lists",
        "Toy networks",
        "  Pruning › 2017",
        "  the list likes it",
        "Building blocks",
        "  wooden",
        "F · Filter pruning",
        "Oral",
        "paper  https://arxiv.org/abs/1706.00001",
        "code   https://github.com/toys/attention",
    ):
        assert part in text


def test_a_status_tells_who_says_it_and_since_when(tmp_path: Path) -> None:
    library = fill(tmp_path)
    assert "○ to-read, says the list" in told(library, QUANTIZED)
    library.set_status([QUANTIZED], Status.READING)
    text = told(library, QUANTIZED)
    assert "◐ reading since 20" in text
    assert "the list says to-read" in text


def test_a_note_stands_as_it_was_written(tmp_path: Path) -> None:
    library = fill(tmp_path)
    library.set_note(ATTENTION, "first\n  second\n\n第三行")
    assert "Your note ──" in told(library, ATTENTION)
    assert "\nfirst\n  second\n\n第三行\n" in told(library, ATTENTION)


@pytest.mark.parametrize("columns", [32, 33, 60, 200])
def test_no_line_is_wider_than_the_pane(tmp_path: Path, columns: int) -> None:
    library = fill(tmp_path)
    lists = {item.key: item for item in library.lists}
    for paper in library.papers:
        lines = PaperLines(columns, ASCII, lists).of(paper)
        assert all(width(line.text) <= columns for line in lines)


def test_every_row_of_a_long_address_opens_it(tmp_path: Path) -> None:
    library = fill(tmp_path)
    link = Link(LinkKind.PAPER, "https://example.org/" + "x" * 90)
    paper = replace(library.paper(ATTENTION), links=(link,))
    lines = PaperLines(40, UNICODE, {}).of(paper)
    assert sum(line.link is link for line in lines) == 4


def disagreeing(home: Path) -> Library:
    """One paper in two lists that agree on its id alone."""
    library = Library(home, "ann")
    paper = "https://arxiv.org/abs/1706.00001"
    one = entry("Attention to Toys", 1, paper=paper, venue="arXiv", year=2016, tags=("F",))
    other = entry("Attention: to Toys?", 2, paper=paper, venue="NeurIPS", year=2017, marker=Status.READ, tags=("Oral",))
    library.replace_lists([(PaperList("one", "List one"), [one]), (PaperList("two", "List two"), [other])])
    return library


def test_where_lists_differ_each_version_is_told_and_which_is_shown(tmp_path: Path) -> None:
    text = told(disagreeing(tmp_path), ATTENTION)
    differ = text.partition("Where the lists differ")[2].partition("Tags")[0]
    assert [line for line in differ.splitlines() if line.strip(" ─")] == [
        "venue",
        "  arXiv",
        "  in List one",
        "• NeurIPS",
        "  shown, from List two",
        "year",
        "  2016",
        "  in List one",
        "• 2017",
        "  shown, from List two",
    ]
    assert "F\n  in List one\nOral\n  in List two\n" in text
    assert "marked read there" in text


def test_what_the_reader_set_right_is_told_with_what_the_lists_say(tmp_path: Path) -> None:
    library = disagreeing(tmp_path)
    library.mend(ATTENTION, {"venue": "ICLR", "title": "Attention!"})
    text = told(library, ATTENTION)
    assert text.startswith("Attention!\n")
    assert "Set right by you" in text
    assert "title; the list says: Attention to Toys" in text
    assert "venue; the list says: NeurIPS" in text
    assert "venue (yours is shown)\n  arXiv\n  in List one\n  NeurIPS\n  in List two\n" in text


def test_former_appearances_are_told(tmp_path: Path) -> None:
    library = disagreeing(tmp_path)
    library.set_status([ATTENTION], Status.READ)
    (gone,) = library.entries("one")
    library.replace_lists([(library.paper_list("one"), [replace(gone, gone=True, category=("Old",))])])
    text = told(library, ATTENTION)
    assert "\nIn ─" in text
    assert "No longer in ─" in text
    assert "List one\n  Old\n" in text
    library.remove_list("two")
    text = told(library, ATTENTION)
    assert "\nIn ─" not in text
    assert "No longer listed; it was in ─" in text


def test_lists_that_agree_have_no_differences(tmp_path: Path) -> None:
    library = fill(tmp_path)
    assert "differ" not in told(library, QUANTIZED)
    assert "differ" not in told(library, ATTENTION)
