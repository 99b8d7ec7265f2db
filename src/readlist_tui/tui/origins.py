"""Where what is shown of a paper comes from: which list says what, and which of them is heard. No widget in here."""

from collections.abc import Callable
from dataclasses import dataclass

from readlist_tui.model import Entry, Paper
from readlist_tui.text import fold, fold_title


@dataclass(frozen=True, slots=True)
class Said:
    """One version of a field: its text, the lists that say so, and whether it is the one that is shown."""

    text: str
    lists: tuple[str, ...]
    shown: bool


# What is compared: a title by its letters, as identity does; a venue without its case.
_FIELDS: tuple[tuple[str, Callable[[Entry], str], Callable[[str], str]], ...] = (
    ("title", lambda entry: entry.title, fold_title),
    ("venue", lambda entry: entry.venue or "", fold),
    ("year", lambda entry: str(entry.year or ""), str),
)


def as_listed(paper: Paper) -> Paper:
    """The paper as its lists have it, without what the reader set right."""
    return paper.listed or paper


def disagreements(paper: Paper) -> dict[str, list[Said]]:
    """The fields of which the lists have several versions, each with all of them in the order of the lists."""
    listed = as_listed(paper)
    found: dict[str, list[Said]] = {}
    for name, value_of, same in _FIELDS:
        versions: dict[str, list[Entry]] = {}
        for entry in paper.entries:
            if value_of(entry):
                versions.setdefault(same(value_of(entry)), []).append(entry)
        if len(versions) > 1:
            heard = "" if name in paper.reading.mended else same(str(getattr(listed, name) or ""))
            found[name] = [
                Said(value_of(entries[0]), tuple(dict.fromkeys(entry.list_key for entry in entries)), key == heard)
                for key, entries in versions.items()
            ]
    return found
