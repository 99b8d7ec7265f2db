"""Habits of list writers: how titles, names and places stand together, one test each."""

from readlist_tui.lists import ParsedList, read_list
from readlist_tui.model import LinkKind, Status


def titles(parsed: ParsedList) -> list[str]:
    return [entry.title for entry in parsed.entries]


def test_a_title_is_no_name_of_a_file() -> None:
    parsed = read_list("- [Bidding for Toys.pdf](https://a.org/1.pdf)\n- [The Toy File System.doc](https://a.org/2)\n")

    assert titles(parsed) == ["Bidding for Toys", "The Toy File System"]


def test_a_sponsor_is_part_of_the_venue_behind_it() -> None:
    parsed = read_list(
        "- Toys at Scale for Everybody, USENIX FAST 2031\n- [Toys for All of Us](https://a.org) [USENIX OSDI 2030]\n"
    )

    assert [(entry.venue, entry.year) for entry in parsed.entries] == [("USENIX FAST", 2031), ("USENIX OSDI", 2030)]


def test_a_word_before_a_colon_is_a_label_only_before_an_address() -> None:
    parsed = read_list(
        "- Finding rare toys in temporal data: A survey. [[pdf]](https://a.org/1.pdf)\n"
        "- Toys for All of Us code: https://b.org\n"
    )

    assert titles(parsed) == ["Finding rare toys in temporal data: A survey", "Toys for All of Us"]


def test_an_emoji_before_a_title_does_not_make_it_talk() -> None:
    text = "# Toys\n\n## Nets\n\n⭐**Toy Net: Fusing Toys for Games** \\\n[[ICCV 2031]](https://arxiv.org/abs/3101.00001)\n[[Code]](https://b.org)\n"

    assert titles(read_list(text)) == ["Toy Net: Fusing Toys for Games"]


def test_months_of_other_languages_are_dates() -> None:
    (entry,) = read_list(
        "- Learning to Make Better Toys, okt 2031, [arxiv](https://arxiv.org/abs/3110.00001)\n"
    ).entries

    assert (entry.title, entry.year) == ("Learning to Make Better Toys", 2031)


def test_a_compound_of_title_words_is_no_name() -> None:
    (entry,) = read_list("- POT: A Data-Aware Shell, USENIX ATC 2031\n").entries

    assert (entry.title, entry.authors) == ("POT: A Data-Aware Shell", ())


def test_what_stands_behind_names_and_a_year_is_the_title() -> None:
    text = (
        "# Toys\n\n## Papers\n\n"
        "Lee, A., Ng, B. and Kim, C., 2031, May. Rare toy detection. *Toys at ACM SIGKDD*, 10. [[PDF]](https://a.org/1)\n\n"
        "Ng, B. and Kim, C., 2030, Toy Detection: A Tutorial. *Tutorial at ICDM 2030*. [[PDF]](https://a.org/2)\n"
    )

    assert titles(read_list(text)) == ["Rare toy detection", "Toy Detection: A Tutorial"]


def test_a_title_ends_before_a_venue_in_italics() -> None:
    parsed = read_list(
        "- Toys for deep learning: a review, in *IJCAI* 2031. [\\[paper\\]](https://a.org/1)\n"
        "- Finding toys: measures, datasets, and a study, in *TKDE* 2030. [\\[paper\\]](https://a.org/2)\n"
    )

    assert [(entry.title, entry.venue, entry.year) for entry in parsed.entries] == [
        ("Toys for deep learning: a review", "IJCAI", 2031),
        ("Finding toys: measures, datasets, and a study", "TKDE", 2030),
    ]


def test_a_line_in_italics_below_an_item_is_no_bullet() -> None:
    (entry,) = read_list(
        "- Lee, A., Ng, B.,  \n*[Toys for All of Us](https://doi.org/10.1/1)*,  \nICML, 2031.\n"
    ).entries

    assert (entry.title, entry.authors) == ("Toys for All of Us", ("A Lee", "B Ng"))


