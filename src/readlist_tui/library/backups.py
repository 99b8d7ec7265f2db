"""Backups: the lists and one reader's readings as they were, in `backups/NAME/`, the newest ten and one a week.

A backup is one gzipped file of three lines of JSON: what it is, the tables of the catalogue, the tables of the
readings; `null` stands for a file that there was not.
"""

import gzip
import zlib
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from readlist_tui.library import catalogue, readings
from readlist_tui.library.content import Tables, parse
from readlist_tui.library.disk import DISK, Disk, make_folders, put_in_place
from readlist_tui.library.errors import LibraryDamaged, LibraryUnreadable
from readlist_tui.library.migrations import SCHEMA
from readlist_tui.library.names import encode
from readlist_tui.library.storage import reason_of, refused
from readlist_tui.wording import counted

NEWEST, WEEKS = 10, 8
# Made for undo alone and counted by themselves: ten renamed lists must not push out the backup of a day.
_LESSER = ("rename", "hide", "unhide", "undo")
_KINDS = (("catalogue", catalogue.load), ("readings", readings.check))
_NAME = "%Y-%m-%dT%H%M%S.%fZ"
_SUFFIX = ".json.gz"
_SECONDS = len("2026-01-31T12:00:00")


class Backup(NamedTuple):
    """One backup, by what it holds; `made` is UTC, ISO 8601, `damaged` says why it cannot be used."""

    path: Path
    made: str
    reason: str
    reader: str = ""
    lists: int = 0
    papers: int = 0
    readings: int = 0
    notes: int = 0
    damaged: str = ""

    @property
    def held(self) -> str:
        """What it holds, in numbers: `5 lists, 297 papers, 12 readings, 1 note`."""
        counts = {"list": self.lists, "paper": self.papers, "reading": self.readings, "note": self.notes}
        return ", ".join(counted(count, noun) for noun, count in counts.items())


class Backups:
    """The backups of one reader. Writing raises `LibraryReadOnly` or `LibraryNotSaved`."""

    def __init__(self, folder: Path, reader: str, disk: Disk = DISK) -> None:
        self.folder = folder
        self._reader, self._disk = reader, disk

    @classmethod
    def of(cls, home: Path, reader: str, disk: Disk = DISK) -> "Backups":
        """The backups in a library's home, for when the library itself cannot be opened, too."""
        return cls(home / "backups" / encode(reader), reader, disk)

    def all(self) -> tuple[Backup, ...]:
        """All backups, the newest first."""
        return tuple(map(describe, self._paths()))

    def newest_day(self) -> str:
        """The day (UTC) of the newest backup, or empty."""
        return next((path.name[: len("2026-01-31")] for path in self._paths()), "")

    def make(self, reason: str, lists: Tables | None, said: Tables | None, to: Path | None = None) -> Backup:
        """Write a backup, into the folder or to another file; then those in the folder that are past keeping go."""
        now = datetime.now(UTC)
        path = to or self.folder / f"{now.strftime(_NAME)}-{reason}{_SUFFIX}"
        about = _about(self._reader, reason, now, lists or {}, said or {})
        try:
            if to is None:
                make_folders(self._disk, self.folder, 0o700)
            put_in_place(self._disk, path, _pack(about, lists, said), 0o600)
            self._disk.sync_folder(path.parent)
        except OSError as error:
            raise refused(path, error) from error
        self._tidy()
        return _backup(path, about)

    def _paths(self) -> list[Path]:
        with suppress(OSError):
            return sorted(self.folder.glob(f"[0-9]*{_SUFFIX}"), reverse=True)
        return []

    def _tidy(self) -> None:
        paths = self._paths()
        lesser = [path for path in paths if _reason_of(path) in _LESSER]
        others = [path for path in paths if path not in lesser]
        keep = {*others[:NEWEST], *lesser[:NEWEST], *_one_a_week(paths)}
        for path in paths:
            if path not in keep:
                with suppress(OSError):  # it can go the next time
                    self._disk.remove(path)


def describe(path: Path) -> Backup:
    """What a file of a backup holds, from its first line."""
    try:
        with gzip.open(path) as file:
            about = orjson.loads(file.readline(65536))
        return _backup(path, about)
    except OSError as error:
        return _damaged(path, reason_of(error))
    except (EOFError, zlib.error, ValueError, TypeError, KeyError) as error:
        return _damaged(path, str(error))


def read(path: Path) -> tuple[Backup, Tables | None, Tables | None]:
    """A backup, with the tables of its catalogue and of its readings.

    `LibraryUnreadable` or `LibraryDamaged` where it cannot be used; it is checked from the first byte to the last.
    """
    try:
        about, *contents = gzip.decompress(path.read_bytes()).split(b"\n")
        backup = _backup(path, orjson.loads(about))
    except gzip.BadGzipFile as error:
        raise LibraryDamaged(path, str(error)) from error
    except OSError as error:
        raise LibraryUnreadable(path, reason_of(error)) from error
    except (EOFError, zlib.error, ValueError, TypeError, KeyError) as error:
        raise LibraryDamaged(path, f"no backup of readlist: {error}") from error
    if len(contents) != 2:
        raise LibraryDamaged(path, "no backup of readlist")
    lists, said = (
        None if data == b"null" else parse(path, kind, data, check)
        for (kind, check), data in zip(_KINDS, contents, strict=True)
    )
    return backup, lists, said


def _pack(about: dict[str, Any], lists: Tables | None, said: Tables | None) -> bytes:
    return gzip.compress(b"\n".join(map(orjson.dumps, (about, lists, said))), compresslevel=1)


def _about(reader: str, reason: str, now: datetime, lists: Tables, said: Tables) -> dict[str, Any]:
    rows = said.get("readings", {}).values()
    return {
        "kind": "backup",
        "schema": SCHEMA,
        "made": now.isoformat(timespec="microseconds"),
        "reason": reason,
        "reader": reader,
        "lists": len(lists.get("lists", {})),
        "papers": len(lists.get("papers", {})),
        "readings": sum(bool(row.get("status") or row.get("note")) for row in rows),
        "notes": sum(bool(row.get("note")) for row in rows),
    }


def _backup(path: Path, about: dict[str, Any]) -> Backup:
    if about["kind"] != "backup":
        raise ValueError("not a backup")
    made, reason, reader = (str(about[name]) for name in ("made", "reason", "reader"))
    lists, papers, readings, notes = (int(about[name]) for name in ("lists", "papers", "readings", "notes"))
    return Backup(path, made, reason, reader, lists, papers, readings, notes)


def _damaged(path: Path, reason: str) -> Backup:
    name = path.name.removesuffix(_SUFFIX)
    return Backup(path, name[:_SECONDS], _reason_of(path), damaged=reason)


def _reason_of(path: Path) -> str:
    return path.name.removesuffix(_SUFFIX).rpartition("-")[2]


def _one_a_week(paths: list[Path]) -> list[Path]:
    """The newest of each of the last weeks that have any."""
    weeks: dict[tuple[int, int], Path] = {}
    for path in paths:
        with suppress(ValueError):
            year, week, _ = datetime.fromisoformat(path.name[: len("2026-01-31")]).isocalendar()
            weeks.setdefault((year, week), path)
    return list(weeks.values())[:WEEKS]
