"""open and copy: real processes, with small scripts in the place of browser and clipboard."""

import base64
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from clirun import Cli

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList
from readlist_tui.text import clean

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tools are those of Linux")


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for small scripts, first on the PATH of a session without a display."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "TMUX", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "dumb")
    return folder


def add(tools: Path, name: str, script: str) -> Path:
    path, log = tools / name, tools / f"{name}.log"
    path.write_text(f"#!/bin/sh\nLOG={log}\n{script}\n")
    path.chmod(0o755)
    return log


XCLIP = 'case "$*" in *-o*) cat $LOG;; *) cat > $LOG;; esac'


def test_open_opens_the_paper_and_says_what(cli: Cli, tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = add(tools, "browse", 'printf %s "$1" > $LOG')
    monkeypatch.setenv("BROWSER", "browse")
    assert cli.done("open", "attention").err == "readlist: opened https://arxiv.org/abs/1706.00001\n"
    assert log.read_text() == "https://arxiv.org/abs/1706.00001"
    cli.done("open", "attention", "--link", "code")
    assert log.read_text() == "https://github.com/ann/toys"


def test_without_a_browser_the_link_is_printed(cli: Cli, tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tools))
    ran = cli("open", "attention")
    assert (ran.code, ran.out) == (1, "https://arxiv.org/abs/1706.00001\n")
    assert ran.err == "readlist: no browser could be started here; copy the link instead\n"


@pytest.mark.parametrize("command", ["open", "copy"])
def test_a_link_that_there_is_not_is_said(cli: Cli, tools: Path, command: str) -> None:
    add(tools, "xclip", XCLIP)
    assert cli.refused(command, "games", "--link", "code") == "no list has a code link for “Deep Residual Games”"


@pytest.mark.parametrize("command", ["open", "copy"])
def test_a_link_that_the_gate_refuses_goes_nowhere(
    cli: Cli, tools: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    log = add(tools, "xclip", XCLIP)
    add(tools, "browse", "touch $LOG")
    monkeypatch.setenv("BROWSER", "browse")
    monkeypatch.setenv("DISPLAY", ":99")
    entry = Entry("Evil Toys", 1, "evil", links=(Link(LinkKind.PAPER, "file:///etc/passwd"),))
    Library(cli.home, "ann").replace_lists([(PaperList("evil", "Evil"), [entry])])
    assert cli.refused(command, "evil") == (
        "this link is not used: only http and https are used, not “file”; it says file:///etc/passwd"
    )
    assert not log.exists()
    assert not (tools / "browse.log").exists()


REFUSED = {
    "file:///etc/passwd": "only http and https are used, not “file”",
    "javascript:alert(1)": "only http and https are used, not “javascript”",
    "ssh://-oProxyCommand=id/": "only http and https are used, not “ssh”",
    "--remote-debugging-port=9222": "it is no address",
    "https://example.com@evil.example/": "it has a user name in front of the host",
    "https://example.org/a b": "it has spaces or control characters in it",
    "https://example.org/\x1b]52;c;ZXZpbA==\x07": "it has spaces or control characters in it",
    "https://example.org\\@evil.example/": "it has a backslash in it, which browsers read as a slash",
    "https:///etc/passwd": "it has no host",
    "https://exa$mple.org/": "its host is not a valid name",
}


@pytest.mark.parametrize(("url", "reason"), REFUSED.items())
def test_what_the_gate_refuses_is_shown_as_text_with_the_reason(
    cli: Cli, tools: Path, monkeypatch: pytest.MonkeyPatch, url: str, reason: str
) -> None:
    log = add(tools, "browse", "touch $LOG")
    monkeypatch.setenv("BROWSER", "browse")
    entry = Entry("Evil Toys", 1, "evil", links=(Link(LinkKind.PAPER, url), Link(LinkKind.CODE, "https://a.example/")))
    Library(cli.home, "ann").replace_lists([(PaperList("evil", "Evil"), [entry])])
    text = clean(url)
    lines = cli.done("show", "evil").out.splitlines()
    assert f"links   paper   {text} (not used: {reason})" in lines
    assert "        code    https://a.example/" in lines
    for args in (("show", "evil", "--json"), ("ls", "evil", "--json")):
        refused, used = cli.done(*args).records[0]["links"]
        assert refused == {"kind": "paper", "url": url, "refused": reason}
        assert used == {"kind": "code", "url": "https://a.example/", "refused": None}
    for command in ("open", "copy"):
        assert cli.refused(command, "evil") == f"this link is not used: {reason}; it says {text}"
    assert not log.exists()


def test_copy_says_copied_when_the_clipboard_has_it(cli: Cli, tools: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log = add(tools, "xclip", XCLIP)
    monkeypatch.setenv("DISPLAY", ":99")
    ran = cli.done("copy", "attention")
    assert (ran.out, ran.err) == ("", "readlist: copied https://arxiv.org/abs/1706.00001\n")
    assert log.read_text() == "https://arxiv.org/abs/1706.00001"
    cli.done("copy", "机器学习", "--title")
    assert log.read_text() == "机器学习理论导引"


@pytest.mark.usefixtures("tools")
def test_where_nothing_takes_it_the_text_is_printed_to_be_selected(cli: Cli) -> None:
    ran = cli("copy", "attention")
    assert (ran.code, ran.out) == (1, "https://arxiv.org/abs/1706.00001\n")
    assert ran.err == "readlist: there is no clipboard here that takes it; select the text to copy it\n"


@pytest.mark.usefixtures("cli", "tools")
def test_over_ssh_the_terminal_gets_it_even_when_the_output_is_a_file(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.1 5 10.0.0.2 22")
    monkeypatch.setenv("TERM", "xterm-256color")
    terminal, end = pty.openpty()
    with (tmp_path / "out").open("wb") as out, (tmp_path / "err").open("wb") as err:
        child = subprocess.Popen(
            # setsid and the first terminal that is opened then: the child's /dev/tty is this one.
            ["setsid", "--ctty", sys.executable, "-m", "readlist_tui", "copy", "attention"],
            stdin=end,
            stdout=out,
            stderr=err,
            env={**os.environ, "READLIST_HOME": str(home)},
        )
        os.close(end)
        assert child.wait(20) == 0
    sent = os.read(terminal, 1000)
    os.close(terminal)
    link = b"https://arxiv.org/abs/1706.00001"
    assert sent == b"\x1b]52;c;" + base64.b64encode(link) + b"\x07"
    assert (tmp_path / "out").read_bytes() == b""
    assert (tmp_path / "err").read_text() == f"readlist: sent to the terminal's clipboard: {link.decode()}\n"