def test_a_name_of_a_method_is_no_author() -> None:
    (entry,) = read_list(
        '- **ToyNet**: "Toy Relations for All Toys", ICCV, 2031 (*Toys Inc.*). [[Paper](https://a.org)]\n'
    ).entries

    assert (entry.title, entry.authors) == ("Toy Relations for All Toys", ())


def test_a_stroke_ends_a_remark() -> None:
    text = "".join(
        f"+ [toys] | [Toy Net Number {word}](https://a.org/{word}) | 提出了一个新的玩具网络并且证明它很好用"
        " | Ann Lee et al,2031\n"
        for word in ("One", "Two", "Three")
    )

    assert {(entry.authors, entry.year) for entry in read_list(text).entries} == {(("Ann Lee",), 2031)}


def test_a_link_that_is_a_citation_tells_authors_and_year() -> None:
    parsed = read_list(
        "1. **Toys and Intelligence**. [Lee (1950)](https://a.org/1.pdf).\n"
        "    * On the Programming of Toys. [Ng, Kim (1960)](https://a.org/2.pdf).\n"
        "    * Goto Toys Considered Harmful. [Park et al (1968)](https://a.org/3.pdf).\n"
    )

    assert [(entry.title, entry.authors, entry.year) for entry in parsed.entries] == [
        ("Toys and Intelligence", ("Lee",), 1950),
        ("On the Programming of Toys", ("Ng", "Kim"), 1960),
        ("Goto Toys Considered Harmful", ("Park",), 1968),
    ]


def test_names_and_venue_may_share_their_italics() -> None:
    parsed = read_list(
        "- [2031/04] **Toys from Unlabelled Toys.** *Ann Lee(University of Toys) et al. arXiv.*[[paper](https://a.org/1)]\n"
        "- [2031/05] Toy-Net: Toys for Tools. *Bo Ng et al. EMNLP.* [[paper](https://a.org/2)]\n"
    )

    assert [(entry.title, entry.authors, entry.venue) for entry in parsed.entries] == [
        ("Toys from Unlabelled Toys", ("Ann Lee",), "arXiv"),
        ("Toy-Net: Toys for Tools", ("Bo Ng",), "EMNLP"),
    ]


def test_a_citation_in_brackets_tells_the_authors() -> None:
    parsed = read_list(
        "- [**Toys against toys**](https://a.org/1) (Lee et al., 2031) ([code](https://b.org/1))\n"
        "- [**Toys in practice, for all**](https://a.org/2) (Lee and Park, 2030)\n"
    )

    assert [(entry.authors, entry.year) for entry in parsed.entries] == [(("Lee",), 2031), (("Lee", "Park"), 2030)]


def test_surnames_that_alternate_with_given_names_are_one_person_each() -> None:
    (entry,) = read_list(
        "**[1]** Smith, John, Miller, Anna, and Ng, Peter. **Toys for All of Us**. In ICML, 2031.\n"
    ).entries

    assert entry.authors == ("John Smith", "Anna Miller", "Peter Ng")


def test_a_title_may_end_in_a_word_of_links() -> None:
    parsed = read_list("+ [toys] | [A Neural Toy Model](https://arxiv.org/pdf/3106.05869.pdf) | Lee et al,2031\n")

    assert titles(parsed) == ["A Neural Toy Model"]


def test_a_venue_may_label_the_link_before_a_title() -> None:
    (entry,) = read_list(
        "## 2031\n- [[CVPR](https://a.org/1.pdf)] ToyNet: Toys on Sets of Toys. [[torch](https://b.org)]\n"
    ).entries

    assert (entry.title, entry.venue, entry.year) == ("ToyNet: Toys on Sets of Toys", "CVPR", 2031)


def test_a_venue_may_stand_right_behind_a_bold_title() -> None:
    (entry,) = read_list(
        "1. **Toys and Communications: Trends.** IEEE Network, 2031. [PDF](https://a.org/1.pdf).\n"
    ).entries

    assert (entry.venue, entry.year, entry.note) == ("IEEE Network", 2031, "")


