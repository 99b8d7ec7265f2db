"""Which pieces are names by what stands around them: other names, a title behind or before them, initials."""

import re

from readlist_tui.lists.evidence import Sign
from readlist_tui.lists.names import authors_score, ends_in_et_al
from readlist_tui.lists.pieces import Piece

_INITIALS = re.compile(r"(?:[A-Z]\.[ -]?){1,4}$")


def settle_names(pieces: list[Piece], signs: list[Sign]) -> None:
    """Settles what is a name, and what only looks like one, by the neighbours."""
    kinds = {sign.kind for sign in signs}
    if "names" not in kinds:
        return
    _settle_runs(pieces, signs)
    _settle_enumerations(pieces, signs)
    _title_before_names(pieces, signs)
    _title_behind_the_last(pieces, signs)
    if "place" in kinds:
        _surname_that_is_a_venue(pieces, signs)
        _title_behind_citation(pieces, signs)


def _settle_runs(pieces: list[Piece], signs: list[Sign]) -> None:
    """A name alone may be a word: neighbours decide together whether they are authors."""
    at = 0
    while at < len(pieces):
        if signs[at].kind != "names" or pieces[at].linked:
            at += 1
            continue
        if " by" in pieces[at].before and at:
            _settle_by(pieces, signs, at)
        end = _end_of_run(pieces, signs, at)
        score = _score_of_run(pieces, signs, at, end)
        for sign in signs[at:end]:
            sign.score = score
            if score < 0.62:
                sign.kind = "text"
        at = end


def _settle_by(pieces: list[Piece], signs: list[Sign], at: int) -> None:
    """`Toys for All by Lee & Ng (2031)`, but `Distracted by Irrelevant Context`."""
    if _dated_behind(pieces, signs, at):
        signs[at].score = 1.0
    elif not pieces[at - 1].styled and not signs[at].score >= 0.95:
        signs[at].kind = "text"


def _end_of_run(pieces: list[Piece], signs: list[Sign], at: int) -> int:
    end = at + 1
    while (
        end < len(pieces)
        and signs[end].kind == "names"
        and _continues(pieces[end])
        and not pieces[end].linked
        and pieces[end].styled == pieces[at].styled
        and not ends_in_et_al(pieces[end - 1].text)  # Lee et al., TOYNET
    ):
        end += 1
    return end


def _continues(piece: Piece) -> bool:
    between = piece.before.replace("...", "").replace("…", "").strip()  # Lee, T., ... & Schulz, E.
    return between in (",", "，", ";", "；", "、", "", "/") and "\n" not in piece.before


def _score_of_run(pieces: list[Piece], signs: list[Sign], at: int, end: int) -> float:
    score = signs[at].score
    if end > at + 1:
        mean = sum(sign.score for sign in signs[at:end]) / (end - at)
        anded = " and " in pieces[at + 1].before + pieces[at + 1].text
        score = mean + (0.3 if end > at + 2 else 0.2 if anded else 0.1)
    introduced = at > 0 and signs[at - 1].kind == "text" and pieces[at].before.strip() in (":", "：")
    if introduced and not any(" " in piece.text.removeprefix("and ") for piece in pieces[at:end]):
        return min(score, 0.6)  # `Toys: Taxonomy, Progress, and Prospects`
    return score


def _dated_behind(pieces: list[Piece], signs: list[Sign], at: int) -> bool:
    """`Toys for All by Lee & Ng (2031)`: several names and a year in brackets behind them."""
    following = signs[at + 1] if at + 1 < len(signs) else None
    several = " & " in pieces[at].text or " and " in pieces[at].text
    return (
        several and following is not None and bool(following.place and following.place.year and pieces[at + 1].bracket)
    )


def _settle_enumerations(pieces: list[Piece], signs: list[Sign]) -> None:
    """`贡献、方法、局限`: what looks like a Chinese name is a word if words are enumerated beside it."""
    for at in range(1, len(pieces)):
        pair = (signs[at - 1], signs[at])
        if "、" in pieces[at].before and {sign.kind for sign in pair} == {"names", "text"}:
            for sign in pair:
                sign.kind = "text"


def _surname_that_is_a_venue(pieces: list[Piece], signs: list[Sign]) -> None:
    """`Saner, D., Wang, O.`: what only in capitals is a venue is a surname before initials."""
    for at in range(len(pieces) - 1):
        place, text = signs[at].place, pieces[at].text
        if signs[at].kind != "place" or not place or place.year or " " in text or not text[1:].islower():
            continue
        if (
            signs[at + 1].kind == "names"
            and _INITIALS.match(pieces[at + 1].text)
            and pieces[at + 1].before.strip() == ","
        ):
            signs[at] = Sign("names", score=signs[at + 1].score)


def _title_behind_the_last(pieces: list[Piece], signs: list[Sign]) -> None:
    """`Ann Lee, and Bo Ng, Toynomy: Small Toys`: behind the name that `and` announces stands no further one."""
    for at in range(1, len(pieces) - 1):
        last = pieces[at - 1].text
        if signs[at].kind == "names" and signs[at - 1].kind == "names" and " " not in pieces[at].text:
            told = last.startswith("and ") or " and " in last or "and" in pieces[at - 1].before
            if told and pieces[at + 1].before.strip() == ":" and not pieces[at].styled:
                signs[at].kind = "text"


def _title_before_names(pieces: list[Piece], signs: list[Sign]) -> None:
    """`Attribution Patching (Ann Lee, Toys Inc.)`: two words which may be a name are none before names in brackets."""
    if len(pieces) < 2 or signs[0].kind != "names" or signs[0].score >= 0.85 or pieces[0].linked:
        return
    if signs[1].kind != "names":
        return
    bold = pieces[0].bold and not pieces[1].bold and pieces[1].before.startswith(". ")  # **Toy Factor**. Lee, A.
    if bold or (pieces[1].bracket == "(" and not pieces[0].bracket):
        signs[0].kind = "text"


def _title_behind_citation(pieces: list[Piece], signs: list[Sign]) -> None:
    """`Bo presents: Lee (2031) Pragmatic Toy Planners`: the last words behind a citation are its title, no names."""
    at = len(pieces) - 1
    if at > 2 and signs[at].kind == "names" and is_presented(pieces, signs, at):
        signs[at].kind = "text"


def is_presented(pieces: list[Piece], signs: list[Sign], at: int) -> bool:
    """`Bo presents: Lee and Ng (2031) Rare Toys`: behind a colon, what may be names, and a year stands the title."""
    if at < 3 or pieces[at].before.strip() != ")" or pieces[at - 1].bracket != "(" or pieces[at - 2].styled:
        return False
    place = signs[at - 1].place
    dated = place is not None and place.year is not None and not place.venue
    return dated and pieces[at - 2].before.strip() == ":" and authors_score(pieces[at - 2].text) >= 0.4
