"""Which piece is the title, who are the authors: each item has its evidence, a section's items vote on their shape."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.appearance import appearance
from readlist_tui.lists.cells import read_cell
from readlist_tui.lists.drafts import Draft, Texts
from readlist_tui.lists.evidence import Candidate
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.inherited import inherit
from readlist_tui.lists.names import authors_score, divide, is_organisation, name_score
from readlist_tui.lists.reading import read_fields
from readlist_tui.lists.remarks import is_prose
from readlist_tui.lists.title_places import TitleVotes
from readlist_tui.lists.title_text import connects, is_empty, title_score
from readlist_tui.lists.title_votes import settle_titles
from readlist_tui.lists.venue_slots import settle_slots
from readlist_tui.lists.words import OTHER_WORK_SECTIONS, fold_word, label_kind, status_word
from readlist_tui.model import Entry, LinkKind, Status
from readlist_tui.progress import Told, unheard, watched
from readlist_tui.text import clean

_MARKERS = {
    "x": Status.READ,
    "X": Status.READ,
    "✓": Status.READ,
    "✔": Status.READ,
    "√": Status.READ,
    " ": Status.TO_READ,
    "-": Status.READING,
    "~": Status.READING,
}


@dataclass(slots=True)
class Read:
    """A draft as read: its fields, its title's candidate and how well that stood out."""

    draft: Draft
    fields: Fields
    title: Candidate
    weak: bool
    extra: list[Fields] = field(default_factory=list)


def read_drafts(drafts: Sequence[Draft], texts: Texts, name: str, progress: Told = unheard) -> list[Read | Draft]:
    """Each draft as read, or as it is where nothing in it can be a title."""
    votes = TitleVotes(drafts)
    titles = [votes.choose(draft) for draft in drafts]
    _settle_slots(drafts, titles)
    results: list[Read | Draft] = []
    for draft, title in zip(watched(drafts, progress), titles, strict=True):
        results.append(_read(draft, title, texts) if title else draft)
    _settle_leftovers([read for read in results if isinstance(read, Read)])
    for read in results:
        if isinstance(read, Read):
            for fields in (read.fields, *read.extra):
                inherit(fields, read.draft.place, name)
    return results


def _settle_slots(drafts: Sequence[Draft], titles: Sequence[Candidate | None]) -> None:
    """Lets the items of each section say what stands where in them."""
    sections: dict[tuple[object, ...], list[tuple[Draft, Candidate]]] = {}
    for draft, title in zip(drafts, titles, strict=True):
        if title and not draft.table:
            sections.setdefault(draft.group, []).append((draft, title))
    for members in sections.values():
        settled = settle_slots([(draft.evidence, title) for draft, title in members])
        for (draft, _), evidence in zip(members, settled, strict=True):
            draft.evidence = evidence


def _read(draft: Draft, title: Candidate, texts: Texts) -> Read:
    default = _default_kind(draft)
    title = _first_title(draft, title)
    titles = _more_titles(draft, title)
    if titles:
        return _several(draft, [title, *titles], default, texts)
    fields = read_fields(draft.evidence, title, default)
    _finish(fields, draft, texts)
    return Read(draft, fields, title, title.score < 0.7)


def _first_title(draft: Draft, title: Candidate) -> Candidate:
    """The first of several papers in a cell, though it be one word and another looks more like a title."""
    if draft.kind != "row" or title.start == 0 or not draft.evidence.pieces[title.start].linked:
        return title
    before = (one for one in draft.evidence.candidates if one.start < title.start and _stands_alone(draft, one))
    return next((one for one in before if title in _more_titles(draft, one)), title)


def _several(draft: Draft, titles: list[Candidate], default: LinkKind, texts: Texts) -> Read:
    """Two papers in one item: each has the pieces up to the next title, and both the remark at the end."""
    ends = [candidate.start for candidate in titles[1:]] + [len(draft.evidence.pieces)]
    starts = [0, *(candidate.start for candidate in titles[1:])]
    found = []
    for title, start, end in zip(titles, starts, ends, strict=True):
        fields = read_fields(draft.evidence, title, default, (start, end))
        _finish(fields, draft, texts)
        found.append(fields)
    for fields in found[:-1]:
        fields.leftovers += [left for left in found[-1].leftovers if left[0].startswith("after")]
    return Read(draft, found[0], titles[0], titles[0].score < 0.7, found[1:])


