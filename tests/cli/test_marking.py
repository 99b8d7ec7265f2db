"""set, note, undo and redo: on the screen and on the disk."""

from pathlib import Path

import pytest
from clirun import Cli

from readlist_tui.library import Library
from readlist_tui.model import Entry, PaperList, Status

GAMES = "arxiv:1602.00003"


def test_a_status_is_on_disk_when_the_command_ends(cli: Cli) -> None:
    ran = cli.done("set", "read", GAMES)
    assert (ran.out, ran.err) == ("", "readlist: read · Deep Residual Games\n")
    assert cli.library().paper(GAMES).status is Status.READ


def test_several_papers_are_one_change(cli: Cli) -> None:
    ran = cli.done("set", "to-read", GAMES, "1706.00001", "机器学习理论导引")
    assert ran.err == "readlist: to-read · 3 papers\n"
    cli.done("undo")
    assert {paper.status for paper in cli.library().papers} == {Status.NEW}


def test_a_query_sets_all_that_match(cli: Cli) -> None:
    cli.done("set", "skimmed", "residual", "year:2016")
    assert cli.done("ls", "status:skimmed", "--json").out.count("\n") == 2


def test_new_takes_the_mark_away(cli: Cli) -> None:
    cli.done("set", "read", GAMES)
    cli.done("set", "new", GAMES)
    assert cli.library().paper(GAMES).status is Status.NEW


def test_a_query_that_matches_nothing_changes_nothing(cli: Cli) -> None:
    assert cli.refused("set", "read", "zebra", "x") == "no paper matches “zebra x”"


def test_an_unknown_status_names_those_there_are(cli: Cli) -> None:
    ran = cli("set", "raed", GAMES)
    assert (ran.code, ran.out) == (2, "")
    assert all(status in ran.err for status in Status)


@pytest.fixture
def many(cli: Cli) -> Cli:
    """The command line on a library with 60 more papers."""
    entries = [Entry(f"Chess {number}", number, "chess") for number in range(1, 61)]
    cli.library().replace_lists([(PaperList("chess", "Chess"), entries)])
    return cli


def test_more_than_50_papers_are_not_marked_without_a_word(many: Cli) -> None:
    assert (
        many.refused("set", "read", "chess", stdin=b"") == "this would mark 60 papers as read; say --yes if it should"
    )
    many.done("set", "read", "chess", "--yes")
    assert sum(paper.status is Status.READ for paper in many.library().papers) == 60


def test_50_papers_are_marked_without_a_question(many: Cli) -> None:
    many.done("set", "read", "chess", "-5", stdin=b"")
    assert sum(paper.status is Status.READ for paper in many.library().papers) == 45


def test_a_note_is_written_printed_and_taken_away(cli: Cli) -> None:
    assert cli.done("note", "games").err == "readlist: you have no note on “Deep Residual Games”\n"
    assert cli.done("note", "games", "很好", "read again").err == "readlist: note · Deep Residual Games\n"
    assert cli.done("note", "games").out == "很好 read again\n"
    assert cli.library().paper(GAMES).reading.note == "很好 read again"
    assert cli.done("note", "games", "").err == "readlist: no note · Deep Residual Games\n"
    assert cli.library().paper(GAMES).reading.note == ""


def test_a_note_of_several_lines_comes_from_standard_input(cli: Cli) -> None:
    cli.done("note", "games", "-", stdin="第一\n  second\n".encode())
    assert cli.done("note", "games").out == "第一\n  second\n"


def test_a_note_that_is_not_utf8_changes_nothing(cli: Cli) -> None:
    assert "not UTF-8" in cli.refused("note", "games", "-", stdin=b"caf\xe9")


def test_a_note_cannot_act_on_the_terminal(cli: Cli) -> None:
    cli.done("note", "games", "a\x1b]52;c;eA==\x07b\u202e")
    assert cli.done("note", "games").out == "a]52;c;eA==b\n"


def test_undo_and_redo_reach_over_runs(cli: Cli) -> None:
    cli.done("set", "read", GAMES)
    cli.done("note", GAMES, "fine")
    assert cli.done("undo").err == "readlist: took back note · Deep Residual Games\n"
    assert cli.done("undo").err == "readlist: took back read · Deep Residual Games\n"
    assert cli.library().paper(GAMES).status is Status.NEW
    assert cli.done("redo").err == "readlist: did again read · Deep Residual Games\n"
    assert cli.done("redo").err == "readlist: did again note · Deep Residual Games\n"
    paper = cli.library().paper(GAMES)
    assert (paper.status, paper.reading.note) == (Status.READ, "fine")


def test_nothing_to_undo_or_redo_is_said(cli: Cli) -> None:
    assert cli.refused("undo") == "there is nothing to undo"
    assert cli.refused("redo") == "there is nothing to redo"


def test_a_damaged_file_is_named_and_left_as_it_is(cli: Cli) -> None:
    cli.done("set", "read", GAMES)
    path = Path(cli.library().readings_path)
    path.write_bytes(path.read_bytes()[:40])
    assert str(path) in cli.refused("ls")
    assert str(path) in cli.refused("set", "read", GAMES)


def test_a_home_that_cannot_be_written_is_named(cli: Cli) -> None:
    (cli.home / "readers").rmdir() if (cli.home / "readers").exists() else None
    (cli.home / "readers").write_text("a file in the place of the folder")
    assert str(cli.home / "readers") in cli.refused("set", "read", GAMES)


def test_two_readers_of_one_home_do_not_meet(cli: Cli) -> None:
    cli.done("--reader", "../../ann", "set", "read", GAMES)
    assert Library(cli.home, "ann").paper(GAMES).status is Status.NEW
    assert not list(cli.home.parent.glob("ann*"))
