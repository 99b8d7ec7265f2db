"""The parts of citations that are neither title nor names: volumes, pages, journals, and the short names of venues."""

import pytest

from readlist_tui.lists import read_list
from readlist_tui.model import Entry


def entry(text: str) -> Entry:
    (found,) = read_list(f"# Toys\n\n## Papers\n\n- {text}\n").entries
    return found


@pytest.mark.parametrize(
    "tail",
    [
        "44(1):154-180, Jan. 2031",
        "12(3), pp. 101–110, 2031",
        "vol. 4, no. 2, pages 12-19, 2031",
        "Vol. 10 Issue 1. pp26-52, 2031",
        "41(3), p.15, 2031",
        "11(4), p.e0152173, 2031",
        "29(2), pp. 427-438), 2031",
        "6(14):1942–1953, 2031",
        "25.1-25.40, 2031",
        "Article ID 6689337, 2031",
    ],
)
def test_volume_and_pages_are_no_remark_and_no_year(tail: str) -> None:
    found = entry(f"Ann Lee, Bo Ng. [Rare toys and how to find them](https://a.org/1). *Journal of Toys*, {tail}.")

    assert (found.venue, found.year, found.note, found.tags) == ("Journal of Toys", 2031, "", ())


def test_the_number_of_an_issue_stays_with_its_volume() -> None:
    found = entry("Ann Lee, Bo Ng: The Next Generation of Toys. CACM 34(10): 78-92 (1991)")

    assert (found.title, found.venue, found.year, found.note) == ("The Next Generation of Toys", "CACM", 1991, "")


def test_corr_with_its_number_is_a_venue_and_nothing_more() -> None:
    found = entry("Ann Lee, Bo Ng: Learning from Toys at Home. CoRR abs/3112.03224 (2031)")

    assert (found.venue, found.year, found.note) == ("CoRR", 2031, "")


def test_the_number_of_a_preprint_is_no_year() -> None:
    found = entry("Lee, Ann, and Bo Ng. “Toys in Sessions.” ArXiv:2005.04456 [Cs, Stat], 2031.")

    assert (found.venue, found.year) == ("ArXiv", 2031)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Front. Toy Circuits 15:610446, 2031", "Front. Toy Circuits"),
        ("Mach. Intell. Res., 19:412-424, 2031", "Mach. Intell. Res"),
        (
            "Wily Interdiscip. Rev. Data Min. Knowl. Discov. 9(4), 2031",
            "Wily Interdiscip. Rev. Data Min. Knowl. Discov",
        ),
        ("Front. Neurosci. (2031), 9:46", "Front. Neurosci"),
        ("Toys and Games, 7(2):1-9, 2031", "Toys and Games"),
    ],
)
def test_what_a_volume_follows_is_a_journal(text: str, venue: str) -> None:
    found = entry(f"Lee, A., Ng, B., *[Rare toys and how to find them](https://a.org/1)*, {text}.")

    assert (found.venue, found.year, found.note, found.tags) == (venue, 2031, "", ())


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("*Proceedings of the ACM SIGMOD International Conference on Management of Data*, pp. 23–34, 2031", "SIGMOD"),
        ("*Proceedings of the VLDB Endowment (PVLDB)*, 6(14):1942–1953, 2031", "PVLDB"),
        ("*Proceedings of the 3rd Biennial Symposium on Toy Systems (STS)*, pp. 2–3, 2031", "STS"),
        ("at *6th Symposium on Toy Design and Playing* (TDP), May 2031", "TDP"),
        ("in Toy Conference on Vision Workshops (CVPRW), 2031", "CVPR"),
        ("*Annals of Operations Research*, 2031", "Annals of Operations Research"),
        ("*Conference on Toys*, (USA), 2031", "Conference on Toys"),
    ],
)
def test_a_venue_goes_by_its_short_name_where_the_list_has_it(text: str, venue: str) -> None:
    found = entry(f"A. Lee and B. Ng. **Rare toys and how to find them.** {text}.")

    assert (found.venue, found.year) == (venue, 2031)