def test_an_intro_may_be_a_venue() -> None:
    (entry,) = read_list(
        "**Toy-Net: Hard Toys for All**\n\n- intro: CVPR 2031\n- arxiv: <https://arxiv.org/abs/3104.03414>\n"
    ).entries

    assert (entry.title, entry.venue, entry.year, entry.note) == ("Toy-Net: Hard Toys for All", "CVPR", 2031, "")


def test_titles_and_venues_may_stand_between_commas() -> None:
    parsed = read_list(
        "- Marvin Minsky, Steps toward Toy Intelligence, Proceedings of the IRE, 1961. [[Paper](https://a.org/1)]\n"
        "- A. Lee and B. Park, A Tutorial Survey of Toys, Sadhana, 1994. [[Paper](https://a.org/2)]\n"
        "- Dana Ballard, Algorithms for Toys and Games [[Book](https://a.org/3)]\n"
    )

    assert [(entry.title, entry.venue) for entry in parsed.entries] == [
        ("Steps toward Toy Intelligence", "Proceedings of the IRE"),
        ("A Tutorial Survey of Toys", "Sadhana"),
        ("Algorithms for Toys and Games", None),
    ]


def test_a_short_linked_title_with_its_authors_is_an_entry() -> None:
    text = "# Toys\n\n## Books\n\n[Toy Analysis](https://a.org/book) by Anna Miller: A must-read for all in toys.\n"

    assert titles(read_list(text)) == ["Toy Analysis"]


def test_items_indented_below_a_line_of_text_are_items() -> None:
    text = (
        "Agents:\n\t1. Reflexive Toys: https://arxiv.org/pdf/3110.00001 (PRINTED)\n"
        "         2. What are Toys anyway: https://arxiv.org/pdf/3110.00002\n\n"
        "Games:\n        1. Great Games of All Time: https://arxiv.org/pdf/3110.00003\n"
    )

    parsed = read_list(text)

    assert [(entry.title, entry.category, entry.line) for entry in parsed.entries] == [
        ("Reflexive Toys", ("Agents",), 2),
        ("What are Toys anyway", ("Agents",), 3),
        ("Great Games of All Time", ("Games",), 6),
    ]


def test_items_below_an_item_stay_below_it() -> None:
    text = "- Toys\n    - [Toy Net for Games](https://a.org/1)\n\n        - [Toy Net for Boys](https://a.org/2)\n"

    assert {entry.category for entry in read_list(text).entries} == {("Toys",)}


def test_headings_with_bare_addresses_below_are_papers() -> None:
    text = (
        "# Proposed by Ann:\n\n### Extracting Toys from Boxes\nhttps://arxiv.org/abs/3110.00001\n\n"
        "### Deep Toys: A Critical Appraisal\npaper: https://toyarxiv.com/abc/ <br>\nblog: https://b.org/toys\n\n"
        "# Proposed by Bo:\n\n### Dynamic Toys Between Boxes\nhttps://arxiv.org/abs/3110.00002 <br>\nblog: https://b.org/c\n"
    )

    entries = read_list(text, "candidates_spring2031").entries

    assert [(entry.title, entry.category, entry.year) for entry in entries] == [
        ("Extracting Toys from Boxes", ("Proposed by Ann",), None),
        ("Deep Toys: A Critical Appraisal", ("Proposed by Ann",), None),
        ("Dynamic Toys Between Boxes", ("Proposed by Bo",), None),
    ]
    assert [link.kind for link in entries[1].links] == [LinkKind.PAPER, LinkKind.BLOG]


def test_the_first_of_several_sections_of_paragraphs_is_no_title_of_the_list() -> None:
    works = ("A History of Toys", "Toys at Scale", "Old Toys, New Games")
    section = "{}\n=========\n\n" + "".join(f"   {work}\n   http://a.org/{len(work)}.pdf\n\n" for work in works)

    parsed = read_list(section.format("Classics") + section.format("Games"))

    assert {entry.category for entry in parsed.entries} == {("Classics",), ("Games",)}


