"""What an import would bring, as rows to look through. No widget in here."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from readlist_tui.identity import ids_of
from readlist_tui.model import Entry
from readlist_tui.snapshot import Snapshot
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport
from readlist_tui.tui.fixing import Fixes
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.review import Row
from readlist_tui.tui.typeset import fit, width
from readlist_tui.wording import counted

# The numbers behind a title are what the line is for: with this much of it they stand in two lines of 80 columns.
_TITLE = 40


@dataclass(frozen=True, slots=True)
class Show:
    """A choice of rows, and its key."""

    key: str
    label: str
    does: str
    takes: Callable[["Reviewed", Entry], bool] | None
    empty: str


@dataclass(frozen=True)
class Reviewed:
    """A list as it was read, with the lines of its file, and what of it is known."""

    report: ImportReport
    lines: tuple[str, ...]
    known: frozenset[str]
    fixes: Fixes

    @classmethod
    def of(cls, report: ImportReport, snapshot: Snapshot, path: Path) -> "Reviewed":
        """Read the lines once more; OSError where the file has gone meanwhile."""
        text = path.read_bytes().decode("utf-8-sig", "replace")
        known = frozenset(name for paper in snapshot.papers for name in paper.ids)
        lines = tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        return cls(report, lines, known, Fixes.of(snapshot))

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
        title = clean(report.list.title)
        title = title if width(title) <= _TITLE else fit(title, _TITLE)
        return "; ".join([f"{title}: {', '.join(filter(None, facts))}", *warned])

    def rows(self, show: Show, marks: Marks) -> list[Row]:
        """The rows of a choice, in the order of the file."""
        skipped = [Row("!", "alert", clean(one.raw), one.reason, one.line, one) for one in self.report.skipped]
        if show.takes is None:
            return skipped
        return [self.row(entry, marks) for entry in self.report.entries if show.takes(self, entry)]

    def row(self, entry: Entry, marks: Marks) -> Row:
        """An entry as a line of the list, with what was set right."""
        own = self.fixes.fields(self.report.list.key, entry)
        shown = self.fixes.shown(self.report.list.key, entry)[0] if own else entry
        sign, style = ("+", "added") if self.is_new(entry) else ("~", "accent") if entry in self.changed else (" ", "")
        doubts = [name for name in entry.unsure if name not in own]
        unsure = f"? {', '.join(doubts)}" if doubts else ""
        yours = f"yours: {', '.join(own)}" if own else ""
        published = " ".join(filter(None, [clean(shown.venue or ""), str(shown.year or "")]))
        said = marks.between.join(filter(None, [yours, unsure, published]))
        return Row(sign or " ", style or "muted", clean(shown.title), said, entry.line, entry)


SHOWS = {
    "all": Show(
        "a",
        "All",
        "Show all entries",
        lambda *_: True,
        "The file holds no papers: s shows what was not taken, and why",
    ),
    "new": Show("n", "New", "Show papers new to your library", Reviewed.is_new, "No paper is new to your library"),
    "changed": Show(
        "c",
        "Changed",
        "Show entries that are not as the list had them",
        lambda reviewed, entry: entry in reviewed.changed,
        "No entry has changed",
    ),
    "unsure": Show(
        "u",
        "Unsure",
        "Show what the importer doubts",
        lambda _, entry: bool(entry.unsure),
        "No entry is in doubt",
    ),
    "skipped": Show(
        "s",
        "Not taken",
        "Show the lines that are no entries, and why",
        None,
        "Every line that could be a paper was taken as one",
    ),
}
