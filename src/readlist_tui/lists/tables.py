"""Tables → drafts: which column holds which field, by the names of the columns or by what their cells hold."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from readlist_tui.lists.addresses import is_paper_address
from readlist_tui.lists.appearance import appearance
from readlist_tui.lists.drafts import Draft, Place, Texts
from readlist_tui.lists.names import authors_score
from readlist_tui.lists.outline import Block
from readlist_tui.lists.parsed import Skipped
from readlist_tui.lists.title_text import title_score
from readlist_tui.lists.words import field_word, fold_word, label_kind, status_word
from readlist_tui.model import LinkKind
from readlist_tui.progress import Told, unheard, watched
from readlist_tui.text import clean

_MARKUP = re.compile(r"[*_`~\[<](?:(?<![\[<])|(?<=\[)([^\[\]]*)\]\([^()]*\)|(?<=<)[^<>]*>)")
_BOLD = re.compile(r"\*\*[^*]+\*\*|__[^_]+__")
_SAMPLE = 20
_LONGEST_GROUP = 90
_MAY_BE_TITLE = frozenset({"title", "", "paper", "links", "method", "note", "project", "tags", "blog"})
_NO_TITLES = frozenset({"authors", "venue", "year", "date", "tags", "status", "ignore"})
_TELLING = frozenset({"authors", "venue", "year", "date", "paper", "title", "status"})  # what tables of papers have
_LINKS = frozenset({*(kind.value for kind in LinkKind), "links"})
_CODE_CELL = re.compile(r"^[A-Za-z]{1,3}(?:[/+,][A-Za-z]{1,3})*$")
_NUMBER = re.compile(r"^[\[\]\d\s.,%()+\-/:kKMB~<>=≈$]+$")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table hold: a field's name, a kind of link, "unknown" for nothing known."""

    roles: tuple[str, ...]
    title: int
    further: frozenset[int] = frozenset()  # columns of more papers: `Optional` readings


def rows_of(
    table: Block, texts: Texts, place: Place, number: int, progress: Told = unheard
) -> tuple[list[Draft], list[Skipped]]:
    """The drafts of a table's rows, and what of it is no entry."""
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    header = table.rows[0] if table.rows and (table.headed or _is_header(table.rows[0])) else []
    rows = list(zip(table.row_lines, table.rows, strict=True))[1 if header else 0 :]
    columns = _columns(header, [row for _, row in rows], texts)
    if columns is None:
        return [], [
            Skipped(line, " | ".join(row)[:400], "a table without a column of titles") for line, row in rows if any(row)
        ]
    inner = place
    for line, row in watched(rows, progress):
        raw = " | ".join(row)[:400]
        group = _group_of(row, columns)
        if group:
            inner = replace(place, path=(*place.path, group), headings=(*place.headings, group))
            skipped.append(Skipped(line, raw, "the name of the rows below"))
        elif not any(_plain(cell) for cell in row):
            skipped.append(Skipped(line, raw, "an empty row"))
        elif not _plain(title := _title_cell(row, columns)):
            skipped.append(Skipped(line, raw, "a row without a title"))
        else:
            more = [cell for index, cell in enumerate(row) if index in columns.further and _plain(cell)]
            cells = [title, *(cell for cell in more if cell is not title)]
            drafts += [_draft(row, cell, columns, texts, inner, line, raw, number) for cell in cells]
    return drafts, skipped


def cells_below_title(table: Block, texts: Texts) -> list[tuple[str, str]]:
    """The roles and cells of a table with one row and no title in it: what a title above it is said to have."""
    if not table.headed or len(table.rows) != 2:
        return []
    roles = [role_of(cell) for cell in table.rows[0]]
    linked = any("](" in cell and role in _LINKS for role, cell in zip(roles, table.rows[1], strict=False))
    if not linked or "title" in roles or "" in roles or _columns(table.rows[0], table.rows[1:], texts):
        return []
    return [(role, cell) for role, cell in zip(roles, table.rows[1], strict=False) if cell]


@lru_cache(maxsize=4096)
def _plain(cell: str) -> str:
    return clean(_MARKUP.sub(lambda found: found[1] or "", cell))


