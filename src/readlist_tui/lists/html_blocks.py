"""HTML blocks between Markdown → the Markdown that says the same, each line with the line it came from.

Lists mix the two freely: `<table>` for layout, `<details>` to fold a section, `<h2 align="center">` for looks. Tags
that belong inside a line (`<b>`, `<a>`, `<br>`, `<img>`) stay: `spans` reads them. Folding stays as lines of its own,
`<details>`, `<summary>…</summary>` and `</details>`, for the outline to read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Line = tuple[int, str]

_TAG = re.compile(
    r"<(/?)(details|summary|table|thead|tbody|tfoot|caption|tr|td|th|ul|ol|li|dl|dt|dd|h[1-6]|p|div|center|section|article|hr|"
    r"figure|figcaption|picture|source|blockquote|header|footer|nav|main|colgroup|col)\b([^<>]{0,1000})>",
    re.IGNORECASE,
)
_OPEN_TAG_END = re.compile(r"<[a-zA-Z][^<>]{0,300}$")
_SPAN = re.compile(r"\browspan\s{0,3}=\s{0,3}[\"']?(\d{1,3})", re.IGNORECASE)
_IN_A_CELL = frozenset({"p", "div", "li", "ul", "ol", "center", "summary", "details", "hr", "dd", "dt"})
_MOST_ROWS_SPANNED = 200


def to_markdown(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines with their HTML blocks put as Markdown. Lines inside code fences must not be among them."""
    writer = _Writer()
    for number, text in _whole_tags(lines):
        if "<" not in text and not writer.inside:
            yield number, text
            continue
        writer.read(number, text)
        yield from writer.take()
    writer.finish()
    yield from writer.take()


def _whole_tags(lines: Iterable[Line]) -> Iterator[Line]:
    """Tags that go over several lines joined onto the first of them."""
    held: Line | None = None
    joined = 0
    for number, text in lines:
        if held is not None:
            number, text = held[0], f"{held[1]} {text.strip()}"
            joined += 1
        if "<" in text and joined < 8 and _OPEN_TAG_END.search(text[-310:]):
            held = (number, text)
            continue
        held, joined = None, 0
        yield number, text
    if held is not None:
        yield held


@dataclass(slots=True)
class _Table:
    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    spans: dict[int, tuple[int, str]] = field(default_factory=dict)
    cell: list[str] | None = None
    cell_span: int = 1
    heads: int = 0

    def start_row(self, number: int) -> None:
        self.end_cell()
        self.rows.append([])
        self.numbers.append(number)
        self._fill()

    def start_cell(self, number: int, name: str, attributes: str) -> None:
        self.end_cell()
        if not self.rows:
            self.start_row(number)
        found = _SPAN.search(attributes)
        self.cell, self.cell_span = [], min(int(found[1]), _MOST_ROWS_SPANNED) if found else 1
        self.heads += name == "th" and len(self.rows) == 1

    def end_cell(self) -> None:
        if self.cell is None:
            return
        text = " ".join(" ".join(self.cell).split()).replace("|", "\\|")
        column = len(self.rows[-1])
        self.rows[-1].append(text)
        if self.cell_span > 1:
            self.spans[column] = (self.cell_span - 1, text)
        self.cell = None
        self._fill()

    def _fill(self) -> None:
        """Cells that reach down from rows above."""
        while (column := len(self.rows[-1])) in self.spans and self.spans[column][0] > 0:
            left, text = self.spans[column]
            self.spans[column] = (left - 1, text)
            self.rows[-1].append(text)

    def markdown(self) -> Iterator[Line]:
        self.end_cell()
        for index, (number, row) in enumerate(zip(self.numbers, self.rows, strict=True)):
            if row:
                yield number, f"| {' | '.join(row)} |"
            if index == 0 and row and self.heads:
                yield number, "|" + " --- |" * len(row)


