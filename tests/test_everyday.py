"""The real program where things are not as they should be: each has a quiet end, and nothing is changed by halves."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList, Status
from terminals import PROGRAM, SOURCES, Terminal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the conditions are made as Linux makes them")

ATTENTION = "arxiv:1706.00001"
COMMAND = " ".join(PROGRAM)
# Root may write everywhere; without its capabilities modes count for it, too.
AS_USER = ("setpriv", "--bounding-set=-all", "--inh-caps=-all") if os.geteuid() == 0 else ()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    library = Library(home, "ann")
    links = (Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),)
    library.replace_lists([(PaperList("toys", "Toys"), [Entry("Attention to Toys", 1, "toys", links=links)])])
    library.set_note(ATTENTION, "mine")
    return home


@pytest.fixture
def environ(home: Path) -> dict[str, str]:
    return SOURCES | {"PATH": os.environ["PATH"], "READLIST_HOME": str(home), "USER": "ann", "LANG": "C.UTF-8"}


def state(home: Path) -> dict[str, bytes]:
    """All files but locks and the log, which may be there or not."""
    found = (path for path in sorted(home.rglob("*")) if path.is_file() and path.suffix not in (".lock", ".log"))
    return {str(path): path.read_bytes() for path in found}


def told(ran: subprocess.CompletedProcess[bytes]) -> str:
    """The one line that it said."""
    line = ran.stderr.decode()
    assert line.startswith("readlist: "), line
    assert line.count("\n") == 1, line
    assert "not foreseen" not in line
    return line.removeprefix("readlist: ").rstrip("\n")


def run(
    environ: dict[str, str], *args: str, before: tuple[str, ...] = (), prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*before, *PROGRAM, *args], env=environ, capture_output=True, stdin=subprocess.DEVNULL, timeout=60,
        check=False, preexec_fn=prepare,
    )  # fmt: skip


# --- Streams --------------------------------------------------------------------------------------------------------

FULL = "readlist: the output could not be written (No space left on device)\n"
NO_TERMINAL = (
    "readlist: the screen needs a terminal; `readlist ls` prints the papers, `readlist --help` names the rest\n"
)
NO_TEXT = "readlist: there is nothing on standard input; nothing was changed ('' instead of - takes a note away)\n"


@pytest.mark.parametrize(
    ("command", "code", "said"),
    [
        ("ls >&-", 0, ""),
        ("ls --json >&- 2>&- <&-", 0, ""),
        ("ls > /dev/full", 1, FULL),
        ("ls --json > /dev/full", 1, FULL),
        (f"show {ATTENTION} > /dev/full", 1, FULL),
        ("lists > /dev/full", 1, FULL),
        ("keys > /dev/full", 1, FULL),
        ("doctor > /dev/full", 1, FULL),
        ("--help > /dev/full", 1, FULL),
        ("--version > /dev/full", 1, FULL),
        ("ls > /dev/full 2> /dev/full", 1, ""),
        ("nonsense 2> /dev/full", 2, ""),
        ("nonsense 2>&-", 2, ""),
        ("show nothing 2> /dev/full", 1, ""),
        ("set read nothing 2>&-", 1, ""),
        ("| head -c 0", 0, ""),
        ("ls | head -n 1 > /dev/null", 0, ""),
        ("<&-", 1, NO_TERMINAL),
        (f"note {ATTENTION} - <&-", 1, NO_TEXT),
        (f"set read {ATTENTION} < /dev/null > /dev/full", 0, "readlist: read · Attention to Toys\n"),
    ],
)  # fmt: skip
def test_streams_that_are_closed_or_full_are_no_drama(
    environ: dict[str, str], home: Path, command: str, code: int, said: str
) -> None:
    before = state(home)
    if command.startswith("|"):
        command = f"ls {command}"
    ran = subprocess.run(
        ["sh", "-c", f"{COMMAND} {command}"], env=environ, capture_output=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stderr.decode()) == (code, said)
    assert Library(home, "ann").paper(ATTENTION).reading.note == "mine"
    if " set " not in f" {command}":
        assert state(home) == before


@pytest.mark.parametrize("lost", ["2> /dev/full", "2>&-", ">&-", "<&- >&- 2>&-"])
def test_a_mark_is_made_though_nobody_hears_of_it(environ: dict[str, str], home: Path, lost: str) -> None:
    command = f"{COMMAND} set read {ATTENTION} {lost}"
    assert subprocess.run(["sh", "-c", command], env=environ, check=False, capture_output=True).returncode == 0
    library = Library(home, "ann")
    assert library.paper(ATTENTION).status is Status.READ
    assert library.paper(ATTENTION).reading.note == "mine"


# --- Disks ----------------------------------------------------------------------------------------------------------

WRITES = [
    ("set", "read", ATTENTION),
    ("note", ATTENTION, "other " * 200),
    ("undo",),
    ("backup",),
    ("rename", "toys", "Other"),
    ("remove", "toys", "--yes"),
]


@pytest.mark.parametrize("args", WRITES, ids=lambda args: args[0])
def test_a_file_that_may_not_grow_is_told_and_all_is_as_it_was(
    environ: dict[str, str], home: Path, args: tuple[str, ...]
) -> None:
    before = state(home)
    # Python 3.11 does not see that it wrote a compiled module by half, and fails on it ever after.
    environ["PYTHONDONTWRITEBYTECODE"] = "1"
    ran = run(environ, *args, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64)))
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert told(ran).endswith("not saved (File too large)")
    assert state(home) == before


@pytest.fixture
def full(home: Path) -> Iterator[Path]:
    """The same home on a disk that has no room left."""
    with tempfile.TemporaryDirectory() as folder:
        mounted = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder]
        if subprocess.run(mounted, capture_output=True, check=False).returncode:
            pytest.skip("only root mounts disks")
        try:
            there = Path(folder) / "home"
            shutil.copytree(home, there)
            for path in there.rglob("*.json"):
                path.with_name(f"{path.name}.lock").touch()
            with (Path(folder) / "rest").open("wb", buffering=0) as rest:
                while _fits(rest.write, bytes(4096)):
                    pass
            yield there
        finally:
            subprocess.run(["umount", folder], check=True)


def _fits(write: Callable[[bytes], int | None], data: bytes) -> bool:
    try:
        return bool(write(data))
    except OSError:
        return False


@pytest.mark.parametrize("args", WRITES, ids=lambda args: args[0])
def test_a_full_disk_is_told_and_all_is_as_it_was(environ: dict[str, str], full: Path, args: tuple[str, ...]) -> None:
    before = state(full)
    ran = run(environ | {"READLIST_HOME": str(full)}, *args)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert told(ran).endswith("not saved (No space left on device)")
    assert state(full) == before


def test_on_a_full_disk_everything_can_be_read_and_the_doctor_says_so(environ: dict[str, str], full: Path) -> None:
    environ = environ | {"READLIST_HOME": str(full)}
    for args in (("ls",), ("show", ATTENTION), ("note", ATTENTION), ("lists",)):
        ran = run(environ, *args)
        assert (ran.returncode, ran.stderr) == (0, b"")
        assert ran.stdout
    ran = run(environ, "doctor")
    assert ran.returncode == 1
    assert "make room: soon nothing can be saved" in ran.stdout.decode()


# --- Homes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("args", WRITES, ids=lambda args: args[0])
def test_a_home_that_is_read_only_is_told_and_can_be_read(
    environ: dict[str, str], home: Path, args: tuple[str, ...]
) -> None:
    for path in (home, *home.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = state(home)
    ran = run(environ, *args, before=AS_USER)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert "read-only" in told(ran)
    ran = run(environ, "ls", before=AS_USER)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "Attention to Toys" in ran.stdout.decode()
    ran = run(environ, "doctor", before=AS_USER)
    assert ran.returncode == 1
    assert "cannot be written" in ran.stdout.decode()
    assert state(home) == before
    for path in (home, *home.rglob("*")):
        path.chmod(0o755)


def test_a_first_start_where_nothing_can_be_written_names_the_way_out(environ: dict[str, str], tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    del environ["READLIST_HOME"]
    for home in (closed, closed / "none", Path("/proc/none")):
        ran = run(environ | {"HOME": str(home)}, "ls", before=AS_USER)
        assert (ran.returncode, ran.stdout) == (1, b"")
        assert told(ran).endswith("; READLIST_HOME can name another folder for your data")


def test_a_home_that_is_missing_is_made(environ: dict[str, str], tmp_path: Path) -> None:
    del environ["READLIST_HOME"]
    ran = run(environ | {"HOME": str(tmp_path / "deep" / "down")}, "ls")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert len(ran.stdout.splitlines()) == 298


def test_without_any_home_that_is_said(environ: dict[str, str]) -> None:
    ran = run(environ | {"READLIST_HOME": "~nobody-of-that-name/x"}, "ls")
    assert ran.returncode == 1
    assert "set READLIST_HOME to a folder" in told(ran)


@pytest.mark.parametrize("place", ["/dev/null", "/etc/passwd"])
def test_a_home_that_is_a_file_is_said(environ: dict[str, str], place: str) -> None:
    for args in (("ls",), ("set", "read", "x"), ("restore", "1")):
        ran = run(environ | {"READLIST_HOME": place}, *args)
        assert ran.returncode == 1
        assert told(ran).startswith(place)


def test_a_file_that_may_not_be_read_is_said(environ: dict[str, str], home: Path) -> None:
    (home / "library.json").chmod(0)
    for args in (("ls",), ("set", "read", ATTENTION), ("restore", "1")):
        ran = run(environ, *args, before=AS_USER)
        assert ran.returncode == 1
        assert told(ran) == f"{home}/library.json: cannot be read (Permission denied)"


@pytest.mark.parametrize(
    ("config", "line"),
    [
        (b"ascii = ", 1),
        (b"\n\nascii = maybe\n", 3),
        (b"[keys\n", 1),
        (b"\xff\xfe", 1),
        (b'[keys]\nnonsense = "x"\n', 2),
        (b'[keys]\nundo = 3\n', 2),
        (b"theme = 1\n", 1),
        (b"nothing = 1\n", 1),
    ],
)  # fmt: skip
def test_a_mistake_in_the_configuration_is_named_with_its_line_and_the_rest_works(
    environ: dict[str, str], home: Path, config: bytes, line: int
) -> None:
    (home / "config.toml").write_bytes(config)
    ran = run(environ, "ls")
    assert ran.returncode == 0
    assert "Attention to Toys" in ran.stdout.decode()
    assert told(ran).startswith(f"{home}/config.toml:{line}: ")
    with Terminal(PROGRAM, environ | {"TERM": "xterm-256color"}) as terminal:
        terminal.wait_for("Attention to Toys")
        terminal.type("q")
        assert terminal.end() == 0


# --- Terminals ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"NO_COLOR": "1"},
        {"LANG": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"TERM": "vt100"},
        {"TERM": "linux"},
        {"TERM": "no-such-terminal"},
    ],
)
def test_the_screen_starts_and_leaves_in_every_terminal(environ: dict[str, str], extra: dict[str, str]) -> None:
    with Terminal(PROGRAM, {**environ, "TERM": "xterm-256color", **extra}) as terminal:
        terminal.wait_for("Attention to Toys")
        terminal.type("q")
        assert terminal.end() == 0
    assert "Traceback" not in terminal.text
    assert terminal.got.rindex(b"\x1b[?1049l") > terminal.got.rindex(b"\x1b[?1049h")


@pytest.mark.parametrize(("columns", "lines"), [(20, 5), (1, 1), (500, 200)])
def test_the_screen_starts_and_leaves_in_every_size(environ: dict[str, str], columns: int, lines: int) -> None:
    with Terminal(PROGRAM, {**environ, "TERM": "xterm-256color"}, columns=columns, lines=lines) as terminal:
        terminal.type("", quiet=2, longest=4)
        terminal.type("jr", quiet=0.5)
        terminal.type("q")
        assert terminal.end() == 0
    assert "Traceback" not in terminal.text
    assert Library(Path(environ["READLIST_HOME"]), "ann").paper(ATTENTION).status is Status.READ


@pytest.mark.parametrize("kind", ["dumb", "Dumb"])
def test_a_terminal_that_cannot_draw_is_told(environ: dict[str, str], kind: str) -> None:
    with Terminal(PROGRAM, {**environ, "TERM": kind}) as terminal:
        assert terminal.end() == 1
    assert terminal.got.startswith(b"readlist: this terminal (TERM=")
    assert terminal.got.count(b"\n") == 1


def test_on_a_damaged_library_the_screen_offers_the_backups_and_changes_nothing_unasked(
    environ: dict[str, str], home: Path
) -> None:
    run(environ, "backup")
    (home / "library.json").write_bytes(b"{")
    before = state(home)
    with Terminal(PROGRAM, {**environ, "TERM": "xterm-256color"}) as terminal:
        terminal.wait_for("asked: 1 list, 1 paper, 1 reading, 1 note")
        terminal.type("\x1b")
        assert terminal.end() == 0
        assert terminal.echoes
    assert "Traceback" not in terminal.text
    last = terminal.text[terminal.text.rindex("readlist: ") :]
    assert last.endswith("it is left as it is, and `readlist restore` offers the backups\r\n")
    assert state(home) == before


def test_on_a_damaged_library_the_screen_goes_on_with_a_backup(environ: dict[str, str], home: Path) -> None:
    run(environ, "backup")
    (home / "readers" / "ann.json").write_bytes(b"half a fi")
    with Terminal(PROGRAM, {**environ, "TERM": "xterm-256color"}) as terminal:
        terminal.wait_for("asked: 1 list")
        terminal.type("\r")
        terminal.wait_for("Use the backup of")
        terminal.type("1")
        terminal.wait_for("papers · ")
        terminal.type("q")
        assert terminal.end() == 0
    (aside,) = (home / "readers").glob("ann.json.damaged-*")
    assert aside.read_bytes() == b"half a fi"
    assert f"readlist: the damaged file is kept as {aside}" in terminal.text
    assert Library(home, "ann").paper(ATTENTION).reading.note == "mine"


def test_a_signal_while_the_backups_are_offered_restores_the_terminal(environ: dict[str, str], home: Path) -> None:
    run(environ, "backup")
    (home / "library.json").write_bytes(b"{")
    before = state(home)
    with Terminal(PROGRAM, {**environ, "TERM": "xterm-256color"}) as terminal:
        terminal.wait_for("asked: 1 list")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.end() == 143
        assert terminal.echoes
    assert terminal.got.rindex(b"\x1b[?1049l") > terminal.got.rindex(b"\x1b[?1049h")
    assert state(home) == before


@pytest.mark.parametrize(
    ("answers", "status"), [(("1\r", "y\r"), None), (("1\r", "n\r"), Status.READ), (("\x03",), Status.READ)]
)
def test_restore_asks_which_backup_and_whether(
    environ: dict[str, str], home: Path, answers: tuple[str, ...], status: Status | None
) -> None:
    run(environ, "backup")
    run(environ, "set", "read", ATTENTION)
    before = state(home)
    with Terminal([*PROGRAM, "restore"], environ) as terminal:
        terminal.wait_for("Go back to which (1 to 1): ")
        terminal.type("", quiet=1)  # Python's input() misses a ^C that comes just before it waits for keys
        terminal.type(answers[0])
        if len(answers) > 1:
            terminal.wait_for("1 list, 1 paper, 1 reading, 1 note)? [y/N]: ")
            terminal.type(answers[1])
        assert terminal.end() == int(status is not None)
    assert Library(home, "ann").paper(ATTENTION).reading.status is status
    assert "readlist: went back to the backup of " in terminal.text if status is None else state(home) == before


# --- Signals --------------------------------------------------------------------------------------------------------


def interrupted(environ: dict[str, str], number: signal.Signals, seconds: float, *args: str) -> tuple[int, str]:
    """Run, and send a signal so long after Python is up; the exit code and what was said."""
    code = (
        "import os, sys, threading\n"
        "seconds, number = float(sys.argv.pop(1)), int(sys.argv.pop(1))\n"
        "timer = threading.Timer(seconds, os.kill, (os.getpid(), number))\n"
        "timer.daemon = True\n"
        "from readlist_tui.__main__ import main\n"
        "try:\n"
        "    timer.start()\n"
        "except KeyboardInterrupt:  # on a busy machine it comes before the program is there\n"
        "    sys.exit(1)\n"
        "main()\n"
    )
    command = [sys.executable, "-c", code, str(seconds), str(int(number)), *args]
    ran = subprocess.run(command, env=environ, capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False)
    return ran.returncode, ran.stderr.decode()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_at_any_moment_is_quiet_and_whole(
    environ: dict[str, str], home: Path, number: signal.Signals
) -> None:
    chance, ends = random.Random(int(number)), set[int]()
    for status in (Status.READ, Status.SKIMMED) * 10:
        before = Library(home, "ann").paper(ATTENTION).status
        code, said = interrupted(environ, number, chance.uniform(0.001, 0.25), "set", status, ATTENTION)
        assert "Traceback" not in said
        assert code in (0, 1, -number)
        ends.add(code)
        after = Library(home, "ann").paper(ATTENTION)
        assert after.status in ((status,) if code == 0 else (before, status))
        assert after.reading.note == "mine"
        assert not [path for path in home.rglob("*") if path.name.endswith(".tmp")]
    assert ends & {1, -number}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_long_command_stops_when_it_is_told_to(
    environ: dict[str, str], home: Path, tmp_path: Path, number: signal.Signals
) -> None:
    items = "\n".join(
        f"- [Toys of the kind {n}](https://example.org/{n}). Ann Lee, Bo Ng. ICML 2019." for n in range(40_000)
    )
    (tmp_path / "big.md").write_text(f"# Big\n\n{items}\n")
    before = state(home)
    start = time.monotonic()
    code, said = interrupted(environ, number, 1.0, "import", str(tmp_path / "big.md"))
    assert (code, said.strip()) == (1, "readlist: stopped")
    assert time.monotonic() - start < 5
    assert state(home) == before
