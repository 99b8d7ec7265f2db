"""The traps in which readers of lists are caught, one test each."""

from readlist_tui.lists import ParsedList, read_list
from readlist_tui.model import Entry, LinkKind, Status


def only(text: str, name: str = "") -> Entry:
    """The one entry of a list."""
    (entry,) = read_list(text, name).entries
    return entry


def titles(parsed: ParsedList) -> list[str]:
    return [entry.title for entry in parsed.entries]


def test_a_title_as_the_target_of_a_link_is_no_link() -> None:
    assert (
        only("- [Toys for Everybody](Toys for Everybody)\n- [Other Toys](https://a.org/b.pdf)".split("\n")[0]).links
        == ()
    )


def test_an_empty_link_is_no_link_but_its_title_stays() -> None:
    entry = only("1. **Learning with Toys.** *Ann Lee and Bo Ng.* [paper]()")

    assert (entry.title, entry.authors, entry.links) == ("Learning with Toys", ("Ann Lee", "Bo Ng"), ())


def test_link_words_glued_to_a_title_are_taken_off() -> None:
    parsed = read_list("- [2031-CVPR] Toy Net: Small Networkspaper code\n- [2031-CVPR] A Toy: A whitepaperpaper\n")

    assert titles(parsed) == ["Toy Net: Small Networks", "A Toy: A whitepaper"]


def test_spaces_brackets_and_missing_schemes_in_addresses_are_mended() -> None:
    text = (
        "- [A Toy with Spaces]( https://a.org/x )\n"
        "- [A Toy with Brackets](https://a.org/x(1).pdf)\n"
        "- [A Toy without Scheme](arxiv.org/abs/3101.00001)"
    )
    parsed = read_list(text)

    assert [entry.links[0].url for entry in parsed.entries] == [
        "https://a.org/x",
        "https://a.org/x(1).pdf",
        "https://arxiv.org/abs/3101.00001",
    ]


def test_a_file_of_the_list_is_no_link() -> None:
    assert (
        only("* [The Toy System](papers/toy.pdf) (2031): A long remark on the system that goes on and on.").links == ()
    )


def test_two_papers_in_one_bullet_are_two_entries_with_one_remark() -> None:
    first, second = read_list(
        "* [The Toy File System](papers/t.pdf) (2003) and [Toytable: A Store of Toys](papers/b.pdf) (2006): Both of "
        "them are parts of one large system that stores toys."
    ).entries

    assert [(first.year, second.year), first.note == second.note] == [(2003, 2006), True]


def test_a_table_of_contents_a_licence_and_contributors_hold_no_papers() -> None:
    text = (
        "# Toys\n## Contents\n- [Papers on Toys](#papers)\n## Papers\n- [A Toy for All](https://arxiv.org/abs/3101.1)\n"
        "## Contributors\n- [Ann Lee](https://github.com/ann)\n## License\n- MIT of the kind that everybody has\n"
    )
    parsed = read_list(text)

    assert titles(parsed) == ["A Toy for All"]
    assert {one.line for one in parsed.skipped} >= {3, 7, 9}


def test_code_fences_and_comments_hold_no_papers() -> None:
    parsed = read_list(
        "```\n- [title](paper link)\n```\n<!-- - [Hidden Toy](https://a.org/h.pdf) -->\n- [Seen Toy](https://a.org/s.pdf)"
    )

    assert titles(parsed) == ["Seen Toy"]


def test_a_legend_and_a_table_of_statistics_are_no_papers() -> None:
    text = (
        "| Type | `F` | `W` |\n"
        "|--|--|--|\n"
        "| Explanation | Filter pruning | Weight pruning |\n"
        "\n"
        "| Conf | 2031 |\n"
        "|--|--|\n"
        "| ICML | 400 |\n"
    )
    parsed = read_list(text)

    assert parsed.entries == ()
    assert len(parsed.skipped) == 2


def test_a_ragged_row_keeps_its_links() -> None:
    text = (
        "| Title | Venue |\n"
        "|--|--|\n"
        "| [A Toy for All](https://a.org/1.pdf) | ICML 2031 | [code](https://github.com/a/b) |\n"
        "| [B Toy for All](https://a.org/2.pdf) |\n"
    )
    first, second = read_list(text).entries

    assert [link.kind for link in first.links] == [LinkKind.PAPER, LinkKind.CODE]
    assert second.title == "B Toy for All"


