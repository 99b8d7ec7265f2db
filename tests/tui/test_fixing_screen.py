"""What is read wrong is set right by hand: in the paper's form, and before the list is brought in."""

import re
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key
from toys import ATTENTION, BLOCKS, TOYS, Shown, fill, shown, until

from readlist_tui.library import Library
from readlist_tui.model import Link, LinkKind
from readlist_tui.transfer import import_files

LIST = """# New toys

## Pruning

- **Attention to Toys**, Ann Lee, Bo Ng. NeurIPS 2017. [paper](https://arxiv.org/abs/1706.00001)
- Soft Toyz, NIPS 2016 [pdf](https://arxiv.org/abs/1602.00009)
- see also the other list
"""
SOFT = "arxiv:1602.00009"
CODE = "https://github.com/toys/soft"
SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24)])
TITLE, AUTHORS, VENUE, YEAR, LINKS, TAGS, CATEGORY = range(7)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "new toys.md"
    path.write_text(LIST, encoding="utf-8")
    return path


async def review(screen: Shown, path: Path, seen: str = "As read") -> None:
    await screen.press("i")
    await screen.type(str(path))
    await screen.press("enter")
    await until(screen, seen)


async def fill_in(screen: Shown, field: int, text: str) -> None:
    """From the first field of the form."""
    await screen.press(*["tab"] * field, "end", "ctrl+u")
    await screen.type(text)


def on_screen(screen: Shown) -> str:
    return " ".join(screen.text.replace("│", " ").split())


# The form of a paper


