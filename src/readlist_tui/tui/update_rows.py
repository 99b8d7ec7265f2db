"""What an update would change, as rows to look through. No widget in here."""

from collections.abc import Iterator, Sequence

from readlist_tui.model import Entry
from readlist_tui.text import clean
from readlist_tui.transfer import ImportReport
from readlist_tui.tui.entry_lines import entry_lines, fields_of
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line
from readlist_tui.tui.review import Row
from readlist_tui.tui.typeset import wrap
from readlist_tui.upstream import Changed, Difference

# Fields of a changed entry as `fields_of` calls them.
_NAMES = {"marker": "status"}


def summary(*differences: Difference) -> str:
    """`2 new, 1 changed`, of all lists together, or that nothing differs."""
    counts = (
        (sum(len(one.new) for one in differences), "new"),
        (sum(len(one.changed) for one in differences), "changed"),
        (sum(len(one.moved) for one in differences), "moved"),
        (sum(len(one.removed) for one in differences), "removed"),
    )
    return ", ".join(f"{count} {name}" for count, name in counts if count) or "as it was"


def update_rows(reports: Sequence[ImportReport], failed: Sequence[tuple[str, str]], marks: Marks) -> Iterator[Row]:
    """For each list its name and what differs: new, changed, moved, removed; then the lists that cannot be read."""
    for report in reports:
        if report.difference:
            if len(reports) > 1:
                yield Row("", "", clean(f"{report.list.title}: {summary(report.difference)}"))
            yield from _difference_rows(report.difference, marks)
    for name, reason in failed:
        yield Row("!", "alert", clean(name), clean(reason))


def entry_of(record: object) -> Entry | None:
    """The entry that a row would bring."""
    return record.after if isinstance(record, Changed) else record if isinstance(record, Entry) else None


def _difference_rows(difference: Difference, marks: Marks) -> Iterator[Row]:
    for entry in difference.new:
        yield Row("+", "added", clean(entry.title), _place(entry, marks), entry.line, entry)
    for pair in difference.continued:
        if set(pair.fields) - {"category"}:
            yield Row("~", "accent", clean(pair.after.title), _said(pair, marks), pair.after.line, pair)
    for pair in difference.moved:
        if pair.fields == ("category",):
            yield Row(marks.moved, "accent", clean(pair.after.title), _said(pair, marks), pair.after.line, pair)
    for entry in difference.removed:
        yield Row("-", "removed", clean(entry.title), _place(entry, marks), 0, entry)


def _place(entry: Entry, marks: Marks) -> str:
    return marks.within.join(map(clean, entry.category))


def _said(pair: Changed, marks: Marks) -> str:
    """`venue: arXiv → ICML`; where several fields differ, or long ones, their names."""
    before, after = dict(fields_of(pair.before, marks)), dict(fields_of(pair.after, marks))
    names = [_NAMES.get(name, name) for name in pair.fields]
    if len(names) == 1 and names[0] in ("venue", "year", "category", "status"):
        said = f"{before[names[0]] or 'nothing'}{marks.to}{after[names[0]] or 'nothing'}"
        return said if names == ["category"] else f"{names[0]}: {said}"
    return ", ".join(names)


def record_lines(record: object, marks: Marks, columns: int) -> Iterator[Line]:
    """A row's record in full: an entry, or of a pair each field that differs, from and to."""
    if isinstance(record, Entry):
        yield from entry_lines(record, marks, columns)
    elif isinstance(record, Changed):
        before, after = dict(fields_of(record.before, marks)), dict(fields_of(record.after, marks))
        for name in (_NAMES.get(name, name) for name in record.fields):
            yield Line(((name, "heading"),))
            yield from _version("-", "removed", before[name], columns)
            yield from _version("+", "added", after[name], columns)


def _version(sign: str, style: str, text: str, columns: int) -> Iterator[Line]:
    for number, row in enumerate(wrap(text, columns - 2) if text else ["nothing"]):
        yield Line(((" " if number else sign, style), (" ", ""), (row, "" if text else "muted")))
