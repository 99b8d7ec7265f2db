"""Opening and copying, through the gate of desktop.py; in a thread, for a browser or a clipboard may be slow."""

from collections.abc import Callable, Sequence
from functools import partial

from textual import work

from readlist_tui.keys import Where
from readlist_tui.model import Link, LinkKind, Paper
from readlist_tui.text import clean
from readlist_tui.tui.papers_screen import PapersScreen

_WORDS = {
    "url": "link",
    "title": "title",
    "markdown": "Markdown",
    "bibtex": "BibTeX",
    "citation": "citation",
    "show": "link",
}


class LinkingScreen(PapersScreen):
    """The actions on links."""

    # Opening

    def action_open_link(self, kind: str) -> None:
        """Open the paper, or its code; where there are several links, ask which."""
        paper = self.need_paper()
        if paper is not None:
            self._with_link(paper, LinkKind(kind), "Open which link?", lambda link: self.open_address(link.url))

    @work(thread=True)
    def open_address(self, url: str) -> None:
        """Open an address in the browser, and say so."""
        from readlist_tui.desktop import DesktopError, LinkRefused, open_link

        try:
            open_link(url)
        except (DesktopError, LinkRefused) as error:
            self.app.call_from_thread(self.say, f"{clean(str(error))}\n{clean(url)}", title="Not opened", problem=True)
        else:
            self.app.call_from_thread(self.say, clean(url), title="Opened in the browser")

    # Copying

    def action_copy(self) -> None:
        """Wait for the key that says what to copy."""
        if self.targets() or self.need_paper():
            self.wait_for(Where.COPY, "Copy:")

    def action_yank(self, what: str) -> None:
        """Copy the link, title, Markdown link, BibTeX or citation of the selected papers; or show the link."""
        papers = [self.library.paper(key) for key in self.targets()]
        if not papers:
            self.need_paper()
        elif what in ("title", "bibtex", "citation"):
            of = f" of {len(papers)} papers" if len(papers) > 1 else ""
            self.copy_text(self._described(papers, what), f"{_WORDS[what]}{of}")
        elif len(papers) == 1:
            paper = papers[0]
            question = "Show which link?" if what == "show" else "Copy which link?"
            self._with_link(paper, LinkKind.PAPER, question, partial(self._copy_link, paper, what))
        else:
            self._copy_links(papers, what)

    def _described(self, papers: Sequence[Paper], what: str) -> str:
        if what == "bibtex":
            from readlist_tui.exporting import exported

            return exported(self.library, papers, what)
        from readlist_tui.formats.citation import cite

        return "\n".join(cite(paper) if what == "citation" else clean(paper.title) for paper in papers)

    def _copy_link(self, paper: Paper, what: str, link: Link) -> None:
        from readlist_tui.desktop import LinkRefused

        try:
            self._hand_out(_written(paper, link, what), what, "")
        except LinkRefused as refused:
            self.say(f"{refused}\n{clean(link.url)}", title="Not copied", problem=True)

    def _copy_links(self, papers: Sequence[Paper], what: str) -> None:
        from readlist_tui.desktop import LinkRefused

        lines, refused, reason = [], 0, ""
        for paper in papers:
            if link := _first(paper):
                try:
                    lines.append(_written(paper, link, what))
                except LinkRefused as error:
                    refused, reason = refused + 1, str(error)
        if lines:
            left_out = f", {refused} refused" if refused else ""
            self._hand_out("\n".join(lines), what, f" of {len(lines)} papers{left_out}")
        elif refused:
            self.say(reason, title="Not copied", problem=True)
        else:
            self.say("None of these papers has a link")

    def _hand_out(self, text: str, what: str, of: str) -> None:
        if what == "show":
            self.show_text(text, f"The {_WORDS[what]}{of}")
        else:
            self.copy_text(text, f"{_WORDS[what]}{of}")

    @work(thread=True)
    def copy_text(self, text: str, word: str) -> None:
        """Copy, and say which way it went: what only the terminal was told cannot be known to have arrived.

        Where nothing takes it, the text is shown, to be selected.
        """
        from readlist_tui.desktop import TERMINAL, DesktopError, copy, terminal_takes

        def osc52(text: str) -> None:
            if not terminal_takes():
                raise OSError("this terminal has no clipboard")
            self.app.call_from_thread(self.app.copy_to_clipboard, text)

        try:
            copied = copy(text, osc52)
        except DesktopError as error:
            self.app.call_from_thread(self.show_text, text, f"Not copied: {clean(str(error))}")
            return
        title = f"Copied the {word}" if copied.confirmed else f"Sent the {word} to {TERMINAL}"
        self.app.call_from_thread(self.say, text, title=title)

    def show_text(self, text: str, why: str) -> None:
        """Show a text to be selected with the mouse."""
        from readlist_tui.tui.select_screen import SelectScreen

        self.app.push_screen(SelectScreen(text, why, self.marks))

    # Which link

    def _with_link(self, paper: Paper, kind: LinkKind, question: str, then: Callable[[Link], object]) -> None:
        """Go on with the paper's link of a kind; where there are several, with the one that is picked."""
        links = [link for link in paper.links if link.kind is kind]
        if not links and kind is LinkKind.PAPER:
            links = list(paper.links)
        if not links:
            self.say(f"No list has a link to {'its code' if kind is LinkKind.CODE else 'this paper'}")
        elif len(links) == 1:
            then(links[0])
        else:
            self._ask_which(links, question, then)

    def _ask_which(self, links: Sequence[Link], question: str, then: Callable[[Link], object]) -> None:
        from readlist_tui.tui.pick_screen import PickScreen

        def picked(number: int | None) -> None:
            if number is not None:
                then(links[number])

        rows = [(link.kind.value, link.url) for link in links]
        self.app.push_screen(PickScreen(question, rows, self.marks), picked)


def _first(paper: Paper) -> Link | None:
    """The link to the paper, else any."""
    return paper.link(LinkKind.PAPER) or (paper.links[0] if paper.links else None)


def _written(paper: Paper, link: Link, what: str) -> str:
    """A link as it is copied; `LinkRefused` where it may not be."""
    from readlist_tui.desktop import check_link
    from readlist_tui.formats import markdown

    address = check_link(link.url)
    return markdown.link(paper.title, address) if what == "markdown" else address
