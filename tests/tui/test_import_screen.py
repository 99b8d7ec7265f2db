"""Importing on the screen: path, preview, decision."""

import re
import threading
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key
from toys import ATTENTION, Shown, fill, shown, until

from readlist_tui import transfer
from readlist_tui.library import Library
from readlist_tui.lists import read_file
from readlist_tui.model import Status
from readlist_tui.transfer import import_files
from readlist_tui.tui.job import JOB

LIST = """# New toys

## Pruning

- **Attention to Toys**, Ann Lee, Bo Ng. NeurIPS 2017. [paper](https://arxiv.org/abs/1706.00001)
- Soft Toys, NIPS 2016 [pdf](https://arxiv.org/abs/1602.00009)
- see also the other list
"""
LONG = "# Long\n\n" + "".join(f"- Toys that count to {number}, ICLR 2019\n" for number in range(18_000))
SOFT = "arxiv:1602.00009"
SIZES = pytest.mark.parametrize("size", [(120, 40), (80, 24), (50, 16)])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A list that is not in the library yet."""
    path = tmp_path / "new toys.md"
    path.write_text(LIST, encoding="utf-8")
    return path


async def review(screen: Shown, path: Path | str, seen: str = "As read") -> None:
    await screen.press("i")
    await screen.type(str(path))
    await screen.press("enter")
    await until(screen, seen)


@SIZES
async def test_a_list_is_shown_before_it_is_imported(tmp_path: Path, file: Path, size: tuple[int, int]) -> None:
    async with shown(fill(tmp_path), size=size) as screen:
        await review(screen, file)
        words = " ".join(screen.text.replace("│", " ").split())
        assert "New toys: 2 papers, 1 new, 1 known, 0" in words
        assert "1 not taken" in words
        assert "5 - **Attention" in words
        assert "authors Ann Lee" in words
        assert len(Library(tmp_path, "ann").lists) == 2
        await screen.press("enter")
        assert screen.on_disk(SOFT).title == "Soft Toys"
        assert screen.app.screen is screen.main
        assert "Imported New toys · 1 new paper, u takes it back" in screen.toasts
        assert screen.main.choice.node.label == "New toys"
        await screen.press("u")
        assert len(Library(tmp_path, "ann").lists) == 2
        assert "Undone: import · New toys" in screen.toasts


async def test_an_import_of_an_unchanged_file_changes_nothing(tmp_path: Path, file: Path) -> None:
    library = fill(tmp_path)
    import_files(library, [file])
    before = (tmp_path / "library.json").read_bytes()
    async with shown(library) as screen:
        await review(screen, file)
        await screen.press("y")
        assert screen.app.screen is screen.main
        assert "New toys is as it was" in screen.toasts
        assert (tmp_path / "library.json").read_bytes() == before


async def test_a_reading_stays_with_its_paper_through_an_import(tmp_path: Path, file: Path) -> None:
    library = fill(tmp_path)
    library.set_status([ATTENTION], Status.READ)
    async with shown(library) as screen:
        await review(screen, file)
        await screen.press("y")
        paper = screen.on_disk(ATTENTION)
        assert paper.status is Status.READ
        assert len(paper.entries) == 3


async def test_escape_leaves_and_nothing_has_changed(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        before = (tmp_path / "library.json").read_bytes()
        await screen.press("escape")
        assert screen.app.screen is screen.main
        assert (tmp_path / "library.json").read_bytes() == before


async def test_what_is_missing_in_the_file_is_told_before_it_is_imported(tmp_path: Path, file: Path) -> None:
    file.write_text(f"{LIST}<!-- later\n- Hard Toys, NIPS 2018 [pdf](https://arxiv.org/abs/1802.00009)\n")
    async with shown(fill(tmp_path), size=(120, 40)) as screen:
        await review(screen, file)
        words = " ".join(screen.text.replace("│", " ").split())
        assert "line 8: a comment that is never closed" in words


async def test_rows_can_be_narrowed_to_what_needs_a_look(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        await screen.press("n")
        assert "New 1 " in screen.text
        assert "authors  Ann Lee" not in screen.text
        await screen.press("s")
        assert "Not taken 1 " in screen.text
        assert "7 - see also the other list" in screen.text
        await screen.press("c")
        assert "No entry has changed" in screen.text
        await screen.press("a")
        assert "All 2 " in screen.text


async def test_what_the_importer_is_unsure_of_is_named_with_its_field(tmp_path: Path, file: Path) -> None:
    file.write_text(LIST.replace("NIPS 2016 [pdf](https://arxiv.org/abs/1602.00009)", "Toyfest 2016"), encoding="utf-8")
    (doubted,) = (entry for entry in read_file(file).entries if entry.unsure)
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        await screen.press("u")
        assert "Unsure 1 " in screen.text
        assert f"? {', '.join(doubted.unsure)}" in screen.text
        assert screen.text.count("not sure of this") == len(doubted.unsure)


async def test_a_list_that_was_imported_before_shows_what_changed(tmp_path: Path, file: Path) -> None:
    library = fill(tmp_path)
    import_files(library, [file])
    file.write_text(LIST.replace("NIPS 2016", "NIPS 2015"), encoding="utf-8")
    async with shown(library) as screen:
        await review(screen, file)
        assert "0 new, 2 known, 1 changed" in screen.text
        await screen.press("c")
        assert "Changed 1 " in screen.text
        assert "year     2015" in screen.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "no such file"),
        (b"# T\n\xff\n", "bad.md:2: is not UTF-8 text"),
        (b" \n", "is empty"),
        (b"x" * 70_000, "bad.md:1: "),
    ],
)
async def test_a_file_that_cannot_be_read_says_why_where_it_was_typed(
    tmp_path: Path, content: bytes | None, reason: str
) -> None:
    path = tmp_path / "bad.md"
    if content is not None:
        path.write_bytes(content)
    async with shown(fill(tmp_path)) as screen:
        await review(screen, path, reason)
        assert "bad.md" in screen.text
        await screen.press("x")
        assert reason not in screen.text
        await screen.press("escape")
        assert screen.app.screen is screen.main


async def test_after_reading_was_stopped_the_file_can_be_read_again(tmp_path: Path, file: Path) -> None:
    file.write_text(LONG, encoding="utf-8")
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file, "Reading new toys.md")
        await screen.press("escape")
        assert "Stopped; nothing has changed" in screen.text
        file.write_text(LIST, encoding="utf-8")
        await screen.press("enter")
        await until(screen, "As read")
        assert "All 2 " in screen.text
        await screen.press("escape")
    assert len(Library(tmp_path, "ann").lists) == 2


async def test_the_share_that_is_read_is_shown_and_escape_ends_the_reading_itself(tmp_path: Path) -> None:
    path = tmp_path / "long.md"
    path.write_text(LONG, encoding="utf-8")
    async with shown(fill(tmp_path)) as screen:
        await review(screen, path, "▐─")
        (job,) = (thread for thread in threading.enumerate() if thread.name == JOB)
        assert re.search(r"Reading long\.md, \d+ kB: ▐+─+ \d+%, \d+ s", screen.text)
        await screen.press("escape")
        assert "Stopped; nothing has changed" in screen.text
        job.join(2)
        assert not job.is_alive()
        await screen.press("escape")
        assert screen.app.screen is screen.main
    assert len(Library(tmp_path, "ann").lists) == 2


async def test_tab_completes_a_path(tmp_path: Path, file: Path) -> None:
    (tmp_path / "new folder").mkdir()
    (tmp_path / "new toys.pdf").touch()
    async with shown(fill(tmp_path)) as screen:
        await screen.press("i")
        await screen.type(f"{tmp_path}/new t")
        await screen.press("tab")
        assert file.name in screen.text
        await screen.press("enter")
        await until(screen, "As read")
        await screen.press("p")
        assert file.name in screen.text


async def test_no_path_is_no_file(tmp_path: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("i", "enter")
        assert "Type the path of a file" in screen.text
        await screen.press("escape")
        assert screen.app.screen is screen.main


async def test_a_file_without_papers_says_so(tmp_path: Path) -> None:
    path = tmp_path / "none.md"
    path.write_text("# Nothing\n\nNothing here.\n", encoding="utf-8")
    async with shown(fill(tmp_path)) as screen:
        await review(screen, path, "holds no papers")
        await screen.press("enter")
        assert "no papers were found in it" in screen.text
    assert "none" not in [one.key for one in Library(tmp_path, "ann").lists]


async def test_a_hostile_list_is_shown_and_does_nothing(tmp_path: Path) -> None:
    path = tmp_path / "hostile.md"
    bad = "- [/x] [@click=app.quit]Toys[/] \x1b]52;c;eA==\x07 \u202egnp.exe, NIPS 2016 [pdf](https://example.org/[b])\n"
    path.write_text(f"# [/x]\x1b[31m red\n\n## [bold]\n{bad * 3}- \x1b[2J\n", encoding="utf-8")
    async with shown(fill(tmp_path)) as screen:
        await review(screen, path)
        for key in ("j", "s", "a", "G", "tab", "j", "tab", "j"):
            await screen.press(key)
            assert "\x1b" not in screen.text
            assert "\u202e" not in screen.text
        assert "[/x]" in screen.text
        await screen.press("escape")
        assert screen.app.screen is screen.main


async def test_a_list_that_cannot_be_saved_stays_on_the_screen(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file)
        screen.main.library.catalogue_path.write_text("{}")
        await screen.press("enter")
        assert "Not imported" in screen.text
        assert "As read" in screen.text


async def test_a_mistake_of_the_program_is_told_and_the_screen_goes_on(
    tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise TypeError("[/x] no such thing")

    monkeypatch.setattr(transfer, "_read", broken)
    async with shown(fill(tmp_path)) as screen:
        await review(screen, file, "this is a mistake of readlist (TypeError: [/x] no such thing)")
        await screen.press("escape", "U")
        await until(screen, "1 list could not be read")
        await screen.press("escape")
        assert screen.app.screen is screen.main


async def test_a_path_typed_in_one_burst_with_its_keys_is_read(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        for character in f"i{file}\r":
            key = "enter" if character == "\r" else _character_to_key(character)
            screen.app.post_message(events.Key(key, character))
        await until(screen, "As read")


async def test_a_path_emptied_and_typed_anew_in_one_burst_is_the_one_read(tmp_path: Path, file: Path) -> None:
    async with shown(fill(tmp_path)) as screen:
        await screen.press("i", *"wrong")
        screen.burst("ctrl+u", *str(file), "enter")
        await until(screen, "As read")
