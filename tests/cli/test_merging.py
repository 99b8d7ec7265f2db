"""merge: copies of the readings that were changed apart come together, and those beside the data are found."""

import re
import shutil
from pathlib import Path

import pytest
from clirun import Cli, files

from readlist_tui.library import Library
from readlist_tui.model import Status

ATTENTION, GRAPHS, GAMES = "arxiv:1706.00001", "arxiv:1801.00002", "arxiv:1602.00003"
CONFLICTS = [
    "ann.sync-conflict-20260131-120000-ABCDEFG.json",
    "ann (Bob's conflicted copy 2026-01-31).json",
    "ann (conflicted copy 2026-01-31 120000).json",
]


def apart(cli: Cli, tmp_path: Path) -> Path:
    """A machine that went its own way from here; its file."""
    other = tmp_path / "other"
    shutil.copytree(cli.home, other)
    library = Library(other, "ann")
    library.set_status([GRAPHS], Status.READ)
    library.set_note(ATTENTION, "their words")
    cli.done("note", ATTENTION, "my words")
    cli.done("set", "skimmed", GAMES)
    return library.readings_path


def both_are_there(library: Library) -> bool:
    note = library.paper(ATTENTION).reading.note
    return (
        library.paper(GRAPHS).status is Status.READ
        and library.paper(GAMES).status is Status.SKIMMED
        and "my words" in note
        and "their words" in note
    )


def test_the_file_of_another_machine_is_taken_in_and_taken_back(cli: Cli, tmp_path: Path) -> None:
    theirs = apart(cli, tmp_path)
    before = [paper.reading for paper in cli.library().papers]
    ran = cli.done("merge", str(theirs))
    assert ran.err == "readlist: merged ann.json: 2 papers changed; `readlist undo` takes it back\n"
    assert [line.split("  ")[0] for line in ran.out.splitlines()] == ["WHAT", "note changed", "new → read"]
    assert both_are_there(cli.library())
    assert cli.done("undo").err == "readlist: took back the merge of ann.json · 2 papers\n"
    after = [paper.reading for paper in cli.library().papers]
    assert [(one.status, one.note) for one in after] == [(one.status, one.note) for one in before]
    assert cli.done("redo").err == "readlist: did again the merge of ann.json · 2 papers\n"
    assert both_are_there(cli.library())


def test_a_dry_run_tells_the_same_and_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    theirs = apart(cli, tmp_path)
    before = files(tmp_path)
    dry = cli.done("merge", str(theirs), "--dry-run")
    assert dry.err == "readlist: ann.json: 2 papers would change; nothing was changed (--dry-run)\n"
    assert files(tmp_path) == before
    assert cli.done("merge", str(theirs)).out == dry.out


def test_a_second_merge_finds_nothing_new(cli: Cli, tmp_path: Path) -> None:
    theirs = str(apart(cli, tmp_path))
    cli.done("merge", theirs)
    assert cli.done("merge", theirs).err == "readlist: ann.json: nothing in there changes a paper that is known here\n"


def test_a_backup_can_be_merged(cli: Cli, tmp_path: Path) -> None:
    theirs = apart(cli, tmp_path)
    made = Library(theirs.parents[1], "ann").back_up(to=tmp_path / "theirs.json.gz")
    cli.done("merge", str(made.path))
    assert both_are_there(cli.library())


@pytest.mark.parametrize("name", CONFLICTS)
def test_a_conflict_copy_is_mentioned_by_lists_and_doctor_alone_and_merged_without_a_name(
    cli: Cli, tmp_path: Path, name: str
) -> None:
    shutil.copyfile(apart(cli, tmp_path), cli.home / "readers" / name)
    assert cli.done("lists").err == (
        f"readlist: conflict copies with something new beside your readings: {name}; `readlist merge` takes it in\n"
    )
    assert "`readlist merge` takes in what it says" in cli("doctor").out
    for args in (("ls",), ("show", ATTENTION), ("where",)):
        assert cli.done(*args).err == ""
    assert f"merged {name}: 2 papers changed" in cli.done("merge").err
    assert both_are_there(cli.library())
    assert (cli.home / "readers" / name).exists()
    assert cli.done("lists").err == ""
    assert "says anything new" in cli.done("merge").err


