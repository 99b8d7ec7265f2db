from pathlib import Path

import pytest
from toys import fill

from readlist_tui.model import Paper
from readlist_tui.tui.columns import COLUMNS, layout, order


@pytest.mark.parametrize("columns", range(1, 200))
def test_the_columns_never_take_more_than_there_is_and_the_title_is_always_there(columns: int) -> None:
    kept = layout(columns)
    assert "title" in [column.id for column, _ in kept]
    taken = sum(wide for _, wide in kept) + len(kept) - 1
    assert taken == columns or columns < 8


def test_number_of_lists_code_venue_and_year_go_in_that_order() -> None:
    dropped: list[str] = []
    for columns in range(90, 10, -1):
        kept = {column.id for column, _ in layout(columns)}
        dropped += [column.id for column in COLUMNS if column.id not in kept and column.id not in dropped]
    assert dropped == ["lists", "code", "venue", "year"]


@pytest.mark.parametrize("column", [column.id for column in COLUMNS])
@pytest.mark.parametrize("descending", [False, True])
def test_papers_without_a_value_come_last_either_way(tmp_path: Path, column: str, descending: bool) -> None:
    papers = order(fill(tmp_path).papers, column, descending=descending)
    has = {"year": lambda paper: paper.year is not None, "venue": lambda paper: paper.venue is not None}
    known = [has.get(column, lambda _: True)(paper) for paper in papers]
    assert known == sorted(known, reverse=True)


def test_equal_papers_keep_the_lists_order(tmp_path: Path) -> None:
    papers = fill(tmp_path).papers

    def years(papers: list[Paper]) -> list[tuple[int | None, str]]:
        return [(paper.year, paper.title) for paper in papers]

    assert years(order(papers, "year", descending=True))[:3] == [
        (2021, "机器学习理论导引与玩具"),
        (2018, "Deep Residual Toys"),
        (2018, "Quantized Toys"),
    ]
