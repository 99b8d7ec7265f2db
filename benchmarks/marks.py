"""A durable mark, against the least that durability costs."""

import os
import tempfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from statistics import median

from benchmarks.measure import Result, Seconds, side_by_side, timed
from readlist_tui.library import Library
from readlist_tui.model import Entry, PaperList, Status

# Readings in the file, and the milliseconds that a mark may take with them.
BUDGETS = {300: 3, 2_000: 6, 10_000: 20}
MARKS = 15  # a round; a round counts by its median


def marks() -> Iterator[Result]:
    """One mark in a library where every paper has a reading; one append with fsync on the same disk."""
    for count, limit in BUDGETS.items():
        with tempfile.TemporaryDirectory(dir=Path.home() if os.access(Path.home(), os.W_OK) else None) as folder:
            library = _library(Path(folder), count)
            ours, theirs = side_by_side(_marking(library), _appending(Path(folder, "appended")))
            name = f"a durable mark, {count:,} readings"
            yield Result(name, "one append with fsync", ours, theirs, limit=limit / 1000)


def _library(folder: Path, count: int) -> Library:
    entries = [Entry(f"A paper on toys, number {number}", number, "toys") for number in range(1, count + 1)]
    library = Library(folder, "bench")
    library.replace_lists([(PaperList("toys", "Toys"), entries)])
    library.set_status([paper.key for paper in library.papers], Status.READ)
    return library


def _marking(library: Library) -> Seconds:
    keys = cycle([paper.key for paper in library.papers[::7]])
    statuses = cycle([Status.READING, Status.SKIMMED, Status.READ])
    mark = timed(lambda: library.set_status([next(keys)], next(statuses)))
    return lambda: median(mark() for _ in range(MARKS))


def _appending(path: Path) -> Seconds:
    def append() -> None:
        with path.open("ab") as file:
            file.write(b"x" * 200)
            file.flush()
            os.fsync(file.fileno())

    once = timed(append)
    return lambda: median(once() for _ in range(MARKS))
