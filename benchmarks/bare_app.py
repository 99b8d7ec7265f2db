"""The yardstick of the start: what Textual gives by itself, with rows out of a JSON file."""

import json
import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.widgets import DataTable, Footer, Header, Tree


class BareApp(App[None]):
    """Header, Tree, DataTable, Footer."""

    CSS = "Tree { width: 30; }"

    def compose(self) -> ComposeResult:
        """The widgets."""
        yield Header()
        with Horizontal():
            yield Tree("Lists")
            yield DataTable(cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """The rows."""
        table = self.query_one(DataTable)
        table.add_columns("S", "Year", "Venue", "Title")
        table.add_rows(json.loads(Path(sys.argv[1]).read_text()))
        tree = self.query_one(Tree)
        for number in range(5):
            tree.root.add_leaf(f"List {number}")
        tree.root.expand()
        table.focus()


if __name__ == "__main__":
    BareApp().run()
