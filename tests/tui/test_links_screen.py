import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from toys import Shown, entry, fill, fill_with, shown

from readlist_tui.model import Entry, Link, LinkKind


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose browser and clipboard are programs that write down what they are given."""
    tools = tmp_path / "tools"
    tools.mkdir()
    program(tools / "browser", f'printf "%s\\n" "$1" >> "{tools}/opened"')
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CONNECTION", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BROWSER", str(tools / "browser"))
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return tools


def program(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def opened(desk: Path) -> list[str]:
    log = desk / "opened"
    return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


async def finished(screen: Shown) -> None:
    """Wait for what runs in threads."""
    await screen.app.workers.wait_for_complete()
    await screen.pilot.pause()


async def test_o_opens_the_paper_and_capital_o_its_code(tmp_path: Path, desk: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("o")
        await finished(screen)
        await screen.press("O")
        await finished(screen)
        assert opened(desk) == ["https://arxiv.org/abs/1706.00001", "https://github.com/toys/attention"]
        assert "Opened in the browser https://arxiv.org/abs/1706.00001" in screen.toasts


async def test_a_paper_without_a_link_says_so(tmp_path: Path, desk: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("j", "O", "j", "o")
        assert "No list has a link to its code" in screen.toasts
        assert "No list has a link to this paper" in screen.toasts
        assert opened(desk) == []


async def test_several_links_are_offered(tmp_path: Path, desk: Path) -> None:
    both = tuple(Link(LinkKind.PAPER, f"https://example.org/{name}") for name in "ab")
    library = fill_with(tmp_path / "home", entry("Toys", 1), entry("Toys", 2))
    library.replace_lists([(library.lists[0], [_with(both)])])
    async with shown(library) as screen:
        await screen.press("o")
        assert "Open which link?" in screen.text
        assert "2 paper  https://example.org/b" in screen.text
        await screen.press("escape", "o", "j", "enter")
        await finished(screen)
        await screen.press("o", "1")
        await finished(screen)
        assert opened(desk) == ["https://example.org/b", "https://example.org/a"]


def _with(links: tuple[Link, ...]) -> Entry:
    return replace(entry("Toys", 1), links=links)


async def test_a_click_on_a_link_opens_it(tmp_path: Path, desk: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        y = next(number for number, line in enumerate(screen.lines) if "https://github" in line)
        await screen.pilot.click("#paper", offset=(12, y - screen.main.detail.region.y))
        await finished(screen)
        assert opened(desk) == ["https://github.com/toys/attention"]


async def test_what_the_gate_refuses_is_shown_with_the_reason_and_not_opened(tmp_path: Path, desk: Path) -> None:
    library = fill_with(tmp_path / "home", entry("Toys", 1, paper="file:///etc/passwd"))
    async with shown(library) as screen:
        await screen.press("o")
        await finished(screen)
        assert opened(desk) == []
        assert "Not opened" in screen.toasts
        assert "file:///etc/passwd" in screen.toasts


# Copying


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("u", "https://arxiv.org/abs/1706.00001"),
        ("t", "Attention to Toys"),
        ("m", "[Attention to Toys](https://arxiv.org/abs/1706.00001)"),
    ],
)
async def test_without_a_clipboard_the_terminal_is_sent_the_text_and_said_to_be(
    tmp_path: Path, key: str, text: str
) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("y")
        assert "Markdown" in screen.lines[-1]
        await screen.press(key)
        await finished(screen)
        assert screen.app.clipboard == text
        assert "Sent the" in screen.toasts
        assert text in screen.toasts


async def test_a_clipboard_that_took_the_text_is_said_to_have_it(tmp_path: Path, desk: Path) -> None:
    program(desk / "xclip", f'case "$*" in *-o*) cat "{desk}/clip";; *) cat > "{desk}/clip";; esac')
    os.environ["DISPLAY"] = ":7"
    try:
        async with shown(fill(tmp_path / "home")) as screen:
            await screen.press("y", "t")
            await finished(screen)
            assert (desk / "clip").read_text(encoding="utf-8") == "Attention to Toys"
            assert "Copied the title Attention to Toys" in screen.toasts
    finally:
        del os.environ["DISPLAY"]


LONG = "https://example.org/" + "/".join(f"part{number}" for number in range(80))


def selectable(screen: Shown) -> str:
    """What is between the title and the hint, as a mouse would take it: whole rows from the first column on."""
    start, end = 1, next(number for number, line in enumerate(screen.lines) if "Shift" in line)
    return "".join(line.rstrip() for line in screen.lines[start:end])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 30)])
async def test_where_no_clipboard_takes_it_the_text_is_shown_whole_to_be_selected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setenv("TERM", "linux")  # a console that has neither a display nor OSC 52
    library = fill_with(tmp_path / "home", entry("Toys", 1, paper=LONG))
    async with shown(library, size=size) as screen:
        await screen.press("y", "u")
        await finished(screen)
        assert screen.app.clipboard == ""
        assert selectable(screen) == LONG
        assert "no clipboard" in screen.lines[0] or size[0] < 60
        assert screen.lines[1].startswith("https://")  # no border, no margin
        assert "Drag with Shift" in screen.text
        assert "Esc closes" in screen.text
        assert "opied" not in screen.toasts
        await screen.press("escape")
        assert screen.app.screen is screen.main


@pytest.mark.usefixtures("desk")
async def test_a_text_of_many_lines_is_shown_whole_and_can_be_scrolled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "linux")
    library = fill_with(tmp_path / "home", *(entry(f"Toys 玩具 {number:02}", number) for number in range(1, 50)))
    async with shown(library, size=(80, 24)) as screen:
        await screen.press("ctrl+a", "y", "t")
        await finished(screen)
        seen = screen.text
        await screen.press("G")
        assert all(f"Toys 玩具 {number:02}" in seen + screen.text for number in (1, 2, 48, 49))
        await screen.press("q")
        assert screen.app.screen is screen.main


@pytest.mark.usefixtures("desk")
async def test_the_link_can_be_shown_where_a_terminal_keeps_quiet_about_its_clipboard(tmp_path: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("y", "s")
        assert selectable(screen) == "https://arxiv.org/abs/1706.00001"
        assert screen.app.clipboard == ""


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("key", ["u", "m", "s"])
async def test_what_the_gate_refuses_is_not_copied_and_said_with_the_reason(tmp_path: Path, key: str) -> None:
    bad = entry("Bad Toys", 1, paper="https://example.com@evil.example/")
    library = fill_with(tmp_path / "home", bad, entry("Good Toys", 2, paper="https://example.org/ü"))
    async with shown(library) as screen:
        assert "not used: it has a" in screen.text
        await screen.press("y", key)
        await finished(screen)
        assert (screen.app.clipboard, screen.app.screen) == ("", screen.main)
        assert "Not copied this link is not used: it has a user name" in screen.toasts
        assert "https://example.com@evil.example/" in screen.toasts
        await screen.press("ctrl+a", "y", "u")
        await finished(screen)
        assert screen.app.clipboard == "https://example.org/%C3%BC"
        assert "of 1 papers, 1 refused" in screen.toasts


@pytest.mark.usefixtures("desk")
async def test_a_selection_is_copied_a_line_each(tmp_path: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("space", "space", "space", "y", "u")
        await finished(screen)
        assert screen.app.clipboard == "https://arxiv.org/abs/1706.00001\nhttps://arxiv.org/abs/1706.00002"
        assert "of 2 papers" in screen.toasts


@pytest.mark.usefixtures("desk")
async def test_brackets_in_a_title_are_escaped_in_markdown(tmp_path: Path) -> None:
    library = fill_with(tmp_path / "home", entry("Toys [v2] (long)", 1, paper="https://example.org/a_(b)"))
    async with shown(library) as screen:
        await screen.press("y", "m")
        await finished(screen)
        assert screen.app.clipboard == "[Toys \\[v2\\] (long)](<https://example.org/a_(b)>)"
