"""Which entries are one paper."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readlist_tui.identity import address_id, group, ids_of, paper_of
from readlist_tui.model import Entry, Link, LinkKind, Status

GOLD = Path(__file__).parent / "gold"


def entry(title: str, *urls: str, kind: LinkKind = LinkKind.PAPER, **fields: object) -> Entry:
    return Entry(title=title, line=1, links=tuple(Link(kind, url) for url in urls), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://arxiv.org/abs/1706.00001", "arxiv:1706.00001"),
        ("http://arxiv.org/pdf/1706.00001v3.pdf", "arxiv:1706.00001"),
        ("http://cn.arxiv.org/abs/1706.00001#", "arxiv:1706.00001"),
        ("https://export.arxiv.org/html/1706.00001v2", "arxiv:1706.00001"),
        ("https://ar5iv.labs.arxiv.org/html/1706.00001", "arxiv:1706.00001"),
        ("https://arxiv.org/abs/cs/0112017", "arxiv:cs/0112017"),
        ("https://arxiv.org/abs/math.GT/0309136v1", "arxiv:math.gt/0309136"),
        ("https://doi.org/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701"),
        ("https://dl.acm.org/doi/pdf/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701"),
        ("https://link.springer.com/content/pdf/10.1007%2F978-3-030_1.pdf", "doi:10.1007/978-3-030_1"),
        ("https://www.mitpressjournals.org/doi/full/10.1162/neco_a_00990", "doi:10.1162/neco_a_00990"),
        ("https://openreview.net/forum?id=S1gSj0NKvB", "openreview:S1gSj0NKvB"),
        ("https://openreview.net/pdf?id=S1gSj0NKvB", "openreview:S1gSj0NKvB"),
        ("https://www.aclweb.org/anthology/P19-1001.pdf", "acl:p19-1001"),
        ("https://aclanthology.org/2020.emnlp-main.38/", "acl:2020.emnlp-main.38"),
        ("http://proceedings.mlr.press/v70/toy17a/toy17a.pdf", "pmlr:v70/toy17a"),
        ("http://papers.nips.cc/paper/5869-toy-transforms.pdf", "neurips:5869"),
        ("https://example.org/paper.pdf", None),
        ("https://notarxiv.org.evil.example/1706.00001", None),
    ],
)
def test_an_address_names_its_paper_however_it_is_spelled(url: str, name: str | None) -> None:
    assert address_id(url) == name


def test_only_links_to_the_paper_itself_give_ids() -> None:
    blog = entry("Toy Nets", "https://arxiv.org/abs/1706.00001", kind=LinkKind.BLOG)
    assert ids_of(blog) == ("title:toynets",)


def test_an_entry_with_an_id_and_one_with_the_same_title_are_one_paper() -> None:
    papers = group([
        entry("Toy Nets: a Survey", "https://arxiv.org/abs/1706.00001", list_key="a"),
        entry("ＴＯＹ nets - a survey", list_key="b"),
        entry("A retitled survey", "http://cn.arxiv.org/pdf/1706.00001v2", list_key="c"),
    ])  # fmt: skip
    assert [paper.key for paper in papers] == ["arxiv:1706.00001"]
    assert [e.list_key for e in papers[0].entries] == ["a", "b", "c"]


def test_one_title_with_two_arxiv_numbers_stays_two_papers() -> None:
    one, other = "https://arxiv.org/abs/1706.00001", "https://arxiv.org/abs/1806.00001"
    papers = group([entry("Toy Nets", one), entry("Toy Nets", other), entry("Toy nets")])
    assert [len(paper.entries) for paper in papers] == [2, 1]


def test_a_retitled_entry_stays_one_paper_with_the_list_that_keeps_the_old_title() -> None:
    papers = group([entry("Toy Networks, Revised", former=("title:toynets",)), entry("Toy Nets")])
    assert [paper.ids for paper in papers] == [("title:toynetworksrevised", "title:toynets")]


def test_an_entry_whose_arxiv_link_became_a_publishers_stays_with_the_list_that_keeps_arxiv() -> None:
    published = entry("Toy Networks", "https://doi.org/10.1000/toy", former=("arxiv:1706.00001",))
    (paper,) = group([published, entry("Toy Nets", "https://arxiv.org/abs/1706.00001")])
    assert paper.key == "arxiv:1706.00001"


def test_a_former_id_that_belongs_to_another_paper_today_is_not_taken_from_it() -> None:
    one, other = "https://arxiv.org/abs/1706.00001", "https://arxiv.org/abs/1806.00001"
    mended, rightful = group([entry("Toy Nets", other, former=("arxiv:1706.00001",)), entry("Toy Cars", one)])
    assert mended.ids == ("arxiv:1806.00001", "title:toynets")
    assert rightful.ids == ("arxiv:1706.00001", "title:toycars")


def test_a_title_of_symbols_alone_is_still_told_apart() -> None:
    assert len(group([entry("???"), entry("!!!"), entry("???")])) == 2


def test_a_paper_takes_the_fullest_authors_the_publishing_venue_and_each_address_once() -> None:
    first = entry("Toy Nets", "https://arxiv.org/pdf/1706.00001.pdf", venue="arXiv", year=2017, tags=("F",))
    second = entry("Toy Nets", "https://arxiv.org/abs/1706.00001v2", venue="ICLR", year=2018, authors=("A", "B"))
    paper = paper_of([first, second])
    assert (paper.venue, paper.year, paper.authors) == ("ICLR", 2018, ("A", "B"))
    assert [link.url for link in paper.links] == ["https://arxiv.org/pdf/1706.00001.pdf"]


def test_the_marker_furthest_along_is_the_papers_own() -> None:
    markers = (Status.TO_READ, Status.READ, None, Status.READING)
    assert paper_of([entry("Toy Nets", marker=marker) for marker in markers]).status is Status.READ


def test_the_five_shipped_lists_name_297_papers_in_348_entries() -> None:
    records = [record for path in GOLD.glob("*.json") for record in json.loads(path.read_text("utf-8"))["records"]]
    entries = [
        entry(record["title"], *(link["url"] for link in record.get("links", ()) if link["kind"] == "paper"))
        for record in records
        if not record["title"].startswith("http")
    ]
    assert (len(entries), len(group(entries))) == (348, 297)


@given(st.lists(st.sampled_from(["Toy", "toy!", "Net", "網", "网"]), max_size=12), st.randoms())
def test_grouping_does_not_depend_on_the_order_of_entries(titles: list[str], random: object) -> None:
    entries = [entry(title) for title in titles]
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert {p.key for p in group(entries)} == {p.key for p in group(shuffled)}
