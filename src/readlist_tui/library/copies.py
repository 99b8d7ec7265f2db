"""Other copies of a reader's readings: of another machine, of a backup, left behind by a program that syncs files."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from readlist_tui.library import readings
from readlist_tui.library.content import Tables, parse
from readlist_tui.library.errors import LibraryDamaged, LibraryUnreadable
from readlist_tui.library.storage import reason_of

# Syncthing: ann.sync-conflict-20260131-120000-ABCDEFG.json; Dropbox: ann (Bob's conflicted copy 2026-01-31).json;
# Nextcloud: ann (conflicted copy 2026-01-31 120000).json. Names of readers have neither dots nor spaces in them.
_CONFLICT = re.compile(r"\.sync-conflict-|\s?\(.*conflicted copy")
_GZIP = b"\x1f\x8b"


def beside(path: Path) -> Iterator[Path]:
    """The conflict copies that lie beside a file, in the order of their names."""
    with suppress(OSError):
        for other in sorted(path.parent.glob(f"{path.stem}*{path.suffix}")):
            if _CONFLICT.match(other.name.removeprefix(path.stem)):
                yield other


def read(path: Path) -> Tables:
    """The tables of another copy: a file of readings, or a backup with readings in it.

    `LibraryUnreadable` or `LibraryDamaged` where it cannot be used.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LibraryUnreadable(path, reason_of(error)) from error
    if not data.startswith(_GZIP):
        return parse(path, "readings", data, readings.check)
    from readlist_tui.library import backups  # gzip, 3 ms that looking for conflict copies does without

    _, _, said = backups.read(path)
    if said is None:
        raise LibraryDamaged(path, "this backup holds no readings")
    return said
