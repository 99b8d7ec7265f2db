"""What holds for all formats: no control characters, one function for all, endings."""

import time
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
from hostile import ADDRESSES, TEXTS, paper, papers, read
from hypothesis import given, settings

from readlist_tui.formats import FORMATS, Context, dump, guess
from readlist_tui.formats.citation import cite
from readlist_tui.formats.file_names import file_name
from readlist_tui.identity import group
from readlist_tui.model import Entry, Link, LinkKind, Paper, Status
from readlist_tui.text import clean

LISTS = Context("\x1b]0;evil\x07", {"one": "\x1b[2JOne", "two": "] | @ {Two"})
_JOINERS = "\u200c\u200d"


def controls(text: str) -> list[str]:
    """The characters of a text that act, or that cannot be seen."""
    return [
        char
        for char in text
        if unicodedata.category(char) in ("Cc", "Cf", "Cs") and char != "\n" and char not in _JOINERS
    ]


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=60, deadline=None)
@given(found=papers())
def test_nothing_that_acts_comes_out(name: str, found: Sequence[Paper]) -> None:
    text = dump(name, found, LISTS)
    assert controls(text) == []
    assert text.endswith("\n")
    text.encode()


def five_hundred() -> list[Paper]:
    """Five hundred papers with a hostile text in every field."""
    made = [
        Entry(
            title=f"{number} {TEXTS[number % len(TEXTS)]}",
            line=number + 1,
            list_key="one",
            authors=(TEXTS[(number + 1) % len(TEXTS)], "Ann Lee"),
            venue=TEXTS[(number + 2) % len(TEXTS)],
            year=2000 + number % 30,
            links=tuple(Link(LinkKind.PAPER, _own(url, number)) for url in ADDRESSES[number % 5 :: 5]),
            note=TEXTS[(number + 3) % len(TEXTS)],
            tags=(TEXTS[(number + 4) % len(TEXTS)],),
            category=(TEXTS[number // 50],),
        )
        for number in range(500)
    ]
    return [read(one, Status.READ, TEXTS[at % len(TEXTS)]) for at, one in enumerate(group(made))]


def _own(url: str, number: int) -> str:
    """An address such that no two papers have one id."""
    return f"{url.replace('00001', f'{number:05}').replace('10.1000/', f'10.1000/{number}')}?{number}"


@pytest.mark.parametrize("name", FORMATS)
def test_five_hundred_hostile_papers_come_out_as_text(name: str) -> None:
    found = five_hundred()
    assert len(found) == 500
    began = time.monotonic()
    text = dump(name, found, LISTS)
    assert time.monotonic() - began < 5
    assert controls(text) == []


def test_a_citation_is_one_clean_line() -> None:
    for one in five_hundred():
        assert cite(one) == clean(cite(one))


def test_a_citation_names_all_there_is() -> None:
    full = {"authors": ("Ann Lee", "Bo Ng", "Cy Wu"), "venue": "NeurIPS", "year": 2017}
    link = (Link(LinkKind.CODE, "https://code.example/"), Link(LinkKind.PAPER, "https://example.org/a"))
    cited = cite(paper("Attention to Toys", links=link, **full))
    assert cited == "Ann Lee, Bo Ng, and Cy Wu. Attention to Toys. NeurIPS, 2017. https://example.org/a"
    assert cite(paper("Why Toys?", authors=("Ann Lee", "et al."))) == "Ann Lee et al. Why Toys?"
    assert cite(paper("Toys", authors=("Ann Lee", "Bo Ng"), year=2017)) == "Ann Lee and Bo Ng. Toys. 2017."
    assert cite(paper("Toys", links=(Link(LinkKind.PAPER, "javascript:alert(1)"),))) == "Toys."


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("a.bib", "bibtex"),
        ("a.RIS", "ris"),
        ("a.csl.json", "csl-json"),
        ("a.json", "json"),
        ("a.csv", "csv"),
        ("a.md", "markdown"),
        ("a.txt", None),
        ("bib", None),
    ],
)
def test_the_ending_of_a_file_tells_its_format(file: str, name: str | None) -> None:
    assert guess(file) == name


@pytest.mark.parametrize("name", FORMATS)
def test_no_papers_are_a_valid_file_too(name: str) -> None:
    assert controls(dump(name, [])) == []


@pytest.mark.parametrize(
    "title", [*TEXTS, "../../etc/passwd", "..", "/etc/passwd", "C:\\x", "con", "NUL", "~", "", "."]
)
@pytest.mark.parametrize("name", ["bibtex", "csl-json"])
def test_no_title_makes_a_name_that_leaves_its_folder(title: str, name: str, tmp_path: Path) -> None:
    made = file_name(title, name)
    path = tmp_path / made
    assert path.resolve().parent == tmp_path.resolve()
    assert not made.startswith(("-", ".", "~"))
    assert controls(made) == []
    assert guess(made) == name
    assert made.partition(".")[0].casefold() not in ("con", "nul", "")
    path.write_text("")
    assert [one.name for one in tmp_path.iterdir()] == [made]


def test_a_file_is_named_for_what_is_in_it() -> None:
    assert file_name("Toy networks", "bibtex") == "toy-networks.bib"
    assert file_name("论文清单", "csv") == "论文清单.csv"
