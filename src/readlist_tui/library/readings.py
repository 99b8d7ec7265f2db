"""What one reader says of papers: the file `readers/NAME.json`, tables `readings` and `history`."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import Any, NamedTuple

from readlist_tui.library import history
from readlist_tui.library.changes import Draft, Target
from readlist_tui.library.content import ABOUT, SELF
from readlist_tui.library.content import Tables as StoredTables
from readlist_tui.library.disk import DISK, Disk
from readlist_tui.library.history import Step
from readlist_tui.library.mending import worded_fields
from readlist_tui.library.merge import APART, SAME, Row, merge_rows, note_of
from readlist_tui.library.shapes import check_reading, check_step
from readlist_tui.library.stamps import Clock
from readlist_tui.library.storage import SafeJSONStorage
from readlist_tui.library.tables import Tables
from readlist_tui.model import CATEGORY, NO_READING, PAPER_FIELDS, Reading, Status, mendable

READINGS, HISTORY = "readings", "history"
_STATUSES = {status.value: status for status in Status}


class Written(NamedTuple):
    """What a step came to: which readings were written, and which another process had changed since, so were kept;
    `relisted` when the lists went back to a backup or forth."""

    field: str
    value: str
    title: str
    readings: tuple[str, ...]
    kept: tuple[str, ...] = ()
    relisted: bool = False


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

    def set(
        self,
        targets: Sequence[Target],
        values: Mapping[str, Any],
        title: str,
        since: str | None = None,
        said: tuple[str, str] | None = None,
    ) -> Written:
        """Set fields of the readings of these papers; several readings of one paper become one.

        `since` is the note that the writer of a new one began with, `said` what the history is to call field and value.
        """
        rows, draft = self.rows(), Draft(self.rows())
        self._show(rows[name] for target in targets for name in target.found)
        stamp = self._clock.next()
        for target in targets:
            draft.set(target, values, stamp, since)
        field, value = said or next((name, str(value)) for name, value in values.items())
        return self._step(draft, field, value, title)

    def restore(self, former: Mapping[str, Row], made: str, backup: str) -> Written:
        """Say again what was said then, as one step: with new stamps, so that no older copy overrules it."""
        draft = Draft(self.rows())
        self._show([*self.rows().values(), *former.values()])
        draft.restore(former, self._clock.next)
        return self._step(draft, "restore", made, backup=backup)

    def merge(self, copies: Sequence[StoredTables], name: str) -> Written:
        """Join what other copies of readings say, as one step, and keep their history for the record."""
        draft = Draft(self.rows())
        others = [row for copy in copies for row in copy.get(READINGS, {}).values()]
        self._show(others)
        draft.merge(others)
        if draft.edits:
            for copy in copies:
                self._history.put(history.adopt(self._history.rows(), copy.get(HISTORY, {})))
        return self._step(draft, "merge", name)

    def gains(self, copy: StoredTables) -> bool:
        """Whether another copy says anything that is not said here."""
        draft = Draft(self.rows())
        draft.merge(copy.get(READINGS, {}).values())
        return bool(draft.edits)

    def _step(self, draft: Draft, field: str, value: str, title: str = "", backup: str = "") -> Written:
        if draft.edits or backup:
            step: Step = {"at": self._clock.next(), "session": self._clock.session, "field": field, "value": value}
            step |= {"title": title, "edits": draft.edits} | ({"lists": backup} if backup else {})
            self._write(draft.written, history.append(self._history.rows(), step))
        return Written(field, value, title, tuple(draft.written))

    def _show(self, rows: Iterable[Row]) -> None:
        """All stamps to come are later than those that they may take the place of, be they from another's clock."""
        for row in rows:
            self._clock.show(max(row["changed"].values(), default=""))

    def relist(
        self, reason: str, title: str, backup: str, right: Sequence[tuple[Target, Mapping[str, Any]]] = ()
    ) -> None:
        """Note that the lists were changed, as a step which is taken back by going back to a backup of them.

        What was set `right` of their papers is part of that step; where there was nothing to back up, it is all of it.
        """
        rows, draft = self.rows(), Draft(self.rows())
        self._show(rows[name] for target, _ in right for name in target.found)
        stamp = self._clock.next()
        for target, values in right:
            draft.set(target, values, stamp)
        if backup:
            self._step(draft, "lists", reason, title, backup)
        else:
            self._step(draft, "mend", worded_fields(name for _, said in right for name in said), title)

    def undo(self, relist: Callable[[str], str]) -> Written | None:
        """Take back the last step of this session, or else of any before it.

        `relist` goes back to a backup of the lists, and names the one that it made of those there were.
        """
        steps = self._history.rows()
        return self._replay(steps, history.newest(steps, self._clock.session), relist, back=True)

    def redo(self, relist: Callable[[str], str]) -> Written | None:
        """Do again what was taken back last."""
        steps = self._history.rows()
        return self._replay(steps, history.last_undone(steps, self._clock.session), relist, back=False)

    def _replay(
        self, steps: Mapping[str, Step], number: str | None, relist: Callable[[str], str], *, back: bool
    ) -> Written | None:
        if number is None:
            return None
        step, rows = steps[number], self.rows()
        if "lists" in step:
            step = {**step, "lists": relist(step["lists"])}
        self._show(rows[edit[0]] for edit in step["edits"] if edit[0] in rows)
        done = history.replay(step["edits"], rows, self._clock.next, back=back)
        changed = history.rename(steps, done.renamed)
        undone = [self._clock.next(), self._clock.session] if back else None
        changed[number] = {**step, "edits": done.edits, "undone": undone}
        self._write(done.rows, changed)
        return Written(
            step["field"], str(step["value"]), step["title"], tuple(done.rows), tuple(done.kept), "lists" in step
        )

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
    return Reading(
        ids=tuple(row["ids"]),
        status=_STATUSES.get(row.get("status", "")),
        note=note_of(row),
        same=tuple(row.get(SAME, ())),
        apart=tuple(row.get(APART, ())),
        mended=_mended(row),
        changed=dict(row["changed"]),
    )


def _mended(row: Row) -> dict[str, str]:
    places = sorted(name for name in row if name.startswith(CATEGORY) and mendable(name))
    return {name: row[name] for name in (*PAPER_FIELDS, *places) if row.get(name)}


def check(tables: StoredTables) -> None:
    """KeyError, TypeError, ValueError or AttributeError for tables that are no readings."""
    for row in tables.get(READINGS, {}).values():
        check_reading(row)
    for number, step in tables.get(HISTORY, {}).items():
        check_step(number, step)
