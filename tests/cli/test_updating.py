"""update, rename, hide, unhide and remove."""

from pathlib import Path

import pytest
from clirun import TOYS, Cli, files

from readlist_tui.model import Status

NEWER = """\
# Awesome Toys

## Attention

- [Attention to Toys](https://arxiv.org/abs/1706.00001). Ann Lee, Bo Ng. ICML 2017. [[code](https://github.com/ann/toys)]
- [Toys for Everyone](https://arxiv.org/abs/1901.00004). Di Xu. ICLR 2019.

## Games

- [Deep Residual Games](https://arxiv.org/abs/1602.00003). Di Xu. CVPR 2016.
- [Deep Residual Toy](https://example.org/resid.pdf). José Ortiz. CVPR 2016.
"""


@pytest.fixture
def newer(cli: Cli, tmp_path: Path) -> Path:
    """A newer version of the first list, in another file."""
    path = tmp_path / "newer.md"
    path.write_text(NEWER, encoding="utf-8")
    assert "toys" in {one.key for one in cli.library().lists}
    return path


def test_an_update_shows_the_difference_and_takes_it_over(cli: Cli, newer: Path) -> None:
    cli.done("set", "read", "1706.00001", "Deep Residual Toys", "Graphs of Toys")
    (record,) = cli.done("update", "toys", str(newer), "--json").records
    assert [one["title"] for one in record["new"]] == ["Toys for Everyone"]
    assert [(one["title"], one["fields"]) for one in record["changed"]] == [
        ("Attention to Toys", ["venue"]),
        ("Deep Residual Toy", ["title", "category"]),
    ]
    assert [(one["title"], one["from"], one["to"]) for one in record["moved"]] == [
        ("Deep Residual Games", ["Residuals"], ["Games"]),
        ("Deep Residual Toy", ["Residuals"], ["Games"]),
    ]
    assert [one["title"] for one in record["removed"]] == ["Graphs of Toys"]
    said = {paper.title: paper.status for paper in cli.library().papers}
    assert said["Attention to Toys"] is said["Deep Residual Toy"] is said["Graphs of Toys"] is Status.READ


def test_a_dry_run_changes_nothing(cli: Cli, newer: Path) -> None:
    before = files(cli.home)
    ran = cli.done("update", "toys", str(newer), "--dry-run")
    assert "1 new, 2 changed, 2 moved, 1 removed" in ran.err
    assert "venue: NeurIPS → ICML" in ran.out
    assert files(cli.home) == before


def test_an_update_that_nobody_can_be_asked_about_is_refused(cli: Cli, newer: Path) -> None:
    ran = cli("update", "toys", str(newer), stdin=b"")
    assert ran.code == 1
    assert "say --yes" in ran.err
    assert "Toys for Everyone" not in [paper.title for paper in cli.library().papers]


def test_what_an_update_brought_is_listed_until_the_next_one(cli: Cli, newer: Path) -> None:
    assert not cli("ls", "is:added", "--json").out
    cli.done("update", "toys", str(newer), "--yes")
    assert [record["title"] for record in cli.done("ls", "is:added", "--json").records] == ["Toys for Everyone"]
    newer.write_text(f"{NEWER}- [One More Toy](https://arxiv.org/abs/1901.00005). Di Xu. ICLR 2019.\n")
    cli.done("update", "toys", "--yes")
    assert [record["title"] for record in cli.done("ls", "is:added", "--json").records] == ["One More Toy"]


def test_a_removed_paper_stays_only_where_something_was_said_of_it(cli: Cli, newer: Path) -> None:
    cli.done("update", "toys", str(newer), "--yes")
    assert not cli("ls", "is:gone", "--json").out
    cli.done("undo")
    cli.done("note", "Graphs of Toys", "mine")
    cli.done("update", "toys", str(newer), "--yes")
    (record,) = cli.done("ls", "is:gone", "--json").records
    assert (record["title"], record["note"], record["entries"]) == ("Graphs of Toys", "mine", [])


