"""What the remarks of a list are, in which order, and which codes are tags."""

from readlist_tui.lists import read_list
from readlist_tui.model import Entry


def entry(text: str) -> Entry:
    (found,) = read_list(f"# Toys\n\n## Papers\n\n- {text}\n").entries
    return found


def test_a_bracket_in_a_remark_keeps_its_place() -> None:
    remark = "原始玩具（随机选择簇中心）对于初始化簇中心敏感，因此进行了改进"

    found = entry(f"[聚类] | [toys++: The Advantages of Careful Play](https://a.org/1.pdf) | {remark}")

    assert found.note == remark


def test_codes_in_brackets_are_tags() -> None:
    found = entry("[[CVPR](https://a.org/1.pdf)] Toy Nets on Graphs of Blocks. [__`cls.`__ __`seg.`__] :star:")

    assert (found.tags, found.note) == (("cls.", "seg."), "")


def test_a_label_in_brackets_before_a_title_is_its_topic() -> None:
    found = entry("[数据集] | [The Second Toy Tracking Challenge](https://a.org/1.pdf) | 非常经典")

    assert (found.title, found.tags) == ("The Second Toy Tracking Challenge", ("数据集",))


def test_a_column_without_a_name_holds_remarks() -> None:
    rows = (
        "| 203105 | Efficient Toys: A Survey | [Blog](https://a.org/1) | Survey 1 |\n"
        "| 203106 | Thinking Toys at Play | - | Adaptive toys, model extension |\n"
    )

    found = read_list(f"| Date | Paper | Links | |\n|---|---|---|---|\n{rows}").entries

    assert [one.note for one in found] == ["Survey 1", "Adaptive toys, model extension"]
