"""export: what goes where, from the command line."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from clirun import Cli

from readlist_tui.formats import FORMATS
from readlist_tui.library import Library
from readlist_tui.lists import read_list
from readlist_tui.model import Entry, Link, LinkKind, PaperList


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    made = tmp_path / "work"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


def test_standard_output_holds_nothing_but_the_export(cli: Cli) -> None:
    ran = cli.done("export", "attention", "--format", "bibtex")
    assert ran.err == ""
    (entry,) = parse_string(ran.out).entries
    assert (entry.entry_type, entry.key) == ("inproceedings", "Lee2017Attention")
    assert entry["author"] == "Lee, Ann and Ng, Bo"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_written(cli: Cli, work: Path, name: str) -> None:
    file = work / f"papers{FORMATS[name].endings[0]}"
    ran = cli.done("export", "-o", str(file))
    assert ran.out == ""
    assert ran.err == f"readlist: wrote 5 papers as {FORMATS[name].title} to {file}\n"
    assert cli.done("export", "--format", name, "-o", "-").out == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("md", "markdown"),
        (".MD", "markdown"),
        ("bib", "bibtex"),
        ("csl", "csl-json"),
        ("csl.json", "csl-json"),
        ("csljson", "csl-json"),
        *((name, name) for name in FORMATS),
    ],
)
def test_a_format_is_named_by_its_name_or_by_an_ending(cli: Cli, called: str, name: str) -> None:
    assert cli.done("export", "--format", called, "-o", f"{cli.home}/papers").err.startswith(
        f"readlist: wrote 5 papers as {FORMATS[name].title} to "
    )


@pytest.mark.parametrize("called", ["docx", "", ".", "-", "b"])
def test_a_format_that_there_is_not_is_told_with_those_there_are(cli: Cli, called: str) -> None:
    ran = cli("export", "--format", called)
    assert (ran.code, ran.out) == (2, "")
    assert "is none of bibtex, ris, csl-json, csv, markdown, json" in ran.err


@pytest.mark.parametrize("query", [("list:zh",), ("list:论文", "attention"), ("LIST:zh", "is:unread", "-list:puzzles")])
def test_in_markdown_a_query_of_one_list_is_grouped_as_that_list_does(cli: Cli, query: tuple[str, ...]) -> None:
    parsed = read_list(cli.done("export", *query, "--format", "md").out)
    assert parsed.title == "论文清单"
    assert {one.category for one in parsed.entries} == {("综述",)}


@pytest.mark.parametrize(
    "query", [("attention",), ("list:zh", "list:toys"), ("list:zh OR attention",), ("-list:puzzles",)]
)
def test_in_markdown_other_queries_are_grouped_by_list(cli: Cli, query: tuple[str, ...]) -> None:
    parsed = read_list(cli.done("export", *query, "--format", "md").out)
    assert ("Awesome Toys", "Attention") in {one.category for one in parsed.entries}


def test_data_of_a_query_of_one_list_tell_of_the_other_lists(cli: Cli) -> None:
    (row,) = csv.DictReader(io.StringIO(cli.done("export", "list:zh", "attention", "--format", "csv").out))
    assert row["lists"] == "Awesome Toys; 论文清单"


def test_what_is_written_says_what_the_reader_says(cli: Cli) -> None:
    cli.done("set", "read", "attention")
    cli.done("note", "attention", "mine")
    (record,) = json.loads(cli.done("export", "attention", "--format", "json").out)["papers"]
    assert (record["status"], record["reading"]["note"]) == ("read", "mine")
    (row,) = csv.DictReader(io.StringIO(cli.done("export", "attention", "--format", "csv").out))
    assert (row["status"], row["note"], row["lists"]) == ("read", "mine", "Awesome Toys; 论文清单")
    assert "- [x] [Attention to Toys]" in cli.done("export", "attention", "--format", "markdown").out


def test_a_list_is_written_as_it_has_its_papers(cli: Cli) -> None:
    for name in ("zh", "论文清单"):
        parsed = read_list(cli.done("export", "--list", name, "--format", "markdown").out)
        assert parsed.title == "论文清单"
        assert [(one.title, one.category) for one in parsed.entries] == [
            ("Attention to Toys", ("综述",)),
            ("机器学习理论导引", ("综述",)),
        ]
    assert cli.refused("export", "--list", "nothing", "--format", "ris") == "there is no list nothing"


def test_a_query_chooses_and_its_minus_is_no_option(cli: Cli) -> None:
    def titles(*query: str) -> list[str]:
        return [one["title"] for one in rispy.loads(cli.done("export", *query, "--format", "ris").out)]

    assert titles("venue:CVPR") == ["Deep Residual Toys", "Deep Residual Games"]
    assert titles("venue:CVPR", "-ogames") == ["Deep Residual Toys", "Deep Residual Games"]
    assert titles("venue:CVPR", "-games") == ["Deep Residual Toys"]
    assert titles("-games", "venue:CVPR") == ["Deep Residual Toys"]


def test_a_term_that_begins_with_o_writes_no_file(cli: Cli, work: Path) -> None:
    cli.done("export", "-oral", "--format", "csv")
    assert list(work.iterdir()) == []


@pytest.mark.parametrize("args", [(), ("-o", "papers.txt"), ("-o", "-")])
def test_without_a_format_the_formats_are_named(cli: Cli, args: tuple[str, ...]) -> None:
    ran = cli("export", *args)
    assert (ran.code, ran.out) == (2, "")
    assert "say --format and one of bibtex, ris, csl-json, csv, markdown, json" in ran.err


def test_an_option_that_does_not_exist_is_told(cli: Cli) -> None:
    ran = cli("export", "--formt", "csv")
    assert ran.code == 2
    assert "--formt" in ran.err


def test_without_papers_nothing_is_written(cli: Cli, work: Path) -> None:
    assert cli.refused("export", "nosuchthing", "-o", "a.bib") == "no paper matches; nothing was written"
    assert list(work.iterdir()) == []


def test_a_file_that_is_there_is_replaced_with_force_alone(cli: Cli, work: Path) -> None:
    (work / "a.bib").write_text("mine")
    assert (
        cli.refused("export", "-o", "a.bib", stdin=b"y\n")
        == "a.bib is there already; say --force if it should be replaced"
    )
    assert (work / "a.bib").read_text() == "mine"
    cli.done("export", "-o", "a.bib", "--force")
    assert (work / "a.bib").read_text().startswith("@")


def test_a_folder_and_a_missing_folder_are_told(cli: Cli, work: Path) -> None:
    (work / "a.bib").mkdir()
    assert cli.refused("export", "-o", "a.bib") == "a.bib is a folder; name a file"
    assert cli.refused("export", "-o", "no/a.bib") == "no/a.bib was not written (No such file or directory)"


def test_a_link_that_the_gate_refuses_is_text_with_the_reason(cli: Cli) -> None:
    entry = Entry("Evil Toys", 1, "evil", links=(Link(LinkKind.PAPER, "javascript:alert(1)"),))
    Library(cli.home, "ann").replace_lists([(PaperList("evil", "Evil"), [entry])])
    for name in FORMATS:
        text = cli.done("export", "evil", "--format", name).out
        assert "javascript:alert(1)" in text
        assert "only http and https are used" in text
        assert "](javascript" not in text
        assert "UR  - " not in text
        assert "url = " not in text
        assert '"URL"' not in text


@pytest.mark.usefixtures("cli")
def test_in_a_terminal_of_another_encoding_it_is_utf_8_all_the_same(home: Path) -> None:
    command = [sys.executable, "-m", "readlist_tui", "export", "--format", "csv"]
    env = {
        "READLIST_HOME": str(home),
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PATH": "/usr/bin:/bin",
    }
    env |= {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    ran = subprocess.run(command, env=env, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "机器学习理论导引" in ran.stdout.decode("utf-8")


@pytest.mark.usefixtures("cli")
def test_no_other_command_pays_for_formats() -> None:
    code = (
        "import sys\nfrom readlist_tui.cli import run\n"
        "assert run(lambda *_: None, ['ls']) == 0\n"
        "assert not [name for name in sys.modules if name.startswith('readlist_tui.formats')]\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
