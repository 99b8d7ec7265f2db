"""What a heading is: the name of the list, of a section, or of a paper."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile

from readlist_tui.lists.addresses import is_paper_address, kind_of_address
from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.evidence import Evidence
from readlist_tui.lists.outline import Block
from readlist_tui.lists.styles import Span
from readlist_tui.lists.title_text import title_score
from readlist_tui.lists.words import fold_word, label_kind, no_paper_section
from readlist_tui.model import LinkKind
from readlist_tui.text import clean

_LEADING = re.compile(r"^(?:[^\w(（\[【「『《\"“]|:[a-z_]+:)+")


def heading_text(texts: Texts, text: str) -> str:
    """A heading without markup, badges, links with a label behind it, emoji and anchors in front."""
    spans = [span for span in texts.spans(text) if not span.image and not span.is_break]
    while len(spans) > 1 and _is_aside(spans):
        spans.pop()
    shown = "".join(span.text for span in spans)
    return without_emoji(clean(shown)).strip(" :：#") or clean(shown)


def _is_aside(spans: Sequence[Span]) -> bool:
    """`Toy Nets [Blog](…)`, and no `Papers and [Code](…)`: the last span is a link that only tells what it is."""
    last, before = spans[-1], "".join(span.text for span in spans[:-1]).rstrip()
    if not last.text.strip(" ()[]|"):
        return last.plain
    return bool(last.url) and label_kind(last.text) is not None and _LEADS_ON.search(before) is None


def without_emoji(text: str) -> str:
    """A text without the signs and emoji (`:gem:`) in front of its first word."""
    return _LEADING.sub("", text)


_LEADS_ON = re.compile(r"(?:\b(?:and|or|of|for|with|the|in|on|by)|[&/,+:：、和与及的-]|^[\W_]*)$", re.IGNORECASE)
_FEW = 3
_CONTENTS = frozenset(
    map(
        fold_word,
        (
            "contents",
            "table of contents",
            "toc",
            "content",
            "index",
            "outline",
            "目录",
            "目次",
            "索引",
            "导航",
            "内容目录",
            "navigation",
        ),
    )
)


def is_contents(heading: str) -> bool:
    """True for the heading of a table of contents."""
    return fold_word(heading) in _CONTENTS


class HeadingPlaces:
    """Where the headings of a list stand, by name: what is behind a place is found without looking through it all."""

    def __init__(self, blocks: Sequence[Block], texts: Texts) -> None:
        named = ((at, block) for at, block in enumerate(blocks) if block.kind in ("heading", "summary"))
        self.last = {fold_word(heading_text(texts, block.text)): at for at, block in named}
        self.places = sorted(self.last.values())

    def below(self, at: int) -> int:
        """How many names stand from a place on."""
        return len(self.places) - bisect_left(self.places, at)

    def named_below(self, names: Iterable[str], at: int) -> int:
        """How many of these names stand from a place on."""
        return sum(self.last.get(name, -1) >= at for name in names if name)


def is_contents_list(items: Sequence[Block], end: int, places: HeadingPlaces, texts: Texts) -> bool:
    """True for bullets that are the headings of what stands from `end` on: contents, though they lead nowhere."""
    below = places.below(end)
    if below < _FEW:
        return False
    left = [item.text for item in _with_children(items) if "://" not in item.text]
    names: set[str] = set()
    known = 0
    for at, text in enumerate(left):
        if not _are_contents(known + len(left) - at, len(names) + len(left) - at, below):
            return False  # even if all that is left were headings
        name = fold_word(heading_text(texts, text))
        known += places.named_below({name} - names, end)
        names.add(name)
    return _are_contents(known, len(names), below)


def _are_contents(known: int, names: int, below: int) -> bool:
    return known >= _FEW and known * 5 >= 3 * min(names, below)


def _with_children(items: Sequence[Block]) -> Iterator[Block]:
    for item in items:
        if item.kind == "item":
            yield item
            yield from _with_children(item.children)


def titled_link(evidence: Evidence) -> bool | None:
    """Whether an item's first link without a label reads as a title; None where there is no such link."""
    for piece, sign in zip(evidence.pieces, evidence.signs, strict=True):
        if piece.linked and sign.kind == "text" and not piece.source.startswith("#"):
            return title_score(piece.text) >= 0.75 and not piece.bracket
    return None


def title_heading(blocks: Sequence[Block], *, named: bool = False) -> int:
    """The index of the heading that names the list, or -1: the only one of its level, or one with nothing below it.

    `named`: front matter names the list already; then only a `#` above all other headings does so again.
    """
    headings = [index for index, block in enumerate(blocks) if block.kind == "heading"]
    if not headings:
        return -1
    first = headings[0]
    level = blocks[first].level
    if any(block.kind in ("item", "table") for block in blocks[:first]) or any(
        blocks[index].level < level for index in headings
    ):
        return -1
    same = [index for index in headings if blocks[index].level == level]
    if named and (level > 1 or len(same) > 1 or len(headings) == 1):
        return -1
    if len(same) == 1:
        return first
    following = headings[1]
    if following != same[1] and not is_contents(blocks[following].text):
        return -1  # it holds sections, and so do its like
    return -1 if _holds_entries(blocks[first:following]) else first


