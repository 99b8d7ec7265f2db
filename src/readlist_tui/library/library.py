"""The one object that the command line and the TUI talk to: papers with their reader's readings."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readlist_tui.identity import address_id
from readlist_tui.library.catalogue import CatalogueFile
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.errors import LibraryError, NoSuchPaper
from readlist_tui.library.merge import NOTE, STATUS, Row
from readlist_tui.library.names import encode
from readlist_tui.library.readings import READINGS, Readings, Written
from readlist_tui.library.shelf import Shelf
from readlist_tui.model import Entry, Paper, PaperList, Status
from readlist_tui.text import clean_lines

if TYPE_CHECKING:
    from readlist_tui.library.backups import Backup, Backups


@dataclass(frozen=True, slots=True)
class Change:
    """One step, for a face to word: `read · Attention to Toys`, `read · 12 papers`.

    `value` is what the step set, also when it is being taken back; `title` is the first paper's; `kept` are papers that
    another process had changed since, which an undo or redo therefore left alone. The field of a step that went back to
    a backup is `restore`, its value the time of the backup; of one that joined other copies it is `merge`, and their
    names.
    """

    field: str
    value: str
    keys: tuple[str, ...]
    title: str = ""
    kept: tuple[str, ...] = ()


class Library:
    """What the lists say, and what one reader says, on disk: a change is durable when its method returns.

    Opening raises `LibraryDamaged` or `LibraryUnreadable` and never creates a file. Each change takes the lock for a
    few milliseconds, starts from the newest state on disk, and may raise `LibraryBusy`, `LibraryReadOnly`,
    `LibraryNotSaved` or `LibraryDamaged`; then nothing has changed. Not for use from several threads at once.
    """

    def __init__(self, home: Path, reader: str, *, disk: Disk = DISK) -> None:
        if not reader:
            raise LibraryError("a reader needs a name")
        self.home, self.reader = home, reader
        self._disk = disk
        self._lists, self._readings = _files(home, reader, disk)
        self._shelf = Shelf()
        self._unreported: set[str] = set()
        self._backed_up = ""
        with _collector_paused():
            self._load()
        self._unreported.clear()

    @staticmethod
    def rescue(home: Path, reader: str, backup: Path | None) -> tuple[Path, ...]:
        """Set damaged files aside, and put a backup's, or nothing, in their place; where the damaged ones are kept.

        For a library that raises `LibraryDamaged` when it is opened. Files that are sound stay as they are.
        """
        from readlist_tui.library.backups import read

        _, *tables = read(backup) if backup else (None, None, None)
        storages = (file.storage for file in _files(home, reader, DISK))
        asides = [storage.rescue(own) for storage, own in zip(storages, tables, strict=True)]
        return tuple(aside for aside in asides if aside)

    @property
    def catalogue_path(self) -> Path:
        """The file that holds the lists, with symbolic links resolved."""
        return self._lists.storage.path

    @property
    def readings_path(self) -> Path:
        """The file that holds this reader's readings, with symbolic links resolved."""
        return self._readings.storage.path

    @property
    def backups_path(self) -> Path:
        """The folder of this reader's backups."""
        return self._backups().folder

    @property
    def read_only(self) -> bool:
        """True when no change of a reading can be saved."""
        return self._readings.storage.read_only

    @property
    def empty(self) -> bool:
        """True while there is no catalogue."""
        return not self._lists.exists

    @property
    def lists(self) -> tuple[PaperList, ...]:
        """The lists in their order."""
        return self._catalogue.lists

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers in the order of the lists, each with its reading; the same tuple until something changes."""
        return self._shelf.papers()

    def entries(self, list_key: str) -> tuple[Entry, ...]:
        """The entries of one list, in its order; none where there is no such list."""
        return tuple(entry for entry in self._catalogue.entries if entry.list_key == list_key)

    def paper(self, name: str) -> Paper:
        """The paper of a key, of any of its ids, or of an address that names it; `NoSuchPaper` where there is none."""
        for spelled in (name, name.casefold(), address_id(name) or name):
            found = self._shelf.get(spelled)
            if found:
                return found
        raise NoSuchPaper(name)

    def set_status(self, keys: Iterable[str], status: Status) -> Change:
        """Set the reader's status of papers, as one step."""
        return self._set(keys, STATUS, status.value)

    def set_note(self, key: str, note: str, base: str | None = None) -> Change:
        """Set the reader's note of a paper; an empty one takes it away.

        `base` is the note with which an editor was opened: what another process wrote meanwhile is then kept, marked,
        under the new text. Without it the new text takes the place of all.
        """
        return self._set([key], NOTE, clean_lines(note).rstrip(), base)

    def undo(self) -> Change | None:
        """Take back the last step of this process, else of the runs before it; None where there is none."""
        with self._changing():
            done, rows = self._readings.undo(), self._readings.rows()
        return self._replayed(done, rows)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where a change was made since, or there is nothing."""
        with self._changing():
            done, rows = self._readings.redo(), self._readings.rows()
        return self._replayed(done, rows)

    def refresh(self) -> frozenset[str]:
        """Read what other processes changed; the keys of the papers that are not as this object last told.

        When the lists changed, these are the keys of all papers, those that are gone included. Papers that stay equal
        stay the same objects.
        """
        if self._lists.read() is self._catalogue:
            self._follow()
        else:
            self._load()
        changed, self._unreported = frozenset(self._unreported), set()
        return changed

    def replace_lists(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]], *, reason: str = "import") -> None:
        """Add lists, or put them in the place of those with the same keys: all of them, or on an error none.

        What there is is backed up first, under the reason. Any paper may be another object after that; `refresh()` does
        not tell of them again.
        """
        if self.lists:
            self.back_up(reason)
        self._lists.add(lists, only_first=False)
        self._load()
        self._unreported.clear()

    def seed(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]]) -> None:
        """Make the catalogue of these lists, unless another process has made one in the meantime."""
        self._lists.add(lists, only_first=True)
        self._load()
        self._unreported.clear()

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this reader, the newest first."""
        return self._backups().all()

    def back_up(self, reason: str = "asked", to: Path | None = None) -> Backup:
        """Write the lists and the readings as they are now to a backup, or to a file of one's own."""
        return self._backups().make(reason, self._lists.storage.read(), self._readings.storage.read(), to)

    def restore(self, path: Path) -> Change:
        """Go back to a backup, after making one of what there is; an undo brings the readings back.

        `LibraryDamaged` or `LibraryUnreadable` where the backup cannot be used; nothing has changed then.
        """
        from readlist_tui.library.backups import read

        backup, catalogue, readings = read(path)
        former = (readings or {}).get(READINGS, {})
        self.back_up("restore")
        if catalogue is not None:
            self._lists.restore(catalogue)
            self._load()
        with self._readings.transaction():
            self._follow()
            done, rows = self._readings.restore(former, backup.made), self._readings.rows()
        keys = self._shelf.take(done.readings, rows)
        self._unreported.clear()
        return Change(done.field, done.value, self._shelf.in_order(keys))

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
        keys = self._shelf.take(done.readings, rows)
        return Change(done.field, done.value, self._shelf.in_order(keys))

    def _gains(self, path: Path) -> bool:
        from readlist_tui.library.copies import read

        try:
            return self._readings.gains(read(path))
        except LibraryError:
            return True

    def _load(self) -> None:
        """Read all anew; where that fails, all stays as it was."""
        catalogue, before = self._lists.read(), self._shelf
        shelf = Shelf(catalogue.papers)
        shelf.follow(self._readings.rows())
        shelf.reuse(before.by_key)
        self._catalogue, self._shelf = catalogue, shelf
        self._unreported.update(before.by_key, shelf.by_key)

    def _follow(self) -> None:
        """Take over what others wrote into the readings."""
        self._unreported |= self._shelf.follow(self._readings.rows())

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A step: the newest state on disk, and one durable write; the first of a day backs up what was before."""
        self._back_up_daily()
        with self._readings.transaction():
            self._follow()
            yield

    def _set(self, keys: Iterable[str], field: str, value: str, since: str | None = None) -> Change:
        papers = list({paper.key: paper for paper in map(self.paper, keys)}.values())
        if not papers:
            return Change(field, value, ())
        with self._changing():
            targets = [self._shelf.target(paper) for paper in papers]
            done = self._readings.set(targets, field, value, papers[0].title, since)
            rows = self._readings.rows()
        self._shelf.take(done.readings, rows)
        return Change(field, value, tuple(paper.key for paper in papers), papers[0].title)

    def _replayed(self, done: Written | None, rows: Mapping[str, Row]) -> Change | None:
        if done is None:
            return None
        keys = self._shelf.take(done.readings, rows)
        kept = {self._shelf.key_of(name) or name for name in done.kept}
        return Change(done.field, done.value, self._shelf.in_order(keys), done.title, tuple(sorted(kept)))

    def _back_up_daily(self) -> None:
        """A mark is not refused because a backup cannot be made: `backups()` shows the age of the newest."""
        today = datetime.now(UTC).strftime("%Y-%m-%d")
        if self._backed_up == today:
            return
        self._backed_up = today
        with suppress(LibraryError):
            if self._readings.storage.read() is not None and self._backups().newest_day() != today:
                self.back_up("daily")

    def _backups(self) -> Backups:
        from readlist_tui.library.backups import Backups  # gzip, 3 ms that only writing needs

        return Backups.of(self.home, self.reader, self._disk)


def _files(home: Path, reader: str, disk: Disk) -> tuple[CatalogueFile, Readings]:
    readings = Readings(home / "readers" / f"{encode(reader)}.json", reader, disk)
    return CatalogueFile(home / "library.json", disk), readings


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Making 10,000 papers takes 270 ms so, and 450 when the collector looks for rubbish among them meanwhile."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
