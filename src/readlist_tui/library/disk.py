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
