"""The first and the last line of the screen."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from readlist_tui.keys import Key, key_name
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.typeset import fit, width
from readlist_tui.wording import counted

Piece = tuple[str, str]


class Bar(Widget):
    """One line: pieces at the left, pieces at the right; where they do not fit, the left ones are cut."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--name", "bar--key", "bar--chip", "bar--muted", "bar--alert"}

    def render_line(self, y: int) -> Strip:
        """The line; a bar that is given more rows has nothing to say on them."""
        columns = self.size.width
        if y:
            return Strip.blank(columns, self.rich_style)
        right = self.right(columns)
        room = columns - sum(width(text) for text, _ in right)
        if room < 0:
            right, room = (), columns
        segments = [Segment(text, self._style(name)) for text, name in self._cut(self.left(room), room)]
        gap = room - sum(width(segment.text) for segment in segments)
        return Strip(
            [
                *segments,
                Segment(" " * gap, self.rich_style),
                *(Segment(text, self._style(name)) for text, name in right),
            ],
            columns,
        )

    def left(self, columns: int) -> Sequence[Piece]:
        """The pieces at the left, in so many columns."""
        raise NotImplementedError

    def right(self, columns: int) -> Sequence[Piece]:
        """The pieces at the right."""
        del columns
        return ()

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"bar--{name}") if name else self.rich_style

    @staticmethod
    def _cut(pieces: Iterable[Piece], room: int) -> Iterable[Piece]:
        for text, name in pieces:
            if width(text) > room:
                if room > 0:
                    yield fit(text, room), name
                return
            room -= width(text)
            yield text, name


@dataclass(frozen=True, slots=True)
class Standing:
    """What the header tells."""

    reader: str = ""
    lists: int = 0
    papers: int = 0
    read: int = 0
    chips: tuple[str, ...] = ()


class HeaderBar(Bar):
    """Whose library this is, what is filtered, and how much is read."""

    standing: reactive[Standing] = reactive(Standing())

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self._between = marks.between

    def left(self, columns: int) -> Sequence[Piece]:
        """The name, the reader, and a chip for each thing that hides papers."""
        del columns
        told = self.standing
        pieces: list[Piece] = [(" readlist", "name"), (f"  {told.reader}" if told.reader else "", "muted")]
        pieces.append((f"  {counted(told.lists, 'list')}", "muted"))
        for chip in told.chips:
            pieces += [("  ", ""), (f" {chip} ", "chip")]
        return [piece for piece in pieces if piece[0]]

    def right(self, columns: int) -> Sequence[Piece]:
        """Papers, papers read, and the share of them."""
        told = self.standing
        if columns < 60:
            return ((f" {told.read}/{told.papers} ", "muted"),)
        facts = [f"{told.papers} papers", f"{told.read} read"]
        if told.papers:
            facts.append(f"{100 * told.read // told.papers}%")
        return ((f" {self._between.join(facts)} ", "muted"),)


class FooterBar(Bar):
    """The keys that matter most, and what is selected. Where it gets narrow, the help's key is the last to go."""

    note: reactive[str] = reactive("")
    # What is offered here: the id of a key → its word.
    offered: reactive[Mapping[str, str]] = reactive(dict)
    # Under a dialog no key of this screen does anything: a line of the dialog's, or nothing, stands here.
    instead: reactive[str | None] = reactive(None)

    @dataclass
    class Pressed(Message):
        """A key in the footer was clicked."""

        key: Key

    def __init__(self, table: Callable[[], Iterable[Key]], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._table = table

    def left(self, columns: int) -> Sequence[Piece]:
        """As many keys as fit."""
        if self.instead is not None:
            return [(f" {self.instead}", "muted")]
        return [piece for key in self._shown(columns) for piece in self._pieces(key)]

    def right(self, columns: int) -> Sequence[Piece]:
        """What is selected."""
        del columns
        return ((f" {self.note} ", "chip"),) if self.note and self.instead is None else ()

    def on_click(self, event: events.Click) -> None:
        """Do what the key does that was clicked."""
        x = 0
        noted = sum(width(text) for text, _ in self.right(self.size.width))
        for key in self._shown(self.size.width - noted):
            x += sum(width(text) for text, _ in self._pieces(key))
            if event.x < x:
                self.post_message(self.Pressed(key))
                return

    def _pieces(self, key: Key) -> tuple[Piece, Piece]:
        return (f" {_short_name(key.keys[0])}", "key"), (f" {self.offered[key.id]} ", "muted")

    def _shown(self, columns: int) -> list[Key]:
        table = [key for key in self._table() if key.footer and key.id in self.offered]
        kept: list[Key] = []
        for key in sorted(table, key=lambda key: key.footer):
            columns -= sum(width(text) for text, _ in self._pieces(key))
            if columns < 0:
                break
            kept.append(key)
        return [key for key in table if key in kept]


def _short_name(key: str) -> str:
    return key_name(key).replace("ctrl+", "^")
