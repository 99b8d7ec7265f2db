"""doctor: what is wrong is found, with what to do, and what is right is left alone."""

import fcntl
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
from clirun import Cli, files

from readlist_tui.desktop import clipboard

ATTENTION = "arxiv:1706.00001"


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a display, and a terminal of the usual kind."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def wrong(cli: Cli, *about: str) -> list[dict[str, Any]]:
    """What needs attention; it has to be about just that."""
    ran = cli("doctor", "--json")
    found = [one for one in ran.records if not one["ok"]]
    assert ran.code == int(bool(found))
    assert sorted({one["about"] for one in found}) == sorted(about), found
    assert all(one["todo"] for one in found)
    return found


def test_all_is_well_and_nothing_is_changed(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    before = files(cli.home)
    ran = cli.done("doctor")
    assert ran.err == "readlist: all is well\n"
    assert {line.split()[0] for line in ran.out.splitlines()} == {"ok"}
    assert [line.split()[1] for line in ran.out.splitlines()] == [
        *("lists", "readings", "lock", "disk", "backups", "drafts", "conflicts"),
        *("configuration", "clipboard", "terminal", "language", "program", "libraries"),
    ]
    assert files(cli.home) == before


def test_a_home_in_which_nothing_is_yet_is_well_and_stays_empty(cli: Cli) -> None:
    shutil.rmtree(cli.home)
    assert wrong(cli) == []
    assert not cli.home.exists()


@pytest.mark.parametrize(("name", "about"), [("library.json", "lists"), ("readers/ann.json", "readings")])
def test_a_damaged_file_is_found_with_the_way_back(cli: Cli, name: str, about: str) -> None:
    cli.done("set", "read", ATTENTION)
    (cli.home / name).write_bytes(b"{")
    (found,) = wrong(cli, about)
    assert found["found"].startswith(f"{cli.home / name}: not valid JSON")
    assert "`readlist restore`" in found["todo"]


def test_a_file_of_a_newer_version_wants_an_update(cli: Cli) -> None:
    (cli.home / "library.json").write_text('{"about":{"file":{"kind":"catalogue","schema":99}}}')
    (found,) = wrong(cli, "lists")
    assert "update readlist-tui" in found["todo"]


def test_readings_that_everybody_can_change_are_found(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    (cli.home / "readers" / "ann.json").chmod(0o666)
    (found,) = wrong(cli, "readings")
    assert "chmod o-w" in found["todo"]


def test_who_keeps_the_lock_is_named(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    lock = cli.home / "readers" / "ann.json.lock"
    with lock.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        (found,) = wrong(cli, "lock")
    assert f"process {os.getpid()} on" in found["found"]
    assert wrong(cli) == []


def test_old_readings_without_a_backup_and_damaged_backups_are_found(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    assert wrong(cli) == []
    readings = cli.home / "readers" / "ann.json"
    os.utime(readings, (0, readings.stat().st_mtime - 3 * 86_400))
    (found,) = wrong(cli, "backups")
    assert "`readlist backup`" in found["todo"]
    path = Path(cli.done("backup").out.rstrip("\n"))
    assert wrong(cli) == []
    path.write_bytes(b"")
    assert [str(path) in one["found"] for one in wrong(cli, "backups")] == [True, False]


def test_a_backup_that_lags_behind_is_found(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    path = Path(cli.done("backup").out.rstrip("\n"))
    then = path.stat().st_mtime - 5 * 86_400
    os.utime(path, (then, then))
    (found,) = wrong(cli, "backups")
    assert "1, the newest 5 days old" in found["found"]


def test_notes_that_were_left_unsaved_are_found_and_those_being_typed_are_told(cli: Cli) -> None:
    library = cli.library()
    typed = library.drafts.begin(library.paper(ATTENTION))
    typed.keep("half a thou", "")
    ran = cli.done("doctor", "--json")
    assert [one["found"] for one in ran.records if one["about"] == "drafts"] == [
        f"1 note being typed, kept in {library.drafts.folder}"
    ]
    typed.release()
    before = {path: path.read_bytes() for path in cli.home.rglob("*") if path.is_file()}
    (found,) = wrong(cli, "drafts")
    assert found["found"].startswith("a note on “Attention to Toys” that was not saved, of 2")
    assert found["found"].endswith(str(typed.draft.path))
    assert found["todo"] == "`readlist` offers it when it starts"
    typed.draft.path.write_bytes(b"{")
    (found,) = wrong(cli, "drafts")
    assert found["found"].startswith(f"{typed.draft.path}: not valid JSON")
    typed.draft.path.write_bytes(before[typed.draft.path])
    assert {path: path.read_bytes() for path in cli.home.rglob("*") if path.is_file()} == before
    left = cli.library().drafts.left()[0]
    assert left.text == "half a thou"


def test_conflict_copies_are_found(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    path = cli.home / "readers" / "ann.sync-conflict-20260131-120000-ABCDEFG.json"
    shutil.copyfile(cli.home / "readers" / "ann.json", path)
    assert wrong(cli) == []
    cli.done("undo")
    cli.done("set", "new", ATTENTION)
    path.write_bytes(b"{")
    (found,) = wrong(cli, "conflicts")
    assert str(path) in found["found"]


def test_mistakes_in_the_configuration_are_found_with_their_lines(cli: Cli) -> None:
    (cli.home / "config.toml").write_text('ascii = 1\ncolour = "red"\n')
    assert [one["found"] for one in wrong(cli, "configuration")] == [
        f"{cli.home}/config.toml:1: ascii has to be true or false",
        f"{cli.home}/config.toml:2: there is no setting “colour” (there are: reader, ascii, theme, [keys])",
    ]


@pytest.mark.parametrize(
    ("script", "environ", "said"),
    [
        ("echo text", {"DISPLAY": ":99"}, "the clipboard of this machine, by xclip"),
        ("exit 1", {"DISPLAY": ":99"}, "the clipboard of this machine, by xclip"),
        ("echo text", {}, "the terminal's clipboard (OSC 52)"),
        ("echo text", {"DISPLAY": ":99", "SSH_TTY": "/dev/pts/1"}, "the terminal's clipboard (OSC 52)"),
        (
            "echo text",
            {"DISPLAY": ":99", "SSH_TTY": "/dev/pts/1", "TERM": "dumb"},
            "the clipboard of this machine, by xclip",
        ),
        ("echo text", {"TERM": "linux"}, "there is no clipboard here that takes it; select the text to copy it"),
        ("echo text", {"TMUX": "/tmp/t,1,0"}, "the terminal's clipboard (OSC 52), through tmux"),
    ],
)
def test_the_way_to_the_clipboard_is_told_and_nothing_is_copied(
    cli: Cli, tmp_path: Path, script: str, environ: dict[str, str], said: str
) -> None:
    for name, value in environ.items():
        cli.patch.setenv(name, value)
    log = fake(cli, tmp_path, "xclip", script)
    fake(cli, tmp_path, "tmux", "echo tmux 3.4")
    (found,) = [one for one in cli("doctor", "--json").records if one["about"] == "clipboard"]
    assert (found["found"], found["ok"]) == (said, True)
    assert "-o" in log.read_text() if "DISPLAY" in environ else not log.exists()


@pytest.mark.parametrize("term", ["linux", "xterm-256color"])
def test_doctor_and_copy_speak_of_the_clipboard_in_the_same_words(cli: Cli, term: str) -> None:
    cli.patch.setenv("TERM", term)
    (found,) = [one for one in cli("doctor", "--json").records if one["about"] == "clipboard"]
    words = found["found"].removesuffix(" (OSC 52)")
    assert clipboard.TERMINAL in words if term != "linux" else words == clipboard.NONE
    ran = cli("copy", "attention")
    if ran.code:  # else there is a terminal around the tests that was sent the text
        assert ran.err == f"readlist: {clipboard.NONE}\n"
    else:
        assert words in ran.err


def test_a_clipboard_that_hangs_is_found_in_time(cli: Cli, tmp_path: Path) -> None:
    fake(cli, tmp_path, "xclip", "sleep 60")
    cli.patch.setenv("DISPLAY", ":99")
    (found,) = wrong(cli, "clipboard")
    assert "does not answer" in found["found"]


def fake(cli: Cli, tmp_path: Path, name: str, script: str) -> Path:
    """A tool on the PATH; where it writes down how it was called."""
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    log = folder / f"{name}.log"
    (folder / name).write_text(f'#!/bin/sh\necho "$*" >> {log}\n{script}\n')
    (folder / name).chmod(0o755)
    cli.patch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return log


def test_a_language_without_chinese_is_found(cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="ascii") as out:
        monkeypatch.setattr(sys, "stdout", out)
        assert cli("doctor", "--json").code == 1
    records = [json.loads(line) for line in (tmp_path / "out").read_text().splitlines()]
    (found,) = [one for one in records if not one["ok"]]
    assert found["about"] == "language"
    assert "LANG=C.UTF-8" in found["todo"]
