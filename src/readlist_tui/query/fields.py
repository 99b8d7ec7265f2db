"""What `field:value` asks of a paper, and the folded text that words are looked for in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from readlist_tui.identity import address_id
from readlist_tui.model import Link, LinkKind, Paper, Status
from readlist_tui.paper_ids import SCHEMES
from readlist_tui.query.tokens import QueryError, Token
from readlist_tui.text import fold

Predicate = Callable[[Paper], bool]

# The parts of the search text, one a line; within a line a tab parts names, notes and tags. fold() makes every
# white space a plain space, so neither sign stands in the text itself.
_TITLE, _AUTHORS, _VENUE, _NOTES, _TAGS = range(5)
# Where the scripts without spaces between words begin (CJK radicals): there a word starts anywhere.
_UNSPACED = "\u2e80"
_short = lru_cache(maxsize=4096)(fold)


def search_text(paper: Paper) -> str:
    """Titles, authors, venue, notes and tags as words are compared: folded once for each record, then kept with it."""
    kept = vars(paper)
    text: str | None = kept.get("_search_text")
    if text is None:
        notes = filter(None, [paper.reading.note, *(entry.note for entry in paper.entries)])
        titles = dict.fromkeys([paper.title, *(entry.title for entry in paper.entries)])
        parts = (titles, paper.authors, (paper.venue or "",), notes, paper.tags)
        # As functools.cached_property does it: into the instance's dict, which a frozen record keeps to itself.
        kept["_search_text"] = text = "\n".join("\t".join(map(fold, part)) for part in parts)
    return text


def contains(word: str) -> Predicate:
    """Papers whose search text has the folded `word` in it."""
    return lambda paper: word in search_text(paper)


def at_address(url: str) -> Predicate:
    """Papers that a link leads to, in any spelling of its address."""
    name, plain = address_id(url), _without_scheme(url)
    if name:
        return lambda paper: name in paper.ids or name in _own_addresses(paper)
    return lambda paper: any(_without_scheme(link.url).startswith(plain) for link in paper.links)


def _own_addresses(paper: Paper) -> set[str | None]:
    """The ids in links that the reader set right: the paper is not known by them."""
    return {address_id(link.url) for link in paper.links} if "links" in paper.reading.mended else set()


def _without_scheme(url: str) -> str:
    return url.casefold().partition("://")[2].removeprefix("www.").rstrip("/")


def field_predicate(token: Token, lists: Mapping[str, str]) -> Predicate | None:
    """What a token of the form `field:value` asks; None when what stands before the colon is part of a word.

    QueryError for a field that does not exist, for a value that is missing and for one that the field cannot have.
    """
    name = token.field.casefold()
    if name in ("http", "https") and token.value.startswith("//"):
        return at_address(f"{name}:{token.value}")
    value = fold(token.value)
    field = FIELDS.get(name)
    if field is None:
        if not value or not name.isascii():
            return None  # "Compression: a survey", "深度学习：综述": the colon of a title
        raise QueryError(f"there is no field “{token.field}”; there are: {', '.join(FIELDS)}", token.position)
    if not value:
        raise QueryError(f"{name}: needs a value, such as {field.example}", token.position)
    found = field.ask(value, lists)
    if isinstance(found, str):
        raise QueryError(found, token.value_at)
    return found


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the language: `ask` makes the predicate of a folded value, or says why it cannot."""

    ask: Callable[[str, Mapping[str, str]], Predicate | str]
    example: str
    finds: str


def _in_part(index: int, value: str) -> Predicate:
    return lambda paper: value in search_text(paper).split("\n")[index]


def _word_in_part(index: int, value: str) -> Predicate:
    return lambda paper: _starts_a_word(value, search_text(paper).split("\n")[index])


def _starts_a_word(value: str, text: str) -> bool:
    """Whether a word of `text` starts with `value`: `acl` is in “acl 2020”, not in “naacl”."""
    at = text.find(value)
    while at > 0 and text[at - 1].isalnum() and value[0].isalnum() and max(text[at - 1], value[0]) < _UNSPACED:
        at = text.find(value, at + 1)
    return at >= 0


def _status(value: str, _: Mapping[str, str]) -> Predicate | str:
    if value not in set(Status):
        return f"there is no status “{value}”; there are: {', '.join(Status)}"
    status = Status(value)
    return lambda paper: paper.status is status


def _tag(value: str, _: Mapping[str, str]) -> Predicate:
    def has_tag(paper: Paper) -> bool:
        tags = search_text(paper).rpartition("\n")[2]
        return value in tags and any(value == tag or value in tag.split() for tag in tags.split("\t"))

    return has_tag


