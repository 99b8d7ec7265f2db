"""What a newer version of a list changes, and which of its entries continue which."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from readlist_tui.identity import ids_of
from readlist_tui.model import Entry
from readlist_tui.progress import Told, part, unheard, watched
from readlist_tui.text import fold_title, same_numbers

# An entry whose title kept nine tenths of its letters is the same entry, retitled.
_SAME_TITLE = 90.0
# More pairs than this are compared only within blocks of one category, so that two versions of a list of 20,000
# entries which share nothing are told apart in seconds.
_MANY_PAIRS = 4_000_000
_OURS = ("line", "list_key", "unsure", "former", "gone", "since")
_COMPARED = tuple(field.name for field in fields(Entry) if field.name not in _OURS)


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that continues, with the names of the fields in which it differs (`category`: it moved)."""

    before: Entry
    after: Entry
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Difference:
    """All that lies between two versions of a list.

    `entries` is the new version, ready to be stored: behind its own entries come those that are gone.
    """

    entries: tuple[Entry, ...]
    new: tuple[Entry, ...]
    removed: tuple[Entry, ...]
    continued: tuple[Changed, ...]

    @cached_property
    def changed(self) -> tuple[Changed, ...]:
        """Entries of which more than the place differs."""
        return tuple(pair for pair in self.continued if set(pair.fields) - {"category"})

    @cached_property
    def moved(self) -> tuple[Changed, ...]:
        """Entries that stand in another category now."""
        return tuple(pair for pair in self.continued if "category" in pair.fields)

    def __bool__(self) -> bool:
        """True when the versions differ at all."""
        return bool(self.new or self.removed or any(pair.fields for pair in self.continued))


def compare(before: Sequence[Entry], after: Sequence[Entry], since: str = "", progress: Told = unheard) -> Difference:
    """Match each entry of a newer version with the one it continues.

    Entries with one id and one category are matched first, then those with one id, one title, and at last those
    whose titles are nine tenths the same. What continues an entry keeps that entry's ids as its former ones, so
    that no reading is lost to a retitled paper or an exchanged link. What no entry continues is kept as gone, and is
    new again when it comes back; what is new is marked with the time of the update, unless it is the first version.
    `progress` is given the share that is done; what it raises calls the work off.
    """
    match = _Matching(before, after)
    match.by(lambda entry: [(name, entry.category) for name in ids_of(entry)], part(progress, 0.0, 0.2))
    match.by(lambda entry: [(name, ()) for name in ids_of(entry)], part(progress, 0.2, 0.3))
    match.by_likeness(part(progress, 0.3, 0.8))
    new: list[Entry] = []
    continued: list[Changed] = []
    entries: list[Entry] = []
    for at, entry in enumerate(watched(after, part(progress, 0.8, 1.0))):
        old = before[match.origin[at]] if at in match.origin else None
        own = _continue(old, entry) if old else entry
        if old and not old.gone:
            continued.append(Changed(old, own, _differing(old, own)))
        else:
            own = replace(own, since=since if before else "")
            new.append(own)
        entries.append(own)
    left = [before[at] for at in match.left]
    return Difference(
        entries=(*entries, *(replace(entry, gone=True) for entry in left)),
        new=tuple(new),
        removed=tuple(entry for entry in left if not entry.gone),
        continued=tuple(continued),
    )


def _continue(before: Entry, after: Entry) -> Entry:
    own = ids_of(after)
    former = dict.fromkeys((*ids_of(before), *before.former))
    return replace(after, former=tuple(name for name in former if name not in own))


def _differing(before: Entry, after: Entry) -> tuple[str, ...]:
    return tuple(name for name in _COMPARED if getattr(before, name) != getattr(after, name))


class _Matching:
    """A one-to-one matching under construction: `origin` maps places in the new version to places in the old."""

    def __init__(self, before: Sequence[Entry], after: Sequence[Entry]) -> None:
        self._before, self._after = before, after
        self.origin: dict[int, int] = {}
        self.left = dict.fromkeys(range(len(before)))

    def by(self, keys: Callable[[Entry], Iterable[object]], told: Told) -> None:
        """Match what shares a key, in the order of both versions."""
        waiting: dict[object, deque[int]] = {}
        for old in self.left:
            for key in keys(self._before[old]):
                waiting.setdefault(key, deque()).append(old)
        for new in watched(self._unmatched(), told):
            candidates = (self._first_left(waiting.get(key)) for key in keys(self._after[new]))
            self._take(new, next((old for old in candidates if old is not None), None))

    def by_likeness(self, told: Told) -> None:
        """Match the likeliest titles first; those that count the same numbers before those that do not."""
        for _, _, new, old in sorted(self._candidates(told), key=lambda found: (found[0], -found[1])):
            if new not in self.origin and old in self.left:
                self._take(new, old)

    def _first_left(self, queue: deque[int] | None) -> int | None:
        while queue and queue[0] not in self.left:
            queue.popleft()
        return queue[0] if queue else None

    def _take(self, new: int, old: int | None) -> None:
        if old is not None:
            self.origin[new] = old
            del self.left[old]

    def _unmatched(self) -> list[int]:
        return [new for new in range(len(self._after)) if new not in self.origin]

    def _candidates(self, told: Told) -> Iterator[tuple[bool, float, int, int]]:
        from rapidfuzz import fuzz, process

        unmatched = self._unmatched()
        whole = len(unmatched) * len(self.left) <= _MANY_PAIRS
        blocks: dict[tuple[str, ...], dict[int, str]] = {}
        for old in self.left:
            category = () if whole else self._before[old].category
            blocks.setdefault(category, {})[old] = fold_title(self._before[old].title)
        for new in watched(unmatched, told):
            title = self._after[new].title
            choices = blocks.get(() if whole else self._after[new].category, {})
            for _, score, old in process.extract(
                fold_title(title), choices, scorer=fuzz.ratio, score_cutoff=_SAME_TITLE, limit=3
            ):
                yield not same_numbers(title, self._before[old].title), score, new, old
