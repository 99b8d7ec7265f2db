"""The backups to go back to, the newest first, with what each holds."""

from collections.abc import Sequence
from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from readlist_tui.library.backups import Backup
from readlist_tui.text import clean
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.pick_screen import PickScreen

# The frame's two, the hint's two, the title and a row of air; what is said takes three rows and one of air.
_MOST_ROWS, _OTHER_ROWS, _SAID_ROWS = 12, 6, 4


class BackupsScreen(PickScreen):
    """A choice of backups, behind them other ways out; `above` says what it is about, `told` what went wrong before."""

    def __init__(
        self,
        title: str,
        backups: Sequence[Backup],
        marks: Marks,
        *,
        above: str = "",
        others: Sequence[tuple[str, str]] = (),
        told: str = "",
    ) -> None:
        super().__init__(title, [*map(_row, backups), *others], marks)
        self._above = Static(Content(clean(above)), id="above", markup=False)
        self._told = Static(Content(clean(told)), id="told", markup=False)
        self._above.display, self._told.display = bool(above), bool(told)

    def compose(self) -> ComposeResult:
        """What it is about, the backups, what went wrong, the keys."""
        with Vertical(classes="frame"):
            yield self._above
            yield self._list
            yield self._told
            yield Static(Content("Enter takes one, Esc changes nothing"), id="hint", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """As many backups as there is room for under and over what else is said."""
        said = sum(_SAID_ROWS for part in (self._above, self._told) if part.display)
        room = max(1, event.size.height - _OTHER_ROWS - said)
        self._list.styles.height = min(_MOST_ROWS, room, len(self._list.rows)) + self._list.HEAD


def when(stamp: str) -> str:
    """A time (UTC, ISO 8601) as the reader's clock showed it; what is none as it stands."""
    try:
        return datetime.fromisoformat(stamp).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return clean(stamp)


def _row(backup: Backup) -> tuple[str, str]:
    held = f"cannot be used, {backup.damaged}" if backup.damaged else backup.held
    return when(backup.made), f"{backup.reason}: {held}"
