"""From the start of the process to the first painted table, against a bare Textual app of as many rows."""

import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from benchmarks.homes import environment, seeded
from benchmarks.measure import Result, side_by_side

COLUMNS, LINES = 120, 40
PATIENCE = 20.0
ROW = 10  # the row whose title tells that the table is painted; it is on the first page of both
SIGN = 16  # letters of that title


def start() -> Iterator[Result]:
    """`readlist` on the shipped lists; Header, Tree, DataTable of the same rows and Footer with nothing behind them."""
    with tempfile.TemporaryDirectory() as folder:
        home = seeded(Path(folder))
        env = environment(home)
        printed = subprocess.check_output([sys.executable, "-m", "readlist_tui", "ls", "--json"], env=env)
        papers = [json.loads(line) for line in printed.splitlines()]
        rows = Path(folder, "rows.json")
        rows.write_text(json.dumps([[p["status"], str(p["year"] or ""), p["venue"] or "", p["title"]] for p in papers]))
        sign = papers[ROW]["title"][:SIGN].encode()
        ours = partial(first_paint, [sys.executable, "-m", "readlist_tui"], env, sign)
        theirs = partial(first_paint, [sys.executable, "-m", "benchmarks.bare_app", str(rows)], env, sign)
        yield Result(
            f"first painted table, {len(papers)} papers",
            "bare Textual app: Header, Tree, DataTable, Footer",
            *side_by_side(ours, theirs),
            most=1,
        )


def first_paint(command: Sequence[str], env: Mapping[str, str], sign: bytes) -> float:
    """Seconds until a process on a terminal of its own has written `sign` there; TimeoutError when it does not."""
    terminal, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    began = time.perf_counter()
    with subprocess.Popen(command, env=env, stdin=end, stdout=end, stderr=end, start_new_session=True) as process:
        os.close(end)
        try:
            _wait_for(sign, terminal)
            return time.perf_counter() - began
        finally:
            process.kill()
            os.close(terminal)


def _wait_for(sign: bytes, terminal: int) -> None:
    seen = b""
    end = time.monotonic() + PATIENCE
    while sign not in seen:
        if not select.select([terminal], [], [], max(0, end - time.monotonic()))[0]:
            raise TimeoutError(f"{sign!r} was not painted; the last bytes were {seen[-300:]!r}")
        seen += os.read(terminal, 65_536)
