"""What a list itself says its tags mean: legend tables, and lines such as `seg.`: segmentation."""

import re
from collections.abc import Iterable, Iterator, Sequence

from readlist_tui.lists.outline import Block
from readlist_tui.text import clean, fold

Legend = tuple[tuple[str, str], ...]

_MARKUP = re.compile(r"[*_`~]+")
# Between two explanations on one line, and between a tag and what it means.
_PARTS = re.compile(r"[|;；•·\n&<](?:(?<![&<])|(?<=&)(?:em|nb)sp;|(?<=<)br\s*/?>)")
_MEANS = re.compile(r"\s*[:：=]\s*|\s+[-–—]\s+")
_LONGEST_TAG, _LONGEST_MEANING = 24, 120
_LONGEST_MARKUP = 24  # around a tag


def legend_of(blocks: Sequence[Block], tags: Iterable[str]) -> Legend:
    """The meanings that tables and lines of a list give to tags that its entries carry, each tag's first."""
    spelled = {tag: fold(tag) for tag in tags if len(tag) <= _LONGEST_TAG}
    found: dict[str, str] = {}
    for tag, meaning in _explanations(blocks, set(spelled.values())) if spelled else ():
        found.setdefault(fold(tag), meaning)
    return tuple((tag, found[name]) for tag, name in spelled.items() if name in found)


def _explanations(blocks: Sequence[Block], known: set[str]) -> Iterator[tuple[str, str]]:
    wanted = min(2, len(known))
    for block in blocks:
        if block.kind == "table":
            pairs: Iterable[tuple[str, str]] = _of_table(block)
        elif block.kind in ("paragraph", "item"):
            pairs = _of_line(block.text, wanted)
        else:
            pairs = ()
        # One pair alone is chance ("F: a study"); a legend explains several, but where there is only one to explain.
        meant = ((tag, _plain(meaning)) for tag, meaning in pairs if fold(tag) in known)
        told = [(tag, meaning) for tag, meaning in meant if 0 < len(meaning) <= _LONGEST_MEANING]
        if len(told) >= wanted:
            yield from told
        if block.children:
            yield from _explanations(block.children, known)


def _of_table(table: Block) -> Iterator[tuple[str, str]]:
    """Tags in the header with meanings below them, or tags in the first column with meanings beside them."""
    rows = [[_plain(cell) for cell in row] for row in table.rows if len(row) == 2 or len(table.rows) == 2]
    if len(table.rows) == 2:
        yield from zip(rows[0], rows[1], strict=False)
    for row in rows:
        if len(row) == 2:
            yield row[0], row[1]


def _of_line(text: str, wanted: int) -> Iterator[tuple[str, str]]:
    """Tags with their meanings as written; none where there are too few parts for as many as are wanted."""
    parts = _PARTS.split(text)
    for part in parts if len(parts) >= wanted else ():
        mark = _MEANS.search(part, 0, _LONGEST_TAG + _LONGEST_MARKUP)
        if mark:
            yield _plain(part[: mark.start()]), part[mark.end() :]


def _plain(text: str) -> str:
    return clean(_MARKUP.sub("", text))
