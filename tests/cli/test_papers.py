"""ls and show, and how a paper is named."""

from pathlib import Path

import pytest
from clirun import TOYS, Cli

from readlist_tui.model import Entry, Link, LinkKind, PaperList, Status


def titles(cli: Cli, *args: str) -> list[str]:
    return [record["title"] for record in cli.done("ls", "--json", *args).records]


def test_ls_prints_all_papers_in_the_order_of_the_lists(cli: Cli) -> None:
    expected = ["Attention to Toys", "Graphs of Toys", "Deep Residual Toys", "Deep Residual Games", "机器学习理论导引"]
    assert titles(cli) == expected


def test_ls_gives_each_paper_as_a_record(cli: Cli) -> None:
    cli.done("note", "1706.00001", "good")
    cli.done("set", "read", "1706.00001")
    (record,) = cli.done("ls", "--json", "attention").records
    assert record == {
        "key": "arxiv:1706.00001",
        "ids": ["arxiv:1706.00001", "title:attentiontotoys"],
        "title": "Attention to Toys",
        "authors": ["Ann Lee", "Bo Ng"],
        "venue": "NeurIPS",
        "year": 2017,
        "status": "read",
        "marked": True,
        "mended": {},
        "note": "good",
        "tags": [],
        "links": [
            {"kind": "paper", "url": "https://arxiv.org/abs/1706.00001", "refused": None},
            {"kind": "code", "url": "https://github.com/ann/toys", "refused": None},
        ],
        "entries": [
            {"list": "toys", "category": ["Attention"], "line": 5, "note": "", "tags": [], "marker": None},
            {"list": "zh", "category": ["综述"], "line": 5, "note": "", "tags": [], "marker": None},
        ],
        "gone": [],
        "differing": {},
    }


def test_ls_prints_an_aligned_table_for_people(cli: Cli) -> None:
    lines = cli.done("ls").out.splitlines()
    assert lines[0].split() == ["STATUS", "YEAR", "VENUE", "TITLE", "ID"]
    column = lines[0].index("TITLE")
    assert lines[1] == "new     2017  NeurIPS  Attention to Toys    arxiv:1706.00001"
    assert lines[5][column:] == "机器学习理论导引"


def test_wide_characters_keep_the_columns_aligned(cli: Cli) -> None:
    from wcwidth import wcswidth

    lines = cli.done("lists").out.splitlines()
    assert [line.split()[0] for line in lines] == ["LIST", "toys", "zh"]
    cli.done("set", "read", "机器学习理论导引")
    rows = cli.done("ls", "list:zh").out.splitlines()
    titles = ["Attention to Toys", "机器学习理论导引"]
    starts = {wcswidth(row[: row.index(title)]) for row, title in zip(rows[1:], titles, strict=True)}
    assert starts == {rows[0].index("TITLE")}


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["residual"], ["Deep Residual Toys", "Deep Residual Games"]),
        (["residual", "games"], ["Deep Residual Games"]),
        (["residual", "-games"], ["Deep Residual Toys"]),
        (["-residual", "-attention", "toys"], ["Graphs of Toys"]),
        (["year:2018..", "OR", "games"], ["Graphs of Toys", "Deep Residual Games"]),
        (["list:论文清单"], ["Attention to Toys", "机器学习理论导引"]),
        (["category:综述", "理论"], ["机器学习理论导引"]),
        (["author:jose"], ["Deep Residual Toys"]),
        (["no such words"], []),
    ],
)
def test_ls_takes_a_query(cli: Cli, args: list[str], expected: list[str]) -> None:
    assert titles(cli, *args) == expected


def test_a_query_that_is_the_title_of_a_paper_is_still_a_query(cli: Cli) -> None:
    entries = [Entry("Residual", 1, "more"), Entry("Residual Chess", 2, "more")]
    cli.library().replace_lists([(PaperList("more", "More"), entries)])
    assert len(titles(cli, "residual")) == 4
    cli.done("set", "read", "residual")
    assert titles(cli, "is:read") == ["Residual"]


def test_ls_sorts(cli: Cli) -> None:
    assert titles(cli, "--sort", "year")[:2] == ["Graphs of Toys", "Attention to Toys"]
    assert titles(cli, "--sort", "title", "--reverse")[0] == "机器学习理论导引"
    assert titles(cli, "--sort", "lists")[0] == "Attention to Toys"


def test_a_query_that_matches_nothing_says_so_and_prints_nothing(cli: Cli) -> None:
    ran = cli.done("ls", "zebra")
    assert (ran.out, ran.err) == ("", "readlist: no paper matches\n")


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("status:raed", "there is no status “raed”; there are: new, to-read, reading, skimmed, read, skipped"),
        ("toys (", "this bracket is not closed (at character 6 of “toys (”)"),
        ("colour:red", "there is no field “colour”"),
    ],
)
def test_a_mistake_in_a_query_is_told_with_its_place(cli: Cli, query: str, message: str) -> None:
    assert message in cli.refused("ls", query)


def test_an_option_that_does_not_exist_is_no_word_of_the_query(cli: Cli) -> None:
    ran = cli("ls", "--jsno")
    assert (ran.code, ran.out) == (2, "")
    assert "No such option '--jsno'" in ran.err


