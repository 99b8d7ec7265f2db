"""Measuring two things side by side."""

import os
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

ROUNDS = int(os.environ.get("ROUNDS", "9"))


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured: medians in seconds, and what they must not exceed.

    `most` is the greatest ratio to the yardstick, `limit` the longest time in seconds; each may be absent.
    """

    name: str
    yardstick: str
    ours: float
    theirs: float
    most: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times as long as the yardstick."""
        return self.ours / self.theirs

    @property
    def kept(self) -> bool:
        """Whether it is within its budget."""
        return (self.most is None or self.ratio <= self.most) and (self.limit is None or self.ours <= self.limit)

    @property
    def budget(self) -> str:
        """The budget, as the table shows it."""
        limits = [f"{self.most:.2f}x" if self.most else "", f"{self.limit * 1000:.0f} ms" if self.limit else ""]
        return ", ".join(filter(None, limits))


Seconds = Callable[[], float]


def side_by_side(ours: Seconds, theirs: Seconds, rounds: int = ROUNDS) -> tuple[float, float]:
    """The medians of two measurements that are taken in turns, so that both see the same weather."""
    ours(), theirs()  # the first of each warms caches
    taken = [(ours(), theirs()) for _ in range(rounds)]
    return median(one for one, _ in taken), median(other for _, other in taken)


def timed(task: Callable[[], object]) -> Seconds:
    """A measurement of a call."""

    def measure() -> float:
        start = time.perf_counter()
        task()
        return time.perf_counter() - start

    return measure


def print_results(results: Iterable[Result]) -> None:
    """The table, a line as soon as each is known."""
    print(f"{'':<38}{'ours':>10}{'other':>10}{'ratio':>8}  {'budget':<14}{'':<6}yardstick")
    for one in results:
        ours, theirs = f"{one.ours * 1000:.2f} ms", f"{one.theirs * 1000:.2f} ms"
        verdict = "ok" if one.kept else "OVER"
        row = f"{one.name:<38}{ours:>10}{theirs:>10}{one.ratio:>8.2f}  {one.budget:<14}{verdict:<6}{one.yardstick}"
        print(row, flush=True)
