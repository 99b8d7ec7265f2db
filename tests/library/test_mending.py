"""What a reader sets right of a paper stays right, until the reader takes it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from readlist_tui.library import CannotMend, Fix, Library, spelled
from readlist_tui.library.mending import links_in, names
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


@pytest.mark.parametrize(
    "values",
    [
        {"year": "19"},
        {"year": "２０１７"},
        {"key": "x"},
        {"category": "x"},
        {"title:toys": "x"},
        {"title": "x" * 5000},
        {"title": "-"},
        {"category:other": "x"},
        {"links": "paper"},
        {"links": "paper ftp://example.org/x"},
        {"links": "code https://ann@example.org/x"},
        {"links": "javascript:alert(1)"},
    ],
)
def test_what_a_field_cannot_have_is_refused_and_nothing_changes(library: Library, values: dict[str, str]) -> None:
    with pytest.raises(CannotMend):
        library.mend(KEY, {"venue": "ICLR", **values})
    assert library.paper(KEY).venue == "arXiv"


@pytest.mark.parametrize(("field", "most"), [("venue", "4,096"), ("links", "20,000")])
def test_a_text_that_is_too_long_is_told_the_bound_of_its_own_field(library: Library, field: str, most: str) -> None:
    with pytest.raises(CannotMend, match=f"more than {most} characters are too many for the {field}"):
        library.mend(KEY, {field: "x" * 20_001})


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


CODE = "https://github.com/ann/toys"


def test_links_are_added_changed_and_taken_away_with_their_kinds(library: Library, tmp_path: Path) -> None:
    paper = "https://arxiv.org/abs/1706.00001"
    library.mend(KEY, {"links": f"paper {paper}, code {CODE}"})
    assert Library(tmp_path, "ann").paper(KEY).links == (Link(LinkKind.PAPER, paper), Link(LinkKind.CODE, CODE))
    assert spelled(library.paper(KEY), "links") == f"paper {paper}\ncode {CODE}"
    library.mend(KEY, {"links": f"project {CODE}"})
    assert library.paper(KEY).links == (Link(LinkKind.PROJECT, CODE),)
    library.mend(KEY, {"links": "-"})
    assert library.paper(KEY).links == ()
    assert library.as_listed(KEY).links == (Link(LinkKind.PAPER, paper),)
    library.mend(KEY, {"links": f"paper {paper}"})
    assert library.paper(KEY).reading.mended == {}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("https://a.org https://b.org", ["paper", "other"]),
        ("Code: https://a.org\nhttps://b.org", ["code", "other"]),
        ("slides <https://a.org>; video https://b.org,", ["slides", "video"]),
    ],
)
def test_links_are_read_as_they_are_typed(text: str, kinds: list[str]) -> None:
    assert [(link.kind, link.url) for link in links_in(text)] == list(
        zip(kinds, ["https://a.org", "https://b.org"], strict=True)
    )


def test_a_refused_link_is_told_with_its_reason_and_one_that_the_list_has_may_stay(library: Library) -> None:
    bad = Link(LinkKind.OTHER, "https://ann@example.org/x")
    library.replace_lists([(LIST, [replace(ENTRY, links=(*ENTRY.links, bad))])])
    with pytest.raises(CannotMend, match=r"only http and https are used, not “ftp”"):
        library.mend(KEY, {"links": "data ftp://example.org"})
    library.mend(KEY, {"links": f"other {bad.url} code {CODE}"})
    assert library.paper(KEY).links == (bad, Link(LinkKind.CODE, CODE))


def test_tags_are_the_readers_and_are_found_as_such(library: Library, tmp_path: Path) -> None:
    library.replace_lists([(LIST, [replace(ENTRY, tags=("F", "Oral"))])])
    library.mend(KEY, {"tags": "Pruning, best paper"})
    found = Library(tmp_path, "ann")
    assert found.paper(KEY).tags == ("Pruning", "best paper")
    assert [paper.key for paper in parse("tag:pruning").select(found.papers)] == [KEY]
    assert parse("tag:oral").select(found.papers) == []
    library.mend(KEY, {"tags": "-"})
    assert library.paper(KEY).tags == ()
    library.mend(KEY, {"tags": ""})
    assert library.paper(KEY).tags == ("F", "Oral")


def test_a_category_is_set_right_for_one_list_alone(library: Library, tmp_path: Path) -> None:
    other = PaperList("other", "Other")
    library.replace_lists([(other, [replace(ENTRY, category=("Wood",))])])
    library.mend(KEY, {"category:toys": "Pruning › Filters"})
    paper = Library(tmp_path, "ann").paper(KEY)
    assert {entry.list_key: entry.category for entry in paper.entries} == {
        "toys": ("Pruning", "Filters"),
        "other": ("Wood",),
    }
    assert [found.key for found in parse("category:filters").select(library.papers)] == [KEY]
    library.replace_lists([(LIST, [replace(ENTRY, category=("Somewhere",))])], reason="update")
    assert library.paper(KEY).entries[0].category == ("Pruning", "Filters")
    assert library.entries("toys")[0].category == ("Somewhere",)
    library.mend(KEY, {"category:toys": "-"})
    assert library.paper(KEY).entries[0].category == ()


def test_a_paper_that_stands_twice_in_a_list_has_a_category_for_each_place(library: Library) -> None:
    library.replace_lists([(LIST, [replace(ENTRY, category=("A",)), replace(ENTRY, line=9, category=("B",))])])
    assert spelled(library.paper(KEY), "category:toys") == "A; B"
    library.mend(KEY, {"category:toys": "A; C > D"})
    assert [entry.category for entry in library.paper(KEY).entries] == [("A",), ("C", "D")]
    library.mend(KEY, {"category:toys": "E"})
    assert [entry.category for entry in library.paper(KEY).entries] == [("E",), ("E",)]


def test_nothing_can_be_said_of_a_field_that_the_list_got_wrong(library: Library, tmp_path: Path) -> None:
    library.mend(KEY, {"venue": "-", "year": "-", "authors": "-"})
    paper = Library(tmp_path, "ann").paper(KEY)
    assert (paper.venue, paper.year, paper.authors) == (None, None, ())


def test_new_fields_are_undone_and_merged_by_their_stamps(tmp_path: Path) -> None:
    for name, values in (
        ("one", {"links": f"code {CODE}", "category:toys": "Mine"}),
        ("two", {"tags": "X", "category:toys": "Later"}),
    ):
        copy = Library(tmp_path / name, "ann")
        copy.replace_lists([(LIST, [ENTRY])])
        copy.mend(KEY, values)
    one = Library(tmp_path / "one", "ann")
    one.merge([tmp_path / "two" / "readers" / "ann.json"])
    paper = one.paper(KEY)
    assert (paper.link(LinkKind.CODE), paper.tags) == (Link(LinkKind.CODE, CODE), ("X",))
    assert paper.entries[0].category == ("Later",)
    one.undo()
    assert (one.paper(KEY).tags, one.paper(KEY).entries[0].category) == ((), ("Mine",))
    one.undo()
    assert one.paper(KEY).reading.mended == {}
    one.redo()
    assert one.paper(KEY).entries[0].category == ("Mine",)


def test_an_address_of_the_readers_own_finds_the_paper(library: Library) -> None:
    library.mend(KEY, {"links": "paper https://arxiv.org/abs/2001.00009"})
    for address in ("https://arxiv.org/abs/2001.00009", "https://arxiv.org/pdf/1706.00001"):
        assert [paper.key for paper in parse(address).select(library.papers)] == [KEY]


def test_fixes_that_come_with_a_list_are_one_step_with_it(library: Library, tmp_path: Path) -> None:
    new = Entry("Wodden Blocks", 2, year=2001)
    fixes = [Fix("blocks", new, {"title": "Wooden Blocks", "category:blocks": "Wood"})]
    library.replace_lists([(PaperList("blocks", "Blocks"), [new])], fixes=fixes)
    seen = Library(tmp_path, "ann")
    paper = next(paper for paper in seen.papers if paper.entries[0].list_key == "blocks")
    assert (paper.title, paper.entries[0].category) == ("Wooden Blocks", ("Wood",))
    undone = seen.undo()
    assert undone
    assert (undone.field, undone.title) == ("lists", "Blocks")
    assert [one.key for one in seen.lists] == ["toys"]
    assert all(not row for row in (paper.reading.mended for paper in seen.papers))
    seen.redo()
    assert [paper.title for paper in seen.papers][-1] == "Wooden Blocks"


def test_fixes_that_come_with_the_first_list_of_all_can_be_taken_back(tmp_path: Path) -> None:
    library = Library(tmp_path, "ann")
    library.replace_lists([(LIST, [ENTRY])], fixes=[Fix("toys", ENTRY, {"year": "2018"})])
    assert library.paper(KEY).year == 2018
    undone = library.undo()
    assert undone
    assert (undone.field, undone.value) == ("mend", "year")
    assert library.paper(KEY).year == 2017
