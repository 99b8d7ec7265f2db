"""What a list says its tags mean."""

from pathlib import Path

from readlist_tui.lists import read_file, read_list

DATA = Path(__file__).parents[2] / "data"
ROWS = """
| Title | Venue | Type |
|---|---|---|
| [Toy Networks for Everyone](https://arxiv.org/abs/1706.00001) | ICML | `F` |
| [Deep Toys at the Edge](https://arxiv.org/abs/1706.00002) | ICLR | `W` |
"""


def test_the_shipped_tables_explain_their_type_codes() -> None:
    legend = dict(read_file(DATA / "model-compression-tables.md").legend)
    assert legend["F"] == "Filter pruning"
    assert legend["W"] == "Weight pruning"
    assert legend["Other"] == "other types"


def test_a_legend_may_stand_in_columns_or_in_a_line() -> None:
    columns = f"# Toys\n\n| Code | Meaning |\n|---|---|\n| F | filters |\n| W | weights |\n\n## 2031\n{ROWS}"
    line = f"# Toys\n\n__`F`__: filters &emsp; | &emsp; __`W`__: weights\n\n## 2031\n{ROWS}"
    for text in (columns, line):
        assert read_list(text).legend == (("F", "filters"), ("W", "weights"))


def test_a_text_that_only_mentions_a_code_explains_nothing() -> None:
    assert read_list(f"# Toys\n\nF: a word of welcome to all\n\n## 2031\n{ROWS}").legend == ()
