"""What an export says beside its papers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Context:
    """The title of the whole, the titles of lists by their keys, and citation keys by the keys of papers.

    Citation keys are given where they shall not depend on which papers are exported together.
    """

    title: str = "Reading list"
    lists: Mapping[str, str] = field(default_factory=dict)
    citation_keys: Mapping[str, str] = field(default_factory=dict)
