"""Folded text, `<details>`: which folds are sections of a list, and which only put an entry's abstract away."""

from collections.abc import Iterator, Sequence

from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.headings import heading_text
from readlist_tui.lists.outline import Block
from readlist_tui.lists.words import field_word, fold_word, split_words
from readlist_tui.text import clean

# What stands on a fold without naming what is in it.
_LABELS = frozenset(
    map(
        fold_word,
        split_words(
            "abstract;click to expand;expand;show more;more;details;bibtex;click;show;toggle;see more;read more;tldr;"
            "摘要;展开;点击展开;更多;click here;click me;click to view;unfold;详情;citation"
        ),
    )
)
_REMARKS = frozenset(map(fold_word, split_words("abstract;tldr;tl;dr;comments;comment;summary;摘要;简介;评论")))


def is_fold_label(text: str) -> bool:
    """True for what a fold says where it names no section: `Click to expand`."""
    return fold_word(text) in _LABELS


def without_folded_remarks(blocks: Sequence[Block], texts: Texts) -> list[Block]:
    """The blocks with each folded abstract put as a paragraph, `Abstract: …`: an entry goes on behind it."""
    return list(_unfolded(blocks, texts))


def _unfolded(blocks: Sequence[Block], texts: Texts) -> Iterator[Block]:
    at = 0
    while at < len(blocks):
        end = _remark_end(blocks, at, texts)
        if end:
            label = clean(heading_text(texts, blocks[at + 1].text))
            inside = blocks[at + 2 : end]
            text = " ".join(" ".join(block.text.split("\n")) for block in inside if block.kind == "paragraph")
            if text:
                yield Block("paragraph", blocks[at].line, blocks[end].line, f"{label}: {text}")
            yield from (block for block in inside if block.kind == "code")
            at = end + 1
        else:
            yield blocks[at]
            at += 1


def _remark_end(blocks: Sequence[Block], at: int, texts: Texts) -> int:
    """The index of the end of the fold that starts here, if all it holds is a remark; else 0."""
    if blocks[at].kind != "open" or at + 2 >= len(blocks) or blocks[at + 1].kind != "summary":
        return 0
    label = heading_text(texts, blocks[at + 1].text)
    end = at + 2
    while end < len(blocks) and blocks[end].kind in ("paragraph", "code"):
        end += 1
    closed = end < len(blocks) and blocks[end].kind == "close"
    known = fold_word(label) in _REMARKS and field_word(label) == "note"
    return end if known and closed else 0
