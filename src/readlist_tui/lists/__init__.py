"""Lists of papers as people write them → entries. The only way in is `read_list` and `read_file`.

The way of a list through these rooms, each of which takes what the one before it gives (`reader` leads it along):

    lines     markdown_lines, html_blocks          what was meant, for a Markdown parser; each line keeps its number
    outline   block_parser, outline, folds         headings, paragraphs, items, tables, folds
    sections  headings, captions, levels, likely,  categories, and drafts: what may be an entry, with its details
              tables, own_labels, drafts, gathered
    pieces    spans, styles, undressing,           what stands between the separators of an item, and its style
              separators, pieces
    signs     signs, name_signs, venue_signs,      what each piece speaks for; `telling` spares most of the questions
              names, appearance, unknown_venues, telling
    titles    candidates, title_runs, evidence,    which runs may be the title; the items of a section vote where
              title_places, reading_order          titles stand
    fields    reading, brackets, named_values,     what stands around the title → authors, venue, year, links, tags,
              lone_pieces, cells, fields,          note, status
              title_ends, name_order
    votes     venue_slots, title_votes, inherited  what a section's items, or its heading, tell of the odd one out
    works     works                                which of them are works to read, and why the others are not

The words that all of them look up are data: vocabulary, venue_names, people_words, towns; `words` makes them sets.
"""

from readlist_tui.lists.parsed import ListError, ParsedList, Skipped, Warned
from readlist_tui.lists.reader import read_list
from readlist_tui.lists.record import record_of
from readlist_tui.lists.source import read_file

__all__ = ["ListError", "ParsedList", "Skipped", "Warned", "read_file", "read_list", "record_of"]
