"""The program as a process: streams, terminals, languages, errors, and what it does not import."""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from pathlib import Path

import click
import pytest
from clirun import Cli, files

from readlist_tui.cli.commands import COMMANDS
from readlist_tui.library import Library
from readlist_tui.model import Entry, PaperList, Status

SEEDS = 297  # papers of the shipped lists


def readlist(
    *args: str, home: Path, environ: Mapping[str, str] | None = None, python: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[bytes]:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    env = {**kept, "READLIST_HOME": str(home), "USER": "ann", **(environ or {})}
    command = [sys.executable, *python, "-m", "readlist_tui", *args]
    return subprocess.run(command, env=env, capture_output=True, stdin=subprocess.DEVNULL, timeout=60, check=False)


def in_terminal(code: str, home: Path, typed: str = "", **environ: str) -> tuple[int, str]:
    """Run Python code with a terminal on all its streams, and type; the exit code and what the terminal got."""
    terminal, end = pty.openpty()
    env = {**os.environ, "READLIST_HOME": str(home), "TERM": "xterm", **environ}
    child = subprocess.Popen([sys.executable, "-c", code], stdin=end, stdout=end, stderr=end, env=env)
    os.close(end)
    os.write(terminal, typed.encode())
    got = _read_until(terminal, None)
    os.close(terminal)
    return child.wait(20), got


# --- Streams and languages ------------------------------------------------------------------------------------------


def test_a_closed_pipe_is_quiet(home: Path) -> None:
    command = f"{sys.executable} -m readlist_tui ls --json | head -n 1"
    ran = subprocess.run(command, shell=True, env={**os.environ, "READLIST_HOME": str(home)}, capture_output=True)
    assert ran.stderr == b""
    assert json.loads(ran.stdout)["title"] == "Attention to Toys"


def test_a_pipe_that_is_closed_from_the_start_is_quiet(home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    env = {**os.environ, "READLIST_HOME": str(home)}
    command = [sys.executable, "-m", "readlist_tui", "ls"]
    ran = subprocess.run(command, env=env, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert ran.stderr == b""


@pytest.mark.parametrize(
    "environ",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1"},
        {"PYTHONIOENCODING": "gbk"},
        {"LANG": "C.UTF-8", "NO_COLOR": "1"},
    ],
)
def test_every_language_gets_the_whole_list(home: Path, environ: dict[str, str]) -> None:
    for args in (("ls",), ("show", "year:..2016 jose"), ("lists",), ("keys",)):
        ran = readlist(*args, home=home, environ=environ)
        assert (ran.returncode, ran.stderr) == (0, b""), args
    records = readlist("ls", "--json", home=home, environ=environ).stdout.splitlines()
    assert json.loads(records[-1])["title"] == "机器学习理论导引"


def test_no_colours_are_used_at_all(home: Path) -> None:
    code = "from readlist_tui.cli import run; run(print, ['ls'])"
    assert "\x1b" not in in_terminal(code, home)[1]


def test_a_table_is_cut_to_the_width_of_the_terminal(home: Path) -> None:
    from wcwidth import wcswidth

    code = "from readlist_tui.cli import run; run(print, ['ls'])"
    lines = in_terminal(code, home, COLUMNS="50")[1].splitlines()
    assert len(lines) == 6
    assert max(map(wcswidth, lines)) <= 50
    assert "…" in lines[1]


@pytest.mark.parametrize("command", ["show", "doctor", "duplicates", "ls", "lists"])
def test_what_is_printed_is_folded_between_words_at_the_width_of_the_terminal(tmp_path: Path, command: str) -> None:
    from wcwidth import wcswidth

    names = tuple(f"Person Number{number}" for number in range(20))
    entries = [
        Entry("A Long Study of Toys and Games in Networks of Toys and Games, with Sixteen Others", 1, authors=names),
        Entry(
            "A Long Study of Toys and Games in Networks of Toys and Games, with Sixteen Other", 2, note="玩具网络" * 40
        ),
    ]
    Library(tmp_path, "ann").replace_lists([(PaperList("toys", "机器学习理论导引与玩具" * 5), entries)])
    args = [command, "title:alongstudyoftoysandgamesinnetworksoftoysandgameswithsixteenother"]
    code = f"from readlist_tui.cli import run; run(print, {args if command == 'show' else args[:1]})"
    lines = in_terminal(code, tmp_path, COLUMNS="80", USER="ann")[1].splitlines()
    # Keys and names of files are words that are left whole.
    assert [line for line in lines if wcswidth(line) > 80 and "/" not in line and "title:" not in line] == []
    assert len(lines) > 1


def test_a_pipe_gets_whole_lines(home: Path) -> None:
    library = Library(home, "ann")
    library.replace_lists([(PaperList("toys", "Toys"), [Entry("Toys " * 90, 1, authors=("Ann Lee",) * 40)])])
    out = readlist("show", Library(home, "ann").papers[0].key, home=home).stdout.decode()
    assert ", ".join(["Ann Lee"] * 40) in out
    assert " ".join(["Toys"] * 90) in out


# --- Terminals ------------------------------------------------------------------------------------------------------


def test_without_a_terminal_the_screen_does_not_start(home: Path) -> None:
    ran = readlist(home=home)
    assert (ran.returncode, ran.stdout) == (1, b"")
    assert ran.stderr.startswith(b"readlist: the screen needs a terminal")
    assert ran.stderr.count(b"\n") == 1


def test_a_dumb_terminal_is_told_so(home: Path) -> None:
    code = "import sys; from readlist_tui.cli import run; sys.exit(run(print, []))"
    assert in_terminal(code, home, TERM="dumb") == (
        1,
        "readlist: this terminal (TERM=dumb) cannot draw a screen; `readlist ls` prints the papers\r\n",
    )


def test_without_a_command_the_screen_starts_for_the_reader(home: Path) -> None:
    code = (
        "from readlist_tui.cli import run\n"
        "run(lambda library, settings: print(library.reader, settings.reader, len(library.papers)), ['--reader', 'bo'])"
    )
    assert in_terminal(code, home) == (0, "bo bo 5\r\n")


def test_the_whole_program_marks_a_paper_and_leaves(home: Path) -> None:
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    env = {**os.environ, "READLIST_HOME": str(home), "USER": "ann", "TERM": "xterm-256color"}
    child = subprocess.Popen(
        [sys.executable, "-m", "readlist_tui"], stdin=end, stdout=end, stderr=end, env=env, start_new_session=True
    )
    os.close(end)
    try:
        painted = _read_until(terminal, "Attention to Toys")
        os.write(terminal, b"r")
        path = home / "readers" / "ann.json"
        deadline = time.monotonic() + 20
        while not path.exists() and time.monotonic() < deadline:
            time.sleep(0.02)
        os.write(terminal, b"q")
        painted += _read_until(terminal, None)
        assert child.wait(20) == 0
    finally:
        child.kill()
        os.close(terminal)
    assert Library(home, "ann").paper("arxiv:1706.00001").status is Status.READ
    assert "\x1b[?1049h" in painted  # the screen of its own, and back again
    assert painted.rindex("\x1b[?1049l") > painted.rindex("\x1b[?1049h")


def _read_until(terminal: int, sign: str | None) -> str:
    """What a terminal gets until `sign` is in it, or until its program is gone."""
    got = b""
    while sign is None or sign.encode() not in got:
        if not select.select([terminal], [], [], 20)[0]:
            raise AssertionError(f"{sign} never came: {got[-500:]!r}")
        try:
            part = os.read(terminal, 65_536)
        except OSError:  # Linux says so when the other side is closed
            part = b""
        if not part:
            break
        got += part
    return got.decode(errors="replace")


# --- Errors ---------------------------------------------------------------------------------------------------------


def test_an_unforeseen_error_is_one_line_and_a_log(home: Path) -> None:
    code = "import sys; from readlist_tui.cli import run; sys.exit(run(lambda *_: 1 / 0, []))"
    exit_code, told = in_terminal(code, home)
    assert exit_code == 1
    assert told.count("\n") == 1
    assert "not foreseen (ZeroDivisionError); your readings are safe" in told
    assert told.strip().endswith(str(home / "readlist.log"))
    assert "ZeroDivisionError: division by zero" in (home / "readlist.log").read_text()


INTERRUPTED = """
class Descriptor:
    def __set_name__(self, owner, name):
        raise KeyboardInterrupt

def make(*_, **__):
    return type("Late", (), {"late": Descriptor()})
"""


def test_an_interruption_while_a_class_is_made_is_no_error(home: Path) -> None:
    code = f"{INTERRUPTED}\nimport sys; from readlist_tui.cli import run; sys.exit(run(make, []))"
    assert in_terminal(code, home) == (1, "readlist: stopped\r\n")
    code = f"{INTERRUPTED}\nimport readlist_tui.cli as cli; cli.run = make; import readlist_tui.__main__ as m; m.main()"
    assert in_terminal(code, home) == (1, "")
    assert not (home / "readlist.log").exists()


def test_an_unforeseen_error_without_a_place_for_the_log_is_one_line_too(home: Path) -> None:
    (home / "readlist.log").mkdir()
    code = "import sys; from readlist_tui.cli import run; sys.exit(run(lambda *_: 1 / 0, []))"
    assert in_terminal(code, home) == (
        1,
        "readlist: something went wrong that was not foreseen (ZeroDivisionError): division by zero\r\n",
    )


def test_an_installation_that_is_broken_is_told_in_a_line(home: Path) -> None:
    code = (
        "import sys; from readlist_tui.cli import run\n"
        "sys.modules['readlist_tui.library'] = None\n"  # what an import of it finds then is an ImportError
        "sys.exit(run(print, ['ls']))"
    )
    exit_code, told = in_terminal(code, home)
    assert (exit_code, told.count("\n")) == (1, 1)
    assert "not foreseen (ModuleNotFoundError)" in told


def test_an_interrupted_question_changes_nothing(cli: Cli) -> None:
    before = files(cli.home)
    code = (
        "import os, signal, sys; from readlist_tui.cli import run\n"
        "sys.exit(run(lambda *_: os.kill(os.getpid(), signal.SIGINT), []))"
    )
    exit_code, told = in_terminal(code, cli.home)
    assert exit_code == 1
    assert told.strip().endswith("readlist: stopped")
    assert "Traceback" not in told
    assert files(cli.home) == before


@pytest.mark.parametrize(("typed", "code", "read"), [("n\n", 1, 0), ("\n", 1, 0), ("y\n", 0, 60)])
def test_a_change_of_more_than_50_papers_is_asked_about(home: Path, typed: str, code: int, read: int) -> None:
    entries = [Entry(f"Chess {number}", number, "chess") for number in range(1, 61)]
    Library(home, "ann").replace_lists([(PaperList("chess", "Chess"), entries)])
    program = "import sys; from readlist_tui.cli import run; sys.exit(run(print, ['set', 'read', 'chess']))"
    exit_code, told = in_terminal(program, home, typed, USER="ann", LOGNAME="ann")
    assert exit_code == code
    assert "Mark 60 papers as read? [y/N]: " in told
    assert sum(paper.status is Status.READ for paper in Library(home, "ann").papers) == read


def test_mistakes_in_the_configuration_are_told_and_the_command_still_works(cli: Cli) -> None:
    (cli.home / "config.toml").write_text('ascii = "yes"\n')
    ran = cli.done("ls", "games")
    assert ran.err == f"readlist: {cli.home}/config.toml:1: ascii has to be true or false\n"
    assert "Deep Residual Games" in ran.out


def test_the_reader_is_named_by_option_environment_and_login(cli: Cli) -> None:
    def reader(*args: str) -> str:
        return cli.done(*args, "where").out.splitlines()[0]

    assert reader() == "reader\tann"
    cli.patch.setenv("READLIST_READER", "bo")
    assert reader() == "reader\tbo"
    assert reader("--reader", "王芳") == "reader\t王芳"
    ran = cli("--reader", " \x1b ", "ls")
    assert (ran.code, ran.out) == (2, "")


def test_where_names_the_files_in_use(cli: Cli) -> None:
    places = dict(line.split("\t") for line in cli.done("where").out.splitlines())
    assert places == {
        "reader": "ann",
        "lists": str(cli.home / "library.json"),
        "readings": str(cli.home / "readers" / "ann.json"),
        "drafts": str(cli.home / "readers" / "ann.drafts"),
        "backups": str(cli.home / "backups" / "ann"),
        "configuration": str(cli.home / "config.toml"),
        "log": str(cli.home / "readlist.log"),
    }


def test_keys_are_those_of_the_table_with_the_readers_own(cli: Cli) -> None:
    from readlist_tui.keys import KEYS

    lines = cli.done("keys").out.splitlines()
    assert [line.split()[-1] for line in lines[1:]] == [key.id for key in KEYS]
    (cli.home / "config.toml").write_text('[keys]\nundo = "Z"\n')
    assert any(line.split()[0] == "Z" and line.endswith(" undo") for line in cli.done("keys").out.splitlines())


def test_the_version_is_told(cli: Cli) -> None:
    from readlist_tui import __version__

    assert cli.done("--version").out == f"readlist-tui {__version__}\n"


def test_every_command_has_a_help_of_its_own(cli: Cli) -> None:
    from readlist_tui.cli import main

    overview = cli.done("--help").out
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        assert f"\n  {name} " in overview
        assert cli.done(name, "--help").out.startswith(f"Usage: readlist {name} ")
        assert command
        assert (command.name, bool(command.help)) == (name, True)


def test_a_command_waits_for_the_import_of_no_other(home: Path) -> None:
    code = "import sys; from readlist_tui.cli import run; run(print, ['where']); print(*sys.modules)"
    loaded = set(
        subprocess.check_output(
            [sys.executable, "-c", code], env=os.environ | {"READLIST_HOME": str(home)}, text=True
        ).split()
    )
    commands = {f"readlist_tui.cli.{place.partition('.')[0]}" for place in COMMANDS.values()}
    assert commands & loaded == {"readlist_tui.cli.about"}


# --- Start ----------------------------------------------------------------------------------------------------------

SLOW = {
    "textual",
    "rich",
    "markdown_it",
    "pyperclip",
    "asyncio",
    "inspect_ai",
    "readlist_tui.tui",
    "readlist_tui.lists",
}


@pytest.mark.parametrize("args", [("ls",), ("show", "games"), ("lists",), ("set", "read", "games"), ("keys",)])
def test_a_command_imports_nothing_slow_that_it_does_not_need(home: Path, args: tuple[str, ...]) -> None:
    ran = readlist(*args, home=home, python=("-X", "importtime"))
    imported = {line.rpartition("|")[2].strip() for line in ran.stderr.decode().splitlines()}
    assert "click" in imported
    assert imported & SLOW == set()


def test_a_first_run_in_an_empty_home_has_the_shipped_lists(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "readlist_tui", "ls", "--json"]
    ran = subprocess.run(command, env=environ, capture_output=True, check=False, stdin=subprocess.DEVNULL)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert len(ran.stdout.splitlines()) == SEEDS
    assert [path.name for path in tmp_path.iterdir()] == [".local"]
