"""What header, footer and titles tell of what is chosen, selected and in front."""

from typing import Literal

from readlist_tui.keys import LIST_KEYS, Where
from readlist_tui.library import Library
from readlist_tui.settings import Settings
from readlist_tui.text import clean
from readlist_tui.tui.bars import FooterBar, HeaderBar, Standing
from readlist_tui.tui.columns import described
from readlist_tui.tui.contents import ALL, view_node
from readlist_tui.tui.finding import FindingScreen
from readlist_tui.tui.place import LIST_ORDER

PaneName = Literal["lists", "papers", "paper"]
_PLACES = {"lists": Where.LISTS, "papers": Where.PAPERS, "paper": Where.PAPER}


class StandingScreen(FindingScreen):
    """Keeps the bars and the titles true."""

    front: PaneName = "papers"

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__(library, settings)
        self.header = HeaderBar(self.marks)
        self.footer = FooterBar(lambda: self.keys)

    @property
    def in_lists(self) -> bool:
        """True while the cursor is in the lists, and so on no paper."""
        return self.front == "lists"

    def tell_standing(self) -> None:
        """Bring header, footer and titles up to date."""
        everything = self.contents.nodes[view_node(ALL.id)]
        choice, shown = self.choice, self.table.line_count
        chips = (f"/ {clean(choice.text)}",) if choice.text else ()
        self.header.standing = Standing(
            self.library.reader, len(self.library.lists), everything.total, everything.read, chips
        )
        title = clean(choice.node.label)
        count = f"{shown} of {choice.node.total}" if choice.filtered else str(shown)
        order = "" if choice.sort == LIST_ORDER else described(choice.sort, choice.backwards, self.marks)
        self.outline.set_title("Lists")
        right = self.marks.between.join(filter(None, (self.more_elsewhere(), order)))
        self.table.set_title(title, right, count=count)
        self.detail.set_title("Paper")
        self.footer.note = self._selection_note()
        self.footer.offered = self._offered()

    def _offered(self) -> dict[str, str]:
        """The keys that do something here, with their words."""
        places = {Where.ANYWHERE, _PLACES[self.front]}
        if self.table.selected or not self.in_lists:
            places.add(Where.ON_PAPERS)
        if not self.table.keys:
            places -= {Where.PAPERS, Where.ON_PAPERS}
        keys = (key for key in self.keys if key.where in places)
        offered = {key.id: key.short or key.does for key in keys}
        if self.in_lists:
            node = self.outline.node
            offered["choose"] = (
                "papers" if not node.has_children else "fold" if self.outline.is_unfolded(node) else "unfold"
            )
            if node.view is not None:
                offered = {name: word for name, word in offered.items() if name not in LIST_KEYS}
        return offered

    def _selection_note(self) -> str:
        selected = self.table.selected
        if not selected:
            return "range: move, v ends it" if self.table.in_range else ""
        hidden = len(selected.difference(self.table.keys)) if len(selected) < 1_000 else 0
        return f"{len(selected)} selected" + (f", {hidden} not shown" if hidden else "")
