"""A list from a file: which, how it is read, and what that brings, before it is brought in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input

from readlist_tui.library import Fix, LibraryError
from readlist_tui.model import Entry, PaperList
from readlist_tui.snapshot import Snapshot
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport, preview
from readlist_tui.tui.entry_lines import entry_lines, raw_lines, text_lines
from readlist_tui.tui.import_rows import SHOWS, Reviewed
from readlist_tui.tui.job import Job
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.path_input import PathInput
from readlist_tui.tui.review import ReviewScreen, Row, nothing
from readlist_tui.wording import counted

_ASK = "Enter reads the file and shows what it holds  Tab completes  Esc leaves"
_SHOWN = "Enter imports  m mend  a all  n new  c changed  u unsure  s not taken  p other file  ? help  Esc leaves"


class ImportScreen(ReviewScreen):
    """Asks for a file, reads it in a thread, shows it, and brings it in when the reader says so."""

    HEADING = "Bring a list in"
    KEYS = (
        ("Enter y", "Import the list, with what you set right"),
        *((show.key, show.does) for show in SHOWS.values()),
        ("p", "Read another file"),
    )
    BINDINGS: ClassVar = [
        Binding("enter,y", "bring_in", show=False),
        Binding("p", "other_file", show=False),
        *(Binding(show.key, f"only('{name}')", show=False) for name, show in SHOWS.items()),
    ]

    @dataclass
    class Read(Message):
        """The file has been read."""

        job: Job
        reviewed: Reviewed

    @dataclass
    class Failed(Message):
        """The file cannot be read, and why."""

        job: Job
        reason: str

    def __init__(
        self,
        snapshot: Callable[[], Snapshot],
        bring_in: Callable[[ImportReport, Sequence[Fix]], None],
        marks: Marks,
        path: str = "",
    ) -> None:
        super().__init__(marks)
        self._snapshot, self._bring_in = snapshot, bring_in
        self._input = PathInput()
        self._input.value = path
        self._reviewed: Reviewed | None = None

    def head(self) -> Iterable[Widget]:
        """The line for the path."""
        yield self._input

    def on_mount(self) -> None:
        """Ask for the file."""
        self._ask()

    def take_key(self, event: events.Key) -> bool:
        """Type what came before the line had the focus."""
        if self.job or self._reviewed:
            return False
        return self._input.take_early(event, self._begin)

    # Asking

    def _ask(self) -> None:
        self._reviewed = self.fixes = None
        self.list.display = self.query_one("#below").display = False
        self._input.display = True
        self._input.disabled = False
        self._input.focus()
        self.tell("Which file is the list in?")
        self.tell_keys(_ASK)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Read the file."""
        event.stop()
        self._begin()

    def _begin(self) -> None:
        path = self._input.path
        if path is None:
            self.tell("Type the path of a file", "problem")
            return
        self._input.disabled = True
        snapshot = self._snapshot()
        self.begin(f"Reading {_sized(path)}", lambda job: self._read(job, path, snapshot), self.Failed)

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of another path no longer holds."""
        event.stop()
        if self.told.has_class("problem"):
            self.tell("Which file is the list in?")

    # Reading

    def _read(self, job: Job, path: Path, snapshot: Snapshot) -> Message:
        from readlist_tui.lists import ListError

        try:
            return self.Read(job, Reviewed.of(preview(snapshot, [path], job.progress)[0], snapshot, path))
        except (ListError, OSError) as error:
            return self.Failed(job, str(error))

    def on_import_screen_failed(self, message: Failed) -> None:
        """Say why, and ask again."""
        message.stop()
        if message.job is self.job:
            self.ended()
            self._ask()
            self.tell(message.reason, "problem")

    def on_import_screen_read(self, message: Read) -> None:
        """Show what there is."""
        message.stop()
        if message.job is not self.job:
            return
        self.ended()
        self._reviewed, self.fixes = message.reviewed, message.reviewed.fixes
        self._input.display = False
        self.list.display = self.query_one("#below").display = True
        self.list.focus()
        self.tell(message.reviewed.summary)
        self.tell_keys(_SHOWN)
        self.action_only("all")

    # Looking

    def action_only(self, name: str) -> None:
        """Show some of the rows alone."""
        if self._reviewed:
            show = SHOWS[name]
            rows = self._reviewed.rows(show, self.marks)
            self.list.show(rows, f"{show.label} {len(rows)}", show.empty, "+ new  ~ changed  ? unsure of")

    def show_row(self, row: Row | None) -> None:
        """The entry as it was read, beside what stands in the file."""
        reviewed = self._reviewed
        if row is None or reviewed is None:
            self.show_whole(nothing, nothing)
            return
        end = reviewed.end_of(row.line)
        self.whole.set_title("As read" if isinstance(row.record, Entry) else "Not taken")
        self.beside.set_title("In the file")
        record = row.record
        key = reviewed.report.list.key
        self.show_whole(
            lambda columns: (
                entry_lines(record, self.marks, columns, *reviewed.fixes.shown(key, record))
                if isinstance(record, Entry)
                else text_lines([(clean(row.said), "")], columns)
            ),
            lambda columns: raw_lines(reviewed.lines, row.line, end, columns),
        )

    def entry_of(self, row: Row) -> tuple[PaperList, Entry] | None:
        """The entry of a row; a line that was not taken is none."""
        if self._reviewed is None or not isinstance(row.record, Entry):
            return None
        return self._reviewed.report.list, row.record

    def why_not(self, row: Row) -> str:
        """The line was not taken, and why."""
        return f"This line was not taken: {row.said}"

    def row_of(self, row: Row) -> Row:
        """The entry with what was set right."""
        assert self._reviewed is not None
        assert isinstance(row.record, Entry)
        return self._reviewed.row(row.record, self.marks)

    # Deciding

    def action_bring_in(self) -> None:
        """Bring the list in, and close."""
        if self._reviewed is None:
            return
        try:
            report = self._reviewed.report
            self._bring_in(report, self._reviewed.fixes.for_lists([report]))
        except LibraryError as error:
            self.tell(f"Not imported: {error}", "problem")
            return
        self.dismiss(True)

    def action_other_file(self) -> None:
        """Ask for a file again."""
        if self._reviewed:
            self.give_up_fixes("Read another file", self._ask)

    def action_leave(self) -> None:
        """Stop reading; else close. Nothing has changed."""
        if self.job:
            self.stop()
            self._ask()
            self.tell("Stopped; nothing has changed")
        else:
            super().action_leave()


def _sized(path: Path) -> str:
    """`list.md, 120 kB`: how big a file is that is being read."""
    try:
        return f"{path.name}, {counted(path.stat().st_size // 1000, 'kB', many='kB')}"
    except (OSError, ValueError):
        return path.name
