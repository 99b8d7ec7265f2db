"""Lists brought in, updated, renamed, hidden and removed; papers set right, joined and kept apart."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from readlist_tui.model import PaperList
from readlist_tui.text import clean
from readlist_tui.tui.contents import list_node
from readlist_tui.tui.papers_screen import PapersScreen
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.library import Fix
    from readlist_tui.snapshot import Snapshot
    from readlist_tui.transfer import ImportReport


class KeepingScreen(PapersScreen):
    """The actions that change lists, and what a reader says of papers beside status and note."""

    # Lists from files

    def action_import_list(self) -> None:
        """Bring a list in from a file, after showing what it holds."""
        from readlist_tui.tui.import_screen import ImportScreen

        self.app.push_screen(ImportScreen(self._snapshot, self._bring_in, self.marks))

    def action_update(self) -> None:
        """Read the list at hand again, or all lists where it is none, and show what is different."""
        at_hand = self._list_at_hand()
        if at_hand:
            self._show_update([at_hand.key])
        else:
            self.update_all()

    def update_all(self) -> None:
        """Read all lists again, and show what is different."""
        keys = [one.key for one in self.library.lists]
        if keys:
            self._show_update(keys)
        else:
            self.say("There is no list to update: i imports one")

    def _show_update(self, keys: Sequence[str]) -> None:
        from readlist_tui.tui.update_screen import UpdateScreen

        self.app.push_screen(UpdateScreen(self._snapshot, keys, self._update, self.marks))

    def _snapshot(self) -> "Snapshot":
        from readlist_tui.snapshot import Snapshot

        return Snapshot.of(self.library)

    def _bring_in(self, report: "ImportReport", fixes: "Sequence[Fix]") -> None:
        if not self._carry_out([report], "import", fixes):
            return
        self.outline.go_to(list_node(report.list.key))
        if report.as_it_was and not fixes:
            self.say(f"{clean(report.list.title)} is as it was")
            return
        new = counted(report.new, "new paper")
        self.say(f"Imported {clean(report.list.title)}{self.marks.between}{new}{_and(fixes)}, u takes it back")

    def _update(self, reports: "Sequence[ImportReport]", fixes: "Sequence[Fix]") -> None:
        if not self._carry_out(reports, "update", fixes):
            return
        from readlist_tui.tui.update_rows import summary

        titles = ", ".join(clean(report.list.title) for report in reports)
        counts = summary(*(report.difference for report in reports))
        self.say(f"Updated {titles}{self.marks.between}{counts}{_and(fixes)}, u takes it back")

    def _carry_out(self, reports: "Sequence[ImportReport]", reason: str, fixes: "Sequence[Fix]") -> bool:
        """Whether it was done: a list without papers is refused."""
        from readlist_tui.lists import ListError
        from readlist_tui.transfer import carry_out

        try:
            carry_out(self.library, reports, reason, fixes)
        except ListError as error:
            self.say(clean(str(error)), problem=True)
            return False
        self.library_changed()
        return True

    # The list at hand

    def _list_at_hand(self) -> PaperList | None:
        """The list under the cursor of the tree, or that of the category there."""
        key = self.outline.node.key
        return self.lists.get(key[1]) if key[0] == "list" else None

    def _need_list(self) -> PaperList | None:
        paper_list = self._list_at_hand()
        if paper_list is None:
            self.say("Put the cursor on a list first: 1 goes to the lists")
        return paper_list

    def action_rename_list(self) -> None:
        """Give the list at hand another title."""
        paper_list = self._need_list()
        if paper_list is None:
            return
        from readlist_tui.tui.form_screen import Field, FormScreen

        def save(typed: Mapping[str, str]) -> None:
            name = clean(typed["title"])
            title = name or paper_list.title
            self._change_list(replace(paper_list, title=title, renamed=bool(name)), "rename")

        below = "Updates leave it alone; emptied, the list has its own title again with the next update"
        fields = [Field("title", paper_list.title, below)]
        self.app.push_screen(FormScreen("Rename the list", fields, save))

    def action_hide_list(self) -> None:
        """Show no papers of the list at hand, or show them again."""
        paper_list = self._need_list()
        if paper_list is None:
            return
        hidden = not paper_list.hidden
        with self.telling_errors():
            self._change_list(replace(paper_list, hidden=hidden), "hide" if hidden else "unhide")
            word = "Hidden" if hidden else "Shown again"
            self.say(f"{word}: {clean(paper_list.title)}")

    def action_remove_list(self) -> None:
        """Take the list at hand out of the library, when the reader says so."""
        paper_list = self._need_list()
        if paper_list is None:
            return
        from readlist_tui.tui.pick_screen import PickScreen

        def answered(taken: int | None) -> None:
            if taken == 0:
                with self.telling_errors():
                    self.library.remove_list(paper_list.key)
                    self.library_changed()
                    self.say(f"Removed {clean(paper_list.title)}{self.marks.between}u brings it back")

        rows = [("yes", "your marks and notes stay; u brings the list back"), ("no", "change nothing")]
        self.app.push_screen(PickScreen(f"Remove {clean(paper_list.title)}?", rows, self.marks), answered)

    def _change_list(self, paper_list: PaperList, reason: str) -> None:
        self.library.change_list(paper_list, reason)
        self.library_changed()

    # Papers

    def action_mend(self) -> None:
        """Set right what the lists say of the paper under the cursor."""
        paper = self.need_paper()
        if paper is None:
            return
        from readlist_tui.tui.fixing import mend_form

        titles = {key: one.title for key, one in self.lists.items()}
        self.app.push_screen(mend_form(paper, titles, self._saver(paper.key)))

    def _saver(self, key: str) -> Callable[[Mapping[str, str]], None]:
        def save(typed: Mapping[str, str]) -> None:
            change = self.library.mend(key, typed)
            self.library_changed()
            self.say(f"Mended {change.value}{self.marks.between}u takes it back")

        return save

    def action_duplicates(self) -> None:
        """Look for papers that may be one."""
        from readlist_tui.tui.duplicates_screen import DuplicatesScreen

        def closed(decided: bool | None) -> None:
            if decided:
                self.library_changed()

        self.app.push_screen(DuplicatesScreen(self.library, self.marks), closed)


def _and(fixes: "Sequence[Fix]") -> str:
    return f", {len(fixes)} set right" if fixes else ""
