"""Two readings of one paper into one: pure, commutative, associative and idempotent, so that copies converge.

Of each field the newer change wins. A note is kept as its *versions*: `note` is the newest, `notes` are the others
that no writer of a later one had seen, `seen` are the stamps of those that a later one took the place of. So an edit
here and an edit there are both kept, and an old copy brings back nothing that was rewritten since.
"""

import re
from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

import orjson

from readlist_tui.identity import trust

Row = dict[str, Any]

STATUS, NOTE, SAME, APART = "status", "note", "same", "apart"
_APART = {"ids", "changed", NOTE, "notes", "seen"}
# Stamps of notes that were rewritten; only a copy older than so many edits of one note could bring one back.
_SEEN = 200
# What stands between the versions of a note, as its reader sees it.
_MARK = re.compile(r"\n\n--- also kept, written [^\n]* ---\n")


def merge_rows(one: Row, other: Row) -> Row:
    """The reading that says what both say."""
    merged: Row = {"ids": order_ids({*one.get("ids", ()), *other.get("ids", ())}), "changed": {}}
    for name in sorted((fields_of(one) | fields_of(other)) - {NOTE}):
        value, stamp = max(_field(one, name), _field(other, name), key=_newer)
        if value is not None:
            merged[name] = value
        if stamp:
            merged["changed"][name] = stamp
    seen = {*one.get("seen", ()), *other.get("seen", ())}
    put_versions(merged, [*versions(one), *versions(other)], seen)
    return merged


def join(*copies: Iterable[Row]) -> list[tuple[list[int], ...]]:
    """Which rows of several copies are about one paper: for each paper the places of its rows in each copy.

    Rows that share an id are, and rows that have none but titles and share one of these. A title beside an id joins
    nothing: whether two such rows are one paper would depend on what was joined before.
    """
    places = [(at, place, row) for at, rows in enumerate(copies) for place, row in enumerate(rows)]
    group_of: dict[str, int] = {}
    groups: list[set[int]] = [{number} for number in range(len(places))]
    for number, (_, _, row) in enumerate(places):
        for name in _telling_ids(row):
            first = group_of.setdefault(name, number)
            if groups[first] is not groups[number]:
                _unite(groups, first, number)
    return [
        tuple([places[number][1] for number in sorted(group) if places[number][0] == at] for at in range(len(copies)))
        for group in {id(group): group for group in groups}.values()
    ]


def _unite(groups: list[set[int]], one: int, other: int) -> None:
    groups[one] |= groups[other]
    for number in groups[other]:
        groups[number] = groups[one]


def _telling_ids(row: Row) -> list[str]:
    strong = [name for name in row["ids"] if not name.startswith("title:")]
    return strong or list(row["ids"])


def merge_copies(one: Sequence[Row], other: Sequence[Row]) -> list[Row]:
    """All that two copies of a reader's readings say."""
    return [
        reduce(merge_rows, [*(one[at] for at in own), *(other[at] for at in foreign)])
        for own, foreign in join(one, other)
    ]


def fields_of(row: Row) -> set[str]:
    """The names of what the reader said, those of a newer version included."""
    return {*row, *row.get("changed", ())} - _APART | {NOTE}


def order_ids(ids: Iterable[str]) -> list[str]:
    """Ids in one order, the most trusted first."""
    return sorted(ids, key=lambda name: (trust(name), name))


def stamp_of(row: Row, field: str) -> str:
    """When a field was changed; empty where it never was."""
    return str(row.get("changed", {}).get(field, ""))


def _field(row: Row, name: str) -> tuple[Any, str]:
    return row.get(name), stamp_of(row, name)


def _newer(field: tuple[Any, str]) -> tuple[str, bool, bytes]:
    value, stamp = field
    return stamp, value is not None, orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def versions(row: Row) -> list[tuple[str, str]]:
    """The stamp and text of each version of the note that stands."""
    stamp = stamp_of(row, NOTE)
    own = [(stamp, row.get(NOTE, ""))] if stamp or row.get(NOTE) else []
    return own + [(stamp, text) for stamp, text in row.get("notes", ())]


def put_versions(row: Row, found: Iterable[tuple[str, str]], seen: set[str]) -> None:
    """Set the note of a row to the versions that none of the others took the place of."""
    standing = sorted({version for version in found if version[0] not in seen}, reverse=True)
    for name in (NOTE, "notes", "seen"):
        row.pop(name, None)
    if standing:
        row["changed"][NOTE], text = standing[0]
        if text:
            row[NOTE] = text
        if not row["changed"][NOTE]:
            del row["changed"][NOTE]
    if standing[1:]:
        row["notes"] = [list(version) for version in standing[1:]]
    if seen:
        row["seen"] = sorted(seen)[-_SEEN:]


def note_of(row: Row) -> str:
    """The note as its reader sees it: all versions that stand, the newest first, the others marked."""
    if not row.get("notes"):
        return str(row.get(NOTE, ""))
    texts = {text: stamp for stamp, text in reversed(versions(row)) if text}
    newest, *others = sorted(texts.items(), key=lambda item: item[1], reverse=True) or [("", "")]
    return newest[0] + "".join(f"{_mark(stamp)}{text}" for text, stamp in others)


def put_note(row: Row, text: str, stamp: str, since: str | None = None) -> None:
    """Write a note in the place of all versions that stand.

    Where the writer began with the note `since`, versions that are not part of it are kept beside the new one.
    """
    standing = versions(row)
    unseen = [] if since is None else [version for version in standing if version[1] not in _MARK.split(since)]
    seen = {*row.get("seen", ()), *(stamp for stamp, _ in standing if stamp)} - {stamp for stamp, _ in unseen}
    put_versions(row, [(stamp, text), *unseen], seen)


def _mark(stamp: str) -> str:
    return f"\n\n--- also kept, written {stamp[:16].replace('T', ' ') or 'at some time'} ---\n"