def test_a_quotation_below_an_entry_is_its_note() -> None:
    text = (
        "# Toys\n\n## Privacy\n\nAnn Lee, Bo Ng:\nToys Learn in Secret. AISTATS 2031\n> Client-level toys only.\n\n"
        "1. [Toy Net for Games](https://a.org/1)\n\n> Hard to build\n\n1. [Toy Net for Boys](https://a.org/2)\n"
    )

    assert [(entry.title, entry.note) for entry in read_list(text).entries] == [
        ("Toys Learn in Secret", "Client-level toys only"),
        ("Toy Net for Games", "Hard to build"),
        ("Toy Net for Boys", ""),
    ]


def test_prose_below_a_bold_title_is_its_note() -> None:
    text = (
        "# Toys\n\n## Reviews\n\nThese are no toys as such but they are useful.\n\n"
        "**Deep Toys for Biology** [[paper](https://a.org/1)]\n\n"
        "This is a very nice review of toys. It explains well why they are played with.\n\n"
        "**Toys for Health** [[paper](https://a.org/2)]\n\n"
        "An overview of the sorts of toys that are used in health.\n\n"
        "**Toys for Games** [[paper](https://a.org/3)]\n"
    )

    assert [(entry.title, entry.note) for entry in read_list(text).entries] == [
        ("Deep Toys for Biology", "This is a very nice review of toys. It explains well why they are played with"),
        ("Toys for Health", "An overview of the sorts of toys that are used in health"),
        ("Toys for Games", ""),
    ]


def test_a_quoted_title_alone_is_an_entry() -> None:
    text = '# Systems\n\n## Kernels\n\n+ L3/L4\n\t+ "Toward Real Toys"\n\t+ "Improving Toys by Design"\n'

    assert [(entry.title, entry.category) for entry in read_list(text).entries] == [
        ("Toward Real Toys", ("Kernels", "L3/L4")),
        ("Improving Toys by Design", ("Kernels", "L3/L4")),
    ]


def test_a_site_of_a_paper_may_be_its_page_at_arxiv() -> None:
    text = (
        "# Toys\n\n## Videos\n\n**ToyFlow: Steady Toys for Videos** \\\n[[Website]](https://arxiv.org/abs/3110.00001)\n"
    )

    assert titles(read_list(text)) == ["ToyFlow: Steady Toys for Videos"]


def test_a_row_across_a_table_names_the_rows_below_it() -> None:
    html = (
        "<table><tr><th>Name</th><th>Publication</th><th>Paper</th></tr>\n"
        '<tr><th colspan="3">Rare toys</th></tr>\n'
        '<tr><td>TN</td><td>ICLR 2031</td><td><a href="https://a.org/1">Nets for Rare Toys</a></td></tr>\n</table>\n'
    )
    markdown = (
        "| Title | Venue | Code |\n|---|---|---|\n| **Rare toys** | | |\n"
        "| [Nets for Rare Toys](https://a.org/1) | ICLR 2031 | - |\n"
    )

    for text in (html, markdown):
        parsed = read_list("# Toys\n\n" + text)

        assert [(entry.title, entry.category) for entry in parsed.entries] == [("Nets for Rare Toys", ("Rare toys",))]
        assert ("Rare toys",) in parsed.categories


def test_a_sign_alone_in_a_column_of_statuses_counts() -> None:
    rows = "| ✅ | [Nets for Rare Toys](https://a.org/1) |\n| | [Old Toys](https://a.org/2) |\n"
    text = "| Read? | Title |\n|---|---|\n" + rows

    assert [entry.marker for entry in read_list(text).entries] == [Status.READ, None]


def test_an_address_in_a_column_of_sources_is_no_venue() -> None:
    text = (
        "| 论文 | 状态 | 来源 |\n|---|---|---|\n"
        "| Nets for Rare Toys | 待读 | https://openreview.net/forum?id=abc |\n"
        "| Nets for Old Toys | 待读 | ICLR 2031 |\n"
    )

    assert [entry.venue for entry in read_list(text).entries] == [None, "ICLR"]


