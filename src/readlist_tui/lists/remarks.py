"""Where a remark starts in an item, and how the pieces around its title are grouped."""

import re
from collections.abc import Iterator

from readlist_tui.lists.evidence import Candidate, Evidence

_PROSE_WORDS = 7
_CJK_PROSE = re.compile(r"[\u3400-\u9fff][^\u3400-\u9fff]*" * 6)


def chunks_around(found: Evidence, title: Candidate, start: int, end: int) -> Iterator[list[int]]:
    """The pieces around the title in groups: a pair of brackets, a labelled stretch, or what stands between those."""
    chunk: list[int] = []
    last: tuple[int, int, bool] | None = None
    whole = -1  # the line of which the rest goes together: behind a label, or from where a remark starts
    for index in range(start, end):
        if title.start <= index < title.end:
            last = None
            continue
        piece, sign = found.pieces[index], found.signs[index]
        starts = index == start or found.pieces[index - 1].line < piece.line
        if whole == piece.line and "|" in piece.before:
            whole, last = -1, None  # a column of its own
        if (
            (starts and piece.line > found.pieces[title.start].line and is_running_text(found, index, end))
            or sign.kind == "label"
            or (index > title.start and whole != piece.line and starts_remark(found, index, end))
        ):
            whole = piece.line
            last = None
        if _within_text(found, index):
            whole = piece.line
        group = piece.group if piece.bracket and whole != piece.line else 0
        place = (piece.line, group, index > title.start)
        if place != last and chunk:
            yield chunk
            chunk = []
        chunk.append(index)
        last = place
    if chunk:
        yield chunk


def _within_text(found: Evidence, index: int) -> bool:
    """`原始K-Means（随机选择）对于…`: a bracket in the middle of a remark, not set apart from it by a space."""
    pieces, group = found.pieces, found.pieces[index].group
    if not pieces[index].bracket:
        return False
    start = end = index
    while start > 0 and pieces[start - 1].bracket and pieces[start - 1].group == group:
        start -= 1
    while end < len(pieces) and pieces[end].bracket and pieces[end].group == group:
        end += 1
    if start == 0 or end == len(pieces) or any(piece.linked for piece in pieces[start:end]):
        return False
    sides = (found.signs[start - 1].kind, found.signs[end].kind)
    return sides == ("text", "text") and pieces[start].before in ("(", "（") and pieces[end].before in (")", "）")


def is_running_text(found: Evidence, index: int, end: int) -> bool:
    """True for a line below the title that is prose from its first word on, with links and brackets in it."""
    if found.signs[index].kind in ("label", "place", "names", "image"):
        return False
    line = [piece for piece in found.pieces[index:end] if piece.line == found.pieces[index].line]
    return sum(len(piece.text.split()) for piece in line) >= 2 * _PROSE_WORDS and any(
        is_prose(piece.text) and not piece.styled for piece in line
    )


def starts_remark(found: Evidence, index: int, end: int) -> bool:
    """True where running text starts that goes on to the end of the line, with whatever brackets there are in it."""
    piece, sign = found.pieces[index], found.signs[index]
    place = sign.place
    if (
        sign.kind not in ("text", "word", "names")
        or piece.bracket
        or piece.linked
        or (place and (place.sure or (place.guessed and (place.year or place.words >= 2))))
    ):
        return False
    if is_prose(piece.text) and sign.kind == "text":
        return True
    if not piece.before.lstrip(" )）]】").startswith((":", "：")):
        return False
    rest = [other for other in found.pieces[index:end] if other.line == piece.line]
    return sum(len(other.text.split()) for other in rest) >= 2 * _PROSE_WORDS and any(
        is_prose(other.text) for other in rest
    )


def is_prose(text: str) -> bool:
    return len(text.split()) >= _PROSE_WORDS or _CJK_PROSE.search(text) is not None
