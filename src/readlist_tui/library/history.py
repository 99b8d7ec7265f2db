"""What a reader did, step by step, so that each step can be taken back and done again, also by a later run.

A step is a list of edits, `[reading, field, before, its stamp, after, its stamp]`. Taking one back writes the former
value with a new stamp, and only where the field still carries the stamp that the step gave it: what another process
changed since is kept. The new stamp then stands for the old one in every other step that knows it, so that a chain of
steps can be walked back and forth.
"""

from collections.abc import Callable, Mapping
from typing import Any

from readlist_tui.library.merge import NOTE, Row, note_of, put_note, stamp_of

Edit = list[Any]  # [reading, field, before, stamp before, after, stamp after]
Step = dict[str, Any]  # at, session, field, value, title, edits, size, undone ([when, by which session]), elsewhere

STEPS = 500
# Characters of all former values together: a bulk change of 10,000 papers must not slow every later mark.
SIZE = 500_000
# The field of an edit that is about a whole row: one that was merged into another.
WHOLE = "*"


class Replay:
    """What taking back a step, or doing it again, comes to: rows to write, the step's edits as they then are, the
    readings that were left alone, and for each reading, field and former stamp the new one."""

    def __init__(self) -> None:
        self.rows: dict[str, Row | None] = {}
        self.edits: list[Edit] = []
        self.kept: list[str] = []
        self.renamed: dict[tuple[str, str, str], str] = {}


def value_of(row: Row, name: str) -> Any:
    """What a reader would have back if the field is changed now."""
    return note_of(row) if name == NOTE else row.get(name)


def put(row: Row, name: str, value: Any, stamp: str, since: str | None = None) -> None:
    """Set a field of a row; an unstamped one keeps no time. `since` as of `put_note`."""
    if name == NOTE:
        put_note(row, value or "", stamp, since)
        return
    row.pop(name, None)
    if value is not None:
        row[name] = value
    if stamp:
        row["changed"][name] = stamp


def copy(row: Row) -> Row:
    """A row that can be changed without changing this one."""
    return {**row, "changed": dict(row.get("changed", {}))}


def replay(edits: list[Edit], rows: Mapping[str, Row], next_stamp: Callable[[], str], *, back: bool) -> Replay:
    """Take edits back, or do them again."""
    done = Replay()
    # New stamps in the order of the old ones: of two readings that come back, the newer stays the newer.
    for edit in sorted(edits, key=lambda edit: _stamp_to(edit, back)):
        if edit[1] == WHOLE:
            _replay_row(edit, rows, next_stamp, done, back)
        else:
            _replay_field(edit, rows, next_stamp, done, back)
    return done


def _stamp_to(edit: Edit, back: bool) -> str:
    if edit[1] == WHOLE:
        return max(edit[2].get("changed", {}).values(), default="")
    return str(edit[3] if back else edit[5])


def _replay_field(edit: Edit, rows: Mapping[str, Row], next_stamp: Callable[[], str], done: Replay, back: bool) -> None:
    key, name, before, before_stamp, after, after_stamp = edit
    value, stamp, expected = (before, before_stamp, after_stamp) if back else (after, after_stamp, before_stamp)
    row = done.rows.get(key, rows.get(key))
    if row is None or stamp_of(row, name) != expected:
        done.kept.append(key)
        done.edits.append(edit)
        return
    row = done.rows[key] = copy(row)
    fresh = next_stamp() if expected or stamp else ""
    put(row, name, value, fresh)
    done.renamed[key, name, stamp] = fresh
    done.edits.append([key, name, before, fresh, after, after_stamp] if back else [*edit[:5], fresh])


def _replay_row(edit: Edit, rows: Mapping[str, Row], next_stamp: Callable[[], str], done: Replay, back: bool) -> None:
    key, former = edit[0], edit[2]
    standing = done.rows.get(key, rows.get(key))
    if back and standing is None:
        row = copy(former)
        for name, stamp in sorted(former.get("changed", {}).items(), key=lambda item: str(item[1])):
            row["changed"][name] = done.renamed[key, name, stamp] = next_stamp()
        done.rows[key] = row
        edit = [key, WHOLE, row, "", None, ""]
    elif not back and standing is not None and standing.get("changed") == former.get("changed"):
        done.rows[key] = None
    done.edits.append(edit)


def rename(steps: Mapping[str, Step], renamed: Mapping[tuple[str, str, str], str]) -> dict[str, Step]:
    """The steps that know a field by a stamp it no longer has, with the new one."""
    changed: dict[str, Step] = {}
    for number, step in steps.items():
        edits = [_renamed(edit, renamed) for edit in step["edits"]]
        if edits != step["edits"]:
            changed[number] = {**step, "edits": edits}
    return changed


def _renamed(edit: Edit, renamed: Mapping[tuple[str, str, str], str]) -> Edit:
    key, name, before, before_stamp, after, after_stamp = edit
    before_stamp = renamed.get((key, name, before_stamp), before_stamp)
    return [key, name, before, before_stamp, after, renamed.get((key, name, after_stamp), after_stamp)]


def newest(steps: Mapping[str, Step], session: str) -> str | None:
    """The step to take back: the last of this session, else the last of any."""
    standing = [number for number, step in steps.items() if not step.get("undone") and not step.get("elsewhere")]
    own = [number for number in standing if steps[number].get("session") == session]
    return max(own or standing, key=int, default=None)


def last_undone(steps: Mapping[str, Step], session: str) -> str | None:
    """The step to do again: the last that this session took back, else the last that any did."""
    undone = {
        number: step["undone"] for number, step in steps.items() if step.get("undone") and not step.get("elsewhere")
    }
    own = [number for number, (_, by) in undone.items() if by == session]
    return max(own or undone, key=lambda number: undone[number][0], default=None)


def append(steps: Mapping[str, Step], step: Step) -> dict[str, Step | None]:
    """What to write so that the step is the last: what was undone is dropped, and the oldest beyond the bounds."""
    drop = {number for number, old in steps.items() if old.get("undone")}
    kept = sorted((number for number in steps if number not in drop), key=int, reverse=True)
    step["size"] = _size(step)
    room = SIZE - step["size"]
    for position, number in enumerate(kept, start=1):
        room -= steps[number].get("size", 0)
        if position >= STEPS or room < 0:
            drop.add(number)
    last = max(map(int, steps), default=0)
    return dict.fromkeys(drop, None) | {str(last + 1): step}


def adopt(steps: Mapping[str, Step], others: Mapping[str, Step]) -> dict[str, Step]:
    """The steps of another copy that are not known here, for the record alone: they cannot be taken back here.

    They come as far as there is room; a reader's own steps do not make way for them.
    """
    known = {_identity(step) for step in steps.values()}
    room = SIZE // 2 - sum(step.get("size", 0) for step in steps.values())
    last = max(map(int, steps), default=0)
    adopted: list[Step] = []
    for number in sorted(others, key=int, reverse=True):
        step = others[number]
        room -= step.get("size", 0)
        if _identity(step) not in known and room >= 0 and len(steps) + len(adopted) < STEPS // 2:
            adopted.append({**step, "elsewhere": True})
    return {str(last + position): step for position, step in enumerate(reversed(adopted), start=1)}


def _identity(step: Step) -> tuple[str, str]:
    return str(step.get("session")), str(step.get("at", ""))


def _size(step: Step) -> int:
    return sum(100 + len(str(edit[2])) + len(str(edit[4])) for edit in step["edits"])
