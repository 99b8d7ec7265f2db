"""Reading a list, against the parser that stands below it.

Each list is read once in a process: a list is read for the first time when it counts, and what the reader remembers of
texts it has seen (`lru_cache`) made the second time 1.98 times the parser's where the first was 2.89.

LISTS names another folder of lists. `python -m benchmarks.markdown ours FOLDER` prints the seconds that each list took.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from markdown_it import MarkdownIt

from benchmarks.measure import ROUNDS, Result
from readlist_tui.lists import read_list

DATA = Path(__file__).parents[1] / "data"
MOST = 2.5


def reading() -> Iterator[Result]:
    """All lists of a folder: into entries, and into markdown-it's tokens. Together; with LISTS, each by itself too."""
    folder = Path(os.environ.get("LISTS", DATA))
    taken = [(_seconds("ours", folder), _seconds("theirs", folder)) for _ in range(ROUNDS)]
    names = sorted(taken[0][0])
    if "LISTS" in os.environ:
        for name in names:
            yield _result(name[:36], [(ours[name], theirs[name]) for ours, theirs in taken])
    together = [(sum(ours.values()), sum(theirs.values())) for ours, theirs in taken]
    yield _result(f"reading {len(names)} lists for the first time", together)


def _result(name: str, taken: list[tuple[float, float]]) -> Result:
    ours, theirs = (median(side) for side in zip(*taken, strict=True))
    return Result(name, "markdown-it-py's parse of the same", ours, theirs, most=MOST)


def _seconds(who: str, folder: Path) -> dict[str, float]:
    """What each list takes in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.markdown", who, str(folder)]
    return dict(json.loads(subprocess.check_output(command)))


def once(who: str, folder: Path) -> dict[str, float]:
    """The seconds that each list of a folder takes, read one after another."""
    parse = MarkdownIt("commonmark").enable("table").parse
    taken = {}
    for path in sorted(folder.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        task: Callable[[], object] = partial(read_list, text, path.stem) if who == "ours" else partial(parse, text)
        start = time.perf_counter()
        task()
        taken[path.stem] = time.perf_counter() - start
    return taken


if __name__ == "__main__":
    print(json.dumps(once(sys.argv[1], Path(sys.argv[2]))))
