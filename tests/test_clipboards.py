"""Copying where people sit: the real command in a terminal, in each kind of surroundings, with real processes.

Never longer than two seconds, nothing painted on the screen but the one line, and "copied" only when it is true.
"""

import base64
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from readlist_tui.desktop.clipboard import NONE, TERMINAL
from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList
from terminals import PROGRAM, Terminal
from tools import Tools, fake_tools

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tools are those of Linux")

LINK = "https://arxiv.org/abs/1706.00001"
OSC52 = b"\x1b]52;c;" + base64.b64encode(LINK.encode()) + b"\x07"
KEEPS = 'case "$*" in *-o*) cat $LOG.clip;; *) cat > $LOG.clip;; esac'
HUNG = 'echo "pid $$" >> $LOG; trap "" TERM HUP INT; while :; do sleep 1; done'
DEAD = 'echo "Error: Can\'t open display: :99" >&2; exit 1'
NOISY = 'printf "\\033[2Jpainted\\n"; printf "painted\\n" >&2; exit 1'
X11, WAYLAND, SSH = {"DISPLAY": ":99"}, {"WAYLAND_DISPLAY": "wayland-9"}, {"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}
SENT, COPIED = f"readlist: sent to {TERMINAL}: ", "readlist: copied "
FAILED = f"readlist: {NONE}"


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[Tools]:
    library = Library(tmp_path / "home", "ann")
    entry = Entry("Attention to Toys", 1, "toys", links=(Link(LinkKind.PAPER, LINK),))
    library.replace_lists([(PaperList("toys", "Toys"), [entry])])
    with fake_tools(tmp_path) as tools:
        tools.environ |= {"READLIST_HOME": str(tmp_path / "home"), "USER": "ann", "TERM": "xterm-256color"}
        yield tools


@pytest.fixture(scope="module")
def startup(tmp_path_factory: pytest.TempPathFactory) -> float:
    """What the program takes on this machine, now, to do nothing."""
    environ = {"PATH": "/usr/bin:/bin", "READLIST_HOME": str(tmp_path_factory.mktemp("home"))}
    times = []
    for _ in range(3):
        start = time.monotonic()
        subprocess.run([*PROGRAM, "parse", "--help"], env=environ, capture_output=True, check=True)
        times.append(time.monotonic() - start)
    return max(times)


ENVIRONMENTS: dict[str, tuple[dict[str, str], dict[str, str], str]] = {
    "no display": ({"xclip": KEEPS}, {}, SENT),
    "a display that works": ({"xclip": KEEPS}, X11, COPIED),
    "a dead display": ({"xclip": DEAD}, X11, SENT),
    "a display without a tool": ({}, X11, SENT),
    "Wayland that works": ({"wl-copy": "cat > $LOG.clip", "wl-paste": "cat $LOG.clip"}, WAYLAND, COPIED),
    "a dead Wayland": ({"wl-copy": DEAD, "wl-paste": DEAD}, WAYLAND, SENT),
    "a hung tool": ({"xclip": HUNG}, X11, SENT),
    "a hung Wayland": ({"wl-copy": HUNG, "wl-paste": HUNG}, WAYLAND, SENT),
    "a tool that fails": ({"xclip": "exit 1"}, X11, SENT),
    "a tool that lies": ({"xclip": "cat > /dev/null"}, X11, SENT),
    "a tool that paints": ({"xclip": NOISY}, X11, SENT),
    "SSH": ({"xclip": KEEPS}, SSH, SENT),
    "SSH with a forwarded display": ({"xclip": KEEPS}, SSH | X11, SENT),
    "tmux that is not there": ({}, {"TMUX": "/tmp/none,1,0"}, SENT),
    "a hung tool and a hung tmux": ({"xclip": HUNG, "tmux": HUNG}, X11 | {"TMUX": "/tmp/none,1,0"}, SENT),
    "a terminal that is none": ({}, {"TERM": "dumb"}, FAILED),
    "the console of Linux": ({"xclip": KEEPS}, {"TERM": "linux"}, FAILED),
    "the console and a hung tool": ({"xclip": HUNG}, X11 | {"TERM": "linux"}, FAILED),
}


@pytest.mark.parametrize(("fakes", "environ", "said"), ENVIRONMENTS.values(), ids=ENVIRONMENTS.keys())
def test_copying_is_quick_quiet_and_true(
    tools: Tools, startup: float, fakes: dict[str, str], environ: dict[str, str], said: str
) -> None:
    for name, script in fakes.items():
        tools.add(name, script)
    start = time.monotonic()
    with Terminal([*PROGRAM, "copy", "attention"], {**tools.environ, **environ}) as terminal:
        code = terminal.end()
    seconds = time.monotonic() - start
    assert seconds < 2 + startup
    link = LINK.encode()
    kept = tools.folder.parent / "log.clip"
    if said is COPIED:
        assert terminal.got == f"{COPIED}{LINK}\r\n".encode()
        assert kept.read_bytes() == link
    elif said is SENT:
        assert terminal.got == OSC52 + f"{SENT}{LINK}\r\n".encode()
        assert not kept.exists()
    else:
        assert terminal.got == f"{LINK}\r\n{FAILED}\r\n".encode()
    assert code == (1 if said is FAILED else 0)


@pytest.mark.skipif(not shutil.which("tmux"), reason="there is no tmux here")
@pytest.mark.parametrize("setting", ["on", "external", "off"])
@pytest.mark.parametrize("display", [{}, X11])
def test_in_tmux_the_terminal_around_it_gets_the_text(tools: Tools, setting: str, display: dict[str, str]) -> None:
    tools.add("xclip", DEAD)
    with tempfile.TemporaryDirectory() as folder:  # a socket's path has room for 107 characters
        config = Path(folder) / "tmux.conf"
        config.write_text(f"set -s set-clipboard {setting}\n")
        command = f"{' '.join(PROGRAM)} copy attention 2> {folder}/said; echo $? > {folder}/code; sleep 0.5"
        tmux = ["tmux", "-S", f"{folder}/s", "-f", str(config), "new-session", command]
        with Terminal(tmux, {**tools.environ, **display, "SHELL": "/bin/sh", "LANG": "C.UTF-8"}) as terminal:
            terminal.end()
        assert (Path(folder) / "code").read_text() == "0\n"
        assert (Path(folder) / "said").read_text() == f"{SENT}{LINK}\n"
    # tmux names no selection when its own command sends it.
    assert b"\x1b]52;;" + base64.b64encode(LINK.encode()) + b"\x07" in terminal.got


def test_without_any_terminal_it_is_printed_to_be_selected(tools: Tools) -> None:
    ran = subprocess.run(
        [*PROGRAM, "copy", "attention"], env=tools.environ, capture_output=True, stdin=subprocess.DEVNULL,
        start_new_session=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stdout.decode(), ran.stderr.decode()) == (1, f"{LINK}\n", f"{FAILED}\n")
    assert not list(tools.folder.iterdir())
