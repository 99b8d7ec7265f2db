"""The labels that a list has of its own: `**核心痛点**: …` below every paper announces a detail, known word or not."""

import re
from collections import Counter
from collections.abc import Iterable

from readlist_tui.lists.outline import Block, within
from readlist_tui.lists.words import field_word, fold_word, label_kind

# A bold start with a colon in it or behind it.
_BOLD_START = re.compile(r"(?:\*\*|__)([^*_\n:：]{2,30}?)\s*(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])")
_OFTEN = 3


def own_labels(blocks: Iterable[Block]) -> frozenset[str]:
    """The labels, folded, with which bullets start again and again: no two papers have the same name."""
    found: Counter[str] = Counter()
    for block in within(blocks):
        if block.kind != "item" or not block.text.startswith(("**", "__")):
            continue
        start = _BOLD_START.match(block.text)
        if start and field_word(start[1]) is None and label_kind(start[1]) is None:
            found[fold_word(start[1])] += 1
    return frozenset(label for label, count in found.items() if count >= _OFTEN and label)
