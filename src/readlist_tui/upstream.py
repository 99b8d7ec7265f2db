"""What a newer version of a list changes, and which of its entries continue which."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property

from readlist_tui.identity import group, ids_of
from readlist_tui.model import Entry, Paper
from readlist_tui.progress import Told, part, unheard, watched
from readlist_tui.text import fold_title, same_numbers

# An entry whose title kept nine tenths of its letters is the same entry, retitled.
_SAME_TITLE = 90.0
# More pairs than this are compared only within blocks of one category, so that two versions of a list of 20,000
# entries which share nothing are told apart in seconds.
_MANY_PAIRS = 4_000_000
# A title of so many letters is more than a fixed phrase.
_WHOLE_TITLE = 20
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

    What continues an entry keeps that entry's ids as its former ones, so that no reading is lost to a retitled paper or
    an exchanged link. What no entry continues is kept as gone, and is new again when it comes back; what is new is
    marked with the time of the update, unless it is the first version. `progress` is given the share that is done; what
    it raises calls the work off.
    """
    match = _matched(before, after, part(progress, 0.0, 0.8))
    paper_of = {id(entry): paper for paper in group(before) for entry in (*paper.entries, *paper.gone)}
    new: list[Entry] = []
    continued: list[Changed] = []
    entries: list[Entry] = []
    for at, entry in enumerate(watched(after, part(progress, 0.8, 1.0))):
        old = before[match.origin[at]] if at in match.origin else None
        own = _continue(old, entry, paper_of[id(old)]) if old else entry
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


def _matched(before: Sequence[Entry], after: Sequence[Entry], told: Told) -> "_Matching":
    """First entries with one id (a title is one) and one category, then those with one id, those whose titles are nine
    tenths the same, and at last those of which one says the title of the other."""
    match = _Matching(before, after)
    match.by(lambda entry: [(name, entry.category) for name in ids_of(entry)], part(told, 0.0, 0.25))
    match.by(lambda entry: [(name, ()) for name in ids_of(entry)], part(told, 0.25, 0.4))
    match.by_likeness(part(told, 0.4, 0.9))
    match.by_wording(part(told, 0.9, 1.0))
    return match


def _continue(before: Entry, after: Entry, paper: Paper) -> Entry:
    """An entry with the ids it had as former ones; where a link was exchanged, with all that its paper had in this
    list: the entries that still have these are the same paper, whatever the new link says."""
    own, had = ids_of(after), ids_of(before)
    exchanged = not set(had[:-1]) <= set(own)
    former = dict.fromkeys((*(paper.ids if exchanged else had), *before.former))
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

    def by_wording(self, told: Told) -> None:
        """Match entries of which one says the title of the other, where just one of each is meant.

        A title got a subtitle or lost one; or it stands in another field, as the list is read differently now.
        """
        found = list(self._wordings(told))
        olds, news = Counter(old for _, old in found), Counter(new for new, _ in found)
        for new, old in found:
            if olds[old] == news[new] == 1:
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

        for new, choices in self._choices(lambda entry: fold_title(entry.title), told):
            title = self._after[new].title
            for _, score, old in process.extract(
                fold_title(title), choices, scorer=fuzz.ratio, score_cutoff=_SAME_TITLE, limit=3
            ):
                yield not same_numbers(title, self._before[old].title), score, new, old

    def _wordings(self, told: Told) -> Iterator[tuple[int, int]]:
        titles = {old: fold_title(self._before[old].title) for old in self.left}
        for new, choices in self._choices(_wording, told):
            entry = self._after[new]
            title, wording = fold_title(entry.title), _wording(entry)
            for old, text in choices.items():
                before = self._before[old]
                said = titles[old] in wording and _names(entry, before, titles[old])
                if said or (title in text and _names(before, entry, title)):
                    yield new, old

    def _choices(self, text_of: Callable[[Entry], str], told: Told) -> Iterator[tuple[int, dict[int, str]]]:
        """What is left in the new version, and for each all in the old one that it may continue, as texts."""
        unmatched = self._unmatched()
        whole = len(unmatched) * len(self.left) <= _MANY_PAIRS
        blocks: dict[tuple[str, ...], dict[int, str]] = {}
        for old in self.left:
            category = () if whole else self._before[old].category
            blocks.setdefault(category, {})[old] = text_of(self._before[old])
        for new in watched(unmatched, told):
            yield new, blocks.get(() if whole else self._after[new].category, {})


def _wording(entry: Entry) -> str:
    """All that an entry says, folded as titles are."""
    return "\n".join(map(fold_title, (entry.title, *entry.tags, *entry.authors, entry.venue or "", entry.note)))


def _names(entry: Entry, other: Entry, title: str) -> bool:
    """Whether an entry that says the title of another means this one, and no other part or version of it."""
    if len(title) < _WHOLE_TITLE or title not in fold_title(entry.title):
        return len(title) >= _WHOLE_TITLE
    dated = f"{other.title} {other.year}"
    return same_numbers(other.title, entry.title) or same_numbers(dated, entry.title)
