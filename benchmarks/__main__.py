"""`python -m benchmarks`: everything, or what is named (start, marks, ls, reading); ROUNDS=21 for calmer figures."""

import sys
from collections.abc import Callable, Iterator

from benchmarks.commands import ls
from benchmarks.markdown import reading
from benchmarks.marks import marks
from benchmarks.measure import Result, print_results
from benchmarks.start import start

BENCHMARKS: dict[str, Callable[[], Iterator[Result]]] = {"start": start, "marks": marks, "ls": ls, "reading": reading}


def main(names: list[str]) -> None:
    """Run benchmarks and print their table."""
    print_results(result for name in names or BENCHMARKS for result in BENCHMARKS[name]())


if __name__ == "__main__":
    main(sys.argv[1:])
