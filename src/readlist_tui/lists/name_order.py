"""A text of authors → their names in order, the given name first however each is written."""

import re

from readlist_tui.lists.names import CJK_NAME, ET_AL, LABEL, divide, name_score
from readlist_tui.lists.words import GIVEN_NAMES, NAME_PARTICLES, SURNAMES
from readlist_tui.text import clean

_INITIALS = re.compile(r"^(?:[^\W\d_]\.?[\s\-‐]?){1,4}$")
_LAST_PAIR = re.compile(r",?\s(?:and|&)\s[^,]+,\s[^,]+$")
_POSSESSIVE = re.compile(r"['’]s$")


def names_in(text: str, *, cited: bool = False) -> tuple[str, ...]:
    """The names in a text of authors, in order. `cited`: it stands before a title, where surnames may come first."""
    plain = clean(LABEL.sub("", text))
    bibtex = _bibtex(plain)
    if bibtex:
        return bibtex
    pieces = _with_legal_form([piece for piece in divide(text)[0] if not piece.isdigit()])
    pieces = _paired(pieces, plain, cited)
    return tuple(dict.fromkeys(_straight(piece) for piece in pieces if piece.lower() not in ("and", "al", "et")))


def _bibtex(text: str) -> tuple[str, ...]:
    """`Lee, Ann and Ng, Bo`: each name has one comma."""
    first, more, _ = text.partition(" and ")
    if not more or first.count(",") != 1:
        return ()
    parts = ET_AL.sub("", text).split(" and ")
    if len(parts) < 2 or not all(part.count(",") == 1 for part in parts):
        return ()
    names = []
    for part in parts:
        last, _, first = (side.strip() for side in part.partition(","))
        whole = len(last.split()) > 1 and len(first.split()) > 1 and NAME_PARTICLES.isdisjoint(last.lower().split())
        if whole or not first or len(last.split()) > 3 or len(first.split()) > 3 or name_score(f"{first} {last}") <= 0:
            return ()
        names.append(f"{first} {last}")
    return tuple(names)


def _paired(pieces: list[str], text: str, cited: bool) -> list[str]:
    """`Lee, A., Ng, B.` and `Lee, Ann, and Bo Ng` put together again."""
    if any(_initials(piece) for piece in pieces[1:]):
        joined: list[str] = []
        for piece in pieces:
            if joined and _initials(piece) and not _initials(joined[-1]):
                joined[-1] = f"{piece} {joined[-1]}"
            else:
                joined.append(piece)
        return joined
    if _all_reversed(pieces) or _and_a_pair(pieces, text):
        return [f"{first} {last}" for last, first in zip(pieces[::2], pieces[1::2], strict=True)]
    if (
        len(pieces) > 2
        and " " not in pieces[-2]
        and all(" " in piece for piece in pieces[:-2])
        and _LAST_PAIR.search(text)
    ):
        return [*pieces[:-2], f"{pieces[-1]} {pieces[-2]}"]  # Ann Lee, Bo Ng and Kim, Cho K.
    if (
        len(pieces) >= 2
        and (cited or _is_given(pieces))
        and len(pieces[0].split()) == 1
        and _first_reversed(pieces, text)
    ):
        return [f"{pieces[1]} {pieces[0]}", *pieces[2:]]
    return pieces


def _is_given(pieces: list[str]) -> bool:
    """`Lee, Ann K., and Bo Ng`: whether the second piece is a given name, with initials or among full names."""
    first, *more = pieces[1].split()
    if not all(len(word.strip(".")) == 1 for word in more) or pieces[0] in GIVEN_NAMES:
        return False
    known = first in GIVEN_NAMES and (bool(more) or first not in SURNAMES)  # Ng, Kim: two surnames
    return known or (len(pieces) > 2 and len(first) > 2)


def _all_reversed(pieces: list[str]) -> bool:
    """`Lee, Ann, Ng, Bo K, and Kim, Cho`: surnames alternate with given names."""
    if len(pieces) < 2 or len(pieces) % 2 or any(len(piece.split()) > 1 for piece in pieces[::2] if len(pieces) == 2):
        return False
    given = [piece.split()[0] for piece in pieces[1::2]]
    known = sum(name in GIVEN_NAMES and not (len(pieces) == 2 and name in SURNAMES) for name in given)
    firsts = sum(piece.split()[0] in GIVEN_NAMES for piece in pieces[::2])
    short = all(len(piece.split()) == 1 or len(piece.split()[-1].strip(".")) == 1 for piece in pieces[1::2])
    return short and known * 2 >= len(given) and firsts * 3 <= len(given)


def _with_legal_form(pieces: list[str]) -> list[str]:
    """`AppToy, Inc.`: one name."""
    joined: list[str] = []
    for piece in pieces:
        if joined and piece in ("Inc", "Ltd", "LLC", "Corp", "GmbH"):
            joined[-1] = f"{joined[-1]}, {piece}" + "." * (piece in ("Inc", "Ltd", "Corp"))
        else:
            joined.append(piece)
    return joined


def _and_a_pair(pieces: list[str], text: str) -> bool:
    """`Lee, Ann, Ng, Bo, and Kim, Cho`: the last one is named by two pieces, so all are."""
    found = _LAST_PAIR.search(text)
    return found is not None and len(pieces) % 2 == 0 and all(" " not in piece for piece in pieces[::2])


def _first_reversed(pieces: list[str], text: str) -> bool:
    others_full = len(pieces) == 2 or all(len(piece.split()) > 1 for piece in pieces[2:])
    return others_full and text.startswith(f"{pieces[0]}, ") and not CJK_NAME.match(pieces[0])


def _initials(piece: str) -> bool:
    short = len(piece) <= 8 and piece.isupper() and _INITIALS.match(piece) is not None
    return short and (len(piece) < 3 or not piece.isalpha())  # Lee, JK; but Rubini, GKH


def _straight(name: str) -> str:
    return clean(_POSSESSIVE.sub("", name.strip(" *,;:").lstrip("@")))
