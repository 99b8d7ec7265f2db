"""Two papers that may be one, each as lines that stand side by side. No widget in here."""

from collections.abc import Iterator, Mapping

from readlist_tui.model import Paper, PaperList
from readlist_tui.text import clean, clean_lines
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line
from readlist_tui.tui.typeset import fit, wrap

_LEAD = 9
# More of a note than this is not needed to tell two papers apart.
_MOST_NOTE = 600


def rows_of(paper: Paper, lists: Mapping[str, PaperList], marks: Marks) -> Iterator[tuple[str, str]]:
    """Each field that tells papers apart, as one text; empty ones too, so that both sides have the same."""
    titles = {key: clean(one.title) or key for key, one in lists.items()}
    appearances = (
        marks.within.join([titles.get(entry.list_key, entry.list_key), *map(clean, entry.category)])
        for entry in paper.entries
    )
    yield "title", clean(paper.title)
    yield "authors", ", ".join(map(clean, paper.authors))
    yield "year", str(paper.year or "")
    yield "venue", clean(paper.venue or "")
    yield "in", "\n".join(appearances) or "no longer listed"
    yield "ids", "\n".join(clean(name) for name in paper.ids if not name.startswith("title:"))
    yield "status", f"{marks.status(paper.status)} {paper.status}"
    yield "note", clean_lines(paper.reading.note)[:_MOST_NOTE]
    yield "links", "\n".join(clean(link.url) for link in paper.links)


def side_by_side(
    one: Paper, other: Paper, lists: Mapping[str, PaperList], marks: Marks, columns: int
) -> Iterator[Line]:
    """Both papers, field by field; what differs stands out, and what neither has is left out."""
    side = max(4, (columns - _LEAD - 2) // 2)
    pairs = zip(rows_of(one, lists, marks), rows_of(other, lists, marks), strict=True)
    for (name, left), (_, right) in pairs:
        if not (left or right):
            continue
        style = "muted" if left == right else ""
        rows = [_wrapped(text, side) for text in (left, right)]
        for number in range(max(map(len, rows))):
            pieces = [row[number] if number < len(row) else "" for row in rows]
            lead = (fit("" if number else name, _LEAD), "muted")
            yield Line((lead, (fit(pieces[0], side), style), ("  ", ""), (fit(pieces[1], side), style)))
        if name in ("authors", "ids"):
            yield Line()


def _wrapped(text: str, columns: int) -> list[str]:
    return wrap(text, columns) if text else ["-"]
