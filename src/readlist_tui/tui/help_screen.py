"""All keys, the signs of the statuses and the language of the filter, made from the tables that the program runs on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.strip import Strip

from readlist_tui.keys import Key, Where, find, groups, key_name
from readlist_tui.model import Status
from readlist_tui.tui.line_view import LineView
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.typeset import fit, wrap

_STARTS = {Where.STATUS: "status", Where.COPY: "copy", Where.SORT: "sort"}
# Papers are what most keys are about: only the other panes are named.
_ASIDES = {Where.LISTS: " (lists)", Where.PAPER: " (paper)"}
_QUERY = (
    ("quant prune", "both words, in title, authors, venue or notes"),
    ('"soft pruning"', "these words together"),
    ("status:to-read", "also is:unread, is:new"),
    ("year:2017..2020", "also year:2019.. and year:2019"),
    ("venue:CVPR", "also author:… tag:… type:F"),
    ('list:"…"', "also category:…"),
    ("has:note", "yours; also has:remark (a list's), has:code"),
    ("-survey", "not this"),
    ("a OR b, (…)", "one of them; brackets group"),
)
_MEANINGS = {
    Status.NEW: "not marked",
    Status.TO_READ: "to be read",
    Status.READING: "being read",
    Status.SKIMMED: "looked through",
    Status.READ: "read",
    Status.SKIPPED: "not to be read",
}

# A line of help: key, meaning, the style of the meaning.
Row = tuple[str, str, str]
_LEAD = 18
_GAP = "   "


class HelpLines(LineView):
    """The help as lines of key and meaning; in two columns where there is room."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--heading", "line--key"}
    # From here on two columns are easier to take in than a long one.
    TWO_COLUMNS = 96

    def __init__(self, blocks: Sequence[list[Row]], marks: Marks) -> None:
        super().__init__(marks)
        self._sides: list[list[Row]] = []
        self._blocks = blocks
        self.set_title("Help", "Esc closes")

    @property
    def line_count(self) -> int:
        """As many lines as the longer column has."""
        return max(map(len, self._set()))

    def line(self, index: int, columns: int) -> Strip:
        """One line of both columns."""
        base = self.ground
        parts = []
        for side in self._set():
            key, text, kind = side[index] if index < len(side) else ("", "", "")
            lead = 0 if kind == "heading" else _LEAD
            parts += [
                (fit(key, lead, self.marks.cut), base + self.ink("key")),
                (fit(text, self._side - lead, self.marks.cut), base + self.ink(kind or "muted")),
                (_GAP, base),
            ]
        return self.strip(parts).adjust_cell_length(columns, base)

    def on_resize(self) -> None:
        """The columns are set anew in the new width."""
        self._sides = []
        super().on_resize()

    @property
    def _two(self) -> bool:
        return self.columns >= self.TWO_COLUMNS

    @property
    def _side(self) -> int:
        """The width of one column."""
        return (self.columns - len(_GAP)) // 2 if self._two else self.columns

    def _set(self) -> list[list[Row]]:
        if not self._sides:
            blocks = [[line for row in block for line in self._wrapped(row)] for block in self._blocks]
            self._sides = _side_by_side(blocks) if self._two else [[row for block in blocks for row in block]]
        return self._sides

    def _wrapped(self, row: Row) -> Iterator[Row]:
        key, text, kind = row
        for number, line in enumerate(wrap(text, self._side - _LEAD)):
            yield ("" if number else key), line, kind


def _side_by_side(blocks: Sequence[list[Row]]) -> list[list[Row]]:
    """The blocks in their order in two columns, so divided that the longer one is as short as can be."""
    sizes = [len(block) for block in blocks]
    cut = min(range(len(blocks)), key=lambda cut: max(sum(sizes[:cut]), sum(sizes[cut:])))
    return [[row for block in side for row in block] for side in (blocks[:cut], blocks[cut:])]


class HelpScreen(ModalScreen[None]):
    """Shows the help until a key closes it."""

    BINDINGS: ClassVar = [Binding("escape,q,question_mark,f1,enter", "dismiss(None)", show=False)]

    def __init__(self, blocks: Sequence[list[Row]], marks: Marks) -> None:
        super().__init__()
        self._lines = HelpLines(blocks, marks)

    def compose(self) -> ComposeResult:
        """The lines in a frame."""
        with Vertical(classes="frame"):
            yield self._lines


def help_blocks(table: Sequence[Key], marks: Marks) -> list[list[Row]]:
    """The help of the program: all keys, the signs, the language of the filter."""
    return [*_key_blocks(table), _status_block(marks), _query_block(table)]


def _key_blocks(table: Sequence[Key]) -> Iterator[list[Row]]:
    for group, keys in groups(table).items():
        yield [("", group, "heading"), *_key_rows(keys, table), ("", "", "")]


def _key_rows(keys: Iterable[Key], table: Sequence[Key]) -> Iterator[Row]:
    for key in keys:
        name = key.label
        if key.where in _STARTS:
            name = f"{key_name(find(_STARTS[key.where], table).keys[0])} {name}"
        yield name, key.tooltip + _ASIDES.get(key.where, ""), ""


def _status_block(marks: Marks) -> list[Row]:
    rows = [(f"{marks.status(status)} {status}", _MEANINGS[status], "") for status in Status]
    signs = [
        (marks.note, "has a note of yours", ""),
        (marks.code, "has code", ""),
        (marks.selected, "selected", ""),
    ]
    return [("", "Signs", "heading"), *rows, *signs, ("", "", "")]


def _query_block(table: Sequence[Key]) -> list[Row]:
    name = find("filter", table).label
    rows = [(example, meaning, "") for example, meaning in _QUERY]
    return [("", f"Filter ({name})", "heading"), *rows, ("", "", "")]
