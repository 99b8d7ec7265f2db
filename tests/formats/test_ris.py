import re
from collections.abc import Sequence

import rispy  # type: ignore[import-untyped]
from hostile import paper, papers, read
from hypothesis import given, settings

from readlist_tui.formats import dump
from readlist_tui.model import Link, LinkKind, Paper, Status
from readlist_tui.text import clean

_LINE = re.compile(r"[A-Z][A-Z0-9]  - .*")


@settings(max_examples=150, deadline=None)
@given(papers())
def test_hostile_papers_are_exactly_as_many_records(found: Sequence[Paper]) -> None:
    text = dump("ris", found)
    records = rispy.loads(text)
    assert len(records) == len(found)
    assert [record.get("title", "") for record in records] == [clean(one.title) for one in found]
    lines = [line for line in text.split("\n") if line]
    assert all(map(_LINE.fullmatch, lines))
    assert sum(line.startswith("TY  - ") for line in lines) == len(found)
    assert sum(line == "ER  - " for line in lines) == len(found)


def test_a_record_holds_all_there_is_a_place_for() -> None:
    one = paper(
        "Attention to Toys",
        authors=("Ann Lee", "John Smith Jr.", "Google Research"),
        venue="NeurIPS",
        year=2017,
        links=(
            Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),
            Link(LinkKind.PAPER, "https://doi.org/10.1000/1"),
            Link(LinkKind.CODE, "file:///etc/passwd"),
        ),
        tags=("F",),
        category=("Pruning", "2017"),
    )
    (record,) = rispy.loads(dump("ris", [read(one, Status.READING, "first\n\nsecond")]))
    refused = "code: file:///etc/passwd (not a link here: only http and https are used, not “file”)"
    assert record == {
        "type_of_reference": "CPAPER",
        "id": "Lee2017Attention",
        "title": "Attention to Toys",
        "authors": ["Lee, Ann", "Smith, John, Jr.", "Google Research"],
        "year": "2017",
        "secondary_title": "NeurIPS",
        "doi": "10.1000/1",
        "name_of_database": "arXiv",
        "accession_number": "arXiv:1706.00001",
        "urls": ["https://arxiv.org/abs/1706.00001"],
        "keywords": ["F", "Pruning > 2017", "status:reading"],
        "notes": [f"first / second / paper: https://doi.org/10.1000/1 / {refused}"],
    }


def test_the_kinds_of_papers() -> None:
    arxiv = (Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),)
    kinds = [paper("A", venue="Nature"), paper("B", links=arxiv), paper("C", venue="Toy Club"), paper("D")]
    assert [one["type_of_reference"] for one in rispy.loads(dump("ris", kinds))] == ["JOUR", "UNPB", "GEN", "GEN"]
