"""Where things are kept, who reads, and mistakes in config.toml."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from readlist_tui import settings
from readlist_tui.settings import Settings


def load(home: Path, config: str | bytes | None = None, **environ: str) -> Settings:
    if config is not None:
        home.mkdir(parents=True, exist_ok=True)
        (home / "config.toml").write_bytes(config.encode() if isinstance(config, str) else config)
    return settings.load({"READLIST_HOME": str(home), "USER": "ann", **environ})


def test_everything_is_under_readlist_home(tmp_path: Path) -> None:
    found = load(tmp_path)
    assert (found.home, found.config_path) == (tmp_path, tmp_path / "config.toml")
    assert found.log_path.parent == tmp_path
    assert found.problems == ()


def test_readlist_config_names_another_file(tmp_path: Path) -> None:
    other = tmp_path / "mine.toml"
    other.write_text('theme = "nord"\n')
    found = load(tmp_path / "home", READLIST_CONFIG=str(other))
    assert (found.config_path, found.theme) == (other, "nord")


def test_a_named_configuration_that_is_not_there_is_said(tmp_path: Path) -> None:
    found = load(tmp_path, READLIST_CONFIG=str(tmp_path / "no.toml"))
    assert found.problems == (f"{tmp_path}/no.toml: there is no such file, which READLIST_CONFIG names",)


def test_a_relative_home_does_not_move_with_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert settings.load({"READLIST_HOME": "papers"}).home == tmp_path / "papers"


def test_without_readlist_home_each_kind_of_file_is_where_the_platform_keeps_it(tmp_path: Path) -> None:
    code = "from readlist_tui.settings import load; s = load(); print(s.home, s.config_path, s.log_path, sep='\\n')"
    environ = {
        "HOME": str(tmp_path),
        "PATH": os.environ["PATH"],
        "XDG_DATA_HOME": f"{tmp_path}/data",
        "XDG_CONFIG_HOME": f"{tmp_path}/config",
        "XDG_STATE_HOME": f"{tmp_path}/state",
    }
    ran = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=True)
    home, config, log = ran.stdout.splitlines()
    if sys.platform == "linux":
        assert home == f"{tmp_path}/data/readlist-tui"
        assert config == f"{tmp_path}/config/readlist-tui/config.toml"
        assert log == f"{tmp_path}/state/readlist-tui/readlist.log"
    assert list(tmp_path.iterdir()) == []  # asking creates nothing


def test_a_home_that_nobody_knows_is_said() -> None:
    with pytest.raises(settings.SettingsError, match="set READLIST_HOME to a folder"):
        settings.load({"READLIST_HOME": "~nobody-of-this-name/x"})


@pytest.mark.parametrize(
    ("environ", "reader"),
    [
        ({"READLIST_READER": "bo", "USER": "ann"}, "bo"),
        ({"READLIST_READER": "  ", "USER": "ann"}, "ann"),
        ({"LOGNAME": "li", "USER": "ann"}, "li"),
        ({"READLIST_READER": "a\x1b[31mnn\n"}, "a[31mnn"),
        ({"READLIST_READER": "王 芳"}, "王 芳"),
    ],
)
def test_the_reader_is_named_by_the_environment(tmp_path: Path, environ: dict[str, str], reader: str) -> None:
    assert settings.load({"READLIST_HOME": str(tmp_path), **environ}).reader == reader


def test_the_reader_of_the_configuration_stands_over_the_login_name(tmp_path: Path) -> None:
    assert load(tmp_path, 'reader = "bo"').reader == "bo"
    assert load(tmp_path, 'reader = "bo"', READLIST_READER="cy").reader == "cy"


def test_without_any_login_name_there_is_still_a_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 987_654_321)  # a container's user without an entry in passwd
    assert settings.login_name({}) == "reader"


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "zh_CN.GB18030"}, True),
        ({"LC_ALL": "C.utf8", "LANG": "C"}, False),
        ({"LANG": "C.UTF-8", "TERM": "linux"}, True),
    ],
)
def test_marks_are_ascii_where_the_terminal_has_no_more(
    tmp_path: Path, environ: dict[str, str], expected: bool
) -> None:
    assert load(tmp_path, **environ).ascii is expected
    assert load(tmp_path, "ascii = true", **environ).ascii is True
    assert load(tmp_path, "ascii = false", **environ).ascii is False


def test_a_reader_has_keys_of_their_own(tmp_path: Path) -> None:
    found = load(tmp_path, '[keys]\nread = "d"\nundo = ["Z", "ctrl+z"]\n')
    assert (found.keys, found.problems) == ({"read": "d", "undo": "Z,ctrl+z"}, ())


@pytest.mark.parametrize(
    ("config", "line", "message"),
    [
        ('theme = "nord"\nascii = yes\n', 2, "Invalid value"),
        ('theme = "nord', 1, "Unterminated string"),
        ('\nascii = "yes"\n', 2, "ascii has to be true or false"),
        ("reader = 7", 1, "reader has to be a name in quotes"),
        ('# mine\n\ncolour = "red"', 3, "there is no setting “colour”"),
        ('reader = "bo"\n[colours]\nread = "red"', 2, "there is no setting “colours”"),
        ("keys = 3", 1, "keys has to be a table"),
        ('[keys]\nundo = "z"\nraed = "x"', 3, "no key is called “raed”"),
        ("[keys]\n\nread = 7", 3, "the keys of “read” have to be in quotes"),
        ('[keys]\nread = ""', 2, "“read” is given no key"),
        ('[keys]\n"read" = "q"', 2, "“q” is both"),
        (b'theme = "x"\nreader = "\xff"', 2, "is not UTF-8"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_the_default_is_used(
    tmp_path: Path, config: str | bytes, line: int, message: str
) -> None:
    found = load(tmp_path, config)
    assert len(found.problems) == 1
    assert found.problems[0].startswith(f"{tmp_path / 'config.toml'}:{line}: ")
    assert message in found.problems[0]
    assert found.ascii is False
    assert "read" not in found.keys


def test_a_mistake_costs_its_own_setting_alone(tmp_path: Path) -> None:
    found = load(tmp_path, 'ascii = 1\ntheme = "nord"\n[keys]\nread = 7\nundo = "z"\n')
    assert (found.theme, found.keys, found.ascii) == ("nord", {"undo": "z"}, False)
    assert len(found.problems) == 2


def test_a_configuration_that_is_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    assert "cannot be read" in load(tmp_path).problems[0]


def test_a_hostile_configuration_cannot_act_on_the_terminal(tmp_path: Path) -> None:
    found = load(tmp_path, '"\\u001b]52;c;eA==" = 1\n[keys]\n"\\u001b[2J" = 3\n"\\u009b" = "x"\n')
    assert len(found.problems) == 3
    assert all(problem.isprintable() for problem in found.problems)
