"""The lists and their categories, as lines that fold."""

from dataclasses import dataclass
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from readlist_tui.keys import Where
from readlist_tui.text import clean
from readlist_tui.tui.bindings import bindings
from readlist_tui.tui.contents import Contents, Node, NodeKey
from readlist_tui.tui.line_list import LineList
from readlist_tui.tui.marks import UNICODE, Marks
from readlist_tui.tui.typeset import fit

# Deeper levels are not set further in: a title has to stay.
_MAX_INDENT = 8


class CategoryTree(LineList):
    """Views, lists and categories. Moving the cursor chooses a node; folding is the tree's own affair."""

    BINDINGS: ClassVar = bindings(Where.LISTS, own={"fold", "unfold", "choose"})

    @dataclass
    class Chosen(Message):
        """The cursor is on another node."""

        node: Node

    class Folded(Message):
        """A node was folded or unfolded."""

    class Entered(Message):
        """The reader wants to go on to the node's papers."""

    def __init__(
        self, contents: Contents, marks: Marks = UNICODE, *, start: NodeKey = (), id: str | None = None
    ) -> None:
        super().__init__(marks, id=id)
        self.contents = contents
        self._unfolded: set[NodeKey] = {start[:length] for length in range(2, len(start))} or {contents.first_list}
        self._lines: list[Node] = []
        self._lay_out()
        self.set_reactive(LineList.cursor, self._nearest(start))

    @property
    def line_count(self) -> int:
        """A line for each visible node."""
        return len(self._lines)

    @property
    def node(self) -> Node:
        """The node under the cursor."""
        return self._lines[min(self.cursor, len(self._lines) - 1)]

    def show(self, contents: Contents) -> None:
        """Show other contents; the cursor stays on its node, or goes to the nearest that is still there."""
        key = self.node.key
        self.contents = contents
        self._lay_out()
        self._move_to(key)

    def go_to(self, key: NodeKey) -> bool:
        """Unfold what hides a node and put the cursor on it; False when there is no such node."""
        if key not in self.contents.nodes:
            return False
        self._unfolded.update(key[:length] for length in range(2, len(key)))
        self._lay_out()
        self._move_to(key)
        return True

    def _move_to(self, key: NodeKey) -> None:
        self.set_reactive(LineList.cursor, self._nearest(key))
        self.reveal(self.cursor)
        self.forget()
        self.cursor_moved()

    def _nearest(self, key: NodeKey) -> int:
        """The line of a node, of the nearest parent that there is, or of the first list."""
        while len(key) > 2 and self._place(key) < 0:
            key = key[:-1]
        place = self._place(key)
        return place if place >= 0 else self._place(self.contents.first_list)

    def _place(self, key: NodeKey) -> int:
        return next((index for index, node in enumerate(self._lines) if node.key == key), -1)

    def _lay_out(self) -> None:
        self._lines = []
        hidden_below = -1
        for node in self.contents.nodes.values():
            empty = node.view is not None and node.view.when_filled and not node.papers
            if empty or 0 <= hidden_below < node.depth:
                continue
            folded = node.has_children and node.key not in self._unfolded
            hidden_below = node.depth if folded else -1
            self._lines.append(node)

    def cursor_moved(self) -> None:
        """Tell which papers to show."""
        self.post_message(self.Chosen(self.node))

    # Folding

    def is_unfolded(self, node: Node) -> bool:
        """True when the node's children are shown."""
        return node.has_children and node.key in self._unfolded

    def action_fold(self) -> None:
        """Fold the node; if it is folded, go to its parent."""
        node = self.node
        if self.is_unfolded(node):
            self._toggle(node)
        elif len(node.key) > 2 and node.key[0] == "list":
            self.cursor = self._place(node.key[:-1])

    def action_unfold(self) -> None:
        """Unfold the node; if it is unfolded, or has no children, go on to its papers."""
        node = self.node
        if node.has_children and not self.is_unfolded(node):
            self._toggle(node)
        else:
            self.post_message(self.Entered())

    def action_choose(self) -> None:
        """Fold or unfold; without children, go on to its papers."""
        if self.node.has_children:
            self._toggle(self.node)
        else:
            self.post_message(self.Entered())

    def _toggle(self, node: Node) -> None:
        self._unfolded ^= {node.key}
        self._lay_out()
        self.set_reactive(LineList.cursor, self._place(node.key))
        self.first = self.validate_first(self.first)
        self.reveal(self.cursor)
        self.forget()
        self.post_message(self.Folded())

    def clicked(self, index: int, event: events.Click) -> None:
        """A click on the sign folds, and so does a second click."""
        node = self._lines[index]
        sign = 1 + self._indent(node)
        if node.has_children and (event.chain == 2 or sign <= event.x <= sign + 1):
            self._toggle(node)

    # Painting

    def line(self, index: int, columns: int) -> Strip:
        """One node: sign, name, progress."""
        node = self._lines[index]
        base = self.line_style(index)
        sign = " "
        if node.has_children:
            sign = self.marks.unfolded if self.is_unfolded(node) else self.marks.folded
        progress = self._progress(node)
        lead = " " * self._indent(node) + sign + " "
        room = columns - 1 - len(lead) - len(progress) - 1
        if room < 4:
            progress, room = "", columns - 1 - len(lead)
        return self.strip(
            [
                (self.marks.cursor if self.is_cursor(index) else " ", base + self.ink("accent")),
                (lead, base + self.ink("muted")),
                (fit(clean(node.label), room, self.marks.cut), base + self._ink(node)),
                (" " + progress if progress else "", base + self.ink("muted" if node.read else "faint")),
            ]
        ).adjust_cell_length(columns, base)

    @staticmethod
    def _indent(node: Node) -> int:
        return min(2 * node.depth, _MAX_INDENT)

    def _progress(self, node: Node) -> str:
        if node.view is not None and node.view.id != "all":
            return str(node.total or "")
        return f"{node.read}/{node.total}" if node.total else ""

    def _ink(self, node: Node) -> Style:
        if not node.total:
            return self.ink("faint")
        return self.ink("strong") if node.key[0] == "list" and node.depth == 0 else Style.null()
