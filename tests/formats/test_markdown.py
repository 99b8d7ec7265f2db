from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hostile import TEXTS, paper, papers, passing, read
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from readlist_tui.formats import Context, dump
from readlist_tui.formats.gated import gated
from readlist_tui.formats.markdown import code, escape, link
from readlist_tui.identity import group
from readlist_tui.lists import read_list
from readlist_tui.model import Link, LinkKind, Paper, Reading, Status
from readlist_tui.text import clean
from readlist_tui.transfer import SHIPPED

ROOT = Path(__file__).parents[2]
LISTS = Context("\x1b]0;evil\x07 [t](https://evil.example)", {"one": "\x1b[2JOne", "two": "] | @ {Two"})


def reader(preset: str = "commonmark") -> MarkdownIt:
    """A reader of Markdown that leaves addresses as they are, so that they can be compared."""
    made = MarkdownIt(preset)
    made.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return made


def walk(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from walk(token.children or ())


def addresses(text: str, preset: str = "commonmark") -> list[str]:
    """Where the links of a Markdown text lead to."""
    tokens = walk(reader(preset).parse(text))
    return [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]


def shown(text: str) -> str:
    """What a reader of Markdown shows of a text."""
    return "".join(token.content for token in walk(reader().parse(text)) if token.type in ("text", "code_inline"))


@settings(max_examples=150, deadline=None)
@given(papers())
def test_hostile_papers_show_exactly_the_expected_links(found: Sequence[Paper]) -> None:
    text = dump("markdown", found, LISTS)
    tokens = reader().parse(text)
    wanted = sorted(url for one in found for url in passing(one))
    assert sorted(addresses(text)) == wanted
    kinds = {token.type for token in walk(tokens)}
    assert not kinds & {"image", "html_block", "html_inline", "fence", "code_block", "hr", "ordered_list_open"}
    assert sum(token.type == "list_item_open" and token.level == 1 for token in tokens) == len(found)
    assert sum(token.type == "list_item_open" for token in tokens) == len(found)


def test_nothing_hostile_becomes_a_link_by_itself() -> None:
    found = [paper(text, note=text, tags=(text,), category=(text,), authors=(text,), venue=text) for text in TEXTS]
    assert addresses(dump("markdown", found, LISTS), "gfm-like") == []


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    assert shown(f"- {escape(clean(text))}") == clean(text)
    assert shown(link(text, "https://example.org/")) == clean(text)
    if clean(text):
        assert shown(f"x {code(clean(text))} y") == f"x {clean(text)} y"


@pytest.mark.parametrize(
    "url", ["https://e.org/a_(b", "https://e.org/a)b", "https://e.org/?a&copy;b", "https://e.org/*_"]
)
def test_an_address_is_kept_as_it_is(url: str) -> None:
    assert addresses(link("x", url)) == [url]


def test_a_list_as_it_is_written() -> None:
    full = paper(
        "Attention to Toys",
        list_key="toys",
        authors=("Ann Lee", "Bo Ng"),
        venue="NeurIPS",
        year=2017,
        links=(
            Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),
            Link(LinkKind.CODE, "https://github.com/ann/toys"),
            Link(LinkKind.VIDEO, "javascript:alert(1)"),
        ),
        note="good",
        tags=("F",),
        category=("Pruning", "2017"),
    )
    found = [
        read(full, Status.READ, "mine\n\n*yours*"),
        read(paper("Graph Toys", list_key="toys", category=("Survey",)), Status.SKIMMED),
        read(paper("Deep [v2] Toys?", list_key="toys", category=("Pruning",)), Status.TO_READ),
        read(paper("New Toys", list_key="toys", category=("Survey",))),
    ]
    assert dump("markdown", found, Context("Toys", {"toys": "Toys"})) == (
        "# Toys\n\n"
        "## Pruning\n\n"
        "- [ ] **Deep \\[v2\\] Toys?**.\n\n"
        "### 2017\n\n"
        "- [x] [Attention to Toys](https://arxiv.org/abs/1706.00001). Ann Lee, Bo Ng. *NeurIPS*, 2017. "
        "[code](https://github.com/ann/toys) `F`\n\n"
        "  > good\n\n"
        "  > mine\n  >\n  > \\*yours\\*\n\n"
        "  > video, not a link here (only http and https are used, not “javascript”): `javascript:alert(1)`\n\n"
        "## Survey\n\n"
        "- **Graph Toys**. (skimmed)\n"
        "- **New Toys**.\n"
    )


def test_several_lists_have_a_heading_each_and_deep_paths_fit() -> None:
    deep = paper("Deep", list_key="one", category=tuple("abcdefgh"))
    gone = replace(paper("Gone"), entries=())
    text = dump(
        "markdown",
        [deep, paper("Two", list_key="two", category=("a",)), gone],
        Context("All", {"one": "One", "two": "Two"}),
    )
    headings = [line for line in text.splitlines() if line.startswith("#")]
    assert headings == [
        "# All",
        "## One",
        "### a",
        "#### b",
        "##### c",
        "###### d › e › f › g › h",
        "## Two",
        "### a",
        "## No longer listed",
    ]


def again(found: Sequence[Paper], title: str) -> dict[str, Paper]:
    """The papers by title after a way through Markdown and the importer."""
    parsed = read_list(dump("markdown", found, Context(title, {"": title})))
    return {one.title: one for one in group(parsed.entries)}


def test_a_list_of_ours_comes_back_from_markdown() -> None:
    statuses = list(Status)
    total = back = 0
    for name in SHIPPED:
        parsed = read_list((ROOT / "data" / f"{name}.md").read_text(encoding="utf-8"), name)
        found = [
            replace(one, reading=Reading(status=statuses[number % len(statuses)]))
            for number, one in enumerate(group(parsed.entries))
        ]
        read_back = again(found, parsed.title)
        total += len(found)
        for one in found:
            other = read_back.get(one.title)
            if other is None:
                continue
            back += 1
            assert {link.address for link in gated(other.links)} == {link.address for link in gated(one.links)}
            assert other.status is one.status, one.title
            assert other.year == one.year
    assert total > 300
    assert back >= total - 1  # a paper called “Introduction” is a heading to the importer


def test_every_status_and_note_comes_back() -> None:
    found = [
        read(
            paper(f"The {status} Toys", authors=("Ann Lee",), venue="CVPR", year=2017 + number, category=("Toys",)),
            status,
            f"note {number} with *stars* and a_b",
        )
        for number, status in enumerate(Status)
    ]
    read_back = again(found, "Toys")
    assert [read_back[one.title].status for one in found] == list(Status)
    notes = [read_back[one.title].entries[0].note for one in found]
    assert notes == [f"note {number} with *stars* and a_b" for number in range(len(found))]
    assert all(read_back[one.title].entries[0].category == ("Toys",) for one in found)
