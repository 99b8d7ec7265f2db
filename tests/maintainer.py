"""A maintainer who edits the Markdown of a list at random, and who knows which paper each of its items is.

The items are found once, by the lines at which the list was read to have entries. From then on only the edits tell
where an item stands, what its title is and which addresses it still has: what a later version is compared with owes
nothing to how the program follows a list.
"""

import random
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence

from list_blocks import BULLET, HEADING, PIPE, Block, Item, blocks, end_of_paragraph, is_header, split
from readlist_tui.identity import address_id
from readlist_tui.lists import read_list

WORDS = "sparse binary residual attention pruning quantized mobile networks learning filters channels towards".split()
_ARXIV = re.compile(r"https?://arxiv\.org/(?:abs|pdf)/\d{4}\.\d{4,5}(?:v\d+)?(?:\.pdf)?")


class Maintainer:
    """A list under the hands of its maintainer."""

    def __init__(self, text: str, chance: random.Random) -> None:
        self._chance = chance
        self._serial = 0
        self.edits: dict[str, int] = {}
        self._blocks = blocks(text.splitlines(), read_list(text).entries)
        self._deleted: list[tuple[Block, list[str]]] = []
        self.settle()

    @property
    def text(self) -> str:
        """The list as it is now."""
        return "".join(f"{line}\n" for block in self._blocks for line in block.lines)

    def items(self) -> Iterator[tuple[Item, range, str]]:
        """Each item of the list, with its lines and its text."""
        line = 1
        for block in self._blocks:
            for item in block.items:
                yield item, range(line, line + len(block.lines)), block.text
            line += len(block.lines)

    def settle(self) -> None:
        """The list is read again as it is now."""
        for block in self._blocks:
            for item in block.items:
                item.settle(block.text)

    def edit(self) -> str:
        """One edit; its name."""
        edits = (
            self.retitle, self.mistype, self.reorder, self.move, self.rename_heading, self.delete, self.bring_back,
            self.add_link, self.publish, self.change_columns, self.wrap, self.change_bullets, self.add,
        )  # fmt: skip
        while True:
            edit = self._chance.choice(edits)
            if edit():
                self.edits[edit.__name__] = self.edits.get(edit.__name__, 0) + 1
                return edit.__name__

    def retitle(self) -> bool:
        """Another word in a title."""

        def other_word(title: str) -> str:
            words = title.split(" ")
            words[self._chance.randrange(len(words))] = self._chance.choice(WORDS)
            return " ".join(words)

        return self._title(other_word)

    def mistype(self) -> bool:
        """A letter of a title exchanged, doubled or dropped: a typing error is made or mended."""

        def other_letter(title: str) -> str:
            letters = [at for at, letter in enumerate(title) if letter.isalpha()]
            if not letters:
                return title
            at = self._chance.choice(letters)
            return title[:at] + self._chance.choice(["", title[at] * 2, "e"]) + title[at + 1 :]

        return self._title(other_letter)

    def _title(self, change: Callable[[str], str]) -> bool:
        block = self._any()
        item = self._chance.choice(block.items)
        title = change(item.title)
        if block.text.count(item.title) != 1 or not title.strip() or title.strip() != title:
            return False
        block.lines = block.text.replace(item.title, title).split("\n")
        item.title = title
        return True

    def reorder(self) -> bool:
        """Two neighbours of one form change places."""
        at = self._chance.randrange(len(self._blocks) - 1)
        one, other = self._blocks[at : at + 2]
        if not (one.items and other.items and one.form == other.form):
            return False
        self._blocks[at : at + 2] = other, one
        return True

    def move(self) -> bool:
        """An item goes to another heading, behind one of its own form."""
        block, beside = self._any(), self._any()
        if block is beside or block.form != beside.form or self._section(block) == self._section(beside):
            return False
        if block.form[0] == "row" and self._header(block) != self._header(beside):
            return False
        self._blocks.remove(block)
        self._insert(block, beside)
        return True

    def rename_heading(self) -> bool:
        """A heading gets another word, or one more."""
        headings = [block for block in self._blocks if not block.items and HEADING.match(block.lines[0])]
        if not headings:
            return False
        block = self._chance.choice(headings)
        hashes, text = HEADING.match(block.lines[0]).groups()  # type: ignore[union-attr]
        words = text.split(" ")
        at = self._chance.randrange(len(words))
        if words[at].isalpha() and words[at].isascii():
            words[at] = self._chance.choice(WORDS).title()
        else:
            words.append(self._chance.choice(WORDS).title())
        block.lines[0] = hashes + " ".join(words)
        return True

    def delete(self) -> bool:
        """An item goes."""
        block = self._any()
        if sum(bool(other.items) for other in self._blocks) < 10:
            return False
        self._deleted.append((block, self._header(block)))
        self._blocks.remove(block)
        return True

    def bring_back(self) -> bool:
        """An item that was deleted comes back."""
        if not self._deleted:
            return False
        block, header = deleted = self._chance.choice(self._deleted)
        beside = self._any()
        if block.form != beside.form or (block.form[0] == "row" and header != self._header(beside)):
            return False
        self._deleted.remove(deleted)
        self._insert(block, beside)
        return True

    def add_link(self) -> bool:
        """An item gets one more link: to code, slides, or to the paper itself."""
        block = self._any()
        number = self._number()
        label, url = self._chance.choice(
            [
                ("code", f"https://github.com/toys/toy{number}"),
                ("slides", f"https://example.org/toy{number}.pptx"),
                ("pdf", f"https://example.org/toy{number}.pdf"),
                ("paper", f"https://doi.org/10.5555/{number}.{number}"),
            ]
        )
        self._append(block, f" [[{label}]({url})]")
        if label == "paper" and len(block.items) == 1:
            block.items[0].addresses.add(url)
        return True

    def _append(self, block: Block, text: str) -> None:
        at = len(block.lines) - 1 if block.form[0] == "heading" else end_of_paragraph(block.lines)
        line = block.lines[at].rstrip()
        block.lines[at] = f"{line[:-1]}{text} |" if block.form[0] == "row" and line.endswith("|") else line + text

    def publish(self) -> bool:
        """A link to arXiv becomes one to the publisher."""
        found = [block for block in self._blocks if len(block.items) == 1 and _ARXIV.search(block.text)]
        if not found:
            return False
        block, number = self._chance.choice(found), self._number()
        url = self._chance.choice([
            f"https://doi.org/10.5555/{number}", f"https://dl.acm.org/doi/10.5555/{number}",
            f"https://openreview.net/forum?id=Toy{number}", f"https://www.example.org/papers/{number}.pdf",
        ])  # fmt: skip
        block.lines = _ARXIV.sub(url, block.text).split("\n")
        if address_id(url):
            block.items[0].addresses.add(url)
        return True

    def change_columns(self) -> bool:
        """A table gets a column more, loses one that holds no titles, or has them in another order."""
        headers = [at for at, block in enumerate(self._blocks) if len(block.lines) > 1 and is_header(block)]
        if not headers:
            return False
        table = list(self._table(self._chance.choice(headers)))
        rows = [cells for _, _, cells in table]
        if any(len(cells) > len(rows[0]) for cells in rows):
            return False
        rows = [cells + [" "] * (len(rows[0]) - len(cells)) for cells in rows]
        titles = [item.title for block, _, _ in table for item in block.items]
        for (block, at, _), cells in zip(table, self._columns(rows, titles), strict=True):
            block.lines[at] = f"|{'|'.join(cells)}|"
        return True

    def _columns(self, rows: list[list[str]], titles: Sequence[str]) -> list[list[str]]:
        at = self._chance.randrange(len(rows[0]))
        match self._chance.randrange(3):
            case 0:
                name = self._chance.choice(["Stars", "Comment", "Added"])
                cells = [f" {name} ", " --- ", *(f" {self._chance.randrange(1, 900)} " for _ in rows[2:])]
                return [[*row[:at], cell, *row[at:]] for row, cell in zip(rows, cells, strict=True)]
            case 1 if len(rows[0]) > 2 and not any(title in row[at] for row in rows for title in titles):
                return [row[:at] + row[at + 1 :] for row in rows]
            case _:
                order = list(range(len(rows[0])))
                self._chance.shuffle(order)
                return [[row[place] for place in order] for row in rows]

    def _table(self, at: int) -> Iterator[tuple[Block, int, list[str]]]:
        header = self._blocks[at]
        yield from ((header, line, split(header.lines[line])) for line in (-2, -1))
        for block in self._blocks[at + 1 :]:
            for line, text in enumerate(block.lines):
                if not PIPE.search(text):
                    return
                yield block, line, split(text)

    def wrap(self) -> bool:
        """An item on one long line gets several, or one of several lines gets one."""
        block = self._any()
        kind, indent = block.form
        if kind not in ("bullet", "number", "paragraph") or len(block.items) > 1:
            return False
        several_paragraphs = end_of_paragraph(block.lines) < len(block.lines) - 1
        if several_paragraphs or any(line.endswith("  ") for line in block.lines):
            return False
        bullet = BULLET.match(block.lines[0])
        hang = " " * len(bullet[0]) if bullet else indent
        width = self._chance.choice([60, 80, 100_000])
        lines = textwrap.wrap(
            " ".join(line.strip() for line in block.lines), width, initial_indent=indent, subsequent_indent=hang,
            break_long_words=False, break_on_hyphens=False,
        )  # fmt: skip
        if lines == block.lines or any(re.match(r"\s*(?:[-*+#>|=~`]|\d+[.)])", line) for line in lines[1:]):
            return False
        block.lines = lines
        for item in block.items:
            item.title = " ".join(item.title.split())
        return True

    def change_bullets(self) -> bool:
        """Another sign for all bullets."""
        sign = self._chance.choice("-*+")
        changed = False
        for block in self._blocks:
            for at, line in enumerate(block.lines):
                bullet = BULLET.match(line)
                if bullet and bullet[2] in "-*+" and bullet[2] != sign:
                    block.lines[at] = f"{bullet[1]}{sign}{line[bullet.end(2) :]}"
                    changed = True
        return changed

    def add(self) -> bool:
        """A new paper, in the form of one that is there."""
        beside = self._any()
        if len(beside.items) != 1 or beside.text.count(beside.items[0].title) != 1:
            return False
        title = f"{' '.join(self._chance.sample(WORDS, 6))} {self._number()}".capitalize()
        text = beside.text.replace(beside.items[0].title, title)
        text = re.sub(r"https?://[^\s)>\"]+", lambda _: f"https://arxiv.org/abs/7001.{self._number()}", text)
        self._insert(Block(text.split("\n")), beside)
        return True

    def _insert(self, block: Block, beside: Block) -> None:
        at = self._blocks.index(beside) + 1
        gap = [Block([""])] if block.form[0] in ("paragraph", "heading") else []
        self._blocks[at:at] = [*gap, block, *gap]

    def _any(self) -> Block:
        return self._chance.choice([block for block in self._blocks if block.items])

    def _number(self) -> int:
        self._serial += 1
        return 10_000 + self._serial

    def _section(self, block: Block) -> int:
        before = self._blocks[: self._blocks.index(block)]
        return sum(bool(HEADING.match(other.lines[0])) for other in before)

    def _header(self, block: Block) -> list[str]:
        before = self._blocks[: self._blocks.index(block)]
        return next((split(other.lines[-2]) for other in reversed(before) if is_header(other)), [])
