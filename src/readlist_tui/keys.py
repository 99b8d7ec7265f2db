"""The one table of keys: bindings, footer, help, palette, README and the `keys` command are all made from it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum


class Where(StrEnum):
    """What has to be in front for a key to act.

    Keys `on papers` are for the selected papers, else for the one under the cursor, in the table and in the detail: in
    the lists the cursor is on none.
    """

    ANYWHERE = "anywhere"
    PANES = "in every pane"
    LISTS = "in the lists"
    PAPERS = "in the papers"
    PAPER = "in the paper"
    ON_PAPERS = "on papers"
    STATUS = "after the status key"
    COPY = "after the copy key"
    SORT = "after the sort key"


@dataclass(frozen=True, slots=True)
class Key:
    """One thing a reader can do: `id` names it in the configuration, `keys` are any of its keys.

    `action` is the name of the action that the TUI runs, with its arguments. `footer` ranks it in the footer:
    1 is the last to go when the screen gets narrow, 0 is never shown there.
    """

    id: str
    keys: tuple[str, ...]
    action: str
    does: str
    tooltip: str
    group: str
    where: Where = Where.ANYWHERE
    footer: int = 0
    short: str = ""

    @property
    def label(self) -> str:
        """Its keys as a help page shows them."""
        return " ".join(map(key_name, self.keys))


_MOVE, _SELECT, _MARK, _NOTE = "Move", "Select", "Mark", "Note"
_LINK, _FIND, LISTS, _PROGRAM = "Open and copy", "Find and sort", "Lists and duplicates", "Program"

KEYS: tuple[Key, ...] = (
    Key("down", ("j", "down"), "down", "next line", "Move the cursor one line down", _MOVE, Where.PANES),
    Key("up", ("k", "up"), "up", "previous line", "Move the cursor one line up", _MOVE, Where.PANES),
    Key("top", ("g", "home"), "top", "first line", "Move the cursor to the first line", _MOVE, Where.PANES),
    Key("bottom", ("G", "end"), "bottom", "last line", "Move the cursor to the last line", _MOVE, Where.PANES),
    Key("page-down", ("ctrl+d", "pagedown"), "page(1)", "page down", "Move one page down", _MOVE, Where.PANES),
    Key("page-up", ("ctrl+u", "pageup"), "page(-1)", "page up", "Move one page up", _MOVE, Where.PANES),
    Key("next-unread", ("n",), "unread(1)", "next unread", "Go to the next unread paper", _MOVE),
    Key("previous-unread", ("p",), "unread(-1)", "previous unread", "Go to the previous unread paper", _MOVE),
    Key("fold", ("h", "left"), "fold", "fold", "Fold, or go to the parent", _MOVE, Where.LISTS),
    Key("unfold", ("l", "right"), "unfold", "unfold", "Unfold, or go to the papers", _MOVE, Where.LISTS),
    Key("choose", ("enter",), "choose", "fold", "Fold or unfold, or go to the papers", _MOVE, Where.LISTS, 8),
    Key("detail", ("enter", "l", "right"), "detail", "detail", "Show the whole paper", _MOVE, Where.PAPERS, 8),
    Key("to-lists", ("h", "left"), "pane('lists')", "to the lists", "Go to the lists", _MOVE, Where.PAPERS),
    Key("back", ("h", "left", "enter"), "pane('papers')", "back", "Go back to the papers", _MOVE, Where.PAPER, 8),
    Key("next-pane", ("tab",), "next_pane(1)", "next pane", "Go to the pane on the right", _MOVE),
    Key("previous-pane", ("shift+tab",), "next_pane(-1)", "previous pane", "Go to the pane on the left", _MOVE),
    Key("lists", ("1",), "pane('lists')", "lists", "Go to the lists and their categories", _MOVE),
    Key("papers", ("2",), "pane('papers')", "papers", "Go to the table of papers", _MOVE),
    Key("paper", ("3",), "pane('paper')", "paper", "Go to the paper's detail", _MOVE),
    Key("select", ("space",), "select", "select", "Select the paper, or no longer", _SELECT, Where.PAPERS, 9),
    Key("range", ("v",), "range", "select a range", "Select from here to the cursor", _SELECT, Where.PAPERS),
    Key("select-all", ("ctrl+a",), "select_all", "select all shown", "Select all papers shown", _SELECT, Where.PAPERS),
    Key(
        "clear",
        ("escape",),
        "clear",
        "clear",
        "Drop the selection, then the filter",
        _SELECT,
    ),
    Key("read", ("r",), "toggle_read", "read", "Mark as read, or not, and go on", _MARK, Where.ON_PAPERS, footer=3),
    Key(
        "status",
        ("s",),
        "status",
        "status…",
        "Give the selected papers a status",
        _MARK,
        Where.ON_PAPERS,
        footer=4,
        short="status",
    ),
    Key("status-new", ("n",), "mark('new')", "new", "Take the mark away", _MARK, Where.STATUS),
    Key("status-to-read", ("t",), "mark('to-read')", "to-read", "Mark as to be read", _MARK, Where.STATUS),
    Key("status-reading", ("r",), "mark('reading')", "reading", "Mark as being read", _MARK, Where.STATUS),
    Key("status-skimmed", ("k",), "mark('skimmed')", "skimmed", "Mark as skimmed", _MARK, Where.STATUS),
    Key("status-read", ("d",), "mark('read')", "read", "Mark as read (done)", _MARK, Where.STATUS),
    Key("status-skipped", ("x",), "mark('skipped')", "skipped", "Mark as not to be read", _MARK, Where.STATUS),
    Key("undo", ("u",), "undo", "undo", "Take the last change back", _MARK, footer=10),
    Key("redo", ("ctrl+r",), "redo", "redo", "Make the undone change again", _MARK),
    Key("note", ("e",), "note", "note", "Write your note on the paper", _NOTE, Where.ON_PAPERS, footer=7),
    Key("note-editor", ("E",), "note_editor", "note in $EDITOR", "Write your note in $EDITOR", _NOTE, Where.ON_PAPERS),
    Key(
        "mend",
        ("m",),
        "mend",
        "mend…",
        "Set title, links, tags or category right",
        _NOTE,
        Where.ON_PAPERS,
        short="mend",
    ),
    Key(
        "open", ("o",), "open_link('paper')", "open", "Open the paper in the browser", _LINK, Where.ON_PAPERS, footer=5
    ),
    Key("open-code", ("O",), "open_link('code')", "open code", "Open its code in the browser", _LINK, Where.ON_PAPERS),
    Key(
        "copy",
        ("y",),
        "copy",
        "copy…",
        "Copy link, title, Markdown, BibTeX or citation",
        _LINK,
        Where.ON_PAPERS,
        footer=6,
        short="copy",
    ),
    Key("copy-url", ("u",), "yank('url')", "URL", "Copy the paper's link", _LINK, Where.COPY),
    Key("copy-title", ("t",), "yank('title')", "title", "Copy the title", _LINK, Where.COPY),
    Key("copy-markdown", ("m",), "yank('markdown')", "Markdown", "Copy a Markdown link", _LINK, Where.COPY),
    Key("copy-show", ("s",), "yank('show')", "show to select", "Show the link, to select it", _LINK, Where.COPY),
    Key("copy-bibtex", ("b",), "yank('bibtex')", "BibTeX", "Copy BibTeX entries", _LINK, Where.COPY),
    Key("copy-citation", ("c",), "yank('citation')", "citation", "Copy as lines of plain text", _LINK, Where.COPY),
    Key(
        "export",
        ("x",),
        "export",
        "export what is shown or selected…",
        "Write the papers shown, or selected, to a file",
        _LINK,
    ),
    Key("filter", ("/",), "filter", "filter", "Show only what matches, as you type", _FIND, footer=2),
    Key("widen", ("w",), "widen", "all lists", "Show all lists, or go back from there; a filter goes along", _FIND),
    Key("sort", ("S",), "sort", "sort…", "Sort; the same again turns it round", _FIND),
    Key("sort-list", ("l",), "sort_by('list')", "list order", "Sort as the list does", _FIND, Where.SORT),
    Key("sort-status", ("s",), "sort_by('status')", "status", "Sort by status", _FIND, Where.SORT),
    Key("sort-year", ("y",), "sort_by('year')", "year", "Sort by year", _FIND, Where.SORT),
    Key("sort-venue", ("v",), "sort_by('venue')", "venue", "Sort by venue", _FIND, Where.SORT),
    Key("sort-title", ("t",), "sort_by('title')", "title", "Sort by title", _FIND, Where.SORT),
    Key("sort-note", ("n",), "sort_by('note')", "notes", "Papers with notes of yours first", _FIND, Where.SORT),
    Key("sort-code", ("c",), "sort_by('code')", "code", "Papers with code first", _FIND, Where.SORT),
    Key("sort-lists", ("m",), "sort_by('lists')", "number of lists", "Papers in most lists first", _FIND, Where.SORT),
    Key("import", ("i",), "import_list", "import…", "Import a list from a file", LISTS, footer=12, short="import"),
    Key("update", ("U",), "update", "update…", "Update the list, or all: the difference first", LISTS),
    Key("duplicates", ("D",), "duplicates", "duplicates…", "Join papers that are one, or keep them apart", LISTS),
    Key("rename-list", ("R",), "rename_list", "rename…", "Rename the list", LISTS, Where.LISTS, 9, "rename"),
    Key(
        "hide-list",
        ("H",),
        "hide_list",
        "hide, show",
        "Hide the list, or show it again",
        LISTS,
        Where.LISTS,
        13,
        "hide",
    ),
    Key(
        "remove-list", ("X",), "remove_list", "remove…", "Remove the list; undo works", LISTS, Where.LISTS, 14, "remove"
    ),
    Key(
        "palette",
        (":", "ctrl+p"),
        "command_palette",
        "commands",
        "Search all commands and papers",
        _PROGRAM,
        footer=11,
    ),
    Key("help", ("?", "f1"), "help", "help", "Show all keys", _PROGRAM, footer=1),
    Key("quit", ("q",), "quit", "quit", "Leave; everything is on disk already", _PROGRAM),
)

# The keys for a list at hand.
LIST_KEYS = ("rename-list", "hide-list", "remove-list")

# Names of keys as Textual writes them → as a reader knows them.
_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "f1": "F1",
    "colon": ":",
    "slash": "/",
    "question_mark": "?",
    "comma": ",",
    "full_stop": ".",
    "minus": "-",
    "plus": "+",
}


def key_name(key: str) -> str:
    """A key as a reader knows it: `ctrl+d` stays, `escape` is Esc, `down` is ↓."""
    return _NAMES.get(key, key)


def effective(overrides: Mapping[str, str] | None = None) -> tuple[Key, ...]:
    """The table with a reader's own keys in it (`{"read": "x,ctrl+x"}`); ids that do not exist are left out."""
    own = overrides or {}
    return tuple(replace(key, keys=split_keys(own[key.id])) if split_keys(own.get(key.id, "")) else key for key in KEYS)


