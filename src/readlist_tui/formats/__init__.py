"""Papers as text for other programs: each format escapes what it would take for more than text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from readlist_tui.formats.context import Context
from readlist_tui.model import Paper

__all__ = ["FORMATS", "Context", "Format", "dump", "guess", "named"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write papers: what readers call it, what it is for, the endings of its files, its module here."""

    title: str
    purpose: str
    endings: tuple[str, ...]
    module: str


FORMATS: dict[str, Format] = {
    "bibtex": Format("BibTeX", "for LaTeX, JabRef, Zotero", (".bib", ".bibtex"), "bibtex"),
    "ris": Format("RIS", "for EndNote, Mendeley, Zotero", (".ris",), "ris"),
    "csl-json": Format("CSL JSON", "for Pandoc and Zotero", (".csl.json", ".csljson"), "csl_json"),
    "csv": Format("CSV", "for spreadsheets", (".csv",), "csv_table"),
    "markdown": Format("Markdown", "a list again, with check boxes", (".md", ".markdown"), "markdown"),
    "json": Format("JSON", "everything, for programs", (".json",), "json_records"),
}


def dump(name: str, papers: Sequence[Paper], context: Context | None = None) -> str:
    """Papers in the format of that name, as text without control characters; KeyError for a name that is none."""
    module = import_module(f"readlist_tui.formats.{FORMATS[name].module}")
    write: Callable[[Sequence[Paper], Context], str] = module.dump
    return write(papers, context or Context())


def named(word: str) -> str | None:
    """The name of the format that a reader calls so: its name or the beginning of that, or an ending of its files."""
    called = word.casefold().removeprefix(".")
    return next((name for name, known in FORMATS.items() if called in _called(name, known)), None)


def _called(name: str, known: Format) -> set[str]:
    return {name, name.partition("-")[0], *(ending.removeprefix(".") for ending in known.endings)}


def guess(file_name: str) -> str | None:
    """The name of the format that a file's ending stands for, or None."""
    folded = file_name.casefold()
    return next((name for name, known in FORMATS.items() if folded.endswith(known.endings)), None)
