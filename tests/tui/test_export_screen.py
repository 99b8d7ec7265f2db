"""x writes what is shown or selected to a file; y b and y c copy it as BibTeX and as a citation."""

import json
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_file, parse_string
from toys import entry, fill, fill_with, shown, until

from readlist_tui.lists import read_list
from readlist_tui.tui.export_screen import ExportScreen


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, and no clipboard."""
    made = tmp_path / "work"
    made.mkdir()
    monkeypatch.chdir(made)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CONNECTION", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    return made


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_x_writes_what_is_shown(tmp_path: Path, work: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path / "home"), size=size) as screen:
        await screen.press("x")
        assert "Export 6 papers as" in screen.text
        assert "Markdown" in screen.text
        await screen.press("1")
        assert "Write 6 papers as BibTeX to which file?" in screen.text
        assert "toy-networks.bib" in screen.text
        await screen.press("enter")
        await until(screen, "Wrote 6 papers")
        assert [path.name for path in work.iterdir()] == ["toy-networks.bib"]
        assert str(work / "toy-networks.bib") in screen.toasts
        assert screen.app.screen is screen.main
    entries = parse_file(str(work / "toy-networks.bib")).entries
    assert [one.key for one in entries][:2] == ["Lee2017Attention", "Graph2017"]


async def test_a_selection_is_written_alone_and_as_its_list_has_it(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("r", "g", "space", "j", "space", "x", "5")
        assert "Write 2 papers as Markdown" in screen.text
        await screen.press("ctrl+u", *"mine.md", "enter")
        await until(screen, "Wrote 2 papers")
    parsed = read_list((work / "mine.md").read_text(encoding="utf-8"))
    assert parsed.title == "Toy networks"
    assert [one.title for one in parsed.entries] == ["Attention to Toys", "Deep Residual Toys"]
    assert parsed.entries[0].category == ("Pruning", "2017")
    assert parsed.entries[0].marker == "read"


async def test_a_filter_narrows_what_is_written(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("/", *"residual", "enter", "x", "6", "enter")
        await until(screen, "Wrote 1 paper")
    (record,) = json.loads((work / "toy-networks.json").read_text(encoding="utf-8"))["papers"]
    assert record["title"] == "Deep Residual Toys"


async def test_a_file_that_is_there_is_replaced_by_a_second_enter(tmp_path: Path, work: Path) -> None:
    (work / "toy-networks.csv").write_text("mine")
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("x", "4", "enter")
        await until(screen, "is there already: Enter again replaces it")
        assert (work / "toy-networks.csv").read_text() == "mine"
        await screen.press("x")
        assert "is there already" not in screen.text
        await screen.press("backspace", "enter")
        await until(screen, "is there already: Enter again replaces it")
        await screen.press("enter")
        await until(screen, "Wrote 6 papers")
    assert (work / "toy-networks.csv").read_text(encoding="utf-8").startswith("key,title")


async def test_what_cannot_be_written_is_told_and_the_name_can_be_mended(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home"), size=(80, 24)) as screen:
        await screen.press("x", "2", "ctrl+u", "enter")
        assert "Type the path of a file" in screen.text
        await screen.press(*"no/a.ris", "enter")
        await until(screen, "no/a.ris was not written (No such file or directory)")
        await screen.press("ctrl+u", *"a.ris", "enter")
        await until(screen, "Wrote 6 papers")
    assert (work / "a.ris").read_text(encoding="utf-8").count("TY  - ") == 6


async def test_esc_writes_nothing(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("x", "escape", "x", "1", "escape")
        assert screen.app.screen is screen.main
    assert list(work.iterdir()) == []


async def test_keys_typed_faster_than_the_line_opens_are_in_it(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("x", "1")
        assert isinstance(screen.app.screen, ExportScreen)
        await screen.press("ctrl+u", *"b.bib", "enter")
        await until(screen, "Wrote 6 papers")
    assert (work / "b.bib").exists()


async def test_without_papers_there_is_nothing_to_export(tmp_path: Path, work: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("/", *"nosuchthing", "enter", "x")
        assert "There is no paper to export" in screen.toasts
        assert screen.app.screen is screen.main
    assert list(work.iterdir()) == []


@pytest.mark.parametrize("title", ["../../evil", "/etc/passwd", "..", "a/b\\c:d", "\x1b]0;evil\x07"])
async def test_the_title_of_a_list_names_no_other_folder(tmp_path: Path, work: Path, title: str) -> None:
    async with shown(fill_with(tmp_path / "home", entry("Toys", 1), title=title)) as screen:
        await screen.press("x", "1", "enter")
        await until(screen, "Wrote 1 paper")
    (written,) = work.iterdir()
    assert written.suffix == ".bib"
    assert {path.name for path in tmp_path.iterdir()} == {"home", "work"}


# Copying


@pytest.mark.usefixtures("work")
async def test_y_b_copies_bibtex_and_y_c_a_citation(tmp_path: Path) -> None:
    async with shown(fill(tmp_path / "home")) as screen:
        await screen.press("y")
        assert "BibTeX" in screen.text
        assert "citation" in screen.text
        await screen.press("b")
        await screen.app.workers.wait_for_complete()
        await screen.pilot.pause()
        (copied,) = parse_string(screen.app.clipboard).entries
        assert copied["title"] == "Attention to Toys"
        assert "the BibTeX" in screen.toasts
        await screen.press("space", "j", "space", "y", "c")
        await screen.app.workers.wait_for_complete()
        await screen.pilot.pause()
        assert "the citation of 2 papers" in screen.toasts
        assert screen.app.clipboard == (
            "Ann Lee and Bo Ng. Attention to Toys. NeurIPS, 2017. https://arxiv.org/abs/1706.00001\n"
            "Deep Residual Toys. CVPR, 2018."
        )
