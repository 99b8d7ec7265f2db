"""Text for people and records for programs, such that nothing in them acts on a terminal."""

import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TextIO

import click

from readlist_tui.text import clean

_NARROWEST = 6  # columns that a column of a table keeps


def say(message: str) -> None:
    """A line of talk, on standard error."""
    tell(f"readlist: {clean(message)}")


def tell(text: str) -> None:
    """Text on standard error; where nobody can hear it, what was done is done all the same."""
    try:
        click.echo(text, err=True)
    except OSError:
        silence(sys.stderr)


def silence(stream: TextIO) -> None:
    """Let a stream that cannot be written go nowhere: Python flushes it once more at the end, and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def local_time(stamp: str) -> str:
    """A time of ISO 8601 (UTC where it names no zone) as the reader's clock showed it; anything else as it is."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def printed(place: object) -> str:
    """The name of a file: as it is for a program, such that it does nothing for a terminal."""
    return clean(str(place)) if sys.stdout.isatty() else str(place)


def print_records(records: Iterable[Mapping[str, Any]]) -> None:
    """One JSON object a line."""
    for record in records:
        click.echo(_json(record))


def _json(record: Mapping[str, Any]) -> str:
    """Readable where standard output takes it and every character is visible; escaped otherwise, which is the same."""
    text = json.dumps(record, ensure_ascii=False)
    if text.isprintable() and (text.isascii() or (sys.stdout.encoding or "").casefold().replace("-", "") == "utf8"):
        return text
    return json.dumps(record).replace("\x7f", "\\u007f")  # DEL is the one control that JSON lets through


def print_folded(text: str, hanging: int = 0) -> None:
    """A line; on a terminal it is folded between words, and its other rows are set in by so many columns.

    Addresses and names of files are left whole, for the terminal to break: there they can be selected.
    """
    if (" " in text.strip() or not text.isascii()) and sys.stdout.isatty():
        from wcwidth import wrap

        columns = max(_NARROWEST + hanging, shutil.get_terminal_size().columns)
        # Chinese has no spaces: a line of it is one long word.
        rows = wrap(
            text,
            columns,
            subsequent_indent=" " * hanging,
            break_long_words=not text.isascii(),
            break_on_hyphens=False,
        )
        text = "\n".join(rows)
    click.echo(text)


def print_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """An aligned table; on a terminal its widest columns are cut until it fits."""
    table = [tuple(headers), *(tuple(clean(str(cell)) for cell in row) for row in rows)]
    widths = [max(map(_columns, column)) for column in zip(*table, strict=True)]
    if sys.stdout.isatty():
        _narrow(widths, shutil.get_terminal_size().columns)
    lines = ("  ".join(map(_fit, row, widths)).rstrip() for row in table)
    click.echo("\n".join(lines))


def _narrow(widths: list[int], wanted: int) -> None:
    while sum(widths) + 2 * (len(widths) - 1) > wanted and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1


def _columns(text: str) -> int:
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def _fit(text: str, width: int) -> str:
    over = _columns(text) - width
    return text + " " * -over if over <= 0 else _cut(text, width)


def _cut(text: str, width: int) -> str:
    from wcwidth import wcwidth

    kept, columns = "", 0
    for char in text:
        columns += max(wcwidth(char), 0)
        if columns >= width:
            break
        kept += char
    return kept + "…" + " " * (width - _columns(kept) - 1)