def _more_titles(draft: Draft, title: Candidate) -> list[Candidate]:
    """Further titles in an item: links in the same style which only a comma or `and` parts from the one before."""
    pieces = draft.evidence.pieces
    found: list[Candidate] = []
    last = title
    if not pieces[title.start].linked:
        return []
    for candidate in draft.evidence.candidates:
        if candidate.start < last.end or not pieces[candidate.start].linked or pieces[candidate.start].bracket:
            continue
        between = [piece for piece in pieces[last.end : candidate.start] if not piece.bracket]
        text = "".join(piece.before + piece.text for piece in between) + pieces[candidate.start].before
        if not _stands_alone(draft, candidate) or not connects(re.sub(r"[()\[\]（）.]|\bThe\b", "", text)):
            break
        found.append(candidate)
        last = candidate
    return found


def _stands_alone(draft: Draft, title: Candidate) -> bool:
    """True for a title that needs no other; in a cell one word is such a title if a paper is behind it."""
    piece = draft.evidence.pieces[title.start]
    short = draft.kind == "row" and label_kind(title.text) is None and is_paper_address(piece.url or "")
    return title_score(title.text) >= (0.0 if short else 0.75)


def _finish(fields: Fields, draft: Draft, texts: Texts) -> None:
    for role, cell in draft.cells:
        read_cell(fields, role, cell, texts)
    if draft.check:
        fields.status = fields.status or _MARKERS.get(draft.check)


def _default_kind(draft: Draft) -> LinkKind:
    """What the links of a section lead to where nothing else tells: its heading may (`Blogs`, `Videos`)."""
    for text in reversed(draft.place.path):
        found = OTHER_WORK_SECTIONS.get(fold_word(text))
        if found and found not in ("code", "data"):
            return LinkKind(found)
        if found:
            return LinkKind.OTHER
    return LinkKind.PAPER


# Leftovers: texts whose meaning only the other items tell


def _settle_leftovers(reads: Sequence[Read]) -> None:
    sections: dict[tuple[object, ...], list[Read]] = {}
    for read in reads:
        sections.setdefault(read.draft.group, []).append(read)
    everywhere = _author_slots(reads)
    settle_titles([read.fields for read in reads])
    for members in sections.values():
        slots = _author_slots(members) or everywhere
        for read in members:
            for fields in (read.fields, *read.extra):
                _settle(fields, slots)


def _author_slots(reads: Iterable[Read]) -> set[str]:
    """The slots in which at least a third of the items have their authors for sure."""
    counts: dict[str, int] = defaultdict(int)
    total = 0
    for read in reads:
        total += 1
        for slot, _ in read.fields.leftovers:
            if slot.startswith("authors:"):
                counts[slot[8:]] += 1
    return {slot for slot, count in counts.items() if count * 3 >= total and count > 1}


def _settle(fields: Fields, slots: set[str]) -> None:
    for slot, text in fields.leftovers:
        if slot.startswith("authors:"):
            continue
        if not fields.authors and (slot in slots or slot.startswith("after")) and _may_be_names(text, slot in slots):
            fields.add_authors(text)
            fields.unsure.add("authors")
        elif slot == "more names" or (slot.startswith("before") and not (is_prose(text) and not text.isascii())):
            fields.tags.append(clean(text).strip(" -:"))
        else:
            place = appearance(text, placed=True)
            if fields.venue is None and place.venue and place.guessed and place.year and len(text.split()) < 10:
                fields.add_place(place)
            else:
                fields.add_note(text)


def _is_proper(text: str) -> bool:
    words = text.split()
    return len(words) <= 3 and all(word[0].isupper() for word in words) and title_score(text) < 0.9


def _may_be_names(text: str, voted: bool) -> bool:
    if voted:
        pieces, more = divide(text)
        good = sum(name_score(piece) > 0 or is_organisation(piece) or _is_proper(piece) for piece in pieces)
        return (
            bool(pieces)
            and (more or good * 2 >= len(pieces))
            and title_score(text) < 1.2
            and max(map(len, pieces)) < 60
        )
    return authors_score(text) >= 0.45 and ("," in text or " and " in text or "et al" in text)


def entry_of(fields: Fields, draft: Draft, weak: bool) -> Entry:
    """The entry that fields make, all of its texts clean."""
    unsure = set(fields.unsure)
    if weak:
        unsure.add("title")
    if fields.venue_guessed:
        unsure.add("venue")
    tags = dict.fromkeys(
        text for tag in fields.tags if (text := clean(tag)) and not is_empty(text) and not status_word(text)
    )
    return Entry(
        title=clean(fields.title),
        line=draft.line,
        authors=tuple(name for author in fields.authors if (name := clean(author))),
        venue=clean(fields.venue) if fields.venue else None,
        year=fields.year,
        links=tuple(fields.links.values()),
        note=clean(" ".join(fields.notes)),
        marker=fields.status,
        tags=tuple(tags),
        category=draft.place.path,
        unsure=tuple(sorted(unsure)),
    )
