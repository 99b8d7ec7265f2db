"""What may be an entry, before it is read: its pieces, where it stands, and what the list says around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from readlist_tui.lists.candidates import evidence_of
from readlist_tui.lists.evidence import Evidence, is_details
from readlist_tui.lists.outline import Block
from readlist_tui.lists.pieces import Piece, pieces_of
from readlist_tui.lists.spans import scan
from readlist_tui.lists.styles import Span


@dataclass(slots=True)
class Place:
    """Where a draft stands: its category path, and whether that is above the first heading of the list proper."""

    path: tuple[str, ...] = ()
    preamble: bool = False
    headings: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """A line or several that may be an entry.

    `details` are the items and paragraphs read with it, `cells` the values that columns of a table name.
    """

    kind: str  # item, paragraph, heading, row
    line: int
    raw: str
    place: Place
    evidence: Evidence
    check: str = ""
    depth: int = 0
    details: Sequence[Block] = ()
    cells: list[tuple[str, str]] = field(default_factory=list)
    table: int = 0

    @property
    def group(self) -> tuple[object, ...]:
        """What it shares its shape with: the rows of its table, or the items of its section at the same depth."""
        return (self.kind, self.table) if self.table else (self.kind, self.place.path, self.depth)


class Texts:
    """Reads each text of a list once, however often it is asked for; knows its reference links and its own labels.

    What it gives is shared: spans, pieces and evidence are not to be changed.
    """

    def __init__(self, references: Mapping[str, str], labels: frozenset[str] = frozenset()) -> None:
        self.references = references
        self.labels = labels
        self._spans: dict[str, list[Span]] = {}
        self._pieces: dict[str, list[Piece]] = {}
        self._evidence: dict[str, Evidence] = {}

    def spans(self, text: str) -> list[Span]:
        """The spans of a text."""
        known = self._spans.get(text)
        if known is None:
            known = self._spans[text] = scan(text, self.references)
        return known

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of a text."""
        known = self._pieces.get(text)
        if known is None:
            known = self._pieces[text] = pieces_of(self.spans(text))
        return known

    def evidence_in(self, text: str) -> Evidence:
        """The evidence of a text."""
        known = self._evidence.get(text)
        if known is None:
            known = self._evidence[text] = evidence_of(self.pieces(text), labels=self.labels)
        return known

    def evidence(self, block: Block) -> Evidence:
        """The evidence of a block's own text."""
        return self.evidence_in(block.text)

    def details(self, block: Block) -> bool:
        """True where a block and all below it are details of another."""
        if block.kind not in ("item", "paragraph") or not block.text.strip():
            return False
        if block.kind == "paragraph" and _is_bold_line(block.text):
            return False  # the name of a group
        return is_details(self.evidence(block)) and all(
            child.kind != "item" or self.details(child) for child in block.children
        )

    def together(self, head: Block, below: Sequence[Block]) -> Evidence:
        """The evidence of a block with the items and paragraphs that belong to it."""
        own = self.evidence(head)
        if not below:
            return own
        pieces = list(own.pieces)
        head_size = len(pieces)
        line = pieces[-1].line + 1 if pieces else 1
        for part in below:
            more = [piece.below(line) for piece in self.evidence(part).pieces]
            if more:
                more[0].before = "\n" + more[0].before
                pieces += more
                line = more[-1].line + 1
        return evidence_of(pieces, head_size, self.labels)


def _is_bold_line(text: str) -> bool:
    return (
        "\n" not in text
        and text.startswith(("**", "__"))
        and text.rstrip(" :：").endswith(("**", "__"))
        and text.count("*") <= 4
    )
