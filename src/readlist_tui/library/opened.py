"""What is open of a library: two files read, papers put together with their readings, what others write followed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readlist_tui import collector
from readlist_tui.identity import address_id
from readlist_tui.library.catalogue import CatalogueFile
from readlist_tui.library.decisions import joins_of, unite
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.drafts import Drafts
from readlist_tui.library.errors import LibraryError, NoSuchList, NoSuchPaper
from readlist_tui.library.names import encode
from readlist_tui.library.readings import Readings
from readlist_tui.library.shelf import Shelf
from readlist_tui.model import Entry, Paper, PaperList

if TYPE_CHECKING:
    from readlist_tui.library.backups import Backup, Backups


class OpenLibrary:
    """Everything of a library that only looks, and the one way in which a step is taken."""

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

    def as_listed(self, key: str) -> Paper:
        """The paper as the lists have it: without anything that the reader says."""
        return self._shelf.bare(self.paper(key).key)

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

    def backups(self) -> tuple[Backup, ...]:
        """The backups of this reader, the newest first."""
        return self._backups().all()

    def back_up(self, reason: str = "asked", to: Path | None = None) -> Backup:
        """Write the lists and the readings as they are now to a backup, or to a file of one's own."""
        return self._backups().make(reason, self._lists.storage.read(), self._readings.storage.read(), to)

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
