"""What a reader sets right of a paper stays right, until the reader takes it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from readlist_tui.library import CannotMend, Library, spelled
from readlist_tui.library.mending import names
from readlist_tui.model import Entry, Link, LinkKind, PaperList, Status
from readlist_tui.query import parse

KEY = "arxiv:1706.00001"
ENTRY = Entry(
    "Atention to Toys",
    3,
    authors=("Ann Lee",),
    venue="arXiv",
    year=2017,
    links=(Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),),
)
LIST = PaperList("toys", "Toys")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library(tmp_path, "ann")
    made.replace_lists([(LIST, [ENTRY, Entry("Another", 4)])])
    return made


def test_what_is_mended_stands_in_the_place_of_what_the_lists_say(library: Library, tmp_path: Path) -> None:
    change = library.mend(KEY, {"title": "Attention to Toys", "authors": "Lee, Ann; Ng, Bo", "year": "2018"})
    assert (change.field, change.value) == ("mend", "title, authors, year")
    paper = Library(tmp_path, "ann").paper(KEY)
    assert (paper.title, paper.authors, paper.venue, paper.year) == (
        "Attention to Toys",
        ("Lee, Ann", "Ng, Bo"),
        "arXiv",
        2018,
    )
    assert Library(tmp_path, "ann").as_listed(KEY).title == "Atention to Toys"
    assert Library(tmp_path, "bo").paper(KEY).title == "Atention to Toys"


def test_what_is_mended_is_found_and_so_is_what_the_list_calls_it(library: Library) -> None:
    library.mend(KEY, {"title": "Attention to Toys"})
    for word in ("attention", "atention"):
        assert [paper.key for paper in parse(word).select(library.papers)] == [KEY]


def test_an_empty_text_lets_the_lists_be_heard_again(library: Library) -> None:
    library.mend(KEY, {"venue": "NeurIPS", "year": "2018"})
    library.mend(KEY, {"venue": ""})
    paper = library.paper(KEY)
    assert (paper.venue, paper.year, dict(paper.reading.mended)) == ("arXiv", 2018, {"year": "2018"})


def test_what_the_lists_say_already_is_not_kept_as_the_readers(library: Library) -> None:
    library.mend(KEY, {"title": "Atention to  Toys", "authors": "Ann Lee", "venue": "ICLR"})
    assert dict(library.paper(KEY).reading.mended) == {"venue": "ICLR"}


def test_a_fix_is_one_step_of_undo_across_runs(library: Library, tmp_path: Path) -> None:
    library.set_status([KEY], Status.READ)
    library.mend(KEY, {"title": "T", "year": "1999"})
    later = Library(tmp_path, "ann")
    undone = later.undo()
    assert undone
    assert (undone.field, undone.value) == ("mend", "title, year")
    assert (later.paper(KEY).title, later.paper(KEY).year, later.paper(KEY).status) == (
        "Atention to Toys",
        2017,
        Status.READ,
    )
    later.redo()
    assert (later.paper(KEY).title, later.paper(KEY).year) == ("T", 1999)


def test_a_fix_survives_an_update_that_retitles_the_paper(library: Library) -> None:
    library.mend(KEY, {"title": "Mine"})
    library.replace_lists([(LIST, [replace(ENTRY, title="Attention, to Toys", venue="ICML")])], reason="update")
    assert (library.paper(KEY).title, library.paper(KEY).venue) == ("Mine", "ICML")


def test_fixes_of_two_copies_are_merged_field_by_field(tmp_path: Path) -> None:
    for name, field, text in (("one", "title", "Mine"), ("two", "year", "2001")):
        copy = Library(tmp_path / name, "ann")
        copy.replace_lists([(LIST, [ENTRY])])
        copy.mend(KEY, {field: text})
    one = Library(tmp_path / "one", "ann")
    one.merge([tmp_path / "two" / "readers" / "ann.json"])
    assert (one.paper(KEY).title, one.paper(KEY).year) == ("Mine", 2001)


@pytest.mark.parametrize("values", [{"year": "19"}, {"year": "２０１７"}, {"key": "x"}, {"title": "x" * 5000}])
def test_what_a_field_cannot_have_is_refused_and_nothing_changes(library: Library, values: dict[str, str]) -> None:
    with pytest.raises(CannotMend):
        library.mend(KEY, {"venue": "ICLR", **values})
    assert library.paper(KEY).venue == "arXiv"


def test_controls_in_a_fix_do_not_reach_the_disk(library: Library) -> None:
    library.mend(KEY, {"title": "a\x1b]52;c;x\x07b\nc"})
    assert library.paper(KEY).title == "a]52;c;xb c"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Lee, Bo Ng", ("Ann Lee", "Bo Ng")),
        ("Lee, Ann; Ng, Bo", ("Lee, Ann", "Ng, Bo")),
        ("Lee, Ann;", ("Lee, Ann",)),
    ],
)
def test_names_are_told_apart_by_semicolons_else_by_commas(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found


def test_names_are_spelled_so_that_they_are_read_again(library: Library) -> None:
    for authors in (("Lee, Ann",), ("Ann Lee", "Bo Ng"), ("Lee, Ann", "Bo")):
        paper = replace(library.paper(KEY), authors=authors)
        assert names(spelled(paper, "authors")) == authors
