"""Checks of stored rows: a file edited by hand or mangled by a disk is refused as a whole.

Each check raises TypeError or ValueError, which the storage turns into `LibraryDamaged`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from readlist_tui.model import NOTHING, mendable


def text(value: object) -> str:
    """A text."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def maybe_text(value: object) -> str | None:
    """A text, or None."""
    return None if value is None else text(value)


def number(value: object) -> int:
    """A whole number; True and False are none."""
    if type(value) is not int:
        raise TypeError(f"{value!r:.40} is no number")
    return value


def maybe_number(value: object) -> int | None:
    """A whole number, or None."""
    return None if value is None else number(value)


def sequence(value: object) -> Sequence[Any]:
    """A list."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"{value!r:.40} is no list")
    return value


def texts(value: object) -> tuple[str, ...]:
    """A list of texts."""
    found = tuple(sequence(value))
    for one in found:
        if type(one) is not str:
            raise TypeError(f"{one!r:.40} is no text")
    return found


def check_reading(row: Mapping[str, Any]) -> None:
    """A row of the table `readings`."""
    texts(row["ids"])
    texts(list(_table(row["changed"]).values()))
    maybe_text(row.get("status"))
    text(row.get("note", ""))
    texts(row.get("seen", ()))
    texts(row.get("same", ()))
    texts(row.get("apart", ()))
    for field in filter(mendable, row):
        maybe_text(row[field])
    if row.get("year") not in (None, "", NOTHING):
        int(row["year"])
    for version in sequence(row.get("notes", ())):
        _check_pair(version)


def check_step(name: str, step: Mapping[str, Any]) -> None:
    """A row of the table `history`."""
    int(name)
    number(step.get("size", 0))
    texts([step.get("at", ""), step["session"], step["field"], step["value"], step["title"], step.get("lists", "")])
    if step.get("undone") is not None:
        _check_pair(step["undone"])
    for edit in sequence(step["edits"]):
        _check_edit(sequence(edit))


def _check_edit(edit: Sequence[Any]) -> None:
    reading, field, before, before_stamp, after, after_stamp = edit
    texts([reading, field, before_stamp, after_stamp])
    if field == "*":
        check_reading(_table(before))
    elif field == "ids":
        texts(before), texts(after)
    elif field in ("same", "apart"):
        texts(before or ()), texts(after or ())
    elif field in ("status", "note") or mendable(field):
        maybe_text(before), maybe_text(after)


def _check_pair(value: object) -> None:
    if len(texts(value)) != 2:
        raise ValueError(f"{value!r:.40} is no pair")


def _table(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r:.40} is no table")
    return value
