"""Reading a list, against the parser that stands below it."""

from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt

from benchmarks.measure import Result, side_by_side, timed
from readlist_tui.lists import read_list

DATA = Path(__file__).parents[1] / "data"


def reading() -> Iterator[Result]:
    """All shipped lists: into entries, and into markdown-it's tokens."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.md"))}
    parser = MarkdownIt("commonmark").enable("table")
    ours, theirs = side_by_side(
        timed(lambda: [read_list(text, name) for name, text in texts.items()]),
        timed(lambda: [parser.parse(text) for text in texts.values()]),
    )
    yield Result("reading the five lists", "markdown-it-py's parse of the same", ours, theirs, most=2.5)
