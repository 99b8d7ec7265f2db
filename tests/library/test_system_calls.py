"""Every system call of a mark, an import, a merge and a backup made to fail by the kernel's own tracer.

The storage's seam (`Disk`) has tests of its own; here the calls are those that the kernel sees: of the lock, of looking
at folders, of Python's files. strace answers one of them with an error instead of carrying it out.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from samples import stocked

from figures import Record
from readlist_tui.library import Library
from terminals import SOURCES

TRACER = shutil.which("strace") or ""
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the tracer is Linux's")
ERRORS = ("ENOSPC", "EFBIG", "EIO", "EACCES", "EINTR")
WORKS = ("mark", "import", "merge", "backup")
# What works on files; memory, clocks and process numbers do not fail for want of room or rights.
_CALLS = re.compile(
    r"^(?:open|close|read|pread64|write|pwrite64|fsync|fdatasync|flock|fcntl|rename|unlink|mkdir|rmdir|getdents|stat"
    r"|lstat|fstat|newfstatat|statx|faccessat2?|access|fchmod|fchmodat|fchown|ftruncate|truncate|lseek|ioctl)"
    r"(?:at2?|64)*$"
)
_LINE = re.compile(r"^(\w+)\((.*)$")
_WORKER = """
import gc, os, sys
from pathlib import Path
import filelock
from readlist_tui.library import Library, LibraryError, backups, copies
from readlist_tui.model import Entry, PaperList
work, home = sys.argv[1], Path(sys.argv[2])
library = Library(home, "ann")
key = library.papers[1].key
gc.disable()
os.access("/begin", 0)
try:
    if work == "mark":
        library.set_note(key, "marked")
    elif work == "import":
        library.replace_lists([(PaperList("more", "More"), [Entry("More Toys", 1, "more")])])
    elif work == "merge":
        library.merge([home / "train.json"])
    else:
        library.back_up()
    said = "done"
except LibraryError as error:
    said = f"refused: {error}"
os.access("/end", 0)
os._exit(len(os.fsencode(said)) != os.write(1, os.fsencode(said)))
"""


class Call(NamedTuple):
    """The so-manieth call of a name, from the start of the process."""

    name: str
    number: int


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a note, a backup, and another copy of the readings."""
    home = tmp_path_factory.mktemp("calls") / "home"
    library = stocked(home)
    library.set_note(library.papers[0].key, "kept")
    library.back_up()
    train = home.parent / "train"
    shutil.copytree(home, train)
    there = Library(train, "ann")
    there.set_note(there.papers[1].key, "train")
    shutil.copy(there.readings_path, home / "train.json")
    return home


def trace(work: str, home: Path, *how: str) -> tuple[int, str, list[str]]:
    """Run under the tracer: the exit code, what was said, the calls."""
    log = home.parent / f"{home.name}.strace"
    command = [TRACER, "-o", str(log), *how, sys.executable, "-c", _WORKER, work, str(home)]
    environ = SOURCES | {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=False)
    return ran.returncode, ran.stdout + ran.stderr, log.read_text(errors="replace").splitlines()


def calls_of(work: str, home: Path) -> list[Call]:
    """Its calls on files, between the marks that the worker sets."""
    code, said, lines = trace(work, home)
    if code == 1 and "ptrace" in said:
        pytest.skip("processes may not be traced here")
    assert (code, said) == (0, "done")
    counts: dict[str, int] = {}
    found: list[Call] = []
    inside = False
    for name, rest in (match.groups() for line in lines if (match := _LINE.match(line))):
        counts[name] = counts.get(name, 0) + 1
        if '"/begin"' in rest or '"/end"' in rest:
            inside = '"/begin"' in rest
        elif inside and _CALLS.match(name):
            found.append(Call(name, counts[name]))
    return found


def state(home: Path) -> tuple[str, str, int, int]:
    """What the library says now: two notes, how many lists and sound backups; all of it can be read."""
    library = Library(home, "ann")
    backups = library.backups()
    assert [one.damaged for one in backups if one.damaged] == []
    notes = [paper.reading.note for paper in library.papers[:2]]
    return notes[0], notes[1], len(library.lists), len(backups)


BEFORE = ("kept", "", 1, 1)
AFTER = {
    "mark": ("kept", "marked", 1, 1),
    "import": ("kept", "", 2, 2),
    "merge": ("kept", "train", 1, 2),
    "backup": ("kept", "", 1, 2),
}


def fail(origin: Path, home: Path, work: str, call: Call, error: str) -> bool:
    """Let one call fail and look; whether the work was refused."""
    shutil.copytree(origin, home)
    inject = f"inject={call.name}:error={error}:when={call.number}"
    code, said, lines = trace(work, home, "-e", inject)
    where = f"{work}, {call}, {error}: {said}"
    assert any("(INJECTED)" in line for line in lines), where
    assert code == 0, where
    assert said == "done" or said.startswith("refused: "), where
    now = state(home)
    if said == "done":
        # Where the backups could not be looked at, a mark makes that of the day once more.
        assert now in (AFTER[work], (*AFTER[work][:3], 2)), where
    else:
        # Nothing happened; or a backup was made before; or all did, and the disk did not confirm it.
        assert now in (BEFORE, (*BEFORE[:3], 2), AFTER[work]), where
        assert "\n" not in said, where
    library = Library(home, "ann")
    library.set_note(library.papers[2].key, "after")  # the lock is free, and nothing stands in the way
    assert Library(home, "ann").papers[2].reading.note == "after", where
    shutil.rmtree(home)
    return said != "done"


@pytest.mark.skipif(not TRACER, reason="there is no strace here")
@pytest.mark.parametrize("work", WORKS)
def test_some_system_calls_fail_and_all_is_whole(tmp_path: Path, origin: Path, work: str) -> None:
    shutil.copytree(origin, tmp_path / "counted")
    calls = calls_of(work, tmp_path / "counted")
    assert {"write", "fsync"} <= {call.name for call in calls}
    for at, error in zip(range(2, len(calls), len(calls) // 6), ERRORS * 2, strict=False):
        fail(origin, tmp_path / "home", work, calls[at], error)


@pytest.mark.soak
@pytest.mark.skipif(not TRACER, reason="there is no strace here")
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("work", WORKS)
def test_every_system_call_fails_and_all_is_whole(
    tmp_path: Path, origin: Path, work: str, error: str, record_property: Record
) -> None:
    shutil.copytree(origin, tmp_path / "counted")
    calls = calls_of(work, tmp_path / "counted")
    refused = sum(fail(origin, tmp_path / "home", work, call, error) for call in calls)
    record_property("system calls that failed, nothing lost", len(calls))
    record_property("of them told as refused", refused)
