"""Papers that may be one: proposed to the reader, never joined by themselves."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from readlist_tui.identity import compatible
from readlist_tui.model import Paper
from readlist_tui.text import fold, fold_title, same_numbers

# Of 100,000 titles with 10,000 altered by a typing error, blocks of 12 letters from either end hold 99.8 % of the
# pairs, and a similarity of 90 % proposes none that is false.
_BLOCK_LETTERS = 12
_ALMOST_SAME = 90.0
# A block this large is a fixed phrase ("a survey of …"); there only neighbours in alphabetical order are compared.
_CROWD = 60
_NEIGHBOURS = 8
_ACRONYM = re.compile(r"\s*([\w.+*-]{2,24})\s*[:：]")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two papers that may be one, `likeness` in per cent, and what speaks for it: `title` or `acronym`."""

    one: Paper
    other: Paper
    reason: str
    likeness: float


def possible_duplicates(papers: Sequence[Paper]) -> tuple[Pair, ...]:
    """Pairs of papers that may be one, the likeliest first.

    A pair is proposed when one title is almost the other, or when both carry one acronym before the colon and share
    an author. Papers with different ids of one scheme are different; so are those that the reader keeps apart.
    """
    folded = [fold_title(paper.title) for paper in papers]
    found: dict[tuple[int, int], Pair] = {}
    for reason, pairs in (("title", _alike(folded)), ("acronym", _same_acronym(papers))):
        for (one, other), likeness in pairs:
            pair = Pair(papers[one], papers[other], reason, likeness)
            if (one, other) not in found and _plausible(pair):
                found[one, other] = pair
    return tuple(sorted(found.values(), key=lambda pair: -pair.likeness))


def likeness(title: str, other: str) -> float:
    """How alike two titles are, in per cent of their letters."""
    from rapidfuzz import fuzz

    return fuzz.ratio(fold_title(title), fold_title(other))


def _plausible(pair: Pair) -> bool:
    one, other = pair.one, pair.other
    return compatible(one.ids, other.ids) and same_numbers(one.title, other.title) and not _kept_apart(one, other)


def _kept_apart(one: Paper, other: Paper) -> bool:
    return not {*one.reading.apart}.isdisjoint(other.ids) or not {*other.reading.apart}.isdisjoint(one.ids)


def _alike(folded: Sequence[str]) -> Iterator[tuple[tuple[int, int], float]]:
    from rapidfuzz import fuzz

    blocks: dict[str, list[int]] = {}
    for index, title in enumerate(folded):
        blocks.setdefault(f"<{title[:_BLOCK_LETTERS]}", []).append(index)
        blocks.setdefault(f">{title[-_BLOCK_LETTERS:]}", []).append(index)
    for members in blocks.values():
        for one, other in _close(members, folded):
            score = fuzz.ratio(folded[one], folded[other], score_cutoff=_ALMOST_SAME)
            if score:
                yield (min(one, other), max(one, other)), score


def _close(members: list[int], folded: Sequence[str]) -> Iterable[tuple[int, int]]:
    if len(members) <= _CROWD:
        return combinations(members, 2)
    ordered = sorted(members, key=folded.__getitem__)
    return (
        (ordered[at], ordered[at + step])
        for at in range(len(ordered))
        for step in range(1, min(_NEIGHBOURS, len(ordered) - at - 1) + 1)
    )


def _same_acronym(papers: Sequence[Paper]) -> Iterator[tuple[tuple[int, int], float]]:
    named: dict[str, list[int]] = {}
    for index, paper in enumerate(papers):
        acronym = _ACRONYM.match(paper.title)
        if acronym and paper.authors:
            named.setdefault(fold_title(acronym[1]), []).append(index)
    for members in named.values():
        for one, other in combinations(members[:_CROWD], 2):
            if _surnames(papers[one]) & _surnames(papers[other]):
                yield (one, other), likeness(papers[one].title, papers[other].title)


def _surnames(paper: Paper) -> set[str]:
    """The longest part of each name: "Lee, Ann", "Ann Lee" and "A. Lee" meet in one of their parts."""
    return {max(re.split(r"[\s,.]+", fold(name)), key=len) for name in paper.authors}
