"""Papers with the readings that belong to them, kept up to date row by row."""

from collections.abc import Iterable, Mapping, Sequence

from readlist_tui.library.changes import Target
from readlist_tui.library.matching import PaperIndex
from readlist_tui.library.mending import mended
from readlist_tui.library.merge import Row
from readlist_tui.library.readings import reading_of
from readlist_tui.model import Paper


class Shelf:
    """The papers of a catalogue, in its order; `papers()` gives the same tuple until something changes."""

    def __init__(self, papers: Iterable[Paper] = ()) -> None:
        bare = tuple(papers)
        self._index = PaperIndex(bare)
        self._bare = {paper.key: paper for paper in bare}
        self.by_key: dict[str, Paper] = dict(self._bare)
        self._rows: Mapping[str, Row] = {}
        self._paper_of: dict[str, str] = {}
        self._readings_of: dict[str, list[str]] = {}
        self._ordered: tuple[Paper, ...] | None = None

    def papers(self) -> tuple[Paper, ...]:
        """All papers that a list names, and behind them those no longer listed of which the reader said something."""
        if self._ordered is None:
            listed = [paper for paper in self.by_key.values() if paper.entries]
            gone = [paper for paper in self.by_key.values() if not paper.entries and _says(paper)]
            self._ordered = (*listed, *gone)
        return self._ordered

    def get(self, name: str) -> Paper | None:
        """The paper of a key or an id."""
        found = self._index.get(name)
        return self.by_key.get(name) or (self.by_key[found.key] if found else None)

    def bare(self, key: str) -> Paper:
        """The paper of a key as the lists have it."""
        return self._bare[key]

    def key_of(self, reading: str) -> str | None:
        """The paper that a reading belongs to."""
        return self._paper_of.get(reading)

    def target(self, paper: Paper) -> Target:
        """A paper as the readings need it to write about it."""
        return Target(paper.key, paper.ids, tuple(self._readings_of.get(paper.key, ())))

    def in_order(self, keys: set[str]) -> tuple[str, ...]:
        """Keys in the order of the papers."""
        return tuple(keys) if len(keys) < 2 else tuple(key for key in self.by_key if key in keys)

    def reuse(self, others: Mapping[str, Paper]) -> None:
        """Take papers that are equal from another shelf, so that who holds one sees that it is the same."""
        for key, paper in self.by_key.items():
            if paper == others.get(key):
                self.by_key[key] = others[key]

    def follow(self, rows: Mapping[str, Row]) -> set[str]:
        """Take over all that differs from the rows taken last; the keys of the papers that are changed by it."""
        known = self._rows
        if rows is known:
            return set()
        return self.take([name for name in {**known, **rows} if rows.get(name) != known.get(name)], rows)

    def take(self, names: Iterable[str], rows: Mapping[str, Row]) -> set[str]:
        """Attach these of the rows anew; the keys of the papers that are changed by it."""
        self._rows = rows
        affected = set()
        for name in names:
            affected |= self._attach(name, rows.get(name))
        changed = {key for key in affected if self._read(key, [rows[name] for name in self._readings_of.get(key, ())])}
        if changed:
            self._ordered = None
        return changed

    def _attach(self, name: str, row: Row | None) -> set[str]:
        """Bring a reading to its paper; the keys of the papers that it left and came to."""
        former = self._paper_of.pop(name, None)
        if former is not None:
            self._readings_of[former].remove(name)
        found = self._index.find(row["ids"]) if row else None
        if found is not None:
            self._paper_of[name] = found.key
            self._readings_of.setdefault(found.key, []).append(name)
        return {key for key in (former, found and found.key) if key}

    def _read(self, key: str, rows: Sequence[Row]) -> bool:
        reading, paper = reading_of(rows), self.by_key[key]
        if reading == paper.reading:
            return False
        self.by_key[key] = mended(self._bare[key], reading)
        return True


def _says(paper: Paper) -> bool:
    return bool(paper.reading.status or paper.reading.note)
