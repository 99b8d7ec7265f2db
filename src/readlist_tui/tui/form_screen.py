"""A small form: lines of text with a label each, and below each what stands there otherwise."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from readlist_tui.library import LibraryError
from readlist_tui.text import clean, clean_lines

_HINT = "Tab next line  ctrl+u empties it  Esc leaves all as it was"
_HINT_ALONE = "ctrl+u empties it  Esc leaves all as it was"
_HINT_IN_LINES = "ctrl+s saves  Tab next field  Enter another line  Esc leaves all as it was"


@dataclass(frozen=True, slots=True)
class Field:
    """A line of a form, or several."""

    name: str
    value: str
    below: str = ""
    label: str = ""
    lines: bool = False


class FormScreen(ModalScreen[bool]):
    """`save` is given the lines whose text is another than it was; where it raises `LibraryError`, the form stays.

    `does` and `fails` say what Enter does, and what did not happen where it cannot: `saves`, `Not saved`.
    """

    BINDINGS: ClassVar = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("ctrl+s", "save", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(
        self,
        title: str,
        fields: Sequence[Field],
        save: Callable[[Mapping[str, str]], None],
        *,
        does: str = "saves",
        fails: str = "Not saved",
    ) -> None:
        super().__init__()
        self._fails = fails
        self._one_line = f"Enter {does}  {_HINT if len(fields) > 1 else _HINT_ALONE}"
        self._title, self._fields, self._save = title, fields, save
        self._inputs = {field.name: _input(field) for field in fields}
        self._told = Static(Content(self._one_line), id="told", markup=False)
        self._early, self._ready, self._entered = "", False, False

    def compose(self) -> ComposeResult:
        """Title, lines, what the keys do."""
        with Vertical(classes="frame"):
            yield Static(Content(clean(self._title)), id="title", markup=False)
            with VerticalScroll(can_focus=False):
                for field in self._fields:
                    with Horizontal(classes="field"):
                        yield Static(Content(clean(field.label or field.name)), classes="label", markup=False)
                        yield self._inputs[field.name]
                    if field.below:
                        yield Static(Content(clean(field.below)), classes="below", markup=False)
            yield self._told

    def on_mount(self) -> None:
        """Begin with the first line."""
        for given in self._inputs.values():
            if isinstance(given, TextArea):
                given.move_cursor(given.document.end)
        first = self._inputs[self._fields[0].name]
        first.focus()
        if isinstance(first, Input):
            first.value += self._early
            first.cursor_position = len(first.value)
        self._ready = True
        if self._entered:
            self.action_save()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Save and close."""
        event.stop()
        self.action_save()

    def take_key(self, event: events.Key) -> bool:
        """Type what came before the first line had the focus."""
        if event.key == "enter":
            self._entered = True
            if self._ready:
                self.action_save()
            return True
        if not (event.character and event.is_printable):
            return False
        if self._ready:
            first = self._inputs[self._fields[0].name]
            if isinstance(first, Input):
                first.insert_text_at_cursor(event.character)
        else:
            self._early += event.character
        return True

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said of an earlier text no longer holds."""
        event.stop()
        self._forget_problem()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """What was said of an earlier text no longer holds."""
        event.stop()
        self._forget_problem()

    def on_descendant_focus(self) -> None:
        """Several lines take Enter for themselves."""
        self._forget_problem()
        if not self._told.has_class("problem"):
            self._tell(self._hint)

    @property
    def _hint(self) -> str:
        return _HINT_IN_LINES if isinstance(self.focused, TextArea) else self._one_line

    def _forget_problem(self) -> None:
        if self._told.has_class("problem"):
            self._tell(self._hint)

    def action_save(self) -> None:
        """Save and close; what cannot be saved stays on the screen."""
        texts = {field: _text(self._inputs[field.name]) for field in self._fields}
        typed = {field.name: text for field, text in texts.items() if text != _shown(field)}
        try:
            if typed:
                self._save(typed)
        except LibraryError as error:
            self._tell(f"{self._fails}: {clean(str(error))}", problem=True)
            return
        self.dismiss(bool(typed))

    def _tell(self, text: str, *, problem: bool = False) -> None:
        self._told.update(Content(text))
        self._told.set_class(problem, "problem")


def _shown(field: Field) -> str:
    return clean_lines(field.value) if field.lines else clean(field.value)


def _input(field: Field) -> Input | TextArea:
    if field.lines:
        return TextArea(_shown(field), compact=True, highlight_cursor_line=False)
    return Input(_shown(field), select_on_focus=False, compact=True)


def _text(given: Input | TextArea) -> str:
    return given.text if isinstance(given, TextArea) else given.value
