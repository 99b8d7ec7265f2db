"""Lists of papers as people write them → entries. The only way in is `read_list` and `read_file`."""

from readlist_tui.lists.parsed import ListError, ParsedList, Skipped, Warned
from readlist_tui.lists.reader import read_list
from readlist_tui.lists.record import record_of
from readlist_tui.lists.source import read_file

__all__ = ["ListError", "ParsedList", "Skipped", "Warned", "read_file", "read_list", "record_of"]
