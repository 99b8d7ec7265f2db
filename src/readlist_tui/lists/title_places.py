"""Where titles stand in a list: the items of a section vote on it, and each chooses its title by that."""

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter

from readlist_tui.lists.drafts import Draft
from readlist_tui.lists.evidence import Candidate

_SCORE = attrgetter("score")
_SECTION_WEIGHT = 0.9
_LIST_WEIGHT = 0.35


class TitleVotes:
    """How often each slot holds the best title, in a section and in the whole list."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.votes: dict[tuple[object, ...], dict[str, float]] = {}
        for draft in drafts:
            best = max(draft.evidence.candidates, key=_SCORE, default=None)
            if best is None or best.score < 0.5:
                continue
            for key in (draft.group, (draft.kind,)):
                votes = self.votes.setdefault(key, defaultdict(float))
                votes[best.slot] += 1.0
                votes[""] += 1.0

    def choose(self, draft: Draft) -> Candidate | None:
        """The title of a draft: the candidate that looks most like one, and stands where titles stand."""
        if len(draft.evidence.candidates) == 1:
            return draft.evidence.candidates[0]
        section, kind = self.votes.get(draft.group, {}), self.votes.get((draft.kind,), {})

        weight = _SECTION_WEIGHT if section.get("", 0) >= 3 else _LIST_WEIGHT  # few items are no majority
        other = _SECTION_WEIGHT + _LIST_WEIGHT - weight

        def worth(candidate: Candidate) -> float:
            share = weight * _share(section, candidate.slot) + other * _share(kind, candidate.slot)
            return candidate.score + share * (candidate.score > 0)

        return max(draft.evidence.candidates, key=worth, default=None) or _first_name(draft, section or kind)


def _first_name(draft: Draft, votes: dict[str, float]) -> Candidate | None:
    """`Toy Net, Ann Lee, 2031`: where all could be names, the first piece is the title if titles come first here."""
    signs = draft.evidence.signs
    if len(signs) < 2 or signs[0].kind != "names" or _share(votes, "plain0") < 0.5:
        return None
    return Candidate("plain0", 0, 1, draft.evidence.pieces[0].text, 0.4)


def _share(votes: dict[str, float], slot: str) -> float:
    return votes.get(slot, 0.0) / votes[""] if votes else 0.0