def test_a_year_ends_names_with_initials() -> None:
    (entry,) = read_list(
        "- Lee M M, Ng L, Dean A. 2031. [A survey of toys](https://a.org/1). *Toy Surveys 2031*.\n"
    ).entries

    assert (entry.title, entry.authors) == ("A survey of toys", ("Lee M M", "Ng L", "Dean A"))


def test_a_name_above_a_citation_is_its_group() -> None:
    text = (
        "# Toys\n\n## Papers\n\n+ Memory Toys\n\n"
        "  Lee A, Ng B, et al. One-shot learning with toys[J]. arXiv preprint arXiv:3105.00001, 2031.\n"
    )

    (entry,) = read_list(text).entries

    assert (entry.title, entry.category, entry.line) == ("One-shot learning with toys", ("Papers", "Memory Toys"), 7)


def test_a_link_in_brackets_is_no_remark_though_its_name_is_unknown() -> None:
    text = (
        "* **Verification of Toys** (FM 2031)\n  by Ann Lee\n  ([metadata](https://a.org/1), [pdf](https://a.org/2))\n"
    )

    (entry,) = read_list(text).entries

    assert (entry.note, len(entry.links)) == ("", 2)


def test_a_title_may_carry_venue_and_year_within_its_link() -> None:
    parsed = read_list(
        "- [Robust Toys from Detection - CVPR - 2031](https://a.org/1.pdf)\n"
        "- [Toy Graphs and Their Uses(2030)](https://a.org/2.pdf)\n"
        "- [Context-dependent toys. EMNLP 2029. Luo, Yuanfei and Wang, Quan and Guo, Li.](https://a.org/3)\n"
    )

    assert [(entry.title, entry.venue, entry.year, entry.authors) for entry in parsed.entries] == [
        ("Robust Toys from Detection", "CVPR", 2031, ()),
        ("Toy Graphs and Their Uses", None, 2030, ()),
        ("Context-dependent toys", "EMNLP", 2029, ("Yuanfei Luo", "Quan Wang", "Li Guo")),
    ]


def test_year_and_venue_may_be_stamped_in_front_of_a_title() -> None:
    parsed = read_list("- 26-ATC-Guidelines for Fast Toys\n- 98-SIGCOMM-Support for Old Toys\n")

    assert [(entry.title, entry.venue, entry.year) for entry in parsed.entries] == [
        ("Guidelines for Fast Toys", "ATC", 2026),
        ("Support for Old Toys", "SIGCOMM", 1998),
    ]


def test_a_name_glued_to_a_year_in_brackets_is_a_venue() -> None:
    parsed = read_list(
        "- A Review of Toys in Cities [[Access2031]](https://a.org/1)\n"
        "- Models of Toys in Masks [[NeurIPSWorkshop2030]](https://a.org/2)\n- Challenges of All Toys [[arXiv]]()\n"
    )

    assert [(entry.venue, entry.year, entry.tags) for entry in parsed.entries] == [
        ("Access", 2031, ()),
        ("NeurIPS", 2030, ("workshop",)),
        ("arXiv", None, ()),
    ]


def test_a_day_of_the_month_is_no_year() -> None:
    (entry,) = read_list(
        "- A Decade of Toys Surveyed [[arXiv 12 Mar 2031]](https://arxiv.org/abs/3103.00001)\n"
    ).entries

    assert (entry.venue, entry.year) == ("arXiv", 2031)


def test_a_conference_goes_before_the_preprint_on_its_line() -> None:
    text = "#### [Toys in Black Boxes](https://arxiv.org/abs/2004.00001)\n\narXiv 2004; ECCV 2020\n"

    (entry,) = read_list("# Toys\n\n" + text).entries

    assert (entry.venue, entry.year) == ("ECCV", 2020)


def test_an_enumeration_behind_a_colon_is_no_list_of_names() -> None:
    (entry,) = read_list(
        "| Title | Venue |\n|---|---|\n| Toys in Time: Taxonomy, Progress, and Prospects | ICML 2031 |\n"
    ).entries

    assert (entry.title, entry.authors) == ("Toys in Time: Taxonomy, Progress, and Prospects", ())


