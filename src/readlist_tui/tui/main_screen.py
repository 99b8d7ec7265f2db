"""The one screen that holds papers: lists, table and detail side by side, two at a time, or one."""

from dataclasses import replace
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from readlist_tui.keys import Where
from readlist_tui.library import LibraryDamaged, LibraryError, LibraryNewer
from readlist_tui.text import clean
from readlist_tui.tui.bars import FooterBar
from readlist_tui.tui.bindings import bindings
from readlist_tui.tui.category_tree import CategoryTree
from readlist_tui.tui.detail_pane import DetailPane
from readlist_tui.tui.drafting import DraftingScreen
from readlist_tui.tui.exporting import ExportingScreen
from readlist_tui.tui.finding import FindingScreen
from readlist_tui.tui.keeping import KeepingScreen
from readlist_tui.tui.line_view import LineView
from readlist_tui.tui.linking import LinkingScreen
from readlist_tui.tui.paper_table import PaperTable
from readlist_tui.tui.safekeeping import SafekeepingScreen
from readlist_tui.tui.standing import PaneName, StandingScreen

PANES: tuple[PaneName, ...] = ("lists", "papers", "paper")
# From so many columns on three panes stand side by side, and two.
WIDE, MEDIUM = 120, 80
# How often other processes' changes are looked for: they are promised within two seconds.
LOOK_EVERY = 1.0
_PALETTE = "--command-palette"  # Textual's own name for it, which its styles go by


