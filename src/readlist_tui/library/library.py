"""The one object that the command line and the TUI talk to: papers with their reader's readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from readlist_tui import collector
from readlist_tui.identity import address_id
from readlist_tui.library.catalogue import Catalogue, CatalogueFile
from readlist_tui.library.changes import Target
from readlist_tui.library.decisions import joins_of, unite
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.drafts import Drafts
from readlist_tui.library.errors import LibraryError, NoSuchList, NoSuchPaper
from readlist_tui.library.mending import checked, spelled
from readlist_tui.library.merge import APART, NOTE, SAME, STATUS, Row
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
    names; of one that changed the lists it is `lists`, its value what was done (`import`, `update`, `remove`, `rename`,
    `hide`, `unhide`) and its title that of the lists. The field of a step that set fields of a paper right is `mend`,
    its value their names.
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
        self._lists, self._readings = files(home, reader, disk)
        self._shelf = Shelf()
        self._unreported: set[str] = set()
        self._backed_up = ""
        with collector.paused():
            self._load()
        self._unreported.clear()

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
    def drafts(self) -> Drafts:
        """The notes that are being typed, and those that were when the program died."""
        return Drafts(self.readings_path, self._disk)

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

    def paper_list(self, name: str) -> PaperList:
        """The list of a key, else the one of a title; `NoSuchList` where there is none."""
        named = [one for one in self.lists if one.key == name] or [one for one in self.lists if one.title == name]
        if named:
            return named[0]
        raise NoSuchList(name)

    def entries(self, list_key: str) -> tuple[Entry, ...]:
        """The entries of one list, in its order, behind them those that are gone; none where there is no such list."""
        return tuple(entry for entry in self._catalogue.entries if entry.list_key == list_key)

    def paper(self, name: str) -> Paper:
        """The paper of a key, of any of its ids, or of an address that names it; `NoSuchPaper` where there is none."""
        for spelling in (name, name.casefold(), address_id(name) or name):
            found = self._shelf.get(spelling)
            if found:
                return found
        raise NoSuchPaper(name)

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

        `CannotMend` for a year that is none and for other fields than those of `MENDABLE`. What the lists say already
        is not kept as the reader's.
        """
        listed = self.as_listed(key)
        kept = {name: None if text == spelled(listed, name) else text for name, text in checked(values).items()}
        return self._set([listed.key], kept, said=("mend", ", ".join(kept)))

    def as_listed(self, key: str) -> Paper:
        """The paper as the lists have it: without anything that the reader says."""
        return self._shelf.bare(self.paper(key).key)

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

    def refresh(self) -> frozenset[str]:
        """Read what other processes changed; the keys of the papers that are not as this object last told.

        When the lists changed, these are the keys of all papers, those that are gone included. Papers that stay equal
        stay the same objects.
        """
        if self._lists.storage.changed():
            self._load()
        elif self._readings.storage.changed():
            self._follow()
        changed, self._unreported = frozenset(self._unreported), set()
        return changed

    def replace_lists(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]], *, reason: str = "import") -> Change:
        """Add lists, or put them in the place of those with the same keys: all of them, or on an error none.

        Like every change of the lists: what there is is backed up first, under the reason, and that is what an undo
        goes back to. Any paper may be another object after it; `refresh()` does not tell of them again.
        """
        title = ", ".join(paper_list.title for paper_list, _ in lists)
        return self._relist(reason, title, lambda catalogue: catalogue.with_lists(lists))

    def remove_list(self, key: str) -> Change:
        """Take a list out; readings stay, and those of papers that no other list names are no longer listed."""
        return self._relist("remove", self.paper_list(key).title, lambda catalogue: catalogue.without_list(key))

    def change_list(self, paper_list: PaperList, reason: str) -> Change:
        """Give the list of the same key another title, or hide or show it; its entries stay as they are."""
        return self._relist(reason, paper_list.title, lambda catalogue: catalogue.with_list(paper_list))

    def seed(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]]) -> None:
        """Make the catalogue of these lists, unless another process has made one in the meantime."""
        self._lists.change(lambda catalogue: catalogue.with_lists(lists), only_first=True)
        self._load()
        self._unreported.clear()

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this reader, the newest first."""
        return self._backups().all()

    def back_up(self, reason: str = "asked", to: Path | None = None) -> Backup:
        """Write the lists and the readings as they are now to a backup, or to a file of one's own."""
        return self._backups().make(reason, self._lists.storage.read(), self._readings.storage.read(), to)

    def restore(self, path: Path) -> Change:
        """Go back to a backup, after making one of what there is, which an undo goes back to.

        `LibraryDamaged` or `LibraryUnreadable` where the backup cannot be used; nothing has changed then.
        """
        from readlist_tui.library.backups import read

        backup, catalogue, readings = read(path)
        former = (readings or {}).get(READINGS, {})
        before = self.back_up("restore")
        if catalogue is not None:
            self._lists.restore(catalogue)
            self._load()
        with self._readings.transaction():
            self._follow()
            done, rows = self._readings.restore(former, backup.made, before.path.name), self._readings.rows()
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

    def _relist(self, reason: str, title: str, change: Callable[[Catalogue], Catalogue]) -> Change:
        before = self.back_up(reason) if self.lists else None
        self._lists.change(change)
        if before:
            with self._readings.transaction():
                self._readings.relist(reason, title, before.path.name)
        self._load()
        self._unreported.clear()
        return Change("lists", reason, (), title)

    def _go_back(self, backup: str) -> str:
        """Put the lists of a backup in the place of what there is; the backup that was made of that."""
        from readlist_tui.library.backups import read

        _, catalogue, _ = read(self.backups_path / Path(backup).name)
        before = self.back_up("undo")
        if catalogue is not None:
            self._lists.restore(catalogue)
        return before.path.name

    def _load(self) -> None:
        before = self._shelf
        self._catalogue = self._lists.read()
        self._joins = joins_of(self._readings.rows())
        self._shelf = Shelf(unite(self._catalogue.papers, self._joins) if self._joins else self._catalogue.papers)
        self._unreported |= self._shelf.follow(self._readings.rows())
        self._shelf.reuse(before.by_key)
        self._unreported.update(before.by_key, self._shelf.by_key)

    def _follow(self) -> None:
        """Take over what others wrote into the readings."""
        self._unreported |= self._shelf.follow(self._readings.rows())
        self._rejoin()

    def _rejoin(self) -> bool:
        """Make the papers anew where the readings join others than they did; whether they do."""
        if joins_of(self._readings.rows()) == self._joins:
            return False
        self._load()
        return True

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """A step: the newest state on disk, and one durable write; the first of a day backs up what was before."""
        self._back_up_daily()
        with self._readings.transaction():
            self._follow()
            yield

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

    def _replayed(self, done: Written | None, rows: Mapping[str, Row]) -> Change | None:
        if done is None:
            return None
        keys = self._shelf.take(done.readings, rows)
        kept = {self._shelf.key_of(name) or name for name in done.kept}
        if done.relisted:
            self._load()
        if self._rejoin() or done.relisted:
            self._unreported.clear()
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


def files(home: Path, reader: str, disk: Disk = DISK) -> tuple[CatalogueFile, Readings]:
    """The two files that a library is made of, not yet read."""
    readings = Readings(home / "readers" / f"{encode(reader)}.json", reader, disk)
    return CatalogueFile(home / "library.json", disk), readings
