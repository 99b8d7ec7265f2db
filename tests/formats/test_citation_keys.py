import random
from collections.abc import Sequence

import pytest
from hostile import paper, papers
from hypothesis import given, settings

from readlist_tui.formats.citation_keys import citation_keys
from readlist_tui.formats.names import Name, divide, people
from readlist_tui.formats.venues import Kind, kind_of
from readlist_tui.model import Paper


def key(title: str, *authors: str, year: int | None = None) -> str:
    (made,) = citation_keys([paper(title, authors=authors, year=year)]).values()
    return made


def test_a_key_is_author_year_and_word() -> None:
    assert key("On the Attention to Toys", "Ann Lee", year=2017) == "Lee2017Attention"
    assert key("Toys", "José Ørsted-Łukasz", year=2017) == "Orstedlukasz2017Toys"
    assert key("Toys", "Lee") == "LeeToys"
    assert key("3D Toys", year=2017) == "3d2017"
    assert key("机器学习", "李雷", year=2021) == "Paper2021"
    assert key("") == "Paper"


def test_papers_that_would_share_a_key_get_letters_whatever_their_order() -> None:
    same = [paper(f"Toys {number}", authors=("Ann Lee",), year=2017) for number in range(30)]
    keys = citation_keys(same)
    assert sorted(keys.values(), key=len)[:3] == ["Lee2017Toys", "Lee2017Toysa", "Lee2017Toysb"]
    assert "Lee2017Toysac" in keys.values()
    random.Random(1).shuffle(same)
    assert citation_keys(same) == keys


def test_a_letter_is_not_given_where_it_makes_another_papers_key() -> None:
    found = [paper(f"Toy {number}", authors=("Ann Lee",)) for number in range(3)]
    found.append(paper("Toya", authors=("Ann Lee",)))
    keys = citation_keys(found)
    assert len({name.casefold() for name in keys.values()}) == 4


@settings(deadline=None)
@given(papers())
def test_keys_are_plain_and_unique(found: Sequence[Paper]) -> None:
    keys = citation_keys(found)
    assert keys.keys() == {one.key for one in found}
    assert len({name.casefold() for name in keys.values()}) == len(keys)
    assert all(name.isascii() and name.isalnum() for name in keys.values())


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Ann Lee", Name("Lee", "Ann")),
        ("Lee, Ann", Name("Lee", "Ann")),
        ("Laurens van der Maaten", Name("van der Maaten", "Laurens")),
        ("John Smith Jr.", Name("Smith", "John", "Jr.")),
        ("ann lee", Name("lee", "ann")),
        ("李雷", Name("李雷")),
        ("Madonna", Name("Madonna")),
        ("Google Research", Name("Google Research")),
        ("Иван Петров", Name("Петров", "Иван")),
        (", Ann Lee", Name("Lee", "Ann")),
    ],
)
def test_names_are_divided(written: str, name: Name) -> None:
    assert divide(written) == name


@pytest.mark.parametrize("last", ["et al.", "et al", "and others", "others", "等", "…"])
def test_et_al_is_nobody(last: str) -> None:
    assert people(("Ann Lee", last)) == ((Name("Lee", "Ann"),), True)
    assert people(("Ann Lee et al.",)) == ((Name("Lee", "Ann"),), True)
    assert people(("Alice Albert", "Petal")) == ((Name("Albert", "Alice"), Name("Petal")), False)


@pytest.mark.parametrize(
    ("venue", "kind"),
    [
        ("NeurIPS", Kind.CONFERENCE),
        ("CVPR 2017 Workshops", Kind.CONFERENCE),
        ("Findings of ACL", Kind.CONFERENCE),
        ("Proceedings of the Toy Symposium", Kind.CONFERENCE),
        ("IEEE TPAMI", Kind.ARTICLE),
        ("T-PAMI", Kind.ARTICLE),
        ("Nature Communications", Kind.ARTICLE),
        ("Information Fusion", Kind.ARTICLE),
        ("Journal of Toys", Kind.ARTICLE),
        ("计算机学报", Kind.ARTICLE),
        ("Proceedings of the IEEE", Kind.ARTICLE),
        ("arXiv", Kind.PREPRINT),
        ("bioRxiv 2020", Kind.PREPRINT),
        ("Toy Club", Kind.UNKNOWN),
        ("", Kind.UNKNOWN),
        (None, Kind.UNKNOWN),
    ],
)
def test_venues_are_told_apart(venue: str | None, kind: Kind) -> None:
    assert kind_of(venue) is kind
