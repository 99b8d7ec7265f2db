"""What changes the lists: each step with a backup before it, which is what an undo of it goes back to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from readlist_tui.library.catalogue import Catalogue
from readlist_tui.library.changes import Change, Target
from readlist_tui.library.mending import checked
from readlist_tui.library.opened import OpenLibrary
from readlist_tui.library.readings import READINGS
from readlist_tui.model import Entry, PaperList


class Fix(NamedTuple):
    """What a reader sets right of the paper of an entry, while its list is brought in: texts as of `Library.mend`."""

    list_key: str
    entry: Entry
    values: Mapping[str, str]


class ListKeeping(OpenLibrary):
    """The half of a library that writes the catalogue."""

    def replace_lists(
        self,
        lists: Sequence[tuple[PaperList, Sequence[Entry]]],
        *,
        reason: str = "import",
        fixes: Sequence[Fix] = (),
    ) -> Change:
        """Add lists, or put them in the place of those with the same keys: all of them, or on an error none.

        Like every change of the lists: what there is is backed up first, under the reason, and that is what an undo
        goes back to. Any paper may be another object after it; `refresh()` does not tell of them again. Fixes of their
        entries are part of the same step.
        """
        title = ", ".join(paper_list.title for paper_list, _ in lists)
        return self._relist(reason, title, lambda catalogue: catalogue.with_lists(lists), fixes)

    def remove_list(self, key: str) -> Change:
        """Take a list out; readings stay, and those of papers that no other list names are no longer listed."""
        return self._relist("remove", self.paper_list(key).title, lambda catalogue: catalogue.without_list(key))

    def change_list(self, paper_list: PaperList, reason: str) -> Change:
        """Give the list of the same key another title, or hide or show it; its entries stay as they are."""
        return self._relist(reason, paper_list.title, lambda catalogue: catalogue.with_list(paper_list))

    def seed(self, lists: Sequence[tuple[PaperList, Sequence[Entry]]]) -> None:
        """Make the catalogue of these lists, unless another process has made one in the meantime."""
        self._lists.change(lambda catalogue: catalogue.with_lists(lists), only_first=True)
        self._load()
        self._unreported.clear()

    def restore(self, path: Path) -> Change:
        """Go back to a backup, after making one of what there is, which an undo goes back to.

        `LibraryDamaged` or `LibraryUnreadable` where the backup cannot be used; nothing has changed then.
        """
        from readlist_tui.library.backups import read

        backup, catalogue, readings = read(path)
        former = (readings or {}).get(READINGS, {})
        before = self.back_up("restore")
        if catalogue is not None:
            self._lists.restore(catalogue)
            self._load()
        with self._readings.transaction():
            self._follow()
            done, rows = self._readings.restore(former, backup.made, before.path.name), self._readings.rows()
        keys = self._shelf.take(done.readings, rows)
        self._unreported.clear()
        return Change(done.field, done.value, self._shelf.in_order(keys))

    def _relist(
        self, reason: str, title: str, change: Callable[[Catalogue], Catalogue], fixes: Sequence[Fix] = ()
    ) -> Change:
        before = self.back_up(reason) if self.lists else None
        self._lists.change(change)
        if before or fixes:
            with self._readings.transaction():
                if fixes:
                    self._load()
                right = self._right(fixes)
                self._readings.relist(reason, title, before.path.name if before else "", right)
        self._load()
        self._unreported.clear()
        return Change("lists", reason, (), title)

    def _right(self, fixes: Iterable[Fix]) -> list[tuple[Target, dict[str, str | None]]]:
        """What fixes set right of which papers: of several entries of one paper the last is heard."""
        if not fixes:
            return []
        paper_at = {(e.list_key, e.line, e.title): key for key, p in self._shelf.by_key.items() for e in p.entries}
        right: dict[str, dict[str, str | None]] = {}
        for list_key, entry, values in fixes:
            key = paper_at.get((list_key, entry.line, entry.title))
            if key is not None:
                right.setdefault(key, {}).update(checked(values, self._shelf.bare(key)))
        return [(self._shelf.target(self._shelf.by_key[key]), values) for key, values in right.items()]

    def _go_back(self, backup: str) -> str:
        """Put the lists of a backup in the place of what there is; the backup that was made of that."""
        from readlist_tui.library.backups import read

        _, catalogue, _ = read(self.backups_path / Path(backup).name)
        before = self.back_up("undo")
        if catalogue is not None:
            self._lists.restore(catalogue)
        return before.path.name
