"""Filtering as the reader types, sorting, and going to papers."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.timer import Timer

from readlist_tui.keys import Where, find, key_name
from readlist_tui.text import clean
from readlist_tui.tui.contents import ALL, NodeKey, view_node
from readlist_tui.tui.message_line import Said
from readlist_tui.tui.papers_screen import Choice, PapersScreen
from readlist_tui.tui.place import LIST_ORDER
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.query import Query, QueryError
    from readlist_tui.tui.filter_bar import FilterBar

# Up to so many papers the other lists are searched with every key (1 ms); of more, when the reader pauses.
_AT_ONCE, _PAUSE = 3_000, 0.2
_KEYS = "Enter keeps  Esc clears"
_WIDER = "Tab"


class FindingScreen(PapersScreen):
    """The actions that change which papers are shown, and where the cursor is."""

    filter_bar: "FilterBar | None" = None
    # What the filter finds in other lists, and where the reader was before looking there.
    _elsewhere = 0
    _narrow: NodeKey | None = None
    _looking: Timer | None = None
    _told: Said | None = None

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

    def set_filter(self, text: str) -> "QueryError | None":
        """Show what matches; of a mistake nothing changes, and it is returned."""
        from readlist_tui.query import QueryError

        try:
            self._filter(replace(self.choice, text=text.strip(), query=self._parsed(text), unclear=()))
        except QueryError as error:
            return error
        return None

    def _filter(self, choice: Choice) -> None:
        if (choice.text, choice.unclear) != (self.choice.text, self.choice.unclear):
            self.choose(choice)

    def _parsed(self, text: str) -> "Query | None":
        from readlist_tui.query import parse

        return parse(text, self._titles()) if text.strip() else None

    def _titles(self) -> dict[str, str]:
        return {paper_list.key: paper_list.title for paper_list in self.library.lists}

    def on_filter_bar_typed(self, message: "FilterBar.Typed") -> None:
        """Filter as the reader types.

        A last word that is wrong, or may yet become the name of a field and finds nothing, is left out: the table shows
        what the rest finds, and where there is no rest, nothing.
        """
        message.stop()
        from readlist_tui.query import QueryError

        position = self._told = None
        try:
            self._filter(replace(self.choice, text=message.text.strip(), query=self._parsed(message.text), unclear=()))
            begun = "" if self.table.line_count else _fields_begun(message.text)
            self._told = Said(begun) if begun else None
        except QueryError as mistake:
            position, self._told = mistake.position, Said(clean(mistake.message), problem=True)
        if self._told:
            self._filter(self._right_choice(message.text, self._told))
        if self.filter_bar:
            self.filter_bar.mark(position)
        self.tell_found()

    def _right_choice(self, text: str, told: Said) -> Choice:
        """What to show of a text whose last word, or more, is of no use."""
        from readlist_tui.query import right_part

        right = right_part(text if told.problem else text.strip().rpartition(" ")[0], self._titles())
        if right is None:
            return replace(self.choice, text="", query=None, unclear=(told.text,))
        self._told = replace(told, hint=f"shown: {clean(right.text)}")
        return replace(self.choice, text=right.text.strip(), query=right, unclear=())

    def tell_found(self) -> None:
        """While a filter is typed, tell what it finds here and in other lists, or what is wrong with it."""
        if self.filter_bar is None:
            self._told = None
            self.tell_title()
            return
        count = self.table.line_count
        hint = f"{_WIDER}: {self._elsewhere} more in all lists  {_KEYS}" if self._elsewhere else _KEYS
        self.words.clear()
        self.words.stand(self._told or Said(counted(count, "paper"), hint=hint))

    def tell_title(self) -> None:
        """Tell the title under the cursor where no pane has it whole."""
        paper = None if self.in_lists or self.detail.display else self.paper
        self.words.stand(Said(clean(paper.title), short=True, quiet=True) if paper else None)

    def show_detail(self) -> None:
        """Show the paper under the cursor, its title at least."""
        super().show_detail()
        if self.filter_bar is None:
            self.tell_title()

    # Other lists

    def show_papers(self, cursor: str | None = None) -> None:
        """Show the papers that are chosen, and look how many more there are in other lists."""
        self._elsewhere = 0
        super().show_papers(cursor)
        if self._looking:
            self._looking.stop()
        if self.choice.query is None or self.choice.node.view is ALL:
            return
        if len(self.library.papers) <= _AT_ONCE:
            self._look_elsewhere()
        else:
            self._looking = self.set_timer(_PAUSE, self._look_elsewhere)

    def _look_elsewhere(self) -> None:
        if self.choice.query is None:
            return
        found = self.choice.query.select(self.library.papers)
        self._elsewhere = max(0, len(found) - self.table.line_count)
        self.tell_elsewhere()

    def tell_elsewhere(self) -> None:
        """Tell what other lists have, where the filter is told and where the table is empty."""
        self.table.say_empty(self.why_empty())
        self.tell_found()
        self.tell_standing()

    def more_elsewhere(self) -> str:
        """`w: 12 more in all lists`; while a filter is typed that is told above it."""
        told = self._elsewhere and not self.filter_bar
        return f"{self._widens}: {self._elsewhere} more in all lists" if told else ""

    def why_none_matches(self) -> tuple[str, ...]:
        """What the table says when the filter finds nothing."""
        lead = f"Nothing here matches {clean(self.choice.text)}"
        if self._elsewhere:
            papers = "1 paper matches" if self._elsewhere == 1 else f"{self._elsewhere} papers match"
            return lead, f"In all lists {papers}: {self._widens} shows", "Esc clears the filter"
        return lead, "Esc clears the filter"

    @property
    def _widens(self) -> str:
        return _WIDER if self.filter_bar else key_name(find("widen", self.keys).keys[0])

    def action_widen(self) -> None:
        """Look in all lists; from there, go back to where the reader was."""
        if self.choice.node.view is not ALL:
            self._narrow = self.choice.node.key
            self.outline.go_to(view_node(ALL.id))
        elif self._narrow is None or not self.outline.go_to(self._narrow):
            self.say("These are all lists")
            return
        self.choose(replace(self.choice, node=self.outline.node))
        self.tell_found()

    def action_keep_filter(self) -> None:
        """Close the filter line and go on with what is shown, unless there is a mistake in it."""
        if self.filter_bar is None:
            return
        if self.set_filter(self.filter_bar.text) is None:
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
        """Sort by a column and show the top; the same again turns the order round, but for the list's own."""
        backwards = column == self.choice.sort != LIST_ORDER and not self.choice.backwards
        self.choose(replace(self.choice, sort=column, backwards=backwards))
        self.table.action_top()

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


def _fields_begun(text: str) -> str:
    """The fields whose names the last word of a query can go on to, each with what it finds; empty without any."""
    from readlist_tui.query import FIELDS

    word = text.split()[-1].lstrip("-(").casefold() if text.strip() else ""
    begun = [field for name, field in FIELDS.items() if word and name.startswith(word)]
    return "; ".join(f"{field.example} finds {field.finds}" for field in begun[:2])
