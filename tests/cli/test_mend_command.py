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
