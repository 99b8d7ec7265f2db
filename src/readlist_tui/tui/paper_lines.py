"""What the detail pane says of a paper, as lines of text with the name of their style. No widget in here."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from readlist_tui.identity import scheme_of
from readlist_tui.library import spelled
from readlist_tui.links import refusal
from readlist_tui.model import Entry, Link, Paper, PaperList
from readlist_tui.origins import Said, as_listed, disagreements
from readlist_tui.text import clean, clean_lines
from readlist_tui.tui.marks import Marks
from readlist_tui.tui.typeset import fit, width, wrap

_SCHEMES = {"arxiv": "arXiv", "doi": "DOI", "openreview": "OpenReview", "acl": "ACL", "pmlr": "PMLR"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: pieces of text with the name of a style each, and the link that a click on it opens."""

    pieces: tuple[tuple[str, str], ...] = ()
    link: Link | None = None

    @property
    def text(self) -> str:
        """The line without its styles."""
        return "".join(text for text, _ in self.pieces)


@dataclass(frozen=True, slots=True)
class PaperLines:
    """Sets one paper in so many columns."""

    columns: int
    marks: Marks
    lists: Mapping[str, PaperList]

    def of(self, paper: Paper) -> list[Line]:
        """All lines on a paper."""
        sections = (
            self._mended(paper),
            self._note(paper),
            self._lists(paper),
            self._gone(paper),
            self._differing(paper),
            self._tags(paper),
            self._links(paper),
        )
        lines = [*self._head(paper), *self._status(paper)]
        for section in sections:
            found = list(section)
            if found:
                lines += [Line(), *found]
        return lines

    def _head(self, paper: Paper) -> Iterator[Line]:
        yield from self._text(clean(paper.title), "strong")
        if paper.authors:
            yield from self._text(", ".join(map(clean, paper.authors)))
        published = " ".join(clean(str(part)) for part in (paper.venue, paper.year) if part)
        ids = [
            f"{_SCHEMES.get(scheme_of(name), scheme_of(name))} {clean(name.partition(':')[2])}"
            for name in _shown_ids(paper)
        ]
        facts = [fact for fact in (published, *ids) if fact]
        if facts:
            yield from self._text(self.marks.between.join(facts), "muted")

    def _status(self, paper: Paper) -> Iterator[Line]:
        yield Line()
        said = ((f"{self.marks.status(paper.status)} ", paper.status.value), (paper.status.value, paper.status.value))
        since = paper.reading.changed.get("status", "")[:10]
        if paper.reading.status and since:
            yield Line((*said, (f" since {since}", "muted")))
        elif paper.reading.status is None and paper.marker:
            yield Line((*said, (", says the list", "muted")))
        else:
            yield Line(said)
        if paper.marker and paper.reading.status and paper.marker is not paper.reading.status:
            yield Line(((f"  the list says {paper.marker}", "muted"),))

    def _mended(self, paper: Paper) -> Iterator[Line]:
        if paper.reading.mended:
            yield self._heading("Set right by you")
            listed = as_listed(paper)
            for name in paper.reading.mended:
                said = clean(spelled(listed, name)) or "nothing"
                yield from self._text(f"{self._place(name)}; the list says: {said}", "muted")

    def _place(self, name: str) -> str:
        field, _, place = name.partition(":")
        return f"{field} in {clean(self._title_of(place))}" if place else field

    def _note(self, paper: Paper) -> Iterator[Line]:
        if paper.reading.note:
            yield self._heading("Your note")
            yield from self._text(clean_lines(paper.reading.note))

    def _lists(self, paper: Paper) -> Iterator[Line]:
        count = len({entry.list_key for entry in paper.entries})
        if paper.entries:
            yield self._heading("In" if count < 2 else f"In {count} lists")
        yield from self._appearances(paper.entries)

    def _gone(self, paper: Paper) -> Iterator[Line]:
        if paper.gone:
            yield self._heading("No longer in" if paper.entries else "No longer listed; it was in")
        yield from self._appearances(paper.gone)

    def _appearances(self, entries: Sequence[Entry]) -> Iterator[Line]:
        for entry in entries:
            yield from self._text(clean(self._title_of(entry.list_key)))
            yield from self._text(self.marks.within.join(map(clean, entry.category)), "muted", indent=2)
            yield from self._text(clean(entry.note), "quote", indent=2)
            if entry.marker and len(entries) > 1:
                yield from self._text(f"marked {entry.marker} there", "muted", indent=2)

    def _differing(self, paper: Paper) -> Iterator[Line]:
        """What the lists disagree about: every version, who says so, and which one is shown."""
        found = disagreements(paper)
        if found:
            yield self._heading("Where the lists differ")
        for name, versions in found.items():
            own = " (yours is shown)" if name in paper.reading.mended else ""
            yield from self._text(f"{name}{own}", "muted")
            for said in versions:
                yield from self._version(said)

    def _version(self, said: Said) -> Iterator[Line]:
        sign, style = (self.marks.bullet, "strong") if said.shown else (" ", "")
        for number, row in enumerate(wrap(clean(said.text), self.columns - 2)):
            yield Line(((" " if number else sign, "accent"), (" ", ""), (row, style)))
        lists = ", ".join(clean(self._title_of(key)) for key in said.lists)
        yield from self._text(f"{'shown, from' if said.shown else 'in'} {lists}", "muted", indent=2)

    def _title_of(self, list_key: str) -> str:
        paper_list = self.lists.get(list_key)
        return paper_list.title if paper_list and paper_list.title else list_key

    def _tags(self, paper: Paper) -> Iterator[Line]:
        if not paper.tags:
            return
        yield self._heading("Tags")
        meanings = self._meanings(paper)
        for tag in paper.tags:
            meaning = meanings.get(tag, "")
            yield from self._text(clean(f"{tag}{self.marks.between}{meaning}" if meaning else tag))
            yield from self._text(self._tagged_by(paper, tag), "muted", indent=2)

    def _tagged_by(self, paper: Paper, tag: str) -> str:
        """The lists that give a paper a tag, where others do not."""
        by = dict.fromkeys(entry.list_key for entry in paper.entries if tag in entry.tags)
        several = bool(by) and len({entry.list_key for entry in paper.entries}) > 1
        return f"in {', '.join(clean(self._title_of(key)) for key in by)}" if several else ""

    def _meanings(self, paper: Paper) -> dict[str, str]:
        """What the lists that hold the paper say their tags mean; the first list that explains one is heard."""
        explained = (self.lists[entry.list_key].legend for entry in paper.entries if entry.list_key in self.lists)
        return {tag: meaning for legend in reversed(list(explained)) for tag, meaning in legend}

    def _links(self, paper: Paper) -> Iterator[Line]:
        if not paper.links:
            return
        yield self._heading("Links")
        label = max(width(link.kind) for link in paper.links) + 2
        for link in paper.links:
            rows = _chop(clean(link.url), max(8, self.columns - label))
            for number, text in enumerate(rows):
                yield Line(((fit("" if number else link.kind, label), "muted"), (text, "link")), link)
            if reason := refusal(link.url):
                yield from self._text(f"not used: {reason}", "muted", indent=min(label, self.columns // 2))

    def _heading(self, text: str) -> Line:
        rule = self.marks.rule * max(0, self.columns - width(text) - 1)
        return Line(((f"{text} ", "heading"), (rule, "faint")))

    def _text(self, text: str, style: str = "", indent: int = 0) -> Iterator[Line]:
        for line in wrap(text, self.columns - indent) if text else ():
            yield Line(((" " * indent + line, style),))


def _shown_ids(paper: Paper) -> Sequence[str]:
    return [name for name in paper.ids if scheme_of(name) in _SCHEMES]


def _chop(url: str, columns: int) -> list[str]:
    from rich.cells import chop_cells

    return chop_cells(url, columns) or [""]
