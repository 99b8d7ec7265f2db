"""What the keeper of a list should know of it, though no line was left out for it: addresses and characters missing."""

import re
from collections.abc import Iterator, Mapping

from readlist_tui.lists.markdown_lines import MarkdownLines
from readlist_tui.lists.parsed import Warned

_REFERENCE = re.compile(r"(?<!\\)\]\[([^\[\]]{1,300})\](?![\[(])")
_LOST = {
    "\0": "NUL characters are left out",
    "\ufffd": "the character � stands for letters that were lost before",
}


def lost_characters(text: str) -> Iterator[Warned]:
    """The lines from which on a text has signs of being damaged: a UTF-16 file, a conversion gone wrong."""
    for sign, message in _LOST.items():
        first = text.find(sign)
        if first >= 0:
            yield Warned(text.count("\n", 0, first) + 1, f"{message} ({text.count(sign)} of them)")


def undefined_references(lines: MarkdownLines, references: Mapping[str, str]) -> Iterator[Warned]:
    """Links by reference whose label no line defines. Where none are defined at all, brackets are only brackets."""
    if not references:
        return
    for number, line in zip(lines.numbers, lines.texts, strict=True):
        for found in _REFERENCE.finditer(line) if "][" in line else ():
            if " ".join(found[1].split()).lower() not in references:
                yield Warned(number, f"no address is given for [{found[1].strip()}]")