class _Writer:
    """Reads lines with tags and gives back lines of Markdown."""

    def __init__(self) -> None:
        self.out: list[Line] = []
        self.table: _Table | None = None
        self.depth = 0  # of <ul> and <ol>
        self.folds: list[bool] = []  # the <details> that are open: True for those on a line of their own
        self.gathering: list[str] | None = None  # the text of a heading or summary
        self.line = ""  # the line being put together
        self.number = 0

    @property
    def inside(self) -> bool:
        return self.table is not None or self.gathering is not None or self.depth > 0

    def take(self) -> list[Line]:
        out, self.out = self.out, []
        return out

    def read(self, number: int, text: str) -> None:
        self.number = number
        if self.table is None and self.gathering is None and text.lstrip().startswith("|"):
            self.out.append((number, _in_a_cell(text)))
            return
        at = 0
        for found in _TAG.finditer(text):
            self._text(text[at : found.start()])
            self._tag(found[1] == "/", found[2].lower(), found[3], text)
            at = found.end()
        self._text(text[at:])
        if self.table is None and self.gathering is None:
            self._end_line(keep_blank=at == 0 or not text.strip())

    def finish(self) -> None:
        if self.table is not None:
            self._end_table()
        if self.gathering is not None:
            self._text(" ".join(self.gathering))
            self.gathering = None
        self._end_line(keep_blank=False)

    def _text(self, text: str) -> None:
        if self.table is not None:
            if self.table.cell is not None and text.strip():
                self.table.cell.append(text.strip())
        elif self.gathering is not None:
            self.gathering.append(text.strip())
        elif self.depth and not self.line:
            self.line = "  " * self.depth + text.strip() if text.strip() else ""
        else:
            self.line += text

    def _end_line(self, keep_blank: bool) -> None:
        if self.line.strip() or keep_blank:
            self.out.append((self.number, self.line))
        self.line = ""

    def _tag(self, closing: bool, name: str, attributes: str, text: str) -> None:
        if self.table is not None:
            self._table_tag(closing, name, attributes)
        elif name == "table" and not closing:
            self._break()
            self.table = _Table()
        elif name in ("details", "summary") and not self._folds_alone(closing, name, text):
            self.line += "" if closing and name == "details" else " <br> "  # folded text inside an item
        elif name == "details":
            self._alone("</details>" if closing else "<details>")
        elif name == "summary" or (name[0] == "h" and name[1:].isdigit()):
            self._heading(closing, name)
        else:
            self._block(closing, name)

    def _folds_alone(self, closing: bool, name: str, text: str) -> bool:
        """True for a fold on a line of its own, and for what belongs to it; else it is folded text inside an item."""
        blank = not self.line.strip()
        own = blank and not text[:1].isspace()
        if name == "details" and not closing:
            self.folds.append(own)
            return own
        alone = (blank and self.folds[-1]) if self.folds else own
        if name == "details" and self.folds:
            self.folds.pop()
        return alone

    def _table_tag(self, closing: bool, name: str, attributes: str) -> None:
        assert self.table is not None
        if name == "table":
            if closing:
                self._end_table()
        elif name == "tr" and not closing:
            self.table.start_row(self.number)
        elif name in ("td", "th"):
            if closing:
                self.table.end_cell()
            else:
                self.table.start_cell(self.number, name, attributes)
        elif name in _IN_A_CELL and self.table.cell:
            self.table.cell.append("<br>")

    def _end_table(self) -> None:
        table, self.table = self.table, None
        if table is not None:
            self.out += [(self.number, ""), *table.markdown(), (self.number, "")]

    def _heading(self, closing: bool, name: str) -> None:
        if not closing:
            self._break()
            self.gathering = []
        elif self.gathering is not None:
            text = " ".join(" ".join(self.gathering).replace("<br>", " ").split())
            self.gathering = None
            if text:
                self._alone(f"<summary>{text}</summary>" if name == "summary" else f"{'#' * int(name[1])} {text}")

    def _block(self, closing: bool, name: str) -> None:
        if name in ("ul", "ol", "dl"):
            self._end_line(keep_blank=False)
            if not closing and not self.depth:
                self.out.append((self.number, ""))
            self.depth = max(0, self.depth + (-1 if closing else 1))
        elif name in ("li", "dt", "dd"):
            self._end_line(keep_blank=False)
            if not closing:
                self.line = "  " * max(0, self.depth - (name != "dd")) + "- "
        elif self.depth or self.line.lstrip().startswith(("- ", "* ")):
            self.line += " <br> " if self.line.strip() else ""
        else:
            self._break()

    def _break(self) -> None:
        self._end_line(keep_blank=False)
        self.out.append((self.number, ""))

    def _alone(self, text: str) -> None:
        self._break()
        self.out += [(self.number, text), (self.number, "")]


def _in_a_cell(row: str) -> str:
    """A row of a Markdown table: blocks in its cells are only breaks."""
    return _TAG.sub(lambda found: "<br>" if found[2].lower() in _IN_A_CELL else "", row)
