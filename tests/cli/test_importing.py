"""parse, import and lists."""

import re
from pathlib import Path

import pytest
from clirun import TOYS, Cli, files

from readlist_tui.lists import read_file

RECORD_FIELDS = {"line", "title", "authors", "venue", "year", "links", "note", "status", "tags", "category"}

NEW_LIST = """\
# Puzzles

Words in front.

- [Rubik Networks](https://arxiv.org/abs/1901.00009), ICML 2019
- [Attention to Toys](https://arxiv.org/abs/1706.00001), NeurIPS 2017
- [Back to the top](#puzzles)
"""


@pytest.fixture
def puzzles(tmp_path: Path) -> Path:
    path = tmp_path / "puzzles.md"
    path.write_text(NEW_LIST)
    return path


def test_parse_gives_one_record_an_entry_and_keeps_nothing(cli: Cli, puzzles: Path) -> None:
    before = files(cli.home)
    records = cli.done("parse", str(puzzles), "--json").records
    assert [record["title"] for record in records] == ["Rubik Networks", "Attention to Toys"]
    assert set(records[0]) == RECORD_FIELDS
    assert records[0] == {
        "line": 5,
        "title": "Rubik Networks",
        "authors": [],
        "venue": "ICML",
        "year": 2019,
        "links": [{"kind": "paper", "url": "https://arxiv.org/abs/1901.00009"}],
        "note": "",
        "status": "new",
        "tags": [],
        "category": [],
    }
    assert files(cli.home) == before


def test_parse_for_people_shows_what_was_skipped_and_why(cli: Cli, puzzles: Path) -> None:
    ran = cli.done("parse", str(puzzles))
    entries, skipped = ran.out.split("\n\n")
    assert entries.splitlines()[0].split() == ["LINE", "YEAR", "VENUE", "TITLE", "AUTHORS", "LINKS", "CATEGORY"]
    assert "Rubik Networks" in entries
    assert skipped.splitlines()[0].split() == ["LINE", "SKIPPED", "TEXT"]
    assert any(line.startswith("7 ") and "[Back to the top](#puzzles)" in line for line in skipped.splitlines())
    assert "2 entries" in ran.err


def test_parse_needs_no_library(cli: Cli, puzzles: Path) -> None:
    (cli.home / "library.json").write_text("damaged")
    assert cli.done("parse", str(puzzles), "--json").records


def test_an_import_brings_the_papers_in_and_keeps_the_readings(cli: Cli, puzzles: Path) -> None:
    cli.done("set", "read", "1706.00001")
    (record,) = cli.done("import", str(puzzles), "--json").records
    assert (record["list"], record["title"], record["papers"], record["new"], record["known"]) == (
        ("puzzles", "Puzzles", 2, 1, 1)
    )
    assert [one["line"] for one in record["skipped"]][-1] == 7
    (paper,) = cli.done("ls", "list:puzzles", "attention", "--json").records
    assert paper["status"] == "read"
    assert [entry["list"] for entry in paper["entries"]] == ["toys", "zh", "puzzles"]


def test_an_import_for_people_is_a_table(cli: Cli, puzzles: Path) -> None:
    lines = cli.done("import", str(puzzles)).out.splitlines()
    assert lines[0].split() == ["LIST", "PAPERS", "NEW", "KNOWN", "CHANGED", "UNSURE", "SKIPPED", "TITLE"]
    assert lines[1].split()[:4] == ["puzzles", "2", "1", "1"]


def test_a_dry_run_tells_the_same_and_changes_nothing(cli: Cli, puzzles: Path) -> None:
    before = files(cli.home)
    ran = cli.done("import", str(puzzles), "--dry-run")
    assert ran.err == "readlist: nothing was changed (--dry-run)\n"
    assert "Back to the top" in ran.out
    promised = cli.done("import", str(puzzles), "--dry-run", "--json").records
    assert files(cli.home) == before
    assert cli.done("import", str(puzzles), "--json").records == [
        {name: value for name, value in record.items() if name != "read"} for record in promised
    ]


def test_importing_again_takes_the_place_of_the_list(cli: Cli, puzzles: Path) -> None:
    cli.done("import", str(puzzles))
    puzzles.write_text(NEW_LIST.replace("Rubik Networks", "Rubik's Networks"))
    cli.done("import", str(puzzles))
    assert [one["title"] for one in cli.done("ls", "list:puzzles", "rubik", "--json").records] == ["Rubik's Networks"]


def wrong(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.md"
    content = {
        "empty": b"",
        "blank": b" \n\n",
        "latin1": b"# Caf\n\n- caf\xe9",
        "huge": b"- [a](https://example.org)\n" * 250_000,
        "nul": b"\0" * 10_000 + b"\xff",
    }
    if kind == "folder":
        path.mkdir()
    elif kind in content:
        path.write_bytes(content[kind])
    return path


@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "blank", "latin1", "huge", "nul"])
@pytest.mark.parametrize("command", ["parse", "import"])
def test_a_file_that_is_no_list_is_one_clear_line(cli: Cli, tmp_path: Path, command: str, kind: str) -> None:
    path = wrong(tmp_path, kind)
    assert cli.refused(command, str(path)).startswith(f"{path}:")


