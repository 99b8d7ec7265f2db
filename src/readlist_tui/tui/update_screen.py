"""Lists read again from where they came from: what is different, before it is taken over."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.message import Message
from textual.timer import Timer
from textual.worker import get_current_worker

from readlist_tui.library import LibraryError
from readlist_tui.model import Entry
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport, Snapshot, preview_update
from readlist_tui.tui.entry_lines import entry_lines, text_lines
from readlist_tui.tui.import_rows import counted
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.review import TELL_EVERY, ReviewScreen, Row, nothing
from readlist_tui.tui.update_rows import record_lines, summary, update_rows
from readlist_tui.upstream import Changed

if TYPE_CHECKING:
    from textual.worker import Worker

_READING = "Esc stops; nothing has changed"
_SHOWN = "Enter updates  j k lines  Tab panes  Esc leaves everything as it is"


class UpdateScreen(ReviewScreen):
    """Reads lists in a thread, shows the difference, and takes it over when the reader says so."""

    BINDINGS: ClassVar = [Binding("enter,y", "update", show=False)]

    @dataclass
    class Reading(Message):
        """Another list is being read."""

        worker: "Worker[None]"
        name: str
        number: int

    @dataclass
    class Read(Message):
        """All lists have been read: what they would change, and those that could not be, with the reason."""

        worker: "Worker[None]"
        reports: Sequence[ImportReport]
        failed: Sequence[tuple[str, str]]

    def __init__(
        self,
        snapshot: Callable[[], Snapshot],
        lists: Sequence[str],
        update: Callable[[Sequence[ImportReport]], None],
        marks: Marks,
    ) -> None:
        super().__init__(marks)
        self._snapshot, self._keys, self._update = snapshot, lists, update
        self._changed: Sequence[ImportReport] = ()
        self._worker: Worker[None] | None = None
        self._clock: Timer | None = None
        self._began = time.monotonic()
        self._doing = ""

    def on_mount(self) -> None:
        """Begin to read."""
        self.list.display = self.query_one("#below").display = False
        self.tell_keys(_READING)
        self._clock = self.set_interval(TELL_EVERY, self._tell_time)
        self._worker = self._read(self._snapshot())
        self._tell_time()

    def _tell_time(self) -> None:
        self.tell(f"Reading {self._doing or counted(len(self._keys), 'list')}: {time.monotonic() - self._began:.0f} s")

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _read(self, snapshot: Snapshot) -> None:
        from readlist_tui.lists import ListError

        worker = get_current_worker()
        titles = {one.key: one.title for one in snapshot.lists}
        reports: list[ImportReport] = []
        failed: list[tuple[str, str]] = []
        for number, key in enumerate(self._keys, start=1):
            if worker.is_cancelled:
                return
            self.post_message(self.Reading(worker, titles[key], number))
            try:
                reports.append(preview_update(snapshot, key))
            except (ListError, LibraryError, OSError, ValueError) as error:
                failed.append((titles[key], str(error)))
        self.post_message(self.Read(worker, reports, failed))

    def on_update_screen_reading(self, message: Reading) -> None:
        """Say which list."""
        message.stop()
        if message.worker is self._worker:
            self._doing = f"{message.name} ({message.number} of {len(self._keys)})"
            self._tell_time()

    def on_update_screen_read(self, message: Read) -> None:
        """Show the difference."""
        message.stop()
        if message.worker is not self._worker:
            return
        self._worker = None
        if self._clock:
            self._clock.stop()
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
                lambda columns: entry_lines(record.after, self.marks, columns),
            )
        else:
            self.whole.set_title("No longer there" if row.sign == "-" else "New" if record else "Cannot be read")
            self.beside.set_title("")
            self.show_whole(
                lambda columns: (
                    entry_lines(record, self.marks, columns)
                    if isinstance(record, Entry)
                    else text_lines([(clean(row.said), "alert")], columns)
                ),
                lambda columns: text_lines([(_consequence(row), "muted")], columns),
            )

    def action_update(self) -> None:
        """Take the difference over, and close."""
        if self._worker:
            return
        if not self._changed:
            self.dismiss(False)
            return
        try:
            self._update(self._changed)
        except LibraryError as error:
            self.tell(f"Not updated: {error}", "problem")
            return
        self.dismiss(True)

    def action_leave(self) -> None:
        """Stop reading, or leave everything as it is."""
        if self._worker:
            self._worker.cancel()
            self._worker = None
        self.dismiss(False)


def _consequence(row: Row) -> str:
    if row.sign == "-":
        return "What you said of it stays. It is shown under “No longer listed” if you gave it a status or a note."
    if row.sign == "+":
        return "It is shown under “New since update” until the list is updated again."
    return "The list stays as it is."
