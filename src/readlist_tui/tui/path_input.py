"""The path of a file, completed from the disk."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.binding import Binding
from textual.suggester import Suggester
from textual.widgets import Input

# Folders with more names than this are not searched through: the key must not wait.
_MOST = 20_000
_LISTS = (".md", ".markdown", ".txt")


class PathSuggester(Suggester):
    """Proposes folders and lists that begin as what is typed; lists before folders, then by name."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path, or None."""
        return await asyncio.to_thread(completed, value)


def completed(value: str) -> str | None:
    """A path with the first name that fits: what was typed stays as it was typed."""
    folder, start = os.path.split(value)
    if not value or not start:
        return None
    found: list[tuple[bool, str]] = []
    try:
        with os.scandir(Path(folder or ".").expanduser()) as names:
            for number, name in enumerate(names):
                if number >= _MOST:
                    break
                is_folder = name.is_dir()
                fits = name.name.startswith(start) and (is_folder or name.name.casefold().endswith(_LISTS))
                if fits and name.name.isprintable():
                    found.append((is_folder, name.name + (os.sep if is_folder else "")))
    except (OSError, ValueError, RuntimeError):
        return None
    return value[: len(value) - len(start)] + min(found)[1] if found else None


class PathInput(Input):
    """A line for a path; Tab takes the completion that is proposed."""

    BINDINGS: ClassVar = [Binding("tab", "complete", show=False)]

    def __init__(self) -> None:
        super().__init__(
            placeholder="path of a Markdown or text file", suggester=PathSuggester(), compact=True, id="path"
        )

    async def action_complete(self) -> None:
        """Take what is proposed, whether or not it can be seen yet."""
        proposed = await asyncio.to_thread(completed, self.value)
        if proposed:
            self.value = proposed
        self.cursor_position = len(self.value)

    def take_early(self, event: events.Key, enter: Callable[[], None]) -> bool:
        """Take a key that came before the line had the focus; whether it was one for it."""
        if event.key == "enter":
            enter()
        elif event.character and event.is_printable:
            self.insert_text_at_cursor(event.character)
        else:
            return False
        return True

    @property
    def path(self) -> Path | None:
        """What is typed as a path; quotes around it, as terminals put them there when a file is dropped, are not."""
        text = self.value.strip()
        if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
            text = text[1:-1]
        try:
            return Path(text).expanduser() if text else None
        except RuntimeError:
            return Path(text)
