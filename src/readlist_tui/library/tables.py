"""TinyDB as the library uses it: rows by their own keys, without a cache that hides other processes' writes."""

from collections.abc import Mapping
from typing import Any

from tinydb import TinyDB
from tinydb.table import Table

from readlist_tui.library.content import Row
from readlist_tui.library.storage import SafeJSONStorage


class KeyedTable(Table):
    """A table whose documents are named by text."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's annotation says int; its own docs say any class
    default_query_cache_capacity = 0

    def rows(self) -> Mapping[str, Row]:
        """All rows as they are stored: not copied, so to be turned into records at once and never altered."""
        return self._read_table()  # type: ignore[return-value]

    def replace(self, rows: Mapping[str, Row]) -> None:
        """Write rows in the place of all there are."""

        def update(table: dict[Any, Mapping[str, Any]]) -> None:
            table.clear()
            table.update(rows)

        self._update_table(update)

    def put(self, rows: Mapping[str, Row | None]) -> None:
        """Write rows whole, remove those that are None: one copy of the table however many they are."""

        def update(table: dict[Any, Mapping[str, Any]]) -> None:
            for key, row in rows.items():
                if row is None:
                    table.pop(key, None)
                else:
                    table[key] = row

        self._update_table(update)


class Tables(TinyDB):
    """The tables of one file."""

    table_class = KeyedTable

    def __init__(self, storage: SafeJSONStorage) -> None:
        super().__init__(storage=lambda: storage)

    def keyed(self, name: str) -> KeyedTable:
        """A table by its name."""
        table = self.table(name, cache_size=0)
        assert isinstance(table, KeyedTable)
        return table
