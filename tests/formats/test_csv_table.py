import csv
import io
from collections.abc import Sequence

import pytest
from hostile import paper, papers, passing, read
from hypothesis import given, settings

from readlist_tui.formats import Context, dump
from readlist_tui.formats.csv_table import COLUMNS, harmless
from readlist_tui.model import Link, LinkKind, Paper, Status
from readlist_tui.text import clean


def rows(found: Sequence[Paper], context: Context | None = None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(dump("csv", found, context), newline="")))


@settings(max_examples=120, deadline=None)
@given(papers())
def test_hostile_papers_are_exactly_as_many_rows_and_no_cell_computes(found: Sequence[Paper]) -> None:
    read_back = rows(found)
    assert [row["title"].removeprefix("'") for row in read_back] == [
        clean(one.title).removeprefix("'") for one in found
    ]
    for row, one in zip(read_back, found, strict=True):
        assert tuple(row) == COLUMNS
        assert not any(cell.lstrip(" ").startswith(tuple("=+-@\t\r\n＝＋－＠")) for cell in row.values())
        assert {row["url"], row["code"]} <= {"", *passing(one)}


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x"])
def test_a_cell_that_would_compute_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "1-1", "a=b", "Toys", "'", "1e5", "学"])
def test_any_other_cell_stays(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_row_holds_all_there_is() -> None:
    one = paper(
        "Toys",
        list_key="toys",
        authors=("Ann Lee", "Bo Ng"),
        venue="CVPR",
        year=2017,
        links=(
            Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),
            Link(LinkKind.CODE, "https://a.example/"),
            Link(LinkKind.VIDEO, "https://v.example/"),
            Link(LinkKind.BLOG, "data:x"),
        ),
        note="the list's",
        tags=("F", "W"),
        category=("Pruning", "2017"),
    )
    (row,) = rows([read(one, Status.READ, 'mine,\n"yours"')], Context(lists={"toys": "Toy networks"}))
    assert row == {
        "key": "arxiv:1706.00001",
        "title": "Toys",
        "authors": "Ann Lee; Bo Ng",
        "venue": "CVPR",
        "year": "2017",
        "status": "read",
        "tags": "F; W",
        "note": 'mine,\n"yours"',
        "lists": "Toy networks",
        "categories": "Pruning > 2017",
        "list notes": "the list's",
        "doi": "",
        "arxiv": "1706.00001",
        "url": "https://arxiv.org/abs/1706.00001",
        "code": "https://a.example/",
        "other links": "video: https://v.example/",
        "refused links": "blog: data:x (not a link here: only http and https are used, not “data”)",
    }
