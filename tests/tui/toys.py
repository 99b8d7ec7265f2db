"""An invented library, and what a test of the screen needs to drive it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, Paper, PaperList, Status
from readlist_tui.settings import Settings
from readlist_tui.tui.app import ReadlistApp
from readlist_tui.tui.main_screen import MainScreen
from readlist_tui.tui.message_line import Said

TOYS = "toy-networks"
BLOCKS = "building-blocks"


def entry(title: str, line: int, *category: str, paper: str = "", code: str = "", **fields: object) -> Entry:
    """An entry with links as in a list."""
    links = [Link(kind, url) for kind, url in ((LinkKind.PAPER, paper), (LinkKind.CODE, code)) if url]
    return Entry(title, line, category=category, links=tuple(links), **fields)  # type: ignore[arg-type]


TOY_LIST = PaperList(
    TOYS,
    "Toy networks",
    categories=(("Pruning",), ("Pruning", "2017"), ("Pruning", "2018"), ("Survey",), ("论文清单",)),
    legend=(("F", "Filter pruning"), ("W", "Weight pruning")),
)
TOY_ENTRIES = (
    entry(
        "Attention to Toys",
        10,
        "Pruning",
        "2017",
        paper="https://arxiv.org/abs/1706.00001",
        code="https://github.com/toys/attention",
        authors=("Ann Lee", "Bo Ng"),
        venue="NeurIPS",
        year=2017,
        note="the list likes it",
        tags=("F", "Oral"),
    ),
    entry("Graph Toys", 11, "Pruning", "2017", paper="https://arxiv.org/abs/1706.00002", venue="ICLR", year=2017),
    entry("Deep Residual Toys", 20, "Pruning", "2018", venue="CVPR", year=2018),
    entry("Quantized Toys", 21, "Pruning", "2018", year=2018, marker=Status.TO_READ),
    entry(
        "机器学习理论导引与玩具", 30, "论文清单", venue="计算机学报", year=2021, paper="https://example.org/toys.pdf"
    ),
    entry("A Toy Without a Year", 31, "论文清单", marker=Status.READ),
)
BLOCK_LIST = PaperList(BLOCKS, "Building blocks", categories=(("Wood",),))
BLOCK_ENTRIES = (
    entry("Attention to Toys", 5, "Wood", paper="https://arxiv.org/pdf/1706.00001", note="wooden"),
    entry("Blocks of Wood", 6, "Wood", paper="https://example.org/wood", year=2001),
)
ATTENTION, GRAPH, CHINESE = "arxiv:1706.00001", "arxiv:1706.00002", "title:机器学习理论导引与玩具"
RESIDUAL, QUANTIZED = "title:deepresidualtoys", "title:quantizedtoys"


def fill(home: Path, reader: str = "ann") -> Library:
    """A library of two lists: six and two papers, one of them in both."""
    library = Library(home, reader)
    library.replace_lists([(TOY_LIST, TOY_ENTRIES), (BLOCK_LIST, BLOCK_ENTRIES)])
    return library


def fill_with(home: Path, *entries: Entry, title: str = "A list") -> Library:
    """A library of one list."""
    library = Library(home, "ann")
    library.replace_lists([(PaperList("a-list", title, categories=()), entries)])
    return library


def settings(home: Path, **changes: object) -> Settings:
    """Settings for a home, without a configuration file."""
    values = {"home": home, "config_path": home / "config.toml", "log_path": home / "log", "reader": "ann"}
    return Settings(**{**values, **changes})  # type: ignore[arg-type]


_CHARACTERS = {"slash": "/", "colon": ":", "question_mark": "?", "space": " ", "enter": "\r", "tab": "\t"}


class Talking(ReadlistApp):
    """The program, with a list of all that it said."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__(library, settings)
        self.said: list[str] = []
        tell = self.main.words.tell

        def write_down(said: Said) -> None:
            self.said.append(f"{said.title} {said.text}")
            tell(said)

        self.main.words.tell = write_down  # type: ignore[method-assign]


class Shown:
    """A running program, its keys and its screen."""

    def __init__(self, app: Talking, pilot: "Pilot[None]", home: Path) -> None:
        self.app, self.pilot, self.home = app, pilot, home

    @property
    def main(self) -> MainScreen:
        """The main screen."""
        return self.app.main

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all is painted.

        Not by Pilot.press(), which sleeps 40 ms for each key: here the next key follows when the last one is taken in.
        """
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            character = key if len(key) == 1 else _CHARACTERS.get(key)
            assert self.app._driver is not None
            self.app._driver.send_message(events.Key(name, character))
            # A key climbs from the pane to the program, and its action may open a screen.
            for _ in range(4):
                await self.pilot._wait_for_screen()
        await self.pilot.pause()

    def burst(self, *keys: str) -> None:
        """Press keys as a macro or a slow line brings them: all at once, before the first is handled."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
            self.app.post_message(events.Key(name, key if len(key) == 1 else _CHARACTERS.get(key)))

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds; two seconds at most."""
        for _ in range(100):
            await asyncio.sleep(0.02)
            if holds():
                return
        raise AssertionError("it never came to hold")

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*text)

    @property
    def lines(self) -> list[str]:
        """The screen as text."""
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return ["".join(segment.text for segment in strip) for strip in strips]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    @property
    def cursor(self) -> str:
        """The title under the cursor."""
        paper = self.main.paper
        return paper.title if paper else ""

    @property
    def titles(self) -> list[str]:
        """The titles in the table."""
        return [self.app.library.paper(key).title for key in self.main.table.keys]

    @property
    def message(self) -> str:
        """What the message line says at the moment."""
        region = self.main.words.region
        return " ".join(line.strip() for line in self.lines[region.y : region.bottom])

    @property
    def toasts(self) -> str:
        """What the program has said, titles first."""
        return "\n".join(self.app.said)

    def on_disk(self, key: str, reader: str = "ann") -> Paper:
        """The paper as another process finds it."""
        return Library(self.home, reader).paper(key)


@asynccontextmanager
async def shown(library: Library, *, size: tuple[int, int] = (120, 40), **changes: object) -> AsyncIterator[Shown]:
    """The program on a library, in a terminal of that size."""
    app = Talking(library, settings(library.home, **changes))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Shown(app, pilot, library.home)


async def until(screen: Shown, seen: str) -> None:
    """Wait until something is on the screen that a thread brings; on a busy machine that takes a while."""
    for _ in range(500):
        if seen in screen.text:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"“{seen}” has not come:\n{screen.text}")
