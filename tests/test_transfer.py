"""Lists from files into the library."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from readlist_tui import transfer
from readlist_tui.library import Library
from readlist_tui.lists import ListError
from readlist_tui.model import Status
from readlist_tui.transfer import SHIPPED, carry_out, import_files, open_library, preview, preview_update

TOYS = """# Toy papers

## Pruning
- [Toy Nets](https://arxiv.org/abs/1706.00001), ICLR 2018
- [Deep Toys](https://arxiv.org/abs/1706.00002), NIPS 2017

## Quantization
- [Wide Toys](https://arxiv.org/abs/1706.00003), CVPR 2019
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library without lists."""
    library = Library(tmp_path / "home", "ann")
    library.seed([])
    return library


def written(path: Path, text: str = TOYS) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_first_start_shows_the_shipped_lists_in_their_order(tmp_path: Path) -> None:
    library = open_library(tmp_path / "home", "ann")
    assert tuple(one.key for one in library.lists) == SHIPPED
    assert library.papers[0].entries[0].list_key == SHIPPED[0]
    assert all(library.entries(key) for key in SHIPPED)
    assert not library.readings_path.exists()


def test_a_later_start_reads_no_list_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_library(tmp_path / "home", "ann")
    monkeypatch.setattr(transfer, "_shipped_folder", lambda: tmp_path / "nowhere")
    assert open_library(tmp_path / "home", "bob").papers == first.papers


def test_an_emptied_catalogue_is_not_filled_again(library: Library) -> None:
    assert not open_library(library.home, "ann").lists


def test_of_processes_that_start_at_once_one_seeds_and_all_work(tmp_path: Path) -> None:
    home = tmp_path / "home"
    children = []
    for number in range(3):
        child = os.fork()
        if not child:
            code = 1
            try:
                library = open_library(home, "ann")
                library.set_status([library.papers[number].key], Status.READ)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
    library = Library(home, "ann")
    assert tuple(one.key for one in library.lists) == SHIPPED
    assert [paper.status for paper in library.papers[:3]] == [Status.READ] * 3


def test_an_import_reports_what_it_did(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path / "toys.md")
    (report,) = import_files(library, [path])
    assert (report.list.key, report.list.title, report.list.source) == ("toys", "Toy papers", str(path))
    assert (report.papers, report.new, report.known, len(report.entries)) == (3, 3, 0, 3)
    (again,) = import_files(library, [path])
    assert (again.papers, again.new, again.known) == (3, 0, 3)
    assert [one.key for one in library.lists] == ["toys"]
    assert [paper.title for paper in Library(library.home, "ann").papers] == ["Toy Nets", "Deep Toys", "Wide Toys"]


def test_a_preview_reports_the_same_and_changes_nothing(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path / "toys.md")
    (promised,) = preview(library, [path])
    assert not library.lists
    (kept,) = import_files(library, [path])
    assert (promised.papers, promised.new, promised.known) == (kept.papers, kept.new, kept.known)


def test_of_several_files_all_are_imported_or_none(library: Library, tmp_path: Path) -> None:
    good, bad = written(tmp_path / "toys.md"), tmp_path / "missing.md"
    with pytest.raises(ListError, match=r"missing\.md"):
        import_files(library, [good, bad])
    assert not library.lists


def test_readings_survive_a_retitle_a_move_and_another_link(library: Library, tmp_path: Path) -> None:
    path = written(tmp_path / "toys.md")
    import_files(library, [path])
    for paper in library.papers:
        library.set_status([paper.key], Status.READ)
        library.set_note(paper.key, f"about {paper.title}")
    written(
        path,
        """# Toy papers

## Everything
- [Wide Toys!](https://example.org/wide.pdf), CVPR 2019
- [Toy Networks](https://arxiv.org/abs/1706.00001v3), ICLR 2018
- [Deep Toy](https://doi.org/10.1145/12345.678), NIPS 2017
""",
    )
    import_files(library, [path])
    for seen in (library, Library(library.home, "ann")):
        assert {paper.title: paper.reading.note for paper in seen.papers} == {
            "Wide Toys!": "about Wide Toys",
            "Toy Networks": "about Toy Nets",
            "Deep Toy": "about Deep Toys",
        }
        assert {paper.status for paper in seen.papers} == {Status.READ}


def test_lists_called_readme_take_the_name_of_their_folder(library: Library, tmp_path: Path) -> None:
    paths = [written(tmp_path / "awesome toys" / "README.md"), written(tmp_path / "more" / "readme.md")]
    import_files(library, paths)
    assert [one.key for one in library.lists] == ["awesome-toys", "more"]
    assert len(library.papers) == 3


def test_two_files_of_one_name_are_two_lists(library: Library, tmp_path: Path) -> None:
    paths = [written(tmp_path / "a" / "toys.md"), written(tmp_path / "b" / "toys.md")]
    import_files(library, paths)
    import_files(library, paths)
    assert [(one.key, one.source) for one in library.lists] == [("toys", str(paths[0])), ("toys-2", str(paths[1]))]


def test_a_file_of_a_shipped_lists_name_continues_it(tmp_path: Path) -> None:
    library = open_library(tmp_path / "home", "ann")
    shipped = Path(transfer._shipped_folder()) / f"{SHIPPED[1]}.md"
    copy = Path(shutil.copy(shipped, tmp_path))
    (report,) = import_files(library, [copy])
    assert (report.list.key, report.new) == (SHIPPED[1], 0)
    assert tuple(one.key for one in library.lists) == SHIPPED


def test_looking_at_the_library_loads_nothing_that_reads_markdown_or_takes_locks(library: Library) -> None:
    program = (
        "import sys; from pathlib import Path; from readlist_tui.transfer import open_library;"
        f"open_library(Path({str(library.home)!r}), 'ann').papers;"
        "print({'markdown_it', 'filelock', 'asyncio', 'rapidfuzz', 'textual'} & sys.modules.keys() or 'none')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "none\n"


def test_a_file_without_papers_is_no_list(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "prose.md"
    path.write_text("Some words, and nothing to read.\n")
    with pytest.raises(ListError, match="no papers were found"):
        import_files(library, [path])
    assert not library.lists


def test_an_update_that_only_moves_lines_keeps_the_lines_right(tmp_path: Path) -> None:
    library, file = Library(tmp_path / "home", "ann"), tmp_path / "toys.md"
    text = "# Toys\n\n- [Rare Toys for Games](https://a.org/1). Ann Lee. ICML 2031.\n"
    file.write_text(text)
    import_files(library, [file])
    file.write_text("# Toys\n\nA word to begin with.\n" + text.removeprefix("# Toys\n"))

    carry_out(library, [preview_update(library, "toys")])

    assert [entry.line for entry in library.entries("toys")] == [5]


def test_an_update_that_only_changes_the_order_is_taken_over(tmp_path: Path) -> None:
    library, file = Library(tmp_path / "home", "ann"), tmp_path / "toys.md"
    rows = [
        "- [Rare Toys for Games](https://a.org/1). ICML 2031.\n",
        "- [Old Toys for Games](https://a.org/2). ICML 2030.\n",
    ]
    file.write_text("# Toys\n\n" + "".join(rows))
    import_files(library, [file])
    file.write_text("# Toys\n\n" + "".join(reversed(rows)))

    carry_out(library, [preview_update(library, "toys")])

    assert [entry.title for entry in library.entries("toys")] == ["Old Toys for Games", "Rare Toys for Games"]
