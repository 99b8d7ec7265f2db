"""How a list as read compares with what a careful reader found in it."""

import json
import re
import unicodedata
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

Record = dict[str, Any]
FIELDS = ("authors", "venue", "year", "links", "kinds", "note", "status", "tags", "category")


def fold(text: object) -> str:
    """Letters and digits only, width- and case-folded."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", str(text or "")).casefold())


def same_title(wanted: str, found: str) -> bool:
    """One title, give or take a typing error in a long one."""
    one, other = fold(wanted), fold(found)
    near = min(len(one), len(other)) > 20 and SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.97
    return one == other or near


def match(wanted: list[Record], found: list[Record]) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """Pairs of wanted and found records; the missed ones; those that nobody wanted."""
    free = list(found)
    pairs, missed = [], []
    for want in sorted(wanted, key=lambda record: bool(record.get("optional"))):
        near = sorted(free, key=lambda record: abs(record["line"] - want["line"]))
        hit = next((record for record in near if same_title(want["title"], record["title"])), None)
        if hit is not None:
            free.remove(hit)
        if not want.get("optional"):
            missed += [want] if hit is None else []
            pairs += [(want, hit)] if hit is not None else []
    return pairs, missed, free


def right(field: str, want: Record, found: Record) -> bool:
    """Whether a field was read as wanted; a field that the record leaves out is not asked for."""
    source = "links" if field == "kinds" else field
    if source not in want:
        return True
    if field == "authors":
        return {fold("".join(sorted(name.split()))) for name in want[field]} == {
            fold("".join(sorted(name.split()))) for name in found[field]
        }
    if field == "links":
        return {link["url"].rstrip("#/") for link in want["links"]} == {
            link["url"].rstrip("#/") for link in found["links"]
        }
    if field == "kinds":
        kinds = {link["url"]: link["kind"] for link in found["links"]}
        return all(kinds.get(link["url"], link["kind"]) == link["kind"] for link in want["links"] if link.get("kind"))
    if field == "tags":
        return {fold(tag) for tag in want["tags"]} <= {fold(tag) for tag in found["tags"]}
    if field == "category":
        path = [fold(part) for part in want["category"]]
        return not path or [fold(part) for part in found["category"]][-len(path) :] == path
    if field == "year":
        return bool(want["year"] == found["year"])
    return fold(want[field]) == fold(found[field])


def shares(pairs: list[tuple[Record, Record]]) -> dict[str, float]:
    """For each field the share of pairs that have it right."""
    return {field: sum(right(field, *pair) for pair in pairs) / max(1, len(pairs)) for field in FIELDS}


def gold(path: Path) -> list[Record]:
    """The records of a file of hand-made answers."""
    records: list[Record] = json.loads(path.read_text(encoding="utf-8"))["records"]
    return records
