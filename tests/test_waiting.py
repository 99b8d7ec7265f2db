"""What a terminal is told while a long list is read, and that nothing else is told it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from terminals import PROGRAM, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "READLIST_HOME": str(tmp_path / "home"), "TERM": "xterm", "LANG": "C.UTF-8"}


@pytest.fixture
def long_list(tmp_path: Path) -> Path:
    path = tmp_path / "long.md"
    path.write_text("# Long\n\n" + "".join(f"- Toys that count to {number}, ICLR 2019\n" for number in range(18_000)))
    return path


@pytest.mark.parametrize("command", [("import", "--dry-run"), ("parse",)])
def test_a_terminal_is_told_how_far_it_is_and_the_line_goes_away(
    environ: dict[str, str], long_list: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    with (tmp_path / "out").open("wb") as out:
        told = Terminal([*PROGRAM, *command, str(long_list)], environ, stdout=out.fileno())
    with told as terminal:
        assert terminal.end(60) == 0
    shares = [
        int(share) for share in re.findall(rb"\rreadlist: reading: (\d+)%", b"\r".join(told.got.split(b"\r\x1b[K")))
    ]
    assert len(shares) > 1
    assert shares == sorted(shares)
    assert b"%" not in told.got.rpartition(b"\r\x1b[K")[2]
    assert b"18000" in (tmp_path / "out").read_bytes() or command == ("parse",)


def test_what_is_no_terminal_is_told_nothing_of_it(environ: dict[str, str], long_list: Path) -> None:
    ran = subprocess.run([*PROGRAM, "import", "--dry-run", long_list], env=environ, capture_output=True, check=True)
    assert ran.stderr == b"readlist: nothing was changed (--dry-run)\n"
