"""The records that everything else passes around: frozen, comparable, without behaviour that writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property


class Status(StrEnum):
    """How far a reader is with a paper, in the order in which statuses are offered."""

    NEW = "new"
    TO_READ = "to-read"
    READING = "reading"
    SKIMMED = "skimmed"
    READ = "read"
    SKIPPED = "skipped"

    @property
    def unread(self) -> bool:
        """True while the paper still waits for its reader."""
        return self in (Status.NEW, Status.TO_READ, Status.READING)


# Where lists disagree about a paper, the marker furthest along counts.
_FURTHEST_FIRST = (
    Status.READ,
    Status.SKIMMED,
    Status.READING,
    Status.SKIPPED,
    Status.TO_READ,
    Status.NEW,
)


class LinkKind(StrEnum):
    """What a link of an entry leads to; the most useful first."""

    PAPER = "paper"
    CODE = "code"
    PROJECT = "project"
    VIDEO = "video"
    SLIDES = "slides"
    POSTER = "poster"
    BLOG = "blog"
    DATA = "data"
    DEMO = "demo"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Link:
    """One http(s) address of an entry."""

    kind: LinkKind
    url: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One appearance of a paper in a list, as the list writes it.

    `line` is 1-based, `category` the path of headings and parent bullets, outermost first, `marker` the
    list's own statement of a status (还没看, [x]), `unsure` the names of fields that were read on weak evidence.
    `former` are ids the entry had before its list changed it: readings that know only these are still found. `gone`
    is an entry that its list no longer has; `since` is the time of the last update of its list (UTC, ISO 8601) where
    that update brought it.
    """

    title: str
    line: int
    list_key: str = ""
    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    links: tuple[Link, ...] = ()
    note: str = ""
    marker: Status | None = None
    tags: tuple[str, ...] = ()
    category: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    gone: bool = False
    since: str = ""


@dataclass(frozen=True, slots=True)
class PaperList:
    """One curated list: `key` names it in commands, `categories` are all its paths, the empty ones too.

    `source` is the file it was read from, or empty for a list that came with the program; `imported` is UTC, ISO 8601.
    `renamed` is a title that the user gave, which updates leave alone; the papers of a `hidden` list are not shown.
    `legend` are the tags that the list explains, each with its meaning (`F`: `Filter pruning`).
    """

    key: str
    title: str
    source: str = ""
    imported: str = ""
    categories: tuple[tuple[str, ...], ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    renamed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one reader says of one paper.

    `ids` are the ids of the paper when it was last changed; the paper is found again through any of them.
    `same` are ids of papers that the reader knows to be this one, `apart` of those that only look like it.
    `mended` are the fields of the paper that the reader set right, as texts: they stand in the place of the lists'.
    The text NOTHING says that there is none. What is right of one list alone is named with it: `category:LIST`.
    `changed` tells for each field when it was set: a UTC stamp that also orders changes of several machines.
    """

    ids: tuple[str, ...] = ()
    status: Status | None = None
    note: str = ""
    same: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    mended: Mapping[str, str] = field(default_factory=dict)
    changed: Mapping[str, str] = field(default_factory=dict)


NO_READING = Reading()

# The fields of a paper that a reader can set right, and that of its place in a list: `category:LIST`.
PAPER_FIELDS = ("title", "authors", "venue", "year", "links", "tags")
CATEGORY = "category"
MENDABLE = (*PAPER_FIELDS, CATEGORY)
# What a reader types to say that a field has nothing in it.
NOTHING = "-"


def mendable(name: str) -> bool:
    """Whether a reader can set right what goes by this name."""
    field, _, place = name.partition(":")
    return bool(place) if field == CATEGORY else name in PAPER_FIELDS


@dataclass(frozen=True)
class Paper:
    """One work, however many lists name it, with the reading of the reader at hand.

    `key` is its best id (`arxiv:1510.00149`, `doi:…`, `title:…`), `ids` are all it is known by. `gone` are its former
    appearances; a paper with no others is no longer listed. `own_tags` are those that the reader put in the place of
    the lists'; `listed` is the paper as the lists have it, where the reader set anything right.
    """

    key: str
    ids: tuple[str, ...]
    title: str
    authors: tuple[str, ...] = ()
    venue: str | None = None
    year: int | None = None
    links: tuple[Link, ...] = ()
    entries: tuple[Entry, ...] = ()
    gone: tuple[Entry, ...] = ()
    reading: Reading = NO_READING
    own_tags: tuple[str, ...] | None = None
    listed: "Paper | None" = None

    @cached_property
    def status(self) -> Status:
        """The reader's status if set, else the marker furthest along of the lists, else new."""
        return self.reading.status or self.marker or Status.NEW

    @cached_property
    def marker(self) -> Status | None:
        """What the lists say of the status, where any of them does."""
        return furthest(entry.marker for entry in self.entries)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The tags of all entries, each once, in the order in which they come; or the reader's."""
        if self.own_tags is not None:
            return self.own_tags
        return tuple(dict.fromkeys(tag for entry in self.entries for tag in entry.tags))

    def link(self, kind: LinkKind) -> Link | None:
        """The first link of a kind, or None."""
        return next((link for link in self.links if link.kind is kind), None)


def furthest(markers: Iterable[Status | None]) -> Status | None:
    """The marker furthest along, or None where there is none."""
    said = set(markers)
    return next((status for status in _FURTHEST_FIRST if status in said), None)
