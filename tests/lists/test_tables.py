"""Tables as keepers of lists make them: what a column holds, what a row is, and which tables list no papers."""

from readlist_tui.lists import ParsedList, read_list
from readlist_tui.model import Status


def titles(parsed: ParsedList) -> list[str]:
    return [entry.title for entry in parsed.entries]


def test_papers_in_one_cell_are_entries_of_their_own() -> None:
    parsed = read_list(
        '|Date|Subject|<a href="Link">Reading</a>|Presented by|\n|---|---|---|---|\n'
        '|4/3|Intro|<a href="">None</a>|Me|\n'
        '|4/5|Clocks|<a href="https://a.org/1.pdf">Clocks and Toys in a Playroom</a>, <br> '
        '<a href="https://a.org/2.pdf">In Search of the Lost Toy</a>|Ann Lee "Clocks and Toys"|\n'
        '|4/8|Models|<a href="https://a.org/3.pdf">Toyfonia</a>; <a href="https://a.org/4.pdf">ToyReduce</a>|Bo Ng|\n'
        '|4/9|Faults|<a href="https://a.org/5.pdf">Practical Tolerance of Broken Toys</a>|Cho Kim: Tolerance|\n'
        "|4/10|Talks about projects 1||\n"
        '|4/12|Wrap-up|<a href=""></a>||\n'
    )

    assert [(entry.title, entry.tags, entry.authors) for entry in parsed.entries] == [
        ("Clocks and Toys in a Playroom", ("Clocks",), ()),
        ("In Search of the Lost Toy", ("Clocks",), ()),
        ("Toyfonia", ("Models",), ()),
        ("ToyReduce", ("Models",), ()),
        ("Practical Tolerance of Broken Toys", ("Faults",), ()),
    ]
    assert [[link.url for link in entry.links] for entry in parsed.entries][1:3] == [
        ["https://a.org/2.pdf"],
        ["https://a.org/3.pdf"],
    ]
    assert {one.line: one.reason for one in parsed.skipped} == {
        3: "empty",
        7: "a row without a title",
        8: "a row without a title",
    }


def test_papers_go_by_the_name_of_their_method_behind_an_author() -> None:
    parsed = read_list(
        "| 顺序 | 文献 | 原参考编号 | 阅读重点 | 精读状态 |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Lee 等，TOYNET | [2] | 跨房间的玩具 benchmark、复杂玩具分类、评测协议 | 已精读 |\n"
        "| 2 | Ng 等，Toy 2.0 | [25] | 真实玩具、外部知识、执行效率、难例构造 | 待读 |\n"
        "| 3 | Gan 等，ToyQL/SemToy | [3] | 中间表示、语义解析、玩具结构简化 | 精读中 |\n"
    )

    assert [(entry.title, entry.authors, entry.marker) for entry in parsed.entries] == [
        ("TOYNET", ("Lee",), Status.READ),
        ("Toy 2.0", ("Ng",), Status.TO_READ),
        ("ToyQL/SemToy", ("Gan",), Status.READING),
    ]


def test_a_title_above_a_table_of_links_has_them() -> None:
    parsed = read_list(
        "# Toys\n\n* `Readme.md` : Papers and Codes in the Toy Library, by Year.\n\n### Surveys\n"
        "***1. A Survey of Toys（Renmin University of China, 2031）*** : \n\n"
        "> | Github Link | Paper Link | Is Read? |\n> |---|---|---|\n"
        "> | [Github-Page](https://github.com/a/b) | [Arxiv-Page](https://arxiv.org/abs/3101.00001) | ✔ |\n>\n"
        "> ***Summarize** : A brief introduction to toys*\n\n"
        "***2. A Survey on Toy-based Agents（Toy University）*** : \n\n"
        "> | Github Link | Paper Link | Is Read? |\n> |---|---|---|\n"
        "> | NO GITHUB CODE | [Arxiv-Page](https://arxiv.org/abs/3101.00002) |\n"
    )
    first, second = parsed.entries

    assert (first.title, first.year, first.marker) == ("A Survey of Toys", 2031, Status.READ)
    assert [link.url for link in first.links] == ["https://github.com/a/b", "https://arxiv.org/abs/3101.00001"]
    assert first.note.startswith("A brief introduction to toys")
    assert (second.title, second.marker, second.venue) == ("A Survey on Toy-based Agents", None, None)
    assert [link.url for link in second.links] == ["https://arxiv.org/abs/3101.00002"]
    assert "a file of the list" in {one.reason for one in parsed.skipped}