def test_columns_may_change_between_two_tables_of_a_list() -> None:
    text = (
        "| Title | Venue |\n"
        "|--|--|\n"
        "| A Toy Story for Nets | ICML 2031 |\n"
        "\n"
        "| Venue | Paper |\n"
        "|--|--|\n"
        "| KDD 2030 | B Toy Story for Graphs |\n"
    )

    assert [(e.title, e.venue, e.year) for e in read_list(text).entries] == [
        ("A Toy Story for Nets", "ICML", 2031),
        ("B Toy Story for Graphs", "KDD", 2030),
    ]


def test_the_year_of_a_heading_counts_only_where_it_is_one_year() -> None:
    text = (
        "# Toys\n"
        "## 2031\n"
        "- [First Toy](https://a.org/1.pdf)\n"
        "## 2020 and before\n"
        "- [Second Toy](https://a.org/2.pdf)\n"
        "## 2015 & 2016\n"
        "- [Third Toy](https://a.org/3.pdf)"
    )

    assert [entry.year for entry in read_list(text).entries] == [2031, None, None]


def test_the_year_of_the_file_counts_where_nothing_else_tells() -> None:
    assert only("- [First Toy](https://a.org/1.pdf)", "toys-2031").year == 2031


def test_marks_are_statuses_and_stars_are_none() -> None:
    text = (
        "- [x] [First Toy of All](https://a.org/1.pdf)\n- [ ] [Second Toy of All](https://a.org/2.pdf)\n"
        "- [Third Toy of All](https://a.org/3.pdf) 还没看\n- [Fourth Toy of All](https://a.org/4.pdf) ⭐⭐ :+1:\n"
        "-[x] [Fifth Toy of All](https://a.org/5.pdf)"
    )
    parsed = read_list(text)

    assert [entry.marker for entry in parsed.entries] == [
        Status.READ,
        Status.TO_READ,
        Status.TO_READ,
        None,
        Status.READ,
    ]


def test_a_workshop_and_an_oral_are_tags_of_their_venue() -> None:
    first, second = read_list(
        "- 2031-ICMLw-[First Toy](https://a.org/1.pdf)\n- 2031-NIPSo-[Second Toy](https://a.org/2.pdf)"
    ).entries

    assert [(first.venue, first.tags), (second.venue, second.tags)] == [("ICML", ("workshop",)), ("NIPS", ("Oral",))]


def test_a_title_over_two_lines_is_one_title() -> None:
    assert (
        only("1. [Toy Net: A Network for\nToys and Games](https://a.org/1.pdf) [arXiv '31]").title
        == "Toy Net: A Network for Toys and Games"
    )


def test_invisible_characters_and_entities_do_not_stay_in_a_title() -> None:
    assert only("- [Toy\u200bs &amp; G\u202eames](https://a.org/1.pdf), ICML 2031").title == "Toys & Games"


def test_markup_in_a_title_is_text() -> None:
    entry = only("- [[/red] Toy [@click=app.quit] Net](https://a.org/1.pdf) \x1b]52;c;eA==\x07 (ICML 2031)")

    assert entry.title == "[/red] Toy [@click=app.quit] Net"
    assert "\x1b" not in repr(entry)


def test_other_schemes_are_no_links() -> None:
    assert only("- [A Toy to Click On](javascript:alert(1)), ICML 2031. [code](file:///etc/passwd)").links == ()


def test_weak_evidence_is_told() -> None:
    assert "venue" in only("- [A Toy for Everybody](https://a.org/1.pdf) (ToyConf 2031)").unsure


def test_nothing_is_dropped_in_silence() -> None:
    text = (
        "# Toys\n"
        "\n"
        "Hello, this is a list of toys that we like.\n"
        "\n"
        "- [A Toy for All](https://arxiv.org/abs/3101.1)\n"
        "- \n"
        "- https://a.org/alone\n"
    )
    parsed = read_list(text)

    assert {one.line: one.reason for one in parsed.skipped}.keys() == {3, 6, 7}
    assert all(one.reason for one in parsed.skipped)


def test_contents_that_lead_nowhere_are_no_entries() -> None:
    text = (
        "# Toys 2031\n\n# Categories\n\n- Awards I: Service Toys; Medical Toys\n- Toy Vision\n"
        "- Deep Learning in Toys and Automation\n- Motion and Path Planning\n\n"
        "## Awards I: Service Toys; Medical Toys\n- Online Planning through Combined Toys\n- Toys for All of Us\n\n"
        "## Toy Vision\n- A Morphable Toy with Coupled Vision\n\n"
        "## Deep Learning in Toys and Automation\n- Learning to Grasp Toys from Videos\n- Second Toy of All\n"
    )
    parsed = read_list(text)

    assert [entry.line for entry in parsed.entries] == [11, 12, 15, 18, 19]
    assert {one.reason for one in parsed.skipped} == {"a table of contents"}


