"""RIS, as EndNote, Mendeley and Zotero read it.

Source: Research Information Systems, RIS Format Specifications (2011): a line is two letters or a letter and a digit,
two spaces, a hyphen, a space and a value. A value here never spans lines, so that no text can begin a field of its own.
"""

from collections.abc import Iterator, Sequence

from readlist_tui.formats.context import Context
from readlist_tui.formats.reference import Reference, references
from readlist_tui.formats.venues import Kind
from readlist_tui.model import Paper, Status

_TYPES = {Kind.ARTICLE: "JOUR", Kind.CONFERENCE: "CPAPER", Kind.PREPRINT: "UNPB", Kind.UNKNOWN: "GEN"}
_BETWEEN = " / "  # lines of a note


def dump(papers: Sequence[Paper], context: Context) -> str:
    """A record for each paper."""
    return "\n".join(map(_record, references(papers, context)))


def _record(reference: Reference) -> str:
    lines = (f"{tag}  - {value}\n" for tag, value in _fields(reference) if value)
    return f"TY  - {_TYPES[reference.kind]}\n{''.join(lines)}ER  - \n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "ID", reference.key
    yield "TI", reference.title
    for name in reference.authors:
        yield "AU", name.turned
    if reference.others:
        yield "AU", "et al."
    yield "PY", str(reference.year or "")
    yield "T2", reference.venue
    yield "DO", reference.doi
    if reference.arxiv:
        yield "DB", "arXiv"
        yield "AN", f"arXiv:{reference.arxiv}"
    yield "UR", reference.url
    for keyword in reference.keywords:
        yield "KW", keyword
    if reference.status is not Status.NEW:
        yield "KW", f"status:{reference.status}"
    yield "N1", _BETWEEN.join(filter(None, map(str.strip, reference.said.splitlines())))
