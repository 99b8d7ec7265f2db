"""Steps: what a face is told of one, which rows it writes, and the edits by which it can be taken back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any, NamedTuple

from readlist_tui.library.history import WHOLE, Edit, copy, put, value_of
from readlist_tui.library.merge import Row, fields_of, join, merge_rows, order_ids, stamp_of

_NEW_ROW: Row = {"ids": [], "changed": {}}


@dataclass(frozen=True, slots=True)
class Change:
    """One step, for a face to word: `read · Attention to Toys`, `read · 12 papers`.

    `value` is what the step set, also when it is being taken back; `title` is the first paper's; `kept` are papers that
    another process had changed since, which an undo or redo therefore left alone. The field of a step that went back to
    a backup is `restore`, its value the time of the backup; of one that joined other copies it is `merge`, and their
    names; of one that changed the lists it is `lists`, its value what was done (`import`, `update`, `remove`, `rename`,
    `hide`, `unhide`) and its title that of the lists. The field of a step that set fields of a paper right is `mend`,
    its value their names.
    """

    field: str
    value: str
    keys: tuple[str, ...]
    title: str = ""
    kept: tuple[str, ...] = ()


class Target(NamedTuple):
    """A paper to write about, and the readings that were found for it."""

    key: str
    ids: tuple[str, ...]
    found: tuple[str, ...]


class Draft:
    """A step over the rows of a reader, which are not altered."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = rows
        self.written: dict[str, Row | None] = {}
        self.edits: list[Edit] = []

    def set(self, target: Target, values: Mapping[str, Any], stamp: str, since: str | None = None) -> None:
        """Set fields of the reading of a paper; several readings of the paper become one."""
        rows = self._rows
        if len(target.found) == 1:
            standing = rows[target.found[0]]
            values = {field: value for field, value in values.items() if value_of(standing, field) != value}
            if not values:
                return
        name = target.key if target.key in target.found else next(iter(target.found), self._free(target.key))
        joined = [other for other in target.found if other != name]
        row = copy(reduce(merge_rows, (rows[other] for other in joined), rows.get(name, _NEW_ROW)))
        for field, value in values.items():
            put(row, field, value, stamp, since)
        row["ids"] = order_ids({*row["ids"], *target.ids})
        self._replace(name, row, joined)

    def restore(self, former: Mapping[str, Row], next_stamp: Callable[[], str]) -> None:
        """Let every reading say what it said then, and those that were not there yet say nothing."""
        for name in {**self._rows, **former}:
            then, now = former.get(name, _NEW_ROW), self._rows.get(name, _NEW_ROW)
            row, stamp = copy(now), next_stamp()
            row["ids"] = order_ids({*now["ids"], *then["ids"]})
            for field in fields_of(now) | fields_of(then):
                if value_of(now, field) != value_of(then, field):
                    put(row, field, value_of(then, field), stamp)
            self._replace(name, row)

    def merge(self, others: Iterable[Row]) -> None:
        """Join what other copies say."""
        names, found = list(self._rows), list(others)
        for own, foreign in join(self._rows.values(), found):
            if not foreign:
                continue
            row = reduce(merge_rows, [found[at] for at in foreign])
            mine = [names[at] for at in own]
            name = mine[0] if mine else self._free(row["ids"][0] if row["ids"] else "title:")
            self._replace(name, reduce(merge_rows, (self._rows[other] for other in mine), row), mine[1:])

    def _replace(self, name: str, row: Row, joined: Sequence[str] = ()) -> None:
        former = self._rows.get(name, _NEW_ROW)
        if row == former:
            return
        self.edits.extend([other, WHOLE, self._rows[other], "", None, ""] for other in joined)
        if joined:  # otherwise an undo need not forget by which ids the paper is known
            self.edits.append([name, "ids", former["ids"], "", row["ids"], ""])
        for field in sorted(fields_of(former) | fields_of(row)):
            before, after = value_of(former, field), value_of(row, field)
            stamps = stamp_of(former, field), stamp_of(row, field)
            if (before, stamps[0]) != (after, stamps[1]):
                self.edits.append([name, field, before, stamps[0], after, stamps[1]])
        self.written.update(dict.fromkeys(joined, None) | {name: row})

    def _free(self, key: str) -> str:
        """A name for a new reading that none has yet: another paper's may bear this one's key from former times."""
        name, number = key, 1
        while name in self._rows or name in self.written:
            number += 1
            name = f"{key}#{number}"
        return name
