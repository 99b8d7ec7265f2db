"""Notes that were being typed when the program died: found at the start, offered, gone on with."""

from readlist_tui.library import NoSuchPaper, NoteDraft
from readlist_tui.model import Paper
from readlist_tui.tui.marking import MarkingScreen


class DraftingScreen(MarkingScreen):
    """Offers what was left; what the reader does not decide on stays where it is."""

    def offer_drafts(self) -> None:
        """Show the drafts that no running program writes, if there are any."""
        drafts = [draft for draft in self.library.drafts.left() if not self._is_saved(draft)]
        if not drafts:
            return
        from readlist_tui.tui.drafts_screen import DraftsScreen

        def answered(taken: int | None) -> None:
            if taken is not None:
                self._go_on(drafts[taken])

        self.app.push_screen(DraftsScreen(drafts.copy(), self._discard, self.marks), answered)

    def _go_on(self, draft: NoteDraft) -> None:
        taken = self.library.drafts.take(draft)
        if taken is None:
            self.say("Another program has taken this draft")
            self.offer_drafts()
            return
        paper = self._paper_of(draft) or Paper(draft.key, draft.ids, draft.title)
        from readlist_tui.tui.note_screen import NoteScreen

        self.app.push_screen(NoteScreen(paper, taken, self.save_note), lambda _: self.offer_drafts())

    def _discard(self, draft: NoteDraft) -> None:
        taken = self.library.drafts.take(draft)
        if taken is not None:
            taken.drop()

    def _is_saved(self, draft: NoteDraft) -> bool:
        """Whether the program died after the note was saved, and before its draft was removed."""
        paper = self._paper_of(draft)
        if paper is None or paper.reading.note != draft.text:
            return False
        self._discard(draft)
        return True

    def _paper_of(self, draft: NoteDraft) -> Paper | None:
        for name in (draft.key, *draft.ids):
            try:
                return self.library.paper(name)
            except NoSuchPaper:
                continue
        return None