def test_a_title_with_a_short_name_is_no_venue() -> None:
    found = entry("Ann Lee, Bo Ng. A Review of Toy Systems (TS). ICML, 2031.")

    assert (found.title, found.venue) == ("A Review of Toy Systems", "ICML")


@pytest.mark.parametrize(
    ("label", "venue"),
    [
        ("Bioinformatics", "Bioinformatics"),
        ("Science", "Science"),
        ("Pacific Symposium on Toy Making (PSTM)", "PSTM"),
        ("International Conference on Machine Learning", "International Conference on Machine Learning"),
    ],
)
def test_a_link_to_the_paper_may_be_named_by_its_venue(label: str, venue: str) -> None:
    found = entry(f"**2031-07** | Toys and their makers | *Ann Lee and Bo Ng* | [{label}](https://doi.org/10.1/x)")

    assert (found.title, found.venue, found.note) == ("Toys and their makers", venue, "")
    assert [link.kind.value for link in found.links] == ["paper"]


def test_a_date_without_signs_gives_the_year() -> None:
    rows = "| 203105 | Toy Nets for Everybody | fine |\n| 20310611 | Block Nets for Everybody | - |\n"
    text = f"| Date | Paper | Note |\n|---|---|---|\n{rows}"

    assert [found.year for found in read_list(text).entries] == [2031, 2031]


def test_a_remark_behind_the_venue_in_front_is_a_note() -> None:
    found = entry(
        "20310622 arXiv 探索了多任务迁移学习中的不确定性、玩具：[Uncertainty in Toy Learning](https://arxiv.org/abs/3106.00001)"
    )

    assert (found.title, found.venue, found.year) == ("Uncertainty in Toy Learning", "arXiv", 2031)
    assert found.note == "探索了多任务迁移学习中的不确定性、玩具"


def test_names_and_year_in_bold_are_a_citation() -> None:
    text = (
        "# Toys\n\n## Papers\n\n**Lee, A. (1948).** *Toys: Or play in the animal and the machine*. MIT Press.\n\n"
        "**Ng, B. C., & Lee, A. (1952).** A theory of play. *Journal of Toys, 27*(3–4), 379–423, 623–656.\n\n"
        "**Kim, C. (Ed.). (1989).** *The toys of others*. Toy Press.\n"
    )

    assert [(found.title, found.authors, found.year) for found in read_list(text).entries] == [
        ("Toys: Or play in the animal and the machine", ("A Lee",), 1948),
        ("A theory of play", ("B. C Ng", "A Lee"), 1952),
        ("The toys of others", ("C Kim",), 1989),
    ]


def test_a_name_before_a_colon_wrote_what_has_pages_behind_it() -> None:
    found = entry("Gonda Grafe: Query Techniques for Large Toys. ACM Comput. Surv. 25(2): 73-170 (1993)")

    assert (found.title, found.authors) == ("Query Techniques for Large Toys", ("Gonda Grafe",))


def test_a_tilde_parts_a_title_from_its_authors() -> None:
    text = (
        "- The Toy File System ~ Roslund and Osterhus\n- Toys at Work ~ Lee et al.\n- [Old Toys](toys.html) ~ Bo Ng\n"
    )

    parsed = read_list(f"+++\ntitle = 'Toys'\n+++\n\n### Queue\n{text}")

    assert [(found.title, found.authors) for found in parsed.entries] == [
        ("The Toy File System", ("Roslund", "Osterhus")),
        ("Toys at Work", ("Lee",)),
        ("Old Toys", ("Bo Ng",)),
    ]
    assert parsed.title == "Toys"


