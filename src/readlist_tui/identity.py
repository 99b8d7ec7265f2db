"""Which entries are one paper: the ids that addresses carry, and folded titles."""

from collections.abc import Collection, Iterable, Sequence
from itertools import chain

from readlist_tui.model import Entry, Link, LinkKind, Paper
from readlist_tui.paper_ids import address_id, scheme_of, trust
from readlist_tui.text import fold_title

__all__ = [
    "address_id", "compatible", "group", "ids_of", "paper_of", "scheme_of", "title_id", "trust",
]  # fmt: skip

_USEFULNESS = {kind: rank for rank, kind in enumerate(LinkKind)}


def title_id(title: str) -> str:
    """The id of a title: `title:` and its letters and digits."""
    return f"title:{fold_title(title)}"


def ids_of(entry: Entry) -> tuple[str, ...]:
    """All ids of an entry, the most trusted first, the title last; of each scheme only the first named.

    Only links to the paper itself count: the code or a blog post of one paper often belongs to another.
    """
    found = (address_id(link.url) for link in entry.links if link.kind is LinkKind.PAPER)
    by_scheme: dict[str, str] = {}
    for name in chain(found, [title_id(entry.title)]):
        if name:
            by_scheme.setdefault(scheme_of(name), name)
    return tuple(sorted(by_scheme.values(), key=trust))


def _usefulness(link: Link) -> int:
    return _USEFULNESS[link.kind]


def group(entries: Sequence[Entry]) -> tuple[Paper, ...]:
    """The papers behind entries, in the order of their first entries.

    Entries that share an id are one paper. Entries that share a folded title, or a former id, are too, unless both
    carry different ids of one scheme: two arXiv numbers under one title are two papers, or an error that no program
    can settle.
    """
    ids = [ids_of(entry) for entry in entries]
    joined = _Groups(len(entries))
    owner: dict[str, int] = {}
    for index, names in enumerate(ids):
        for name in names[:-1]:
            joined.join(owner.setdefault(name, index), index)
    known = joined.collect(ids)
    # Under one title a former id speaks for being one paper, too: its list had it so, and exchanged the link since.
    was = joined.collect([(*names, *entry.former) for names, entry in zip(ids, entries, strict=True)])
    holders = {name: [index] for name, index in owner.items()}
    for index, (entry, names) in enumerate(zip(entries, ids, strict=True)):
        _join_if_compatible(index, holders.setdefault(names[-1], []), joined, (was, known))
        for name in entry.former:
            _join_if_compatible(index, holders.setdefault(name, []), joined, (known, was))
    members: dict[int, list[int]] = {}
    for index in range(len(entries)):
        members.setdefault(joined.root(index), []).append(index)
    owned = {name for names in ids for name in names}
    return tuple(
        paper_of(
            [entries[index] for index in indexes],
            [*chain.from_iterable(ids[index] for index in indexes), *_former(indexes, entries, owned)],
        )
        for indexes in members.values()
    )


def _former(indexes: Iterable[int], entries: Sequence[Entry], owned: Collection[str]) -> Iterable[str]:
    """The former ids of a paper which no paper carries today."""
    return (name for index in indexes for name in entries[index].former if name not in owned)


def _join_if_compatible(
    index: int, holders: list[int], joined: "_Groups", known: tuple[dict[int, set[str]], dict[int, set[str]]]
) -> None:
    """Join with the first holder whose ids, as the first of these has them, do not speak against it."""
    root = joined.root(index)
    for holder in holders:
        other = joined.root(holder)
        if other == root:
            return
        if compatible(known[0][root], known[0][other]):
            kept = joined.join(other, root)
            for ids in known:
                ids[kept] = ids[root] | ids[other]
            return
    holders.append(index)


def compatible(ids: Iterable[str], others: Iterable[str]) -> bool:
    """True unless the two sets of ids name different papers in one scheme (titles aside)."""
    mine, theirs = _by_scheme(ids), _by_scheme(others)
    return all(mine[scheme] & theirs[scheme] for scheme in mine.keys() & theirs.keys())


def _by_scheme(ids: Iterable[str]) -> dict[str, set[str]]:
    schemes: dict[str, set[str]] = {}
    for name in ids:
        if not name.startswith("title:"):
            schemes.setdefault(scheme_of(name), set()).add(name)
    return schemes


def paper_of(entries: Sequence[Entry], ids: Iterable[str] = ()) -> Paper:
    """One paper out of its entries: the first title, the fullest authors, the venue that published it, all links.

    What an entry that is gone said counts only where no list names the paper any more.
    """
    listed = tuple(entry for entry in entries if not entry.gone)
    gone = tuple(entry for entry in entries if entry.gone)
    said = listed or gone
    names = sorted(dict.fromkeys(ids or chain.from_iterable(map(ids_of, entries))), key=trust)
    published = next((entry for entry in said if _is_published(entry)), None)
    return Paper(
        key=names[0],
        ids=tuple(names),
        title=said[0].title,
        authors=max((entry.authors for entry in said), key=len),
        venue=(published.venue if published else next((e.venue for e in said if e.venue), None)),
        year=(published.year if published else None) or next((e.year for e in said if e.year), None),
        links=_links_of(said),
        entries=listed,
        gone=gone,
    )


def _is_published(entry: Entry) -> bool:
    return bool(entry.venue) and "arxiv" not in (entry.venue or "").casefold()


def _links_of(entries: Iterable[Entry]) -> tuple[Link, ...]:
    """All links, those to the paper first; of several spellings of one address the first."""
    by_address: dict[str, Link] = {}
    for entry in entries:
        for link in entry.links:
            by_address.setdefault(address_id(link.url) or link.url.rstrip("/#"), link)
    return tuple(sorted(by_address.values(), key=_usefulness))


class _Groups:
    """Disjoint sets of the numbers below `size`; the smallest number of a set stands for it."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, index: int) -> int:
        parent = self._parent
        while parent[index] != index:
            parent[index] = index = parent[parent[index]]
        return index

    def join(self, one: int, other: int) -> int:
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low
        return low

    def collect(self, ids: Sequence[Sequence[str]]) -> dict[int, set[str]]:
        known: dict[int, set[str]] = {}
        for index, names in enumerate(ids):
            known.setdefault(self.root(index), set()).update(names)
        return known
