"""What may part the pieces of an item: signs, brackets and quotes, labels, and spans in a style."""

import re
from collections.abc import Iterator

from readlist_tui.lists.words import LINK_WORDS, STATUS_WORDS

# Spans in a style stand in the text as one private character each, so that one pattern finds all separators.
FIRST = 0xF0000
FIRST_SPAN = chr(FIRST)
MOST_SPANS = 0xFFFD
_MARKS = "|".join(re.escape(word) for word in STATUS_WORDS if not word.isascii())
_LABELS = frozenset(word for word, kind in LINK_WORDS.items() if kind and len(word) > 1 and word.isalpha())
# Every alternative starts with a sign, a space or a private character, and no space before a single word starts one:
# to look for that first makes the search three times as fast.
_SEPARATORS = (
    r"(?!\w)(?! [^\W\d_](?<!b))"
    r"(?:[\U000f0000-\U000ffffd]|[()\[\]（）【】]|[\"“”„「」『』《》]|\n\s*|\s*[|｜]\s*|\s*[,，;；、]\s*|[.。](?:\s+|$)|。|[:：](?:\s+|$)|：|:(?!//)|"
    r"[?!？！]+(?=\s)\s*|\s+@\s+|\s+[-–—―~]+(?:\s+|$)|\s*--+\s*|\s*[—―]+\s*|\s+by:?\s+(?=[\w\U000f0000-\U000ffffd])|\s{3,}|\s+//?\s+)"
)
# Before a mark at the end of a text, and before a label: `Toy Net 已读`, `Toy Net 论文：https://…`
_BEFORE_MARKS = rf"|\s+(?=(?:{_MARKS})\s*(?:$|[)）|｜\U000f0000-\U000ffffd]))"
_BEFORE_LABELS = rf"|\s+(?=(?:{'|'.join(sorted(_LABELS))})\s?[:：])"
_SEPARATOR = {
    (marks, labels): re.compile(_SEPARATORS + _BEFORE_MARKS * marks + _BEFORE_LABELS * labels)
    for marks in (False, True)
    for labels in (False, True)
}
_NOT_ASCII = re.compile(r"[\x80-\U000effff]")
_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "“": "”", "„": "“", "「": "」", "『": "』", "《": "》", '"': '"'}
OPENERS, CLOSERS = frozenset("([（【"), {")": "(（", "）": "(（", "]": "[【", "】": "[【"}
_BRACKETS = re.compile(r"[()\[\]（）【】\"“”„「」『』《》]")


def separators(text: str) -> Iterator[re.Match[str]]:
    """What may part the pieces of a text; marks and labels are looked for only where there can be some."""
    marks = not text.isascii() and _NOT_ASCII.search(text) is not None
    return _SEPARATOR[marks, _holds_label(text)].finditer(text)


def _holds_label(text: str) -> bool:
    """False where no word before a colon is a link's: to look for one costs five times as much."""
    if "：" in text:
        return True
    return ":" in text and any(not _LABELS.isdisjoint(head.split()[-1:]) for head in text.split(":")[:-1])


def partners(text: str) -> dict[int, int]:
    """Where brackets and quotes that have a partner stand: place → place of the partner."""
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    quotes: dict[str, int] = {}
    for found in _BRACKETS.finditer(text):
        mark, at = found[0], found.start()
        if mark in OPENERS:
            stack.append((mark, at))
        elif mark in CLOSERS:
            if stack and stack[-1][0] in CLOSERS[mark]:
                start = stack.pop()[1]
                pairs[start], pairs[at] = at, start
        elif mark == '"' and mark in quotes:
            start = quotes.pop(mark)
            pairs[start], pairs[at] = at, start
        elif mark in _PAIRS and not (mark == "“" and "„" in quotes):
            quotes[_PAIRS[mark]] = at
        elif mark in quotes:
            start = quotes.pop(mark)
            pairs[start], pairs[at] = at, start
    return pairs
