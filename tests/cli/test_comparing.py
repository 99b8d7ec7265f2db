"""duplicates, join and apart."""

from pathlib import Path

import pytest
from clirun import Cli

from readlist_tui.model import Status

MORE = """\
# More toys

- [Deep Residual Tyos](https://example.org/other.pdf). José Ortiz. CVPR 2016.
"""


@pytest.fixture
def doubled(cli: Cli, tmp_path: Path) -> Cli:
    """A library with a paper that another list spells wrongly."""
    path = tmp_path / "more.md"
    path.write_text(MORE, encoding="utf-8")
    cli.done("import", str(path))
    return cli


def test_papers_that_look_alike_are_shown_side_by_side(doubled: Cli) -> None:
    out = doubled.done("duplicates").out
    assert "Deep Residual Toys" in out
    assert "Deep Residual Tyos" in out
    (record,) = doubled.done("duplicates", "--json").records
    assert [paper["title"] for paper in record["papers"]] == ["Deep Residual Toys", "Deep Residual Tyos"]


def test_joined_papers_are_one_with_all_that_was_said_of_both_until_it_is_undone(doubled: Cli) -> None:
    doubled.done("note", "Deep Residual Toys", "first")
    doubled.done("set", "read", "Deep Residual Tyos")
    count = len(doubled.library().papers)
    doubled.done("join", "Deep Residual Toys", "Deep Residual Tyos")
    paper = doubled.library().paper("title:deepresidualtyos")
    assert [entry.list_key for entry in paper.entries] == ["toys", "more"]
    assert (paper.status, paper.reading.note) == (Status.READ, "first")
    assert len(doubled.library().papers) == count - 1
    assert not doubled.done("duplicates").out
    doubled.done("undo")
    apart = doubled.library().paper("title:deepresidualtyos")
    assert (apart.status, apart.reading.note, len(doubled.library().papers)) == (Status.READ, "", count)
    doubled.done("redo")
    assert len(doubled.library().papers) == count - 1


def test_a_mark_on_joined_papers_survives_and_can_be_undone(doubled: Cli) -> None:
    doubled.done("join", "Deep Residual Toys", "Deep Residual Tyos")
    doubled.done("set", "read", "Deep Residual Tyos")
    assert doubled.library().paper("title:deepresidualtoys").status is Status.READ
    doubled.done("undo")
    doubled.done("undo")
    said = {paper.title: paper.status for paper in doubled.library().papers}
    assert said["Deep Residual Toys"] is said["Deep Residual Tyos"] is Status.NEW


def test_papers_kept_apart_are_not_proposed_again(doubled: Cli) -> None:
    doubled.done("apart", "Deep Residual Toys", "Deep Residual Tyos")
    assert not doubled.done("duplicates").out
    doubled.done("undo")
    assert doubled.done("duplicates").out


def test_a_paper_is_not_joined_with_itself(doubled: Cli) -> None:
    assert "are one paper already" in doubled.refused("join", "Deep Residual Toys", "title:deepresidualtoys")


def test_a_running_library_sees_what_another_process_joined(doubled: Cli) -> None:
    library = doubled.library()
    count = len(library.papers)
    doubled.done("join", "Deep Residual Toys", "Deep Residual Tyos")
    assert library.refresh()
    assert len(library.papers) == count - 1
