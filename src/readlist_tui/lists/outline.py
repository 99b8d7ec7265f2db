"""The blocks of a list, with their nesting and their lines: what stands where, before anything is read as a paper."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from readlist_tui.lists.block_parser import MOST_NESTING, parse_blocks
from readlist_tui.lists.markdown_lines import MarkdownLines
from readlist_tui.lists.parsed import ListError
from readlist_tui.progress import Told, part, unheard, watched

_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
# Tags without a text between them: of a box that was opened around several blocks.
_LOOKS = re.compile(r"\s*(?:</?(?:font|span|b|i|u|em|strong|small|big|sub|sup|br)(?:\s[^<>\n]{0,200})?/?>\s*)+")
_CELLS = re.compile(r"(?<!\\)\|")
_CHECK_BOX = re.compile(r"^\s*\[([ xX~\-✓✔√])\](?=\s|$|[^\s(\[])\s*")


@dataclass(slots=True)
class Block:
    """A heading, paragraph, item, table, fold or piece of code.

    `kind`: heading, summary, open, close, paragraph, item, table, code or rule. `line` and `end` are lines of the file,
    both included. `check` is the sign in an item's check box. `rows` are the cells of a table, `row_lines` their lines.
    """

    kind: str
    line: int
    end: int
    text: str = ""
    level: int = 0
    ordered: bool = False
    quoted: bool = False
    check: str = ""
    children: list["Block"] = field(default_factory=list)
    rows: Sequence[list[str]] = ()
    row_lines: Sequence[int] = ()
    headed: bool = False


def within(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks and all that stands in them, in order."""
    for block in blocks:
        yield block
        if block.children:
            yield from within(block.children)


@dataclass(frozen=True, slots=True)
class Outline:
    """All blocks of a list in order, and the addresses of its reference links by label."""

    blocks: list[Block]
    references: dict[str, str]


def outline(lines: MarkdownLines, progress: Told = unheard) -> Outline:
    """The outline of a list. Raises ListError where blocks nest deeper than MOST_NESTING."""
    tokens, references = parse_blocks("\n".join(lines.texts), part(progress, 0.0, 0.8))
    return Outline(_Reader(lines).read(tokens, part(progress, 0.8, 1.0)), references)


class _Reader:
    def __init__(self, lines: MarkdownLines) -> None:
        self.numbers = lines.numbers or [1]
        self.last = len(self.numbers) - 1
        self.top: list[Block] = []
        self.open: list[Block] = []  # the items that are open
        self.quotes = 0
        self.ordered: list[bool] = []
        self.heading: Token | None = None

    def read(self, tokens: list[Token], told: Told) -> list[Block]:
        for token in watched(tokens, told):
            handler = _HANDLERS.get(token.type)
            if handler:
                handler(self, token)
        return self.top

    def _number(self, token: Token, last: bool = False) -> int:
        if not token.map:
            return 1
        at = token.map[1] - 1 if last else token.map[0]
        return self.numbers[at if at < self.last else self.last]

    def _put(self, block: Block) -> None:
        (self.open[-1].children if self.open else self.top).append(block)

    def _bullet_list_open(self, _: Token) -> None:
        self.ordered.append(False)

    def _ordered_list_open(self, _: Token) -> None:
        self.ordered.append(True)

    def _list_close(self, _: Token) -> None:
        self.ordered.pop()

    def _list_item_open(self, token: Token) -> None:
        item = Block("item", self._number(token), self._number(token, last=True), ordered=self.ordered[-1])
        self._put(item)
        self.open.append(item)
        self._check_nesting(token)

    def _list_item_close(self, _: Token) -> None:
        item = self.open.pop()
        first = item.children[0] if item.children else None
        if first and first.kind in ("paragraph", "heading"):
            item.text = first.text
            del item.children[0]
        found = _CHECK_BOX.match(item.text)
        if found:
            item.check, item.text = found[1], item.text[found.end() :]

    def _blockquote_open(self, token: Token) -> None:
        self.quotes += 1
        self._check_nesting(token)

    def _check_nesting(self, token: Token) -> None:
        if self.quotes + len(self.open) > MOST_NESTING:
            raise ListError(f"blocks are nested deeper than {MOST_NESTING}", line=self._number(token))

    def _blockquote_close(self, _: Token) -> None:
        self.quotes -= 1

    def _heading_open(self, token: Token) -> None:
        self.heading = token

    def _hr(self, token: Token) -> None:
        self._put(Block("rule", self._number(token), self._number(token)))

    def _fence(self, token: Token) -> None:
        self._put(Block("code", self._number(token), self._number(token, last=True), token.content))

    def _inline(self, token: Token) -> None:
        line, end = self._number(token), self._number(token, last=True)
        if self.heading is not None:
            level = int(self.heading.tag[1])
            self.heading = None
            self._put(Block("heading", line, end, token.content, level, quoted=self.quotes > 0))
            return
        numbers = self.numbers[token.map[0] : token.map[1]] if token.map else [line]
        for block in _paragraphs(token.content.split("\n"), numbers):
            block.quoted = self.quotes > 0
            self._put(block)


