"""What the outline of a list gives: drafts, category paths, and what is left out, each piece of it with its reason."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readlist_tui.lists.drafts import Draft
from readlist_tui.lists.outline import Block
from readlist_tui.lists.parsed import Skipped
from readlist_tui.text import clean

_NO_DETAILS = {"code": "code", "heading": "a heading within an item", "summary": "a heading within an item"}


@dataclass(slots=True)
class Gathered:
    """The drafts of a list, all paths in order, the first heading if it names the list, and what was left out."""

    title: str = ""
    drafts: list[Draft] = field(default_factory=list)
    paths: list[tuple[str, ...]] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)

    def add_path(self, path: tuple[str, ...]) -> None:
        """Adds a category path, unless it is known."""
        if path and path not in self.paths:
            self.paths.append(path)

    def add_rows(self, drafts: Sequence[Draft], skipped: Sequence[Skipped]) -> None:
        """Adds the rows of a table, with the paths of the groups among them."""
        self.drafts += drafts
        for path in dict.fromkeys(draft.place.path for draft in drafts):
            self.add_path(path)
        self.skipped += skipped

    def skip(self, block: Block, reason: str) -> None:
        """Leaves a block out."""
        self.skipped.append(Skipped(block.line, clean(block.text)[:400], reason))

    def leave_out(self, blocks: Iterable[Block]) -> None:
        """Names what is no detail of an item though it stands in it."""
        for block in blocks:
            if block.kind in _NO_DETAILS:
                self.skip(block, _NO_DETAILS[block.kind])

    def leave_out_rows(self, blocks: Iterable[Block]) -> None:
        """Names the rows of tables within details."""
        for table in blocks:
            self.skipped += [
                Skipped(line, " | ".join(row)[:400], "a table within a detail")
                for line, row in zip(table.row_lines, table.rows, strict=True)
            ]
