"""Where a reader was: kept from one run to the next, in a small file that nothing depends on."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from readlist_tui.tui.columns import COLUMNS
from readlist_tui.tui.contents import NodeKey

LIST_ORDER = "list"
_ORDERS = frozenset({LIST_ORDER, *(column.id for column in COLUMNS)})
# Readers whose places are kept, and a size beyond which the file cannot be ours.
_MOST_READERS, _MOST_BYTES = 50, 1 << 20


@dataclass(frozen=True, slots=True)
class Place:
    """The view, list or category, the order of its papers, and the paper under the cursor."""

    node: NodeKey
    sort: str = LIST_ORDER
    backwards: bool = False
    paper: str = ""


def load(path: Path, reader: str) -> Place | None:
    """Where the reader was; None where that is not known, or not to be understood."""
    match _all(path).get(reader):
        case {"node": [*node], "sort": str(sort), "backwards": bool(backwards), "paper": str(paper)} if (
            node and sort in _ORDERS and all(isinstance(name, str) for name in node)
        ):
            return Place(tuple(node), sort, backwards, paper)
    return None


def save(path: Path, reader: str, place: Place) -> None:
    """Keep where the reader was. The file is replaced as a whole; where it cannot be written, nothing is lost."""
    places = {name: known for name, known in _all(path).items() if name != reader}
    kept = dict([*places.items(), (reader, asdict(place))][-_MOST_READERS:])
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            new.write_text(json.dumps(kept), encoding="utf-8")
            new.replace(path)
        finally:
            new.unlink(missing_ok=True)


def _all(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        places = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return places if isinstance(places, dict) else {}
