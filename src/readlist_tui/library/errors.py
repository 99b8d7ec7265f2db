"""What can go wrong with a library on disk: each error is one line that a face can show as it stands."""

from pathlib import Path


class LibraryError(Exception):
    """Anything that keeps the library from doing what was asked."""


class LibraryDamaged(LibraryError):
    """A file cannot be understood; it is left as it is, and nothing is written over it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class LibraryNewer(LibraryDamaged):
    """A file was written by a newer version of the program: sound, but not to be touched by this one."""


class LibraryBusy(LibraryError):
    """Another process kept the lock for longer than a writer waits; `holder` says which, as far as it is known."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(f"{path}: in use by {holder or 'another program'}; nothing was changed, try again")
        self.path, self.holder = path, holder


class LibraryReadOnly(LibraryError):
    """The file or its folder may not be written."""

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(f"{path}: read-only{f' ({reason})' if reason else ''}; nothing was changed")
        self.path, self.reason = path, reason


class LibraryUnreadable(LibraryError):
    """The file is there, but the system does not let it be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: cannot be read ({reason})")
        self.path, self.reason = path, reason


class LibraryNotSaved(LibraryError):
    """The system refused a write: a full disk, a failing one. What was saved before is untouched."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: not saved ({reason})")
        self.path, self.reason = path, reason


class NoSuchList(LibraryError):
    """No list has this key or title."""

    def __init__(self, name: str) -> None:
        super().__init__(f"there is no list {name}")
        self.name = name


class NoSuchPaper(LibraryError):
    """No paper of the library has this key or id."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no paper is known as {name}")
        self.name = name
