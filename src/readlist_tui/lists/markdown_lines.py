"""A list's text → lines that a Markdown parser reads as they were meant, each with the number it has in the file.

Out go comments, front matter and invisible characters; in come the spaces, blank lines and bullets that CommonMark
wants and keepers of lists forget (`-[x]`, `##Title`, a numbered list right under a paragraph).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from readlist_tui.lists.html_blocks import Line, to_markdown
from readlist_tui.lists.parsed import Warned

_OTHER_BREAKS = "\r\x85\u2028\u2029\x0b\x0c"
# Invisible characters, and the private ones which stand for spans in `pieces`.
_INVISIBLE = re.compile("[\U000f0000-\U000ffffd\u200b\u200e\u200f\u2060\ufeff\xad]")
_FENCE = re.compile(r"^\s*(?:>\s*)*(?:[-*+]\s+)?(`{3,}|~{3,})([^`]*)$")
_FRONT_MATTER_TITLE = re.compile(r"^title\s{0,3}[:=]\s*(.{1,400})$", re.IGNORECASE)
_BULLET_SIGN = re.compile(r"^(\s*)[•●○◦▪▫■□◆◇▶►▸‣∙·✦✧➤➢❖★☆–—](?![\w-])\s*")
_GLUED_BULLET = re.compile(r"^(\s*[-*+])(?=\[|（|【|《|「|“|[\u4e00-\u9fff])(?!(?<=\*)[^*]+\*\W*$)")
_GLUED_NUMBER = re.compile(r"^(\s*\d{1,4}[.)])(?=[^\s\d.)、，,])")
_CJK_NUMBER = re.compile(r"^(\s*)(?:(\d{1,4})、|[（(](\d{1,4})[）)]|\[(\d{1,4})\](?![(:\[]))\s*(?=\S)")
_GLUED_HEADING = re.compile(r"^( {0,3}#{1,6})(?=[^\s#!])")
_ORDERED = re.compile(r"^( {0,3})\d{1,4}[.)]\s")
_ITEM = re.compile(r"(?:[-*+]|(\d{1,4})[.)])\s")
_MARKED = re.compile(r"^\s*(?:[-*+]\s|\d{1,4}[.)]\s|#{1,6}\s|\||>|$)")
_STATUS_CODES = {
    ":white_check_mark:": "✅",
    ":heavy_check_mark:": "✔",
    ":ballot_box_with_check:": "☑",
    ":white_large_square:": "⬜",
    ":black_square_button:": "🔲",
}
_MAY_PART = frozenset("0123456789-_*")
# What kramdown, the Markdown of Jekyll sites, says of looks: `{: .btn target="_blank" }`, `{:toc}`.
_ATTRIBUTES = re.compile(r"\{::?\s{0,3}(?:[.#\w][^{}\n]{0,300})?\}")
_RULE = re.compile(r"^ {0,3}(?:[-_*] ?){3,}$")


@dataclass(frozen=True, slots=True)
class MarkdownLines:
    """The lines to parse: `texts[i]` stands on line `numbers[i]` of the file. `title` is the front matter's.

    `unclosed` tells of comments and code fences that go on to the end of the file.
    """

    texts: list[str]
    numbers: list[int]
    title: str
    unclosed: tuple[Warned, ...] = ()


def markdown_lines(text: str) -> MarkdownLines:
    """The lines of a list, made ready for a Markdown parser."""
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n"))
    for sign in filter(text.__contains__, _OTHER_BREAKS):
        text = text.replace(sign, "\n")
    lines = list(enumerate(text.split("\n"), 1))
    title, lines = _front_matter(lines)
    unclosed: list[Warned] = []
    mended = list(_spaced(_drawn_out(_mended(_without_comments(lines, unclosed), unclosed))))
    return MarkdownLines([line for _, line in mended], [number for number, _ in mended], title, tuple(unclosed))


def _front_matter(lines: list[Line]) -> tuple[str, list[Line]]:
    """The title that a leading block of YAML (`---`) or TOML (`+++`, Hugo) gives, and the lines below the block."""
    fence = lines[0][1].strip() if lines else ""
    if fence not in ("---", "+++"):
        return "", lines
    title = ""
    for index, (_, line) in enumerate(lines[1:60], 1):
        found = _FRONT_MATTER_TITLE.match(line)
        if found:
            title = found[1].strip().strip("'\"")
        elif line.strip() == fence:
            return title, lines[index + 1 :]
    return "", lines


def _mended(lines: Iterable[Line], unclosed: list[Warned]) -> Iterator[Line]:
    """Code fences as they are; between them, HTML put as Markdown, markers mended."""
    between: list[Line] = []
    fence, since = "", 0
    for number, line in lines:
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence:
            yield number, line
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            yield from _mend_markers(to_markdown(between))
            between = []
            fence, since = found[1], number
            yield number, line
        else:
            between.append((number, line))
    yield from _mend_markers(to_markdown(between))
    if fence:
        unclosed.append(Warned(since, "a code fence that is never closed: what follows is code"))


def _without_comments(lines: Iterable[Line], unclosed: list[Warned]) -> Iterator[Line]:
    inside, since = False, 0
    for number, line in lines:
        if "[//]" in line:
            line = _REFERENCE_COMMENT.sub("", line)
        if not inside and "<!--" not in line:
            yield number, line
            continue
        since = since if inside and "-->" not in line else number
        kept, inside = _uncommented(line, inside)
        yield number, kept
    if inside:
        unclosed.append(Warned(since, "a comment that is never closed: what follows is left out"))


_REFERENCE_COMMENT = re.compile(r"(?<=\S)\s*\[//\]:\s?#.*$")


def _uncommented(line: str, inside: bool) -> tuple[str, bool]:
    kept, at = [], 0
    while True:
        if inside:
            end = line.find("-->", at)
            if end < 0:
                break
            at, inside = end + 3, False
        start = line.find("<!--", at)
        if start < 0:
            kept.append(line[at:])
            break
        kept.append(line[at:start])
        at, inside = start + 4, True
    return "".join(kept), inside


def _mend_markers(lines: Iterable[Line]) -> Iterator[Line]:
    for number, line in lines:
        if line and not line.isspace():
            line = _mend(line)
        yield number, line


def _mend(line: str) -> str:
    if "{:" in line:
        line = _ATTRIBUTES.sub("", line)
        if not line or line.isspace():
            return ""
    if ":" in line and "_" in line:
        for code, sign in _STATUS_CODES.items():
            line = line.replace(code, sign)
    if line[0] in "\xa0\u3000":
        line = line.replace("\xa0", " ").replace("\u3000", " ")
    mark = line.lstrip()[:1]
    if mark in "-*+":
        return line if line.lstrip()[1:2] == " " else _GLUED_BULLET.sub(r"\1 ", line)
    if mark == "#":
        return _GLUED_HEADING.sub(r"\1 ", line)
    if mark.isdigit() or mark in "([（":
        line = _CJK_NUMBER.sub(lambda found: f"{found[1]}{found[2] or found[3] or found[4]}. ", line)
        return _GLUED_NUMBER.sub(r"\1 ", line)
    return _BULLET_SIGN.sub(r"\1- ", line) if not mark.isascii() else line


def _drawn_out(lines: Iterable[Line]) -> Iterator[Line]:
    """Items that are indented under a line of text (`Agents:`) moved to the margin: Markdown takes them for its text.

    Below such a line the next number is the next item, even where tabs and spaces make it look nested.
    """
    margin = before = ""
    count = 0
    inside = False  # an item at the margin is open, to which the indented may belong
    for number, line in lines:
        text = line.lstrip()
        indent = line[: len(line) - len(text)]
        item = _ITEM.match(text)
        if not indent and text:
            inside = item is not None or (inside and bool(before))
            margin, count = "", 0
        elif item and not inside:
            if not margin and len(indent.expandtabs(4)) >= 4:
                margin = indent
            count, following = int(item[1] or 0), count + 1
            if margin and count == following:
                line = text
        yield number, line.removeprefix(margin)
        before = text


def _spaced(lines: Iterable[Line]) -> Iterator[Line]:
    """A blank line before a numbered item that stands right under a paragraph, and after a rule's text."""
    before = ""
    for number, line in lines:
        if (
            line
            and line.lstrip()[:1] in _MAY_PART
            and (_ORDERED.match(line) or (_RULE.match(line) and len(before) > 80))
        ):
            text = bool(before) and not _MARKED.match(before) and not before[0].isspace()
            if text:
                yield number, ""
        yield number, line
        before = "" if ("```" in line or "~~~" in line) and _FENCE.match(line) else line
