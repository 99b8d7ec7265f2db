"""Two small lists, and the command line run on a home."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readlist_tui.cli import run
from readlist_tui.library import Library
from readlist_tui.settings import Settings

TOYS = """\
# Awesome Toys

## Attention

- [Attention to Toys](https://arxiv.org/abs/1706.00001). Ann Lee, Bo Ng. NeurIPS 2017. [[code](https://github.com/ann/toys)]
- [Graphs of Toys](https://arxiv.org/abs/1801.00002). Cy Wu. ICLR 2018.

## Residuals

- [Deep Residual Toys](https://example.org/resid.pdf). José Ortiz. CVPR 2016.
- [Deep Residual Games](https://arxiv.org/abs/1602.00003). Di Xu. CVPR 2016.
"""

ZH = """\
# 论文清单

## 综述

- [Attention to Toys](https://arxiv.org/abs/1706.00001v2)
- [机器学习理论导引](https://example.org/intro)
"""


@dataclass
class Ran:
    """What one run gave."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass
class Cli:
    """The command line on a home of its own."""

    home: Path
    capture: pytest.CaptureFixture[str]
    patch: pytest.MonkeyPatch

    def __call__(self, *args: str, stdin: bytes | None = None) -> Ran:
        if stdin is not None:
            self.patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        self.capture.readouterr()
        code = run(_no_tui, list(map(str, args)))
        out, err = self.capture.readouterr()
        return Ran(code, out, err)

    def done(self, *args: str, stdin: bytes | None = None) -> Ran:
        """Run, and hold that it went well."""
        ran = self(*args, stdin=stdin)
        assert ran.code == 0, ran.err
        return ran

    def refused(self, *args: str, stdin: bytes | None = None) -> str:
        """Run, and hold that it said in one line what is wrong, and gave no data; the line."""
        before = files(self.home)
        ran = self(*args, stdin=stdin)
        assert (ran.code, ran.out) == (1, "")
        assert ran.err.startswith("readlist: ")
        assert ran.err.count("\n") == 1
        assert files(self.home) == before
        return ran.err.removeprefix("readlist: ").rstrip("\n")

    def library(self, reader: str = "ann") -> Library:
        return Library(self.home, reader)


def _no_tui(library: Library, settings: Settings) -> None:
    raise AssertionError(f"the TUI was started for {library.reader} in {settings.home}")


def files(folder: Path) -> dict[str, bytes]:
    """All files under a folder but locks, with what is in them."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "lock" not in path.name
    }
