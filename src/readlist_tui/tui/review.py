"""What screens share that show a change before it is made: a word above, a list, the line at hand in full, the keys."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from readlist_tui.model import Entry, PaperList
from readlist_tui.text import clean
from readlist_tui.tui.fixing import Fixes, mend_form
from readlist_tui.tui.job import Job
from readlist_tui.tui.line_list import LineList
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.text_pane import Setter, TextPane
from readlist_tui.tui.typeset import fit, fit_right, width
from readlist_tui.wording import counted

# So often a screen says how far its thread is.
_TELL_EVERY = 0.1
_BAR = 20
_KEYS = (
    ("m", "Set the entry right: what you change is yours, and survives updates"),
    ("j k ↓ ↑", "Go to the next or the previous line"),
    ("g G ctrl+d ctrl+u", "Go to the first or last line, a page down or up"),
    ("Tab", "Go to the entry, then to the lines of the file, and back"),
    ("? F1", "Show these keys"),
    ("Esc", "Leave; nothing has changed"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a review: a sign and its style, the line in the file, a title, and what is to be said of it.

    A row without a sign is a heading. `record` is what the row is about, for whoever made it.
    """

    sign: str
    style: str
    title: str
    said: str = ""
    line: int = 0
    record: object = None


class RowList(LineList):
    """Rows with a cursor: `+  12 Attention to Toys      venue`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--heading", "line--alert", "line--added", "line--removed"}

    def __init__(self, marks: Marks) -> None:
        super().__init__(marks)
        self.rows: Sequence[Row] = ()
        self.empty = ""

    @property
    def line_count(self) -> int:
        """A line for each row."""
        return len(self.rows)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    def show(self, rows: Sequence[Row], title: str, empty: str, signs: str = "") -> None:
        """Show other rows, from the top."""
        self.rows, self.empty = rows, empty
        self.set_title(title, signs)
        self.first = 0
        self.cursor = 0
        self.forget()
        self.cursor_moved()

    def change(self, row: Row) -> None:
        """Show another row in the place of the one under the cursor."""
        self.rows = [*self.rows[: self.cursor], row, *self.rows[self.cursor + 1 :]]
        self.forget()
        self.cursor_moved()

    def cursor_moved(self) -> None:
        """Let the screen show the row in full."""
        if self.is_mounted and isinstance(self.screen, ReviewScreen):
            self.screen.forget_remark()
            self.screen.show_row(self.row)

    def line(self, index: int, columns: int) -> Strip:
        """Cursor, sign, line, title, what is said."""
        row, base = self.rows[index], self.line_style(index)
        cursor = (self.marks.cursor if self.is_cursor(index) else " ", base + self.ink("accent"))
        if not row.sign:
            heading = fit(row.title, max(1, columns - 1), self.marks.cut)
            return self.strip([cursor, (heading, base + self.ink("heading"))])
        number = fit_right(str(row.line or ""), 5)
        said = min(width(row.said), max(0, columns // 2 - 4))
        room = max(1, columns - 10 - said)
        parts = [
            cursor,
            (fit(row.sign, 1) + " ", base + self.ink(row.style)),
            (number + " ", base + self.ink("faint")),
            (fit(row.title, room, self.marks.cut), base),
            (" " + fit(row.said, said, self.marks.cut) if said else "", base + self.ink("muted")),
        ]
        return self.strip(parts).adjust_cell_length(columns, base)

    def nothing(self, row: int, columns: int) -> Strip:
        """Without rows the list says why."""
        if self.rows or row != 1 or not self.empty:
            return self.blank(columns)
        return self.strip([(fit(f" {self.empty}", columns, self.marks.cut), self.ground + self.ink("muted"))])


class ReviewScreen(ModalScreen[bool]):
    """A word above, rows, one of them in full, and the keys below. Its result: whether anything changed."""

    # What a screen is, and its own keys, for the help.
    HEADING: ClassVar = ""
    KEYS: ClassVar[Sequence[tuple[str, str]]] = ()
    BINDINGS: ClassVar = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("tab,shift+tab", "other_pane", show=False),
        Binding("m", "mend", show=False),
        Binding("question_mark,f1", "help", show=False),
    ]

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self.marks = marks
        self.told = Static(Content(""), id="told", markup=False)
        self.list = RowList(marks)
        self.whole = TextPane(marks, id="whole")
        self.beside = TextPane(marks, id="beside")
        self.hint = Static(Content(""), id="hint", markup=False)
        self.fixes: Fixes | None = None
        self.job: Job | None = None
        self._said: tuple[str, str] = ("", "")
        self._clock: Timer | None = None
        self._doing, self._began = "", 0.0

    def compose(self) -> ComposeResult:
        """All in a frame."""
        with Vertical(classes="frame"):
            yield from self.head()
            yield self.told
            yield self.list
            with Horizontal(id="below"):
                yield self.whole
                yield self.beside
            yield self.hint

    def head(self) -> Iterable[Widget]:
        """What stands above the word."""
        return ()

    # Setting right

    def entry_of(self, row: Row) -> tuple[PaperList, Entry] | None:
        """The list and the entry that a row is about, where that can be set right."""
        raise NotImplementedError

    def why_not(self, row: Row) -> str:
        """Why there is nothing to set right in a row."""
        raise NotImplementedError

    def row_of(self, row: Row) -> Row:
        """The row as it is with what was set right."""
        raise NotImplementedError

    def action_mend(self) -> None:
        """Set right what was read of the entry under the cursor; it is stored when the list is."""
        row, fixes = self.list.row, self.fixes
        found = self.entry_of(row) if row and not self.job else None
        if row is None or found is None or fixes is None:
            if row and not self.job:
                self._show_told(f"{self.why_not(row)}; there is nothing to set right here", "problem")
            return
        paper_list, entry = found

        def save(typed: Mapping[str, str]) -> None:
            fixes.keep(paper_list.key, entry, typed)
            self.list.change(self.row_of(row))

        paper = fixes.paper(paper_list.key, entry)
        self.app.push_screen(mend_form(paper, {paper_list.key: paper_list.title}, save, entry.unsure))

    def action_help(self) -> None:
        """Show what the keys do here."""
        from readlist_tui.tui.help_screen import HelpScreen

        self.app.push_screen(HelpScreen([self.keys_of()], self.marks))

    def keys_of(self) -> list[tuple[str, str, str]]:
        """The keys of the screen as rows of help, under a heading."""
        rows = [(name, does, "") for name, does in (*self.KEYS, *_KEYS)]
        return [("", self.HEADING, "heading"), *rows]

    def show_row(self, row: Row | None) -> None:
        """Show the row under the cursor in full."""
        raise NotImplementedError

    def show_whole(self, whole: Setter, beside: Setter) -> None:
        """Fill the lower panes."""
        self.whole.show(whole)
        self.beside.show(beside)

    def tell(self, text: str, kind: str = "") -> None:
        """Say something above the rows: plain, or as a `problem`."""
        self._said = text, kind
        self._show_told(text, kind)

    def forget_remark(self) -> None:
        """Say again what was said before a remark on one row."""
        self._show_told(*self._said)

    def _show_told(self, text: str, kind: str) -> None:
        self.told.update(Content(clean(text)))
        self.told.set_class(kind == "problem", "problem")

    def tell_keys(self, text: str) -> None:
        """Name the keys that do something now."""
        self.hint.update(Content(text))

    # Work in a thread

    def begin(self, doing: str, work: Callable[[Job], Message | None], failed: Callable[[Job, str], Message]) -> None:
        """Do work in a thread, and say how far it is until it ends or is stopped."""
        self._began = time.monotonic()
        self.job = Job(self, work, failed)
        self._clock = self.set_interval(_TELL_EVERY, self._tell_progress)
        self.tell_doing(doing)
        self.tell_keys("Esc stops; nothing has changed")

    def tell_doing(self, doing: str) -> None:
        """Say what the thread does now."""
        self._doing = doing
        self._tell_progress()

    def _tell_progress(self) -> None:
        if self.job:
            self.tell(f"{self._doing}: {self.progress_of(self.job.share)}")

    def progress_of(self, share: float) -> str:
        """A bar, per cent, and the seconds that went by."""
        done = round(share * _BAR)
        bar = self.marks.thumb * done + self.marks.rule * (_BAR - done)
        return f"{bar} {share:.0%}, {time.monotonic() - self._began:.0f} s"

    def ended(self) -> None:
        """The thread has said what came of its work."""
        self.job = None
        if self._clock:
            self._clock.stop()

    def stop(self) -> None:
        """Call the work off."""
        if self.job:
            self.job.cancel()
        self.ended()

    # Looking

    def action_other_pane(self) -> None:
        """From the rows to the row in full, and back."""
        order = [self.list, self.whole, self.beside]
        at = order.index(self.focused) if self.focused in order else -1
        self.set_focus(order[(at + 1) % len(order)])

    def action_leave(self) -> None:
        """Close; nothing has changed."""
        self.give_up_fixes("Leave", lambda: self.dismiss(False))

    def give_up_fixes(self, word: str, go: Callable[[], object]) -> None:
        """Go on, at once where nothing was set right, else when the reader says so: it would be lost."""
        count = self.fixes.count if self.fixes else 0
        if not count:
            go()
            return
        from readlist_tui.tui.pick_screen import PickScreen

        def answered(taken: int | None) -> None:
            if taken == 0:
                go()

        rows = [("yes", "nothing of it is kept"), ("no", "look on")]
        title = f"{word} without what you set right in {counted(count, 'entry', 'entries')}?"
        self.app.push_screen(PickScreen(title, rows, self.marks), answered)


def nothing(_: int) -> tuple[()]:
    """A pane with no text."""
    return ()
