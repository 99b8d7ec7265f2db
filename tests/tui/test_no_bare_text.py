"""No text of a list is read as markup: on every screen, by every door that Textual has for it.

A bare `str` in a widget is markup to Textual: `[/x]` in a title ends the program, `[@click=app.quit]` acts. Three nets:
what is parsed as markup while every screen is visited, what the widgets of each screen hold, and what the source says.
"""

import ast
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Label, OptionList, Static
from toys import Shown, entry, shown

from readlist_tui.keys import KEYS, Where
from readlist_tui.library import Library
from readlist_tui.model import Link, LinkKind, PaperList
from readlist_tui.tui.backups_screen import BackupsScreen
from readlist_tui.tui.marks import UNICODE
from readlist_tui.tui.rescue import RescueApp
from readlist_tui.tui.select_screen import SelectScreen

# In every text that a list, a reader or a file's name brings; nothing that the program says itself has it.
MARK = "§[b]list[/b]§"
TUI = Path(__file__).parents[2] / "src" / "readlist_tui" / "tui"
FIRST = {
    Where.LISTS: ["1"],
    Where.PAPER: ["3"],
    Where.STATUS: ["2", "s"],
    Where.COPY: ["2", "y"],
    Where.SORT: ["2", "S"],
}


class Markup:
    """What Textual and Rich were given to read as markup."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        door = Content.from_markup

        def from_markup(markup: str | Content, **variables: object) -> Content:
            if isinstance(markup, str):
                self.read.append(markup)
            return door(markup, **variables)

        monkeypatch.setattr(Content, "from_markup", from_markup)
        render = __import__("rich.markup").markup.render

        def rendered(markup: str, *more: object, **how: object) -> object:
            self.read.append(markup)
            return render(markup, *more, **how)

        monkeypatch.setattr("rich.markup.render", rendered)
        monkeypatch.setattr("rich.text.render", rendered, raising=False)

    @property
    def of_lists(self) -> list[str]:
        return [text for text in self.read if "§" in text]


@pytest.fixture
def markup(monkeypatch: pytest.MonkeyPatch) -> Markup:
    return Markup(monkeypatch)


def bare(screen: Screen[object]) -> list[str]:
    """The widgets of a screen that hold a text which Textual reads as markup, the program's own words left out."""
    found = []
    for widget in screen.walk_children(with_self=True):
        if isinstance(widget, Widget):
            found += [f"{type(widget).__name__} {text!r}" for text in _texts(widget) if "§" in text]
    return found


