"""What a disk may hold after the power went: rebuilt from a recording of the storage's own system calls.

The model is a journalling file system such as ext4, at its least obliging. Data that was not synced may be missing,
whole or torn, in blocks, whatever was renamed onto it. Changes of a folder (create, rename, remove, make a folder)
reach the disk in their order, but when is known only after the folder was synced; folders do not wait for each other.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from readlist_tui.library.disk import Disk

_BLOCK = 512


@dataclass
class File:
    """The content of one inode: what was written, and how much of it was synced."""

    data: bytearray = field(default_factory=bytearray)
    synced: int = 0

    def after_cut(self, chance: random.Random) -> bytes:
        """The content as it may be found."""
        kept, loose = bytes(self.data[: self.synced]), bytes(self.data[self.synced :])
        match chance.randrange(4):
            case 0:
                return kept
            case 1:
                return kept + loose
            case 2:
                return kept + loose[: chance.randrange(len(loose) + 1)]
            case _:
                return kept + b"".join(
                    block if chance.random() < 0.5 else bytes(len(block)) for block in _blocks(loose)
                )


def _blocks(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK))


# A call as it was recorded: its name, what it was about, and the file or the text that it carried.
Call = tuple[str, Path | None, int, bytes, Path | None]


class RecordingDisk(Disk):
    """A real disk that writes down what is asked of it; `note()` adds the program's own words."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._files: dict[int, int] = {}
        self._created = 0

    def note(self, text: str) -> None:
        """Write down what the program told its user at this point."""
        self.calls.append(("said", None, 0, text.encode(), None))

    def make_folder(self, path: Path, mode: int) -> None:
        super().make_folder(path, mode)
        self.calls.append(("make_folder", path, 0, b"", None))

    def create(self, path: Path, mode: int) -> int:
        handle = super().create(path, mode)
        self._created += 1
        self._files[handle] = self._created
        self.calls.append(("create", path, self._created, b"", None))
        return handle

    def write(self, handle: int, data: bytes | memoryview) -> int:
        written = super().write(handle, data)
        self.calls.append(("write", None, self._files[handle], bytes(data[:written]), None))
        return written

    def sync(self, handle: int) -> None:
        super().sync(handle)
        self.calls.append(("sync", None, self._files[handle], b"", None))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.calls.append(("replace", source, 0, b"", target))

    def remove(self, path: Path) -> None:
        super().remove(path)
        self.calls.append(("remove", path, 0, b"", None))

    def sync_folder(self, path: Path) -> None:
        super().sync_folder(path)
        self.calls.append(("sync_folder", path, 0, b"", None))


def cut(calls: list[Call], at: int, chance: random.Random) -> tuple[dict[Path, bytes], list[str]]:
    """The files that a power cut after so many calls may leave, and what the program had said by then."""
    files: dict[int, File] = defaultdict(File)
    changes: dict[Path, list[Call]] = defaultdict(list)
    durable: dict[Path, int] = defaultdict(int)
    said: list[str] = []
    for call in calls[:at]:
        name, path, number, data, _ = call
        match name:
            case "said":
                said.append(data.decode())
            case "write":
                files[number].data += data
            case "sync":
                files[number].synced = len(files[number].data)
            case "sync_folder" if path:
                durable[path] = len(changes[path])
            case _ if path:
                changes[path.parent].append(call)
    kept = {folder: done[: chance.randint(durable[folder], len(done))] for folder, done in changes.items()}
    missing = _folders(changes) - _folders(kept)
    return {
        path: files[number].after_cut(chance)
        for folder, done in kept.items()
        if missing.isdisjoint((folder, *folder.parents))
        for path, number in _names(done).items()
    }, said


def _folders(changes: dict[Path, list[Call]]) -> set[Path]:
    return {path for done in changes.values() for name, path, *_ in done if name == "make_folder" and path}


def _names(changes: list[Call]) -> dict[Path, int]:
    """The files of a folder after some of its changes."""
    names: dict[Path, int] = {}
    for name, path, number, _, target in changes:
        if name == "create" and path:
            names[path] = number
        elif name == "replace" and path and target:
            names[target] = names.pop(path)
        elif name == "remove" and path:
            del names[path]
    return names
