"""Whatever an upstream list does to its entries, no reading is lost, and what can be known again keeps its reading."""

import random
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from rapidfuzz import fuzz

from readlist_tui.identity import ids_of
from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList, Status
from readlist_tui.text import fold_title
from readlist_tui.upstream import compare

WORDS = (
    "sparse binary toy deep wide residual attention pruning quantized mobile network learning filter channel".split()
)
LIST = PaperList("toys", "Toys")


class Upstream:
    """A list whose maintainer edits it, and which paper each of its entries really is."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.entries: dict[int, Entry] = {}
        for number in range(20):
            self.entries[number] = self._entry(number)

    def _entry(self, number: int) -> Entry:
        title = " ".join(self._chance.choices(WORDS, k=7)) + f" {number * 7919}"
        links = [(), (_link(f"https://arxiv.org/abs/1706.{number:05}"),)][self._chance.random() < 0.6]
        return Entry(title=title.title(), line=number + 1, links=links, category=("Toys", str(number % 3)))

    def edit(self) -> None:
        """One edit of one entry, or of the order of all."""
        chance = self._chance
        number = chance.choice(list(self.entries))
        entry = self.entries[number]
        match chance.randrange(8):
            case 0:
                entry = replace(entry, title=_with_typo(entry.title, chance))
            case 1:
                words = entry.title.split()
                words[chance.randrange(len(words))] = chance.choice(WORDS)
                entry = replace(entry, title=" ".join(words))
            case 2:
                entry = replace(entry, category=("Toys", chance.choice(["0", "1", "2", "new"])))
            case 3:
                entry = replace(entry, links=(*entry.links, _link(f"https://doi.org/10.1145/{number:05}")))
            case 4:
                entry = replace(entry, links=(_link(f"https://openreview.net/forum?id=toy{number:05}"),))
            case 5:
                entry = replace(entry, links=(*entry.links, Link(LinkKind.CODE, f"https://example.org/{number}")))
            case 6 if len(self.entries) > 5:
                del self.entries[number]
                return
            case _:
                order = list(self.entries)
                chance.shuffle(order)
                self.entries = {at: self.entries[at] for at in order}
                return
        self.entries[number] = entry

    def lines(self) -> list[Entry]:
        """The list as it is read."""
        return [replace(entry, line=line) for line, entry in enumerate(self.entries.values(), start=1)]


def _link(url: str) -> Link:
    return Link(LinkKind.PAPER, url)


def _with_typo(title: str, chance: random.Random) -> str:
    at = chance.randrange(len(title))
    return title[:at] + chance.choice("aeiou") + title[at + 1 :]


def _known_again(before: Entry, after: Entry) -> bool:
    strong = {name for name in ids_of(before) if not name.startswith("title:")}
    return bool(strong & set(ids_of(after))) or fuzz.ratio(fold_title(before.title), fold_title(after.title)) >= 90


def follow(home: Path, seed: int, updates: int = 5) -> int:
    """Follow a list through some updates; the number of edits."""
    chance = random.Random(seed)
    upstream = Upstream(chance)
    library = Library(home, "ann")
    library.seed([(LIST, upstream.lines())])
    for number, entry in upstream.entries.items():
        key = library.paper(ids_of(entry)[0]).key
        library.set_note(key, f"paper {number}")
        library.set_status([key], Status.READ)
    followed = dict(upstream.entries)
    edits = 0
    for _ in range(updates):
        for _ in range(chance.randint(1, 6)):
            upstream.edit()
            edits += 1
        library.replace_lists([(LIST, compare(library.entries("toys"), upstream.lines()).entries)])
        followed = {
            number: entry
            for number, entry in upstream.entries.items()
            if number in followed and _known_again(followed[number], entry)
        }
        _assert_in_place(library, followed)
    return edits


def _assert_in_place(library: Library, followed: dict[int, Entry]) -> None:
    rows = orjson.loads(library.readings_path.read_bytes())["readings"].values()
    assert sorted(row["note"] for row in rows) == sorted(f"paper {number}" for number in range(20))
    for number, entry in followed.items():
        paper = next(paper for paper in library.papers if any(e.title == entry.title for e in paper.entries))
        assert paper.reading.note == f"paper {number}", (number, entry, paper)
        assert paper.status is Status.READ


@pytest.mark.parametrize("seed", range(8))
def test_no_reading_is_lost_to_an_edited_list(tmp_path: Path, seed: int) -> None:
    follow(tmp_path, seed)


@pytest.mark.soak
def test_no_reading_is_lost_to_two_thousand_edits(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edits, seed = 0, 100
    while edits < 2000:
        edits += follow(tmp_path / str(seed), seed)
        seed += 1
    with capsys.disabled():
        print(f"\n{edits} random edits of lists: 0 readings lost, all papers known again keep theirs")  # noqa: T201