def _holds_entries(blocks: Sequence[Block]) -> bool:
    """True where there is a table, or most of the items or of many paragraphs have links that lead out of the list."""
    items = [block for block in blocks if block.kind == "item"]
    outward = sum("](" in item.text and "](#" not in item.text for item in items)
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    cited = sum("http" in block.text for block in paragraphs)
    return (
        any(block.kind == "table" for block in blocks)
        or outward * 2 > len(items)
        or cited > max(2, len(paragraphs) // 2)
    )


def content_below(blocks: Sequence[Block], at: int) -> list[Block]:
    """The blocks below a heading up to the next heading or fold."""
    end = at + 1
    while end < len(blocks) and blocks[end].kind in ("paragraph", "item", "code"):
        end += 1
    return list(blocks[at + 1 : end])


def paper_levels(blocks: Sequence[Block], texts: Texts) -> frozenset[int]:
    """The levels of headings at which most headings with content are papers."""
    counts: dict[int, list[bool]] = {}
    for index, block in enumerate(blocks):
        if block.kind == "heading" and content_below(blocks, index):
            counts.setdefault(block.level, []).append(is_paper_heading(blocks, index, texts, voted=False))
    return frozenset(level for level, votes in counts.items() if sum(votes) * 2 > len(votes))


def is_paper_heading(blocks: Sequence[Block], at: int, texts: Texts, voted: bool) -> bool:
    """True where a heading is a title and what stands below it are its details; `voted`: most of its level are."""
    heading, content = blocks[at], content_below(blocks, at)
    after = at + 1 + len(content)
    if not content or len(content) > 40 or (after < len(blocks) and blocks[after].kind == "table"):
        return False
    text = heading_text(texts, heading.text)
    if no_paper_section((text,)) or not _may_be_title(texts.evidence(heading), text, voted):
        return False
    if any(_rivals(block, texts, text) for block in content):
        return False
    if any(piece.linked and piece.url for piece in texts.evidence(heading).pieces):
        return True
    if _is_abstract_above_address(content, texts):
        return True
    details = [block for block in content if texts.details(block)]
    if voted and not texts.details(content[0]):
        return _is_dateline(content[0], texts) or _starts_with_address(content[0], texts)
    known = any(_speaks(texts.evidence(block)) for block in details)
    return known and (len(details) * 3 >= len(content) or texts.details(content[0]))


def is_linked_work(blocks: Sequence[Block], at: int, texts: Texts) -> bool:
    """True for a heading that is a link to a text, with nothing beside it but other links and nothing below it."""
    evidence = texts.evidence(blocks[at])
    address = evidence.pieces[0].url if evidence.pieces else None
    alone = at + 1 == len(blocks) or blocks[at + 1].kind in ("heading", "rule")
    if not alone or not address or any(sign.kind != "link" for sign in evidence.signs[1:]):
        return False
    return kind_of_address(address) in (LinkKind.PAPER, LinkKind.BLOG, LinkKind.VIDEO, LinkKind.SLIDES)


def _is_abstract_above_address(content: Sequence[Block], texts: Texts) -> bool:
    """A quotation and then nothing but an address: no section holds that, so what it stands below is a title."""
    rest = list(dropwhile(lambda block: block.quoted, content))
    if len(rest) == len(content) or len(rest) != 1 or not texts.details(rest[0]):
        return False
    return any(piece.url for piece in texts.evidence(rest[0]).pieces)


def _may_be_title(evidence: Evidence, text: str, voted: bool) -> bool:
    best = max((candidate.score for candidate in evidence.candidates), default=0)
    best = max(best, title_score(text))  # a heading is no name
    return best >= 0.3 and title_score(text) >= (0.0 if voted else 0.4)


def _is_dateline(block: Block, texts: Texts) -> bool:
    """`Toys Inc., May 2031.`: a short line with a date or venue in it."""
    places = any(sign.kind == "place" for sign in texts.evidence(block).signs)
    return block.kind == "paragraph" and places and len(block.text.split()) <= 12


def _starts_with_address(block: Block, texts: Texts) -> bool:
    evidence = texts.evidence(block)
    return bool(evidence.pieces) and evidence.signs[0].kind == "link" and is_paper_address(evidence.pieces[0].url or "")


def _rivals(block: Block, texts: Texts, title: str) -> bool:
    """True where a block below a heading is an entry of its own: it starts with the linked title of another work."""
    if block.kind not in ("item", "paragraph") or not block.text:
        return False
    evidence = texts.evidence(block)
    if evidence.signs and evidence.signs[0].kind == "label" and texts.details(block):
        return False  # `Notes: [Toy Net read closely](…)`
    if not titled_link(evidence) or fold_word(evidence.pieces[0].text) == fold_word(title):
        return False
    return block.kind == "item" or (evidence.pieces[0].linked and len(block.text) < 500)


def _speaks(evidence: Evidence) -> bool:
    kinds = {sign.kind for sign in evidence.signs}
    labelled = any(
        (sign.field == "paper" and (piece.url or sign.kind in ("link", "label")))
        or (sign.kind == "link" and is_paper_address(piece.url or ""))
        for piece, sign in zip(evidence.pieces, evidence.signs, strict=True)
    )
    return labelled or "names" in kinds or ("label" in kinds and any(piece.url for piece in evidence.pieces))
