"""Everything that a list may hold, in every screen: nothing of it may act."""

from dataclasses import replace
from pathlib import Path

import pytest
from toys import Shown, entry, shown

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList

PAYLOADS = (
    "[/x] closes nothing",
    "[b]bold[/b] [red]red",
    "[@click=app.quit]click me[/]",
    "[link=https://evil.example]link[/link]",
    "$title ${title} {title} %s",
    "\x1b]52;c;aGFja2Vk\x07 clipboard",
    "\x1b]8;;https://evil.example\x1b\\osc8\x1b]8;;\x1b\\",
    "\x1b]0;window title\x07",
    "\x1b[2J\x1b[31mred\x1b[0m",
    "\x9b31mC1\x9d0;title\x9c",
    "\x1bP+q544e\x1b\\ DCS",
    "\u202eright to left\u202c \u2066isolate\u2069",
    "zero\u200bwidth\ufeff\u2060",
    "tags\U000e0041\U000e0042",
    "newline\nin\r\na\ttitle",
    "lone \ud800 surrogate",
    "x" * 4096,
    "学" * 4096,
    "e" + "\u0301" * 4000,
    "👩‍🔬👨‍👩‍👧‍👦 emoji 🇫🇷",
    "\x00\x01\x07\x08 bells",
    "`code` **stars** <b>html</b> &amp;",
)
UNSAFE = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), 0x202E, 0x2066, 0x200B, 0xFEFF, 0xE0041)]


def hostile(number: int, payload: str) -> Entry:
    made = entry(
        f"{number} {payload}", number, payload, authors=(payload,), venue=payload, note=payload, tags=(payload,)
    )
    return replace(made, links=(Link(LinkKind.PAPER, f"https://example.org/{payload}"), Link(LinkKind.CODE, payload)))


class _Given(Library):
    """A library whose records were never cleaned, as if the importer had let everything through."""

    @property
    def lists(self) -> tuple[PaperList, ...]:
        return (PaperList("hostile", PAYLOADS[0], categories=((PAYLOADS[2],),), legend=((PAYLOADS[1], PAYLOADS[5]),)),)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = _Given(tmp_path, "ann")
    entries = [hostile(number, payload) for number, payload in enumerate(PAYLOADS, 1)]
    storable = [replace(one, title=one.title.replace("\ud800", "")) for one in entries if "\ud800" not in one.title]
    made.replace_lists([(PaperList("hostile", "Hostile"), storable)])
    return made


def assert_harmless(screen: Shown) -> None:
    assert screen.app.is_running
    for line in screen.lines:
        assert not set(line) & set(UNSAFE), line


async def test_no_screen_passes_anything_on(library: Library) -> None:
    async with shown(library) as screen:
        for _ in PAYLOADS:
            assert_harmless(screen)
            await screen.press("j")
        for keys in (["3", "G"], ["1", "G"], ["2", "g"], ["s"], ["x"], ["o"], ["escape"], ["y"], ["t"], ["e"]):
            await screen.press(*keys)
            assert_harmless(screen)
        await screen.press("escape", "u", "slash", *"closes", "enter", "question_mark", "escape", "escape")
        assert_harmless(screen)
        await screen.press("ctrl+p")
        await screen.pilot.pause(0.2)
        await screen.type("click")
        await screen.pilot.pause(0.5)
        assert_harmless(screen)


async def test_markup_is_shown_as_it_is_written(library: Library) -> None:
    async with shown(library, size=(200, 50)) as screen:
        for text in ("[/x] closes nothing", "[b]bold[/b] [red]red", "[@click=app.quit]click me[/]", "${title}"):
            assert text in screen.text


async def test_every_toast_is_plain_text(library: Library) -> None:
    async with shown(library) as screen:
        for row in range(4):
            await screen.press("s", "d", "u", "y", "t")
            await screen.app.workers.wait_for_complete()
            await screen.press("j")
            assert_harmless(screen)
            assert row < 4
        assert "[/x] closes nothing" in screen.toasts


async def test_actions_in_titles_are_not_clickable(library: Library) -> None:
    async with shown(library, size=(160, 50)) as screen:
        for y, line in enumerate(screen.lines):
            if "click me" in line:
                x = line.index("click me")
                await screen.pilot.click(offset=(x + 2, y))
                await screen.pilot.pause()
        assert screen.app.is_running


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 5)])
async def test_hostile_lists_fit_every_size(library: Library, size: tuple[int, int]) -> None:
    async with shown(library, size=size) as screen:
        for key in ("j", "G", "enter", "G", "escape", "1", "j", "2"):
            await screen.press(key)
            assert_harmless(screen)
            assert len(screen.lines) == size[1]


async def test_a_note_of_control_characters_is_cleaned(library: Library) -> None:
    key = library.papers[0].key
    library.set_note(key, "a\x1b]52;c;aGFja2Vk\x07b\n\u202ec")
    async with shown(library) as screen:
        assert_harmless(screen)
        await screen.press("e")
        assert_harmless(screen)
