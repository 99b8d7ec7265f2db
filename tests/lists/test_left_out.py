"""What a list loses is told: lines that are no entries, and what is missing in the file."""

from readlist_tui.lists import ParsedList, read_list

ENTRIES = "".join(f"- [Toy Networks Number {n}](https://arxiv.org/abs/2101.0000{n})\n" for n in range(1, 6))


def _skipped(parsed: ParsedList) -> dict[int, str]:
    return {one.line: one.reason for one in parsed.skipped}


def _warned(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.message) for one in read_list(text).warnings]


def test_a_bullet_under_an_item_that_is_no_entry_is_told() -> None:
    parsed = read_list(f"# Toys\n\n- [Nets](#nets)\n  - see the notes there\n\n## Nets\n\n{ENTRIES}")
    assert len(parsed.entries) == 5
    assert _skipped(parsed)[3] == "a link within the list"
    assert _skipped(parsed)[4] == "belongs to line 3, which is no entry"


def test_a_bullet_beside_an_item_that_is_no_entry_is_told() -> None:
    parsed = read_list(f"# Toys\n\n{ENTRIES}- [Back to top](#toys)\n- Note: the newest stand first\n")
    assert len(parsed.entries) == 5
    assert _skipped(parsed)[9] == "belongs to line 8, which is no entry"


def test_a_label_below_a_link_within_the_list_makes_no_entry_of_it() -> None:
    parsed = read_list(f"# Toys\n\n{ENTRIES}- [Back to top](#toys)\n- Code: [PyTorch](https://github.com/a/toys)\n")
    assert len(parsed.entries) == 5
    assert _skipped(parsed) == {8: "a link within the list", 9: "belongs to line 8, which is no entry"}


def test_the_table_of_a_detail_is_told() -> None:
    table = "    | day | toys |\n    | --- | --- |\n    | one | two |\n"
    parsed = read_list(f"# Toys\n\n{ENTRIES}  - note: how many there were\n\n{table}")
    assert len(parsed.entries) == 5
    assert [(one.line, one.raw, one.reason) for one in parsed.skipped] == [
        (10, "day | toys", "a table within a detail"),
        (12, "one | two", "a table within a detail"),
    ]


def test_code_within_an_entry_is_told() -> None:
    parsed = read_list(f"# Toys\n\n{ENTRIES}\n  ```\n  @article{{toys}}\n  ```\n")
    assert len(parsed.entries) == 5
    assert _skipped(parsed) == {9: "code"}


def test_details_beyond_any_measure_are_told() -> None:
    details = "".join(f"  - note: the toy of day {n}\n" for n in range(70))
    parsed = read_list(f"# Toys\n\n{ENTRIES}{details}")
    assert len(parsed.entries) == 5
    assert sorted(_skipped(parsed)) == list(range(68, 78))
    assert set(_skipped(parsed).values()) == {"more than 60 details of one entry"}


def test_a_list_in_order_has_no_warnings() -> None:
    assert _warned(f"# Toys\n\n<!-- drafts -->\n\n```\ncode\n```\n\n{ENTRIES}\n[a][1]\n\n[1]: https://a.org\n") == []


def test_a_comment_without_its_end_is_warned_of() -> None:
    text = f"# Toys\n\n{ENTRIES}<!-- a --> <!-- later:\n- [Lost Toys for All](https://arxiv.org/abs/2101.00009)\n"
    assert _warned(text) == [(8, "a comment that is never closed: what follows is left out")]
    assert len(read_list(text).entries) == 5


def test_a_fence_without_its_end_is_warned_of() -> None:
    text = f"# Toys\n\n{ENTRIES}\n```\n- [Lost Toys for All](https://arxiv.org/abs/2101.00009)\n"
    assert _warned(text) == [(9, "a code fence that is never closed: what follows is code")]


def test_characters_that_a_file_lost_are_warned_of() -> None:
    assert _warned(f"# T\0oys\0\n\n{ENTRIES}") == [(1, "NUL characters are left out (2 of them)")]
    assert _warned(f"# Toys\n\n{ENTRIES}- M\ufffdller\n") == [
        (8, "the character � stands for letters that were lost before (1 of them)")
    ]


def test_a_reference_that_nothing_defines_is_warned_of() -> None:
    text = f"# Toys\n\n{ENTRIES}- [A Toy][Known Toy], [B Toy][lost]\n\n[known  toy]: https://a.org/toy\n"
    assert _warned(text) == [(8, "no address is given for [lost]")]
    assert _warned(text.replace("[known  toy]: ", "")) == []  # brackets are only brackets here