def test_numbers_in_brackets_are_no_remarks() -> None:
    rows = "| [1] | Deep Toys for Matching Games | SIGIR | 2031 |\n| [2] | Old Toys for New Games | ICML | 2030 |\n"

    assert [entry.note for entry in read_list("| | Title | Venue | Year |\n|---|---|---|---|\n" + rows).entries] == [
        "",
        "",
    ]


def test_the_way_back_to_the_top_is_no_remark() -> None:
    text = "# Toys\n\n## [Toys in Black Boxes](https://a.org/1)\n\nICML 2031\n\n[(go back to contents)](#contents)\n"

    (entry,) = read_list(text).entries

    assert (entry.note, entry.venue) == ("", "ICML")


def test_only_the_first_of_several_names_may_be_reversed() -> None:
    parsed = read_list(
        "- [A query language for toys](https://a.org/1) (1974) - Chamberlin, Donald D., and Raymond F. Boyce.\n"
        "- [A model of data for toys](https://a.org/2) (1970) - Codd, Edgar F.\n"
    )

    assert [entry.authors for entry in parsed.entries] == [
        ("Donald D Chamberlin", "Raymond F. Boyce"),
        ("Edgar F Codd",),
    ]


def test_a_subtitle_may_stand_behind_the_link() -> None:
    (entry,) = read_list("- [Boosting the Efficiency of Great Toys](https://a.org/1): A Play-Driven Approach\n").entries

    assert entry.title == "Boosting the Efficiency of Great Toys: A Play-Driven Approach"


def test_the_name_of_a_method_before_a_title_is_no_author() -> None:
    parsed = read_list(
        '* DiTo: "Learning Discriminative Toys for Tracking" ICCV. [[Paper]](https://a.org/1)\n'
        '* **Toy Augmentation**: "A Survey of Toys for Games". ICML(2031) [[paper]](https://a.org/2)\n'
        '* Ann Lee: "Large Toys as Policies", *arXiv, Oct 2030*.\n'
        "* **TALL-E**: [Neural Toys are Zero-Shot Players](https://arxiv.org/abs/3101.00001) (2031-01, Microsoft)\n"
    )

    assert [(entry.title, entry.authors) for entry in parsed.entries] == [
        ("Learning Discriminative Toys for Tracking", ()),
        ("A Survey of Toys for Games", ()),
        ("Large Toys as Policies", ("Ann Lee",)),
        ("Neural Toys are Zero-Shot Players", ()),
    ]


def test_a_reversed_name_before_a_linked_title_is_its_author() -> None:
    text = (
        '<ul>\n<li>Ramsey, Frank: <a href="https://a.org/1">"A Contribution to Toys"</a> (1927, EJ)</li>\n'
        '<li>Coase, Ronald: <a href="https://a.org/2">"The Nature of the Toy"</a> (1937, ECON)</li>\n</ul>\n'
    )

    assert [(entry.authors, entry.year) for entry in read_list("# Toys\n\n## Old\n\n" + text).entries] == [
        (("Frank Ramsey",), 1927),
        (("Ronald Coase",), 1937),
    ]


def test_a_year_may_stand_in_the_column_of_authors() -> None:
    text = "| Title | Author |\n|---|---|\n| [Efficient Item Toys](https://a.org/1) | Ann Lee,<br /> 2031 |\n"

    (entry,) = read_list(text).entries

    assert (entry.authors, entry.year) == (("Ann Lee",), 2031)


def test_a_heading_above_an_abstract_and_an_address_is_a_paper() -> None:
    text = (
        '# Toys\n\n## Toys for All of Us\n\n> "Toys are many. In this work we count them."\n\nhttps://a.org/toys/\n\n'
        '## Toy Nets Considered Small\n\n> "Nets are small."\n\n* https://arxiv.org/pdf/3101.00001.pdf\n'
    )

    parsed = read_list(text)

    assert titles(parsed) == ["Toys for All of Us", "Toy Nets Considered Small"]
    assert [len(entry.links) for entry in parsed.entries] == [1, 1]


