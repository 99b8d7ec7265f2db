"""A paper as reference managers know papers: what BibTeX, RIS and CSL JSON all have a place for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from readlist_tui.formats.citation_keys import citation_keys
from readlist_tui.formats.context import Context
from readlist_tui.formats.gated import gated
from readlist_tui.formats.names import Name, people
from readlist_tui.formats.venues import Kind, kind_of
from readlist_tui.identity import scheme_of
from readlist_tui.model import LinkKind, Paper, Status
from readlist_tui.text import clean, clean_lines

_SEPARATORS = re.compile(r"\s*[,;]\s*")


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known of a paper, all of it clean; `others` follow the authors, `remarks` are links that have no place.

    `keywords` are tags and categories without commas or semicolons, which separate keywords: `Pruning > Filters`.
    """

    key: str
    kind: Kind
    title: str
    authors: tuple[Name, ...]
    others: bool
    venue: str
    year: int | None
    doi: str
    arxiv: str
    url: str
    remarks: tuple[str, ...]
    keywords: tuple[str, ...]
    status: Status
    note: str

    @property
    def said(self) -> str:
        """The reader's note and the remarks, as lines."""
        return "\n".join(filter(None, (self.note, *self.remarks)))


def references(papers: Sequence[Paper], context: Context) -> Iterator[Reference]:
    """The papers as references, with the citation keys of the context, else with their own."""
    known = context.citation_keys
    keys = known if all(paper.key in known for paper in papers) else citation_keys(papers)
    return (reference(paper, keys[paper.key]) for paper in papers)


def reference(paper: Paper, key: str) -> Reference:
    """One paper as a reference."""
    links = gated(paper.links)
    url = next((link.address for link in links if link.kind is LinkKind.PAPER and not link.reason), "")
    ids = {scheme_of(name): clean(name.partition(":")[2]) for name in reversed(paper.ids)}
    authors, others = people(paper.authors)
    venue = clean(paper.venue or "")
    return Reference(
        key=key,
        kind=_kind(venue, ids.get("arxiv", "")),
        title=clean(paper.title),
        authors=authors,
        others=others,
        venue=venue,
        year=paper.year,
        doi=ids.get("doi", ""),
        arxiv=ids.get("arxiv", ""),
        url=url,
        remarks=tuple(link.worded for link in links if link.address != url),
        keywords=tuple(_keywords(paper)),
        status=paper.status,
        note=clean_lines(paper.reading.note).strip(),
    )


def _kind(venue: str, arxiv: str) -> Kind:
    return Kind.PREPRINT if arxiv and not venue else kind_of(venue)


def _keywords(paper: Paper) -> Iterable[str]:
    """Each once: the tags, then the categories with those above them, as JabRef writes keywords that have parents."""
    entries = paper.entries or paper.gone
    tags = (tag for entry in entries for tag in entry.tags)
    paths = (" > ".join(entry.category) for entry in entries)
    words = (_SEPARATORS.sub(" / ", clean(word)).strip(" /") for word in (*tags, *paths))
    return dict.fromkeys(filter(None, words))
