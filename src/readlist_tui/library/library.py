"""The one object that the command line and the TUI talk to: papers with their reader's readings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from readlist_tui.library.changes import Change, Target
from readlist_tui.library.errors import LibraryError, NoSuchPaper
from readlist_tui.library.listing import ListKeeping
from readlist_tui.library.mending import checked, worded_fields
from readlist_tui.library.merge import APART, NOTE, SAME, STATUS, Row
from readlist_tui.library.opened import files
from readlist_tui.library.readings import Written
from readlist_tui.model import Paper, Reading, Status
from readlist_tui.text import clean_lines


class Library(ListKeeping):
    """What the lists say, and what one reader says, on disk: a change is durable when its method returns.

    Opening raises `LibraryDamaged` or `LibraryUnreadable` and never creates a file. Each change takes the lock for a
    few milliseconds, starts from the newest state on disk, and may raise `LibraryBusy`, `LibraryReadOnly`,
    `LibraryNotSaved` or `LibraryDamaged`; then nothing has changed. Not for use from several threads at once.
    """

    @staticmethod
    def rescue(home: Path, reader: str, backup: Path | None) -> tuple[Path, ...]:
        """Set damaged files aside, and put a backup's, or nothing, in their place; where the damaged ones are kept.

        For a library that raises `LibraryDamaged` when it is opened. Files that are sound stay as they are.
        """
        from readlist_tui.library.backups import read

        _, *tables = read(backup) if backup else (None, None, None)
        storages = (file.storage for file in files(home, reader))
        asides = [storage.rescue(own) for storage, own in zip(storages, tables, strict=True)]
        return tuple(aside for aside in asides if aside)

    def set_status(self, keys: Iterable[str], status: Status) -> Change:
        """Set the reader's status of papers, as one step."""
        return self._set(keys, {STATUS: status.value})

    def set_note(self, key: str, note: str, base: str | None = None) -> Change:
        """Set the reader's note of a paper; an empty one takes it away.

        `base` is the note with which an editor was opened: what another process wrote meanwhile is then kept, marked,
        under the new text. Without it the new text takes the place of all.
        """
        return self._set([key], {NOTE: clean_lines(note).rstrip()}, base)

    def set_note_of(self, paper: Paper, note: str, base: str) -> Change:
        """Set the note of a paper that may be known no more: it is then kept by the paper's ids, until it is again."""
        try:
            return self.set_note(paper.key, note, base)
        except NoSuchPaper:
            value = clean_lines(note).rstrip()
        with self._changing():
            self._readings.set([Target(paper.key, paper.ids, ())], {NOTE: value}, paper.title, base)
            rows = self._readings.rows()
        self._unreported |= self._shelf.follow(rows)
        return Change(NOTE, value, (), paper.title)

    def mend(self, key: str, values: Mapping[str, str]) -> Change:
        """Set fields of a paper right, in the place of what the lists say; an empty text lets these be heard again.

        The text NOTHING (`-`) says that there is none. `CannotMend` for a year that is none, a link that the gate does
        not let pass, and other fields than those that are `mendable`. What the lists say already is not kept as the
        reader's.
        """
        listed = self.as_listed(key)
        kept = checked(values, listed)
        return self._set([listed.key], kept, said=("mend", worded_fields(kept)))

    def join(self, key: str, other: str) -> Change:
        """Make two papers one, with the entries and the readings of both."""
        one, two = self.paper(key), self.paper(other)
        change = self._set([one.key], {SAME: sorted({*one.reading.same, *two.ids})}, said=(SAME, two.title))
        self._rejoin()
        return change

    def keep_apart(self, key: str, other: str) -> Change:
        """Remember that two papers only look alike."""
        one, two = self.paper(key), self.paper(other)
        return self._set([one.key], {APART: sorted({*one.reading.apart, two.key})}, said=(APART, two.title))

    def undo(self) -> Change | None:
        """Take back the last step of this process, else of the runs before it; None where there is none."""
        with self._changing():
            done, rows = self._readings.undo(self._go_back), self._readings.rows()
        return self._replayed(done, rows)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where a change was made since, or there is nothing."""
        with self._changing():
            done, rows = self._readings.redo(self._go_back), self._readings.rows()
        return self._replayed(done, rows)

    def copies(self) -> tuple[Path, ...]:
        """Conflict copies beside the readings that say something which is not said here; damaged ones, too."""
        from readlist_tui.library.copies import beside

        return tuple(path for path in beside(self.readings_path) if self._gains(path))

    def merge(self, paths: Sequence[Path]) -> Change:
        """Join other copies of the readings, or backups, as one step: newer statuses win, both notes are kept.

        What there is is backed up first. `LibraryDamaged` or `LibraryUnreadable` for a file that is no such copy; then
        nothing has changed.
        """
        from readlist_tui.library.copies import read

        copies = [read(path) for path in paths]
        self.back_up("merge")
        with self._readings.transaction():
            self._follow()
            done = self._readings.merge(copies, ", ".join(path.name for path in paths))
            rows = self._readings.rows()
        keys = self._take_what_is_said(done, rows)
        self._rejoin()
        return Change(done.field, done.value, self._shelf.in_order(keys))

    def _gains(self, path: Path) -> bool:
        from readlist_tui.library.copies import read

        try:
            return self._readings.gains(read(path))
        except LibraryError:
            return True

    def _set(
        self,
        keys: Iterable[str],
        values: Mapping[str, Any],
        since: str | None = None,
        said: tuple[str, str] | None = None,
    ) -> Change:
        field, value = said or next((name, str(value)) for name, value in values.items())
        papers = list({paper.key: paper for paper in map(self.paper, keys)}.values())
        if not papers:
            return Change(field, value, ())
        with self._changing():
            targets = [self._shelf.target(paper) for paper in papers]
            done = self._readings.set(targets, values, papers[0].title, since, (field, value))
            rows = self._readings.rows()
        self._shelf.take(done.readings, rows)
        return Change(field, value, tuple(paper.key for paper in papers), papers[0].title)

    def _take_what_is_said(self, done: Written, rows: Mapping[str, Row]) -> set[str]:
        """Take over a step; the keys of the papers of which it says something else, and not only at another time."""
        before = dict(self._shelf.by_key)
        keys = self._shelf.take(done.readings, rows)
        return {key for key in keys if _said(before[key]) != _said(self._shelf.by_key[key])}

    def _replayed(self, done: Written | None, rows: Mapping[str, Row]) -> Change | None:
        if done is None:
            return None
        keys = self._take_what_is_said(done, rows)
        kept = {self._shelf.key_of(name) or name for name in done.kept}
        if done.relisted:
            self._load()
        if self._rejoin() or done.relisted:
            self._unreported.clear()
        return Change(done.field, done.value, self._shelf.in_order(keys), done.title, tuple(sorted(kept)))


def _said(paper: Paper) -> Reading:
    """What the reader says of a paper, without when, and under which ids."""
    return replace(paper.reading, ids=(), changed={})
