"""Whatever its maintainer does to the text of a list, no reading is lost, and papers known again keep theirs."""

import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from maintainer import Maintainer
from readlist_tui.library import Library
from readlist_tui.model import Paper, Status
from readlist_tui.transfer import carry_out, import_files, preview_update

ROOT = Path(__file__).parents[1]
SHIPPED = sorted((ROOT / "data").glob("*.md"))
# A folder of more lists, where there is one: they are no part of this project.
OTHERS = sorted(Path(os.environ.get("READLIST_LISTS", ROOT.parent / "shared/eval/lists")).glob("*.md"))
# So many edits of each list in the long proof: 2,000 over 18 lists.
RUNS, UPDATES = 4, 9


class Follower:
    """A reader of one list who has marked all its papers, and follows it."""

    def __init__(self, home: Path, text: str, chance: random.Random) -> None:
        self._file = home / "list.md"
        home.mkdir(parents=True)
        self.upstream = Maintainer(text, chance)
        self._file.write_text(self.upstream.text, "utf-8")
        self.library = Library(home / "library", "ann")
        import_files(self.library, [self._file])
        entries = self.library.entries("list")
        self.notes: dict[int, str] = {}
        papers = {id(entry): paper for paper in self.library.papers for entry in paper.entries}
        self.library.set_status([paper.key for paper in self.library.papers], Status.READ)
        for number, entry in enumerate(entries):
            self.notes[number] = f"<{papers[id(entry)].key}>"
        for paper in self.library.papers:
            self.library.set_note(paper.key, f"<{paper.key}>")
        self.followed = set(self.notes)
        self.kept = 0

    def update(self) -> list[str]:
        """Take over what upstream is now; what is wrong then."""
        upstream = self.upstream
        standing = {item.number for item, _, text in upstream.items() if item.survived(text)}
        present = {item.number for item, _, _ in upstream.items()}
        self.followed -= present - standing
        self._file.write_text(upstream.text, "utf-8")
        carry_out(self.library, [preview_update(self.library, "list")])
        upstream.settle()
        return [*self._lost(), *self._misplaced()]

    def _lost(self) -> list[str]:
        found = "".join(paper.reading.note for paper in self.library.papers)
        return [f"lost: {note}" for note in set(self.notes.values()) if note not in found]

    def _misplaced(self) -> list[str]:
        at: dict[int, list[Paper]] = {}
        for paper in self.library.papers:
            for entry in paper.entries:
                at.setdefault(entry.line, []).append(paper)
        wrong = []
        for item, lines, text in self.upstream.items():
            if item.number in self.followed:
                papers = [paper for line in lines for paper in at.get(line, ())]
                if any(self.notes[item.number] in p.reading.note and p.status is Status.READ for p in papers):
                    self.kept += 1
                else:
                    wrong.append(f"not in place: {self.notes[item.number]} {[p.title for p in papers]}\n{text}")
        return wrong


def follow(home: Path, path: Path, seed: int, updates: int = UPDATES) -> Follower:
    """Follow a list through some updates of one to five edits."""
    chance = random.Random(seed)
    follower = Follower(home, path.read_text("utf-8"), chance)
    for number in range(updates):
        edits = [follower.upstream.edit() for _ in range(chance.randint(1, 5))]
        wrong = follower.update()
        assert not wrong, f"update {number} of {path.name}, seed {seed}: {edits}\n" + "\n".join(wrong)
    return follower


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_reading_is_lost_to_an_edited_text(tmp_path: Path, path: Path) -> None:
    follow(tmp_path / "home", path, seed=1, updates=3)


@pytest.mark.soak
@pytest.mark.parametrize("run", range(RUNS))
@pytest.mark.parametrize("path", SHIPPED + OTHERS, ids=lambda path: path.stem)
def test_no_reading_is_lost_to_two_thousand_edited_texts(
    tmp_path: Path, path: Path, run: int, record_property: Callable[[str, object], None]
) -> None:
    follower = follow(tmp_path / "home", path, seed=100 + run)
    record_property("edits of the Markdown of lists, 0 readings lost", sum(follower.upstream.edits.values()))
    record_property("readings looked for in place after an update, and found", follower.kept)
