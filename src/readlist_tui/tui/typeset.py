"""Setting text in columns of terminal cells, where a Chinese character takes two."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

# A stretch that is not broken: spaces, a wide character with the marks that may not begin a line, or a word.
_WIDE = (
    "\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\U0001f300-\U0001faff"
)
_NO_START = "，。、；：？！）》」』】〉”’…,.;:?!)"
_PIECES = re.compile(rf"\s+|[（《「『【〈“‘]?[{_WIDE}][{re.escape(_NO_START)}]*|[^\s{_WIDE}]+")


def width(text: str) -> int:
    """The number of columns that a text takes."""
    return len(text) if text.isascii() else cell_len(text)


def fit(text: str, columns: int, cut: str = "…") -> str:
    """The text in exactly so many columns: filled with spaces, or cut and marked as cut."""
    if columns <= 0:
        return ""
    # Characters without width may follow each other for ever: what is looked at stays in proportion.
    shown = text[: 8 * columns]
    taken = width(shown)
    if taken <= columns and len(shown) == len(text):
        return _filled(text + " " * (columns - taken), columns)
    return _filled(set_cell_size(shown, columns - 1) + cut, columns)


def _filled(text: str, columns: int) -> str:
    """A joiner at the end of a text joins the first space that follows: what is then missing is added."""
    return text if text.isascii() else text + " " * (columns - width(text))


def fit_right(text: str, columns: int) -> str:
    """As fit(), flush right."""
    return " " * (columns - width(text)) + text if width(text) <= columns else fit(text, columns)


def wrap(text: str, columns: int) -> list[str]:
    """The text in lines of at most so many columns, broken at spaces and between Chinese characters."""
    columns = max(2, columns)
    return [line for paragraph in text.split("\n") for line in _wrap_paragraph(paragraph, columns)]


def _wrap_paragraph(text: str, columns: int) -> Iterator[str]:
    indent = text[: len(text) - len(text.lstrip())][: columns // 2]
    line, taken = indent, width(indent)
    for piece in _pieces(text.strip(), columns - taken):
        size = width(piece)
        if taken + size > columns and taken > width(indent):
            yield line.rstrip()
            line, taken = indent, width(indent)
        if piece.isspace() and taken == width(indent):
            continue
        line, taken = line + piece, taken + size
    yield line.rstrip()


def _chopped(text: str, columns: int) -> Iterator[str]:
    for part in chop_cells(text, columns):
        # Rich 15 leaves what begins with joiners whole.
        while width(part) > columns:
            end = max(1, bisect_right(range(1, len(part) + 1), columns, key=lambda count: width(part[:count])))
            yield part[:end]
            part = part[end:]
        yield part


def _pieces(text: str, columns: int) -> Iterator[str]:
    for piece in _PIECES.findall(text):
        if piece.isspace():
            yield " " * min(len(piece), columns)
        elif width(piece) > columns:
            yield from _chopped(piece, max(2, columns))
        else:
            yield piece