def _group_of(row: Sequence[str], columns: Columns) -> str:
    """The text of a row that names the rows below it: one cell across all columns, or the only one and bold."""
    filled = [cell for cell in row if _plain(cell)]
    if len(filled) != 1 or len(columns.roles) < 3 or "](" in filled[0] or "http" in filled[0] or "<a" in filled[0]:
        return ""
    bold = _BOLD.fullmatch(filled[0].strip()) is not None
    return _plain(filled[0]) if (bold or len(row) == 1) and len(_plain(filled[0])) <= _LONGEST_GROUP else ""


def _is_header(row: Sequence[str]) -> bool:
    named = [field_word(_plain(cell)) for cell in row if cell]
    return len(named) > 1 and sum(name is not None for name in named) * 2 > len(named)


def role_of(name: str) -> str:
    """What a column of this name holds: a field, a kind of link, "links", or "" where the name tells nothing."""
    name = _plain(name)
    kind = label_kind(name)
    found = field_word(name)
    if found:
        return found
    if kind:
        return kind
    if kind == "":
        return "links"
    for part in re.split(r"\s*[/&,+]\s*|\s+and\s+|\s+or\s+|\s+", name):
        found = field_word(part) or label_kind(part)
        if found and found not in ("ignore",):
            return found
    return "" if name.isascii() else _role_by_end(name)


def _role_by_end(name: str) -> str:
    """`精读状态`, `参考编号`: what a Chinese name says stands at its end; what has a name of its own is no title."""
    ends = (name[start:] for start in range(1, len(name) - 1) if not name[start:].isascii())
    return next((found for end in ends if (found := field_word(end)) and found != "title"), "")


def _columns(header: Sequence[str], rows: Sequence[Sequence[str]], texts: Texts) -> Columns | None:
    width = max((len(row) for row in rows), default=0)
    names = [role_of(cell) for cell in header] + [""] * max(0, width - len(header))
    filled = [row for row in rows if any(_plain(cell) for cell in row)][:_SAMPLE]
    if not filled:
        return Columns(tuple(names), 0) if "title" in names else None
    names = ["" if name == "status" and _holds_titles(filled, index) else name for index, name in enumerate(names)]
    scores = [_titles_in(filled, index, texts) if name in _MAY_BE_TITLE else -1.0 for index, name in enumerate(names)]
    title = _title_column(names, scores)
    if title is not None and names[title] in ("note", "tags"):
        title = next((index for index, _ in enumerate(names) if _holds_names(filled, index, texts)), title)
    if title is None or (scores[title] < 0.5 and not _tells(header, names) and not _leads_to_papers(filled, texts)):
        return None  # or a table of tools
    roles = [name or _role_by_content(filled, index) for index, name in enumerate(names)]
    roles = [role if role != "title" else "method" for role in roles]
    roles[title] = "title"
    papers = [index for index, role in enumerate(roles) if role == "unknown" and _holds_papers(filled, index, texts)]
    if papers and papers[0] < title and not names[title]:  # the first of several columns of papers
        roles[papers[0]], roles[title] = "title", "unknown"
        papers, title = [title, *papers[1:]] if _holds_papers(filled, title, texts) else papers[1:], papers[0]
    return Columns(tuple(roles), title, frozenset(papers))


def _tells(header: Sequence[str], names: Sequence[str]) -> bool:
    """True where the columns are those of a table of papers: things of all sorts have names and links."""
    return any(
        name in _TELLING and not (name == "title" and fold_word(_plain(cell)) in ("name", "names", "名称"))
        for name, cell in zip(names, header, strict=False)
    )


def _titles_in(rows: Sequence[Sequence[str]], index: int, texts: Texts) -> float:
    """How much the cells of a column look like titles, on average."""
    scores = [_cell_score(row[index], texts) for row in rows if index < len(row) and _plain(row[index])]
    return sum(scores) / max(1, len(scores)) if scores else -1.0


def _holds_titles(rows: Sequence[Sequence[str]], index: int) -> bool:
    """True where a column named `Reading` holds what is read, not how far that is."""
    cells = [text for row in rows if index < len(row) and (text := _plain(row[index]))]
    stated = sum(status_word(text) is not None for text in cells)
    return stated * 4 <= len(cells) and sum(title_score(text) >= 0.75 for text in cells) * 3 > len(cells)


def _holds_names(rows: Sequence[Sequence[str]], index: int, texts: Texts) -> bool:
    """True for a column of linked names: beside it, what a column of tasks or remarks says is no title."""
    cells = [row[index] for row in rows if index < len(row) and _plain(row[index])]
    linked = sum(
        any(piece.linked and piece.url and label_kind(piece.text) is None for piece in texts.pieces(cell))
        for cell in cells
    )
    return linked * 2 > len(cells)


