"""Exports into files: whole or not at all, never where they should not be."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from readlist_tui.exporting import ExportError, ExportExists, export_file, exported
from readlist_tui.formats import FORMATS
from readlist_tui.library import Library
from readlist_tui.library.disk import Disk
from readlist_tui.model import Entry, Link, LinkKind, PaperList, Status
from readlist_tui.snapshot import Snapshot


def entry(title: str, line: int, list_key: str, **fields: object) -> Entry:
    return Entry(title, line, list_key, **fields)  # type: ignore[arg-type]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Two lists that share a paper, which one of them calls otherwise."""
    made = Library(tmp_path / "home", "ann")
    arxiv = (Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001"),)
    made.replace_lists(
        [
            (
                PaperList("toys", "Toy networks"),
                [
                    entry(
                        "Attention to Toys", 1, "toys", links=arxiv, authors=("Ann Lee",), year=2017, category=("A",)
                    ),
                    entry("Attention and Toys", 2, "toys", authors=("Ann Lee",), year=2017, category=("B",)),
                ],
            ),
            (PaperList("blocks", "Blocks"), [entry("Attention to Toys", 1, "blocks", links=arxiv, category=("Wood",))]),
        ]
    )
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder."""
    made = tmp_path / "work"
    made.mkdir()
    monkeypatch.chdir(made)
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_the_format_says(library: Library, folder: Path, name: str) -> None:
    path = export_file(library, library.papers, name, Path("out"))
    assert path == folder / "out"
    assert path.read_text(encoding="utf-8") == exported(library, library.papers, name)
    assert names(folder) == ["out"]


def test_a_paper_is_cited_by_the_same_key_in_every_export(library: Library) -> None:
    whole = exported(library, library.papers, "bibtex")
    alone = [exported(library, [paper], "bibtex") for paper in library.papers]
    assert whole == "\n".join(alone)
    assert "{Lee2017Attention," in whole
    assert "{Lee2017Attentiona," in whole


def test_with_a_list_papers_stand_where_that_list_has_them(library: Library) -> None:
    both = exported(library, library.papers[:1], "markdown")
    assert both.startswith("# Reading list\n\n## Toy networks\n\n### A\n")
    assert exported(library, library.papers[:1], "markdown", "blocks").startswith("# Blocks\n\n## Wood\n")


def test_a_snapshot_serves_a_thread(library: Library) -> None:
    library.set_status([library.papers[0].key], Status.READ)
    snapshot = Snapshot.of(library)
    assert exported(snapshot, snapshot.papers, "json") == exported(library, library.papers, "json")


def test_a_file_that_is_there_stays_unless_it_may_go(library: Library, folder: Path) -> None:
    (folder / "a.bib").write_text("mine")
    (folder / "a.bib").chmod(0o640)
    with pytest.raises(ExportExists, match=r"a\.bib is there already"):
        export_file(library, library.papers, "bibtex", Path("a.bib"))
    assert (folder / "a.bib").read_text() == "mine"
    export_file(library, library.papers, "bibtex", Path("a.bib"), overwrite=True)
    assert (folder / "a.bib").read_text().startswith("@misc{")
    assert stat.S_IMODE((folder / "a.bib").stat().st_mode) == 0o640


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_stays_a_link(library: Library, folder: Path) -> None:
    (folder / "real.bib").write_text("mine")
    (folder / "a.bib").symlink_to("real.bib")
    assert export_file(library, library.papers, "bibtex", Path("a.bib"), overwrite=True) == folder / "real.bib"
    assert (folder / "a.bib").is_symlink()
    assert (folder / "real.bib").read_text().startswith("@")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_a_pipe_is_written_to_and_stays(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    reading = os.open(folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    export_file(library, library.papers, "csv", Path("pipe"))
    assert os.read(reading, 10_000).startswith(b"key,title")
    os.close(reading)
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


@pytest.mark.parametrize("path", ["", ".", "missing/a.bib", "a\0b", "x" * 300, "loop"])
def test_what_is_no_file_is_refused_in_a_line(library: Library, folder: Path, path: str) -> None:
    (folder / "loop").symlink_to("loop")
    with pytest.raises(ExportError) as told:
        export_file(library, library.papers, "bibtex", Path(path))
    assert "\n" not in str(told.value)
    assert names(folder) == ["loop"]


@pytest.fixture(params=[errno.ENOSPC, errno.EIO, errno.EACCES], ids=errno.errorcode.get)
def failing(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which no write succeeds."""

    def fail(self: Disk, handle: int, data: bytes | memoryview) -> int:
        del self, handle, data
        raise OSError(request.param, os.strerror(request.param))

    monkeypatch.setattr(Disk, "write", fail)


@pytest.mark.usefixtures("failing")
def test_on_a_full_disk_the_old_file_stays_and_nothing_is_left_behind(folder: Path, tmp_path: Path) -> None:
    (folder / "a.bib").write_text("mine")
    library = Library(tmp_path / "empty", "ann")
    with pytest.raises(ExportError, match=r"a\.bib was not written"):
        export_file(library, (), "json", Path("a.bib"), overwrite=True)
    assert (folder / "a.bib").read_text() == "mine"
    assert names(folder) == ["a.bib"]
