"""Where titles start and end among names, brackets, quotes and words that are labels elsewhere."""

import pytest

from readlist_tui.lists import read_list
from readlist_tui.lists.name_order import names_in
from readlist_tui.model import Entry


def entry(text: str) -> Entry:
    (found,) = read_list(f"# Toys\n\n## Papers\n\n- {text}\n").entries
    return found


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("TensorFlow: A Gateway to Deep Toys", ", jun 2031, [arxiv](https://arxiv.org/abs/3106.00001)"),
        ("Caffe: Convolutional Toys for Fast Play", ", jun 2031, [arxiv](https://arxiv.org/abs/3106.00001)"),
        (
            "Family in the Box (FIB): A Large-scale Toy Database",
            ", apr 2031, [arxiv](https://arxiv.org/abs/3104.00001)",
        ),
        ("TN: Play with Models of Language, Vision, and Action", " *Dora Evanset al. CoRL* [[paper](https://a.org/1)]"),
        ("TOYNN: Robust Toys in the Wild: Benchmark, Evaluations, & New Methods", ""),
        ("Uncovering Access, Reuse, and Sharing Characteristics of Toys at Scale", ", USENIX FAST 2031"),
        ("Trading Hard Negatives and True Negatives: A Debiased Approach to Toys", ". IJCAI 2031 [a remark on it]"),
    ],
)
def test_a_title_is_whole(title: str, rest: str) -> None:
    others = "- Toys for Everybody in the World. ICML 2031\n- More Toys for All of Us. ICML 2030\n"
    text = f"# Toys\n\n## Papers\n\n- {title}{rest}\n{others}"

    assert read_list(text).entries[0].title == title


def test_quotes_and_links_hold_a_title_together() -> None:
    quoted = entry("Lee, Ann, and Bo Ng. “Toys: Algorithms, Influential Factors, and Evaluations.” ArXiv, 2031.")
    linked = entry("[If You *Must* Play with Many Toys, Read This First](https://a.org/1), *a.org*, March 2031")
    glued = entry("Next Toy Recommendation with Future Preferences.IJCAI 2031 [a remark on it]")

    assert quoted.title == "Toys: Algorithms, Influential Factors, and Evaluations"
    assert linked.title == "If You Must Play with Many Toys, Read This First"
    assert (glued.title, glued.venue, glued.year) == ("Next Toy Recommendation with Future Preferences", "IJCAI", 2031)


def test_a_method_behind_the_last_initial_begins_the_title() -> None:
    found = entry("Cadd, J., Ung, T., & Appa, J. TOYSS: skip redundant toys to make play fast. EuroSys 2031")

    assert found.title == "TOYSS: skip redundant toys to make play fast"
    assert found.authors == ("J Cadd", "T Ung", "J Appa")


@pytest.mark.parametrize(
    ("names", "authors"),
    [
        ("Yan, Jun and Yang, Shu, and Hand, Edwin R.", ("Jun Yan", "Shu Yang", "Edwin R Hand")),
        ("Janko, Norber, Duch, Wlodek, and Grab, Krys", ("Norber Janko", "Wlodek Duch", "Krys Grab")),
        ("Md. Rahman, J. Zhang, K. Wu", ("Md. Rahman", "J. Zhang", "K. Wu")),
        ("Saner, D., Wang, O., Gross, M.", ("D Saner", "O Wang", "M Gross")),
    ],
)
def test_names_before_a_title_are_put_in_order(names: str, authors: tuple[str, ...]) -> None:
    found = entry(f"{names} **Rare toys and how to find them**. ICML, 2031.")

    assert (found.title, found.authors) == ("Rare toys and how to find them", authors)


def test_a_title_with_nothing_but_links_below_is_an_entry() -> None:
    text = "# Toys\n\n## Nets\n\n**Toy2Toy: Playing with Image Diffusion** \\\n[[Website]](https://arxiv.org/abs/3101.00001)\n"

    (found,) = read_list(text).entries

    assert found.title == "Toy2Toy: Playing with Image Diffusion"


def test_a_legal_form_belongs_to_the_name_before_it() -> None:
    assert names_in("AppJet, Inc., Ann Lee") == ("AppJet, Inc.", "Ann Lee")


def test_a_bracket_in_capitals_ends_a_title_and_a_remark_does_not() -> None:
    subtitle = entry("The End of a Toy Era (It's Time for a Complete Rewrite)")
    remark = entry("The End of a Toy Era (a fine paper to start with)")

    assert subtitle.title == "The End of a Toy Era (It's Time for a Complete Rewrite)"
    assert (remark.title, remark.note) == ("The End of a Toy Era", "a fine paper to start with")


def test_code_is_a_word_of_a_title_where_something_follows() -> None:
    followed = entry(
        "Deep learning of the toy-regulated splicing code | *Ann Lee and Bo Ng* | [Toys](https://a.org/1.pdf)"
    )

    assert followed.title == "Deep learning of the toy-regulated splicing code"


def test_a_title_behind_the_last_name_is_no_name() -> None:
    found = entry(
        "Justin Lev, and Kevin Zhao, Deuterotoy: Toy Support for Clouds, in Conference on Innovative Toys (CIDR), 2031"
    )

    assert (found.title, found.authors[-1]) == ("Deuterotoy: Toy Support for Clouds", "Kevin Zhao")
