"""The system calls of a durable write, in one place, so that tests can record them and make each of them fail."""

import errno
import os
from contextlib import suppress
from pathlib import Path

# Windows has no descriptors for folders: its rename is durable when it returns.
_FOLDERS_CAN_BE_SYNCED = os.name != "nt"
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)


class Disk:
    """What a storage asks of the file system."""

    def stat(self, path: Path) -> os.stat_result:
        return path.stat()

    def read(self, path: Path) -> bytes:
        return path.read_bytes()

    def make_folder(self, path: Path, mode: int) -> None:
        path.mkdir(mode=mode)

    def create(self, path: Path, mode: int) -> int:
        """A new, empty file, open for writing; one left behind by a killed writer is removed first."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        try:
            return os.open(path, flags, mode)
        except FileExistsError:
            self.remove(path)
            return os.open(path, flags, mode)

    def write(self, handle: int, data: bytes | memoryview) -> int:
        return os.write(handle, data)

    def copy_owner(self, handle: int, like: os.stat_result) -> None:
        """Owner and mode as another file's; the owner only where this process may give files away."""
        if not hasattr(os, "fchmod"):
            return
        mine = os.fstat(handle)
        if (mine.st_uid, mine.st_gid) != (like.st_uid, like.st_gid):
            with suppress(PermissionError):
                os.fchown(handle, like.st_uid, like.st_gid)
        os.fchmod(handle, like.st_mode & 0o7777)

    def sync(self, handle: int) -> None:
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        source.replace(target)

    def remove(self, path: Path) -> None:
        path.unlink()

    def sync_folder(self, path: Path) -> None:
        """Make a rename in a folder survive a power cut, where the file system knows how."""
        if not _FOLDERS_CAN_BE_SYNCED:
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(handle)


DISK = Disk()


def make_folders(disk: Disk, folder: Path, mode: int) -> None:
    """A folder and those above it, each there to stay."""
    if not folder.exists():
        make_folders(disk, folder.parent, mode)
        with suppress(FileExistsError):
            disk.make_folder(folder, mode)
            disk.sync_folder(folder.parent)


def temporary(path: Path) -> Path:
    """Where the next state of a file is written; one writer at a time, so one name will do."""
    return path.with_name(f".{path.name}.tmp")


def put_in_place(disk: Disk, path: Path, data: bytes, mode: int) -> None:
    """The whole content of a file, synced before it takes the place of what is there, whose owner and mode it keeps.

    To be durable the folder is yet to be synced. Raises OSError, and then the file is as it was.
    """
    aside = temporary(path)
    handle = disk.create(aside, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[disk.write(handle, rest) :]
            with suppress(FileNotFoundError):
                disk.copy_owner(handle, disk.stat(path))
            disk.sync(handle)
        finally:
            disk.close(handle)
        disk.replace(aside, path)
    except BaseException:
        with suppress(OSError):
            disk.remove(aside)
        raise
