"""Lists read again from where they came from: what is different, before it is taken over."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from textual.binding import Binding
from textual.message import Message

from readlist_tui.library import Fix, LibraryError
from readlist_tui.model import Entry, PaperList, Reading
from readlist_tui.progress import part
from readlist_tui.snapshot import Snapshot
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport, preview_update
from readlist_tui.tui.entry_lines import entry_lines, text_lines
from readlist_tui.tui.fixing import Fixes
from readlist_tui.tui.job import Job
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line
from readlist_tui.tui.review import ReviewScreen, Row, nothing
from readlist_tui.tui.update_rows import entry_of, record_lines, summary, update_rows
from readlist_tui.upstream import Changed
from readlist_tui.wording import counted

_SHOWN = "Enter updates  m mend  j k lines  Tab panes  ? help  Esc leaves"
_YOURS = "yours: "


class UpdateScreen(ReviewScreen):
    """Reads lists in a thread, shows the difference, and takes it over when the reader says so."""

    HEADING = "Update lists"
    KEYS = (("Enter y", "Take the difference over, with what you set right"),)
    BINDINGS: ClassVar = [Binding("enter,y", "update", show=False)]

    @dataclass
    class Reading(Message):
        """Another list is being read."""

        job: Job
        name: str
        number: int

    @dataclass
    class Read(Message):
        """All lists have been read: what they would change, and those that could not be, with the reason."""

        job: Job
        reports: Sequence[ImportReport]
        failed: Sequence[tuple[str, str]]
        fixes: Fixes | None = None

    def __init__(
        self,
        snapshot: Callable[[], Snapshot],
        lists: Sequence[str],
        update: Callable[[Sequence[ImportReport], Sequence[Fix]], None],
        marks: Marks,
    ) -> None:
        super().__init__(marks)
        self._snapshot, self._keys, self._update = snapshot, lists, update
        self._changed: Sequence[ImportReport] = ()

    def on_mount(self) -> None:
        """Begin to read."""
        self.list.display = self.query_one("#below").display = False
        snapshot = self._snapshot()
        doing = f"Reading {counted(len(self._keys), 'list')}"
        self.begin(doing, lambda job: self._read(job, snapshot), self._broke)

    def _broke(self, job: Job, reason: str) -> Message:
        return self.Read(job, (), [("The lists", reason)])

    def _read(self, job: Job, snapshot: Snapshot) -> Message | None:
        from readlist_tui.lists import ListError

        titles = {one.key: one.title for one in snapshot.lists}
        reports: list[ImportReport] = []
        failed: list[tuple[str, str]] = []
        for number, key in enumerate(self._keys, start=1):
            job.post(self.Reading(job, titles[key], number))
            told = part(job.progress, (number - 1) / len(self._keys), number / len(self._keys))
            told(0.0)
            try:
                reports.append(preview_update(snapshot, key, progress=told))
            except (ListError, LibraryError, OSError) as error:
                failed.append((titles[key], str(error)))
        return self.Read(job, reports, failed, Fixes.of(snapshot))

    def on_update_screen_reading(self, message: Reading) -> None:
        """Say which list."""
        message.stop()
        if message.job is self.job:
            self.tell_doing(f"Reading {message.name} ({message.number} of {len(self._keys)})")

    def on_update_screen_read(self, message: Read) -> None:
        """Show the difference."""
        message.stop()
        if message.job is not self.job:
            return
        self.ended()
        self.fixes = message.fixes
        self._changed = [report for report in message.reports if report.difference]
        rows = list(update_rows(message.reports, message.failed, self.marks))
        self.tell(self._summary(message))
        self.tell_keys(_SHOWN if self._changed else "Esc leaves")
        self.list.display = self.query_one("#below").display = True
        self.list.focus()
        signs = f"+ new  ~ changed  {self.marks.moved} moved  - removed"
        self.list.show(rows, "Difference", "Nothing has changed", signs)

    def _summary(self, message: Read) -> str:
        told = [f"{report.list.title}: {summary(report.difference)}" for report in self._changed]
        same = len(message.reports) - len(self._changed)
        told += [f"{counted(same, 'list')} as {'it was' if same == 1 else 'they were'}"] if same else []
        told += [f"{counted(len(message.failed), 'list')} could not be read"] if message.failed else []
        return "; ".join(told)

    def show_row(self, row: Row | None) -> None:
        """What differs, beside the entry as it is now."""
        record = row.record if row else None
        if row is None or (record is None and not row.said):
            self.show_whole(nothing, nothing)
        elif isinstance(record, Changed):
            self.whole.set_title("What differs")
            self.beside.set_title("As it would be")
            self.show_whole(
                lambda columns: record_lines(record, self.marks, columns),
                lambda columns: self._entry_lines(row, record.after, columns),
            )
        else:
            self.whole.set_title("No longer there" if row.sign == "-" else "New" if record else "Cannot be read")
            self.beside.set_title("")
            self.show_whole(
                lambda columns: (
                    self._entry_lines(row, record, columns)
                    if isinstance(record, Entry)
                    else text_lines([(clean(row.said), "alert")], columns)
                ),
                lambda columns: text_lines([(self._consequence(row), "muted")], columns),
            )

    def _entry_lines(self, row: Row, entry: Entry, columns: int) -> Iterable[Line]:
        found = self.entry_of(row)
        fixed = self.fixes.shown(found[0].key, entry) if self.fixes and found else ()
        return entry_lines(entry, self.marks, columns, *fixed)

    def entry_of(self, row: Row) -> tuple[PaperList, Entry] | None:
        """The entry that a row would bring; what is gone is not set right here."""
        entry = entry_of(row.record)
        if entry is None or row.sign == "-":
            return None
        owner = next((report for report in self._changed if entry in report.entries), None)
        return (owner.list, entry) if owner else None

    def why_not(self, row: Row) -> str:
        """The entry is gone, or its list could not be read."""
        return {"-": "The list has it no longer", "!": "The list could not be read"}.get(row.sign, "This names a list")

    def row_of(self, row: Row) -> Row:
        """The row with the names of what was set right."""
        found = self.entry_of(row)
        if found is None or self.fixes is None:
            return row
        paper_list, entry = found
        own = self.fixes.fields(paper_list.key, entry)
        said = row.said.partition(self.marks.between)[2] if row.said.startswith(_YOURS) else row.said
        yours = f"{_YOURS}{', '.join(own)}" if own else ""
        title = clean(self.fixes.shown(paper_list.key, entry)[0].title)
        return replace(row, title=title, said=self.marks.between.join(filter(None, [yours, said])))

    def action_update(self) -> None:
        """Take the difference over, and close."""
        if self.job:
            return
        if not self._changed:
            self.dismiss(False)
            return
        try:
            self._update(self._changed, self.fixes.for_lists(self._changed) if self.fixes else ())
        except LibraryError as error:
            self.tell(f"Not updated: {error}", "problem")
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """Stop reading, or leave everything as it is."""
        self.stop()
        super().action_leave()

    def _consequence(self, row: Row) -> str:
        if row.sign == "-" and isinstance(row.record, Entry) and self.fixes:
            return _of_gone(self.fixes.reading(row.record))
        if row.sign == "+":
            return "It is shown under New since update until the list is updated again."
        return "The list stays as it is."


def _of_gone(reading: Reading) -> str:
    """What a reader said of a paper that leaves a list, and where it is then."""
    said = [f"marked it {reading.status}"] if reading.status else []
    said += ["wrote a note on it"] if reading.note else []
    if said:
        return f"You {' and '.join(said)}: that stays. Without another list it is shown under No longer listed."
    return "You gave it no status and no note: without another list it is shown no more."
