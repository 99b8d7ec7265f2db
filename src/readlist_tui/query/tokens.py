"""The text of a query → tokens with their places; one pass from left to right."""

from collections.abc import Iterator
from dataclasses import dataclass

# What Chinese keyboards and word processors put in place of the language's own signs; one character for one,
# so that every place in the text stays where the reader sees it.
_SAME_SIGN = str.maketrans("：（）“”－", ':()""-')


class QueryError(Exception):
    """A query that cannot be understood: what is wrong, and at which character (from 0)."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message, self.position = message, position


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is one of `(`, `)`, `-`, `OR` and `term`; a term has a `field` (or ""), a value, and `quoted` says how.

    `position` is where the token starts, `value_at` where its value does.
    """

    kind: str
    position: int
    field: str = ""
    value: str = ""
    value_at: int = 0
    quoted: bool = False


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a query; QueryError for a quote that is never closed."""
    plain = text.translate(_SAME_SIGN)
    at = 0
    while at < len(text):
        sign = plain[at]
        if sign.isspace():
            at += 1
        elif sign in "()":
            yield Token(sign, at)
            at += 1
        elif sign == "-" and not _stands_alone(plain, at):
            yield Token("-", at)
            at += 1
        else:
            token, at = _term(text, plain, at)
            yield token


def _stands_alone(plain: str, at: int) -> bool:
    """A dash between spaces is punctuation of a title; at the end of the text its term is still to come."""
    return plain[at + 1 : at + 2].isspace()


def _term(text: str, plain: str, at: int) -> tuple[Token, int]:
    if plain[at] == '"':
        value, end = _phrase(text, plain, at)
        return Token("term", at, "", value, at + 1, quoted=True), end
    colon = at
    while colon < len(plain) and (plain[colon].isalnum() or plain[colon] in "_-"):
        colon += 1
    if plain[colon : colon + 1] == ":":
        field, start = text[at:colon], colon + 1
        if plain[start : start + 1] == '"':
            value, end = _phrase(text, plain, start)
            return Token("term", at, field, value, start + 1, quoted=True), end
        end = _word_end(plain, start)
        return Token("term", at, field, text[start:end], start), end
    end = _word_end(plain, at)
    word = text[at:end]
    return Token("OR" if word == "OR" else "term", at, "", word, at), end


def _phrase(text: str, plain: str, quote: int) -> tuple[str, int]:
    end = plain.find('"', quote + 1)
    if end < 0:
        raise QueryError("this quote is not closed", quote)
    return text[quote + 1 : end], end + 1


def _word_end(plain: str, at: int) -> int:
    """Where a word ends: at a space, or at a bracket that closes more than the word itself opened (`f(x)`)."""
    depth = 0
    while at < len(plain) and not plain[at].isspace():
        if plain[at] == "(":
            depth += 1
        elif plain[at] == ")":
            if not depth:
                break
            depth -= 1
        at += 1
    return at
