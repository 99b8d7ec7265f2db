"""The state that a library's files are in, found without opening the library: it may not be possible to."""

from pathlib import Path
from typing import NamedTuple

from readlist_tui.library.errors import LibraryError
from readlist_tui.library.opened import files
from readlist_tui.library.storage import SafeJSONStorage


class Condition(NamedTuple):
    """One file: `mode` is 0 while there is none, `error` what opening it raises, `holder` who keeps it locked."""

    name: str
    path: Path
    mode: int
    error: LibraryError | None
    read_only: bool
    holder: str


def own_paths(home: Path, reader: str) -> tuple[Path, Path]:
    """The files of the lists and of a reader's readings, with symbolic links resolved."""
    lists, readings = (file.storage.path for file in files(home, reader))
    return lists, readings


def conditions(home: Path, reader: str) -> tuple[Condition, Condition]:
    """The state of both; a lock that is held is waited for as a writer would."""
    lists, readings = files(home, reader)
    return _condition("lists", lists.storage), _condition("readings", readings.storage)


def _condition(name: str, storage: SafeJSONStorage) -> Condition:
    error, mode = None, 0
    try:
        storage.read()
        mode = storage.path.stat().st_mode
    except FileNotFoundError:
        pass
    except LibraryError as raised:
        error = raised
    return Condition(name, storage.path, mode, error, storage.read_only, storage.holder())
