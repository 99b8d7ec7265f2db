"""Captions: lines that name the list below them as a heading would."""

import re
from collections.abc import Sequence

from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.headings import heading_text
from readlist_tui.lists.outline import Block

_YEAR = re.compile(r"(?:19|20)\d\d年?")
_LONGEST = 90
_FEW_WORDS = 6  # more of them and a colon introduce a list rather than name it


def is_year(block: Block) -> bool:
    """True for a year alone."""
    return _YEAR.fullmatch(block.text.strip()) is not None


def caption(texts: Texts, blocks: Sequence[Block], at: int, *, headed: bool) -> str:
    """The text of a bold line above a list: a category. Where there are no headings, `Toys:` is enough."""
    block = blocks[at]
    if "\n" in block.text or len(block.text) > 300 or block.quoted:
        return ""
    spans = [span for span in texts.spans(block.text) if span.text.strip(" :：*") and not span.is_break]
    text = heading_text(texts, block.text)
    bold = bool(spans) and (all(span.bold for span in spans) or _YEAR.fullmatch(text) is not None)
    bold = bold or (not headed and block.text.rstrip().endswith((":", "：")) and len(text.split()) <= _FEW_WORDS)
    if not text or len(text) > _LONGEST or not bold or any(span.url for span in spans):
        return ""
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return text if following and following.kind in ("item", "table", "open", "paragraph") else ""
