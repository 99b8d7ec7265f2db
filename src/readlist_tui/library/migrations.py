"""Forward migrations: how the tables of an older version of the program become those of this one.

To change what is stored so that older versions could not read it, raise `SCHEMA` and add, for each kind of file whose
shape changes, a function from the tables of the schema before. A file is migrated in memory when it is read; the first
write keeps the old file beside it. Additions need none: unknown fields and tables survive a write.
"""

from collections.abc import Callable
from typing import Any

Tables = dict[str, dict[str, dict[str, Any]]]

SCHEMA = 1
# (kind of file, its schema) → what makes of its tables those of the next schema.
MIGRATIONS: dict[tuple[str, int], Callable[[Tables], Tables]] = {}


def migrate(kind: str, schema: int, tables: Tables) -> Tables:
    """The tables as this version writes them."""
    for step in range(schema, SCHEMA):
        change = MIGRATIONS.get((kind, step))
        tables = change(tables) if change else tables
    return tables