def split_keys(keys: str) -> tuple[str, ...]:
    """The keys of a setting: `"x, ctrl+x"` → `("x", "ctrl+x")`; a comma itself is written `comma`."""
    return tuple(name for part in keys.split(",") if (name := part.strip()))


def find(name: str, table: Iterable[Key] = KEYS) -> Key:
    """The key of that id; KeyError when there is none."""
    for key in table:
        if key.id == name:
            return key
    raise KeyError(name)


def groups(table: Iterable[Key] = KEYS) -> dict[str, list[Key]]:
    """The table by group, both in the table's order."""
    grouped: dict[str, list[Key]] = {}
    for key in table:
        grouped.setdefault(key.group, []).append(key)
    return grouped


def mistakes(overrides: Mapping[str, str]) -> tuple[str, ...]:
    """What is wrong with a reader's own keys, a line each: unknown ids, empty settings, keys that clash."""
    known = {key.id for key in KEYS}
    found = [f"no key is called “{name}”" for name in overrides if name not in known]
    found += [f"“{name}” is given no key" for name in overrides if name in known and not split_keys(overrides[name])]
    return (*found, *_clashes(effective(overrides)))


def _clashes(table: Iterable[Key]) -> Iterator[str]:
    taken: dict[tuple[Where, str], Key] = {}
    for key in table:
        for name in key.keys:
            for where in _seen_from(key.where):
                other = taken.get((where, name))
                if other and other.id != key.id:
                    yield f"“{key_name(name)}” is both “{other.id}” and “{key.id}”"
                    break
            taken.setdefault((key.where, name), key)


def _seen_from(where: Where) -> tuple[Where, ...]:
    """The places whose keys act at the same time as those of `where`."""
    panes = (Where.LISTS, Where.PAPERS, Where.PAPER)
    if where in (Where.STATUS, Where.COPY, Where.SORT):
        return (where,)
    if where in panes:
        return (where, Where.PANES, Where.ANYWHERE, Where.ON_PAPERS)
    return tuple(place for place in Where if place not in (Where.STATUS, Where.COPY, Where.SORT))
