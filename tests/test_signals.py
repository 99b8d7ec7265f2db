"""The real program in a real terminal, killed while a note is typed: how much is lost, and how the terminal is left."""

import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

from figures import Record
from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList
from terminals import PROGRAM, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")

KEY = "arxiv:1706.00001"
SECONDS = 2.0
CLOSED = 0  # in the place of a signal: the window is closed
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGKILL, CLOSED)
CODES = dict(zip(SIGNALS, (143, 129, -9, 129), strict=True))
MODES = (b"1000", b"1003", b"1006", b"1049", b"2004")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    links = (Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),)
    Library(home, "ann").replace_lists([(PaperList("toys", "Toys"), [Entry("Attention to Toys", 1, links=links)])])
    return home


def started(home: Path, *command: str) -> Terminal:
    environ = {
        "PATH": os.environ["PATH"],
        "READLIST_HOME": str(home),
        "HOME": str(home),
        "USER": "ann",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "ESCDELAY": "5",
    }
    environ |= {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    return Terminal(command or PROGRAM, environ, columns=100, lines=30)


class Typist:
    """Types into a note, and knows when it typed what."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal, self.text = terminal, ""
        self._parts: list[tuple[float, int]] = []  # when, and how many characters
        terminal.wait_for("Attention to Toys")
        terminal.type("e")
        terminal.wait_for("saves and closes")

    def type(self, seconds: float, chance: random.Random) -> None:
        """Words, now and then a burst of them, for so long."""
        end = time.monotonic() + seconds
        while time.monotonic() < end or not self.text:
            letters = chance.choices("abcdefgh ", k=300 if chance.random() < 0.03 else chance.randint(1, 4))
            part = "".join(letters) + str(len(self._parts) % 10)
            self.terminal.type(part, 0.03, 0.05)
            self.text += part
            self._parts.append((time.monotonic(), len(part)))

    def due(self, killed: float) -> int:
        """How many characters have to be on disk when the program was killed at that moment."""
        return sum(size for when, size in self._parts if when <= killed - SECONDS)


def kill(terminal: Terminal, number: int) -> int:
    """End the program; its exit code."""
    if number == CLOSED:
        terminal.close()
        return terminal.process.wait(10)
    terminal.process.send_signal(number)
    return terminal.end()


def stop_while_typing(home: Path, number: int, seed: int) -> tuple[int, int]:
    """Type for a while, end the program, and look: how much was typed, and how much of it was lost."""
    chance = random.Random(seed)
    with started(home) as terminal:
        typist = Typist(terminal)
        typist.type(chance.uniform(0.1, 4.5), chance)
        killed = time.monotonic()
        code = kill(terminal, number)
        assert code == CODES[number], seed
        if number in (signal.SIGTERM, signal.SIGHUP):
            assert_restored(terminal)
    drafts = Library(home, "ann").drafts.left()
    kept = drafts[0].text if drafts else ""
    assert len(drafts) <= 1
    assert typist.text.startswith(kept), seed
    assert len(kept) >= typist.due(killed), seed
    assert Library(home, "ann").paper(KEY).reading.note == ""
    for draft in drafts:
        taken = Library(home, "ann").drafts.take(draft)
        assert taken
        taken.drop()
    return len(typist.text), len(typist.text) - len(kept)


def assert_restored(terminal: Terminal) -> None:
    got = terminal.got
    for mode in MODES:
        assert got.rfind(b"\x1b[?%sl" % mode) > got.rfind(b"\x1b[?%sh" % mode) >= 0, mode
    assert got.rfind(b"\x1b[?25h") > got.rfind(b"\x1b[?25l") >= 0
    assert b"Traceback" not in got
    assert terminal.echoes


@pytest.mark.parametrize("number", SIGNALS)
def test_little_is_lost_of_a_note_when_the_program_is_ended(home: Path, number: int) -> None:
    stop_while_typing(home, number, seed=11)


@pytest.mark.soak
@pytest.mark.parametrize("part", range(5))
def test_fifty_signals_while_a_note_is_typed(home: Path, part: int, record_property: Record) -> None:
    typed = lost = worst = 0
    for run in range(10):
        done, gone = stop_while_typing(home, SIGNALS[(part * 10 + run) % len(SIGNALS)], seed=100 * part + run)
        typed, lost, worst = typed + done, lost + gone, max(worst, gone)
    record_property("programs ended while a note was typed", 10)
    record_property("characters typed into them", typed)
    record_property("of these lost, none older than two seconds", lost)
    record_property("characters lost at most at once", float(worst))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_loses_nothing_of_what_is_on_the_screen(home: Path, number: int) -> None:
    with started(home) as terminal:
        Typist(terminal)
        terminal.type("just typed")
        terminal.wait_for("just typed")
        assert kill(terminal, number) == 128 + number
        assert_restored(terminal)
    assert [draft.text for draft in Library(home, "ann").drafts.left()] == ["just typed"]


def test_a_terminal_that_is_closed_without_a_signal_ends_the_program(home: Path, tmp_path: Path) -> None:
    code = tmp_path / "code"
    with started(home, "sh", "-c", f'trap "" HUP; "$@"; echo $? > {code}', "sh", *PROGRAM) as terminal:
        Typist(terminal)
        terminal.type("just typed")
        terminal.close()
        terminal.process.wait(15)
    assert code.read_text() == "129\n"
    assert [draft.text for draft in Library(home, "ann").drafts.left()] == ["just typed"]


def test_the_next_start_offers_what_a_killed_program_left(home: Path) -> None:
    with started(home) as terminal:
        Typist(terminal)
        terminal.type("typed and ")
        terminal.type("lost?", 1.4, 1.4)
        with started(home) as other:  # the first one lives: its draft is its own
            other.wait_for("Attention to Toys")
            other.type("", 1, 1)
            assert "Notes that were not saved" not in other.text
            assert kill(other, signal.SIGTERM) == 143
        kill(terminal, signal.SIGKILL)
    with started(home) as terminal:
        terminal.wait_for("Notes that were not saved")
        terminal.wait_for("typed and lost?")
        terminal.type("\r")
        terminal.wait_for("saves and closes")
        terminal.type(" No.\x1b", 0.5)
        terminal.type("q")
        assert terminal.end() == 0
    assert Library(home, "ann").paper(KEY).reading.note == "typed and lost? No."
    assert list(Library(home, "ann").drafts.folder.iterdir()) == []


def test_a_signal_waits_for_the_readers_editor(home: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho in the editor\nsleep 2.5\nprintf written > "$1"\n')
    editor.chmod(0o700)
    with started(home, "env", f"EDITOR={editor}", *PROGRAM) as terminal:
        terminal.wait_for("Attention to Toys")
        terminal.type("E")
        terminal.wait_for("in the editor")
        assert kill(terminal, signal.SIGTERM) == 143
        assert_restored(terminal)
    assert Library(home, "ann").paper(KEY).reading.note == "written"


_HANGING = """
import asyncio, sys, termios, time
from readlist_tui.tui.stopping import Stopping

async def hang():
    Stopping(lambda number: None, lambda: False).listen()
    modes = termios.tcgetattr(0)
    modes[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, modes)
    sys.stdout.write("".join(f"\\x1b[?{mode}h" for mode in (1000, 1003, 1006, 1049, 2004)) + "\\x1b[?25lhanging")
    sys.stdout.flush()
    time.sleep(30)

asyncio.run(hang())
"""


def test_a_program_that_hangs_is_ended_and_its_terminal_restored(home: Path) -> None:
    with started(home, sys.executable, "-c", _HANGING) as terminal:
        terminal.wait_for("hanging")
        assert kill(terminal, signal.SIGTERM) == 143
        assert_restored(terminal)


def test_an_editor_that_does_not_start_leaves_the_screen_at_work(home: Path) -> None:
    with started(home, "env", "EDITOR=/nowhere/editor", *PROGRAM) as terminal:
        terminal.wait_for("Attention to Toys")
        terminal.type("E")
        terminal.wait_for("does not start")
        terminal.type("q")
        assert terminal.end() == 0


# Errors that nobody foresaw

_BREAKS = """
from pkgutil import resolve_name
from readlist_tui.__main__ import main

def breaks(*_):
    secret = "what the program held"
    raise ZeroDivisionError(f"not foreseen, with {{len(secret)}} characters")

setattr(resolve_name("readlist_tui.{where}"), "{name}", breaks)
main()
"""
BREAKS = {
    "a key": ("tui.main_screen:MainScreen", "action_help", "?"),
    "painting a line": ("tui.help_screen:HelpLines", "line", "?"),
    "a thread": ("desktop", "open_link", "o"),
    "the start": ("tui.main_screen:MainScreen", "on_mount", ""),
    "composing": ("tui.main_screen:MainScreen", "compose", ""),
}


@pytest.mark.parametrize(("where", "name", "key"), BREAKS.values(), ids=BREAKS.keys())
def test_an_error_that_nobody_foresaw_restores_the_terminal_and_is_one_line_and_a_log(
    home: Path, where: str, name: str, key: str
) -> None:
    code = _BREAKS.format(where=where, name=name)
    with started(home, sys.executable, "-c", code) as terminal:
        if key:
            terminal.wait_for("Attention to Toys")
            terminal.type(key)
        assert terminal.end() == 1
        assert terminal.echoes
        got = terminal.got
    for mode in MODES:
        assert got.rfind(b"\x1b[?%sl" % mode) >= got.rfind(b"\x1b[?%sh" % mode), mode
    said = terminal.text[terminal.text.rindex("readlist: ") :]
    assert said == (
        "readlist: something went wrong that was not foreseen (ZeroDivisionError); your readings are safe, the details "
        f"are in {home}/readlist.log\r\n"
    )
    for word in ("Traceback", "secret", "what the program held", "not foreseen, with"):
        assert word not in terminal.text
    assert "ZeroDivisionError: not foreseen, with 21 characters" in (home / "readlist.log").read_text()


def test_an_error_that_nobody_foresaw_loses_nothing_of_the_note_that_is_typed(home: Path) -> None:
    code = _BREAKS.format(where="tui.note_screen:NoteScreen", name="action_save")
    with started(home, sys.executable, "-c", code) as terminal:
        Typist(terminal)
        terminal.type("just typed")
        terminal.wait_for("just typed")
        terminal.type("\x13")
        assert terminal.end() == 1
    assert "the details are in" in terminal.text
    assert [draft.text for draft in Library(home, "ann").drafts.left()] == ["just typed"]
