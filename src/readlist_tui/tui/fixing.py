"""What a reader sets right of papers: the form for it, and the fixes of a list that is not brought in yet."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readlist_tui.identity import ids_of, paper_of
from readlist_tui.library import Fix, checked, mended, spelled
from readlist_tui.library.matching import PaperIndex
from readlist_tui.model import CATEGORY, PAPER_FIELDS, Entry, Paper, Reading
from readlist_tui.origins import as_listed
from readlist_tui.snapshot import Snapshot
from readlist_tui.transfer import ImportReport
from readlist_tui.tui.form_screen import Field, FormScreen

_HEAD = "What is right? The rest stays as the list says; - says there is none"


def mend_form(
    paper: Paper,
    titles: Mapping[str, str],
    save: Callable[[Mapping[str, str]], None],
    unsure: Collection[str] = (),
) -> FormScreen:
    """A line for each field of a paper that can be set right, the category for each list that names it."""
    listed = as_listed(paper)
    places = dict.fromkeys(entry.list_key for entry in listed.entries)
    names = [*PAPER_FIELDS, *(f"{CATEGORY}:{place}" for place in places)]

    def below(name: str) -> str:
        kind, _, place = name.partition(":")
        within = f"in {titles.get(place, place)}" if len(places) > 1 and place else ""
        return "; ".join(filter(None, [within, _below(paper, listed, name, kind in unsure)]))

    fields = [
        Field(name, spelled(paper, name), below(name), name.partition(":")[0], lines=name == "links") for name in names
    ]
    return FormScreen(_HEAD, fields, save)


def _below(paper: Paper, listed: Paper, name: str, unsure: bool) -> str:
    """Where the text of a line comes from, unless that is the list."""
    if name in paper.reading.mended:
        return f"yours; the list says: {' '.join(spelled(listed, name).split()) or 'nothing'}"
    if unsure:
        return "not sure of this"
    return "" if spelled(listed, name) else "the list says nothing"


@dataclass
class Fixes:
    """What a reader set right of entries that are still only looked at; nothing of it is stored before they are."""

    known: PaperIndex
    _kept: dict[tuple[str, Entry], dict[str, str | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Fixes":
        """None yet, of papers that a library may know: finding them takes 0.2 s to prepare for 100,000."""
        return cls(PaperIndex(snapshot.papers))

    @property
    def count(self) -> int:
        """Of how many entries something was set right."""
        return len(self._kept)

    def paper(self, list_key: str, entry: Entry) -> Paper:
        """An entry as a paper, with what its reader said before of the paper that it is, and what is fixed here."""
        known = self.known.find((*ids_of(entry), *entry.former))
        said = {**(known.reading.mended if known else {}), **self._kept.get((list_key, entry), {})}
        reading = Reading(mended={name: text for name, text in said.items() if text and self._meant(name, list_key)})
        return mended(paper_of([replace(entry, list_key=list_key, gone=False)]), reading)

    def reading(self, entry: Entry) -> Reading:
        """What its reader said before of the paper that an entry is."""
        known = self.known.find((*ids_of(entry), *entry.former))
        return known.reading if known else Reading()

    def keep(self, list_key: str, entry: Entry, typed: Mapping[str, str]) -> None:
        """Take over what was typed; `CannotMend` where a field cannot have it."""
        paper = self.paper(list_key, entry)
        right = checked(typed, as_listed(paper))
        kept = {**self._kept.get((list_key, entry), {}), **right}
        known = self.known.find((*ids_of(entry), *entry.former))
        before = known.reading.mended if known else {}
        kept = {name: text for name, text in kept.items() if text or name in before}
        if kept:
            self._kept[list_key, entry] = kept
        else:
            self._kept.pop((list_key, entry), None)

    def fields(self, list_key: str, entry: Entry) -> tuple[str, ...]:
        """The names of the fields of an entry that are set right here."""
        return tuple(name.partition(":")[0] for name in self._kept.get((list_key, entry), ()))

    def shown(self, list_key: str, entry: Entry) -> tuple[Entry, frozenset[str]]:
        """An entry as its reader has it, and the names of the fields that are the reader's."""
        paper = self.paper(list_key, entry)
        own = frozenset(name.partition(":")[0] for name in paper.reading.mended)
        if not own:
            return entry, own
        mended_entry = replace(
            entry,
            title=paper.title,
            authors=paper.authors,
            venue=paper.venue,
            year=paper.year,
            links=paper.links if "links" in own else entry.links,
            tags=paper.tags,
            category=paper.entries[0].category,
        )
        return mended_entry, own

    def for_lists(self, reports: Sequence[ImportReport]) -> tuple[Fix, ...]:
        """The fixes of these lists, to be stored with them."""
        keys = {report.list.key for report in reports}
        return tuple(
            Fix(list_key, entry, {name: text or "" for name, text in kept.items()})
            for (list_key, entry), kept in self._kept.items()
            if list_key in keys
        )

    @staticmethod
    def _meant(name: str, list_key: str) -> bool:
        """What was said of the place in another list is not about this entry."""
        place = name.partition(":")[2]
        return place in ("", list_key)
