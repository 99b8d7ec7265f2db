"""What the actions on papers share: the library, the panes, what is chosen, and how errors are told."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widget import Widget

from readlist_tui.keys import Key, Where, effective, find, key_name
from readlist_tui.library import Library, LibraryError, NoSuchPaper
from readlist_tui.model import Paper
from readlist_tui.settings import Settings
from readlist_tui.text import clean
from readlist_tui.tui import place
from readlist_tui.tui.category_tree import CategoryTree
from readlist_tui.tui.contents import ALL, Contents, Node
from readlist_tui.tui.detail_pane import DetailPane
from readlist_tui.tui.marks import ASCII, UNICODE, Marks
from readlist_tui.tui.message_line import MessageLine, Said
from readlist_tui.tui.paper_table import PaperTable
from readlist_tui.tui.place import LIST_ORDER, Place

if TYPE_CHECKING:
    from readlist_tui.query import Query


@dataclass(frozen=True, slots=True)
class Choice:
    """Which papers the table shows, and in which order.

    `unclear` is what to say of a filter of which nothing can be understood yet: then no paper is shown.
    """

    node: Node
    text: str = ""
    query: "Query | None" = None
    sort: str = LIST_ORDER
    backwards: bool = False
    unclear: tuple[str, ...] = ()

    @property
    def filtered(self) -> bool:
        """True when papers of the node are left out."""
        return self.query is not None or bool(self.unclear)

    @property
    def follows_readings(self) -> bool:
        """True when a mark or a note can change which papers are shown, or where."""
        by_view = self.node.view not in (None, ALL)
        return by_view or self.query is not None or self.sort in ("status", "note")


class PapersScreen(Screen[None]):
    """The state of the one screen that holds papers."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library, self.settings = library, settings
        self.keys: tuple[Key, ...] = effective(settings.keys)
        self.marks: Marks = ASCII if settings.ascii else UNICODE
        self.lists = {item.key: item for item in library.lists}
        self.contents = Contents(library.lists, library.papers)
        was = place.load(settings.place_path, library.reader) or Place(self.contents.first_list)
        self.outline = CategoryTree(self.contents, self.marks, start=was.node, id="lists")
        self.table = PaperTable(library.paper, self.marks, id="papers")
        self.detail = DetailPane(self.marks, id="paper")
        self.words = MessageLine(self.marks)
        self.choice = Choice(self.outline.node, sort=was.sort, backwards=was.backwards)
        self._was = was

    # Where the reader was

    def show_first_papers(self) -> None:
        """Show what the last run showed, with the cursor on its paper; at the very first, the first list."""
        cursor = None
        with suppress(NoSuchPaper):
            cursor = self.library.paper(self._was.paper).key if self._was.paper else None
        self.show_papers(cursor)

    def keep_place(self) -> None:
        """Keep what is shown for the next run; a filter is not kept: it would hide papers that nobody looks for."""
        now = Place(self.choice.node.key, self.choice.sort, self.choice.backwards, self.table.cursor_key or "")
        if now != self._was:
            self._was = now
            place.save(self.settings.place_path, self.library.reader, now)

    # What is acted upon

    @property
    def paper(self) -> Paper | None:
        """The paper under the cursor."""
        key = self.table.cursor_key
        return self.library.paper(key) if key else None

    @property
    def in_lists(self) -> bool:
        """True while the cursor is in the lists, and so on no paper."""
        raise NotImplementedError

    def targets(self) -> tuple[str, ...]:
        """The keys of the selected papers, in their order; without a selection that of the paper under the cursor."""
        chosen = self.table.selected
        if not chosen:
            return (self.table.cursor_key,) if self.table.cursor_key and not self.in_lists else ()
        shown = [key for key in self.table.keys if key in chosen]
        return (*shown, *sorted(chosen.difference(shown)))

    def need_paper(self) -> Paper | None:
        """The paper under the cursor, or None and a word about it."""
        if self.in_lists:
            self.say(f"That is for papers: {key_name(find('papers', self.keys).keys[0])} goes to them")
            return None
        if self.paper is None:
            self.say("There is no paper under the cursor")
        return self.paper

    async def run_key(self, key: Key) -> None:
        """Do what a key of the table does, wherever the focus is."""
        own: dict[Where, Widget] = {
            Where.LISTS: self.outline,
            Where.PAPERS: self.table,
            Where.PANES: self.focused or self.table,
        }
        node = own.get(key.where, self)
        name = key.action.partition("(")[0]
        await self.app.run_action(key.action, node if hasattr(node, f"action_{name}") else self)

    def wait_for(self, where: Where, title: str) -> None:
        """Wait for a second key, and show which there are."""
        from readlist_tui.tui.chord_screen import ChordScreen

        choices = [(key, self.chord_label(key)) for key in self.keys if key.where is where]
        self.app.push_screen(ChordScreen(title, choices, self.run_key))

    def chord_label(self, key: Key) -> str:
        """How a second key is named."""
        return key.does

    # What is shown

    def choose(self, choice: Choice, cursor: str | None = None) -> None:
        """Show other papers."""
        self.choice = choice
        self.show_papers(cursor)

    def show_papers(self, cursor: str | None = None) -> None:
        """Show the papers that are chosen; the cursor stays on its paper, or goes to the one named."""
        choice = self.choice
        keys = [] if choice.unclear else self.papers_of(choice)
        self.table.sorted_by = None if choice.sort == LIST_ORDER else (choice.sort, choice.backwards)
        self.table.show(keys, empty=self.why_empty(), cursor=cursor)
        self.tell_standing()
        self.show_detail()

    def papers_of(self, choice: Choice) -> list[str]:
        """The keys of the papers that a choice shows, in its order."""
        keys = self.contents.papers(choice.node)
        if choice.query is not None:
            matches, paper = choice.query.matches, self.library.paper
            keys = [key for key in keys if matches(paper(key))]
        if choice.sort != LIST_ORDER:
            from readlist_tui.query import arrange

            papers = map(self.library.paper, keys)
            keys = [paper.key for paper in arrange(papers, choice.sort, reverse=choice.backwards)]
        return keys

    def why_empty(self) -> Sequence[str]:
        """What the table says when it has nothing to show."""
        if not self.library.papers:
            return ("No papers yet", "i imports a list from a file")
        paper_list = self.lists.get(self.choice.node.key[1]) if self.choice.node.view is None else None
        if paper_list and paper_list.hidden:
            return ("This list is hidden", "H shows its papers again")
        if self.choice.filtered:
            return self.choice.unclear or self.why_none_matches()
        if self.choice.node.view is not None:
            return ("Nothing here yet", "Papers come here as you mark them: s gives a status, e writes a note")
        return ("No papers in this category", "The list has the heading, and nothing below it")

    def why_none_matches(self) -> Sequence[str]:
        """What the table says when the filter finds nothing."""
        raise NotImplementedError

    def show_detail(self) -> None:
        """Show the paper under the cursor."""
        self.detail.show(self.paper, self.lists)

    def tell_standing(self) -> None:
        """Bring header, footer and titles up to date."""
        raise NotImplementedError

    def changed(self, keys: Iterable[str], cursor: str | None = None) -> None:
        """The readings of these papers are others now: they are on disk, so show them."""
        keys = tuple(keys)
        self.contents.update(map(self.library.paper, keys))
        self.outline.forget()
        if self.choice.follows_readings:
            self.table.forget()
            self.show_papers(cursor)
            return
        self.table.repaint(keys)
        if cursor:
            self.table.go_to(cursor)
        self.tell_standing()
        self.show_detail()

    def library_changed(self) -> None:
        """The lists or readings were changed by others: show them, and lose nothing of what the reader is doing."""
        self.lists = {item.key: item for item in self.library.lists}
        self.contents = Contents(self.library.lists, self.library.papers)
        known = frozenset(paper.key for paper in self.library.papers)
        self.table.set_selection(self.table.selected & known)
        self.outline.show(self.contents)
        self.choice = replace(self.choice, node=self.outline.node)
        self.table.forget()
        self.show_papers()

    # What is said

    def say(self, message: str, *, title: str = "", problem: bool = False, hint: str = "", short: bool = False) -> None:
        """A word that goes away by itself, or with the next one; see `Said`."""
        self.words.tell(Said(message, title, hint, problem, short))

    @contextmanager
    def telling_errors(self) -> Iterator[None]:
        """What the library cannot do becomes a word to the reader; the screen stays as the disk is."""
        try:
            yield
        except LibraryError as error:
            self.say(clean(str(error)), title="Not saved", problem=True)
