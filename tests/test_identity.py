"""Which entries are one paper."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readlist_tui.identity import address_id, compatible, group, ids_of, paper_of
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
        ("https://arxiv.org/abs/math.GT/0309136v1", "arxiv:math/0309136"),
        ("https://doi.org/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701"),
        ("https://dl.acm.org/doi/pdf/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701"),
        ("https://link.springer.com/content/pdf/10.1007%2F978-3-030_1.pdf", "doi:10.1007/978-3-030_1"),
        ("https://www.mitpressjournals.org/doi/full/10.1162/neco_a_00990", "doi:10.1162/neco_a_00990"),
        ("https://openreview.net/forum?id=S1gSj0NKvB", "openreview:S1gSj0NKvB"),
        ("https://openreview.net/pdf?id=S1gSj0NKvB", "openreview:S1gSj0NKvB"),
        ("https://www.aclweb.org/anthology/P19-1001.pdf", "acl:p19-1001"),
        ("https://aclanthology.org/2020.emnlp-main.38/", "acl:2020.emnlp-main.38"),
        ("http://proceedings.mlr.press/v70/toy17a/toy17a.pdf", "pmlr:v70/toy17a"),
        ("http://papers.nips.cc/paper/5869-toy-transforms.pdf", "nips:5869"),
        ("https://example.org/paper.pdf", None),
        ("https://notarxiv.org.evil.example/1706.00001", None),
    ],
)
def test_an_address_names_its_paper_however_it_is_spelled(url: str, name: str | None) -> None:
    assert address_id(url) == name


HASH = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
SPELLINGS = {
    "arxiv:1706.00001": """
        https://arxiv.org/abs/1706.00001 http://www.arxiv.org/pdf/1706.00001v12.pdf https://export.arxiv.org/abs/1706.00001
        http://cn.arxiv.org/pdf/1706.00001 https://arxiv.org/abs/1706.00001# https://arxiv.org/pdf/1706.00001l
        https://arxiv.org/html/1706.00001v2#S3 https://arxiv.org/abs/1706.00001?context=cs.LG https://arxiv.org//abs/1706.00001
        https://arxiv.org/abs/arXiv:1706.00001 HTTPS://ARXIV.ORG/ABS/1706.00001 https://arxiv.org/e-print/1706.00001
        https://ar5iv.labs.arxiv.org/html/1706.00001 https://ar5iv.org/abs/1706.00001 https://huggingface.co/papers/1706.00001
        https://www.alphaxiv.org/abs/1706.00001v1 https://doi.org/10.48550/arXiv.1706.00001 arXiv:1706.00001v3
    """,
    "arxiv:cs/0112017": """
        https://arxiv.org/abs/cs/0112017 http://arxiv.org/pdf/cs/0112017v1 https://arxiv.org/abs/cs.LG/0112017
        http://xxx.lanl.gov/abs/cs/0112017 https://arxiv.org/abs/cs%2F0112017 arXiv:cs.LG/0112017
    """,
    "doi:10.1145/3292500.3330701": """
        https://doi.org/10.1145/3292500.3330701 http://dx.doi.org/10.1145/3292500.3330701 https://doi.org/10.1145%2F3292500.3330701
        https://dl.acm.org/doi/10.1145/3292500.3330701 https://dl.acm.org/doi/abs/10.1145/3292500.3330701?casa_token=a
        https://dl.acm.org/doi/pdf/10.1145/3292500.3330701 https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701
        https://dl.acm.org/citation.cfm?doid=3292500.3330701 https://dl.acm.org/citation.cfm?a=b&doid=10.1145/3292500.3330701
        https://doi.org/10.1145/3292500.3330701. https://www.example.org/paper?doi=10.1145/3292500.3330701
    """,
    "doi:10.1007/978-3-030-01234-2_48": """
        https://link.springer.com/chapter/10.1007/978-3-030-01234-2_48#Abs1
        https://link.springer.com/content/pdf/10.1007%2F978-3-030-01234-2_48.pdf
        https://link.springer.com/chapter/10.1007%2F978-3-030-01234-2_48
    """,
    "doi:10.1002/net.21888": """
        https://onlinelibrary.wiley.com/doi/abs/10.1002/net.21888 https://onlinelibrary.wiley.com/doi/epdf/10.1002/net.21888
        https://onlinelibrary.wiley.com/doi/10.1002/net.21888/full
    """,
    "doi:10.1101/2031.01.01.123456": """
        https://www.biorxiv.org/content/10.1101/2031.01.01.123456v2.full.pdf
        https://www.biorxiv.org/content/10.1101/2031.01.01.123456v1 https://doi.org/10.1101/2031.01.01.123456
    """,
    "openreview:S1gSj0-KvB": """
        https://openreview.net/forum?id=S1gSj0-KvB https://openreview.net/pdf?id=S1gSj0-KvB
        https://www.openreview.net/forum?noteId=x7&id=S1gSj0-KvB https://openreview.net/forum?id=S1gSj0-KvB&noteId=x7
        https://api.openreview.net/pdf?id=S1gSj0-KvB
    """,
    "acl:p19-1001": """
        https://www.aclweb.org/anthology/P19-1001 https://www.aclweb.org/anthology/P19-1001.pdf
        https://www.aclweb.org/anthology/papers/P/P19/P19-1001/ http://aclweb.org/anthology-new/P/P19/P19-1001.pdf
        https://aclanthology.org/P19-1001/ https://aclanthology.org/P19-1001v2.pdf https://aclanthology.info/papers/P19-1001/p19-1001
        https://aclanthology.coli.uni-saarland.de/papers/P19-1001/p19-1001 https://doi.org/10.18653/v1/P19-1001
    """,
    "acl:2020.emnlp-main.38": """
        https://aclanthology.org/2020.emnlp-main.38 https://aclanthology.org/2020.emnlp-main.38.pdf
        https://www.aclweb.org/anthology/2020.emnlp-main.38/ https://doi.org/10.18653/v1/2020.emnlp-main.38
    """,
    "pmlr:v70/toy17a": """
        http://proceedings.mlr.press/v70/toy17a.html https://proceedings.mlr.press/v70/toy17a/toy17a.pdf
        http://proceedings.mlr.press/v70/toy17a http://www.jmlr.org/proceedings/papers/v70/toy17a.pdf
    """,
    f"neurips:{HASH}": f"""
        https://papers.nips.cc/paper/2020/hash/{HASH}-Abstract.html https://papers.nips.cc/paper/2020/file/{HASH}-Paper.pdf
        https://proceedings.neurips.cc/paper_files/paper/2020/hash/{HASH}-Abstract-Conference.html
        https://proceedings.neurips.cc//paper/2020/file/{HASH}-Supplemental.pdf
        https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/{HASH}-Abstract-round1.html
    """,
    "nips:5869": """
        http://papers.nips.cc/paper/5869-toy-transforms https://papers.nips.cc/paper/5869-toy-transforms.pdf
        https://papers.nips.cc/paper/5869 https://proceedings.neurips.cc/paper/5869-toy-transforms.pdf
    """,
    "cvf:lee_toy_2.0_nets_cvpr_2020_paper": """
        https://openaccess.thecvf.com/content_CVPR_2020/html/Lee_Toy_2.0_Nets_CVPR_2020_paper.html
        http://openaccess.thecvf.com/content_CVPR_2020/papers/Lee_Toy_2.0_Nets_CVPR_2020_paper.pdf
        https://openaccess.thecvf.com/content/CVPR2020/papers/Lee_Toy_2.0_Nets_CVPR_2020_paper.pdf
        https://www.cv-foundation.org/openaccess/content_cvpr_2020/html/Lee_Toy_2.0_Nets_CVPR_2020_paper.html
    """,
    "aaai:4542": """
        https://ojs.aaai.org/index.php/AAAI/article/view/4542 https://ojs.aaai.org/index.php/AAAI/article/view/4542/4420
        https://ojs.aaai.org//index.php/AAAI/article/view/4542 https://ojs.aaai.org/index.php/AAAI/article/download/4542/4420
        https://www.aaai.org/ojs/index.php/AAAI/article/view/4542
    """,
    "aaai-ocs:aaai/aaai18/16410": """
        https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/16410
        https://aaai.org/ocs/index.php/AAAI/AAAI18/paper/viewFile/16410/16537
        https://aaai.org/ocs/index.php/AAAI/AAAI18/paper/viewPaper/16410
        https://www.aaai.org/ocs/index.php/AAAI/AAAI18/paper/download/16410/16537
    """,
    "aaai-old:aaai05-123": """
        https://www.aaai.org/Papers/AAAI/2005/AAAI05-123.pdf https://www.aaai.org/Library/AAAI/2005/aaai05-123.php
    """,
}


@pytest.mark.parametrize(("name", "url"), [(name, url) for name, urls in SPELLINGS.items() for url in urls.split()])
def test_all_spellings_of_an_address_give_one_id(name: str, url: str) -> None:
    assert address_id(url) == name


@pytest.mark.parametrize(
    "url",
    """
    https://www.sciencedirect.com/science/article/pii/S0893608018301515 https://ieeexplore.ieee.org/document/8953929
    https://openreview.net/pdf/0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.pdf https://openreview.net/group?id=ICLR.cc/2031
    https://openreview.net/references/pdf?id=abc https://papers.nips.cc/paper/2020 https://papers.nips.cc/paper/2020/
    https://proceedings.mlr.press/v70/ https://openaccess.thecvf.com/CVPR2020 https://aclanthology.org/events/acl-2031/
    https://ojs.aaai.org/index.php/AAAI/issue/view/301 https://aaai.org/conference/ https://arxiv.org/list/cs.LG/recent
    https://github.com/toys/arxiv.org/abs/1706.00001 https://arxiv.org.example/abs/1706.00001 https://
    // http://[ 10.1145/
    """.split(),
)
def test_an_address_that_names_no_paper_gives_no_id(url: str) -> None:
    assert address_id(url) is None


def test_an_old_and_a_new_number_of_one_site_do_not_speak_against_one_paper() -> None:
    for old, new in (
        ("http://papers.nips.cc/paper/5869-toy", f"https://papers.nips.cc/paper/2015/hash/{HASH}-Abstract.html"),
        (
            "https://aaai.org/ocs/index.php/AAAI/AAAI18/paper/view/16410",
            "https://ojs.aaai.org/index.php/AAAI/article/view/11",
        ),
    ):
        assert len(group([entry("Toy Nets", old), entry("Toy Nets", new)])) == 1


ADDRESSES = st.sampled_from([url for urls in SPELLINGS.values() for url in urls.split()])


@given(st.lists(st.tuples(st.sampled_from(["Toy", "toy!", "Net", "网"]), ADDRESSES), max_size=10), st.randoms())
def test_papers_are_the_same_for_any_order_and_spelling(named: list[tuple[str, str]], random: Random) -> None:
    entries = [entry(title, url) for title, url in named]
    respelled = [
        entry(title.swapcase(), random.choice(SPELLINGS[address_id(url) or ""].split())) for title, url in named
    ]
    shared = [{frozenset(p.ids) for p in group([e for e in found if "arxiv" in e.links[0].url.casefold()])}
              for found in (entries, random.sample(entries, len(entries)))]  # fmt: skip
    assert shared[0] == shared[1]
    assert [p.ids for p in group(entries)] == [p.ids for p in group(respelled)]


NAMES = st.sets(st.sampled_from(["arxiv:1", "arxiv:2", "doi:10.1/a", "doi:10.1/b", "acl:p1", "title:a", "title:b"]))


@given(NAMES, NAMES)
def test_whether_ids_are_compatible_is_symmetric_and_titles_say_nothing(ids: set[str], others: set[str]) -> None:
    assert compatible(ids, others) == compatible(others, ids)
    assert compatible(ids, ids)
    assert compatible(ids, others) == compatible(ids | {"title:c"}, others | {"title:d"})


@given(st.text(max_size=60))
def test_any_text_is_asked_for_its_id_without_harm(text: str) -> None:
    for url in (text, f"https://{text}", f"https://arxiv.org/{text}", f"https://doi.org/10.1145/{text}"):
        name = address_id(url)
        assert name is None or name == address_id(url)


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