def test_without_conflict_copies_there_is_nothing_to_merge(cli: Cli) -> None:
    before = files(cli.home)
    assert "no conflict copy" in cli.done("merge").err
    assert files(cli.home) == before


def test_a_damaged_conflict_copy_is_passed_over_and_the_others_are_taken(cli: Cli, tmp_path: Path) -> None:
    shutil.copyfile(apart(cli, tmp_path), cli.home / "readers" / CONFLICTS[0])
    (cli.home / "readers" / CONFLICTS[1]).write_bytes(b"{")
    ran = cli.done("merge")
    assert f"passed over {cli.home / 'readers' / CONFLICTS[1]}: not valid JSON" in ran.err
    assert both_are_there(cli.library())


def test_nothing_but_damaged_copies_is_said(cli: Cli) -> None:
    cli.done("set", "read", GRAPHS)
    (cli.home / "readers" / CONFLICTS[1]).write_bytes(b"")
    before = files(cli.home)
    ran = cli("merge")
    assert (ran.code, ran.out) == (1, "")
    assert "the file is empty" in ran.err
    assert files(cli.home) == before


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_file_that_is_no_copy_changes_nothing(cli: Cli, tmp_path: Path, dry: tuple[str, ...]) -> None:
    theirs = apart(cli, tmp_path)
    (tmp_path / "bad.json").write_bytes(b'{"about": 1}')
    for bad in (tmp_path / "bad.json", tmp_path / "none.json", tmp_path, cli.home / "library.json"):
        line = cli.refused("merge", str(theirs), str(bad), *dry)
        assert line.startswith(f"{bad}: ")


def test_mends_joins_and_what_is_kept_apart_have_rows_and_count(cli: Cli, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(cli.home, other)
    library = Library(other, "ann")
    library.mend(GRAPHS, {"title": "Graphs of Games", "year": "2019"})
    library.join(ATTENTION, "title:机器学习理论导引")
    residual = next(paper.key for paper in library.papers if paper.title == "Deep Residual Toys")
    library.keep_apart(residual, GAMES)
    dry = cli.done("merge", str(library.readings_path), "--dry-run")
    ran = cli.done("merge", str(library.readings_path))
    assert ran.out == dry.out
    assert "ann.json: 3 papers would change;" in dry.err
    assert "merged ann.json: 3 papers changed;" in ran.err
    assert [re.split("  +", line) for line in ran.out.splitlines()] == [
        ["WHAT", "TITLE"],
        ["joined with “机器学习理论导引”", "Attention to Toys"],
        ["mended title, year", "Graphs of Games"],
        ["kept apart from “Deep Residual Games”", "Deep Residual Toys"],
    ]


def test_papers_that_a_merge_joins_are_one_at_once(cli: Cli, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(cli.home, other)
    theirs, library = Library(other, "ann"), cli.library()
    theirs.join(ATTENTION, GRAPHS)
    library.merge([theirs.readings_path])
    assert [paper.key for paper in library.papers] == [paper.key for paper in theirs.papers]


def test_a_mark_that_was_taken_back_there_counts_for_nothing(cli: Cli, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(cli.home, other)
    library = Library(other, "ann")
    library.set_status([GAMES], Status.READ)
    library.undo()
    library.set_status([GRAPHS], Status.READ)
    for args, said in (
        (("--dry-run",), "1 paper would change; nothing was changed (--dry-run)"),
        ((), "1 paper changed; `readlist undo` takes it back"),
    ):
        ran = cli.done("merge", str(library.readings_path), *args)
        assert ran.err.endswith(f"{said}\n")
        assert len(ran.out.splitlines()) == 2
    assert cli.done("undo").err == "readlist: took back the merge of ann.json · 1 paper\n"


def test_where_only_marks_that_were_taken_back_come_in_nothing_is_said_to_have_changed(
    cli: Cli, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    shutil.copytree(cli.home, other)
    library = Library(other, "ann")
    library.set_status([GAMES], Status.READ)
    library.undo()
    ran = cli.done("merge", str(library.readings_path))
    assert (ran.out, "nothing in there changes a paper" in ran.err) == ("", True)