def test_a_table_of_tools_lists_no_papers() -> None:
    parsed = read_list(
        "# Toys\n\n## Toolboxes and Models\n\n| Methods | Task | Github |\n|:---:|:---:|:---:|\n"
        "| [ToyRa](https://toys.com/ra) | Toy Generation & Editing | - |\n"
        "| [VideoToy](https://blog.toys.com/video-toy.html) | Toy Generation & Editing | - |\n"
        "| [Toy Colab](https://github.com/a/b) | Toy Generation | [Star](https://github.com/a/b) |\n\n"
        "## Papers\n\n| Methods | Task | Github |\n|:---:|:---:|:---:|\n"
        "| [ToyNet](https://arxiv.org/abs/3101.00001) | Toy Generation & Editing | - |\n"
        "| [ToyGAN](https://arxiv.org/abs/3101.00002) | Toy Generation & Editing | - |\n"
    )

    assert [(entry.title, entry.tags) for entry in parsed.entries] == [
        ("ToyNet", ("Toy Generation & Editing",)),
        ("ToyGAN", ("Toy Generation & Editing",)),
    ]
    assert [one.line for one in parsed.skipped] == [7, 8, 9]


def test_a_venue_among_dates_is_one() -> None:
    parsed = read_list(
        "| Title | arXiv | Pub. & Date |\n|---|---|---|\n"
        "| [A Large-Scale Toy Dataset](https://arxiv.org/abs/3101.00001) | - | CVPR, 2031 |\n"
        "| [A Video-centric Toy Dataset](https://arxiv.org/abs/3101.00002) | - | May, 2031 |\n"
    )

    assert [(entry.venue, entry.year) for entry in parsed.entries] == [("CVPR", 2031), (None, 2031)]


def test_marks_are_notes_or_states() -> None:
    parsed = read_list(
        "# Toys\n\n## Looped Toys [Blog](https://b.org/toys)\n\n| Date | Title | Link | Mark |\n|---|---|---|---|\n"
        "| 203105 | A Survey of Efficient Toys | [Blog](https://b.org/1) | Survey 1 |\n"
        "| 20310606 | Inner Thinking Toys with Dynamic Depth | - | Adaptive thinking, Model extension |\n"
        "| 20310607 | Do I Know This Toy? | - | 还没看 |\n"
    )

    assert [(entry.note, entry.marker, entry.year) for entry in parsed.entries] == [
        ("Survey 1", None, 2031),
        ("Adaptive thinking, Model extension", None, 2031),
        ("", Status.TO_READ, 2031),
    ]
    assert parsed.categories == (("Looped Toys",),)


def test_further_columns_of_papers_are_entries_too() -> None:
    parsed = read_list(
        "# Toys\n\n## Plan\n\n| Week | Topic | Required readings | Optional |\n|---|---|---|---|\n"
        "| 1 | Intro | [Toys: The First Decade](https://a.org/1.pdf) | [More on Toys](https://a.org/3.pdf) |\n"
        "| 2 | Nets | [Nets](https://a.org/4.pdf) and [Deep Toys in the Wild](https://a.org/5.pdf) "
        "| [Toys in Vision: A Review](https://a.org/6.pdf); [Toyfonia](https://a.org/7.pdf) |\n"
        "| 3 | - | No class (spring break) | |\n"
        "| 4 | Games | [Toys and Games in Schools](https://a.org/8.pdf) | |\n"
    )

    assert [(entry.title, entry.tags, len(entry.links)) for entry in parsed.entries] == [
        ("Toys: The First Decade", ("Intro",), 1),
        ("More on Toys", ("Intro",), 1),
        ("Nets", ("Nets",), 1),
        ("Deep Toys in the Wild", ("Nets",), 1),
        ("Toys in Vision: A Review", ("Nets",), 1),
        ("Toyfonia", ("Nets",), 1),
        ("Toys and Games in Schools", ("Games",), 1),
    ]
    assert [one.reason for one in parsed.skipped] == ["a day without a paper"]


def test_things_with_names_and_descriptions_are_no_papers() -> None:
    parsed = read_list(
        "# Toys\n\n## Tools\n\n| Name | Description | Stars |\n|---|---|---|\n"
        "| [toytool](https://github.com/a/b) | A tool for making toys quickly | 1.2k |\n"
        "| [playlib](https://github.com/c/d) | Library for play in Python | 300 |\n\n"
        "## Results\n\n| Model | Dataset | BLEU |\n|---|---|---|\n"
        "| Toy GPT-large | ToyQA 2.0 | 34.5 |\n| Big Toy | GLUE | 41 |\n"
    )

    assert parsed.entries == ()
    assert len(parsed.skipped) == 4
