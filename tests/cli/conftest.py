"""A home with two small lists in it, and the command line run on it."""

import shutil
from pathlib import Path

import pytest
from clirun import TOYS, ZH, Cli

from readlist_tui.library import Library
from readlist_tui.transfer import import_files


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the two lists in it."""
    folder = tmp_path_factory.mktemp("filled")
    (folder / "lists").mkdir()
    for name, text in (("toys", TOYS), ("zh", ZH)):
        (folder / "lists" / f"{name}.md").write_text(text, encoding="utf-8")
    home = folder / "home"
    import_files(Library(home, "ann"), sorted((folder / "lists").iterdir()))
    return home


@pytest.fixture
def home(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of that home, which the environment names."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME", "READLIST_READER", "READLIST_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    home = tmp_path / "home"
    shutil.copytree(filled, home)
    monkeypatch.setenv("READLIST_HOME", str(home))
    monkeypatch.setenv("USER", "ann")
    return home


@pytest.fixture
def cli(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The command line on that home."""
    return Cli(home, capsys, monkeypatch)
