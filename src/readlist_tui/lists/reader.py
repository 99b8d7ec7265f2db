"""A list's text → its entries."""

from readlist_tui import collector
from readlist_tui.lists.drafts import Draft, Texts
from readlist_tui.lists.legend import legend_of
from readlist_tui.lists.limits import check_text, check_titles
from readlist_tui.lists.markdown_lines import markdown_lines
from readlist_tui.lists.outline import outline
from readlist_tui.lists.own_labels import own_labels
from readlist_tui.lists.parsed import ParsedList, Skipped
from readlist_tui.lists.reading_order import Read, entry_of, read_drafts
from readlist_tui.lists.sections import sections_of
from readlist_tui.lists.warned import lost_characters, undefined_references
from readlist_tui.lists.works import sort_out
from readlist_tui.progress import Told, part, unheard, watched
from readlist_tui.text import clean


def read_list(text: str, name: str = "", progress: Told = unheard) -> ParsedList:
    """Reads a list of papers from its Markdown or plain text.

    `name` is the stem of its file: it may tell a year, and names a list without a heading. `progress` is given the
    share that is done, many times a second; what it raises calls the reading off. Raises ListError for what is beyond
    the limits.
    """
    check_text(text)
    with collector.paused():
        return _read(text, name, progress)


# What the stages take of the time, for a long list (4 MB: outline 0.5 s, sections 2.6, the rest 1.4).
_OUTLINED, _DIVIDED, _UNDERSTOOD, _SORTED = 0.15, 0.7, 0.87, 0.94


def _read(text: str, name: str, told: Told) -> ParsedList:
    told(0.0)
    lines = markdown_lines(text)
    found = outline(lines, part(told, 0.0, _OUTLINED))
    texts = Texts(found.references, own_labels(found.blocks))
    sections = sections_of(found, texts, lines.title, part(told, _OUTLINED, _DIVIDED))
    reads = read_drafts(sections.drafts, texts, name, part(told, _DIVIDED, _UNDERSTOOD))
    results = sort_out(reads, part(told, _UNDERSTOOD, _SORTED))
    entries = []
    skipped = list(sections.skipped)
    for result, reason in watched(results, part(told, _SORTED, 1.0)):
        if isinstance(result, Read) and not reason:
            titled = [fields for fields in (result.fields, *result.extra) if fields.title]
            entries += [entry_of(fields, result.draft, result.weak) for fields in titled]
            skipped += _skipped(result.draft, "nothing that can be a title") if not titled else []
        else:
            draft = result.draft if isinstance(result, Read) else result
            skipped += _skipped(draft, reason)
    check_titles(entries)
    warnings = [*lines.unclosed, *lost_characters(text), *undefined_references(lines, found.references)]
    skipped.sort(key=lambda one: one.line)
    return ParsedList(
        title=clean(sections.title) or clean(name),
        entries=tuple(entries),
        categories=tuple(sections.paths),
        skipped=tuple(skipped),
        warnings=tuple(sorted(warnings, key=lambda one: one.line)),
        legend=legend_of(found.blocks, dict.fromkeys(tag for entry in entries for tag in entry.tags)),
    )


def _skipped(draft: Draft, reason: str) -> list[Skipped]:
    """A draft that is no entry, and the lines that would have been its details."""
    detail = f"belongs to line {draft.line}, which is no entry"
    return [
        Skipped(draft.line, clean(draft.raw)[:400], reason),
        *(Skipped(block.line, clean(block.text)[:400], detail) for block in draft.details if block.line != draft.line),
    ]
