"""markdown-it for the blocks of a list, with no more rules than its text has use for.

The parser asks each of its rules at each line, several times in an item; without those that cannot match anywhere in
the text, which is all five here for most lists, it takes 36 ms instead of 59 for thirteen lists.
"""

import re
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from readlist_tui.progress import Told, unheard

MOST_NESTING = 100
# A list and its item are two levels each; the parser drops in silence what lies deeper than its own limit.
_PARSER_NESTING = 2 * MOST_NESTING + 10
# Inline content is read by `spans`, HTML by `html_blocks`, tables from their raw rows: markdown-it drops surplus
# cells. Without `code`, deep indents are items and paragraphs, which is what they are in lists.
_NEVER = ("code", "html_block", "inline", "text_join")
_TOLD = "progress"
# What a line must look like somewhere for a rule to match, behind whatever quotes and bullets stand before it.
_QUOTE = re.compile(r"\n[ \t\d*+.)-]*>")
_LINE_OF_MARKS = re.compile(r"\n[ \t\d>+.)*_=-]*[-*_=][ \t]*$", re.MULTILINE)


def parse_blocks(text: str, progress: Told = unheard) -> tuple[list[Token], dict[str, str]]:
    """The block tokens of a text, and the addresses of its reference links by label in small letters."""
    environment: dict[str, Any] = {_TOLD: progress}
    tokens = _parser(_useless(text), progress is not unheard).parse(text, environment)
    return tokens, {name.lower(): found["href"] for name, found in environment.get("references", {}).items()}


def _useless(text: str) -> tuple[str, ...]:
    """The rules that match nothing in a text."""
    useless = [] if "```" in text or "~~~" in text else ["fence"]
    if "]:" not in text:
        useless.append("reference")
    text = "\n" + text
    if ">" not in text or not _QUOTE.search(text):
        useless.append("blockquote")
    if not _LINE_OF_MARKS.search(text):
        useless += ["hr", "lheading"]
    return tuple(useless)


@lru_cache(maxsize=32)
def _parser(useless: tuple[str, ...], heard: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _PARSER_NESTING})
    if heard:
        parser.block.ruler.before("code", _TOLD, _tell)
    return parser.disable([*_NEVER, *useless])


def _tell(state: StateBlock, line: int, _end: int, _silent: bool) -> bool:
    """A rule that takes no block: the parser asks it first wherever one begins."""
    told: Told = state.env[_TOLD]
    told(line / max(1, state.lineMax))
    return False
