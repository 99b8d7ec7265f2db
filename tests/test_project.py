"""The project around the code: layers, README, packaging."""

import os
import re
import runpy
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "readlist_tui"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
HEADLESS = sorted(
    ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in SOURCE.rglob("*.py")
    if "tui" not in path.relative_to(SOURCE).parts and not path.name.endswith("_child.py")
)


def test_the_headless_modules_are_found() -> None:
    assert {"readlist_tui", "readlist_tui.model", "readlist_tui.library", "readlist_tui.cli"} <= set(HEADLESS)


def test_no_headless_module_imports_textual_or_rich() -> None:
    code = (
        "import importlib, json, sys\n"
        "for name in sys.argv[1:]:\n"
        "    importlib.import_module(name)\n"
        "    loaded = {module.partition('.')[0] for module in sys.modules} & {'textual', 'rich'}\n"
        "    assert not loaded, f'{name} imports {loaded}'\n"
    )
    ran = subprocess.run([sys.executable, "-c", code, *HEADLESS], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_each_headless_module_can_be_imported_first() -> None:
    """No module works only because another was imported before it."""
    forks = (
        "import importlib, os, sys\n"
        "for name in sys.argv[1:]:\n"
        "    child = os.fork()\n"
        "    if not child:\n"
        "        importlib.import_module(name)\n"
        "        os._exit(0)\n"
        "    assert os.waitpid(child, 0)[1] == 0, name\n"
    )
    if not hasattr(os, "fork"):
        pytest.skip("this platform does not fork")
    ran = subprocess.run([sys.executable, "-c", forks, *HEADLESS], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_the_tables_of_the_readme_are_those_of_the_code() -> None:
    filled = runpy.run_path(str(ROOT / "docs" / "tables.py"))["filled"]
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert filled(text) == text, "make readme brings README.md up to date"


def test_what_the_readme_points_to_is_there() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    linked = {target for target in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in target}
    assert {"docs/screenshot.svg", "CONTRIBUTING.md", "CHANGELOG.md"} <= linked
    assert all((ROOT / target).is_file() for target in linked)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(f"\n{name}:" in makefile for name in re.findall(r"\bmake ([a-z]+)\b", text))


def test_the_screenshot_is_of_this_program() -> None:
    picture = (ROOT / "docs" / "screenshot.svg").read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "297&#160;papers" in picture


def test_the_examples_of_the_readme_work(tmp_path: Path) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    lines = "".join(re.findall(r"```sh\n(.*?)```", text, re.DOTALL)).splitlines()
    commands = [line.partition(" #")[0].partition("|")[0] for line in lines if line.startswith("readlist ")]
    assert len(commands) >= 9
    (tmp_path / "awesome-pruning.md").write_text("# Pruning\n\n- [Toys](https://arxiv.org/abs/1706.00001)\n")
    (tmp_path / "readlist").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m readlist_tui "$@"\n')
    (tmp_path / "readlist").chmod(0o755)
    env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path), "PYTHONPATH": str(ROOT / "src")}
    for command in commands:
        ran = subprocess.run(
            ["sh", "-c", command], env=env, cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        asks = ran.stderr.endswith("say --yes if it should\n")  # as it does where nobody can answer
        assert ran.returncode == 0 or asks, f"{command}: {ran.stderr}"


def test_the_configuration_of_the_readme_is_right(tmp_path: Path) -> None:
    from readlist_tui import settings

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "config.toml").write_text(example)
    loaded = settings.load({"READLIST_HOME": str(tmp_path)})
    assert loaded.problems == ()
    assert (loaded.reader, loaded.theme, loaded.ascii) == ("ann", "nord", True)
    assert loaded.keys == {"read": "d", "undo": "Z, ctrl+z"}


def test_each_dependency_is_bounded_and_has_its_reason() -> None:
    named = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["dev"]
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for dependency in named:
        assert re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", dependency)
        assert any(line.partition("#")[2].strip() for line in lines if line.strip().startswith(f'"{dependency}"'))


def test_ci_runs_the_checks_of_the_makefile() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert "make check" in script.read_text(encoding="utf-8")


def test_the_benchmarks_run_and_print_their_budgets() -> None:
    env = {**os.environ, "ROUNDS": "1"}
    command = [sys.executable, "-m", "benchmarks"]
    ran = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    rows = ran.stdout.splitlines()[1:]
    assert [row.split()[0] for row in rows] == ["first", "a", "a", "a", "readlist", "reading"]
    assert all(re.search(r"\d+\.\d\d  [\d.]+(x| ms) +(ok|OVER) ", row) for row in rows)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder], cwd=ROOT, check=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_the_program_and_the_lists(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"readlist_tui/data/{path.name}" for path in (ROOT / "data").glob("*.md")} <= names
    assert sum(name.startswith("readlist_tui/data/") for name in names) == 5
    sources = {str(path.relative_to(SOURCE.parent)) for path in SOURCE.rglob("*.py")}
    assert {*sources, "readlist_tui/tui/app.tcss", "readlist_tui/py.typed"} <= names
    assert not any(name.startswith(("tests", "docs", "benchmarks")) for name in names)


def test_both_names_of_the_command_are_installed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (entry_points,) = [name for name in archive.namelist() if name.endswith("entry_points.txt")]
        text = archive.read(entry_points).decode()
    for name in ("readlist", "readlist-tui"):
        assert f"{name} = readlist_tui.__main__:main" in text


def test_an_installed_wheel_seeds_itself_in_an_empty_home(wheel: Path, tmp_path: Path) -> None:
    site, home = tmp_path / "site", tmp_path / "home"
    zipfile.ZipFile(wheel).extractall(site)
    home.mkdir()
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(site)}
    code = "import sys, readlist_tui.__main__ as program; print(program.__file__, file=sys.stderr); program.main()"
    command = [sys.executable, "-P", "-c", code, "ls", "--json"]
    ran = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.strip() == str(site / "readlist_tui" / "__main__.py")
    assert len(ran.stdout.splitlines()) == 297
