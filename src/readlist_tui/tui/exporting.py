"""Papers for other programs: what is shown or selected, into a file."""

from collections.abc import Sequence
from pathlib import Path

from readlist_tui.formats import FORMATS
from readlist_tui.formats.file_names import file_name
from readlist_tui.model import Paper
from readlist_tui.text import clean
from readlist_tui.tui.papers_screen import PapersScreen
from readlist_tui.wording import counted


class ExportingScreen(PapersScreen):
    """The action that writes papers to a file."""

    def action_export(self) -> None:
        """Write the selected papers, else all that are shown: ask in which format, then where to."""
        papers = [self.library.paper(key) for key in (self.targets() if self.table.selected else self.table.keys)]
        if not papers:
            self.say("There is no paper to export")
            return
        from readlist_tui.tui.pick_screen import PickScreen

        names = tuple(FORMATS)

        def picked(number: int | None) -> None:
            if number is not None:
                self._ask_where(papers, names[number])

        rows = [(known.title, known.purpose) for known in FORMATS.values()]
        self.app.push_screen(PickScreen(f"Export {counted(len(papers), 'paper')} as", rows, self.marks), picked)

    def _ask_where(self, papers: Sequence[Paper], format_name: str) -> None:
        from readlist_tui.exporting import export_file
        from readlist_tui.snapshot import Snapshot
        from readlist_tui.tui.export_screen import ExportScreen

        node = self.choice.node
        list_key = node.key[1] if node.view is None else ""
        snapshot, known = Snapshot.of(self.library), FORMATS[format_name]

        def write(path: Path, overwrite: bool) -> Path:
            return export_file(snapshot, papers, format_name, path, list_key=list_key, overwrite=overwrite)

        def written(path: Path | None) -> None:
            if path is not None:
                self.say(clean(str(path)), title=f"Wrote {counted(len(papers), 'paper')}")

        title = f"Write {counted(len(papers), 'paper')} as {known.title} to which file?"
        self.app.push_screen(ExportScreen(title, file_name(node.label, format_name), write), written)
