"""A paper in a line of plain text, in the order of BibTeX's style `plain`."""

import re

from readlist_tui.formats.gated import gated
from readlist_tui.formats.names import people
from readlist_tui.model import LinkKind, Paper
from readlist_tui.text import clean

_ENDED = re.compile(r"[.?!。？！]$")


def cite(paper: Paper) -> str:
    """`Ann Lee, Bo Ng, and Cy Wu. Attention to Toys. NeurIPS, 2017. https://arxiv.org/abs/1706.00001`."""
    where = ", ".join(filter(None, (clean(paper.venue or ""), str(paper.year or ""))))
    sentences = (_authors(paper), clean(paper.title), where)
    links = (link.address for link in gated(paper.links) if link.kind is LinkKind.PAPER and not link.reason)
    said = (part if _ENDED.search(part) else f"{part}." for part in sentences if part)
    return " ".join((*said, *([url] if (url := next(links, "")) else [])))


def _authors(paper: Paper) -> str:
    found, others = people(paper.authors)
    names = [" ".join(filter(None, (one.given, one.family, one.suffix))) for one in found]
    if others:
        return f"{', '.join(names)}{',' if len(names) > 1 else ''} et al." if names else ""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"
