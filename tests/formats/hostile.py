"""Papers that try to be more than text, and what may come of their links."""

import sys
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from readlist_tui.identity import group
from readlist_tui.links import LinkRefused, check_link
from readlist_tui.model import Entry, Link, LinkKind, Paper, Reading, Status

sys.path.insert(0, str(Path(__file__).parents[1]))
from payloads import PAYLOADS

# What one of the formats would take for its own.
OWN = (
    "}\n@article{evil, title = {x}",
    "} }, @comment{ {",
    '@preamble{"\\input{/etc/passwd}"}',
    "\\input{/etc/passwd} \\write18{id} $x^2$ 100% #1 a_b ~ & \\",
    "{ unbalanced",
    "unbalanced }",
    '"quoted" and \\"Ohio\\" and {\\\'e}',
    "x\nER  - \nTY  - JOUR\nTI  - evil",
    "ER  - ",
    "TY  - JOUR",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "＝1+1",
    'a,b;c"d"\ne',
    "[evil](https://evil.example)",
    "](https://evil.example) [",
    "![x](https://evil.example/x.png)",
    "<https://evil.example> <script>alert(1)</script>",
    "https://evil.example and www.evil.example and a@evil.example",
    "[evil]: https://evil.example",
    "# heading | cell | `code` *star* _under_ ~~gone~~ > quote",
    "- [x] item",
    "1. first",
    "+ plus",
    "--- ",
    "```",
    "`` ` ``",
    "&lt;b&gt; &amp; &#60;",
    "\\",
    "ends in a backslash\\",
    "trailing ]",
    '{"json": [1]}',
    "</script>",
    "et al.",
    "Lee, Ann, Jr. and others",
    "and",
    "Ωmega Ünïcode 学习 👩‍🔬 e\u0301",
    "x" * 3000,
)
TEXTS: tuple[str, ...] = (*PAYLOADS.values(), *OWN)
ADDRESSES = (
    "https://example.org/a",
    "https://example.org/a_(b)?x=1&copy;=2#c",
    "https://arxiv.org/abs/1706.00001",
    "https://doi.org/10.1000/a}b{c%25_d",
    "https://exämple.org/学",
    "https://example.org/{}|\\^`",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://user@evil.example/",
    "https://example.org/a b",
    "https://example.org/\x1b]52;c;ZXZpbA==\x07",
    "=1+1",
    "https://example.org/`](https://evil.example)",
    "data:text/html,<script>",
)
HOSTILE = st.one_of(
    st.sampled_from(TEXTS), st.lists(st.sampled_from(TEXTS), min_size=2, max_size=3).map(" ".join), st.text(max_size=60)
)
ANY_LINK = st.builds(Link, st.sampled_from(LinkKind), st.sampled_from(ADDRESSES) | st.text(max_size=30))


def entries() -> st.SearchStrategy[Entry]:
    """Entries that hold hostile text in every field."""
    return st.builds(
        Entry,
        title=HOSTILE,
        line=st.integers(1, 9),
        list_key=st.sampled_from(("one", "two", "\x1b[31m")),
        authors=st.lists(HOSTILE, max_size=3).map(tuple),
        venue=st.none() | HOSTILE | st.sampled_from(("CVPR", "Nature", "arXiv")),
        year=st.none() | st.integers(1900, 2030),
        links=st.lists(ANY_LINK, max_size=3).map(tuple),
        note=st.just("") | HOSTILE,
        marker=st.none() | st.sampled_from(Status),
        tags=st.lists(HOSTILE, max_size=2).map(tuple),
        category=st.lists(HOSTILE, max_size=7).map(tuple),
    )


@st.composite
def papers(draw: st.DrawFn) -> Sequence[Paper]:
    """Papers out of hostile entries, with hostile readings."""
    found = group(draw(st.lists(entries(), min_size=1, max_size=4)))
    return [read(paper, draw(st.none() | st.sampled_from(Status)), draw(st.just("") | HOSTILE)) for paper in found]


def read(paper: Paper, status: Status | None = None, note: str = "") -> Paper:
    """The paper with a reading."""
    values = {name: getattr(paper, name) for name in paper.__dataclass_fields__}
    return Paper(**{**values, "reading": Reading(ids=paper.ids, status=status, note=note)})


def paper(title: str, **fields: object) -> Paper:
    """A paper of one entry."""
    return group([Entry(title, 1, **fields)])[0]  # type: ignore[arg-type]


def passing(one: Paper) -> list[str]:
    """The addresses of a paper that may be links."""
    found = []
    for link in one.links:
        try:
            found.append(check_link(link.url))
        except LinkRefused:
            continue
    return found
