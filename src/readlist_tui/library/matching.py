"""Which paper a reading is about: found through any id, and never another paper of the same title."""

from collections.abc import Iterable, Sequence

from readlist_tui.identity import compatible
from readlist_tui.model import Paper


class PaperIndex:
    """Papers by all their ids."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        self._strong: dict[str, Paper] = {}
        self._titled: dict[str, list[Paper]] = {}
        for paper in papers:
            for name in paper.ids:
                if _is_title(name):
                    self._titled.setdefault(name, []).append(paper)
                else:
                    self._strong.setdefault(name, paper)

    def get(self, name: str) -> Paper | None:
        """The paper that an id names; of several with one title the first."""
        return self._strong.get(name) or next(iter(self._titled.get(name, ())), None)

    def find(self, ids: Sequence[str]) -> Paper | None:
        """The paper that a reading with these ids is about.

        An id of any scheme decides before the title does; a title counts only where no other id speaks against it.
        """
        return self._by_id(ids) or self._by_title(ids)

    def _by_id(self, ids: Iterable[str]) -> Paper | None:
        return next((self._strong[name] for name in ids if name in self._strong), None)

    def _by_title(self, ids: Sequence[str]) -> Paper | None:
        titled = (paper for name in ids if _is_title(name) for paper in self._titled.get(name, ()))
        return next((paper for paper in titled if compatible(ids, paper.ids)), None)


def _is_title(name: str) -> bool:
    return name.startswith("title:")
