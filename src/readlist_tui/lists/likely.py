"""Which blocks look like an entry of their own rather than a detail, a remark or the name of a group."""

from collections.abc import Sequence
from itertools import pairwise

from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.evidence import Evidence
from readlist_tui.lists.headings import titled_link, without_emoji
from readlist_tui.lists.outline import Block
from readlist_tui.lists.remarks import is_prose

_MOST_IN_A_NAME = 4
_MANY_LINES = 3  # so many lines that are entries tell of the others


def may_hold(texts: Texts, block: Block) -> bool:
    """True for a block that may be an entry with the details that follow it."""
    return _best(texts.evidence(block)) >= 0.6 and not texts.details(block) and len(block.text) < 700


def lines_of(texts: Texts, paragraph: Block, *, expected: bool) -> list[Block]:
    """The lines of a paragraph as blocks, where each of them is an entry of its own.

    `expected`: a list without any items has its entries so.
    """
    parts = paragraph.text.split("\n")
    first = paragraph.line
    if len(parts) < 2 or (len(parts) != paragraph.end - first + 1 and not expected):
        return []
    lines = [Block("paragraph", first + index, first + index, part.strip()) for index, part in enumerate(parts)]
    lines = [line for line in lines if texts.evidence(line).pieces]  # no anchors
    if any(line.text[:1].islower() for line in lines):
        return []
    good = sum(_is_line(texts, line, expected) for line in lines)
    return lines if good == len(lines) or (good >= _MANY_LINES and good * 4 >= len(lines) * 3) else []


def _is_line(texts: Texts, line: Block, expected: bool) -> bool:
    if line.text[:1].islower() or len(line.text) > 600 or line.text.count("[") != line.text.count("]"):
        return False  # brackets that close on the next line hold one text
    evidence = texts.evidence(line)
    return _best(evidence) >= 0.8 and not texts.details(line) and (_is_placed(evidence) or expected)


def is_work(texts: Texts, item: Block) -> bool:
    """True where an item's own text looks like an entry."""
    if texts.details(item):
        return False
    evidence = texts.evidence(item)
    linked = titled_link(evidence)
    if linked is not None:
        return linked
    if any(child.kind == "item" and is_work(texts, child) for child in item.children):
        return True
    alone = len(evidence.pieces) == 1 and evidence.pieces[0].quoted
    return _best(evidence) >= 1.0 and (alone or _is_placed(evidence))


def leads_within(texts: Texts, item: Block) -> bool:
    """True for an item that is nothing but links to headings of the list itself: `Back to top`."""
    pieces = texts.evidence(item).pieces
    return bool(pieces) and all(piece.linked and piece.source.startswith("#") for piece in pieces)


def is_work_above_works(texts: Texts, item: Block) -> bool:
    """The same of an item that has entries below it: most such are the names of groups."""
    evidence = texts.evidence(item)
    linked = titled_link(evidence)
    if linked is not None:
        return linked
    best = _best(evidence)
    if best >= 0.9 and _is_placed(evidence) and any(sign.kind == "text" for sign in evidence.signs):
        return True
    return best >= 1.05 and len(item.text.split()) >= 5


def heads_citation(texts: Texts, item: Block) -> bool:
    """True for a bare name (`Toy Network`) with a whole citation in a paragraph of its own below: it names a group."""
    if len(item.text.split()) > _MOST_IN_A_NAME or _is_placed(texts.evidence(item)):
        return False
    for child in item.children:
        kinds = {sign.kind for sign in texts.evidence(child).signs} if child.kind == "paragraph" else set()
        if {"names", "place"} <= kinds and _best(texts.evidence(child)) >= 0.9:
            return True
    return False


def quotes(texts: Texts, paragraph: Block, entry: Block) -> bool:
    """True for a quotation right below an entry: what is said of it."""
    return paragraph.quoted and not entry.quoted and _is_placed(texts.evidence(entry)) and _is_talk(texts, paragraph)


def explains(texts: Texts, paragraph: Block, entry: Block) -> bool:
    """True for prose below an entry that starts with a bold title."""
    return (
        _is_bold(texts, entry)
        and not _is_bold(texts, paragraph)
        and _is_placed(texts.evidence(entry))
        and is_prose(paragraph.text)
        and _is_talk(texts, paragraph)
    )


def is_explained(texts: Texts, blocks: Sequence[Block]) -> bool:
    """True for a list in which prose stands below most of the entries with bold titles."""
    entries = [
        (block, below)
        for block, below in pairwise(blocks)
        if block.kind == "paragraph" and "**" in block.text and _is_bold(texts, block) and may_hold(texts, block)
    ]
    explained = sum(explains(texts, below, block) for block, below in entries)
    return explained > max(1, len(entries) // 2)


def _is_talk(texts: Texts, block: Block) -> bool:
    return block.kind == "paragraph" and not titled_link(texts.evidence(block))


def _is_bold(texts: Texts, block: Block) -> bool:
    """True where the first words of a text are set apart as a title is."""
    for span in texts.spans(block.text):
        if any(map(str.isalnum, without_emoji(span.text))):
            return span.bold
    return False


def _best(evidence: Evidence) -> float:
    return max((candidate.score for candidate in evidence.candidates), default=0)


def _is_placed(evidence: Evidence) -> bool:
    """True where names, a venue or an address stand beside a title."""
    return any(sign.kind in ("place", "names") for sign in evidence.signs) or any(
        piece.url for piece in evidence.pieces
    )
