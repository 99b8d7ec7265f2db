"""The start of a library that is damaged: its backups are offered before there is anything to show."""

from collections.abc import Sequence
from pathlib import Path

from readlist_tui.library import Library, LibraryDamaged, LibraryError
from readlist_tui.library.backups import Backup, Backups
from readlist_tui.settings import Settings
from readlist_tui.tui.backups_screen import BackupsScreen, when
from readlist_tui.tui.marks import ASCII, UNICODE
from readlist_tui.tui.pick_screen import PickScreen
from readlist_tui.tui.program import Program

_ANEW = ("begin anew", "without what the damaged file held")


class RescueApp(Program[tuple[Path, ...]]):
    """Its result is where the damaged files are kept that something else took the place of; None when nothing did."""

    def __init__(self, damage: LibraryDamaged, settings: Settings) -> None:
        super().__init__(settings)
        self._damage = damage
        self._marks = ASCII if settings.ascii else UNICODE

    def on_mount(self) -> None:
        """Show the backups."""
        self._offer()

    def _offer(self, told: str = "") -> None:
        backups = Backups.of(self.settings.home, self.settings.reader).all()

        def answered(taken: int | None) -> None:
            if taken is None:
                self.exit(None)
            else:
                self._ask(backups, taken)

        title = "What shall take its place?" if backups else "There is no backup. What shall take its place?"
        above = f"Damaged: {self._damage}"
        self.push_screen(BackupsScreen(title, backups, self._marks, above=above, others=[_ANEW], told=told), answered)

    def _ask(self, backups: Sequence[Backup], taken: int) -> None:
        """Once more, for what the damaged file may still hold is then in no file that the program reads."""
        chosen = backups[taken] if taken < len(backups) else None

        def answered(answer: int | None) -> None:
            if answer == 0:
                self._use(chosen)
            else:
                self._offer()

        what = f"Use the backup of {when(chosen.made)}?" if chosen else "Begin anew?"
        rows = [("yes", "the damaged file is kept beside; what is sound stays as it is"), ("no", "change nothing")]
        self.push_screen(PickScreen(what, rows, self._marks), answered)

    def _use(self, chosen: Backup | None) -> None:
        try:
            kept = Library.rescue(self.settings.home, self.settings.reader, chosen.path if chosen else None)
        except LibraryError as error:
            self._offer(f"Not done: {error}")
        else:
            self.exit(kept)


def offer_backups(damage: LibraryDamaged, settings: Settings) -> tuple[Path, ...] | None:
    """Let the reader choose what takes the place of damaged files; where those are kept, or None when nothing did."""
    return RescueApp(damage, settings).carry_out()
