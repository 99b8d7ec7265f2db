"""What one reader says of papers: the file `readers/NAME.json`, tables `readings` and `history`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

from readlist_tui.library import history
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.history import WHOLE, Edit, Step, copy, put, value_of
from readlist_tui.library.merge import FIELDS, Row, fields_of, merge_rows, note_of, order_ids, stamp_of
from readlist_tui.library.shapes import check_reading, check_step
from readlist_tui.library.stamps import Clock
from readlist_tui.library.storage import ABOUT, SELF, SafeJSONStorage
from readlist_tui.library.storage import Tables as StoredTables
from readlist_tui.library.tables import Tables
from readlist_tui.model import NO_READING, Reading, Status

READINGS, HISTORY = "readings", "history"
_STATUSES = {status.value: status for status in Status}
_NEW_ROW: Row = {"ids": [], "changed": {}}


class Target(NamedTuple):
    """A paper to write about, and the readings that were found for it."""

    key: str
    ids: tuple[str, ...]
    found: tuple[str, ...]


class Written(NamedTuple):
    """What a step came to: which readings were written, and which another process had changed since, so were kept."""

    field: str
    value: str
    title: str
    readings: tuple[str, ...]
    kept: tuple[str, ...] = ()


class Readings:
    """The file of one reader. Changes are made inside `transaction()`, and are durable when it is left."""

    def __init__(self, path: Path, reader: str, disk: Disk = DISK) -> None:
        self.storage = SafeJSONStorage(path, "readings", check, private=True, disk=disk)
        self._reader, self._clock = reader, Clock()
        tables = Tables(self.storage)
        self._about, self._readings, self._history = map(tables.keyed, (ABOUT, READINGS, HISTORY))

    def rows(self) -> Mapping[str, Row]:
        """All readings as they are stored: not to be altered."""
        return self._readings.rows()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """The lock, the newest state of the file, and one durable write at the end."""
        with self.storage.transaction():
            self._clock.show(str(self._about.rows().get(SELF, {}).get("clock", "")))
            yield

    def set(self, targets: Sequence[Target], field: str, value: Any, title: str) -> Written:
        """Set a field of the readings of these papers; several readings of one paper become one."""
        rows = self.rows()
        stamp = self._stamp(rows, targets, field)
        written: dict[str, Row | None] = {}
        edits: list[Edit] = []
        for target in targets:
            if not _says(rows, target, field, value):
                _set(rows, target, (field, value, stamp), written, edits)
        return self._step(field, str(value), title, written, edits)

    def restore(self, former: Mapping[str, Row], made: str) -> Written:
        """Say again what was said then, as one step: with new stamps, so that no older copy overrules it."""
        rows = self.rows()
        for row in (*rows.values(), *former.values()):
            self._clock.show(max(row.get("changed", {}).values(), default=""))
        written: dict[str, Row | None] = {}
        edits: list[Edit] = []
        for name in {**rows, **former}:
            _restore(name, rows.get(name), former.get(name), self._clock.next(), written, edits)
        return self._step("restore", made, "", written, edits)

    def _step(
        self, field: str, value: str, title: str, written: Mapping[str, Row | None], edits: list[Edit]
    ) -> Written:
        if edits:
            step = {"session": self._clock.session, "field": field, "value": value, "title": title, "edits": edits}
            self._write(written, history.append(self._history.rows(), step))
        return Written(field, value, title, tuple(written))

    def undo(self) -> Written | None:
        """Take back the last step of this session, or else of any before it."""
        steps = self._history.rows()
        return self._replay(steps, history.newest(steps, self._clock.session), back=True)

    def redo(self) -> Written | None:
        """Do again what was taken back last."""
        steps = self._history.rows()
        return self._replay(steps, history.last_undone(steps, self._clock.session), back=False)

    def _replay(self, steps: Mapping[str, Step], number: str | None, *, back: bool) -> Written | None:
        if number is None:
            return None
        step, rows = steps[number], self.rows()
        for edit in step["edits"]:
            self._clock.show(stamp_of(rows.get(edit[0], _NEW_ROW), edit[1]))
        done = history.replay(step["edits"], rows, self._clock.next, back=back)
        changed = history.rename(steps, done.renamed)
        undone = [self._clock.next(), self._clock.session] if back else None
        changed[number] = {**step, "edits": done.edits, "undone": undone}
        self._write(done.rows, changed)
        return Written(step["field"], str(step["value"]), step["title"], tuple(done.rows), tuple(done.kept))

    def _stamp(self, rows: Mapping[str, Row], targets: Iterable[Target], field: str) -> str:
        """One stamp, later than any that it takes the place of, be it from another machine's clock."""
        for target in targets:
            for name in target.found:
                self._clock.show(stamp_of(rows[name], field))
        return self._clock.next()

    def _write(self, rows: Mapping[str, Row | None], steps: Mapping[str, Step | None]) -> None:
        self._readings.put(rows)
        self._history.put(steps)
        about = {**self._about.rows().get(SELF, {}), "reader": self._reader, "clock": self._clock.next()}
        self._about.put({SELF: about})


