"""The content of a file of tables: JSON, its first table saying what the file is."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson

from readlist_tui.library import migrations
from readlist_tui.library.errors import LibraryDamaged, LibraryNewer, LibraryNotSaved

Row = dict[str, Any]
Tables = dict[str, dict[str, Row]]

# The table that says what a file is. It stands first: its random revision tells two writes of equal size and time
# apart (an inode can be used again within one tick of the file system's clock).
ABOUT, SELF = "about", "file"
# So many first bytes of a file hold the revision.
HEAD = 64
_SHAPE_ERRORS = (KeyError, TypeError, ValueError, AttributeError)


def pack(path: Path, kind: str, tables: Tables) -> tuple[Tables, bytes]:
    """Tables as they are stored, and their bytes; `LibraryNotSaved` for what is no Unicode text."""
    new = {"revision": os.urandom(6).hex(), "kind": kind, "schema": migrations.SCHEMA}
    about = new | tables.get(ABOUT, {}).get(SELF, {}) | new
    tables = {ABOUT: {SELF: about}} | {name: rows for name, rows in tables.items() if name != ABOUT}
    try:
        return tables, orjson.dumps(tables)
    except TypeError as error:
        raise LibraryNotSaved(path, str(error)) from error


def parse(path: Path, kind: str, data: bytes, check: Callable[[Tables], object]) -> Tables:
    """The tables of a file, as this version would have written them; `LibraryDamaged` or `LibraryNewer`.

    `check` raises KeyError, TypeError, ValueError or AttributeError for rows of the wrong shape.
    """
    tables = _tables(path, data)
    schema = schema_of(tables)
    if tables[ABOUT][SELF].get("kind") != kind or schema < 1:
        raise LibraryDamaged(path, f"not a file of readlist's {kind}")
    if schema > migrations.SCHEMA:
        raise LibraryNewer(path, f"written by a newer version of readlist (schema {schema})")
    try:
        tables = migrations.migrate(kind, schema, tables)
        check(tables)
    except _SHAPE_ERRORS as error:
        raise LibraryDamaged(path, f"not {kind} as readlist writes it: {error}") from error
    return tables


def schema_of(tables: Tables) -> int:
    """The schema that tables were stored with; that of this version for new ones, 0 where it is none."""
    schema = tables.get(ABOUT, {}).get(SELF, {}).get("schema", migrations.SCHEMA)
    return schema if type(schema) is int else 0


def _tables(path: Path, data: bytes) -> Tables:
    if not data:
        raise LibraryDamaged(path, "the file is empty")
    try:
        tables = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        raise LibraryDamaged(path, f"not valid JSON: {error}") from error
    if not isinstance(tables, dict) or not isinstance(tables.get(ABOUT), dict) or SELF not in tables[ABOUT]:
        raise LibraryDamaged(path, "not a file of readlist")
    for name, rows in tables.items():
        if not isinstance(rows, dict) or not all(isinstance(row, dict) for row in rows.values()):
            raise LibraryDamaged(path, f"the table {name} is not a table")
    return tables
