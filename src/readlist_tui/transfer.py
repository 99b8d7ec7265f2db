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
from readlist_tui.progress import Told, part, unheard
from readlist_tui.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from readlist_tui.library import Fix
    from readlist_tui.lists import ParsedList, Skipped, Warned
    from readlist_tui.snapshot import Known
    from readlist_tui.upstream import Difference

# The lists that come with the program, in the order in which a first start shows them.
SHIPPED = (
    "compression-by-year",
    "compression-papers-authors",
    "model-compression-zhihu",
    "deep-compression-post",
    "model-compression-tables",
)

# The share that reading takes beside comparing with what is known, at least.
_READ = 0.8


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What reading a list from its file changes, or would change.

    Numbers of papers in the list, of these new to the library and known before; `difference` tells of each entry how it
    stands to the version in the library, `skipped` of each line that is no entry why. `fresh` are line and title of the
    entries of papers that are new. A list `as_it_was` is the one in the library in all that readers are told of it.
    """

    list: PaperList
    papers: int
    new: int
    known: int
    difference: Difference
    skipped: tuple[Skipped, ...]
    warnings: tuple[Warned, ...]
    fresh: frozenset[tuple[int, str]] = frozenset()
    as_it_was: bool = False

    def is_new(self, entry: Entry) -> bool:
        """True when the library knew no paper that an entry is."""
        return (entry.line, entry.title) in self.fresh

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that the list has now."""
        return tuple(entry for entry in self.difference.entries if not entry.gone)


def open_library(home: Path, reader: str) -> Library:
    """The library of a reader, with the shipped lists when there is none yet. Errors as of `Library`."""
    library = Library(home, reader)
    if library.empty:
        from readlist_tui.lists import read_file

        parsed = [(key, read_file(_shipped_folder() / f"{key}.md")) for key in SHIPPED]
        library.seed([(_paper_list(key, one), one.entries) for key, one in parsed])
    return library


def import_files(library: Library, paths: Iterable[Path], progress: Told = unheard) -> tuple[ImportReport, ...]:
    """Read lists from files and put them into the library, each in the place of what was read from that file before.

    `ListError` for a file that is no list, or errors of `Library`; nothing has changed then, whichever file it was.
    `progress` as of `preview`.
    """
    reports = preview(library, paths, progress)
    carry_out(library, reports, "import")
    return reports


def preview(library: Known, paths: Iterable[Path], progress: Told = unheard) -> tuple[ImportReport, ...]:
    """What `import_files` would report; nothing changes.

    `progress` is given the share that is done, from 0 to 1, many times a second; what it raises calls the work off.
    """
    lists = list(library.lists)
    planned: list[tuple[Path, str]] = []
    for path in dict.fromkeys(paths):
        key = _key(path.resolve(), lists)
        lists.append(PaperList(key, key, source=str(path.resolve())))
        planned.append((path, key))
    return _read(library, planned, progress)


def preview_update(library: Known, name: str, path: Path | None = None, progress: Told = unheard) -> ImportReport:
    """What reading a list again would change, from the file it came from or from another, which it then comes from.

    `NoSuchList` where no list has this key or title, `ListError` for a file that is no list or that is gone. `progress`
    as of `preview`.
    """
    known = library.paper_list(name)
    file = path or (Path(known.source) if known.source else _shipped_folder() / f"{known.key}.md")
    report = _read(library, [(file, known.key)], progress)[0]
    return report if path or known.source else replace(report, list=replace(report.list, source=""))


def carry_out(
    library: Library, reports: Iterable[ImportReport], reason: str = "update", fixes: Sequence[Fix] = ()
) -> None:
    """Put what was previewed into the library, with what its reader set right: all of it, or on an error none.

    Lists that are as they were stay so: what their last update brought is still told, and there is nothing to undo.
    `ListError` as of `must_have_papers`.
    """
    fixed = {fix.list_key for fix in fixes}
    reports = [report for report in reports if not report.as_it_was or report.list.key in fixed]
    for report in reports:
        must_have_papers(report)
    if not reports:
        return
    library.replace_lists([(report.list, report.difference.entries) for report in reports], reason=reason, fixes=fixes)


def must_have_papers(report: ImportReport) -> None:
    """`ListError` for a list without papers: a file that was mistaken for one, or that was emptied by accident.

    No list is made of it, and no paper is gone for it.
    """
    from readlist_tui.lists import ListError

    if not report.entries:
        raise ListError("no papers were found in it", path=Path(report.list.source or report.list.key))


def _read(library: Known, files: Sequence[tuple[Path, str]], progress: Told) -> tuple[ImportReport, ...]:
    """What these files say under these keys: each is counted against those before it, too."""
    from readlist_tui.lists import read_file
    from readlist_tui.upstream import compare

    known = {name for paper in library.papers for name in paper.ids}
    reports: list[ImportReport] = []
    for number, (path, key) in enumerate(files):
        told = part(progress, number / len(files), (number + 1) / len(files))
        parsed = read_file(path, part(told, 0.0, _READ))
        paper_list = replace(_paper_list(key, parsed), source=str(path.resolve()))
        before = next((one for one in library.lists if one.key == key), None)
        if before:
            title = before.title if before.renamed else paper_list.title
            paper_list = replace(paper_list, title=title, renamed=before.renamed, hidden=before.hidden)
        # What continues an entry keeps its ids as former ones: no reading is lost to a retitled paper.
        difference = compare(library.entries(key), parsed.entries, paper_list.imported, part(told, _READ, 1.0))
        same = not difference and before is not None and before == replace(paper_list, imported=before.imported)
        same = same and _places(difference.entries) == _places(library.entries(key))
        reports.append(replace(_report(paper_list, parsed, difference, known), as_it_was=same))
        told(1.0)
    return tuple(reports)


def _places(entries: Iterable[Entry]) -> list[tuple[int, str]]:
    """Where the entries of a list stand in its file: their order, and where who looks there finds them."""
    return [(entry.line, entry.title) for entry in entries if not entry.gone]


def _report(paper_list: PaperList, parsed: ParsedList, difference: Difference, known: set[str]) -> ImportReport:
    """Count the papers of a list against the ids that are known, and make theirs known."""
    papers = group([entry for entry in difference.entries if not entry.gone])
    new = [paper for paper in papers if known.isdisjoint(paper.ids)]
    known.update(name for paper in papers for name in paper.ids)
    return ImportReport(
        list=paper_list,
        papers=len(papers),
        new=len(new),
        known=len(papers) - len(new),
        difference=difference,
        skipped=parsed.skipped,
        warnings=parsed.warnings,
        fresh=frozenset((entry.line, entry.title) for paper in new for entry in paper.entries),
    )


def _paper_list(key: str, parsed: ParsedList) -> PaperList:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return PaperList(
        key=key, title=parsed.title or key, imported=now, categories=parsed.categories, legend=parsed.legend
    )


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
