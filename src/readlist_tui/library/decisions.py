"""What a reader decided about papers that look alike: which are one."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from readlist_tui.identity import paper_of
from readlist_tui.library.matching import PaperIndex
from readlist_tui.library.merge import SAME, Row
from readlist_tui.model import Paper

# For each paper that was joined with others the ids of all of them.
Joins = frozenset[tuple[str, ...]]


def joins_of(rows: Mapping[str, Row]) -> Joins:
    """Which papers these readings say are one."""
    return frozenset((*row["ids"], *row[SAME]) for row in rows.values() if row.get(SAME))


def unite(papers: Sequence[Paper], joins: Joins) -> tuple[Paper, ...]:
    """The papers with those made one that are; a joined paper stands where the first of its parts stood."""
    index = PaperIndex(papers)
    parts: dict[str, list[Paper]] = {}
    for ids in joins:
        found = {paper.key: paper for paper in filter(None, (index.find([name]) for name in ids))}
        together = list(chain.from_iterable(parts.get(key, [paper]) for key, paper in found.items()))
        together = list({paper.key: paper for paper in together}.values())
        parts.update((paper.key, together) for paper in together)
    return tuple(_one_for_each(papers, parts))


def _one_for_each(papers: Iterable[Paper], parts: Mapping[str, list[Paper]]) -> Iterable[Paper]:
    done: set[str] = set()
    for paper in papers:
        if paper.key in done:
            continue
        together = parts.get(paper.key, [paper])
        done.update(part.key for part in together)
        yield paper if len(together) == 1 else _joined([paper, *(part for part in together if part is not paper)])


def _joined(papers: Sequence[Paper]) -> Paper:
    entries = [entry for paper in papers for entry in (*paper.entries, *paper.gone)]
    return paper_of(entries, chain.from_iterable(paper.ids for paper in papers))
