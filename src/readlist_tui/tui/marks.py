"""The signs on the screen, in two sets: one for terminals with Unicode, one in ASCII."""

from collections.abc import Mapping
from dataclasses import dataclass

from readlist_tui.model import Status


@dataclass(frozen=True, slots=True)
class Marks:
    """One set of signs; every sign but the arrows between names is one column wide."""

    statuses: Mapping[Status, str]
    note: str
    code: str
    cursor: str
    selected: str
    folded: str
    unfolded: str
    ascending: str
    descending: str
    cut: str
    rule: str
    thumb: str
    within: str
    between: str
    bullet: str
    to: str
    moved: str

    def status(self, status: Status) -> str:
        """The sign of a status."""
        return self.statuses[status]


UNICODE = Marks(
    statuses={
        Status.NEW: "·",
        Status.TO_READ: "○",
        Status.READING: "◐",
        Status.SKIMMED: "◌",
        Status.READ: "●",
        Status.SKIPPED: "✕",
    },
    note="✎",
    code="⌘",
    cursor="▌",
    selected="◆",
    folded="▸",
    unfolded="▾",
    ascending="↑",
    descending="↓",
    cut="…",
    rule="─",
    thumb="▐",
    within=" › ",
    between=" · ",
    bullet="•",
    to=" → ",
    moved="→",
)

ASCII = Marks(
    statuses={
        Status.NEW: ".",
        Status.TO_READ: "o",
        Status.READING: ">",
        Status.SKIMMED: "~",
        Status.READ: "x",
        Status.SKIPPED: "-",
    },
    note="n",
    code="c",
    cursor="|",
    selected="*",
    folded="+",
    unfolded="-",
    ascending="^",
    descending="v",
    cut="~",
    rule="-",
    thumb="#",
    within=" > ",
    between=", ",
    bullet="-",
    to=" -> ",
    moved=">",
)
