"""Links as an export has them: through the gate, or as text with the reason."""

from collections.abc import Iterable
from typing import NamedTuple

from readlist_tui.links import LinkRefused, check_link
from readlist_tui.model import Link, LinkKind
from readlist_tui.text import clean


class Gated(NamedTuple):
    """A link that may be one in the export, or, where there is a `reason`, nothing but text."""

    kind: LinkKind
    address: str
    reason: str = ""

    @property
    def worded(self) -> str:
        """In a line of text: `code: https://…`, `paper: file:///… (not a link here: …)`."""
        return f"{self.kind}: {self.address}{f' (not a link here: {self.reason})' if self.reason else ''}"


def gated(links: Iterable[Link]) -> tuple[Gated, ...]:
    """Each link as it may leave the program."""
    return tuple(map(_gated, links))


def _gated(link: Link) -> Gated:
    try:
        return Gated(link.kind, check_link(link.url))
    except LinkRefused as refused:
        return Gated(link.kind, clean(link.url), refused.reason)
