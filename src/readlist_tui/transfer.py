"""Lists from files into the library, with a report of what that changed.

What reads Markdown is imported only when a list is read: commands that look at the library start without it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from readlist_tui.identity import group
from readlist_tui.library import Library
from readlist_tui.model import Entry, PaperList
from readlist_tui.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readlist_tui.lists import ParsedList, Skipped, Warned

# The lists that come with the program, in the order in which a first start shows them.
SHIPPED = (
    "compression-by-year",
    "compression-papers-authors",
    "model-compression-zhihu",
    "deep-compression-post",
    "model-compression-tables",
)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: numbers of papers in the list, of these new to the library and known before; of entries."""

    list: PaperList
    papers: int
    new: int
    known: int
    entries: int
    skipped: tuple[Skipped, ...]
    warnings: tuple[Warned, ...]


def open_library(home: Path, reader: str) -> Library:
    """The library of a reader, with the shipped lists when there is none yet. Errors as of `Library`."""
    library = Library(home, reader)
    if library.empty:
        from readlist_tui.lists import read_file

        parsed = [(key, read_file(_shipped_folder() / f"{key}.md")) for key in SHIPPED]
        library.seed([(_paper_list(key, one), one.entries) for key, one in parsed])
    return library


def import_files(library: Library, paths: Iterable[Path]) -> tuple[ImportReport, ...]:
    """Read lists from files and put them into the library, each in the place of what was read from that file before.

    `ListError` for a file that is no list, or errors of `Library`; nothing has changed then, whichever file it was.
    """
    read = _read(library, paths)
    library.replace_lists([(report.list, entries) for report, entries in read])
    return tuple(report for report, _ in read)


def preview(library: Library, paths: Iterable[Path]) -> tuple[ImportReport, ...]:
    """What `import_files` would report; nothing changes."""
    return tuple(report for report, _ in _read(library, paths))


def _read(library: Library, paths: Iterable[Path]) -> list[tuple[ImportReport, tuple[Entry, ...]]]:
    """The lists of files with their entries, ready to be stored: each is counted against those before it, too."""
    from readlist_tui.lists import read_file
    from readlist_tui.upstream import compare

    lists = list(library.lists)
    known = {name for paper in library.papers for name in paper.ids}
    read: list[tuple[ImportReport, tuple[Entry, ...]]] = []
    for path in dict.fromkeys(paths):
        parsed = read_file(path)
        source = path.resolve()
        key = _key(source, lists)
        # What continues an entry keeps its ids as former ones: no reading is lost to a retitled paper.
        entries = compare(library.entries(key), parsed.entries).entries
        lists.append(replace(_paper_list(key, parsed), source=str(source)))
        read.append((_report(lists[-1], parsed, entries, known), entries))
    return read


def _report(paper_list: PaperList, parsed: ParsedList, entries: Sequence[Entry], known: set[str]) -> ImportReport:
    """Count the papers of a list against the ids that are known, and make theirs known."""
    papers = group(entries)
    new = sum(known.isdisjoint(paper.ids) for paper in papers)
    known.update(name for paper in papers for name in paper.ids)
    return ImportReport(
        list=paper_list,
        papers=len(papers),
        new=new,
        known=len(papers) - new,
        entries=len(entries),
        skipped=parsed.skipped,
        warnings=parsed.warnings,
    )


def _paper_list(key: str, parsed: ParsedList) -> PaperList:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return PaperList(key=key, title=parsed.title or key, imported=now, categories=parsed.categories)


def _key(source: Path, lists: Iterable[PaperList]) -> str:
    """The key of the list that was read from this file before, else a free one made of the file's name.

    Most lists are called README.md: those take the name of their folder.
    """
    taken = {paper_list.key: paper_list.source for paper_list in lists}
    if str(source) in taken.values():
        return next(key for key, known in taken.items() if known == str(source))
    stem = source.parent.name if source.stem.casefold() == "readme" else source.stem
    name = key = "-".join(clean(stem).split()) or "list"
    number = 1
    while taken.get(key):
        number += 1
        key = f"{name}-{number}"
    return key


def _shipped_folder() -> Path:
    """Inside the package when it was installed from a wheel, else beside `src/` in the checkout."""
    packed = Path(__file__).parent / "data"
    return packed if packed.is_dir() else Path(__file__).parents[2] / "data"
