"""The reading list on disk: what the lists say and what each reader says, safe from kills and other processes."""

from readlist_tui.library.changes import Change
from readlist_tui.library.drafts import Drafts, NoteDraft, OpenDraft
from readlist_tui.library.errors import (
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryNewer,
    LibraryNotSaved,
    LibraryReadOnly,
    LibraryUnreadable,
    NoSuchList,
    NoSuchPaper,
)
from readlist_tui.library.library import Library
from readlist_tui.library.listing import Fix
from readlist_tui.library.mending import CannotMend, checked, mended, spelled, worded_fields

__all__ = [
    "CannotMend",
    "Change",
    "Drafts",
    "Fix",
    "Library",
    "LibraryBusy",
    "LibraryDamaged",
    "LibraryError",
    "LibraryNewer",
    "LibraryNotSaved",
    "LibraryReadOnly",
    "LibraryUnreadable",
    "NoSuchList",
    "NoSuchPaper",
    "NoteDraft",
    "OpenDraft",
    "checked",
    "mended",
    "spelled",
    "worded_fields",
]
