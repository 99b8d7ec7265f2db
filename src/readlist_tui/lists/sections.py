"""The outline of a list → its categories and the drafts that stand in them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readlist_tui.lists.addresses import kind_of_address
from readlist_tui.lists.drafts import Draft, Place, Texts
from readlist_tui.lists.evidence import is_labelled
from readlist_tui.lists.folds import is_fold_label, without_folded_remarks
from readlist_tui.lists.headings import (
    HeadingPlaces,
    content_below,
    heading_text,
    is_contents,
    is_contents_list,
    is_paper_heading,
    paper_levels,
    title_heading,
    titled_link,
)
from readlist_tui.lists.likely import (
    explains,
    heads_citation,
    is_explained,
    is_work,
    is_work_above_works,
    leads_within,
    lines_of,
    may_hold,
    quotes,
)
from readlist_tui.lists.outline import Block, Outline, within
from readlist_tui.lists.parsed import Skipped
from readlist_tui.lists.tables import cells_below_title, rows_of
from readlist_tui.model import LinkKind
from readlist_tui.progress import Told, part, unheard
from readlist_tui.text import clean

_YEAR = re.compile(r"(?:19|20)\d\d年?")
_LONGEST_CAPTION = 90
# `webcam demo: https://…`, `github("in another language"): <https://…>`: a label among labels, known word or not.
_ADDRESSED = re.compile(r"[a-z][\w .-]{1,30}(?:\([^()\n]{0,80}\))?\s?[:：]\s?<?https?://[^\s<>]+>?\s*$")
_FEW_WORDS = 6  # more of them and a colon introduce a list rather than name it
_MOST_DETAILS = 60
_NO_DETAILS = {"code": "code", "heading": "a heading within an item", "summary": "a heading within an item"}


@dataclass(slots=True)
class _Level:
    kind: str  # heading, summary, caption, fold, item
    level: float
    text: str
    label: str


@dataclass(slots=True)
class Sections:
    """The drafts of a list, all paths in order, the first heading if it names the list, and what was left out."""

    title: str = ""
    drafts: list[Draft] = field(default_factory=list)
    paths: list[tuple[str, ...]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)


def sections_of(outline: Outline, texts: Texts, front_title: str, progress: Told = unheard) -> Sections:
    """The sections of a list. `front_title` is the title that its front matter gives."""
    return _Walk(outline, texts, front_title, progress).walk()


class _Walk:
    def __init__(self, outline: Outline, texts: Texts, front_title: str, told: Told) -> None:
        self.blocks = without_folded_remarks(outline.blocks, texts)
        self.told = told
        self.lines = max((block.end for block in outline.blocks), default=1)
        self.texts = texts
        self.found = Sections(front_title)
        self.levels: list[_Level] = []
        self.tables = 0
        self.title_at = title_heading(self.blocks, named=bool(front_title))
        self.started = self.title_at < 0
        self.paper_levels = paper_levels(self.blocks, self.texts)
        self.headings = HeadingPlaces(self.blocks, self.texts)
        self.explained = is_explained(texts, self.blocks)
        self.headed = any(block.kind == "heading" for block in outline.blocks)
        self.lines_are_items = not any(block.kind in ("item", "table") for block in self.blocks)

    def walk(self) -> Sections:
        if self.title_at >= 0 and not self.found.title:
            self.found.title = heading_text(self.texts, self.blocks[self.title_at].text)
        at = 0
        while at < len(self.blocks):
            at = self._block(at)
        return self.found

    def _place(self) -> Place:
        path = tuple(level.label for level in self.levels if level.label and level.kind != "fold")
        headings = tuple(level.text for level in self.levels)
        return Place(path, not self.started, ((self.found.title, *headings) if self.found.title else headings))

    def _open(self, kind: str, level: float, text: str) -> None:
        while (
            self.levels
            and self.levels[-1].kind != "fold"
            and (
                self.levels[-1].level >= level or is_contents(self.levels[-1].text)  # nothing stands below the contents
            )
        ):
            self.levels.pop()
        if kind == "heading" and level <= 2 and all(known.level >= level for known in self.levels):
            self.levels.clear()  # a fold that nobody closed
        self.levels.append(_Level(kind, level, text, text))
        path = self._place().path
        if path and path not in self.found.paths:
            self.found.paths.append(path)

    def _skip(self, block: Block, reason: str) -> None:
        self.found.skipped.append(Skipped(block.line, clean(block.text)[:400], reason))

    def _block(self, at: int) -> int:
        block = self.blocks[at]
        self.told(block.line / self.lines)
        handler = getattr(self, f"_on_{block.kind}")
        return int(handler(at, block))

    def _on_rule(self, at: int, _: Block) -> int:
        return at + 1

    def _on_code(self, at: int, block: Block) -> int:
        self._skip(block, "code")
        return at + 1

    def _on_open(self, at: int, _: Block) -> int:
        self.levels.append(_Level("fold", 0, "", ""))
        return at + 1

    def _on_close(self, at: int, _: Block) -> int:
        while self.levels and self.levels.pop().kind != "fold":
            pass
        return at + 1

    def _on_heading(self, at: int, block: Block) -> int:
        if at == self.title_at:
            return at + 1
        details = content_below(self.blocks, at) if block.level in self.paper_levels else []
        self.started = True
        while self.levels and self.levels[-1].level >= block.level and self.levels[-1].kind != "fold":
            self.levels.pop()
        if details and is_paper_heading(self.blocks, at, self.texts, voted=True):
            self._draft("heading", block, details)
            return at + 1 + len(details)
        if self._is_linked_work(at, block):
            self._draft("heading", block, [])
            return at + 1
        self._open("heading", block.level, heading_text(self.texts, block.text))
        return at + 1

    def _is_linked_work(self, at: int, block: Block) -> bool:
        """A heading that is nothing but a link to a text, with nothing below it."""
        pieces = self.texts.evidence(block).pieces
        alone = at + 1 == len(self.blocks) or self.blocks[at + 1].kind in ("heading", "rule")
        if not alone or len(pieces) != 1 or not pieces[0].url:
            return False
        return kind_of_address(pieces[0].url) in (LinkKind.PAPER, LinkKind.BLOG, LinkKind.VIDEO, LinkKind.SLIDES)

    def _on_summary(self, at: int, block: Block) -> int:
        text = heading_text(self.texts, block.text)
        if is_fold_label(text):
            return at + 1
        self.started = True
        base = max((level.level for level in self.levels if level.kind != "fold"), default=0)
        self._open("summary", base + 0.1, text)
        return at + 1

    def _on_table(self, at: int, block: Block) -> int:
        self.tables += 1
        drafts, skipped = rows_of(block, self.texts, self._place(), self.tables, self._through(block))
        self.found.drafts += drafts
        for path in dict.fromkeys(draft.place.path for draft in drafts):
            if path and path not in self.found.paths:
                self.found.paths.append(path)
        self.found.skipped += skipped
        return at + 1

    def _through(self, block: Block) -> Told:
        return part(self.told, block.line / self.lines, block.end / self.lines)

    # Paragraphs

    def _on_paragraph(self, at: int, block: Block) -> int:
        caption = self._caption(at, block) if _YEAR.fullmatch(block.text.strip()) else ""
        if caption:
            self._open("caption", 90, caption)
            return at + 1
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        cells = cells_below_title(following, self.texts) if following and following.kind == "table" else []
        if cells and may_hold(self.texts, block):
            details = self._following_details(at + 2)
            self._draft("paragraph", block, details, cells=cells)
            return at + 2 + len(details)
        details = self._following_details(at + 1)
        if may_hold(self.texts, block):
            details += self._said_of(block, at + 1 + len(details))
            if details:
                self._draft("paragraph", block, details)
                return at + 1 + len(details)
        caption = self._caption(at, block)
        if caption:
            self._open("caption", 90, caption)
            return at + 1
        lines = lines_of(self.texts, block, expected=self.lines_are_items)
        for line in lines:
            self._draft("line" if self.lines_are_items else "paragraph", line, [])
        if not lines:
            self._draft("paragraph", block, [])
        return at + 1

    def _following_details(self, at: int) -> list[Block]:
        end = at
        while end < len(self.blocks) and (
            self.texts.details(self.blocks[end]) or (end > at and _ADDRESSED.match(self.blocks[end].text))
        ):
            end += 1
        return self.blocks[at:end]

    def _said_of(self, entry: Block, at: int) -> list[Block]:
        end = at
        while end < len(self.blocks) and (
            quotes(self.texts, self.blocks[end], entry)
            or (self.explained and explains(self.texts, self.blocks[end], entry))
        ):
            end += 1
        return self.blocks[at:end]

    def _caption(self, at: int, block: Block) -> str:
        """The text of a bold line above a list: a category. Where there are no headings, `Toys:` is enough."""
        if "\n" in block.text or len(block.text) > 300 or block.quoted:
            return ""
        spans = [span for span in self.texts.spans(block.text) if span.text.strip(" :：*") and not span.is_break]
        text = heading_text(self.texts, block.text)
        bold = bool(spans) and (all(span.bold for span in spans) or _YEAR.fullmatch(text) is not None)
        bold = bold or (
            not self.headed and block.text.rstrip().endswith((":", "：")) and len(text.split()) <= _FEW_WORDS
        )
        if not text or len(text) > _LONGEST_CAPTION or not bold or any(span.url for span in spans):
            return ""
        following = self.blocks[at + 1] if at + 1 < len(self.blocks) else None
        return text if following and following.kind in ("item", "table", "open", "paragraph") else ""

    # Items

    def _on_item(self, at: int, _: Block) -> int:
        end = at
        while end < len(self.blocks) and self.blocks[end].kind == "item":
            end += 1
        if is_contents_list(self.blocks[at:end], end, self.headings, self.texts):
            for item in self.blocks[at:end]:
                self._skip(item, "a table of contents")
            return end
        after = self._following_details(end) if end < len(self.blocks) and self.blocks[end].kind == "paragraph" else []
        if may_hold(self.texts, self.blocks[end - 1]):
            after += self._said_of(self.blocks[end - 1], end + len(after))
        self._items(self.blocks[at:end], 0, after)
        return end + len(after)

    def _items(self, items: Sequence[Block], depth: int, after: Sequence[Block] = ()) -> None:
        held: list[Block] = []
        head: Block | None = None
        for item in items:
            if (
                head is not None
                and is_labelled(self.texts.evidence(item))
                and not item.check
                and self._is_loose(head, items)
            ):
                held.append(item)
                continue
            if head is not None:
                self._one_item(head, self._lent(head, held), depth)
            head, held = item, []
        if head is not None:
            self._one_item(head, [*self._lent(head, held), *after], depth)

    def _lent(self, head: Block, held: list[Block]) -> list[Block]:
        """The items beside a head that are its details; a link within the list (`Back to top`) has none."""
        if not held or not leads_within(self.texts, head):
            return held
        for item in held:
            self._skip(item, f"belongs to line {head.line}, which is no entry")
        return []

    def _is_loose(self, head: Block, items: Sequence[Block]) -> bool:
        """Details stand beside their title, not below it, where titles are among the items at all."""
        return not self.texts.details(head) and len(items) > 1

    def _one_item(self, item: Block, held: list[Block], depth: int) -> None:
        self.told(item.line / self.lines)
        below = [child for child in item.children if child.kind == "item"]
        dated = bool(below) and self.texts.details(Block("item", item.line, item.end, item.text))
        linked = titled_link(self.texts.evidence(item)) is True  # plain bullets below a linked title are its details
        papers = [
            child
            for child in below
            if (titled_link(self.texts.evidence(child)) is True if linked else is_work(self.texts, child))
            or (dated and may_hold(self.texts, child))
        ]
        groups = papers and len(papers) * 2 >= len(below) and not is_work_above_works(self.texts, item)
        if groups or heads_citation(self.texts, item):
            self._group(item, depth)
            return
        own = [child for child in item.children if child not in papers]
        self._draft("item", item, [*own, *held], depth)
        for table in (child for child in item.children if child.kind == "table"):
            self._on_table(0, table)
        if papers:
            self._items(papers, depth + 1)

    def _group(self, item: Block, depth: int) -> None:
        text = heading_text(self.texts, item.text)
        level = 100 + depth
        if text:
            self._open("item", level, text)
        for child in item.children:
            if child.kind == "table":
                self._on_table(0, child)
            elif child.kind == "paragraph":
                self._draft("paragraph", child, [], depth + 1)
        self._leave_out(item.children)
        self._items([child for child in item.children if child.kind == "item"], depth + 1)
        self._leave(level)

    def _leave(self, level: float) -> None:
        while self.levels and self.levels[-1].level >= level:
            self.levels.pop()

    def _draft(
        self,
        kind: str,
        block: Block,
        details: Sequence[Block],
        depth: int = 0,
        cells: Sequence[tuple[str, str]] = (),
    ) -> None:
        below = [one for one in within(details) if one.kind in ("item", "paragraph") and one.text.strip()]
        evidence = self.texts.together(block, below[:_MOST_DETAILS])
        self.found.drafts.append(
            Draft(
                kind,
                block.line,
                block.text,
                self._place(),
                evidence,
                block.check,
                depth,
                below[:_MOST_DETAILS],
                list(cells),
            )
        )
        for detail in below[_MOST_DETAILS:]:
            self._skip(detail, f"more than {_MOST_DETAILS} details of one entry")
        self._leave_out(within(details))
        for table in within(child for one in details for child in one.children):
            self.found.skipped += [
                Skipped(line, " | ".join(row)[:400], "a table within a detail")
                for line, row in zip(table.row_lines, table.rows, strict=True)
            ]

    def _leave_out(self, blocks: Iterable[Block]) -> None:
        """Names what is no detail of an item though it stands in it."""
        for block in blocks:
            if block.kind in _NO_DETAILS:
                self._skip(block, _NO_DETAILS[block.kind])
