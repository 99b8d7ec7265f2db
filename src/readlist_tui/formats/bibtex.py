"""BibTeX, as BibTeX 0.99d, biber, JabRef and Zotero read it.

Sources: Oren Patashnik, BibTeXing (1988); the biblatex manual, 2.2 and 3.14.7 (eprint, verbatim fields); JabRef's
special fields (`readstatus` is read or skimmed). Text stays UTF-8; what TeX or BibTeX would act on is escaped. What the
reader says goes where no style prints it: `annote`.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from readlist_tui.formats.context import Context
from readlist_tui.formats.names import Name
from readlist_tui.formats.reference import Reference, references
from readlist_tui.formats.venues import Kind
from readlist_tui.model import Paper, Status

# Braces by name: BibTeX counts them even behind a backslash. An at sign in braces begins no entry for anybody.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "@": "{@}",
        **{char: f"\\{char}" for char in "#$%&_"},
    }
)
_TYPES = {Kind.ARTICLE: "article", Kind.CONFERENCE: "inproceedings"}
_PLACES = {Kind.ARTICLE: "journal", Kind.CONFERENCE: "booktitle"}
# A capital behind the first letter (BERT, ImageNet, 3D): a style that writes titles small must leave it.
_CAPITALS = re.compile(r"\w+[A-Z]\w*")
_AND = re.compile(r"\band\b", re.IGNORECASE)
# Signs of a DOI that need no escape in a verbatim field.
_PLAIN_IN_DOI = "/:;()<>[]-._!$'*+,=~&#"


def dump(papers: Sequence[Paper], context: Context) -> str:
    """An entry for each paper."""
    return "\n".join(map(_entry, references(papers, context)))


def _entry(reference: Reference) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(reference) if value)
    return f"@{_TYPES.get(reference.kind, 'misc')}{{{reference.key},\n{fields}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    preprint = reference.kind is Kind.PREPRINT and reference.arxiv
    yield "title", _title(reference.title)
    yield "author", " and ".join([*map(_name, reference.authors), *(["others"] if reference.others else [])])
    yield _PLACES.get(reference.kind, "howpublished"), "" if preprint else escape(reference.venue)
    yield "year", str(reference.year or "")
    yield "eprint", quote(reference.arxiv, safe="/.-")
    yield "archiveprefix", "arXiv" if reference.arxiv else ""
    yield "doi", quote(reference.doi, safe=_PLAIN_IN_DOI)
    yield "url", reference.url
    told = reference.status in (Status.READ, Status.SKIMMED)
    status = [] if told or reference.status is Status.NEW else [f"status:{reference.status}"]
    yield "keywords", escape(", ".join((*reference.keywords, *status)))
    yield "readstatus", reference.status if told else ""
    yield "annote", escape(reference.said)


def escape(text: str) -> str:
    """Text such that TeX sets it as it is, and BibTeX sees none of its own signs in it."""
    return text.translate(_TEX)


def _title(title: str) -> str:
    """A title with braces around what must keep its capitals."""
    pieces = re.split(f"({_CAPITALS.pattern})", title)
    return "".join(f"{{{escape(piece)}}}" if number % 2 else escape(piece) for number, piece in enumerate(pieces))


def _name(name: Name) -> str:
    """A name in one of BibTeX's forms; one that is not divided, or holds what divides names, in braces."""
    if not name.given or _AND.search(name.turned):
        return f"{{{escape(name.turned)}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(map(escape, parts))