def _holds_papers(rows: Sequence[Sequence[str]], index: int, texts: Texts) -> bool:
    """True for a column in which most cells are linked titles of papers."""
    cells = [row[index] for row in rows if index < len(row) and _plain(row[index])]
    titled = sum(
        any(
            piece.linked and piece.url and is_paper_address(piece.url) and title_score(piece.text) >= 0.75
            for piece in texts.pieces(cell)
        )
        for cell in cells
    )
    return titled * 2 > len(cells)


def _leads_to_papers(rows: Sequence[Sequence[str]], texts: Texts) -> bool:
    pieces = (piece for row in rows for cell in row for piece in texts.pieces(cell))
    return any(piece.url and is_paper_address(piece.url) for piece in pieces)


def _cell_score(cell: str, texts: Texts) -> float:
    evidence = texts.evidence_in(cell[:1500])
    return max(
        (title_score(candidate.text) + 0.1 * candidate.slot.startswith("link") for candidate in evidence.candidates),
        default=-0.5,
    )


def _title_column(names: Sequence[str], scores: Sequence[float]) -> int | None:
    named = [index for index, name in enumerate(names) if name == "title" and scores[index] >= 0.25]
    if not named and names.count("title") == 1 and scores[names.index("title")] >= 0.15:
        named = [names.index("title")]  # papers by the name of their method: `Lee et al., TOYNET`
    if named:
        return max(named, key=lambda index: scores[index])
    free = [
        index
        for index, name in enumerate(names)
        if name in ("", "paper", "links", "method", "note", "project", "tags", "blog")
    ]
    best = max(free, key=lambda index: (scores[index] - 0.3 * (names[index] in ("note", "tags")), -index), default=None)
    named_paper = any(
        name in ("authors", "venue", "year", "date", "paper", "code", "links", "title", "project") for name in names
    )
    if best is None or scores[best] < (0.45 if named_paper else 0.7):
        return None
    return best


def _role_by_content(rows: Sequence[Sequence[str]], index: int) -> str:
    cells = [text for row in rows if index < len(row) and (text := _plain(row[index]))]
    if not cells:
        return "unknown"
    tests = (
        ("status", lambda text: status_word(text) is not None),
        ("links", lambda text: label_kind(text) is not None),
        ("venue", lambda text: appearance(text).sure),
        ("authors", lambda text: authors_score(text) >= 0.6),
        ("tags", lambda text: _CODE_CELL.match(text) is not None),
        ("ignore", lambda text: _NUMBER.match(text) is not None),
    )
    for role, test in tests:
        if sum(map(test, cells)) * 2 > len(cells):
            return role
    return "unknown"


def _title_cell(row: Sequence[str], columns: Columns) -> str:
    """The cell of a row's title, empty where it has none; a ragged row is matched by content."""
    title = row[columns.title] if columns.title < len(row) else ""
    ragged = len(row) < len(columns.roles)
    if _plain(title) and not (ragged and title_score(_plain(title)) < 0.3):
        return title
    others = [cell for cell, role in zip(row, columns.roles, strict=False) if ragged or role not in _NO_TITLES]
    best = max([title, *others], key=lambda cell: title_score(_plain(cell)) if _plain(cell) else -2.0)
    # "Project talks" on a line of its own in a schedule: nothing in the row is of a paper
    told = _plain(title) or any("](" in cell or "http" in cell or "href=" in cell for cell in row)
    named = any(cell for cell, role in zip(row, columns.roles, strict=False) if role in ("authors", "venue"))
    return best if told or named else ""


def _draft(
    row: Sequence[str], title: str, columns: Columns, texts: Texts, place: Place, line: int, raw: str, number: int
) -> Draft:
    evidence = texts.evidence_in(title)
    further = any(row[index] is title for index in columns.further if index < len(row))
    cells = [
        (columns.roles[index] if index < len(columns.roles) else "unknown", cell)
        for index, cell in enumerate(row)
        if cell and cell is not title and index not in columns.further
    ]
    if further:
        cells = [(role, cell) for role, cell in cells if role == "tags"]
    return Draft("row", line, raw, place, evidence, cells=cells, table=number)
