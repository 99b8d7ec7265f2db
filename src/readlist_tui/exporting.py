"""Papers from the library into files.

What writes a format is imported only when it is written: commands that look at the library start without it.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from readlist_tui.library.disk import DISK, put_in_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from readlist_tui.model import Paper
    from readlist_tui.snapshot import Known


class ExportError(Exception):
    """The papers were not written; the message says why, in a line."""


class ExportExists(ExportError):
    """There is a file of this name, and nobody said that it may go."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already")
        self.path = path


def exported(library: Known, papers: Sequence[Paper], format_name: str, list_key: str = "") -> str:
    """Papers as text in a format of `formats.FORMATS`; with `list_key`, as that list alone has them.

    Citation keys are those of the whole library: a paper has the same in every export of it.
    """
    from readlist_tui import formats
    from readlist_tui.formats.citation_keys import citation_keys

    if list_key:
        own = ((paper, tuple(one for one in paper.entries if one.list_key == list_key)) for paper in papers)
        papers = [replace(paper, entries=entries or paper.entries) for paper, entries in own]
    named = {entry.list_key for paper in papers for entry in (*paper.entries, *paper.gone)}
    titles = {one.key: one.title for one in library.lists if one.key in named}
    title = next(iter(titles.values())) if len(titles) == 1 else "Reading list"
    return formats.dump(format_name, papers, formats.Context(title, titles, citation_keys(library.papers)))


def export_file(
    library: Known,
    papers: Sequence[Paper],
    format_name: str,
    path: Path,
    *,
    list_key: str = "",
    overwrite: bool = False,
) -> Path:
    """Write papers to a file, whole or not at all, and tell where it is.

    `ExportExists` where there is a file that may not be overwritten, `ExportError` where it cannot be written.
    """
    data = exported(library, papers, format_name, list_key).encode()
    try:
        if path.is_dir():
            raise ExportError(f"{path} is a folder; name a file")
        if path.is_file() and not overwrite:
            raise ExportExists(path)
        target = path.absolute() if path.exists() and not path.is_file() else path.resolve()
        _put(target, data)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead to each other, before 3.13
        reason = (error.strerror if isinstance(error, OSError) else "") or str(error)
        raise ExportError(f"{path} was not written ({reason})") from error
    return target


def _put(target: Path, data: bytes) -> None:
    """A file as a whole; devices and pipes are written to, since no file may come in their place."""
    if target.exists() and not target.is_file():
        target.write_bytes(data)
    else:
        put_in_place(DISK, target, data, 0o666)
        DISK.sync_folder(target.parent)
