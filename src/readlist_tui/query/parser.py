"""Tokens → a query: the grammar, by recursive descent with a bound on the depth of brackets."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from readlist_tui.model import Paper
from readlist_tui.query.fields import Predicate, contains, field_predicate, lists_called, search_text
from readlist_tui.query.tokens import QueryError, Token, tokens
from readlist_tui.text import fold

_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood; `text` is its source.

    `words` are bare words that a paper must have, `others` what else it must satisfy, as written; together they are
    the whole query, unless it has an OR outside of brackets: then it is one of the `others`.
    """

    text: str
    matches: Predicate
    words: frozenset[str] = field(default=frozenset())
    others: frozenset[str] = field(default=frozenset())

    def select(self, papers: Iterable[Paper]) -> list[Paper]:
        """The papers that match, in their order."""
        if self.others:
            return [paper for paper in papers if self.matches(paper)]
        found = list(papers)
        for word in sorted(self.words, key=len, reverse=True):
            found = [paper for paper in found if word in search_text(paper)]
        return found


def parse(text: str, lists: Mapping[str, str] | None = None) -> Query:
    """The query that a text states; an empty one matches every paper.

    `lists` gives the titles of lists by their keys, so that `list:` finds them by either.
    QueryError(message, position) when it cannot be understood, half-typed ones included.
    """
    parser = _Parser(text, lists or {})
    predicate = parser.whole()
    return Query(text, predicate, frozenset(parser.words), frozenset(parser.others))


def right_part(text: str, lists: Mapping[str, str] | None = None) -> Query | None:
    """What a query with a mistake asks before the word that the mistake is in; None where nothing stands there."""
    while text:
        try:
            return parse(text, lists)
        except QueryError as error:
            at = min(error.position, len(text) - 1)
            while at and not text[at - 1].isspace():
                at -= 1
            text = text[:at].rstrip()
    return None


def lists_named(query: Query, lists: Mapping[str, str]) -> frozenset[str]:
    """The keys of the lists that a query asks for by name, where nothing else would do: `list:ann attention`."""
    asked = filter(None, map(_list_asked, query.others))
    return frozenset(key for value in asked for key in lists_called(value, lists))


def _list_asked(part: str) -> str:
    """What a part of a query that is `list:` and nothing else asks for."""
    first, *rest = tokens(part)
    return fold(first.value) if not rest and first.field.casefold() == "list" else ""


class _Parser:
    def __init__(self, text: str, lists: Mapping[str, str]) -> None:
        self._text, self._lists = text, lists
        self._tokens = list(tokens(text))
        self._next = 0
        self.words: list[str] = []
        self.others: list[str] = []

    def whole(self) -> Predicate:
        if not self._tokens:
            return lambda _: True
        found = self._any(0)
        if token := self._peek(")"):
            raise QueryError("this bracket closes nothing", token.position)
        return found

    def _peek(self, *kinds: str) -> Token | None:
        token = self._tokens[self._next] if self._next < len(self._tokens) else None
        return token if token and (not kinds or token.kind in kinds) else None

    def _take(self, *kinds: str) -> Token | None:
        token = self._peek(*kinds)
        self._next += token is not None
        return token

    def _any(self, depth: int) -> Predicate:
        choices = [self._all(depth, None)]
        while joint := self._take("OR"):
            choices.append(self._all(depth, joint))
        if len(choices) == 1:
            return choices[0]
        if depth == 0:
            self.words, self.others = [], [self._text]
        return lambda paper: any(choice(paper) for choice in choices)

    def _all(self, depth: int, joint: Token | None) -> Predicate:
        parts: list[Predicate] = []
        while self._peek("term", "-", "("):
            first = self._next
            part, word = self._part(depth)
            parts.append(part)
            if depth == 0 and word:
                self.words.append(word)
            elif depth == 0:
                self.others.append(self._source(first))
        if not parts:
            self._say_what_is_missing(joint)
        return parts[0] if len(parts) == 1 else lambda paper: all(part(paper) for part in parts)

    def _say_what_is_missing(self, joint: Token | None) -> None:
        here = joint or self._peek()
        if here and here.kind == "OR":
            raise QueryError("OR needs something on both sides", here.position)
        if here and self._next == 0:
            raise QueryError("this bracket closes nothing", here.position)
        raise QueryError("nothing stands in these brackets", self._tokens[self._next - 1].position)

    def _source(self, first: int) -> str:
        end = self._tokens[self._next].position if self._next < len(self._tokens) else len(self._text)
        return self._text[self._tokens[first].position : end].strip()

    def _part(self, depth: int) -> tuple[Predicate, str]:
        """One part of a conjunction, and the word it is when it is nothing else."""
        minus = None
        negative = False
        while token := self._take("-"):
            minus, negative = minus or token, not negative
        if opening := self._take("("):
            found, word = self._brackets(opening, depth + 1), ""
        elif term := self._take("term"):
            found, word = self._term(term)
        else:
            raise QueryError("nothing stands after the minus", minus.position if minus else 0)
        return ((lambda paper: not found(paper)), "") if negative else (found, "" if minus else word)

    def _brackets(self, opening: Token, depth: int) -> Predicate:
        if depth > _DEEPEST:
            raise QueryError(f"more than {_DEEPEST} brackets inside each other", opening.position)
        if not self._peek():
            raise QueryError("this bracket is not closed", opening.position)
        found = self._any(depth)
        if not self._take(")"):
            raise QueryError("this bracket is not closed", opening.position)
        return found

    def _term(self, term: Token) -> tuple[Predicate, str]:
        if term.field and (asked := field_predicate(term, self._lists)):
            return asked, ""
        colon = f"{term.field}:" if term.field else ""
        word = fold(colon + term.value)
        if not word:
            raise QueryError("nothing stands in these quotes" if term.quoted else "nothing to look for", term.position)
        return contains(word), word
