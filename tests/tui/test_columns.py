from readlist_tui.model import Paper
from readlist_tui.query import ORDERS
from readlist_tui.tui.columns import COLUMNS, layout, venue_width


def test_the_columns_never_take_more_than_there_is_and_the_title_is_always_there() -> None:
    for columns in range(1, 200):
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


def test_the_venue_leaves_to_the_title_what_the_venues_shown_do_not_need() -> None:
    def paper(venue: str | None) -> Paper:
        return Paper(key="title:toys", ids=("title:toys",), title="Toys", venue=venue)

    assert venue_width([paper(None), paper("ICML")]) == 6
    assert venue_width([paper("NeurIPS"), paper("计算机")]) == 7
    assert venue_width([paper("Neural Computation")]) == 9
    narrow, broad = ({column.id: wide for column, wide in layout(80, venue)} for venue in (6, 9))
    assert narrow["title"] == broad["title"] + 3


def test_every_column_sorts_by_an_order_of_the_query_language() -> None:
    assert {column.id for column in COLUMNS} <= set(ORDERS)
