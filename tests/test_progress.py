"""Who waits for a long list is told how far it is, and can call it off."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from readlist_tui.library import Library
from readlist_tui.lists import read_list
from readlist_tui.transfer import import_files, preview, preview_update
from readlist_tui.upstream import compare

ONE_LIST = "# Toys\n\n" + "".join(f"- Toys that count to {number}, ICLR 2019\n" for number in range(1500))
SECTIONS = "# Toys\n" + "".join(
    f"\n## Part {part}\n\n" + "".join(f"- Toys that count to {part * 100 + number}, ICLR 2019\n" for number in range(9))
    for part in range(150)
)
TABLE = "# Toys\n\n| Title | Venue | Year |\n|---|---|---|\n" + "".join(
    f"| Toys that count to {number} | ICLR | 2019 |\n" for number in range(1500)
)
QUOTED = "# Toys\n\n" + "".join(f"> - Toys that count to {number}, ICLR 2019\n" for number in range(1500))


class CalledOff(Exception):
    """What a reader's wish to stop becomes."""


@pytest.mark.parametrize("text", [ONE_LIST, SECTIONS, TABLE, QUOTED], ids=["one list", "sections", "table", "quoted"])
def test_the_share_that_is_done_rises_from_0_to_1_in_small_steps(text: str) -> None:
    shares: list[float] = []
    read_list(text, progress=shares.append)
    assert shares[0] == 0
    assert all(0 <= one <= other <= 1 for one, other in pairwise(shares))
    assert max(other - one for one, other in pairwise([*shares, 1.0])) < 0.12


def test_reading_can_be_called_off_at_any_moment() -> None:
    for limit in (0.0, 0.1, 0.3, 0.5, 0.8, 0.95):

        def told(share: float, limit: float = limit) -> None:
            if share >= limit:
                raise CalledOff

        with pytest.raises(CalledOff):
            read_list(ONE_LIST, progress=told)
    assert len(read_list(ONE_LIST).entries) == 1500


def test_comparing_can_be_called_off() -> None:
    entries = read_list(ONE_LIST).entries
    others = [replace(entry, title=f"Other {entry.title}") for entry in entries]
    shares: list[float] = []
    whole = compare(entries, others, progress=shares.append)
    assert whole == compare(entries, others)
    assert all(one <= other for one, other in pairwise(shares))
    for number in (1, len(shares) // 2, len(shares)):
        left = iter(range(number - 1))

        def told(_: float, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise CalledOff

        with pytest.raises(CalledOff):
            compare(entries, others, progress=told)


def test_a_preview_of_several_files_comes_to_the_end_once(tmp_path: Path) -> None:
    paths = [tmp_path / "a.md", tmp_path / "b.md"]
    for path in paths:
        path.write_text(SECTIONS, encoding="utf-8")
    library = Library(tmp_path / "home", "ann")
    shares: list[float] = []
    preview(library, paths, shares.append)
    assert (shares[0], shares[-1]) == (0, 1)
    assert all(one <= other for one, other in pairwise(shares))
    import_files(library, paths)
    shares.clear()
    preview_update(library, "b", progress=shares.append)
    assert (shares[0], shares[-1]) == (0, 1)


def test_an_import_that_is_called_off_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "toys.md"
    path.write_text(SECTIONS, encoding="utf-8")
    library = Library(tmp_path / "home", "ann")

    def told(share: float) -> None:
        if share > 0.5:
            raise CalledOff

    with pytest.raises(CalledOff):
        import_files(library, [path], told)
    assert library.lists == Library(tmp_path / "home", "ann").lists == ()