def _texts(widget: Widget) -> Iterator[str]:
    held: list[object] = [widget.content] if isinstance(widget, Static) else []
    if widget._render_markup:
        yield from (text for text in held if isinstance(text, str))
    if isinstance(widget, OptionList):
        yield from (option.prompt for option in widget.options if isinstance(option.prompt, str) and widget._markup)
    tooltip = widget.tooltip
    if isinstance(tooltip, str):
        yield tooltip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library in which every text has the mark, with drafts, backups and a conflict copy."""
    home = tmp_path / "home"
    source = tmp_path / f"{MARK.replace('/', '')}.md"
    source.write_text(f"# {MARK}\n\n## {MARK}\n\n- {MARK} of Toys, NIPS 2016\n- {MARK} more Toys\n", encoding="utf-8")
    library = Library(home, "ann")
    entries = [
        replace(
            entry(f"{number} {MARK} Toys", number, MARK, authors=(MARK,), venue=MARK, note=MARK, tags=(MARK,)),
            links=(Link(LinkKind.PAPER, f"https://example.org/{MARK}"), Link(LinkKind.CODE, MARK)),
        )
        for number in range(1, 4)
    ]
    entries.append(replace(entries[0], title=f"1 {MARK} Toyz", line=9, links=()))
    one = PaperList("one", MARK, source=str(source), categories=((MARK,),), legend=((MARK, MARK),))
    library.replace_lists([(one, entries)])
    library.set_note(library.papers[0].key, MARK)
    library.mend(library.papers[1].key, {"title": f"{MARK} mended", "venue": MARK})
    library.back_up()
    return home


def leave_a_draft(home: Path) -> None:
    library = Library(home, "ann")
    draft = library.drafts.begin(library.papers[0])
    draft.keep(f"{MARK} unsaved", MARK)
    draft.release()


def leave_a_copy(home: Path) -> None:
    shutil.copytree(home, home.parent / "train")
    there = Library(home.parent / "train", "ann")
    there.set_note(there.papers[2].key, f"{MARK} train")
    name = f"ann.sync-conflict-{MARK.replace('/', '')}.json"
    shutil.copy(there.readings_path, home / "readers" / name)


class Visit:
    """A walk through the program, which looks at every screen on the way."""

    def __init__(self, screen: Shown, markup: Markup) -> None:
        self.screen, self.markup, self.seen = screen, markup, set[str]()

    async def press(self, *keys: str) -> None:
        await self.screen.press(*keys)
        self.look()

    def look(self) -> None:
        for open_screen in self.screen.app.screen_stack:
            self.seen.add(type(open_screen).__name__)
            assert bare(open_screen) == []
        assert self.markup.of_lists == []


async def test_no_screen_reads_a_text_of_a_list_as_markup(home: Path, markup: Markup) -> None:
    leave_a_draft(home)
    leave_a_copy(home)
    async with shown(Library(home, "ann")) as screen:
        visit = Visit(screen, markup)
        visit.look()
        await visit.press("escape")
        await visit.press("enter", "x", "escape")
        for key in KEYS:
            if key.id in ("quit", "note-editor") or key.group in ("Move", "Select") or key.where is Where.SORT:
                continue  # what moves or sorts opens nothing
            for part in (*FIRST.get(key.where, ["2"]), key.keys[0]):
                await visit.press(part)
            await screen.app.workers.wait_for_complete()
            await screen.pilot.pause()
            visit.look()
            await screen.press("escape", "escape")
        await visit.press("slash", *"of[b]", "escape", "colon", *"toys")
        await screen.pilot.pause(0.3)
        visit.look()
        await visit.press("enter")
        for command in (screen.main.go_back, screen.main.merge_copies, screen.main.back_up):
            command()
            await screen.pilot.pause()
            visit.look()
            await visit.press("enter")
            await visit.press("escape", "escape")
        await visit.press("2", "y", "s", "enter", "escape")
        await visit.press("1", "g", "U")
        await screen.pilot.pause(0.5)
        await visit.press("j", "escape", "i", *str(next(home.parent.glob("*.md"))), "enter")
        await screen.pilot.pause(0.5)
        await visit.press("j", "j", "tab", "enter")
        await visit.press("2", "u")
    assert visit.seen >= {
        *("MainScreen", "DraftsScreen", "CopiesScreen", "NoteScreen", "HelpScreen", "ChordScreen", "FormScreen"),
        *("PickScreen", "BackupsScreen", "ImportScreen", "UpdateScreen", "DuplicatesScreen", "Palette"),
    }
    assert markup.read  # the net is in the water: the program's own words pass it


async def test_nor_does_the_rescue_of_a_damaged_library(home: Path, markup: Markup) -> None:
    from test_safekeeping_screen import rescued

    (home / "library.json").write_bytes(b"{")
    async with rescued(home) as screen:
        assert isinstance(screen.app, RescueApp)
        visit = Visit(screen, markup)
        for keys in (("enter",), ("2",), ("enter", "1")):
            await visit.press(*keys)
    assert "BackupsScreen" in visit.seen


async def test_nor_does_a_text_to_be_selected(home: Path, markup: Markup) -> None:
    async with shown(Library(home, "ann")) as screen:
        await screen.app.push_screen(SelectScreen(MARK, MARK, UNICODE))
        visit = Visit(screen, markup)
        await visit.press("j")
        assert MARK in screen.text


def _title(paper_title: str) -> Widget:
    widget = Static(Content("fine"))
    widget.border_title = paper_title
    return widget


def _updated(paper_title: str) -> Widget:
    widget = Static(Content("fine"))
    widget.update(paper_title)
    return widget


def _tooltip(paper_title: str) -> Widget:
    widget = Static(Content("fine"))
    widget.tooltip = paper_title
    return widget


PLANTED: dict[str, Callable[[str], Widget]] = {
    "static": Static,
    "label": Label,
    "border": _title,
    "updated": _updated,
    "options": OptionList,
    "tip": _tooltip,
}


@pytest.mark.parametrize("name", PLANTED)
async def test_a_bare_text_that_is_planted_is_found(home: Path, markup: Markup, name: str) -> None:
    async with shown(Library(home, "ann")) as screen:
        await screen.main.mount(PLANTED[name](MARK))
        visit = Visit(screen, markup)
        with pytest.raises(AssertionError, match="§"):
            await visit.press("j")


# What the source says

_WIDGETS = ("Static", "Label", "Link", "Button", "Option", "Digits", "Markdown", "Collapsible")
_DOORS = ("from_markup", "border_title", "border_subtitle", "render_str", "Text.from_markup", "tooltip")


def unsafe(source: str) -> list[str]:
    """Calls that give a widget something else than `Content` or a word of the program's own, and doors for markup."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _WIDGETS:
            if not all(_is_safe(given) for given in node.args[:1]) or not _says_no_markup(node):
                found.append(f"line {node.lineno}: {ast.unparse(node)}")
        elif isinstance(node, ast.Attribute) and node.attr in _DOORS and isinstance(node.ctx, ast.Store):
            found.append(f"line {node.lineno}: {ast.unparse(node)} is set")
        elif isinstance(node, ast.Attribute) and node.attr in ("from_markup", "render_str"):
            found.append(f"line {node.lineno}: {ast.unparse(node)}")
    return found


def _is_safe(given: ast.expr) -> bool:
    called = isinstance(given, ast.Call) and isinstance(given.func, ast.Name) and given.func.id == "Content"
    return called or isinstance(given, ast.Constant)


def _says_no_markup(call: ast.Call) -> bool:
    said = {keyword.arg: keyword.value for keyword in call.keywords}.get("markup")
    return isinstance(said, ast.Constant) and said.value is False


def test_the_source_gives_widgets_no_bare_text() -> None:
    assert {path.name: found for path in TUI.glob("*.py") if (found := unsafe(path.read_text(encoding="utf-8")))} == {}


@pytest.mark.parametrize(
    "source",
    [
        "Static(paper.title)",
        "Static(paper.title, markup=False)",
        "Static(Content(paper.title))",
        "Label(f'{title}')",
        "Static('own words')",
        "pane.border_title = title",
        "self.border_subtitle = title",
        "Content.from_markup(title)",
        "Option(title)",
    ],
)
def test_source_that_is_planted_is_found(source: str) -> None:
    assert unsafe(source)


def test_a_backups_screen_is_made_of_content() -> None:
    made = BackupsScreen(MARK, (), UNICODE, above=MARK, told=MARK)
    assert isinstance(made._above.content, Content)
    assert isinstance(made._told.content, Content)
