"""What the long proofs have counted is printed below the tests, from all workers."""

from collections import defaultdict
from collections.abc import Callable

import pytest

# The type of pytest's own fixture `record_property`.
Record = Callable[[str, object], None]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests recorded with `record_property`: whole numbers added up, of others the greatest."""
    figures: dict[str, list[float]] = defaultdict(list)
    for outcome in ("passed", "failed"):
        for report in terminalreporter.stats.get(outcome, ()):
            for name, value in report.user_properties:
                figures[name].append(value)
    if figures:
        terminalreporter.section("figures")
    for name, values in figures.items():
        whole = all(isinstance(value, int) for value in values)
        terminalreporter.write_line(f"{sum(values):,} {name}" if whole else f"{max(values):.2f} {name}")