def test_one_word_below_a_heading_with_a_year_is_the_name_of_a_group() -> None:
    text = (
        "# Toys\n\n## CVPR 2031\n\n* 拼接\n  * [Toy Stitching Using Quaternions](https://a.org/1.pdf)\n* 其它\n"
        "* [Learning Toys for Compact Play](https://a.org/2.pdf)\n* [A New Geometric Toy Benchmark](https://a.org/3.pdf)\n"
    )

    assert [entry.line for entry in read_list(text).entries] == [6, 8, 9]


def test_what_a_tool_is_for_is_no_part_of_its_name() -> None:
    text = (
        "# Toys\n\n## Trending Toys\n\n- [TinyToy](https://github.com/a/tiny) - Clean, minimal copy of Toy Zero\n"
        "- [open-toy](https://github.com/a/open) - Fully open reproduction of Toy Zero\n"
        "- [ToyNet](https://arxiv.org/abs/3101.00001) - Building Nets for Toys\n"
    )

    assert [entry.title for entry in read_list(text).entries][:2] == ["TinyToy", "open-toy"]
    assert [entry.note for entry in read_list(text).entries][1] == "Fully open reproduction of Toy Zero"


def test_news_of_the_list_are_no_papers() -> None:
    text = (
        "# Toys\n\n## Most Recent Update Note\n- [2031-06-02] Add papers accepted by ICML'31, ICLR'31!\n\n"
        "## Nets\n- [Toys for All of Us](https://a.org/1.pdf)\n- Second Toy of All, ICML 2031\n- [Third Toy](https://a.org/3.pdf)\n"
    )

    assert [entry.line for entry in read_list(text).entries] == [7, 8, 9]


def test_a_label_before_a_bare_address_is_one_among_labels() -> None:
    text = (
        "# Toys\n\n**Rich toy hierarchies for accurate play**\n\n- arxiv: <http://arxiv.org/abs/3111.2524>\n"
        '- toy-pr("Make Toys the example"): <https://github.com/a/b/pull/482>\n- webcam demo: <https://github.com/a/b/29>\n\n'
        "**Fast Toys for Everybody**\n\n- github: <https://github.com/a/fast>\n"
    )

    first, *others = read_list(text).entries

    assert [link.url[-3:] for link in first.links] == ["524", "482", "/29"]
    assert [entry.title for entry in others] == ["Fast Toys for Everybody"]


def test_tags_around_blocks_do_not_part_a_title_from_its_links() -> None:
    text = (
        '# Toys\n\n## Works\n\n🔥 **Long Toys: Scaling Toys to Many Boxes**  \n<p align="center">\n'
        '    <img src="./toy.jpg" width="80%">\n</p>\n\n<font size=7><div align=\'center\' > '
        "[[📖 arXiv Paper](https://arxiv.org/pdf/3102.05177)] [[🌟 GitHub](https://github.com/a/b)]</div></font>\n\n"
        "---\n\n🔥 **Short Toys: A Survey of Toys in Boxes**  \n**[Paper](https://arxiv.org/pdf/3102.05178)**\n"
    )

    assert [len(entry.links) for entry in read_list(text).entries] == [2, 1]


def test_a_reference_within_the_list_is_no_title() -> None:
    text = (
        "- [Toy Net for Games](https://a.org/2.pdf)\n- [Toy Net for Boys](https://a.org/3.pdf)\n"
        "- [Lee et al., ICML 2031](#Lee31),  \n*[Toys: A Survey](https://a.org/1.pdf)*.\n- [Third Toy](https://a.org/4.pdf)\n"
    )

    assert [entry.title for entry in read_list(text).entries][2:] == ["Toys: A Survey", "Third Toy"]


def test_advice_to_readers_is_no_paper() -> None:
    text = (
        "# Toys\n\nA paper list of toys by their makers. I wrote it with [this paper](https://arxiv.org/abs/3101.1).\n\n"
        "## Nets\n\n- [Toys for All of Us](https://a.org/1.pdf), ICML 2031\n- [Second Toy of All](https://a.org/2.pdf)\n"
        "- [Third Toy of All](https://a.org/3.pdf)\n\n## Instructions\n\n- Select **two papers of different sorts**.\n"
        "- Reviews should address:\n  - problem formulation,\n  - relevance to toys.\n"
        "1. 答辩时如果被抽问，能否用 3-5 句话说明贡献、方法、局限和本课题借鉴点。\n"
    )

    assert [entry.line for entry in read_list(text).entries] == [7, 8, 9]
