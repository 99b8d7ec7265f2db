"""What is open at a place of a list: headings, captions, folds, and items that name groups."""

from typing import NamedTuple

from readlist_tui.lists.headings import is_contents


class _Level(NamedTuple):
    level: float
    text: str
    fold: bool = False


class Levels:
    """Texts within texts, the outermost first: each closes what is as deep as itself, but no fold around it."""

    def __init__(self) -> None:
        self._open: list[_Level] = []

    @property
    def path(self) -> tuple[str, ...]:
        """The category path: the texts of all that is open."""
        return tuple(one.text for one in self._open if one.text)

    @property
    def deepest(self) -> float:
        """The level of the deepest text, 0 for none."""
        return max((one.level for one in self._open if not one.fold), default=0)

    def open(self, level: float, text: str) -> None:
        """Opens a text; nothing stands below a table of contents."""
        while self._closes(level) or (self._open and not self._open[-1].fold and is_contents(self._open[-1].text)):
            self._open.pop()
        self._open.append(_Level(level, text))

    def leave(self, level: float) -> None:
        """Closes what is as deep as this level."""
        while self._closes(level):
            self._open.pop()

    def fold(self) -> None:
        """Opens a fold (`<details>`): what is open around it stays so up to its end."""
        self._open.append(_Level(0, "", fold=True))

    def unfold(self) -> None:
        """Closes the last fold and all within it."""
        while self._open and not self._open.pop().fold:
            pass

    def _closes(self, level: float) -> bool:
        return bool(self._open) and not self._open[-1].fold and self._open[-1].level >= level
