r"""Markdown: a list of papers again, by list and category, which this program reads back.

Source: CommonMark 0.31, 2.4 (backslash escapes), 6.1 (code spans), 6.3 (links); GFM 6.9 (what becomes a link by itself,
which `http\://` does not).
"""

import re
from collections.abc import Iterator, Sequence

from readlist_tui.formats.context import Context
from readlist_tui.formats.gated import Gated, gated
from readlist_tui.model import Entry, LinkKind, Paper, Status
from readlist_tui.text import clean, clean_lines

GONE = "No longer listed"
_DEEPEST = 6  # levels of headings that Markdown has
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#~$]|&(?=#?\w+;)|!(?=\[)|:(?=//)|(?<=www)\.|(?<=\w)@(?=\w)", re.IGNORECASE)
# What begins a list, a heading, a rule or a table's line at the beginning of a text.
_START = re.compile(r"^(\d{1,9})([.)])|^([-+=:])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ENDED = re.compile(r"[.?!。？！…]$")
_BOXES = {Status.READ: "[x] ", Status.TO_READ: "[ ] "}
_WORDS = frozenset({Status.READING, Status.SKIMMED, Status.SKIPPED})
# What a title leads to, rather than a link of its own behind it.
_TITLED = frozenset({LinkKind.PAPER, LinkKind.PROJECT, LinkKind.BLOG, LinkKind.OTHER})
_RUN = re.compile("`+")


def dump(papers: Sequence[Paper], context: Context) -> str:
    """Each paper once, where the first list that names it has it."""
    places: dict[tuple[str, ...], list[Paper]] = {}
    for paper in papers:
        places.setdefault(_place(paper, context), []).append(paper)
    above: tuple[str, ...] = ()
    lines = [f"# {escape(clean(context.title)) or 'Reading list'}", ""]
    for place in sorted(places, key=_grouped(places).__getitem__):
        lines += _headings(place, above)
        above = place
        for paper in places[place]:
            lines += _item(paper)
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def link(title: str, address: str) -> str:
    """A Markdown link of a title and an address that has passed the gate."""
    target = _ENTITY.sub("&amp;", address)
    return f"[{escape(clean(title))}]({f'<{target}>' if re.search('[()]', target) else target})"


def escape(text: str) -> str:
    """A line of text such that Markdown shows it as it is."""
    return _START.sub(r"\1\\\2\3", _SPECIAL.sub(r"\\\g<0>", text), count=1)


def code(text: str) -> str:
    """A line of text as a code span: nothing in it is Markdown, or a link."""
    fence = "`" * (max(map(len, _RUN.findall(text)), default=0) + 1)
    padding = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{fence}{padding}{text}{padding}{fence}"


# Places


def _place(paper: Paper, context: Context) -> tuple[str, ...]:
    """The headings that a paper stands under: its list, where there are several, and its category there."""
    if not paper.entries:
        return (GONE,)
    entry = paper.entries[0]
    top = () if len(context.lists) < 2 else (context.lists.get(entry.list_key, entry.list_key),)
    return tuple(filter(None, map(clean, (*top, *entry.category))))


def _grouped(places: dict[tuple[str, ...], list[Paper]]) -> dict[tuple[str, ...], tuple[int, ...]]:
    """The order of places: as they come, but each below the first that has its parent."""
    ranks: dict[tuple[str, ...], int] = {}
    for place in places:
        for length in range(len(place) + 1):
            ranks.setdefault(place[:length], len(ranks))
    return {place: tuple(ranks[place[:length]] for length in range(len(place) + 1)) for place in places}


def _headings(place: tuple[str, ...], above: tuple[str, ...]) -> Iterator[str]:
    """The headings that begin with this place; what is deeper than Markdown's go into one."""
    place, above = (
        (*path[: _DEEPEST - 2], " › ".join(path[_DEEPEST - 2 :])) if len(path) >= _DEEPEST else path
        for path in (place, above)
    )
    shared = next((at for at, pair in enumerate(zip(place, above, strict=False)) if pair[0] != pair[1]), None)
    first = min(len(place), len(above)) if shared is None else shared
    for depth, name in enumerate(place[first:], first + 2):
        yield f"{'#' * depth} {escape(name)}"
        yield ""


# Items


def _item(paper: Paper) -> Iterator[str]:
    """A bullet: box, title, authors, venue and year, other links, tags; below it the notes."""
    links = gated(paper.links)
    first = next((one for one in links if one.kind in _TITLED and not one.reason), None)
    title = link(paper.title, first.address) if first else f"**{escape(clean(paper.title)) or '—'}**"
    authors = escape(", ".join(map(clean, paper.authors)))
    venue = ", ".join(filter(None, (_italic(paper.venue), str(paper.year or ""))))
    others = " ".join(_other(one) for one in links if one is not first and not one.reason)
    tags = " ".join(code(tag) for tag in map(clean, paper.tags) if tag)
    status = f"({paper.status})" if paper.status in _WORDS else ""
    sentences = " ".join(f"{part}" if _ENDED.search(part) else f"{part}." for part in (title, authors, venue) if part)
    yield f"- {_BOXES.get(paper.status, '')}{' '.join(filter(None, (sentences, others, status, tags)))}"
    for line in _below(paper, links):
        yield f"  {line}".rstrip()


def _italic(venue: str | None) -> str:
    text = escape(clean(venue or ""))
    return f"*{text}*" if text else ""


def _other(one: Gated) -> str:
    return link(one.kind, one.address)


def _below(paper: Paper, links: Sequence[Gated]) -> Iterator[str]:
    """What the list says, what the reader says, and the links that are none, as quotes."""
    notes = [_listed_note(paper.entries[0])] if paper.entries else []
    notes.append(clean_lines(paper.reading.note).strip())
    for note in filter(None, notes):
        yield from _quote([escape(clean(line)) for line in note.splitlines()])
    for one in links:
        if one.reason:
            yield from _quote([f"{one.kind}, not a link here ({escape(one.reason)}): {code(one.address)}"])


def _listed_note(entry: Entry) -> str:
    return clean_lines(entry.note).strip()


def _quote(lines: Sequence[str]) -> Iterator[str]:
    yield ""
    yield from (f"> {line}" if line else ">" for line in lines)
