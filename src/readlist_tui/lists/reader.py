"""A list's text → its entries."""

from readlist_tui import collector
from readlist_tui.lists.drafts import Texts
from readlist_tui.lists.legend import legend_of
from readlist_tui.lists.limits import check_text, check_titles
from readlist_tui.lists.markdown_lines import markdown_lines
from readlist_tui.lists.outline import outline
from readlist_tui.lists.parsed import ParsedList, Skipped
from readlist_tui.lists.reading_order import Read, entry_of, read_drafts
from readlist_tui.lists.sections import sections_of
from readlist_tui.lists.works import sort_out
from readlist_tui.text import clean


def read_list(text: str, name: str = "") -> ParsedList:
    """Reads a list of papers from its Markdown or plain text.

    `name` is the stem of its file: it may tell a year, and names a list without a heading. Raises ListError for what is
    beyond the limits.
    """
    check_text(text)
    with collector.paused():
        return _read(text, name)


def _read(text: str, name: str) -> ParsedList:
    lines = markdown_lines(text)
    found = outline(lines)
    texts = Texts(found.references)
    sections = sections_of(found, texts, lines.title)
    results = sort_out(read_drafts(sections.drafts, texts, name))
    entries = []
    skipped = list(sections.skipped)
    for result, reason in results:
        if isinstance(result, Read) and not reason:
            entries += [
                entry_of(fields, result.draft, result.weak) for fields in (result.fields, *result.extra) if fields.title
            ]
        else:
            draft = result.draft if isinstance(result, Read) else result
            skipped.append(Skipped(draft.line, draft.raw, reason))
    check_titles(entries)
    skipped.sort(key=lambda one: one.line)
    return ParsedList(
        title=clean(sections.title) or clean(name),
        entries=tuple(entries),
        categories=tuple(sections.paths),
        skipped=tuple(skipped),
        legend=legend_of(found.blocks, dict.fromkeys(tag for entry in entries for tag in entry.tags)),
    )
