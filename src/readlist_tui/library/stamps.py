"""Stamps: when a field was changed, in an order that holds across processes, machines and clocks that go back."""

import os
from datetime import UTC, datetime, timedelta

_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
_LENGTH = len("2026-01-31T12:00:00.000000Z")
_STEP = timedelta(microseconds=1)


class Clock:
    """Gives stamps such as `2026-01-31T12:00:00.000000Z~1f0c9a2e`, each later than any it has given or been shown.

    The part after the tilde is this process's own: two machines never give the same stamp. Stamps are compared as
    text: the time has a fixed width.
    """

    def __init__(self) -> None:
        self.session = os.urandom(4).hex()
        self._latest = ""

    def show(self, stamp: str) -> None:
        """Take note of a stamp in use: all to come will be later."""
        self._latest = max(self._latest, stamp[:_LENGTH])

    def next(self) -> str:
        time = datetime.now(UTC).strftime(_TIME)
        if time <= self._latest:
            time = _later(self._latest) or time
        self._latest = time
        return f"{time}~{self.session}"


def _later(time: str) -> str:
    """One microsecond after, or empty where that is no time at all (a stamp edited by hand, the end of year 9999)."""
    try:
        return (datetime.fromisoformat(time) + _STEP).strftime(_TIME)
    except (ValueError, OverflowError):
        return ""
