"""An entry as it was read, and what stands in its file there, as lines of text. No widget in here."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from readlist_tui.model import Entry
from readlist_tui.text import clean
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.paper_lines import Line
from readlist_tui.tui.typeset import fit, wrap

# The widest name of a field, and a space.
_LEAD = 9
# More lines of a file than an entry has; a line is cut where it fills half a screen.
_MOST_LINES, _MOST_CHARACTERS = 40, 2_000


def entry_lines(
    entry: Entry, marks: Marks, columns: int, shown: Entry | None = None, own: Collection[str] = ()
) -> Iterator[Line]:
    """Each field of an entry; one that was read on weak evidence says so.

    `shown` is the entry with the fields that are its reader's, `own` their names: below them stands what was read.
    """
    read = dict(fields_of(entry, marks))
    doubts = [name for name in entry.unsure if name not in own]
    if doubts:
        said = f"line {entry.line}: the importer is not sure of the {' and the '.join(doubts)}"
        yield from text_lines([(said, "alert")], columns)
    for name, text in fields_of(shown or entry, marks):
        if name in own:
            yield from _field(name, text or "nothing", "strong", columns)
            yield from _field("", f"yours; as read: {' '.join(read[name].split()) or 'nothing'}", "muted", columns)
            continue
        unsure = name in entry.unsure
        if text or unsure:
            yield from _field(name, text or "nothing", "alert" if unsure else "", columns)
            if unsure:
                yield Line(((f"{' ' * _LEAD}not sure of this", "alert"),))


def fields_of(entry: Entry, marks: Marks) -> Iterator[tuple[str, str]]:
    """The fields of an entry by name, each as one text."""
    yield "title", clean(entry.title)
    yield "authors", ", ".join(map(clean, entry.authors))
    yield "venue", clean(entry.venue or "")
    yield "year", str(entry.year or "")
    yield "category", marks.within.join(map(clean, entry.category))
    yield "status", str(entry.marker or "")
    yield "tags", marks.between.join(map(clean, entry.tags))
    yield "note", clean(entry.note)
    yield "links", "\n".join(f"{link.kind} {clean(link.url)}" for link in entry.links)


def _field(name: str, text: str, style: str, columns: int) -> Iterator[Line]:
    for number, row in enumerate(wrap(text, columns - _LEAD)):
        yield Line(((fit("" if number else name, _LEAD), "muted"), (row, style)))


def raw_lines(lines: Sequence[str], first: int, end: int, columns: int) -> Iterator[Line]:
    """The lines of a file from `first` up to `end`, with their numbers; empty ones at the end are left out."""
    shown = list(lines[first - 1 : min(end - 1, first - 1 + _MOST_LINES)])
    while shown and not shown[-1].strip():
        shown.pop()
    lead = len(str(first + len(shown))) + 1
    for number, text in enumerate(shown, start=first):
        rows = wrap(clean(text[:_MOST_CHARACTERS]), columns - lead) or [""]
        for row_number, row in enumerate(rows):
            yield Line(((fit("" if row_number else str(number), lead), "muted"), (row, "")))


def text_lines(texts: Iterable[tuple[str, str]], columns: int) -> Iterator[Line]:
    """Texts, each with the name of its style."""
    for text, style in texts:
        for row in wrap(text, columns) if text else [""]:
            yield Line(((row, style),))
