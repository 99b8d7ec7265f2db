"""Notes that are being typed: one small file for each, so that little is lost when the program dies meanwhile.

A draft belongs to the process that writes it, for as long as that holds the lock beside it. The system lets go of the
lock when the process ends, however it does: a draft whose lock is free was left behind, and is offered.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from readlist_tui.library.content import Tables, pack, parse
from readlist_tui.library.disk import DISK, Disk, make_folders, put_in_place, temporary
from readlist_tui.library.errors import LibraryBusy, LibraryDamaged, LibraryError, LibraryUnreadable
from readlist_tui.library.names import encode
from readlist_tui.library.storage import LOCK_SECONDS, reason_of, refused
from readlist_tui.model import Paper

if TYPE_CHECKING:
    from filelock import BaseFileLock

_TABLE, _KIND = "drafts", "draft"
_END, _LOCK_END = ".json", ".lock"


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A note as it was last kept while it was typed; `base` is the note that it began with, `at` when (UTC, ISO).

    The paper is named by all that it was known by: no list may name it any more.
    """

    path: Path
    key: str
    ids: tuple[str, ...]
    title: str
    text: str = ""
    base: str = ""
    at: str = ""


class OpenDraft:
    """The draft of a note that this process is typing. Nothing is on disk before the first `keep()`.

    `keep()` raises `LibraryReadOnly`, `LibraryNotSaved` or `LibraryBusy`; what was kept before is then still there.
    """

    def __init__(self, draft: NoteDraft, disk: Disk, lock: "BaseFileLock | None" = None) -> None:
        self.draft = draft
        self._disk, self._lock = disk, lock

    def keep(self, text: str, base: str) -> None:
        """Bring the text to disk; a text that is what it began with needs no draft."""
        if (text, base) == (self.draft.text, self.draft.base) and self.draft.path.exists():
            return
        if text == base:
            self.drop()
            return
        draft = replace(self.draft, text=text, base=base, at=datetime.now(UTC).isoformat(timespec="seconds"))
        path = draft.path
        _, data = pack(path, _KIND, {_TABLE: {draft.key: _row(draft)}})
        try:
            make_folders(self._disk, path.parent, 0o700)
            self._own()
            put_in_place(self._disk, path, data, 0o600)
            self._disk.sync_folder(path.parent)
        except OSError as error:
            raise refused(path, error) from error
        self.draft = draft

    def drop(self) -> None:
        """The note is saved, or given up: there is no draft any more. One that cannot be removed is offered again."""
        if self._lock is None:
            return
        for path in (self.draft.path, temporary(self.draft.path), _lock_of(self.draft.path)):
            with suppress(OSError):
                self._disk.remove(path)
        self.release()

    def release(self) -> None:
        """Leave what is on disk to whoever asks next."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _own(self) -> None:
        if self._lock is not None:
            return
        from filelock import Timeout

        lock = _new_lock(self.draft.path, LOCK_SECONDS)
        try:
            lock.acquire()
        except Timeout as error:
            raise LibraryBusy(self.draft.path, "") from error
        self._lock = lock


class DraftState(NamedTuple):
    """One file of a draft: what it holds, or why it cannot be read, and whether a living process is typing it."""

    path: Path
    draft: NoteDraft | None
    error: LibraryError | None
    open: bool


class Drafts:
    """The drafts of one reader, in a folder beside the readings.

    Backups hold none: a draft is what was not saved, and going back to a backup leaves it where it is, to be offered.
    """

    def __init__(self, readings: Path, disk: Disk = DISK) -> None:
        # Names of readers have no dots in them, so no reader's file can have this name.
        self.folder = readings.with_suffix(".drafts")
        self._disk = disk

    def begin(self, paper: Paper) -> OpenDraft:
        """A draft for a note on a paper: of this process alone, also where another types a note on the same paper."""
        path = self.folder / f"{encode(paper.key)}-{os.urandom(4).hex()}{_END}"
        return OpenDraft(NoteDraft(path, paper.key, paper.ids, paper.title), self._disk)

    def left(self) -> tuple[NoteDraft, ...]:
        """The drafts that no living process writes, the newest first; a damaged one is left alone."""
        found = []
        for path in self._paths():
            with suppress(LibraryError), _held(path) as lock:
                if lock is not None and path.exists():
                    found.append(read_draft(path, self._disk))
                elif lock is not None:
                    self._clear(path)
        return tuple(sorted(found, key=lambda draft: draft.at, reverse=True))

    def states(self) -> Iterator[DraftState]:
        """Every draft there is, in the order of their names; nothing is taken, tidied up or made."""
        for path in filter(Path.exists, self._paths()):
            is_open = False
            if _lock_of(path).exists():  # to look at a lock that there is not would make one
                with _held(path) as lock:
                    is_open = lock is None
            try:
                yield DraftState(path, read_draft(path, self._disk), None, is_open)
            except LibraryError as error:
                yield DraftState(path, None, error, is_open)

    def take(self, draft: NoteDraft) -> OpenDraft | None:
        """Go on with a draft that was left; None where another process did so first, or it is gone."""
        with _held(draft.path, keep=True) as lock:
            if lock is None:
                return None
            try:
                return OpenDraft(read_draft(draft.path, self._disk), self._disk, lock)
            except LibraryError:
                lock.release()
                return None

    def _paths(self) -> list[Path]:
        """Where drafts are, or were begun: a process that was killed at once has left no more than its lock."""
        try:
            names = os.listdir(self.folder)  # noqa: PTH208 - at each start, mostly for no folder
        except OSError:
            return []
        ends = (_END, _END + _LOCK_END)
        return [self.folder / name for name in sorted({n.removesuffix(_LOCK_END) for n in names if n.endswith(ends)})]

    def _clear(self, path: Path) -> None:
        for rest in (temporary(path), _lock_of(path)):
            with suppress(OSError):
                self._disk.remove(rest)


def _lock_of(path: Path) -> Path:
    return path.with_name(path.name + _LOCK_END)


def _new_lock(path: Path, seconds: float) -> "BaseFileLock":
    from filelock import FileLock  # 25 ms that nobody waits for who has left no draft

    return FileLock(_lock_of(path), timeout=seconds, poll_interval=0.005)


@contextmanager
def _held(path: Path, *, keep: bool = False) -> "Iterator[BaseFileLock | None]":
    """The lock of a draft while the block runs, or for longer; None where another process has it."""
    from filelock import Timeout

    lock = _new_lock(path, 0)
    try:
        lock.acquire()
    except (Timeout, OSError):
        yield None
        return
    try:
        yield lock
    finally:
        if not keep:
            lock.release()


def _row(draft: NoteDraft) -> dict[str, Any]:
    return {"ids": draft.ids, "title": draft.title, "text": draft.text, "base": draft.base, "at": draft.at}


def read_draft(path: Path, disk: Disk = DISK) -> NoteDraft:
    """The draft in a file; `LibraryUnreadable` or `LibraryDamaged` where there is none."""
    try:
        data = disk.read(path)
    except OSError as error:
        raise LibraryUnreadable(path, reason_of(error)) from error
    drafts = parse(path, _KIND, data, _check).get(_TABLE, {})
    if len(drafts) != 1:
        raise LibraryDamaged(path, "not one draft")
    [(key, row)] = drafts.items()
    return NoteDraft(path, key, tuple(row["ids"]), row["title"], row["text"], row["base"], row["at"])


def _check(tables: Tables) -> None:
    for row in tables.get(_TABLE, {}).values():
        texts = (row["title"], row["text"], row["base"], row["at"], *row["ids"])
        if not isinstance(row["ids"], list) or not all(isinstance(text, str) for text in texts):
            raise TypeError("not a draft")
        datetime.fromisoformat(row["at"])
