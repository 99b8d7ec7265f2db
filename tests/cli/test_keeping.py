"""backup and restore: what there was comes back, and what is damaged is kept."""

import gzip
import os
from pathlib import Path

import pytest
from clirun import Cli, files

from readlist_tui.cli.output import local_time
from readlist_tui.library import Library
from readlist_tui.model import Status

ATTENTION = "arxiv:1706.00001"


def status(cli: Cli) -> Status:
    return cli.library().paper(ATTENTION).status


def test_a_backup_says_where_it_is_and_what_it_holds(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    cli.done("note", ATTENTION, "good")
    ran = cli.done("backup")
    assert Path(ran.out.rstrip("\n")).parent == cli.home / "backups" / "ann"
    assert ran.err == "readlist: backed up 2 lists, 5 papers, 1 reading, 1 note\n"


def test_a_backup_goes_to_a_file_and_comes_back_from_it(cli: Cli, tmp_path: Path) -> None:
    cli.done("set", "read", ATTENTION)
    file = tmp_path / "mine.json.gz"
    assert cli.done("backup", file).out == f"{file}\n"  # type: ignore[arg-type]
    cli.done("set", "skipped", ATTENTION)
    ran = cli.done("restore", str(file), "--yes")
    assert ran.err.endswith("(2 lists, 5 papers, 1 reading, 0 notes); `readlist undo` takes it back\n")
    assert status(cli) is Status.READ


def test_an_older_backup_of_that_name_makes_room(cli: Cli, tmp_path: Path) -> None:
    file = str(tmp_path / "mine.json.gz")
    cli.done("backup", file)
    cli.done("set", "read", ATTENTION)
    assert "1 reading" in cli.done("backup", file).err


@pytest.mark.parametrize("name", ["library.json", "readers/ann.json", "notes.txt", "readers"])
def test_no_other_file_is_overwritten_by_a_backup(cli: Cli, name: str) -> None:
    cli.done("set", "read", ATTENTION)
    (cli.home / "notes.txt").write_text("mine")
    assert "is there already and is no backup" in cli.refused("backup", str(cli.home / name))


def test_nor_is_a_device_or_a_pipe(cli: Cli, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in ("/dev/null", str(tmp_path / "pipe")):
        assert "is no backup" in cli.refused("backup", path)
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_there_is_not_is_said(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "none" / "mine.json.gz"
    assert cli.refused("backup", str(path)) == f"{path}: not saved (No such file or directory)"


def test_the_backups_are_listed_the_newest_first_with_what_they_hold(cli: Cli) -> None:
    cli.done("backup")
    cli.done("set", "read", ATTENTION)
    cli.done("note", ATTENTION, "good")
    cli.done("backup")
    lines = cli.done("restore", "--list").out.splitlines()
    assert [line.split("  ")[-1] for line in lines] == [
        "HOLDS",
        "2 lists, 5 papers, 1 reading, 1 note",
        "2 lists, 5 papers, 0 readings, 0 notes",
    ]
    records = cli.done("restore", "--json").records
    assert [(one["reason"], one["notes"], one["damaged"]) for one in records] == [("asked", 1, ""), ("asked", 0, "")]
    assert lines[1].split()[1:3] == local_time(records[0]["made"]).split()


def test_without_backups_the_list_says_so(cli: Cli) -> None:
    assert cli.done("restore", "--list").err == "readlist: there are no backups; `readlist backup` makes one\n"
    assert cli.refused("restore", stdin=b"").startswith("there are no backups")


def test_restore_goes_back_and_undo_and_redo_word_it(cli: Cli) -> None:
    cli.done("backup")
    made = local_time(cli.done("restore", "--json").records[0]["made"])
    cli.done("set", "read", ATTENTION)
    before = cli.library().papers
    cli.done("restore", "1", "--yes")
    assert status(cli) is Status.NEW
    step = f"the return to the backup of {made} · 1 paper"
    assert cli.done("undo").err == f"readlist: took back {step}\n"
    assert status(cli) is Status.READ
    assert [paper.status for paper in cli.library().papers] == [paper.status for paper in before]
    assert cli.done("redo").err == f"readlist: did again {step}\n"
    assert status(cli) is Status.NEW


def test_lists_come_back_too(cli: Cli) -> None:
    cli.done("backup")
    cli.done("remove", "toys", "--yes")
    cli.done("restore", "2", "--yes")
    assert [one.key for one in cli.library().lists] == ["toys", "zh"]


def test_a_backup_is_named_by_number_time_name_or_file(cli: Cli) -> None:
    cli.done("backup")
    (one,) = cli.done("restore", "--json").records
    day, time = local_time(one["made"]).split()
    for name in ("1", f"{day} {time}", day, Path(one["path"]).name, one["path"]):
        cli.done("restore", name, "--yes")
        for path in (cli.home / "backups" / "ann").iterdir():
            if str(path) != one["path"]:
                path.unlink()


def test_a_name_that_means_no_backup_or_several_is_said(cli: Cli) -> None:
    cli.done("backup")
    cli.done("backup")
    for name in ("0", "3", "1999", "nothing"):
        assert f"there is no backup “{name}”" in cli.refused("restore", name, "--yes")
    assert "could be any of 2 backups" in cli.refused("restore", "20", "--yes")


def test_without_a_terminal_restore_asks_nothing_and_does_nothing(cli: Cli) -> None:
    cli.done("backup")
    assert "say which backup" in cli.refused("restore", stdin=b"1\n")
    assert "say --yes if it should" in cli.refused("restore", "1", stdin=b"y\n")


def test_a_file_that_is_no_backup_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    for name, data in (("a.txt", b"text"), ("b.json.gz", gzip.compress(b"{}\n{}\n{}")), ("c.gz", b"\x1f\x8b\x08")):
        path = tmp_path / name
        path.write_bytes(data)
        line = cli.refused("restore", str(path), "--yes")
        assert str(path) in line
        assert "offers the backups" not in line


def test_a_damaged_backup_is_listed_as_such(cli: Cli) -> None:
    path = Path(cli.done("backup").out.rstrip("\n"))
    path.write_bytes(path.read_bytes()[:20])
    assert "  Compressed file ended" in cli.done("restore", "--list").out
    assert str(path) in cli.refused("restore", "1", "--yes")


def test_a_backup_of_somebody_else_is_called_that(cli: Cli, tmp_path: Path) -> None:
    file = str(tmp_path / "bo.json.gz")
    cli.done("--reader", "bo", "backup", file)
    assert "the backup of bo’s of " in cli.done("restore", file, "--yes").err


# --- Damaged files --------------------------------------------------------------------------------------------------

DAMAGES = [b"", b"{", b"\0" * 4096, b"[]", b"\xff\xfe garbage"]
COMMANDS = [
    ("ls",),
    ("show", ATTENTION),
    ("set", "read", ATTENTION),
    ("note", ATTENTION, "x"),
    ("undo",),
    ("lists",),
    ("update",),
    ("remove", "toys", "--yes"),
    ("backup",),
    ("merge",),
    ("where",),
    ("open", ATTENTION),
    ("duplicates",),
]


@pytest.mark.parametrize("name", ["library.json", "readers/ann.json"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_every_command_names_the_damaged_file_and_the_way_back(cli: Cli, name: str, damage: bytes) -> None:
    cli.done("set", "read", ATTENTION)
    (cli.home / name).write_bytes(damage)
    for args in COMMANDS:
        line = cli.refused(*args)
        assert line.startswith(f"{cli.home / name}: "), args
        assert line.endswith("; it is left as it is, and `readlist restore` offers the backups"), args


def test_the_way_back_is_that_of_the_reader(cli: Cli) -> None:
    cli.done("--reader", "bo", "set", "read", ATTENTION)
    (cli.home / "readers" / "bo.json").write_bytes(b"")
    assert "`readlist --reader bo restore` offers" in cli.refused("--reader", "bo", "ls")
    cli.done("ls")


@pytest.mark.parametrize("name", ["library.json", "readers/ann.json"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_restore_sets_a_damaged_file_aside_and_names_it(cli: Cli, name: str, damage: bytes) -> None:
    cli.done("set", "read", ATTENTION)
    cli.done("backup")
    sound = {path: data for path, data in files(cli.home).items() if path != name}
    (cli.home / name).write_bytes(damage)
    assert "damaged" not in cli.done("restore", "--list").out
    ran = cli.done("restore", "1", "--yes")
    (kept,) = [line.rpartition(" ")[2] for line in ran.err.splitlines() if "is kept as" in line]
    assert Path(kept).read_bytes() == damage
    assert ran.err.endswith("the library can be used again: 2 lists, 5 papers, 1 reading\n")
    assert status(cli) is Status.READ
    assert {path: data for path, data in files(cli.home).items() if path in sound} == sound


def test_both_files_may_be_damaged(cli: Cli) -> None:
    cli.done("set", "read", ATTENTION)
    cli.done("backup")
    for path in (cli.library().catalogue_path, cli.library().readings_path):
        path.write_bytes(b"")
    assert cli.done("restore", "1", "--yes").err.count("is kept as") == 2
    assert status(cli) is Status.READ


def test_without_a_backup_one_can_begin_anew(cli: Cli) -> None:
    (cli.home / "library.json").write_bytes(b"{")
    before = files(cli.home)
    assert cli("restore", "--yes", stdin=b"").err.endswith("if you have a copy of one, name its file\n")
    assert "begin anew without what it held" in cli("restore", "--new", stdin=b"").err
    assert files(cli.home) == before
    ran = cli.done("restore", "--new", "--yes")
    assert "5 lists, 297 papers, 0 readings" in ran.err
    kept = next(cli.home.glob("library.json.damaged-*"))
    assert kept.read_bytes() == b"{"


def test_a_sound_library_does_not_begin_anew(cli: Cli) -> None:
    assert "nothing is damaged" in cli.refused("restore", "--new", "--yes")


def test_a_file_of_a_newer_version_is_not_called_damaged_nor_set_aside(cli: Cli) -> None:
    (cli.home / "library.json").write_text('{"about":{"file":{"kind":"catalogue","schema":99}}}')
    cli.home.joinpath("backups").mkdir()
    for args in (("ls",), ("restore", "--new", "--yes")):
        line = cli.refused(*args)
        assert "written by a newer version" in line
        assert "offers the backups" not in line


def test_a_damaged_backup_rescues_nothing(cli: Cli) -> None:
    path = Path(cli.done("backup").out.rstrip("\n"))
    path.write_bytes(b"\x1f\x8b")
    (cli.home / "library.json").write_bytes(b"{")
    before = files(cli.home)
    ran = cli("restore", "1", "--yes")
    assert ran.code == 1
    assert str(path) in ran.err
    assert "Traceback" not in ran.err
    assert files(cli.home) == before
    with pytest.raises(Exception, match="not valid JSON"):
        Library(cli.home, "ann")
