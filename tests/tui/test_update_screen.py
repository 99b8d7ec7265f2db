"""Updating on the screen: the difference, then the decision; and what an update leaves behind in the tree."""

import re
import threading
from pathlib import Path

import pytest
from toys import BLOCKS, Shown, fill, shown, until

from readlist_tui.library import Library
from readlist_tui.model import Status
from readlist_tui.transfer import import_files
from readlist_tui.tui.contents import view_node
from readlist_tui.tui.job import JOB

OLD = """# New toys

## Pruning

- Changing Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00001)
- Gone Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00002)
- Staying Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00003)

## Survey

- Moving Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00004)
"""
NEW = """# New toys

## Pruning

- Changing Toys, ICLR 2017 [pdf](https://arxiv.org/abs/1602.00001)
- Moving Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00004)
- Staying Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00003)
- Coming Toys, ICLR 2016 [pdf](https://arxiv.org/abs/1602.00005)

## Survey
"""
CHANGING, GONE, COMING = "arxiv:1602.00001", "arxiv:1602.00002", "arxiv:1602.00005"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Three lists, of which one came from a file that has changed since; a paper is read that is not in it any more."""
    library = fill(tmp_path)
    file = tmp_path / "new.md"
    file.write_text(OLD, encoding="utf-8")
    import_files(library, [file])
    library.set_status([GONE], Status.READ)
    file.write_text(NEW, encoding="utf-8")
    return library


async def review(screen: Shown, seen: str = "Difference") -> None:
    """From the last list of the tree."""
    await screen.press("1", "G", "U")
    await until(screen, seen)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_difference_is_shown_before_it_is_taken_over(library: Library, size: tuple[int, int]) -> None:
    async with shown(library, size=size) as screen:
        await review(screen)
        assert "New toys: 1 new, 1 changed, 1 moved, 1 removed" in screen.text
        assert [row.title for row in screen.app.screen.list.rows] == [  # type: ignore[attr-defined]
            "Coming Toys",
            "Changing Toys",
            "Moving Toys",
            "Gone Toys",
        ]
        assert "year: 2016 → 2017" in screen.text
        assert "Survey → Pruning" in screen.text
        await screen.press("j")
        assert "- 2016" in screen.text
        assert "+ 2017" in screen.text
        assert screen.on_disk(CHANGING).year == 2016
        await screen.press("enter")
        assert screen.on_disk(CHANGING).year == 2017
        assert screen.on_disk(GONE).status is Status.READ
        assert "Updated New toys · 1 new, 1 changed, 1 moved, 1 removed, u takes it back" in screen.toasts
        await screen.press("u")
        assert screen.on_disk(CHANGING).year == 2016
        assert "Undone: update · New toys" in screen.toasts


async def test_escape_leaves_everything_as_it_is(library: Library) -> None:
    async with shown(library) as screen:
        await review(screen)
        await screen.press("j", "j", "j", "m")
        assert "The list has it no longer; there is nothing to set right here" in screen.text
        await screen.press("k")
        assert "1 moved, 1 removed" in screen.text
        await screen.press("escape")
        assert screen.app.screen is screen.main
        assert screen.on_disk(CHANGING).year == 2016


@pytest.mark.parametrize(
    ("status", "note", "told"),
    [
        (Status.READ, "", "You marked it read: that stays."),
        (Status.TO_READ, "mine", "You marked it to-read and wrote a note on it: that stays."),
        (None, "mine", "You wrote a note on it: that stays."),
        (None, "", "You gave it no status and no note: without another list it is shown no more."),
    ],
)
async def test_of_a_paper_that_is_gone_it_is_said_what_you_have_on_it(
    library: Library, status: Status | None, note: str, told: str
) -> None:
    library.undo()  # what the fixture marked
    if status:
        library.set_status([GONE], status)
    if note:
        library.set_note(GONE, note)
    async with shown(library) as screen:
        await review(screen)
        await screen.press("G")
        assert told in " ".join(" ".join(line[60:] for line in screen.lines).replace("│", " ").split())
        await screen.press("enter")
        kept = {paper.key for paper in Library(library.home, "ann").papers}
        assert (GONE in kept) == bool(status or note)


async def test_an_update_leaves_views_of_what_came_and_what_is_gone(library: Library) -> None:
    async with shown(library) as screen:
        assert "New since update" not in screen.text
        assert "No longer listed" not in screen.text
        await review(screen)
        await screen.press("enter")
        assert re.search(r"New since update +1 .*\n.*No longer listed +1 ", screen.text)
        screen.main.outline.go_to(view_node("added"))
        await screen.press("2")
        assert screen.titles == ["Coming Toys"]
        screen.main.outline.go_to(view_node("gone"))
        await screen.pilot.pause()
        assert screen.titles == ["Gone Toys"]
        await screen.press("u")
        assert "New since update" not in screen.text


async def test_a_list_that_is_as_it_was_says_so(library: Library, tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text(OLD, encoding="utf-8")
    async with shown(library) as screen:
        await review(screen, "Nothing has changed")
        assert "1 list as it was" in screen.text
        await screen.press("enter")
        assert screen.app.screen is screen.main
        assert "Updated" not in screen.toasts


async def test_a_list_whose_file_is_gone_says_so(library: Library, tmp_path: Path) -> None:
    (tmp_path / "new.md").unlink()
    async with shown(library) as screen:
        await review(screen, "1 list could not be read")
        assert "new.md: no such file" in " ".join(screen.text.split())
        await screen.press("escape")


async def test_from_a_view_all_lists_are_read_and_those_that_can_be_are_updated(library: Library) -> None:
    async with shown(library) as screen:
        await screen.press("1", "g", "U")
        await until(screen, "2 lists could not be read")
        assert "New toys: 1 new" in screen.text
        await screen.press("enter")
        assert screen.on_disk(COMING).title == "Coming Toys"
        assert Library(library.home, "ann").entries(BLOCKS)


async def test_reading_can_be_stopped(library: Library, tmp_path: Path) -> None:
    long = "".join(f"- Toys that count to {number}, ICLR 2019\n" for number in range(18_000))
    (tmp_path / "new.md").write_text(f"{NEW}\n{long}", encoding="utf-8")
    async with shown(library) as screen:
        await review(screen, "Reading New toys (1 of 1)")
        (job,) = (thread for thread in threading.enumerate() if thread.name == JOB)
        await screen.press("enter")
        await screen.press("escape")
        job.join(2)
        assert not job.is_alive()
        assert screen.app.screen is screen.main
        assert screen.on_disk(CHANGING).year == 2016


async def test_without_lists_there_is_nothing_to_update(tmp_path: Path) -> None:
    async with shown(Library(tmp_path, "ann")) as screen:
        await screen.press("U")
        assert "There is no list to update" in screen.toasts


async def test_hostile_lists_are_shown_and_do_nothing(library: Library, tmp_path: Path) -> None:
    bad = "- [/x] [@click=app.quit]Toys[/] \x1b]52;c;eA==\x07\u202e, NIPS 2016 [pdf](https://example.org/[b])\n"
    (tmp_path / "new.md").write_text(f"# [/x] \x1b[31m\n\n## [b]\n{bad}", encoding="utf-8")
    async with shown(library) as screen:
        await review(screen)
        for key in ("j", "tab", "tab", "tab", "j", "G"):
            await screen.press(key)
            assert "\x1b" not in screen.text
        await screen.press("enter")
        assert screen.app.screen is screen.main
