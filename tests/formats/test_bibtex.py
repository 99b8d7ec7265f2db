from collections.abc import Sequence
from typing import Any

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import RemoveEnclosingMiddleware
from hostile import paper, papers, read
from hypothesis import given, settings

from readlist_tui.formats import Context, dump
from readlist_tui.formats.bibtex import escape
from readlist_tui.model import Link, LinkKind, Paper, Status
from readlist_tui.text import clean

_ESCAPES = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    "{@}": "@",
    **{f"\\{char}": char for char in "#$%&_"},
}


def unescaped(text: str) -> str:
    """A text as TeX would set it."""
    found, at = "", 0
    while at < len(text):
        escaped = next((one for one in _ESCAPES if text.startswith(one, at)), None)
        found += _ESCAPES[escaped] if escaped else "" if text[at] in "{}" else text[at]
        at += len(escaped or " ")
    return found


def parsed(text: str) -> list[Any]:
    """The entries that an independent parser finds; it must understand all of it."""
    library = parse_string(text, parse_stack=[RemoveEnclosingMiddleware()])
    assert library.failed_blocks == []
    assert library.comments == library.preambles == library.strings == []
    return list(library.entries)


def balanced(text: str) -> bool:
    """Whether braces open and close as BibTeX counts them: those behind a backslash, too."""
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return not depth


@settings(max_examples=150, deadline=None)
@given(papers())
def test_hostile_papers_are_exactly_as_many_entries(found: Sequence[Paper]) -> None:
    text = dump("bibtex", found)
    entries = parsed(text)
    assert len(entries) == len(found)
    assert balanced(text)
    assert len({entry.key.casefold() for entry in entries}) == len(found)
    for entry, one in zip(entries, found, strict=True):
        assert entry.key.isascii()
        assert entry.key.isalnum()
        assert unescaped(entry.get("title").value if entry.get("title") else "") == clean(one.title)
        assert all(balanced(field.value) for field in entry.fields)


@settings(deadline=None)
@given(papers())
def test_at_signs_and_braces_are_never_bare(found: Sequence[Paper]) -> None:
    text = dump("bibtex", found)
    assert text.count("@") - text.count("{@}") - _in_addresses(text) == len(found)


def _in_addresses(text: str) -> int:
    return sum(line.count("@") for line in text.splitlines() if line.startswith(("  url = ", "  doi = ")))


def fields(one: Paper) -> dict[str, str]:
    (entry,) = parsed(dump("bibtex", [one]))
    return {"type": entry.entry_type, "key": entry.key} | {field.key: field.value for field in entry.fields}


ARXIV = Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001v2")
CODE = Link(LinkKind.CODE, "https://github.com/ann/toys")


def test_a_paper_of_a_conference() -> None:
    one = paper(
        "BERT for Toys: 100% of ImageNet",
        authors=("Ann Lee", "Laurens van der Maaten", "李雷", "et al."),
        venue="NeurIPS",
        year=2017,
        links=(ARXIV, CODE),
        tags=("F", "a, b"),
        category=("Pruning", "2017"),
    )
    assert fields(read(one, Status.SKIMMED, "first\nsecond {x}")) == {
        "type": "inproceedings",
        "key": "Lee2017Bert",
        "title": r"{BERT} for Toys: 100\% of {ImageNet}",
        "author": "Lee, Ann and van der Maaten, Laurens and {李雷} and others",
        "booktitle": "NeurIPS",
        "year": "2017",
        "eprint": "1706.00001",
        "archiveprefix": "arXiv",
        "url": "https://arxiv.org/abs/1706.00001v2",
        "keywords": "F, a / b, Pruning > 2017",
        "readstatus": "skimmed",
        "annote": "first\nsecond \\textbraceleft{}x\\textbraceright{}\ncode: https://github.com/ann/toys",
    }


def test_an_article_of_a_journal_has_its_doi() -> None:
    one = paper("Toys", venue="IEEE TPAMI", links=(Link(LinkKind.PAPER, "https://doi.org/10.1109/TPAMI.2019_1"),))
    found = fields(one)
    assert (found["type"], found["journal"], found["doi"]) == ("article", "IEEE TPAMI", "10.1109/tpami.2019_1")
    assert "booktitle" not in found


def test_a_preprint_is_of_no_venue() -> None:
    for venue in (None, "arXiv", "arXiv preprint"):
        found = fields(paper("Toys", venue=venue, links=(ARXIV,)))
        assert (found["type"], found["eprint"], found.get("howpublished")) == ("misc", "1706.00001", None)


def test_a_venue_of_no_known_kind_is_how_it_was_published() -> None:
    found = fields(paper("Toys", venue="Toy Club"))
    assert (found["type"], found["howpublished"]) == ("misc", "Toy Club")


def test_a_status_that_jabref_does_not_know_is_a_keyword() -> None:
    for status in (Status.TO_READ, Status.READING, Status.SKIPPED):
        found = fields(read(paper("Toys", tags=("F",)), status))
        assert found["keywords"] == f"F, status:{status}"
        assert "readstatus" not in found
    assert "keywords" not in fields(paper("Toys"))
    assert fields(read(paper("Toys"), Status.READ))["readstatus"] == "read"


def test_a_link_that_is_refused_is_no_url_but_text_with_the_reason() -> None:
    found = fields(paper("Toys", links=(Link(LinkKind.PAPER, "javascript:alert(1)"),)))
    assert "url" not in found
    assert (
        found["annote"]
        == "paper: javascript:alert(1) (not a link here: only http and https are used, not “javascript”)"
    )


def test_a_doi_cannot_close_its_field() -> None:
    found = fields(paper("Toys", links=(Link(LinkKind.PAPER, "https://doi.org/10.1000/a}b{c%25"),)))
    assert found["doi"] == "10.1000/a%7Db%7Bc%25"


def test_names_that_hold_and_or_braces_stay_one_name() -> None:
    found = fields(paper("Toys", authors=("Research and Development Lab", "Ann } Lee", "John Smith Jr.")))
    assert found["author"] == ("{Research and Development Lab} and Lee, Ann \\textbraceright{} and Smith, Jr., John")


def test_escapes_are_undone_by_tex() -> None:
    every = "".join(map(chr, range(32, 127)))
    assert unescaped(escape(every)) == every


def test_keys_are_those_of_the_context_where_it_has_them_all() -> None:
    one = paper("Toys", authors=("Ann Lee",), year=2017)
    (entry,) = parsed(dump("bibtex", [one], Context(citation_keys={one.key: "Mine"})))
    assert entry.key == "Mine"
    (entry,) = parsed(dump("bibtex", [one], Context(citation_keys={"another": "Mine"})))
    assert entry.key == "Lee2017Toys"
