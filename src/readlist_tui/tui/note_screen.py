"""The editor for a reader's note."""

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static, TextArea

from readlist_tui.library import LibraryError, OpenDraft
from readlist_tui.model import Paper
from readlist_tui.text import clean, clean_lines

_HINT = "ctrl+s saves  Esc saves and closes  ctrl+x discards"
# After so many seconds, or so many characters, what is typed is on disk: half of what is promised (2 seconds, 200
# characters), so that a busy machine keeps the promise too.
_SECONDS, _CHARACTERS = 1.0, 100


class NoteScreen(ModalScreen[None]):
    """Says “saved” when the note is on disk, and stays open when it could not be saved.

    `save` is given the paper, the text and the text it began with, and returns what then stands on disk. What is typed
    and not saved yet is kept in the draft; one that was kept by a program that died is what the text goes on with.
    """

    BINDINGS: ClassVar = [
        Binding("ctrl+s", "save", "save"),
        Binding("escape", "done", "save and close"),
        Binding("ctrl+x,ctrl+q", "discard", "close without saving", priority=True),
    ]

    def __init__(self, paper: Paper, draft: OpenDraft, save: Callable[[Paper, str, str], str]) -> None:
        super().__init__()
        self._paper, self._draft, self._save = paper, draft, save
        note, left = paper.reading.note, draft.draft
        text, self._base = (left.text, left.base) if left.at else (note, note)
        self._early, self._ready = "", False
        self._waiting: Timer | None = None
        self._length, self._unkept, self._given_up = len(text), 0, False
        self._area = TextArea(clean_lines(text), soft_wrap=True, compact=True, highlight_cursor_line=False)
        self._told = Static(Content(_HINT), id="told", markup=False)

    def compose(self) -> ComposeResult:
        """Title, text, what the keys do."""
        with Vertical(classes="frame"):
            yield Static(Content(clean(self._paper.title)), id="title", markup=False)
            yield self._area
            yield self._told

    def on_mount(self) -> None:
        """Write on at the end."""
        self._area.focus()
        self._area.move_cursor(self._area.document.end)
        self._area.insert(self._early)
        self._ready = True

    def take_key(self, event: events.Key) -> bool:
        """Type what came before the text had the focus."""
        text = "\n" if event.key == "enter" else event.character if event.is_printable else None
        if text is None:
            return False
        if self._ready:
            self._area.insert(text)
        else:
            self._early += text
        return True

    def on_text_area_changed(self) -> None:
        """What was said of an earlier text no longer holds."""
        if self._text != self._base:
            self._tell(_HINT)
        length = len(self._area.text)
        self._unkept += max(1, abs(length - self._length))
        self._length = length
        if self._unkept >= _CHARACTERS:
            self.keep_draft()
        elif self._waiting is None:
            self._waiting = self.set_timer(_SECONDS, self.keep_draft)

    def keep_draft(self) -> None:
        """Bring what is typed to disk, beside the note."""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting, self._unkept = None, 0
        if self._given_up:
            return
        try:
            self._draft.keep(self._text, self._base)
        except LibraryError as error:
            self._tell(f"This text is in no file yet. {clean(str(error))}", "problem")

    def on_unmount(self) -> None:
        """Where the program ends under the note, its draft is left for the next start."""
        self.keep_draft()
        self._draft.release()

    def action_save(self) -> None:
        """Bring the note to disk."""
        if self._saved():
            self._tell(f"Saved. {_HINT}", "saved")

    def action_done(self) -> None:
        """Bring the note to disk and close; a note that cannot be saved stays on the screen."""
        if self._saved():
            self.dismiss(None)

    def action_discard(self) -> None:
        """Close; the note on disk stays as it is."""
        self._given_up = True
        self._draft.drop()
        self.notify("The note is left as it was")
        self.dismiss(None)

    @property
    def _text(self) -> str:
        early = "" if self._ready else self._early
        return clean_lines(self._area.text + early).rstrip()

    def _saved(self) -> bool:
        try:
            self._base = self._save(self._paper, self._text, self._base)
        except LibraryError as error:
            self.keep_draft()
            self._tell(f"Not saved. ctrl+x closes without saving. {clean(str(error))}", "problem")
            return False
        self._draft.drop()
        if self._base != self._text:
            self._area.text = self._base
            self._area.move_cursor(self._area.document.end)
        return True

    def _tell(self, text: str, kind: str = "") -> None:
        self._told.update(Content(text))
        self._told.set_class(kind == "saved", "saved")
        self._told.set_class(kind == "problem", "problem")
