"""What most titles of a list have at their ends is none of their words: nicknames in brackets, names, notes."""

import re
from collections import Counter
from collections.abc import Sequence

from readlist_tui.lists.fields import Fields
from readlist_tui.lists.names import authors_score, name_score
from readlist_tui.lists.words import TITLE_WORDS

_FEWEST = 3  # fewer are no habit
_NICKNAME = re.compile(r"\[([^\[\]]{1,40})\]\s?(?=\w)")
_LONGEST_NOTE = 24


def settle_titles(items: Sequence[Fields]) -> None:
    """Takes from the titles of a list what a good part of them has in front or behind."""
    _names_behind(items)
    _nicknames_in_front(items)
    _names_in_front(items)
    _notes_behind(items)


def _names_behind(items: Sequence[Fields]) -> None:
    """`[Toys for Fun, Ann Lee](…)`: a name behind a title is no part of it where a list puts years and venues there."""
    told = sum(fields.told_in_title for fields in items)
    if told < _FEWEST or told * 5 < len(items):
        return
    for fields in items:
        rest, _, name = fields.title.rpartition(", ")
        if not fields.authors and len(rest.split()) > 2 and " " in name and name_score(name) >= 0.7:
            fields.title = rest
            fields.add_authors(name)


def _nicknames_in_front(items: Sequence[Fields]) -> None:
    """`[[TN] Toys for Fun](…)`: where a third of the titles have a nickname in brackets in front, it is a tag."""
    found = [(fields, mark) for fields in items if (mark := _NICKNAME.match(fields.title))]
    if len(found) < _FEWEST or len(found) * 3 < len(items):
        return
    for fields, mark in found:
        fields.tags.append(mark[1])
        fields.title = fields.title[mark.end() :]


def _names_in_front(items: Sequence[Fields]) -> None:
    """`Ann Lee - Toys for Fun`: what may be a name is one where most entries of a list have theirs in front."""
    told = sum(any(slot.startswith("authors:before") for slot, _ in fields.leftovers) for fields in items)
    if told < _FEWEST or told * 2 < len(items):
        return
    for fields in items:
        name, mark, rest = fields.title.partition(" - ")
        if mark and not fields.authors and len(rest.split()) > 1 and authors_score(name) >= 0.4:
            fields.title = rest
            fields.add_authors(name, cited=True)


def _notes_behind(items: Sequence[Fields]) -> None:
    """`Toys for Fun - GOT`: where a few words recur behind the dashes of a list, they are no title's own."""
    tails = [fields.title.split(" - ") for fields in items]
    counts = Counter(part for parts in tails for part in set(parts[1:]) if len(part) <= _LONGEST_NOTE)
    noted = {part for part, count in counts.items() if count >= _FEWEST and count * 10 >= len(items) and _is_note(part)}
    for fields, parts in zip(items, tails, strict=True):
        end = next((at for at, part in enumerate(parts) if at and part in noted), len(parts))
        for part in parts[end:]:
            if not fields.add_status(part):
                fields.add_note(part)
        if end < len(parts):
            fields.title = " - ".join(parts[:end])


def _is_note(text: str) -> bool:
    """False for the ends of titles that recur too: `A Survey`, `Part 2`."""
    words = text.lower().split()
    return not any(map(str.isdigit, text)) and TITLE_WORDS.isdisjoint(words) and text[:1].isupper()
