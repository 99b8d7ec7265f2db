"""Text for people and records for programs, such that nothing in them acts on a terminal."""

import json
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import click

from readlist_tui.text import clean

_NARROWEST = 6  # columns that a column of a table keeps


def say(message: str) -> None:
    """A line of talk, on standard error."""
    click.echo(f"readlist: {clean(message)}", err=True)


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
