"""The Markdown of a list as blocks: its items, and what stands between them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from readlist_tui.identity import address_id
from readlist_tui.model import Entry, LinkKind
from readlist_tui.text import fold_title

HEADING = re.compile(r"(#{1,6}\s+)(.*\w.*)$")
BULLET = re.compile(r"(\s*)([-*+]|\d+[.)])(\s+)(?!\s*[-*](?:\s+[-*])+\s*$)")
_DELIMITER = re.compile(r"\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$")
_APART = re.compile(
    r"\s*(?:</?(?:details|summary|table|tbody|thead|tr|ul|ol|div|h\d)\b|```|~~~|<!--|-->|\*\*[^*]+\*\*:?\s*$)"
)
PIPE = re.compile(r"(?<!\\)\|")
_SAME_TITLE = 90.0


@dataclass(eq=False)
class Item:
    """One appearance of a paper: `title` and `addresses` as the text has them now, the rest as at the last update."""

    number: int
    title: str
    addresses: set[str]
    known_title: str = ""
    known_addresses: set[str] = field(default_factory=set)

    def settle(self, text: str) -> None:
        """From here on edits are counted anew."""
        self.known_title, self.known_addresses = self.title, self.left(text)

    def left(self, text: str) -> set[str]:
        """The addresses that name the paper and still stand in the text."""
        return {url for url in self.addresses if url in text}

    def survived(self, text: str) -> bool:
        """Whether an address that names the paper, or nine tenths of its title, came through the edits."""
        like = fuzz.ratio(fold_title(self.known_title), fold_title(self.title))
        return bool(self.known_addresses & self.left(text)) or like >= _SAME_TITLE


@dataclass(eq=False)
class Block:
    """Lines that stay together: an item, or what stands between items."""

    lines: list[str]
    items: list[Item] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as one text."""
        return "\n".join(self.lines)

    @property
    def form(self) -> tuple[str, str]:
        """What it takes to stand beside this block: a bullet of one indent, a row, a heading or a paragraph."""
        first = self.lines[0]
        bullet = BULLET.match(first)
        if bullet:
            return ("number" if bullet[2][0].isdigit() else "bullet"), bullet[1]
        heading = HEADING.match(first)
        if heading:
            return "heading", heading[1].strip()
        return ("row" if PIPE.search(first) else "paragraph"), ""


def is_header(block: Block) -> bool:
    return not block.items and len(block.lines) > 1 and bool(_DELIMITER.match(block.lines[-1]))


def end_of_paragraph(lines: Sequence[str]) -> int:
    """The last line of what a first line begins: behind it come bullets, or nothing."""
    others = (at for at, line in enumerate(lines) if at and (not line.strip() or BULLET.match(line)))
    return next(others, len(lines)) - 1


def split(row: str) -> list[str]:
    """The cells of a row of a table."""
    row = row.strip()
    cells = PIPE.split(row.removeprefix("|"))
    return cells[:-1] if len(cells) > 1 and not cells[-1].strip() else cells


def blocks(lines: Sequence[str], entries: Iterable[Entry]) -> list[Block]:
    """Lines as blocks: an item reaches to the next item or heading, without the empty lines behind it."""
    starts: dict[int, list[Item]] = {}
    for number, entry in enumerate(entries):
        starts.setdefault(entry.line - 1, []).append(Item(number, entry.title, set(_addresses(entry))))
    blocks: list[Block] = []
    for at, line in enumerate(lines):
        items = starts.get(at, [])
        if items or not blocks or _begins(blocks[-1], line):
            blocks.append(Block([line], items))
        else:
            blocks[-1].lines.append(line)
    return [part for block in blocks for part in _without_tail(block)]


def _begins(block: Block, line: str) -> bool:
    """Whether a line that is the first of no item stands apart from the block before it."""
    if HEADING.match(line) or HEADING.match(block.lines[-1]) or _DELIMITER.match(block.lines[-1]):
        return not block.items or bool(HEADING.match(line))
    if not block.items:
        return False
    bullet, own = BULLET.match(line), BULLET.match(block.lines[0])
    outdented = bullet is not None and own is not None and len(bullet[1]) <= len(own[1])
    return outdented or bool(_APART.match(line)) or (block.form[0] == "row")


def _without_tail(block: Block) -> Iterator[Block]:
    lines = list(block.lines)
    while block.items and not lines[-1].strip():
        lines.pop()
    yield Block(lines, block.items)
    if lines != block.lines:
        yield Block(block.lines[len(lines) :])


def _addresses(entry: Entry) -> Iterator[str]:
    """The addresses of a paper that name it; of two that name it differently the first is its own."""
    schemes: set[str] = set()
    for link in entry.links:
        name = address_id(link.url) if link.kind is LinkKind.PAPER else None
        if name and name.partition(":")[0] not in schemes:
            schemes.add(name.partition(":")[0])
            yield link.url
