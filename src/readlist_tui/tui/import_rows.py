"""What an import would bring, as rows to look through. No widget in here."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from readlist_tui.identity import ids_of
from readlist_tui.model import Entry
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport, Snapshot
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.review import Row


@dataclass(frozen=True, slots=True)
class Show:
    """A choice of rows, and its key."""

    key: str
    label: str
    takes: Callable[["Reviewed", Entry], bool] | None
    empty: str


@dataclass(frozen=True)
class Reviewed:
    """A list as it was read, with the lines of its file, and what of it is known."""

    report: ImportReport
    lines: tuple[str, ...]
    known: frozenset[str]

    @classmethod
    def of(cls, report: ImportReport, snapshot: Snapshot, path: Path) -> "Reviewed":
        """Read the lines once more; OSError where the file has gone meanwhile."""
        text = path.read_bytes().decode("utf-8-sig", "replace")
        known = frozenset(name for paper in snapshot.papers for name in paper.ids)
        return cls(report, tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n")), known)

    @cached_property
    def changed(self) -> dict[Entry, tuple[str, ...]]:
        """The entries that are not as the list had them, each with the names of its fields that differ."""
        return {pair.after: pair.fields for pair in self.report.difference.continued if pair.fields}

    @cached_property
    def _starts(self) -> list[int]:
        entries, skipped = self.report.entries, self.report.skipped
        return sorted({*(entry.line for entry in entries), *(one.line for one in skipped)})

    def is_new(self, entry: Entry) -> bool:
        """True when no paper of the library is this one."""
        return self.known.isdisjoint((*ids_of(entry), *entry.former))

    def end_of(self, line: int) -> int:
        """The line in which what follows begins, a heading included."""
        at = bisect_right(self._starts, line)
        end = self._starts[at] if at < len(self._starts) else len(self.lines) + 1
        headings = (number for number in range(line + 1, min(end, line + 40)) if self.lines[number - 1].startswith("#"))
        return next(headings, end)

    @property
    def summary(self) -> str:
        """What it all comes to, in a line."""
        report = self.report
        unsure = sum(bool(entry.unsure) for entry in report.entries)
        facts = [
            counted(report.papers, "paper"),
            f"{report.new} new",
            f"{report.known} known",
            f"{len(self.changed)} changed",
            f"{len(report.difference.removed)} no longer there" if report.difference.removed else "",
            f"{unsure} unsure",
            f"{len(report.skipped)} not taken",
        ]
        warned = [f"line {one.line}: {one.message}" for one in report.warnings[:3]]
        return "; ".join([f"{report.list.title}: {', '.join(filter(None, facts))}", *warned])

    def rows(self, show: Show, marks: Marks) -> list[Row]:
        """The rows of a choice, in the order of the file."""
        skipped = [Row("!", "alert", clean(one.raw), one.reason, one.line, one) for one in self.report.skipped]
        if show.takes is None:
            return skipped
        return [self._row(entry, marks) for entry in self.report.entries if show.takes(self, entry)]

    def _row(self, entry: Entry, marks: Marks) -> Row:
        sign, style = ("+", "added") if self.is_new(entry) else ("~", "accent") if entry in self.changed else (" ", "")
        unsure = f"? {', '.join(entry.unsure)}" if entry.unsure else ""
        published = " ".join(filter(None, [clean(entry.venue or ""), str(entry.year or "")]))
        said = marks.between.join(filter(None, [unsure, published]))
        return Row(sign or " ", style or "muted", clean(entry.title), said, entry.line, entry)


def counted(number: int, noun: str, many: str = "") -> str:
    """`1 paper`, `12 papers`."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"


SHOWS = {
    "all": Show("a", "All", lambda *_: True, "The file holds no papers: s shows what was not taken, and why"),
    "new": Show("n", "New", Reviewed.is_new, "No paper is new to your library"),
    "changed": Show("c", "Changed", lambda reviewed, entry: entry in reviewed.changed, "No entry has changed"),
    "unsure": Show("u", "Unsure", lambda _, entry: bool(entry.unsure), "No entry is in doubt"),
    "skipped": Show("s", "Not taken", None, "Every line that could be a paper was taken as one"),
}
