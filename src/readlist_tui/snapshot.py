"""What lists are compared with and papers exported from: a library, or a picture of one for a thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from readlist_tui.library import Library, NoSuchList
from readlist_tui.model import Entry, Paper, PaperList

if TYPE_CHECKING:
    from collections.abc import Mapping


class Known(Protocol):
    """What a list that is read is compared with: a library, or a snapshot of one."""

    @property
    def lists(self) -> tuple[PaperList, ...]:
        """The lists in their order."""

    @property
    def papers(self) -> tuple[Paper, ...]:
        """All papers."""

    def entries(self, list_key: str) -> tuple[Entry, ...]:
        """The entries of one list."""

    def paper_list(self, name: str) -> PaperList:
        """The list of a key, else the one of a title; `NoSuchList` where there is none."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A library as it stands at one moment, for a thread: a library is not for several at once."""

    lists: tuple[PaperList, ...]
    papers: tuple[Paper, ...]
    entries_of: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, library: Library) -> Snapshot:
        """What a library says now."""
        lists = library.lists
        return cls(lists, library.papers, {one.key: library.entries(one.key) for one in lists})

    def entries(self, list_key: str) -> tuple[Entry, ...]:
        """The entries of one list; none where there is no such list."""
        return self.entries_of.get(list_key, ())

    def paper_list(self, name: str) -> PaperList:
        """The list of a key; `NoSuchList` where there is none."""
        found = next((one for one in self.lists if one.key == name), None)
        if found is None:
            raise NoSuchList(name)
        return found
