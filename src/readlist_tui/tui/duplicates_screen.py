"""Papers that may be one: two side by side, to be joined or kept apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from readlist_tui.duplicates import Pair, possible_duplicates
from readlist_tui.library import Change, Library, LibraryError, NoSuchPaper
from readlist_tui.model import Paper, PaperList
from readlist_tui.text import clean
from readlist_tui.tui.duplicate_lines import side_by_side
from readlist_tui.tui.job import Job
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.text_pane import TextPane

_KEYS = "j next  k previous  J join: they are one  x keep apart  u undo  ctrl+d ctrl+u scroll  Esc leaves"


class DuplicatesScreen(ModalScreen[bool]):
    """Looks for pairs in a thread, and asks about each. Its result: whether anything was decided."""

    BINDINGS: ClassVar = [
        Binding("j,down,n,space", "go(1)", show=False),
        Binding("k,up,p", "go(-1)", show=False),
        Binding("J,y", "join", show=False),
        Binding("x,a", "keep_apart", show=False),
        Binding("u", "undo", show=False),
        Binding("ctrl+d,pagedown", "scroll(1)", show=False),
        Binding("ctrl+u,pageup", "scroll(-1)", show=False),
        Binding("escape,q", "leave", show=False),
    ]
    AUTO_FOCUS = ""

    @dataclass
    class Found(Message):
        """The pairs have been found."""

        pairs: Sequence[Pair]
        failed: str = ""

    def __init__(self, library: Library, marks: Marks) -> None:
        super().__init__()
        self._library, self.marks = library, marks
        self._lists: Mapping[str, PaperList] = {one.key: one for one in library.lists}
        self._pairs: list[tuple[Pair, str, str]] = []
        self._done: list[tuple[int, list[tuple[Pair, str, str]]]] = []
        self._at = 0
        self._decided = False
        self._searching = True
        self.told = Static(Content("Looking for papers that look alike"), id="told", markup=False)
        self.pane = TextPane(marks)
        self.pane.can_focus = False
        self.hint = Static(Content(_KEYS), id="hint", markup=False)

    def compose(self) -> ComposeResult:
        """What speaks for it, the two, the keys."""
        with Vertical(classes="frame"):
            yield self.told
            yield self.pane
            yield self.hint

    def on_mount(self) -> None:
        """Begin to look."""
        papers = self._library.papers
        self._job = Job(self, lambda _: self.Found(possible_duplicates(papers)), lambda _, why: self.Found((), why))

    def on_duplicates_screen_found(self, message: Found) -> None:
        """Show the likeliest."""
        message.stop()
        self._searching = False
        self._pairs = [(pair, pair.one.key, pair.other.key) for pair in message.pairs]
        self._show(clean(message.failed), problem=bool(message.failed))

    # Looking

    def _show(self, word: str = "", *, problem: bool = False) -> None:
        self._at = max(0, min(self._at, len(self._pairs) - 1))
        lead = f"{word} " if word else ""
        papers = self._papers()
        if papers is None:
            self.tell(f"{lead}{'No more papers look alike.' if self._decided else 'No papers look alike.'}", problem)
            self.pane.show(lambda _: ())
            return
        pair = self._pairs[self._at][0]
        reason = "almost the same title" if pair.reason == "title" else "one acronym, and an author in common"
        said = f"Pair {self._at + 1} of {len(self._pairs)}: {reason} ({pair.likeness:.0f} %)"
        self.tell(lead + said, problem)
        one, other = papers
        self.pane.set_title("Two papers, or one?")
        self.pane.show(lambda columns: side_by_side(one, other, self._lists, self.marks, columns))

    def _papers(self) -> tuple[Paper, Paper] | None:
        """The two as they are now; pairs that are no longer two papers are dropped."""
        while self._pairs:
            self._at = min(self._at, len(self._pairs) - 1)
            _, one, other = self._pairs[self._at]
            try:
                papers = self._library.paper(one), self._library.paper(other)
            except NoSuchPaper:
                papers = None
            if papers and papers[0].key != papers[1].key:
                return papers
            del self._pairs[self._at]
        return None

    def tell(self, text: str, problem: bool = False) -> None:
        """Say something above the pair."""
        self.told.update(Content(clean(text)))
        self.told.set_class(problem, "problem")

    def action_go(self, step: int) -> None:
        """To the next pair, or the one before."""
        if not self._searching:
            self._at += step
            self._show()

    def action_scroll(self, pages: int) -> None:
        """Scroll both papers."""
        self.pane.action_page(pages)

    # Deciding

    def action_join(self) -> None:
        """Make the two one paper."""
        self._decide("join")

    def action_keep_apart(self) -> None:
        """Remember that they only look alike."""
        self._decide("keep_apart")

    def _decide(self, how: str) -> None:
        before = list(self._pairs)
        papers = None if self._searching else self._papers()
        if papers is None:
            return
        decide = self._library.join if how == "join" else self._library.keep_apart
        try:
            decide(papers[0].key, papers[1].key)
        except LibraryError as error:
            self._show(f"Not saved: {error}", problem=True)
            return
        self._done.append((self._at, before))
        self._decided = True
        del self._pairs[self._at]
        self._show("Joined; u takes it back." if how == "join" else "Kept apart; u takes it back.")

    def action_undo(self) -> None:
        """Take the last decision back."""
        if not self._done:
            self._show("Nothing was decided here yet.")
            return
        try:
            change: Change | None = self._library.undo()
        except LibraryError as error:
            self._show(f"Not undone: {error}", problem=True)
            return
        self._at, self._pairs = self._done.pop()
        self._show("Undone." if change else "Nothing to undo.")

    def action_leave(self) -> None:
        """Close."""
        self._job.cancel()
        self.dismiss(self._decided)