def test_an_update_can_be_undone_and_done_again(cli: Cli, newer: Path) -> None:
    titles = [paper.title for paper in cli.library().papers]
    cli.done("update", "toys", str(newer), "--yes")
    updated = [paper.title for paper in cli.library().papers]
    assert "update" in cli.done("undo").err
    assert [paper.title for paper in cli.library().papers] == titles
    cli.done("redo")
    assert [paper.title for paper in cli.library().papers] == updated


@pytest.fixture
def games(cli: Cli, tmp_path: Path) -> Path:
    """A third list, from a file that can be changed."""
    path = tmp_path / "games.md"
    path.write_text("# Games\n\n- [Games One](https://arxiv.org/abs/2001.00001). ICML 2020.\n")
    cli.done("import", str(path))
    with path.open("a") as file:
        file.write("- [Games Two](https://arxiv.org/abs/2001.00002). ICML 2020.\n")
    return path


@pytest.mark.parametrize("emptied", [False, True])
def test_of_all_lists_those_that_cannot_be_read_are_named_and_the_others_are_updated(
    cli: Cli, newer: Path, games: Path, emptied: bool
) -> None:
    cli.done("update", "toys", str(newer), "--yes")
    titles = [entry.title for entry in cli.library().entries("toys")]
    if emptied:
        newer.write_text("# Awesome Toys\n")
    else:
        newer.unlink()
    for dry in (("--dry-run",), ()):
        ran = cli("update", "--yes", *dry)
        assert ran.code == 1
        assert f"toys: {newer}: {'no papers were found in it' if emptied else 'no such file'}" in ran.err
        assert ran.err.endswith("\nreadlist: 1 list could not be read: toys\n")
        assert "Games Two" in ran.out
        assert len(cli.library().entries(games.stem)) == (1 if dry else 2)
    assert [entry.title for entry in cli.library().entries("toys")] == titles


def test_a_list_that_cannot_be_read_is_a_failure_where_nothing_else_has_changed(cli: Cli, newer: Path) -> None:
    cli.done("update", "toys", str(newer), "--yes")
    newer.unlink()
    for args in ((), ("--json",), ("--dry-run",)):
        ran = cli("update", *args)
        assert ran.code == 1
        assert "nothing has changed" not in ran.err


def test_lists_that_are_as_they_were_are_no_failure(cli: Cli) -> None:
    assert cli.done("update").err.endswith("\nreadlist: nothing has changed\n")


def test_a_list_that_does_not_exist_is_named(cli: Cli) -> None:
    assert "nosuch" in cli.refused("update", "nosuch")
    assert "nosuch" in cli.refused("remove", "nosuch", "--yes")


def test_a_title_given_by_hand_survives_an_update(cli: Cli, newer: Path) -> None:
    cli.done("rename", "toys", "My toys")
    cli.done("update", "toys", str(newer), "--yes")
    assert cli.library().paper_list("toys").title == "My toys"
    assert cli.library().paper_list("My toys").key == "toys"


def test_a_hidden_list_shows_no_papers_and_loses_nothing(cli: Cli) -> None:
    cli.done("set", "read", "Graphs of Toys")
    cli.done("hide", "toys")
    assert [paper.title for paper in cli.library().papers] == ["Attention to Toys", "机器学习理论导引"]
    cli.done("unhide", "toys")
    assert cli.library().paper("arxiv:1801.00002").status is Status.READ


def test_a_removed_list_can_be_brought_back_and_what_was_said_stays(cli: Cli) -> None:
    cli.done("set", "read", "Graphs of Toys")
    cli.done("remove", "toys", "--yes")
    assert [one.key for one in cli.library().lists] == ["zh"]
    assert [paper.title for paper in cli.library().papers] == [
        "Attention to Toys",
        "机器学习理论导引",
        "Graphs of Toys",
    ]
    cli.done("undo")
    assert TOYS.count("- [") == len(cli.library().entries("toys"))
    assert cli.library().paper("arxiv:1801.00002").status is Status.READ
