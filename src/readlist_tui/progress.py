"""How far a piece of work has come, for who waits for it and may call it off."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

# Is given the share that is done, from 0 to 1; what it raises ends the work.
Told = Callable[[float], None]
Item = TypeVar("Item")

# So many items go by between two calls: some milliseconds of work.
_EVERY = 32


def unheard(_: float) -> None:
    """Nobody waits."""


def part(told: Told, start: float, end: float) -> Told:
    """What is to be told of a stage that takes the whole from one share to another."""
    if told is unheard:
        return unheard  # a call less at each of the parser's steps
    return lambda share: told(start + share * (end - start))


def watched(items: Sequence[Item], told: Told) -> Iterator[Item]:
    """The items, telling on the way how many of them have gone by."""
    for at, item in enumerate(items):
        if not at % _EVERY:
            told(at / len(items))
        yield item
