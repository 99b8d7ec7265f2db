"""Where what is shown of a paper comes from: which list says what, and which of them is heard."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from readlist_tui.model import Entry, Paper
from readlist_tui.text import fold, fold_title


@dataclass(frozen=True, slots=True)
class Said:
    """One version of a field: its text, the lists that say so, and whether it is the one that is shown."""

    text: str
    lists: tuple[str, ...]
    shown: bool


def _surnames(names: Iterable[str]) -> str:
    """What "Lee, Ann", "Ann Lee" and "A. Lee" have in common, of each name."""
    return ", ".join(map(_surname, names))


def _surname(name: str) -> str:
    words = fold(name.partition(",")[0]).replace(".", " ").split()
    return next((word for word in reversed(words) if len(word) > 1), "".join(words))


# Each field as text, and by what its versions are told apart: a title by its letters, as identity does; a venue without
# its case; authors by their surnames.
_FIELDS: tuple[tuple[str, Callable[[Entry | Paper], str], Callable[[Entry | Paper], str]], ...] = (
    ("title", lambda one: one.title, lambda one: fold_title(one.title)),
    ("authors", lambda one: ", ".join(one.authors), lambda one: _surnames(one.authors)),
    ("venue", lambda one: one.venue or "", lambda one: fold(one.venue or "")),
    ("year", lambda one: str(one.year or ""), lambda one: str(one.year or "")),
)


def as_listed(paper: Paper) -> Paper:
    """The paper as its lists have it, without what the reader set right."""
    return paper.listed or paper


def disagreements(paper: Paper) -> dict[str, list[Said]]:
    """The fields of which the lists have several versions, each with all of them in the order of the lists."""
    found: dict[str, list[Said]] = {}
    entries = paper.entries or paper.gone
    if len(entries) < 2:
        return found
    listed = as_listed(paper)
    for name, value_of, same in _FIELDS:
        versions: dict[str, list[Entry]] = {}
        for entry in entries:
            if value_of(entry):
                versions.setdefault(same(entry), []).append(entry)
        if len(versions) > 1:
            heard = "" if name in paper.reading.mended else same(listed)
            found[name] = [
                Said(value_of(entries[0]), tuple(dict.fromkeys(entry.list_key for entry in entries)), key == heard)
                for key, entries in versions.items()
            ]
    return found
