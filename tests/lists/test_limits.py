"""What is too much, or no list at all, is one clear line."""

from pathlib import Path

import pytest

from readlist_tui.lists import ListError, read_file, read_list


def test_a_missing_file_a_folder_and_an_empty_file_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("\n \n")

    for path, message in (("no.md", "no such file"), ("", "is a folder"), ("empty.md", "is empty")):
        with pytest.raises(ListError) as caught:
            read_file(tmp_path / path)
        assert str(caught.value).startswith(str(tmp_path / path))
        assert message in str(caught.value)


def test_a_file_that_is_not_utf_8_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.md"
    path.write_bytes(b"# Toys\n- Toy\n- Jou\xe9t\n")

    with pytest.raises(ListError) as caught:
        read_file(path)

    assert str(caught.value) == f"{path}:3: is not UTF-8 text"


def test_a_file_of_more_than_5_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    path.write_bytes(b"- a toy\n" * 650_000)

    with pytest.raises(ListError, match="more than 5 MB"):
        read_file(path)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("# Toys\n- " + "x" * 64_001, 2),
        ("# Toys\n\n- [" + "toy " * 1_200 + "](https://arxiv.org/abs/3101.1)", 3),
        ("# Toys\n" + ">" * 150 + " x", 2),
        ("- a\n" + "".join("  " * depth + "- a\n" for depth in range(1, 120)), None),
    ],
    ids=["a long line", "a long title", "nested quotes", "nested lists"],
)
def test_what_is_beyond_a_limit_names_its_line(text: str, line: int | None) -> None:
    with pytest.raises(ListError) as caught:
        read_list(text)

    assert caught.value.line == line or (line is None and caught.value.line)


def test_more_than_20000_entries_are_refused() -> None:
    with pytest.raises(ListError, match="20,000 entries") as caught:
        read_list("".join(f"- [Toy number {n}](https://arxiv.org/abs/{n})\n" for n in range(20_002)))

    assert caught.value.line == 20_001
