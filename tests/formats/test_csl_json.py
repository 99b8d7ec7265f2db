import json
from collections.abc import Sequence

from hostile import paper, papers, passing, read
from hypothesis import given, settings

from readlist_tui.formats import dump
from readlist_tui.model import Link, LinkKind, Paper, Status
from readlist_tui.text import clean


@settings(max_examples=80, deadline=None)
@given(papers())
def test_hostile_papers_are_exactly_as_many_items(found: Sequence[Paper]) -> None:
    items = json.loads(dump("csl-json", found))
    assert [item.get("title", "") for item in items] == [clean(one.title) for one in found]
    assert len({item["id"] for item in items}) == len(items)
    for item, one in zip(items, found, strict=True):
        assert item.get("URL") in (None, *passing(one))


def test_an_item_holds_all_there_is_a_place_for() -> None:
    one = paper(
        "Attention to Toys",
        authors=("Ludwig van Beethoven", "李雷", "et al."),
        venue="CVPR 2017",
        year=2017,
        links=(Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"), Link(LinkKind.CODE, "https://a.example/")),
        tags=("F",),
    )
    (item,) = json.loads(dump("csl-json", [read(one, Status.READING, "mine")]))
    assert item == {
        "id": "Vanbeethoven2017Attention",
        "type": "paper-conference",
        "title": "Attention to Toys",
        "author": [{"family": "van Beethoven", "given": "Ludwig"}, {"literal": "李雷"}, {"literal": "others"}],
        "container-title": "CVPR 2017",
        "issued": {"date-parts": [[2017]]},
        "URL": "https://arxiv.org/abs/1706.00001",
        "keyword": "F",
        "note": "Read_Status: In Progress\narXiv: 1706.00001\nmine\ncode: https://a.example/",
    }


def test_a_preprint_is_an_article_of_arxiv() -> None:
    (item,) = json.loads(
        dump("csl-json", [paper("T", links=(Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),))])
    )
    assert (item["type"], item["publisher"], item["number"]) == ("article", "arXiv", "arXiv:1706.00001")