_HANDLERS = {
    "bullet_list_open": _Reader._bullet_list_open,
    "ordered_list_open": _Reader._ordered_list_open,
    "bullet_list_close": _Reader._list_close,
    "ordered_list_close": _Reader._list_close,
    "list_item_open": _Reader._list_item_open,
    "list_item_close": _Reader._list_item_close,
    "blockquote_open": _Reader._blockquote_open,
    "blockquote_close": _Reader._blockquote_close,
    "heading_open": _Reader._heading_open,
    "hr": _Reader._hr,
    "fence": _Reader._fence,
    "inline": _Reader._inline,
}


def _paragraphs(texts: list[str], numbers: list[int]) -> Iterator[Block]:
    """A paragraph, or the fold, the table and the text that stand in it without a blank line between."""
    if len(texts) == 1 and "|" not in texts[0] and texts[0][:1] != "<":
        yield Block("paragraph", numbers[0], numbers[0], texts[0])
        return
    numbers = numbers[: len(texts)] + [numbers[-1]] * (len(texts) - len(numbers))
    if not any("|" in text or text[:1] == "<" for text in texts):
        yield from _text_block(texts, numbers, list(range(len(texts))))
        return
    held: list[int] = []
    at = 0
    while at < len(texts):
        end = _table_end(texts, at)
        fold = _fold(texts[at], numbers[at])
        if end > at or fold:
            yield from _text_block(texts, numbers, held)
            held = []
            if fold:
                yield fold
            else:
                yield _table(texts[at:end], numbers[at:end])
            at = max(end, at + 1)
        else:
            held.append(at)
            at += 1
    yield from _text_block(texts, numbers, held)


def _text_block(texts: list[str], numbers: list[int], held: list[int]) -> Iterator[Block]:
    if held:
        text = "\n".join(texts[index].lstrip() if index > held[0] else texts[index] for index in held)
        if text.strip() and not _LOOKS.fullmatch(text):
            yield Block("paragraph", numbers[held[0]], numbers[held[-1]], text.strip("\n"))


def _fold(text: str, number: int) -> Block | None:
    if text == "<details>":
        return Block("open", number, number)
    if text == "</details>":
        return Block("close", number, number)
    if text.startswith("<summary>") and text.endswith("</summary>"):
        return Block("summary", number, number, text[9:-10].strip())
    return None


def _table_end(texts: list[str], at: int) -> int:
    """The index behind the table that starts here, or `at` where none does."""
    headed = at + 1 < len(texts) and "|" in texts[at] and _DELIMITER.match(texts[at + 1]) is not None
    if not headed and not _is_row(texts[at]):
        return at
    end = at + 2 if headed else at + 1
    while end < len(texts) and (("|" in texts[end]) if headed else _is_row(texts[end])):
        end += 1
    return end


def _is_row(text: str) -> bool:
    return text.lstrip().startswith("|") and text.count("|") >= 3


def _table(texts: list[str], numbers: list[int]) -> Block:
    rows, row_lines, headed = [], [], False
    for index, (text, number) in enumerate(zip(texts, numbers, strict=True)):
        if "-" in text and _DELIMITER.match(text):
            headed = headed or index == 1
            continue
        rows.append(cells(text))
        row_lines.append(number)
    return Block("table", numbers[0], numbers[-1], rows=rows, row_lines=row_lines, headed=headed)


def cells(row: str) -> list[str]:
    """The cells of a row of a table."""
    text = row.strip()
    parts = _CELLS.split(text) if "\\" in text else text.split("|")
    if text.startswith("|"):
        parts = parts[1:]
    if parts and not parts[-1].strip():
        parts = parts[:-1]
    return [part.strip().replace("\\|", "|") for part in parts]