def test_names_in_brackets_behind_a_title_leave_out_where_they_work() -> None:
    text = (
        "# Toys\n\n## Papers\n\n"
        "* **Toy models of play** (Nell Elhage et al, Anthropic)\n* Attribution Patching (Nila Nanda, Anthropic)\n"
        "* How to use and interpret toys (Stan Heimers & Nila Nanda)\n"
        "* Does Toy Analysis Scale? (Tom Lieb et al, Redbarn)\n"
    )

    assert [(found.title, found.authors) for found in read_list(text).entries] == [
        ("Toy models of play", ("Nell Elhage",)),
        ("Attribution Patching", ("Nila Nanda",)),
        ("How to use and interpret toys", ("Stan Heimers", "Nila Nanda")),
        ("Does Toy Analysis Scale?", ("Tom Lieb",)),
    ]


def test_venue_year_and_names_go_from_the_end_of_a_linked_title() -> None:
    text = (
        "# Toys\n\n## Papers\n\n"
        "- [ ] [Through the Toy Glass, and What We Found There, SIGMOD, 2008](https://a.org/1)\n"
        "- [ ] [Orca: A Modular Toy, 2014, SIGMOD](https://a.org/2)\n"
        "- [ ] [How Good Are Toys, Really?, 2015](https://a.org/3)\n"
        "- [ ] [Toys - Theory and Algorithms, ACM Transactions on Toy Systems, 1983](https://a.org/4)\n"
        "- [ ] [Weak Toys, Adele Lee, with her PhD Thesis, 1999](https://a.org/5)\n"
        "- [x] [Designing Toy Applications, Martin Kleppe](https://a.org/6)\n"
        "- [ ] [Toy Concepts and Toys, Seventh Edition](https://a.org/7)\n"
    )

    found = [(one.title, one.authors, one.venue, one.year) for one in read_list(text).entries]

    assert found == [
        ("Through the Toy Glass, and What We Found There", (), "SIGMOD", 2008),
        ("Orca: A Modular Toy", (), "SIGMOD", 2014),
        ("How Good Are Toys, Really?", (), None, 2015),
        ("Toys - Theory and Algorithms", (), "ACM Transactions on Toy Systems", 1983),
        ("Weak Toys", ("Adele Lee",), None, 1999),
        ("Designing Toy Applications", ("Martin Kleppe",), None, None),
        ("Toy Concepts and Toys, Seventh Edition", (), None, None),
    ]


def test_two_figures_behind_a_journal_are_a_volume_where_a_year_follows() -> None:
    found = entry("Ann Lee, Bo Ng: Private Toys at Home. Journal of Machine Learning Research 12: 1069-1109 (2011)")

    assert (found.venue, found.year) == ("Journal of Machine Learning Research", 2011)


@pytest.mark.parametrize(
    ("text", "venue", "tags"),
    [
        ("at *Strange Toys*, September 2031", "Strange Toys", ()),
        ("Toy HPC Workshop, 2031", "Toy HPC", ("workshop",)),
    ],
)
def test_at_and_workshop_announce_a_venue(text: str, venue: str, tags: tuple[str, ...]) -> None:
    found = entry(f"“[Rare toys and how to find them](https://a.org/1),” {text}.")

    assert (found.venue, found.year, found.tags, found.note) == (venue, 2031, tags, "")


def test_an_address_ends_at_a_quote() -> None:
    found = entry(
        'Rare toys and how to find them [[HTML]](https://a.org/1"[HTML]") [[SLIDES]](https://a.org/2.ppt"[X]")'
    )

    assert [link.url for link in found.links] == ["https://a.org/1", "https://a.org/2.ppt"]


def test_an_isbn_is_no_title() -> None:
    found = entry("Terry Prach: *Reaper Toys: A Novel*. Victor Press, 1991. ISBN: 978-0-575-04979-6")

    assert found.title == "Reaper Toys: A Novel"


def test_citations_in_paragraphs_need_no_link() -> None:
    text = (
        "# Toys\n\n## Papers\n\n**[3]** Dan Ha, Ann Dai and Le, Quoc V. **Hypertoys**. In ICLR 2017, 2017.\n\n"
        "**[4]** Koch, Gregor. **Siamese toys for one-shot play**. PhD thesis, University of Toys, 2015.\n"
    )

    assert [(found.title, found.authors, found.year) for found in read_list(text).entries] == [
        ("Hypertoys", ("Dan Ha", "Ann Dai", "Quoc V Le"), 2017),
        ("Siamese toys for one-shot play", ("Gregor Koch",), 2015),
    ]