def test_a_nickname_in_brackets_in_front_of_most_linked_titles_is_a_tag() -> None:
    text = "".join(
        f"- [[{name}] {title} (Toys Inc {year})](https://a.org/%5B{name}%5D%20toys.pdf)\n"
        for name, title, year in (
            ("ToyNet", "Product-based Toys for Everybody", 2031),
            ("Toy Tree", "Wide & Deep Trees of Toys", 2030),
            ("TF", "A Factory Machine for Toys", 2029),
        )
    )

    parsed = read_list(text)

    assert titles(parsed) == [
        "Product-based Toys for Everybody",
        "Wide & Deep Trees of Toys",
        "A Factory Machine for Toys",
    ]
    assert [entry.year for entry in parsed.entries] == [2031, 2030, 2029]


def test_a_nickname_in_brackets_of_one_title_stays() -> None:
    parsed = read_list("- [[Re] Toys for All of Us](https://a.org/1.pdf)\n- [Second Toy](https://a.org/2.pdf)\n")

    assert titles(parsed) == ["[Re] Toys for All of Us", "Second Toy"]


def test_what_recurs_behind_dashes_is_no_part_of_titles() -> None:
    text = "".join(
        f"- {name} - {title} - TODO - JSTOR\n"
        for name, title in (
            ("K O Morgan", "The Age of Toys in England"),
            ("J R Hay", "The Origins of Toy Reforms"),
            ("S T Lee", "Toys and Social Politics of Boxes"),
            ("Beatrice Webb", "A Partnership of Boxes"),
        )
    )

    parsed = read_list(text)

    assert titles(parsed)[:2] == ["The Age of Toys in England", "The Origins of Toy Reforms"]
    assert titles(parsed)[2:] == ["Toys and Social Politics of Boxes", "A Partnership of Boxes"]
    assert [entry.marker for entry in parsed.entries] == [Status.TO_READ] * 4
    assert [entry.authors[0] for entry in parsed.entries] == ["K O Morgan", "J R Hay", "S T Lee", "Beatrice Webb"]


def test_what_recurs_behind_dashes_may_be_the_titles_own() -> None:
    text = "".join(
        f"- [{name} - A Survey](https://a.org/{name[:3]}.pdf)\n" for name in ("Toys", "Boxes", "Nets of Toys")
    )

    assert titles(read_list(text)) == ["Toys - A Survey", "Boxes - A Survey", "Nets of Toys - A Survey"]


def test_names_with_an_apostrophe_or_behind_dots_are_names() -> None:
    text = (
        "# Toys\n\n## Nets\n\n"
        "d'Asti, S., Lee, J., & King, J. R. [**Whole Toy Boxes**](https://arxiv.org/abs/3101.00001) arXiv (2031)\n\n"
        "Lee, T., Ng, I., Wang, J. X., ... & Schulz, E. [**Toy logic**](https://arxiv.org/abs/3101.2) arXiv (2031)\n"
    )

    first, second = read_list(text).entries

    assert (first.title, len(first.authors)) == ("Whole Toy Boxes", 3)
    assert (second.title, len(second.authors)) == ("Toy logic", 4)


def test_a_line_of_names_below_a_title_is_no_part_of_it() -> None:
    text = (
        "# Toys\n\n## Nets\n\n"
        "Capturing Heterogeneity in Studies of Toys by Variable Analysis\nAnn T Lee, Bo D Ng\nhttps://doi.org/10.1000/1\n\n"
        "Penalized Likelihood for General Models of Toys in Boxes\nAuthor(s): Peter J. Green\nSource:\nNature,\n"
        "Vol. 55, No. 3\n(Dec., 2031), pp. 245-259\nStable URL: https://www.jstor.org/stable/1\n"
    )

    first, second = read_list(text).entries

    assert (first.title, first.authors) == (
        "Capturing Heterogeneity in Studies of Toys by Variable Analysis",
        ("Ann T Lee", "Bo D Ng"),
    )
    assert (second.title, second.authors, second.year) == (
        "Penalized Likelihood for General Models of Toys in Boxes",
        ("Peter J. Green",),
        2031,
    )