@pytest.mark.parametrize(
    "name",
    [
        "arxiv:1706.00001",
        "ArXiv:1706.00001",
        "1706.00001",
        "1706.00001v3",
        "https://arxiv.org/abs/1706.00001",
        "http://export.arxiv.org/pdf/1706.00001v7.pdf",
        "title:attentiontotoys",
        "Attention to Toys",
        "ATTENTION  TO TOYS!",
        "attention",
        "year:2017",
        "list:zh list:toys",
    ],
)
def test_a_paper_is_named_in_many_ways(cli: Cli, name: str) -> None:
    assert cli.done("show", name, "--json").records[0]["key"] == "arxiv:1706.00001"


def test_a_title_with_a_colon_that_is_exact_is_no_query(cli: Cli) -> None:
    assert cli.done("show", "Deep-Residual:Toys", "--json").records[0]["title"] == "Deep Residual Toys"


def test_a_name_that_could_be_several_papers_says_which(cli: Cli) -> None:
    message = cli.refused("show", "residual")
    assert message.startswith("“residual” could be any of 2 papers: ")
    assert "Deep Residual Toys (title:deepresidualtoys)" in message
    assert "Deep Residual Games (arxiv:1602.00003)" in message


def test_a_name_of_no_paper_says_so(cli: Cli) -> None:
    assert cli.refused("show", "zebra") == "no paper matches “zebra”"


def test_show_tells_all_that_is_known(cli: Cli) -> None:
    cli.done("note", "attention", "first line\nsecond line")
    cli.done("set", "reading", "attention")
    assert cli.done("show", "attention").out.splitlines() == [
        "Attention to Toys",
        "Ann Lee, Bo Ng",
        "NeurIPS 2017 arxiv:1706.00001",
        "",
        "status  reading",
        "note    first line",
        "        second line",
        "links   paper   https://arxiv.org/abs/1706.00001",
        "        code    https://github.com/ann/toys",
        "in      Awesome Toys › Attention (line 5)",
        "        论文清单 › 综述 (line 5)",
    ]


def test_show_tells_where_lists_differ_and_which_of_them_is_heard(cli: Cli) -> None:
    arxiv = (Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),)
    said = Entry(
        "Attention to Toys, Again", 3, authors=("Lee, Ann",), venue="arXiv", year=2016, tags=("Q",), links=arxiv
    )
    cli.library().replace_lists([(PaperList("more", "More\x1b[31m"), [said])])
    assert cli.done("show", "arxiv:1706.00001").out.partition("in      ")[2].splitlines() == [
        "Awesome Toys › Attention (line 5)",
        "        论文清单 › 综述 (line 5)",
        "        More[31m (line 3)",
        "          tags Q",
        "differ  title",
        "          Attention to Toys (shown, from Awesome Toys, 论文清单)",
        "          Attention to Toys, Again (from More[31m)",
        "        authors",
        "          Ann Lee, Bo Ng (shown, from Awesome Toys)",
        "          Lee, Ann (from More[31m)",
        "        venue",
        "          NeurIPS (shown, from Awesome Toys)",
        "          arXiv (from More[31m)",
        "        year",
        "          2017 (shown, from Awesome Toys)",
        "          2016 (from More[31m)",
    ]
    cli.done("mend", "arxiv:1706.00001", "--year", "2018")
    (record,) = cli.done("show", "arxiv:1706.00001", "--json").records
    assert record["differing"]["year"] == [
        {"value": "2017", "lists": ["toys"], "shown": False},
        {"value": "2016", "lists": ["more"], "shown": False},
    ]
    assert record["entries"][2]["tags"] == ["Q"]
    assert "year, yours is shown" in cli.done("show", "arxiv:1706.00001").out


def test_authors_spelled_in_another_way_are_the_same(cli: Cli) -> None:
    said = Entry("Attention to Toys", 3, authors=("Lee, A.", "B. Ng"))
    cli.library().replace_lists([(PaperList("more", "More"), [said])])
    assert cli.done("show", "attention", "--json").records[0]["differing"] == {}


def test_every_status_is_found_again(cli: Cli) -> None:
    for status in Status:
        cli.done("set", status, "games")
        assert titles(cli, f"status:{status}", "games") == ["Deep Residual Games"]


def test_another_reader_has_their_own_marks_on_the_same_lists(cli: Cli) -> None:
    cli.done("set", "read", "games")
    assert cli.done("--reader", "bo", "ls", "status:read").out == ""
    cli.done("--reader", "bo", "set", "skipped", "games")
    assert [one["status"] for one in cli.done("ls", "games", "--json").records] == ["read"]
    assert cli.library("bo").paper("arxiv:1602.00003").status is Status.SKIPPED


def test_a_paper_that_is_no_longer_listed_says_where_it_was(cli: Cli, tmp_path: Path) -> None:
    cli.done("note", "Graphs of Toys", "mine")
    shorter = tmp_path / "shorter.md"
    shorter.write_text("".join(line for line in TOYS.splitlines(keepends=True) if " of Toys]" not in line))
    cli.done("update", "toys", str(shorter), "--yes")
    gone, listed = "Graphs of Toys", "Attention to Toys"
    assert "\ngone    No longer listed; it was in Awesome Toys › Attention\n" in cli.done("show", gone).out
    (record,) = cli.done("show", gone, "--json").records
    assert (record["entries"], record["gone"]) == ([], [{"list": "toys", "category": ["Attention"]}])
    assert "No longer" not in cli.done("show", listed).out
    shorter.write_text("# Awesome Toys\n\n- [Deep Residual Games](https://arxiv.org/abs/1602.00003)\n")
    cli.done("update", "toys", "--yes")
    assert "\ngone    No longer in Awesome Toys › Attention\n" in cli.done("show", listed).out
