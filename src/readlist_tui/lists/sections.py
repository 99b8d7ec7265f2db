"""The outline of a list → its categories and the drafts that stand in them."""

import re
from collections.abc import Sequence

from readlist_tui.lists.captions import caption, is_year
from readlist_tui.lists.drafts import Draft, Place, Texts
from readlist_tui.lists.evidence import is_labelled
from readlist_tui.lists.folds import is_fold_label, without_folded_remarks
from readlist_tui.lists.gathered import Gathered
from readlist_tui.lists.headings import (
    HeadingPlaces,
    content_below,
    heading_text,
    is_contents_list,
    is_linked_work,
    is_paper_heading,
    paper_levels,
    title_heading,
    titled_link,
)
from readlist_tui.lists.levels import Levels
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
from readlist_tui.lists.tables import cells_below_title, rows_of
from readlist_tui.progress import Told, part, unheard

# `webcam demo: https://…`, `github("in another language"): <https://…>`: a label among labels, known word or not.
_ADDRESSED = re.compile(r"[a-z][\w .-]{1,30}(?:\([^()\n]{0,80}\))?\s?[:：]\s?<?https?://[^\s<>]+>?\s*$")
_MOST_DETAILS = 60
# The levels of what is no heading: deeper than any, and captions hold the items that name groups.
_CAPTIONS, _ITEMS = 90, 100


def sections_of(outline: Outline, texts: Texts, front_title: str, progress: Told = unheard) -> Gathered:
    """The sections of a list. `front_title` is the title that its front matter gives."""
    return _Walk(outline, texts, front_title, progress).walk()


class _Walk:
    def __init__(self, outline: Outline, texts: Texts, front_title: str, told: Told) -> None:
        self.blocks = without_folded_remarks(outline.blocks, texts)
        self.told = told
        self.lines = max((block.end for block in outline.blocks), default=1)
        self.texts = texts
        self.found = Gathered(front_title)
        self.levels = Levels()
        self.tables = 0
        self.title_at = title_heading(self.blocks, named=bool(front_title))
        self.started = self.title_at < 0
        self.paper_levels = paper_levels(self.blocks, self.texts)
        self.headings = HeadingPlaces(self.blocks, self.texts)
        self.explained = is_explained(texts, self.blocks)
        self.headed = any(block.kind == "heading" for block in outline.blocks)
        self.lines_are_items = not any(block.kind in ("item", "table") for block in self.blocks)

    def walk(self) -> Gathered:
        if self.title_at >= 0 and not self.found.title:
            self.found.title = heading_text(self.texts, self.blocks[self.title_at].text)
        at = 0
        while at < len(self.blocks):
            at = self._block(at)
        return self.found

    def _block(self, at: int) -> int:
        block = self.blocks[at]
        self.told(block.line / self.lines)
        handler = getattr(self, f"_on_{block.kind}")
        return int(handler(at, block))

    def _on_rule(self, at: int, _: Block) -> int:
        return at + 1

    def _on_code(self, at: int, block: Block) -> int:
        self.found.skip(block, "code")
        return at + 1

    def _on_open(self, at: int, _: Block) -> int:
        self.levels.fold()
        return at + 1

    def _on_close(self, at: int, _: Block) -> int:
        self.levels.unfold()
        return at + 1

    def _on_heading(self, at: int, block: Block) -> int:
        if at == self.title_at:
            return at + 1
        details = content_below(self.blocks, at) if block.level in self.paper_levels else []
        self.started = True
        self.levels.leave(block.level)
        if details and is_paper_heading(self.blocks, at, self.texts, voted=True):
            self._draft("heading", block, details)
            return at + 1 + len(details)
        if is_linked_work(self.blocks, at, self.texts):
            self._draft("heading", block, [])
            return at + 1
        self._open(block.level, heading_text(self.texts, block.text))
        return at + 1

    def _on_summary(self, at: int, block: Block) -> int:
        text = heading_text(self.texts, block.text)
        if is_fold_label(text):
            return at + 1
        self.started = True
        self._open(self.levels.deepest + 0.1, text)
        return at + 1

    def _on_table(self, at: int, block: Block) -> int:
        self.tables += 1
        drafts, skipped = rows_of(block, self.texts, self._place(), self.tables, self._through(block))
        self.found.add_rows(drafts, skipped)
        return at + 1

    def _through(self, block: Block) -> Told:
        return part(self.told, block.line / self.lines, block.end / self.lines)

    def _place(self) -> Place:
        path = self.levels.path
        return Place(path, not self.started, (self.found.title, *path) if self.found.title else path)

    def _open(self, level: float, text: str) -> None:
        self.levels.open(level, text)
        self.found.add_path(self.levels.path)

    # Paragraphs

    def _on_paragraph(self, at: int, block: Block) -> int:
        if is_year(block) and self._opens_caption(at):
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
        if not self._opens_caption(at):
            self._draft_lines(block)
        return at + 1

    def _opens_caption(self, at: int) -> bool:
        named = caption(self.texts, self.blocks, at, headed=self.headed)
        if named:
            self._open(_CAPTIONS, named)
        return bool(named)

    def _draft_lines(self, block: Block) -> None:
        lines = lines_of(self.texts, block, expected=self.lines_are_items)
        for line in lines:
            self._draft("line" if self.lines_are_items else "paragraph", line, [])
        if not lines:
            self._draft("paragraph", block, [])

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

    # Items

    def _on_item(self, at: int, _: Block) -> int:
        end = at
        while end < len(self.blocks) and self.blocks[end].kind == "item":
            end += 1
        if is_contents_list(self.blocks[at:end], end, self.headings, self.texts):
            for item in self.blocks[at:end]:
                self.found.skip(item, "a table of contents")
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
            self.found.skip(item, f"belongs to line {head.line}, which is no entry")
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
        level = _ITEMS + depth
        if text:
            self._open(level, text)
        for child in item.children:
            if child.kind == "table":
                self._on_table(0, child)
            elif child.kind == "paragraph":
                self._draft("paragraph", child, [], depth + 1)
        self.found.leave_out(item.children)
        self._items([child for child in item.children if child.kind == "item"], depth + 1)
        self.levels.leave(level)

    def _draft(
        self,
        kind: str,
        block: Block,
        details: Sequence[Block],
        depth: int = 0,
        cells: Sequence[tuple[str, str]] = (),
    ) -> None:
        below = [one for one in within(details) if one.kind in ("item", "paragraph") and one.text.strip()]
        read, beyond = below[:_MOST_DETAILS], below[_MOST_DETAILS:]
        evidence = self.texts.together(block, read)
        where = self._place()
        self.found.drafts.append(
            Draft(kind, block.line, block.text, where, evidence, block.check, depth, read, list(cells))
        )
        for detail in beyond:
            self.found.skip(detail, f"more than {_MOST_DETAILS} details of one entry")
        self.found.leave_out(within(details))
        self.found.leave_out_rows(within(child for one in details for child in one.children))