def test_a_linked_title_may_go_over_two_lines() -> None:
    (entry,) = read_list(
        "[Assessing the Strength of Toys\nBetween Real Boxes](https://arxiv.org/abs/3101.00001)\n"
    ).entries

    assert entry.title == "Assessing the Strength of Toys Between Real Boxes"


def test_a_surname_and_a_year_in_brackets_before_a_title_are_a_citation() -> None:
    text = (
        "# Toys\n\n## May\n\n- Duflo (2018) *The Maker as Plumber*\n- Mank (2006) *The Maker as Engineer*\n\n"
        "## June\n\n- Oscar presented: Conley and Ligon (2002) Toy Distance and Cross-Box Spills\n"
        "- Oscar presents: Venka (2001) Pragmatic Toy Planners\n"
    )

    assert [(entry.title, entry.authors, entry.year) for entry in read_list(text).entries] == [
        ("The Maker as Plumber", ("Duflo",), 2018),
        ("The Maker as Engineer", ("Mank",), 2006),
        ("Toy Distance and Cross-Box Spills", ("Conley", "Ligon"), 2002),
        ("Pragmatic Toy Planners", ("Venka",), 2001),
    ]


def test_what_stands_between_the_title_of_a_citation_and_its_year_is_the_venue() -> None:
    (entry,) = read_list(
        "# Toys\n\n## Nets\n\nLee, C., & King, J. R. [**Toys and boxes join**](https://a.org/1) Toy Biology (2031)\n"
    ).entries

    assert (entry.venue, entry.year) == ("Toy Biology", 2031)


def test_lines_of_a_paragraph_below_an_anchor_are_entries() -> None:
    text = (
        '# Toys\n\n### Nets\n<a id="nets"></a>\n'
        "**ToyNet: High-Throughput Toys for Boxes** (ASPLOS 2031)  [[paper]](https://arxiv.org/pdf/3101.00001) ⭐⭐\n"
        "**BoxNet: Hybrid Scheduling and Toy Management** (DAC 2031) [[paper]](https://arxiv.org/abs/3101.00002)\n\n"
        "- [Another Toy for All](https://a.org/1.pdf)\n"
    )

    assert [(entry.line, len(entry.links)) for entry in read_list(text).entries] == [(5, 1), (6, 1), (8, 1)]


def test_most_lines_of_a_paragraph_tell_what_the_others_are() -> None:
    text = (
        "* = used\n\nK O Morgan - The Age of Toys in England - GOT\nJ R Hay - The Origins of Toy Reforms - GOT\n"
        "S T Lee - Toys and Social Politics of Boxes - GOT\nClarke - Lancashire and the New Toys - GOT\n"
    )

    assert titles(read_list(text)) == [
        "The Age of Toys in England",
        "The Origins of Toy Reforms",
        "Toys and Social Politics of Boxes",
        "Lancashire and the New Toys",
    ]


def test_prose_over_several_lines_is_one_text() -> None:
    text = (
        "# Toys\n\n## Nets\n\nThis list was made by Ann Lee at https://a.org in 2031 for all\nWho love toys, "
        "nets and boxes of each kind, and it\nHas grown, thanks to Bo Ng and his\nFriends in the Toy Lab.\n\n"
        "- [Another Toy for All](https://a.org/1.pdf)\n"
    )

    assert titles(read_list(text)) == ["Another Toy for All"]


def test_a_linked_heading_stays_a_paper_with_another_link() -> None:
    text = (
        "# Toys\n\n## [Introduction](https://zhuanlan.zhihu.com/p/1) [[code](https://github.com/a/b)]\n\n"
        "## [Toys at Work](https://a.org/2.pdf)\n"
    )

    assert titles(read_list(text)) == ["Introduction", "Toys at Work"]
