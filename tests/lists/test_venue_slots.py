"""What some items of a section have in a place tells what the others have there."""

from readlist_tui.lists import read_list
from readlist_tui.model import Entry


def entries(text: str) -> tuple[Entry, ...]:
    return read_list(f"# Toys\n\n## Papers\n\n{text}").entries


def test_surnames_and_journals_between_commas_are_told_by_their_place() -> None:
    text = (
        "1. **Identification of toys**, Nakame & Stein, Toy working paper, 2017. [[paper](https://a.org/1)]\n"
        "2. **Effects of toys on taxes**, Barre & Redl, Quarterly Journal of Toys, 2011. [[paper](https://a.org/2)]\n"
        "3. **The trouble with toys**, Rome, The American Toymaker, 2016. [[paper](https://a.org/3)]\n"
        "4. **Vector toys**, Stock & Watson, Econometrica, 2011. [[paper](https://a.org/4)]\n"
        "5. **On rational bubbles**, Lux, Sorne, & Ng, Journal of Toys, Credit, and Banking, 2002. [[paper](https://a.org/5)]\n"
        "6. **Will data tell?**, Mokir et al., American Toy Journal: Macrotoys, 2010. [[paper](https://a.org/6)]\n"
        "7. **The role of toys**, Friede, 1968. [[paper](https://a.org/7)]\n"
        "8. **Binding toys**, Binde, Econometrica, 1968. [[paper](https://a.org/8)]\n"
    )

    assert [(found.authors, found.venue, found.year, found.note) for found in entries(text)] == [
        (("Nakame", "Stein"), None, 2017, ""),
        (("Barre", "Redl"), "Quarterly Journal of Toys", 2011, ""),
        (("Rome",), "The American Toymaker", 2016, ""),
        (("Stock", "Watson"), "Econometrica", 2011, ""),
        (("Lux", "Sorne", "Ng"), "Journal of Toys, Credit, and Banking", 2002, ""),
        (("Mokir",), "American Toy Journal: Macrotoys", 2010, ""),
        (("Friede",), None, 1968, ""),
        (("Binde",), "Econometrica", 1968, ""),
    ]


def test_an_unknown_venue_stands_where_the_known_ones_stand() -> None:
    text = (
        "1. **Toys at Work: A Survey.** IEEE TWC, 2031. [Journal](https://ieeexplore.ieee.org/document/1)\n\n"
        "    *A. Lee, B. Ng*\n\n"
        "2. **Toys on the Road.** IEEE TMC, 2031. [Magazine](https://ieeexplore.ieee.org/document/2)\n\n"
        "    *B. Ng, C. Kim*\n\n"
        "3. **Toys in the Air.** BigToy, 2030. [Conference](https://ieeexplore.ieee.org/document/3)\n\n"
        "    *C. Kim, A. Lee*\n"
    )

    assert [(found.venue, found.authors, found.note) for found in entries(text)] == [
        ("IEEE TWC", ("A. Lee", "B. Ng"), ""),
        ("IEEE TMC", ("B. Ng", "C. Kim"), ""),
        ("BigToy", ("C. Kim", "A. Lee"), ""),
    ]


def test_labels_of_links_are_venues_where_most_of_them_are() -> None:
    text = (
        "- **2031-07** | Toys and their makers | *Ann Lee and Bo Ng* | [Bioinformatics](https://doi.org/10.1/1)\n"
        "- **2031-08** | Toys and their breakers | *Bo Ng* | [Science](https://doi.org/10.1/2)\n"
        "- **2031-09** | Toys and their sellers | *Bo Ng, Cho Kim* | [Cell Systems](https://doi.org/10.1/3)\n"
        "- **2031-10** | Toys and their buyers | *Cho Kim, Ann Lee* | [Arxiv](https://arxiv.org/abs/3110.00001) | [code](https://github.com/a/b)\n"
        "- **2031-11** | Toys and their owners | *Ann Lee* | [mToys](https://doi.org/10.1/5)\n"
    )

    assert [(found.venue, found.note) for found in entries(text)] == [
        ("Bioinformatics", ""),
        ("Science", ""),
        ("Cell Systems", ""),
        ("Arxiv", ""),
        ("mToys", ""),
    ]


def test_an_address_label_is_no_venue_where_there_are_none() -> None:
    text = "".join(
        f"- **Toys and their makers {name}** *Ann Lee, Bo Ng* [arXiv](https://arxiv.org/abs/3110.0000{number})\n"
        for number, name in enumerate("ABCD")
    )

    assert [found.venue for found in entries(text)] == [None] * 4
