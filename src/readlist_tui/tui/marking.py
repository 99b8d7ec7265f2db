"""Statuses, notes, undo and redo: everything that writes. Each is on disk before the screen shows it."""

from collections.abc import Sequence

from textual.app import SuspendNotSupported

from readlist_tui.keys import Key, Where, find, key_name
from readlist_tui.library import Change, NoSuchPaper
from readlist_tui.model import Paper, Status
from readlist_tui.text import clean
from readlist_tui.tui.papers_screen import PapersScreen

# A bulk change of more papers than this asks first (newsboat's unasked "all read" lost people years of marks).
ASK_OVER = 50
STATUS, NOTE = "status", "note"


class MarkingScreen(PapersScreen):
    """The actions that change readings."""

    # Statuses

    def action_status(self) -> None:
        """Wait for the key of a status."""
        if self._any_paper():
            self.wait_for(Where.STATUS, self._about("Status"))

    def chord_label(self, key: Key) -> str:
        """A status with its sign."""
        if key.where is Where.STATUS:
            return f"{self.marks.status(Status(key.does))} {key.does}"
        return super().chord_label(key)

    def action_mark(self, status: str) -> None:
        """Give the selected papers a status."""
        if self._any_paper():
            self._mark(self.targets(), Status(status))

    def action_toggle_read(self) -> None:
        """Mark as read, or take that back, and go to the next paper."""
        if not self._any_paper():
            return
        papers = [self.library.paper(key) for key in self.targets()]
        unread = [paper.key for paper in papers if paper.status is not Status.READ]
        if unread:
            self._mark(unread, Status.READ, go_on=True)
        else:
            self._mark([paper.key for paper in papers], _unread(papers), go_on=True)

    def _mark(self, keys: Sequence[str], status: Status, *, go_on: bool = False) -> None:
        if len(keys) <= ASK_OVER:
            self._write_status(keys, status, go_on)
            return
        from readlist_tui.tui.pick_screen import PickScreen

        def answered(taken: int | None) -> None:
            if taken == 0:
                self._write_status(keys, status, go_on)

        rows = [("yes", "one undo takes it back"), ("no", "change nothing")]
        self.app.push_screen(PickScreen(f"Mark {len(keys)} papers as {status}?", rows, self.marks), answered)

    def _write_status(self, keys: Sequence[str], status: Status, go_on: bool) -> None:
        going_on = go_on and not self.table.selected
        following = self.table.keys[self.table.cursor + 1 : self.table.cursor + 2] if going_on else ()
        with self.telling_errors():
            change = self.library.set_status(keys, status)
            self.table.clear_selection()
            self.changed(keys, *following)
            self.say(self.worded(change), hint=self.takes_back, short=True)

    # Undo and redo

    @property
    def takes_back(self) -> str:
        """What to press after a change that was no good."""
        return f"{key_name(find('undo', self.keys).keys[0])} undoes"

    def action_undo(self) -> None:
        """Take the last change back."""
        with self.telling_errors():
            self._replayed("Undone", self.library.undo())

    def action_redo(self) -> None:
        """Make it again."""
        with self.telling_errors():
            self._replayed("Redone", self.library.redo())

    def _replayed(self, word: str, change: Change | None) -> None:
        if change is None:
            self.say(f"Nothing to {'undo' if word == 'Undone' else 'redo'}")
            return
        if change.field in (STATUS, NOTE):
            self.changed(change.keys)
        else:
            self.library_changed()
        if len(change.keys) == 1:
            self.table.go_to(change.keys[0])
        redoes = f"{key_name(find('redo', self.keys).keys[0])} redoes"
        self.say(f"{word}: {self.worded(change)}", hint=redoes if word == "Undone" else self.takes_back, short=True)

    def worded(self, change: Change) -> str:
        """`read · Attention to Toys`, `read · 12 papers`."""
        if change.field == "lists":
            return f"{change.value}{self.marks.between}{clean(change.title)}"
        if change.field in ("same", "apart"):
            word = "joined with" if change.field == "same" else "kept apart from"
            return f"{clean(change.title)} {word} {clean(change.value)}"
        value = _step(change)
        what = clean(change.title) if len(change.keys) < 2 else f"{len(change.keys)} papers"
        kept = f" ({len(change.kept)} changed elsewhere since: left as they are)" if change.kept else ""
        return f"{value}{self.marks.between}{what}{kept}"

    # Notes

    def action_note(self) -> None:
        """Write the note on the paper under the cursor."""
        paper = self.need_paper()
        if paper is None:
            return
        from readlist_tui.tui.note_screen import NoteScreen

        self.app.push_screen(NoteScreen(paper, self.library.drafts.begin(paper), self.save_note))

    def action_note_editor(self) -> None:
        """Write the note in $EDITOR."""
        paper = self.need_paper()
        if paper is None:
            return
        from readlist_tui.tui.editor import EditorError, edit

        text, trouble = paper.reading.note, ""
        try:
            with self.app.suspend():
                # The screen comes back only when nothing is raised in here (Textual 8.2, App.suspend).
                try:
                    text = edit(text)
                except EditorError as error:
                    trouble = str(error)
        except SuspendNotSupported:
            trouble = "This terminal cannot start an editor"
        if trouble:
            self.say(clean(trouble), problem=True)
            return
        with self.telling_errors():
            self.save_note(paper, text, paper.reading.note)

    def save_note(self, paper: Paper, note: str, base: str) -> str:
        """Bring a note that began as `base` to disk, then to the screen; what then stands there.

        That is more than what was written where another program wrote on the note too: both are kept.
        """
        if note.rstrip() != base:
            change = self.library.set_note_of(paper, note, base)
            self.changed(change.keys)
            self.say(
                f"{'note' if note.strip() else 'no note'}{self.marks.between}{clean(paper.title)}",
                hint=self.takes_back,
                short=True,
            )
        try:
            stands = self.library.paper(paper.key).reading.note
        except NoSuchPaper:
            self.say("Kept, though no list names this paper: it is shown again with the first list that does")
            return note.rstrip()
        if stands != note.rstrip():
            self.say("Another program wrote on this note too: both texts are kept")
        return stands

    # Words

    def _any_paper(self) -> bool:
        return bool(self.table.selected) or self.need_paper() is not None

    def _about(self, word: str) -> str:
        count = len(self.targets())
        return f"{word} of {count} papers:" if count > 1 else f"{word}:"


def _step(change: Change) -> str:
    """What a step set, in a word or some."""
    match change.field:
        case "restore":
            from readlist_tui.tui.backups_screen import when

            return f"going back to the backup of {when(change.value)}"
        case "merge":
            return f"taking in {clean(change.value)}"
    return NOTE if change.field == NOTE else clean(change.value)


def _unread(papers: list[Paper]) -> Status:
    """What papers become that are no longer read: what their list says, else new."""
    marker = papers[0].marker if len(papers) == 1 else None
    return marker if marker and marker is not Status.READ else Status.NEW