def test_one_wrong_file_among_several_leaves_all_out(cli: Cli, puzzles: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.md"
    assert cli.refused("import", str(puzzles), str(missing)) == f"{missing}: no such file"


def test_a_file_whose_name_is_hostile_cannot_act_on_the_terminal(cli: Cli, tmp_path: Path) -> None:
    message = cli.refused("parse", str(tmp_path / "\x1b]52;c;eA==\x07.md"))
    assert message.isprintable()


def test_lists_tells_how_far_the_reader_is(cli: Cli) -> None:
    cli.done("set", "read", "1706.00001")
    rows = [line.split(maxsplit=2) for line in cli.done("lists").out.splitlines()]
    assert rows == [["LIST", "READ", "TITLE"], ["toys", "1/4", "Awesome Toys"], ["zh", "1/2", "论文清单"]]
    records = cli.done("lists", "--json").records
    assert [(one["key"], one["papers"], one["read"]) for one in records] == [("toys", 4, 1), ("zh", 2, 1)]
    assert Path(records[0]["source"]).read_text() == TOYS


def test_a_dry_run_names_what_is_missing_in_the_file(cli: Cli, puzzles: Path) -> None:
    puzzles.write_text(NEW_LIST + "<!-- later\n- [Lost Puzzles](https://arxiv.org/abs/1901.00010)\n")
    message = "a comment that is never closed: what follows is left out"
    assert f":8: {message}" in cli.done("import", str(puzzles), "--dry-run").err
    (record,) = cli.done("import", str(puzzles), "--dry-run", "--json").records
    assert record["warnings"] == [{"line": 8, "message": message}]
    assert f"line 8: {message}" in cli.done("parse", str(puzzles)).err


def test_a_dry_run_names_what_the_importer_is_unsure_of(cli: Cli, puzzles: Path) -> None:
    puzzles.write_text(NEW_LIST + "- Soft Puzzlz, Puzzlefest 2016\n")
    (doubted,) = (entry for entry in read_file(puzzles).entries if entry.unsure)
    ran = cli.done("import", str(puzzles), "--dry-run")
    fields = ", ".join(doubted.unsure)
    assert re.search(rf"LINE  UNSURE OF .*\n{doubted.line} +{fields} +{re.escape(doubted.title)}\n", ran.out)
    (record,) = cli.done("import", str(puzzles), "--dry-run", "--json").records
    assert record["unsure"] == [{"line": doubted.line, "title": doubted.title, "fields": list(doubted.unsure)}]
    assert record["changed"] == 0


def test_a_dry_run_shows_each_entry_as_read_beside_its_line(cli: Cli, puzzles: Path) -> None:
    cli.done("import", str(puzzles))
    puzzles.write_text(NEW_LIST.replace("2017", "2018") + "\n- [Chess Toys](https://example.org/chess). ICLR 2020.\n")
    ran = cli.done("import", str(puzzles), "--dry-run")
    lines = puzzles.read_text().splitlines()
    (record,) = cli.done("import", str(puzzles), "--dry-run", "--json").records
    assert [one["raw"] for one in record["read"]] == [lines[one["line"] - 1] for one in record["read"]]
    assert {one["title"]: (one["new"], one["changed"]) for one in record["read"]}["Chess Toys"] == (True, [])
    assert [one["title"] for one in record["read"] if one["changed"]] == ["Attention to Toys"]
    assert set(record["read"][0]) == RECORD_FIELDS | {"new", "changed", "unsure", "raw"}
    (row,) = (line for line in ran.out.splitlines() if "Chess Toys | ICLR 2020 | paper" in line)
    assert row.split()[:2] == [str(record["read"][-1]["line"]), "new"]
    assert row.endswith("- [Chess Toys](https://example.org/chess). ICLR 2020.")
    (row,) = (line for line in ran.out.splitlines() if "changed: year" in line)
    assert row.endswith(lines[int(row.split()[0]) - 1])
    assert record["changed"] == 1


def test_an_import_of_an_unchanged_file_leaves_everything_as_it_is(cli: Cli, puzzles: Path) -> None:
    cli.done("import", str(puzzles))
    puzzles.write_text(NEW_LIST + "- [Soft Puzzles](https://arxiv.org/abs/1901.00010), ICML 2019\n")
    cli.done("import", str(puzzles))
    before = files(cli.home)
    for args in (("--dry-run",), (), ("--json",)):
        assert cli.done("import", str(puzzles), *args).err.startswith("readlist: puzzles: as it was\n")
        assert files(cli.home) == before
    assert [one["title"] for one in cli.done("ls", "is:added", "--json").records] == ["Soft Puzzles"]
    puzzles.write_text(puzzles.read_text().replace("# Puzzles", "# More puzzles"))
    assert "as it was" not in cli.done("import", str(puzzles)).err
    assert cli.library().paper_list("puzzles").title == "More puzzles"


def test_of_several_files_only_the_lists_that_differ_are_imported(cli: Cli, puzzles: Path) -> None:
    toys = cli.library().paper_list("toys")
    ran = cli.done("import", toys.source, str(puzzles))
    assert ran.err == "readlist: toys: as it was\n"
    assert cli.library().paper_list("toys") == toys
    assert len(cli.library().entries("puzzles")) == 2


def test_a_list_of_a_title_that_is_there_is_pointed_out(cli: Cli, tmp_path: Path) -> None:
    copy = tmp_path / "other toys.md"
    copy.write_text(TOYS.replace("Awesome Toys", "awesome toys"))
    hint = f"other-toys: you have a list of this title: `readlist update toys '{copy}'` updates it\n"
    for args in (("--dry-run",), ()):
        assert hint in cli.done("import", str(copy), *args).err
    assert "of this title" not in cli.done("import", str(copy)).err
    assert len(cli.library().lists) == 3
