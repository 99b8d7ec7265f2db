"""mend: what a reader sets right."""

import json

from clirun import Cli

GAMES = "arxiv:1602.00003"


def test_what_is_mended_is_shown_with_what_the_list_says(cli: Cli) -> None:
    ran = cli.done("mend", GAMES, "--title", "Deep Games", "--year", "2015")
    assert (ran.out, ran.err) == ("", "readlist: mended title, year · Deep Residual Games\n")
    shown = cli.done("show", GAMES).out
    assert shown.startswith("Deep Games\n")
    assert "title is yours; the list says: Deep Residual Games" in shown
    record = json.loads(cli.done("show", "--json", "Deep Games").out)
    assert (record["title"], record["year"], record["mended"]) == (
        "Deep Games",
        2015,
        {"title": "Deep Games", "year": "2015"},
    )


def test_an_empty_text_takes_it_away_and_undo_brings_it_back(cli: Cli) -> None:
    cli.done("mend", GAMES, "--title", "Deep Games")
    cli.done("mend", GAMES, "--title", "")
    assert cli.library().paper(GAMES).title == "Deep Residual Games"
    assert "took back title · Deep" in cli.done("undo").err
    assert cli.library().paper(GAMES).title == "Deep Games"


def test_what_cannot_be_mended_is_told_in_a_line(cli: Cli) -> None:
    assert "nothing to mend" in cli.refused("mend", GAMES)
    assert cli.refused("mend", GAMES, "--year", "soon") == "a year has four digits: “soon” has not"
    assert cli.library().paper(GAMES).title == "Deep Residual Games"


def test_links_tags_and_category_are_mended_too(cli: Cli) -> None:
    ran = cli.done("mend", GAMES, "--links", "paper https://arxiv.org/abs/1602.00003 code https://github.com/di/games")
    assert ran.err == "readlist: mended links · Deep Residual Games\n"
    cli.done("mend", GAMES, "--tags", "fun, games", "--category", "Games > Deep")
    record = json.loads(cli.done("show", "--json", GAMES).out)
    assert [(link["kind"], link["url"]) for link in record["links"]] == [
        ("paper", "https://arxiv.org/abs/1602.00003"),
        ("code", "https://github.com/di/games"),
    ]
    assert (record["tags"], record["entries"][0]["category"]) == (["fun", "games"], ["Games", "Deep"])
    shown = cli.done("show", GAMES).out
    assert "tags is yours; the list says: nothing" in shown
    assert "category in Awesome Toys is yours; the list says: Residuals" in shown
    assert "took back tags, category · Deep Residual Games" in cli.done("undo").err
    assert cli.library().paper(GAMES).tags == ()


def test_a_category_needs_its_list_where_there_are_several(cli: Cli) -> None:
    paper = "arxiv:1706.00001"
    assert cli.refused("mend", paper, "--category", "A") == "say --in which list: toys, zh"
    assert "there is no list" in cli.refused("mend", paper, "--category", "A", "--in", "none")
    cli.done("mend", paper, "--category", "A > B", "--in", "论文清单")
    assert [entry.category for entry in cli.library().paper(paper).entries] == [("Attention",), ("A", "B")]


def test_a_link_that_is_refused_is_told_with_the_reason(cli: Cli) -> None:
    message = cli.refused("mend", GAMES, "--links", "code file:///etc/passwd")
    assert message == "“file:///etc/passwd” is no link: only http and https are used, not “file”"
