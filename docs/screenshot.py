"""Draws docs/screenshot.svg from the real program: `make screenshot`."""

import asyncio
import tempfile
from pathlib import Path

from readlist_tui import settings
from readlist_tui.model import Status
from readlist_tui.transfer import open_library
from readlist_tui.tui import ReadlistApp

PICTURE = Path(__file__).with_name("screenshot.svg")
SIZE = (132, 36)
# How the reader of the picture got on: by place in the first list.
MARKS = {Status.READ: (0, 2, 3, 5, 8, 13), Status.READING: (6, 9), Status.TO_READ: (4, 11, 17), Status.SKIMMED: (10,)}
NOTE = "循环矩阵 saves parameters, and the FFT time.\nCompare with ACDC before the seminar."
NOTED, CURSOR = 6, 6


async def draw(home: Path) -> str:
    """The screen of a reader who has begun with the first list, as SVG."""
    library = open_library(home, "ann")
    papers = library.papers
    for status, places in MARKS.items():
        library.set_status([papers[place].key for place in places], status)
    library.set_note(papers[NOTED].key, NOTE)
    app = ReadlistApp(library, settings.load({"READLIST_HOME": str(home), "USER": "ann"}))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        await pilot.press("2", *["j"] * CURSOR)
        await pilot.pause(0.2)
        return app.export_screenshot(title="readlist")


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as home:
        svg = asyncio.run(draw(Path(home)))
    PICTURE.write_text("\n".join(line.rstrip() for line in svg.splitlines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
