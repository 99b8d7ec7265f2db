"""The gate for links, the browser and the clipboard: real processes, with small scripts in the place of the tools."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readlist_tui.desktop import Copied, CopyFailed, LinkRefused, NoBrowser, check_link, copy, open_link

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tools are those of Linux")

# --- The gate -------------------------------------------------------------------------------------------------------

TAKEN = """
http://example.org
https://example.org
https://example.org/
https://example.org:8443/a
http://example.org:80/a
https://www.example.org/a/b.pdf
https://arxiv.org/abs/1510.00149v5
https://arxiv.org/abs/cs/0112017
http://cn.arxiv.org/pdf/1706.00001.pdf
https://openreview.net/forum?id=S1_x&noteId=B-2
https://doi.org/10.1000/182(a)
https://dl.acm.org/doi/10.1145/1.2#sec-3
https://example.org/a?b=c&d=e;f=g
https://example.org/a,b;c=d/e@f
https://example.org/~ann/paper
https://example.org/a:b
https://example.org/a+b!c*d'e$f
https://example.org/?q=%E4%B9%A0
https://example.org/100%
https://example.org/%zz
https://example.org/a//b
https://example.org/../a
https://example.org/#/route/1
https://example.org/a#b?c
https://example.org?q=1
https://example.org#top
https://example.org/[a]
https://1.2.3.4/a
http://localhost:8000/a
http://a_b.example.org/
https://xn--bcher-kva.example/
https://example.org./a
https://a-b.c-d.example/
http://[2001:db8::1]/a
http://[2001:db8::1]:8080/a
http://[::ffff:1.2.3.4]/
https://example.org/-remote-debugging-port=1
https://example.org/;rm+-rf
https://example.org/$(id)
https://example.org/a&calc.exe
https://example.org/javascript:alert(1)
https://example.org/?u=file:///etc/passwd
https://example.org/?u=https://user@host/
https://github.com/a/b/blob/main/c.py#L10-L20
https://proceedings.mlr.press/v97/lee19a/lee19a.pdf
https://aclanthology.org/P19-1001/
https://papers.nips.cc/paper/2017/hash/0123456789abcdef0123456789abcdef-Abstract.html
https://example.org/a=b==
""".split()

REWRITTEN = {
    "HTTPS://Example.ORG/Path": "https://example.org/Path",
    "hTTp://EXAMPLE.org:080/": "http://example.org:80/",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://аррӏе.com/": "https://xn--80ak6aa92e.com/",  # Cyrillic letters that look like a company's name
    "https://例子.测试/论文": "https://xn--fsqu00a.xn--0zwm56d/%E8%AE%BA%E6%96%87",
    "https://例子。测试/": "https://xn--fsqu00a.xn--0zwm56d/",
    "https://faß.example/": "https://fass.example/",
    "https://example.org/é": "https://example.org/%C3%A9",
    "https://example.org/?q=习#节": "https://example.org/?q=%E4%B9%A0#%E8%8A%82",
    'https://example.org/"a"': "https://example.org/%22a%22",
    "https://example.org/<b>": "https://example.org/%3Cb%3E",
    "https://example.org/a|b": "https://example.org/a%7Cb",
    "https://example.org/`id`": "https://example.org/%60id%60",
    "https://example.org/{a}^": "https://example.org/%7Ba%7D%5E",
    "https://example.org/%action": "https://example.org/%ACtion",
    "https://example.org/%%action": "https://example.org/%%ACtion",
    "https://example.org/%e4%b9": "https://example.org/%E4%B9",
    "https://example.org:/a": "https://example.org/a",
    "https://example.org/a?": "https://example.org/a",
}

SCHEMES = """
file ftp ftps sftp ssh telnet gopher javascript vbscript data blob about chrome chrome-extension moz-extension resource
view-source vscode vscode-insiders ms-word ms-settings ms-msdt search-ms mailto tel sms magnet steam slack zoommtg git
git+ssh svn rsync smb nfs afp dav webdav ldap irc news nntp ws wss x-apple intent android-app itms jar feed urn doi
arxiv httpx httpss shttp h ttp
""".split()

REFUSED = [
    *(f"{scheme}://example.org/a" for scheme in SCHEMES),
    *(f"https://example.org/a{chr(code)}b" for code in (*range(0x21), *range(0x7F, 0xA1))),
    *(
        f"https://example.org/a{char}b"
        for char in "\u200b\u200d\u200e\u202e\u2028\u2066\u3000\ufeff\ue000\ud800\U000e0041"
    ),
    *(f"https://exam{char}ple.org/" for char in " \t\n%$!<>\"'`{}|^*+=,;~&\u200d"),
    "",
    " https://example.org/",
    "https://example.org/ ",
    "\thttps://example.org/",
    "example.org",
    "www.example.org/a",
    "//example.org/a",
    "/etc/passwd",
    "../a.md",
    "#section",
    "?a=b",
    "a",
    "-remote-debugging-port=9222",
    "--new-window",
    "--remote-debugging-port=9222 https://example.org",
    "%action",
    "http",
    "http:",
    "https:/",
    "https://",
    "https:///a",
    "https:///etc/passwd",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https://example.org\\@other.example/",
    "https://example.org/\\a",
    "http:\\/example.org",
    "https://?a",
    "https://#a",
    "https://:80/",
    "https://:@/",
    "https://user@example.org/",
    "https://user:pass@example.org/",
    "https://:pass@example.org/",
    "https://@example.org/",
    "https://example.com@other.example/",
    "https://example.com%2f@other.example/",
    "https://example.org:port/",
    "https://example.org:-1/",
    "https://example.org:65536/",
    "https://example.org:99999999999999999999/",
    "https://example.org:80:80/",
    "https://[::1/",
    "https://::1]/",
    "https://[]/",
    "https://[g::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[example.org]/",
    "https://exa[mple.org/",
    "https://.example.org/",
    "https://example..org/",
    "https://./",
    "https://../",
    "https://-example.org/",
    "https://example-.org/",
    "https://--flag/",
    f"https://{'a' * 64}.org/",
    f"https://{'a.' * 127}org/",
    f"https://{'é' * 2000}/",
    "https://ex\u2100ample.org/",
    "https://exam／ple.org/",
    "https://example.org？a",
    f"https://example.org/{'a' * 2030}",
    f"https://example.org/{'习' * 400}",
    "ＨＴＴＰＳ://example.org/",
    "java\nscript:alert(1)",
    "javascript:alert(1)//https://example.org",
    "data:text/html,<script>alert(1)</script>",
    "mailto:a@example.org",
    "[paper](https://example.org)",
    "<https://example.org>",
    "url:https://example.org",
]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len({*TAKEN, *REWRITTEN, *REFUSED}) >= 200


@pytest.mark.parametrize("url", TAKEN)
def test_an_ordinary_address_passes_as_it_is(url: str) -> None:
    assert check_link(url) == url


@pytest.mark.parametrize(("url", "checked"), REWRITTEN.items())
def test_what_may_deceive_is_spelled_out(url: str, checked: str) -> None:
    assert check_link(url) == checked


def test_what_may_do_harm_is_refused_with_a_reason() -> None:
    passed = []
    for url in REFUSED:
        try:
            passed.append((url, check_link(url)))
        except LinkRefused as refused:
            if not refused.reason.isprintable():
                passed.append((url, refused.reason))
    assert passed == []


def test_the_longest_address_is_2048_characters() -> None:
    url = "https://example.org/"
    assert len(check_link(url.ljust(2048, "a"))) == 2048
    with pytest.raises(LinkRefused, match="longer than 2,048"):
        check_link(url.ljust(2049, "a"))


@given(
    st.text(st.characters(codec=None, exclude_categories=()))
    | st.text(st.sampled_from("htps:/\\@%#?[].-_ \tab0习\u202e\x1b")).map(lambda rest: "https://" + rest)
    | st.text().map(lambda rest: "http://example.org/" + rest)
)
@example("https://example.org/%action")
def test_only_a_plain_http_address_passes_whatever_comes(url: str) -> None:
    try:
        checked = check_link(url)
    except LinkRefused:
        return
    parts = urlsplit(checked)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert "@" not in parts.netloc
    assert checked.isascii()
    assert checked.isprintable()
    assert not set(checked) & set(' \\"<>`{}|^')
    assert "%action" not in checked
    assert len(checked) <= 2048
    assert check_link(checked) == checked


# --- The browser ----------------------------------------------------------------------------------------------------


class Tools:
    """A folder of small scripts that stands first on a PATH with nothing but the shell's own tools after it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.log = folder / "bin", folder / "log"
        self.folder.mkdir()
        self.environ = {"PATH": f"{self.folder}:/usr/bin:/bin", "HOME": str(folder), "TERM": "xterm"}

    def add(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\nLOG={self.log}\n{script}\n")
        path.chmod(0o755)

    def logged(self, seconds: float = 5) -> str:
        """What the tools wrote, once they wrote something."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (self.log.exists() and self.log.read_text().endswith("\n")):
            time.sleep(0.01)
        return self.log.read_text() if self.log.exists() else ""


@pytest.fixture
def tools(tmp_path: Path) -> Iterator[Tools]:
    tools = Tools(tmp_path)
    yield tools
    for line in tools.logged(0).splitlines():
        if line.startswith("pid "):  # what a test left running on purpose
            try:
                os.kill(int(line[4:]), signal.SIGKILL)
            except ProcessLookupError:
                continue


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{pid}/stat")
    return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


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
