"""Backups made and gone back to, other copies of the readings taken in; a library that is damaged while it is shown."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from readlist_tui.library import Library, LibraryDamaged, LibraryError, LibraryNewer
from readlist_tui.model import Reading
from readlist_tui.text import clean
from readlist_tui.tui.papers_screen import PapersScreen
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.library.backups import Backup

_FILE = ("a file…", "of another machine, or a backup")
_LATER = ("not now", "asked again at the next start; the palette has it, too")


class SafekeepingScreen(PapersScreen):
    """The actions on backups and copies."""

    # Backups

    def back_up(self) -> None:
        """Make a backup now."""
        with self.telling_errors():
            made = self.library.back_up()
            self.say(f"Backed up {made.held}", title=clean(made.path.name))

    def go_back(self) -> None:
        """Show the backups, and go back to the one that the reader takes."""
        from readlist_tui.tui.backups_screen import BackupsScreen

        backups = self.library.backups()
        if not backups:
            self.say("There are no backups yet")
            return

        def answered(taken: int | None) -> None:
            if taken is not None:
                self._ask_to_go_back(backups[taken])

        self.app.push_screen(BackupsScreen("Go back to which backup?", backups, self.marks), answered)

    def _ask_to_go_back(self, backup: "Backup") -> None:
        from readlist_tui.tui.backups_screen import when
        from readlist_tui.tui.pick_screen import PickScreen

        def answered(taken: int | None) -> None:
            if taken == 0:
                with self.telling_errors():
                    self._go_back(backup, when(backup.made))

        rows = [("yes", f"{backup.held}; one undo takes it back"), ("no", "change nothing")]
        self.app.push_screen(PickScreen(f"Go back to {when(backup.made)}?", rows, self.marks), answered)

    def _go_back(self, backup: "Backup", made: str) -> None:
        try:
            self.library.restore(backup.path)
        except LibraryNewer:
            raise
        except LibraryDamaged as damage:
            if damage.path not in (self.library.catalogue_path, self.library.readings_path):
                raise  # it is the backup that is damaged
            kept = Library.rescue(self.library.home, self.library.reader, backup.path)
            self.library.refresh()
            said = f"The damaged file is kept as {', '.join(clean(path.name) for path in kept)}"
        else:
            said = "u takes it back"
        self.library_changed()
        self.say(said, title=f"Went back to the backup of {made}")

    # Copies

    def offer_copies(self) -> None:
        """At the start: take in what the conflict copies beside the readings say, if any says something new."""
        copies = self._usable(self.library.copies())
        if copies:
            self._ask_what_to_merge("Other copies of your readings say something new", copies, _LATER)

    def merge_copies(self) -> None:
        """Take in conflict copies, or a file that the reader names."""
        copies = self._usable(self.library.copies())
        if copies:
            self._ask_what_to_merge("Take in what?", copies, _FILE)
        else:
            self._ask_for_file()

    def _usable(self, copies: Sequence[Path]) -> list[Path]:
        """The copies that can be read; of the others it is said what is wrong with them."""
        from readlist_tui.library.copies import read

        usable = []
        for path in copies:
            try:
                read(path)
                usable.append(path)
            except LibraryError as error:
                self.say(clean(str(error)), title="Passed over", problem=True)
        return usable

    def _ask_what_to_merge(self, title: str, copies: Sequence[Path], other: tuple[str, str]) -> None:
        from readlist_tui.tui.copies_screen import CopiesScreen

        def answered(taken: int | None) -> None:
            if taken == 0:
                with self.telling_errors():
                    self._merge(copies)
            elif taken == 1 and other is _FILE:
                self._ask_for_file()

        self.app.push_screen(CopiesScreen(title, copies, other, self.marks), answered)

    def _ask_for_file(self) -> None:
        from readlist_tui.tui.form_screen import Field, FormScreen

        def save(typed: Mapping[str, str]) -> None:
            self._merge([Path(typed["file"]).expanduser()])

        below = "readers/NAME.json of another machine, or a backup: the newer status wins, both notes are kept"
        fields = [Field("file", "", below)]
        form = FormScreen("Take in the readings of which file?", fields, save, does="merges", fails="Not merged")
        self.app.push_screen(form)

    def _merge(self, paths: Sequence[Path]) -> None:
        before = {paper.key: paper.reading for paper in self.library.papers}
        change = self.library.merge(paths)
        after = {key: self.library.paper(key).reading for key in change.keys}
        self.library_changed()
        pairs = [(before.get(key, Reading()), reading) for key, reading in after.items()]
        self.say(_merged(pairs), title=f"Took in {clean(change.value)}")


def _merged(pairs: Sequence[tuple[Reading, Reading]]) -> str:
    """What a merge brought, by the readings before and after."""
    if not pairs:
        return "Nothing in there changes a paper that is known here"
    marks = sum(before.status != after.status for before, after in pairs)
    notes = sum(before.note != after.note for before, after in pairs)
    counts = [counted(marks, "mark") if marks else "", counted(notes, "note") if notes else ""]
    told = f" ({', '.join(filter(None, counts))})" if marks or notes else ""
    return f"{counted(len(pairs), 'paper')} changed{told}, u takes it back"
