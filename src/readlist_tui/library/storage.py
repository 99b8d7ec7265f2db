"""One JSON file as a TinyDB storage that survives kills, power cuts, full disks and other processes.

TinyDB's own JSONStorage writes in place: a kill leaves half a file, two writers lose each other's changes, and an
empty file opens as a new database. Here a write is: take the lock beside the file, read again if the file changed,
write a temporary file in the same folder, sync it, put it in place with one rename, sync the folder. Only then is it
done. A reader needs no lock: it sees the old file or the new one.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from tinydb.storages import Storage

from readlist_tui.library import migrations
from readlist_tui.library.content import HEAD, Tables, pack, parse, schema_of
from readlist_tui.library.disk import DISK, Disk, make_folders, put_in_place
from readlist_tui.library.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryNewer,
    LibraryNotSaved,
    LibraryReadOnly,
    LibraryUnreadable,
)

if TYPE_CHECKING:
    from filelock import BaseFileLock

LOCK_SECONDS = 2.0
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY, errno.ENOTDIR)


class SafeJSONStorage(Storage):
    """A file of tables, read without a lock and written in transactions.

    `kind` is what the file must hold (`catalogue`, `readings`); `check` is given its tables whenever they are read,
    and raises KeyError, TypeError or ValueError for rows of the wrong shape; `private` keeps a new file to its owner.
    All methods raise `LibraryDamaged` for a file that is not such a file; writing also raises `LibraryBusy`,
    `LibraryReadOnly` and `LibraryNotSaved`, and then the file is as it was.
    """

    def __init__(
        self, path: Path, kind: str, check: Callable[[Tables], object], *, private: bool = False, disk: Disk = DISK
    ) -> None:
        # Not Path.resolve(): that raises RuntimeError for a loop of links.
        self.path = Path(os.path.realpath(path))
        self._kind, self._check, self._private, self._disk = kind, check, private, disk
        self._tables: Tables | None = None
        self._seen: tuple[int, int, int, bytes] | None = None
        self._pending: Tables | None = None
        self._locked = False

    @property
    def lock_path(self) -> Path:
        """The lock file; it holds the name of its last holder and is never deleted."""
        return self.path.with_name(f"{self.path.name}.lock")

    @property
    def read_only(self) -> bool:
        """True when a write is bound to fail, so that a face can say so before the reader has typed anything."""
        # Not Path.exists(): that raises what a failing disk says of a path.
        folder = next((parent for parent in self.path.parents if _may(parent, os.F_OK)), self.path)
        return (_may(self.path, os.F_OK) and not _may(self.path, os.W_OK)) or not _may(folder, os.W_OK | os.X_OK)

    def holder(self) -> str:
        """Who keeps the lock for longer than a writer waits, as far as it is known; empty when nobody does."""
        from filelock import FileLock, Timeout

        if not self.lock_path.exists():
            return ""
        try:
            with FileLock(self.lock_path, timeout=LOCK_SECONDS, poll_interval=0.005):
                return ""
        except Timeout:
            return self._holder() or "another program"
        except OSError:
            return ""  # a folder that may not be written has no writers

    def changed(self) -> bool:
        """Whether the file differs from what was last read or written: one stat, and the first bytes of the file."""
        return self._stamp() not in (self._seen, None)

    def read(self) -> Tables | None:
        """The tables, or None when there is no file yet. They are the cache: not to be altered but in a transaction."""
        if not self._locked:
            self._reload()
        return self._tables

    def write(self, data: Tables) -> None:
        """Keep the tables for the end of the transaction."""
        if not self._locked:
            raise RuntimeError("a storage is written in a transaction")
        self._pending = self._tables = data

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Several operations as one read and one durable write: done when the block is left."""
        with self._lock():
            try:
                self._reload()
                self._locked = True
                yield
                if self._pending is not None:
                    self._save(self._pending)
            except BaseException:
                self._tables = self._seen = None
                raise
            finally:
                self._locked, self._pending = False, None

    def rescue(self, tables: Tables | None) -> Path | None:
        """Keep a damaged file beside its place, and put these tables there, or nothing; a sound file is left alone.

        Returns where the damaged file is kept, or None where there was none. A newer file raises `LibraryNewer`.
        """
        with self._lock():
            try:
                self._reload()
            except LibraryNewer:
                raise
            except LibraryDamaged:
                aside = self.path.with_name(f"{self.path.name}.damaged-{os.urandom(4).hex()}")
                self._write_out(lambda: self._set_aside(aside, remove=tables is None))
                if tables is not None:
                    self._save(tables)
                return aside
        return None

    def _keep_old(self, old: int) -> None:
        """Before the first write after a migration: the file as the older version wrote it, beside it."""
        kept = self.path.with_name(f"{self.path.name}.schema-{old}")
        put_in_place(self._disk, kept, self._read_bytes(), 0o600)
        self._disk.sync_folder(self.path.parent)

    def _set_aside(self, aside: Path, *, remove: bool) -> None:
        put_in_place(self._disk, aside, self._read_bytes(), 0o600)
        self._disk.sync_folder(aside.parent)
        if remove:
            self._disk.remove(self.path)
            self._disk.sync_folder(aside.parent)

    def _write_out(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            raise refused(self.path, error) from error

    def _reload(self) -> None:
        stamp = self._stamp()
        # A file that went away under a running program is written anew from what is known of it.
        if stamp is None or stamp == self._seen:
            return
        data = self._read_bytes()
        self._tables = parse(self.path, self._kind, data, self._check)
        self._seen = stamp if stamp[3] == data[:HEAD] else None

    def _stamp(self) -> tuple[int, int, int, bytes] | None:
        try:
            found = self._disk.stat(self.path)
            with self.path.open("rb", buffering=0) as file:
                return found.st_ino, found.st_size, found.st_mtime_ns, file.read(HEAD)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LibraryUnreadable(self.path, reason_of(error)) from error

    def _read_bytes(self) -> bytes:
        try:
            return self._disk.read(self.path)
        except OSError as error:
            raise LibraryUnreadable(self.path, reason_of(error)) from error

    @contextmanager
    def _lock(self) -> Iterator[None]:
        # filelock imports asyncio, 25 ms: a program that only reads does without.
        from filelock import FileLock, Timeout

        if self.read_only:
            raise LibraryReadOnly(self.path)
        try:
            make_folders(self._disk, self.path.parent, 0o700 if self._private else 0o777)
            lock = FileLock(self.lock_path, timeout=LOCK_SECONDS, poll_interval=0.005)
            lock.acquire()
        except Timeout as error:
            raise LibraryBusy(self.path, self._holder()) from error
        except OSError as error:
            raise refused(self.path, error) from error
        try:
            with suppress(OSError):
                self.lock_path.write_text(f"{os.getpid()} on {_machine()}")
            yield
        finally:
            _let_go(lock)

    def _holder(self) -> str:
        with suppress(OSError, UnicodeDecodeError):
            return f"process {self.lock_path.read_text()}"
        return ""

    def _save(self, tables: Tables) -> None:
        old = schema_of(tables)
        if old < migrations.SCHEMA:
            self._write_out(lambda: self._keep_old(old))
        tables, data = pack(self.path, self._kind, tables)
        self._write_out(lambda: put_in_place(self._disk, self.path, data, 0o600 if self._private else 0o666))
        try:
            self._disk.sync_folder(self.path.parent)
        except OSError as error:
            raise LibraryNotSaved(self.path, f"the disk does not confirm the change: {reason_of(error)}") from error
        self._tables, self._seen = tables, None
        with suppress(LibraryUnreadable):  # saved it is; what cannot be looked at now is read again later
            self._seen = self._stamp()


def refused(path: Path, error: OSError) -> LibraryReadOnly | LibraryNotSaved:
    """What a failed write comes to."""
    kind = LibraryReadOnly if error.errno in _READ_ONLY else LibraryNotSaved
    return kind(path, reason_of(error))


def _let_go(lock: "BaseFileLock") -> None:
    """Free the lock; what was done under it is done, whatever the system says now, and a second try may do."""
    try:
        lock.release()
    except OSError:
        with suppress(OSError):
            lock.release()


def _may(path: Path, mode: int) -> bool:
    return os.access(path, mode, effective_ids=os.access in os.supports_effective_ids)


def _machine() -> str:
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "this machine")


def reason_of(error: OSError) -> str:
    """The system's words for a failure."""
    return os.strerror(error.errno) if error.errno else str(error)
