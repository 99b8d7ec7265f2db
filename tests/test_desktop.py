"""The browser and the clipboard: real processes, with small scripts in the place of the tools."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readlist_tui.desktop import Copied, CopyFailed, LinkRefused, NoBrowser, copy, open_link
from tools import Tools, alive, fake_tools

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tools are those of Linux")


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[Tools]:
    with fake_tools(tmp_path) as tools:
        yield tools


# --- The browser ----------------------------------------------------------------------------------------------------


def test_a_link_is_opened_in_the_readers_browser(tools: Tools) -> None:
    tools.add("browse", 'printf "%s\\n" "$@" > $LOG')
    open_link("https://bücher.example/a?b=c&d=$(id)", {**tools.environ, "BROWSER": "browse"})
    assert tools.logged() == "https://xn--bcher-kva.example/a?b=c&d=$(id)\n"


def test_a_link_that_the_gate_refuses_starts_nothing(tools: Tools) -> None:
    tools.add("browse", "echo started > $LOG")
    with pytest.raises(LinkRefused):
        open_link("file:///etc/passwd", {**tools.environ, "BROWSER": "browse"})
    assert tools.logged(0.3) == ""


def test_the_desktops_own_opener_is_used_where_there_is_a_display(tools: Tools) -> None:
    tools.add("xdg-open", 'echo "$1" > $LOG')
    tools.add("xdg-settings", "exit 1")
    open_link("https://example.org/", {**tools.environ, "DISPLAY": ":99"})
    assert tools.logged() == "https://example.org/\n"


def test_without_a_browser_that_is_said(tools: Tools) -> None:
    tools.environ["PATH"] = str(tools.folder)
    with pytest.raises(NoBrowser, match="copy the link instead"):
        open_link("https://example.org/", tools.environ)


def test_a_browser_that_is_not_installed_is_said(tools: Tools) -> None:
    tools.environ["PATH"] = str(tools.folder)
    with pytest.raises(NoBrowser):
        open_link("https://example.org/", {**tools.environ, "BROWSER": "no-such-browser"})


def test_a_browser_that_fails_is_said(tools: Tools) -> None:
    tools.environ["PATH"] = str(tools.folder)
    tools.add("browse", "exit 1")
    with pytest.raises(NoBrowser):
        open_link("https://example.org/", {**tools.environ, "BROWSER": "browse"})


@pytest.mark.parametrize("browser", ["w3m", "lynx %s"])
def test_a_browser_of_the_console_does_not_get_the_terminal(tools: Tools, browser: str) -> None:
    tools.add(browser.split()[0], "echo started > $LOG")
    with pytest.raises(NoBrowser, match="needs the terminal for itself"):
        open_link("https://example.org/", {**tools.environ, "BROWSER": browser})
    assert tools.logged(0.2) == ""


def test_a_console_browser_is_not_chosen_by_itself(tools: Tools) -> None:
    tools.environ["PATH"] = str(tools.folder)
    tools.add("w3m", "echo started > $LOG")
    with pytest.raises(NoBrowser):
        open_link("https://example.org/", tools.environ)


def test_a_browser_that_stays_in_the_foreground_is_not_waited_for(tools: Tools) -> None:
    tools.add("browse", 'echo "pid $$" > $LOG; exec sleep 60')
    start = time.monotonic()
    open_link("https://example.org/", {**tools.environ, "BROWSER": "browse"})
    assert time.monotonic() - start < 3
    assert alive(int(tools.logged().split()[1]))


def test_a_noisy_browser_prints_nothing_on_the_terminal(tools: Tools, capfd: pytest.CaptureFixture[str]) -> None:
    tools.add("browse", "echo painted; echo over >&2; echo done > $LOG")
    open_link("https://example.org/", {**tools.environ, "BROWSER": "browse"})
    assert tools.logged() == "done\n"
    assert capfd.readouterr() == ("", "")


def test_a_module_in_the_working_folder_is_not_run(tools: Tools, tmp_path: Path) -> None:
    for name in ("webbrowser", "pyperclip"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tools.log)!r}, 'w').write('hijacked\\n')\n")
    code = (
        "from readlist_tui.desktop import *\n"
        "try: open_link('https://example.org/')\n"
        "except NoBrowser: pass\n"
        "copy('x', lambda text: None)\n"
    )
    subprocess.run([sys.executable, "-P", "-c", code], cwd=tmp_path, env=tools.environ, check=True)
    assert tools.logged(0.2) == ""


# --- The clipboard --------------------------------------------------------------------------------------------------

# What xclip does, as pyperclip calls it: `xclip -selection c` keeps its input, `xclip -selection c -o` gives it back.
WORKING = 'case "$*" in *-o*) cat $LOG.clip;; *) cat > $LOG.clip;; esac'


class Terminal:
    """Where OSC 52 would go; `works` says whether there is one."""

    def __init__(self, works: bool = True) -> None:
        self.works, self.sent = works, list[str]()

    def __call__(self, text: str) -> None:
        if not self.works:
            raise OSError("no terminal")
        self.sent.append(text)


def timed(task: Callable[[], Copied]) -> tuple[Copied, float]:
    start = time.monotonic()
    copied = task()
    return copied, time.monotonic() - start


SENT, COPIED = Copied("terminal", confirmed=False), Copied("clipboard", confirmed=True)
X11, SSH = {"DISPLAY": ":99"}, {"SSH_CONNECTION": "10.0.0.1 5 10.0.0.2 22"}


def test_on_this_machine_the_clipboard_takes_it_and_that_is_checked(tools: Tools) -> None:
    tools.add("xclip", WORKING)
    terminal = Terminal()
    assert copy("https://example.org/论文", terminal, {**tools.environ, **X11}) == COPIED
    assert tools.log.with_name("log.clip").read_text() == "https://example.org/论文"
    assert terminal.sent == []


def test_wayland_is_a_clipboard_too(tools: Tools) -> None:
    tools.add("wl-copy", "cat > $LOG.clip")
    tools.add("wl-paste", "cat $LOG.clip")
    assert copy("x", Terminal(), {**tools.environ, "WAYLAND_DISPLAY": "wayland-0"}) == COPIED


@pytest.mark.parametrize(
    "script",
    [
        'echo "Error: Can\'t open display" >&2; exit 1',  # a dead DISPLAY: pyperclip does not notice
        "exit 0",  # takes it and has it not
        'case "$*" in *-o*) echo other;; *) cat > /dev/null;; esac',
        'case "$*" in *-o*) printf "\\377\\376";; *) cat > /dev/null;; esac',
    ],
)
def test_what_the_clipboard_does_not_have_is_sent_to_the_terminal(
    tools: Tools, script: str, capfd: pytest.CaptureFixture[str]
) -> None:
    tools.add("xclip", script)
    terminal = Terminal()
    assert copy("x", terminal, {**tools.environ, **X11}) == SENT
    assert terminal.sent == ["x"]
    assert capfd.readouterr() == ("", "")


def test_without_a_display_the_terminal_takes_it(tools: Tools) -> None:
    tools.add("xclip", WORKING)
    terminal = Terminal()
    assert copy("x", terminal, tools.environ) == SENT
    assert terminal.sent == ["x"]


@pytest.mark.parametrize("script", ["exec sleep 60", "trap '' TERM INT HUP; sleep 60"])
def test_a_hung_clipboard_is_ended_within_two_seconds(tools: Tools, script: str) -> None:
    tools.add("xclip", f'echo "pid $$" > $LOG; {script}')
    terminal = Terminal()
    copied, seconds = timed(lambda: copy("x", terminal, {**tools.environ, **X11}))
    assert copied == SENT
    assert seconds < 2
    pid = int(tools.logged().split()[1])
    end = time.monotonic() + 2
    while alive(pid) and time.monotonic() < end:
        time.sleep(0.01)
    assert not alive(pid)


def test_over_ssh_the_terminal_comes_first(tools: Tools) -> None:
    tools.add("xclip", f"echo used >> $LOG; {WORKING}")
    terminal = Terminal()
    assert copy("x", terminal, {**tools.environ, **X11, **SSH}) == SENT
    assert copy("y", terminal, {**tools.environ, **X11, "SSH_TTY": "/dev/pts/1"}) == SENT
    assert terminal.sent == ["x", "y"]
    assert tools.logged(0.2) == ""


def test_over_ssh_without_a_terminal_the_clipboard_is_tried(tools: Tools) -> None:
    tools.add("xclip", WORKING)
    assert copy("x", Terminal(works=False), {**tools.environ, **X11, **SSH}) == COPIED


def test_inside_tmux_its_own_command_takes_it(tools: Tools) -> None:
    tools.add("tmux", 'echo "$*" > $LOG; cat >> $LOG; echo >> $LOG')
    terminal = Terminal()
    assert copy("x", terminal, {**tools.environ, "TMUX": "/tmp/t,1,0"}) == SENT
    assert tools.logged() == "load-buffer -w -\nx\n"
    assert terminal.sent == []


@pytest.mark.parametrize("script", ["exit 1", "sleep 60"])
def test_a_tmux_that_is_too_old_or_hangs_leaves_it_to_the_terminal(tools: Tools, script: str) -> None:
    tools.add("tmux", script)
    terminal = Terminal()
    copied, seconds = timed(lambda: copy("x", terminal, {**tools.environ, **SSH, "TMUX": "/tmp/t,1,0"}))
    assert (copied, terminal.sent) == (SENT, ["x"])
    assert seconds < 2


@pytest.mark.parametrize("environ", [{}, X11, SSH, {**X11, **SSH}])
def test_when_nothing_works_nothing_is_called_copied(tools: Tools, environ: dict[str, str]) -> None:
    with pytest.raises(CopyFailed, match="select the text"):
        copy("x", Terminal(works=False), {**tools.environ, **environ})


def test_what_is_copied_cannot_act_on_the_terminal_it_is_pasted_into(tools: Tools) -> None:
    terminal = Terminal()
    copy("a\x1b[201~b\rc\x9b\u202ed\ud800", terminal, tools.environ)
    assert terminal.sent == ["a[201~b\ncd"]


def test_a_long_text_does_not_block_on_a_tool_that_reads_nothing(tools: Tools) -> None:
    tools.add("xclip", 'echo "pid $$" > $LOG; exec sleep 60')
    copied, seconds = timed(lambda: copy("x" * 1_000_000, Terminal(), {**tools.environ, **X11}))
    assert copied == SENT
    assert seconds < 2