def _year(value: str, _: Mapping[str, str]) -> Predicate | str:
    first, dots, last = value.partition("..")
    last = last if dots else first
    if not (first or last) or any(year and not (len(year) == 4 and year.isdecimal()) for year in (first, last)):
        return "a year is 2019, 2017..2020, 2017.. or ..2020"
    low, high = int(first or 0), int(last or 9999)
    if low > high:
        return f"the years end before they start; {high}..{low}?"
    return lambda paper: paper.year is not None and low <= paper.year <= high


def lists_called(value: str, lists: Mapping[str, str]) -> frozenset[str]:
    """The keys of the lists that `list:` finds by a folded value, of those with these keys and titles."""
    return frozenset(key for key, title in lists.items() if _starts_a_word(value, f"{_short(key)}\t{_short(title)}"))


def _list(value: str, lists: Mapping[str, str]) -> Predicate:
    titles = {key: f"{_short(key)}\t{_short(title)}" for key, title in lists.items()}
    return lambda paper: any(
        _starts_a_word(value, titles.get(entry.list_key) or _short(entry.list_key)) for entry in paper.entries
    )


def _category(value: str, _: Mapping[str, str]) -> Predicate:
    return lambda paper: any(_starts_a_word(value, _short("/".join(entry.category))) for entry in paper.entries)


def _has(value: str, _: Mapping[str, str]) -> Predicate | str:
    if value in _HAS:
        return _HAS[value]
    if value in set(LinkKind):
        kind = LinkKind(value)
        return lambda paper: paper.link(kind) is not None
    return f"has: knows no “{value}”; it knows: {', '.join(dict.fromkeys([*_HAS, *LinkKind]))}"


def _is_pdf(link: Link) -> bool:
    return link.kind is LinkKind.PAPER and ("/pdf" in link.url.casefold() or ".pdf" in link.url.casefold())


_HAS: Final[dict[str, Predicate]] = {
    "note": lambda paper: bool(paper.reading.note),
    "remark": lambda paper: any(entry.note for entry in paper.entries),
    "link": lambda paper: bool(paper.links),
    "pdf": lambda paper: any(map(_is_pdf, paper.links)),
}

_IS: Final[dict[str, Predicate]] = {
    "unread": lambda paper: paper.status.unread,
    "read": lambda paper: paper.status is Status.READ,
    "new": lambda paper: paper.status is Status.NEW,
    "marked": lambda paper: paper.reading.status is not None,
    "added": lambda paper: any(entry.since for entry in paper.entries),
    "gone": lambda paper: not paper.entries,
}


def _is(value: str, _: Mapping[str, str]) -> Predicate | str:
    return _IS.get(value) or f"is: knows no “{value}”; it knows: {', '.join(_IS)}"


def _id(scheme: str) -> Field:
    def ask(value: str, _: Mapping[str, str]) -> Predicate:
        start = f"{scheme}:{value}"
        return lambda paper: any(name.casefold().startswith(start) for name in paper.ids)

    return Field(ask, f"{scheme}:{'1510.00149' if scheme == 'arxiv' else '…'}", "the paper with this id")


FIELDS: Final[dict[str, Field]] = {
    "status": Field(_status, "status:to-read", "the status shown"),
    "is": Field(_is, "is:unread", "unread, read, new; marked by you; added by the last update; gone from all lists"),
    "has": Field(_has, "has:code", "a note of yours, a remark of a list, a link, pdf, code, video …"),
    "tag": Field(_tag, "tag:oral", "a tag, or a word of one"),
    "type": Field(_tag, "type:F", "the same, as tables call it"),
    "venue": Field(lambda value, _: _word_in_part(_VENUE, value), "venue:CVPR", "the start of a word of the venue"),
    "year": Field(_year, "year:2017..2020", "a year, or from, to or between years"),
    "list": Field(_list, "list:survey", "the start of a word of a list's name"),
    "category": Field(_category, "category:pruning", "the start of a word of a category, or of one above it"),
    "author": Field(lambda value, _: _word_in_part(_AUTHORS, value), "author:lee", "the start of a part of a name"),
    "title": Field(lambda value, _: _in_part(_TITLE, value), "title:quant", "text in the title"),
    "note": Field(lambda value, _: _in_part(_NOTES, value), "note:later", "text in your note or in a list's"),
    **{scheme: _id(scheme) for scheme in SCHEMES if scheme != "title"},
}