@pytest.mark.parametrize(
    "place", [", New York, NY, USA", ", Virtual Event, China", " (Paris, France)", ", Teton National Park, WY"]
)
def test_where_a_conference_was_held_is_no_remark(place: str) -> None:
    found = entry(f"Ann Lee and Bo Ng. **Rare toys and how to find them.** In Proceedings of SIGMOD{place}, 2031.")

    assert (found.venue, found.year, found.note, found.tags) == ("SIGMOD", 2031, "", ())


def test_bold_words_before_a_citation_are_no_title() -> None:
    text = (
        "# Toys\n\n## Papers\n\n"
        "**Toy Outlier Factor (TOF)**. Brun, M.M., Krieg, H.P. and Sand, J., 2000, May. TOF: finding rare toys. "
        "*ACM SIGMOD Record*, 29(2), pp. 93-104. [[PDF]](https://a.org/1.pdf)\n\n"
        "**Toy Forest**. Liu, F.T., Ting, K.M. and Zhou, Z.H., 2008, December. Toy forest. "
        "In *ICDM '08*, pp. 413-422. IEEE. [[PDF]](https://a.org/2.pdf)\n"
    )

    assert [(found.title, found.venue, found.year, len(found.authors)) for found in read_list(text).entries] == [
        ("TOF: finding rare toys", "ACM SIGMOD Record", 2000, 3),
        ("Toy forest", "ICDM", 2008, 3),
    ]


def test_short_titles_behind_names_and_a_year_are_entries() -> None:
    text = (
        "# Toys\n\n## Papers\n\n**Tuft, E. R. (1990).** *Envisioning toys*. Toy Press.\n\n"
        "**Barab, A.-L. (2002).** *Linked: The new toys*. Perseus.\n\n"
        "**Shan, C. E. (1948).** A theory of toys. *Bell Toy Journal, 27*(3–4), 379–423, 623–656.\n"
    )

    assert [(found.title, found.year) for found in read_list(text).entries] == [
        ("Envisioning toys", 1990),
        ("Linked: The new toys", 2002),
        ("A theory of toys", 1948),
    ]


def test_long_proceedings_and_their_numbers_are_no_remark() -> None:
    found = entry(
        "C. Buss and S. Lee. **Scalable Toys and their Makers.** *Proceedings of the 1st Workshop on Connecting Makers "
        "and Players of Modern Integrated Toys and Games*, ACM, 2031. DOI: 10.1145/3737412.3743490"
    )

    assert (found.year, found.note, "workshop" in found.tags) == (2031, "", True)


@pytest.mark.parametrize(
    ("bracket", "authors"),
    [
        ("(De Cristo, 2031)", ("De Cristo",)),
        ("(Sablay etal., 2031)", ("Sablay",)),
        ("[Jin-Peng Liu,..., Andrew Childs 2031]", ("Jin-Peng Liu", "Andrew Childs")),
    ],
)
def test_names_and_a_year_in_brackets_are_no_venue(bracket: str, authors: tuple[str, ...]) -> None:
    found = entry(f"[**An Overview of Toys at Home**](https://arxiv.org/abs/3105.08679) {bracket}")

    assert (found.authors, found.venue, found.year) == (authors, None, 2031)


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("*Jack Liang et al. IEEE(ICRA).*", "ICRA"),
        ("at *ToySQL Conference* (ToyCon), May 2031", "ToyCon"),
        ("EURASIP J. Embedded Toys, 2031:082174", "EURASIP J. Embedded Toys"),
        ("A. Lee and B. Ng. Arxiv.org, 2031", "Arxiv"),
    ],
)
def test_a_venue_is_found_however_it_is_written(text: str, venue: str) -> None:
    found = entry(f"[Rare toys and how to find them](https://a.org/1.pdf), {text}")

    assert (found.venue, found.note) == (venue, "")
