"""A handful of pictures; behaviour is proven elsewhere."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from toys import ATTENTION, GRAPH, RESIDUAL, fill, settings

from readlist_tui.library import Library
from readlist_tui.model import Status
from readlist_tui.tui.app import ReadlistApp

Compare = Callable[..., bool]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = fill(tmp_path)
    made.set_status([GRAPH], Status.READ)
    made.set_status([RESIDUAL], Status.SKIPPED)
    made.set_note(ATTENTION, "Toys attend to each other.\n值得再读。")
    return made


def keys(*pressed: str) -> Callable[["Pilot[None]"], object]:
    async def press(pilot: "Pilot[None]") -> None:
        await pilot.press(*pressed)
        await pilot.pause()

    return press


@pytest.mark.parametrize(
    ("size", "pressed"),
    [
        pytest.param((120, 40), ["space", "j", "j"], id="three-panes"),
        pytest.param((80, 24), [], id="two-panes"),
        pytest.param((80, 24), ["enter"], id="detail-over-the-table"),
        pytest.param((50, 16), ["1"], id="one-pane"),
        pytest.param((80, 24), ["s"], id="status-keys"),
    ],
)
def test_picture(snap_compare: Compare, library: Library, size: tuple[int, int], pressed: list[str]) -> None:
    app = ReadlistApp(library, settings(library.home))
    assert snap_compare(app, terminal_size=size, run_before=keys(*pressed))