@SIZES
async def test_links_tags_and_category_are_set_right_in_the_form(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await screen.press("m", *["tab"] * LINKS)
        assert "ctrl+s saves" in screen.text
        await screen.press("enter")
        await screen.type("slides https://example.org/s.pdf")
        await screen.press("tab")
        await screen.type("2")
        await screen.press("tab", "end")
        await screen.type(" > Best")
        await screen.press("ctrl+s")
        paper = screen.on_disk(ATTENTION)
        assert [link.kind for link in paper.links] == ["paper", "code", "slides"]
        assert paper.tags == ("F", "Oral2")
        assert {entry.list_key: entry.category for entry in paper.entries} == {
            TOYS: ("Pruning", "2017", "Best"),
            BLOCKS: ("Wood",),
        }
        assert "Mended links, tags, category" in screen.toasts
        await screen.press("3")
        assert "category in Toy" in screen.text
        await screen.press("u")
        assert screen.on_disk(ATTENTION).reading.mended == {}


async def test_lines_typed_in_one_burst_with_the_key_that_saves_are_saved(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m", *["tab"] * LINKS)
        for character in "\rslides https://example.org/s.pdf":
            key = "enter" if character == "\r" else _character_to_key(character)
            screen.app.post_message(events.Key(key, character))
        screen.app.post_message(events.Key("ctrl+s", None))
        await screen.until(lambda: "Mended links" in screen.toasts)
        assert screen.on_disk(ATTENTION).link(LinkKind.SLIDES) == Link(LinkKind.SLIDES, "https://example.org/s.pdf")


@SIZES
async def test_a_burst_of_letters_and_tabs_fills_each_field_with_its_own(tmp_path: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await screen.press("m")
        screen.burst(
            "tab", "ctrl+u", *"Cy Oh", "tab", "ctrl+u", *"ICML", "shift+tab", *"; Di Po", "down", *"L", "enter"
        )
        await screen.until(lambda: "Mended" in screen.toasts)
        paper = screen.on_disk(ATTENTION)
        assert (paper.title, paper.authors, paper.venue) == ("Attention to Toys", ("Cy Oh", "Di Po"), "ICMLL")


async def test_a_burst_that_opens_and_fills_the_form_keeps_its_order(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        screen.burst("m", "tab", "tab", "backspace", *"X", "enter")
        await screen.until(lambda: "Mended" in screen.toasts)
        paper = screen.on_disk(ATTENTION)
        assert (paper.title, paper.authors, paper.venue) == ("Attention to Toys", ("Ann Lee", "Bo Ng"), "NeurIPX")


async def test_a_link_that_the_gate_refuses_stays_in_the_form_with_the_reason(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m", *["tab"] * LINKS, "enter")
        await screen.type("code javascript:alert(1)")
        await screen.press("ctrl+s")
        assert "Not saved: “javascript:alert(1)” is no link: only http and https are used" in on_screen(screen)
        await screen.press("x")
        assert "Not saved" not in screen.text
        await screen.press("escape")
        assert not screen.main.library.readings_path.exists()


async def test_the_tree_shows_a_category_that_the_reader_gave(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("m")
        await fill_in(screen, CATEGORY, "Fun > Best of all")
        await screen.press("enter", "1")
        assert "Best of all" in screen.text or "Fun" in screen.text
        nodes = [node.label for node in screen.main.outline.contents.nodes.values()]
        assert nodes[nodes.index("Fun") + 1] == "Best of all"


# Before an import


@SIZES
async def test_an_entry_is_set_right_before_its_list_is_imported_as_one_step(
    tmp_path: Path, file: Path, size: tuple[int, int]
) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await review(screen, file)
        await screen.press("j", "m")
        await screen.press("backspace", "s")
        await fill_in(screen, VENUE, "ICML")
        await screen.press(*["tab"] * (LINKS - VENUE), "enter")
        await screen.type(f"code {CODE}")
        await screen.press("ctrl+s")
        words = on_screen(screen)
        assert "yours: title, venue" in words or "yours: ti" in words
        assert "yours; as read: Soft Toyz" in words
        assert not screen.main.library.readings_path.exists()
        await screen.press("enter")
        assert "1 new paper, 1 set right, u takes it back" in screen.toasts
        paper = screen.on_disk(SOFT)
        assert (paper.title, paper.venue, paper.year) == ("Soft Toys", "ICML", 2016)
        assert paper.link(LinkKind.CODE) == Link(LinkKind.CODE, CODE)
        assert paper.listed is not None
        assert paper.listed.title == "Soft Toyz"
        import_files(screen.main.library, [file])
        assert screen.on_disk(SOFT).title == "Soft Toys"
        await screen.press("u", "u")
        assert len(Library(tmp_path, "ann").lists) == 2
        assert "Undone: import · New toys" in screen.toasts
        import_files(Library(tmp_path, "ann"), [file])
        assert screen.on_disk(SOFT).title == "Soft Toyz"


async def test_nothing_of_it_is_stored_when_the_import_is_left(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        before = (tmp_path / "library.json").read_bytes()
        await review(screen, file)
        await screen.press("m")
        await fill_in(screen, YEAR, "1999")
        await screen.press("enter", "escape")
        assert "Leave without what you set right in 1 entry?" in on_screen(screen)
        await screen.press("escape")
        assert "yours: year" in screen.text
        await screen.press("p")
        assert "Read another file without what you set right in 1 entry?" in on_screen(screen)
        await screen.press("2", "escape", "1")
        assert screen.app.screen is screen.main
        assert (tmp_path / "library.json").read_bytes() == before
        assert not screen.main.library.readings_path.exists()


@SIZES
async def test_where_there_is_nothing_to_set_right_m_says_why(
    tmp_path: Path, file: Path, size: tuple[int, int]
) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await review(screen, file)
        summary = on_screen(screen)
        await screen.press("s", "m")
        row = screen.app.screen.list.row  # type: ignore[attr-defined]
        assert f"This line was not taken: {row.said}; there is nothing to set right here" in on_screen(screen)
        await screen.press("a")
        assert "1 not taken" in summary
        assert "1 not taken" in on_screen(screen)
        assert "nothing to set right" not in on_screen(screen)
        await screen.press("escape")
        assert screen.app.screen is screen.main


async def test_a_field_that_is_emptied_or_typed_as_it_was_is_the_lists_again(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        for text in ("", "Attention to Toys"):
            await screen.press("m")
            await fill_in(screen, TITLE, "Other")
            await screen.press("enter")
            assert "yours; as read: Attention to Toys" in on_screen(screen)
            await screen.press("m")
            assert "yours; the list says: Attention to Toys" in on_screen(screen)
            await fill_in(screen, TITLE, text)
            await screen.press("enter")
            assert "yours" not in screen.text
        await screen.press("enter")
        assert "set right" not in screen.toasts
        assert screen.on_disk(ATTENTION).reading.mended == {}


async def test_what_cannot_be_kept_is_told_in_the_form(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        await screen.press("m")
        await fill_in(screen, YEAR, "soon")
        await screen.press("enter")
        assert "a year has four digits" in screen.text
        await screen.press("escape")
        assert "yours" not in screen.text


async def test_a_paper_that_was_set_right_before_says_so_when_its_list_comes_again(tmp_path: Path, file: Path) -> None:
    library = fill(tmp_path)
    library.mend(ATTENTION, {"title": "Attention for Toys"})
    async with shown(library) as screen:
        await review(screen, file)
        assert "yours; as read: Attention to Toys" in on_screen(screen)
        await screen.press("m")
        await fill_in(screen, TITLE, "")
        await screen.press("enter", "enter")
        assert screen.on_disk(ATTENTION).title == "Attention to Toys"


async def test_a_line_that_is_no_entry_has_no_form(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        await screen.press("s", "m")
        assert "Not taken 1 " in screen.text
        assert "What is right?" not in screen.text


@SIZES
async def test_a_doubt_is_named_with_its_line_in_the_preview_and_in_the_form(
    tmp_path: Path, file: Path, size: tuple[int, int]
) -> None:
    file.write_text(LIST.replace("NIPS 2016 [pdf](https://arxiv.org/abs/1602.00009)", "Toyfest 2016"), encoding="utf-8")
    async with shown(fill(tmp_path), size=size) as screen:
        await review(screen, file)
        await screen.press("u")
        assert "line 6: the importer is not sure of the title and the venue" in as_column(screen)
        assert "6 - Soft Toyz, Toyfest 2016" in as_column(screen, right=True)
        await screen.press("m")
        assert screen.text.count("not sure of this") >= 2
        await fill_in(screen, TITLE, "Soft Toys")
        await screen.press("enter")
        assert "not sure of the venue" in as_column(screen)


def as_column(screen: Shown, *, right: bool = False) -> str:
    """The words of the pane below at the left, or at the right."""
    lines = [line.strip(" │▐") for line in screen.lines]
    start = next(number for number, line in enumerate(lines) if line.startswith("As read"))
    width = screen.app.size.width
    half = [line[width // 2 :] if right else line[2 : width // 2 - 1] for line in screen.lines[start + 1 :]]
    return " ".join(" ".join(half).replace("│", " ").replace("▐", " ").split())


@SIZES
async def test_the_keys_of_the_preview_are_in_its_hint_and_its_help(
    tmp_path: Path, file: Path, size: tuple[int, int]
) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await review(screen, file)
        words = on_screen(screen)
        for hint in ("Enter imports", "m mend", "u unsure", "s not taken", "? help", "Esc leaves"):
            assert hint in words
        assert "r read" not in words
        await screen.press("question_mark")
        assert "Import the list, with what you set right" in on_screen(screen)
        assert "Set the entry right" in on_screen(screen)
        await screen.press("escape")
        assert "As read" in screen.text


# Before an update


async def test_an_entry_is_set_right_before_an_update_is_taken_over(tmp_path: Path, file: Path) -> None:
    library = fill(tmp_path)
    import_files(library, [file])
    file.write_text(
        LIST.replace("NIPS 2016", "NIPS 2015").replace("- see", "- Hard Toyz, ICLR 2019\n- see"), encoding="utf-8"
    )
    async with shown(library) as screen:
        await screen.press("1", "G", "U")
        await until(screen, "Difference")
        await screen.press("j", "m")
        await screen.press("backspace", "s", "enter")
        assert re.search(r"Soft Toys +yours: title · year: 2016 → 2015", screen.text)
        await screen.press("escape")
        assert "Leave without what you set right in 1 entry?" in on_screen(screen)
        await screen.press("2")
        assert screen.on_disk(SOFT).title == "Soft Toyz"
        await screen.press("enter")
        assert "Updated New toys · 1 new, 1 changed, 1 set right, u takes it back" in screen.toasts
        assert (screen.on_disk(SOFT).title, screen.on_disk(SOFT).year) == ("Soft Toys", 2015)
        await screen.press("u")
        assert (screen.on_disk(SOFT).title, screen.on_disk(SOFT).year) == ("Soft Toyz", 2016)