def reading_of(rows: Sequence[Row]) -> Reading:
    """What these rows say together: one paper may have several, until the next write joins them."""
    if not rows:
        return NO_READING
    row = reduce(merge_rows, rows)
    return Reading(tuple(row["ids"]), _STATUSES.get(row.get("status", "")), note_of(row), dict(row["changed"]))


def _says(rows: Mapping[str, Row], target: Target, field: str, value: Any) -> bool:
    return len(target.found) == 1 and value_of(rows[target.found[0]], field) == value


def _set(
    rows: Mapping[str, Row],
    target: Target,
    change: tuple[str, Any, str],
    written: dict[str, Row | None],
    edits: list[Edit],
) -> None:
    name = _home(rows, target)
    former = rows.get(name, _NEW_ROW) if target.found else _NEW_ROW
    joined = [other for other in target.found if other != name]
    row = copy(reduce(merge_rows, (rows[other] for other in joined), former))
    put(row, *change)
    edits.extend([other, WHOLE, rows[other], "", None, ""] for other in joined)
    if joined:
        edits.append([name, "ids", former["ids"], "", row["ids"], ""])
    for field in FIELDS:
        if stamp_of(former, field) != stamp_of(row, field):
            before, after = value_of(former, field), value_of(row, field)
            edits.append([name, field, before, stamp_of(former, field), after, stamp_of(row, field)])
    row["ids"] = order_ids({*row["ids"], *target.ids})
    written.update(dict.fromkeys(joined, None) | {name: row})


def _restore(
    name: str,
    row: Row | None,
    former: Row | None,
    stamp: str,
    written: dict[str, Row | None],
    edits: list[Edit],
) -> None:
    now, then = row or _NEW_ROW, former or _NEW_ROW
    after = copy(now)
    for field in sorted(fields_of(now) | fields_of(then)):
        before, value = value_of(now, field), value_of(then, field)
        if before != value:
            put(after, field, value, stamp)
            edits.append([name, field, before, stamp_of(now, field), value, stamp])
    after["ids"] = order_ids({*now["ids"], *then["ids"]})
    if after != now:
        written[name] = after


def _home(rows: Mapping[str, Row], target: Target) -> str:
    """The row to write to: that of the paper's key, or the first; a new one gets a name that no other paper's has."""
    if target.found:
        return target.key if target.key in target.found else target.found[0]
    name, number = target.key, 1
    while name in rows:
        number += 1
        name = f"{target.key}#{number}"
    return name


def check(tables: StoredTables) -> None:
    """KeyError, TypeError, ValueError or AttributeError for tables that are no readings."""
    for row in tables.get(READINGS, {}).values():
        check_reading(row)
    for number, step in tables.get(HISTORY, {}).items():
        check_step(number, step)
