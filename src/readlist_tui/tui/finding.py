"""Filtering as the reader types, sorting, and going to papers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from readlist_tui.keys import Where
from readlist_tui.tui.contents import ALL, view_node
from readlist_tui.tui.papers_screen import PapersScreen

if TYPE_CHECKING:
    from readlist_tui.query import QueryError
    from readlist_tui.tui.filter_bar import FilterBar


class FindingScreen(PapersScreen):
    """The actions that change which papers are shown, and where the cursor is."""

    filter_bar: "FilterBar | None" = None

    # Filter

    def action_filter(self) -> None:
        """Open the filter line, with the filter at hand in it."""
        self.show_filter(self.choice.text)

    def show_filter(self, text: str) -> None:
        """Put the filter line in the place of the footer."""
        raise NotImplementedError

    def hide_filter(self) -> None:
        """Put the footer back, and go on in the table."""
        raise NotImplementedError

    def set_filter(self, text: str, *, typing: bool = False) -> "QueryError | None":
        """Show what matches; of a mistake nothing changes, and it is returned.

        While a reader is `typing`, what may become the name of a field does not empty the table (`year`).
        """
        from readlist_tui import query

        text = text.strip()
        try:
            titles = {paper_list.key: paper_list.title for paper_list in self.library.lists}
            parsed = query.parse(text, titles) if text else None
        except query.QueryError as error:
            return error
        if text != self.choice.text:
            choice = replace(self.choice, text=text, query=parsed)
            if not (typing and _may_be_field(text, query.FIELDS) and not self.papers_of(choice)):
                self.choose(choice)
        return None

    def on_filter_bar_typed(self, message: "FilterBar.Typed") -> None:
        """Filter as the reader types."""
        message.stop()
        mistake = self.set_filter(message.text, typing=True)
        message.bar.tell(mistake, f"{self.table.line_count} paper{'' if self.table.line_count == 1 else 's'}")

    def action_keep_filter(self) -> None:
        """Close the filter line and go on with what is shown, unless there is a mistake in it."""
        if self.filter_bar is None:
            return
        mistake = self.set_filter(self.filter_bar.text)
        if mistake:
            self.filter_bar.tell(mistake, "")
        else:
            self.hide_filter()

    def action_clear_filter(self) -> None:
        """Close the filter line and show all papers again."""
        self.set_filter("")
        self.hide_filter()

    def on_filter_bar_moved(self, message: "FilterBar.Moved") -> None:
        """Move in the table from the filter line."""
        message.stop()
        self.table.cursor += message.lines * (self.table.page if message.pages else 1)

    # Sort

    def action_sort(self) -> None:
        """Wait for the key of a column."""
        self.wait_for(Where.SORT, "Sort by:")

    def action_sort_by(self, column: str) -> None:
        """Sort by a column; the same again turns the order round."""
        backwards = column == self.choice.sort and not self.choice.backwards
        self.choose(replace(self.choice, sort=column, backwards=backwards))

    # Going

    def action_unread(self, step: int) -> None:
        """Go to the next or the previous unread paper."""
        table = self.table
        places = range(table.cursor + step, table.line_count if step > 0 else -1, step)
        found = next((place for place in places if self.library.paper(table.keys[place]).status.unread), None)
        if found is None:
            self.say("No unread paper below" if step > 0 else "No unread paper above")
        else:
            table.cursor = found

    def go_to_paper(self, key: str) -> None:
        """Show a paper, whatever is chosen at the moment."""
        if self.table.go_to(key):
            return
        if self.choice.query is not None:
            self.set_filter("")
        if not self.table.go_to(key):
            self.outline.go_to(view_node(ALL.id))
            self.choose(replace(self.choice, node=self.outline.node), key)


def _may_be_field(text: str, fields: Iterable[str]) -> bool:
    """True while the last word of a query can go on as the name of a field."""
    word = text.split()[-1].lstrip("-(").casefold() if text else ""
    return bool(word) and any(field.startswith(word) for field in fields)
