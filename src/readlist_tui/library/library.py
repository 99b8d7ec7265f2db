"""The one object that the command line and the TUI talk to: papers with their reader's readings."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from readlist_tui.identity import address_id
from readlist_tui.library.catalogue import CatalogueFile
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.errors import LibraryError, NoSuchPaper
from readlist_tui.library.matching import PaperIndex
from readlist_tui.library.merge import NOTE, STATUS, Row
from readlist_tui.library.names import encode
from readlist_tui.library.readings import Readings, Target, Written, reading_of
from readlist_tui.model import Entry, Paper, PaperList, Status
from readlist_tui.text import clean_lines


@dataclass(frozen=True, slots=True)
class Change:
    """One step, for a face to word: `read · Attention to Toys`, `read · 12 papers`.

    `value` is what the step set, also when it is being taken back; `title` is the first paper's; `kept` are papers that
    another process had changed since, which an undo or redo therefore left alone.
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
        self._lists = CatalogueFile(home / "library.json", disk)
        self._readings = Readings(home / "readers" / f"{encode(reader)}.json", reader, disk)
        self._unreported: set[str] = set()
        self._papers: dict[str, Paper] = {}
        self._ordered: tuple[Paper, ...] | None = None
        with _collector_paused():
            self._load()
        self._unreported.clear()

    @property
    def catalogue_path(self) -> Path:
        """The file that holds the lists, with symbolic links resolved."""
        return self._lists.storage.path

    @property
    def readings_path(self) -> Path:
        """The file that holds this reader's readings, with symbolic links resolved."""
        return self._readings.storage.path

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
        """All papers in the order of the lists, each with its reading."""
        if self._ordered is None:
            self._ordered = tuple(self._papers.values())
        return self._ordered

    def entries(self, list_key: str) -> tuple[Entry, ...]:
        """The entries of one list, in its order; none where there is no such list."""
        return tuple(entry for entry in self._catalogue.entries if entry.list_key == list_key)

    def paper(self, name: str) -> Paper:
        """The paper of a key, of any of its ids, or of an address that names it; `NoSuchPaper` where there is none."""
        for spelled in (name, name.casefold(), address_id(name) or name):
            found = self._papers.get(spelled) or self._index.get(spelled)
            if found:
                return self._papers[found.key]
        raise NoSuchPaper(name)

    def set_status(self, keys: Iterable[str], status: Status) -> Change:
        """Set the reader's status of papers, as one step."""
        return self._set(keys, STATUS, status.value)

    def set_note(self, key: str, note: str) -> Change:
        """Set the reader's note of a paper; an empty one takes it away."""
        return self._set([key], NOTE, clean_lines(note).rstrip())

    def undo(self) -> Change | None:
        """Take back the last step of this process, else of the runs before it; None where there is none."""
        with self._readings.transaction():
            self._follow()
            done, rows = self._readings.undo(), self._readings.rows()
        return self._replayed(done, rows)

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where a change was made since, or there is nothing."""
        with self._readings.transaction():
            self._follow()
            done, rows = self._readings.redo(), self._readings.rows()
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

    def replace_lists(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]]) -> None:
        """Add lists, or put them in the place of those with the same keys: all of them, or on an error none.

        Any paper may be another object after that; `refresh()` does not tell of them again.
        """
        self._lists.add(lists, only_first=False)
        self._load()
        self._unreported.clear()

    def seed(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]]) -> None:
        """Make the catalogue of these lists, unless another process has made one in the meantime."""
        self._lists.add(lists, only_first=True)
        self._load()
        self._unreported.clear()

    def _load(self) -> None:
        before: Mapping[str, Paper] = self._papers
        self._catalogue = self._lists.read()
        self._index = PaperIndex(self._catalogue.papers)
        self._papers = {paper.key: paper for paper in self._catalogue.papers}
        self._paper_of: dict[str, str] = {}
        self._readings_of: dict[str, list[str]] = {}
        self._rows: Mapping[str, Row] = {}
        self._ordered = None
        self._follow()
        for key, paper in self._papers.items():
            if paper == before.get(key):
                self._papers[key] = before[key]
        self._unreported.update(before, self._papers)

    def _follow(self) -> None:
        """Take over what others wrote into the readings."""
        rows, known = self._readings.rows(), self._rows
        if rows is known:
            return
        changed = [name for name in {**known, **rows} if rows.get(name) != known.get(name)]
        self._unreported |= self._take(changed, rows)

    def _take(self, names: Iterable[str], rows: Mapping[str, Row]) -> set[str]:
        """Attach these readings anew; the keys of the papers that are changed by it."""
        self._rows = rows
        affected: set[str] = set()
        changed: set[str] = set()
        for name in names:
            found = self._index.find(rows[name]["ids"]) if name in rows else None
            former = self._paper_of.pop(name, None)
            if former is not None:
                self._readings_of[former].remove(name)
                affected.add(former)
            if found is not None:
                self._paper_of[name] = found.key
                self._readings_of.setdefault(found.key, []).append(name)
                affected.add(found.key)
        for key in affected:
            reading = reading_of([rows[name] for name in self._readings_of.get(key, ())])
            if reading != self._papers[key].reading:
                self._papers[key] = replace(self._papers[key], reading=reading)
                changed.add(key)
        self._ordered = None
        return changed

    def _set(self, keys: Iterable[str], field: str, value: str) -> Change:
        papers = list({paper.key: paper for paper in map(self.paper, keys)}.values())
        if not papers:
            return Change(field, value, ())
        with self._readings.transaction():
            self._follow()
            targets = [Target(p.key, p.ids, tuple(self._readings_of.get(p.key, ()))) for p in papers]
            done = self._readings.set(targets, field, value, papers[0].title)
            rows = self._readings.rows()
        self._take(done.readings, rows)
        return Change(field, value, tuple(paper.key for paper in papers), papers[0].title)

    def _replayed(self, done: Written | None, rows: Mapping[str, Row]) -> Change | None:
        if done is None:
            return None
        keys = self._take(done.readings, rows)
        kept = {self._paper_of.get(name, name) for name in done.kept}
        order = [key for key in self._papers if key in keys] if len(keys) > 1 else list(keys)
        return Change(done.field, done.value, tuple(order), done.title, tuple(sorted(kept)))


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