class MainScreen(
    StandingScreen, FindingScreen, DraftingScreen, KeepingScreen, LinkingScreen, SafekeepingScreen, ExportingScreen
):
    """Puts the panes in their places and keeps them telling the same story."""

    BINDINGS: ClassVar = bindings(Where.ANYWHERE, Where.ON_PAPERS)
    AUTO_FOCUS = "#papers"

    _trouble = ""

    def compose(self) -> ComposeResult:
        """Header, panes, what is said, footer."""
        self.bottom = Horizontal(self.footer, id="bottom")
        # Before the first layout: whatever changes after it is laid out and painted once more.
        self._place(self.app.size.width)
        self.show_first_papers()
        yield self.header
        yield Horizontal(self.outline, self.table, self.detail, id="panes")
        yield self.words
        yield self.bottom

    def on_mount(self) -> None:
        """Say what is wrong with the settings, offer what was left, and begin to look for what others write."""
        for problem in self.settings.problems:
            self.say(clean(problem), title="config.toml", problem=True)
        self.set_interval(LOOK_EVERY, self.follow)
        self.call_after_refresh(self._offer_what_was_left)

    def _offer_what_was_left(self) -> None:
        """First what other copies say: the notes that were not saved may belong to papers which those speak of."""
        self.offer_drafts()
        with self.telling_errors():
            self.offer_copies()

    def on_unmount(self) -> None:
        """The program ends."""
        self.keep_place()

    def on_screen_suspend(self) -> None:
        """Another screen is in front: its keys are not these."""
        self.words.settle()
        self.footer.instead = "Enter runs it  Esc closes" if self.app.screen.id == _PALETTE else ""

    def on_screen_resume(self) -> None:
        """The keys are these again."""
        self.footer.instead = None

    # Panes

    @property
    def panes(self) -> dict[PaneName, LineView]:
        """The panes by name, from left to right."""
        return {"lists": self.outline, "papers": self.table, "paper": self.detail}

    def shown_panes(self, columns: int) -> tuple[PaneName, ...]:
        """The panes that are shown in so many columns."""
        if columns >= WIDE:
            return PANES
        if columns >= MEDIUM:
            return ("lists", "paper" if self.front == "paper" else "papers")
        return (self.front,)

    def on_resize(self, event: events.Resize) -> None:
        """Show as many panes as there is room for."""
        self._arrange(event.size.width)

    def _arrange(self, columns: int) -> None:
        shown = self._place(columns)
        if self.filter_bar is None and self.focused not in shown:  # whoever types goes on typing
            self.set_focus(self.panes[self.front])
        self.tell_standing()
        if self.filter_bar is None:
            self.tell_title()

    def _place(self, columns: int) -> list[LineView]:
        """Show the panes that there is room for, and no others."""
        shown = self.shown_panes(columns)
        self.set_class(columns >= WIDE, "wide")
        self.set_class(columns < MEDIUM, "narrow")
        for name, pane in self.panes.items():
            pane.display = name in shown
        return [self.panes[name] for name in shown]

    def action_pane(self, name: PaneName) -> None:
        """Go to a pane."""
        if self.front != name:
            self.words.settle()
        self.front = name
        self._arrange(self.size.width)
        self.set_focus(self.panes[name])

    def action_next_pane(self, step: int) -> None:
        """Go to the next pane, round about."""
        self.action_pane(PANES[(PANES.index(self.front) + step) % len(PANES)])

    def action_detail(self) -> None:
        """Go to the detail of the paper under the cursor."""
        if self.need_paper():
            self.action_pane("paper")

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane that a click focused is the one in front."""
        for name, pane in self.panes.items():
            if event.widget is pane and self.front != name and pane.display:
                self.front = name
                self._arrange(self.size.width)

    def action_clear(self) -> None:
        """Drop the selection, else leave the detail, else drop the filter, else come back from the lists."""
        if self.table.clear_selection():
            return
        if self.front != "papers":
            self.action_pane("papers")
        elif self.choice.filtered:
            self.set_filter("")

    # What the panes tell

    def on_category_tree_chosen(self, message: CategoryTree.Chosen) -> None:
        """Show the node's papers, from the top or from where the cursor's paper stands."""
        message.stop()
        if message.node is not self.choice.node:
            self.choose(replace(self.choice, node=message.node))

    def on_category_tree_folded(self, message: CategoryTree.Folded) -> None:
        """The footer says what Enter does now."""
        message.stop()
        self.tell_standing()

    def on_category_tree_entered(self, message: CategoryTree.Entered) -> None:
        """Go on to the papers."""
        message.stop()
        self.action_pane("papers")

    def on_paper_table_moved(self, message: PaperTable.Moved) -> None:
        """Show the paper under the cursor."""
        message.stop()
        self.show_detail()

    def on_paper_table_opened(self, message: PaperTable.Opened) -> None:
        """Show the whole paper."""
        message.stop()
        self.action_detail()

    def on_paper_table_sort_asked(self, message: PaperTable.SortAsked) -> None:
        """Sort by the column that was clicked."""
        message.stop()
        self.action_sort_by(message.column)

    def on_paper_table_selected(self, message: PaperTable.Selected) -> None:
        """Count the selection."""
        message.stop()
        self.tell_standing()

    def on_detail_pane_link_clicked(self, message: DetailPane.LinkClicked) -> None:
        """Open the link."""
        message.stop()
        self.open_address(message.link.url)

    async def on_footer_bar_pressed(self, message: FooterBar.Pressed) -> None:
        """A key in the footer was clicked."""
        message.stop()
        await self.run_key(message.key)

    # Filter line

    def show_filter(self, text: str) -> None:
        """Put the filter line in the place of the footer."""
        from readlist_tui.tui.filter_bar import FilterBar

        if self.filter_bar is None:
            self.action_pane("papers")
            self.footer.display = False
            self.filter_bar = FilterBar(text)
            self.bottom.mount(self.filter_bar)
            self.tell_elsewhere()

    def hide_filter(self) -> None:
        """Put the footer back, and go on in the table."""
        if self.filter_bar is not None:
            # First the focus: a widget that goes with the focus gives it to its neighbour.
            if self.focused not in self.panes.values():
                self.action_pane("papers")
            self.filter_bar.remove()
            self.filter_bar = None
            self.footer.display = True
            if self.choice.unclear:
                self.set_filter("")
            self.tell_elsewhere()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click into a pane ends the typing, and keeps the filter."""
        if event.widget in self.panes.values():
            self.hide_filter()

    def take_key(self, event: events.Key) -> bool:
        """Type into the filter what came before it had the focus."""
        if self.filter_bar is None:
            return False
        if event.key == "enter":
            self.action_keep_filter()
        elif event.character and event.is_printable:
            self.filter_bar.type(event.character)
        else:
            return False
        return True

    # Program

    def follow(self) -> None:
        """Show what other processes changed."""
        try:
            changed = self.library.refresh()
        except LibraryError as error:
            # Said once: the timer would say it again each second.
            if str(error) != self._trouble:
                self._trouble = str(error)
                self.say(_remedied(error), title="The library cannot be read", problem=True)
            return
        self._trouble = ""
        if changed:
            self.library_changed()

    def action_command_palette(self) -> None:
        """Search all commands and papers."""
        from readlist_tui.tui.palette import Palette

        self.app.push_screen(Palette(_PALETTE))

    def action_help(self) -> None:
        """Show all keys."""
        from readlist_tui.tui.help_screen import HelpScreen, help_blocks

        self.app.push_screen(HelpScreen(help_blocks(self.keys, self.marks), self.marks))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit()


def _remedied(error: LibraryError) -> str:
    """What is wrong with a file, and the way back from it."""
    if isinstance(error, LibraryDamaged) and not isinstance(error, LibraryNewer):
        return f"{clean(str(error))}; it is left as it is, and “Restore a backup” (:) sets it aside"
    return clean(str(error))
