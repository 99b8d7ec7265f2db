"""Which papers are proposed as possible duplicates."""

import random
import string
from dataclasses import replace

from readlist_tui.duplicates import possible_duplicates
from readlist_tui.identity import group
from readlist_tui.model import Entry, Link, LinkKind, Paper, Reading


def papers(*titles: str, authors: tuple[str, ...] = ()) -> tuple[Paper, ...]:
    return group([Entry(title=title, line=line, authors=authors) for line, title in enumerate(titles, 1)])


def test_a_typing_error_makes_a_possible_duplicate() -> None:
    found = possible_duplicates(papers("Learning to Prune Toy Networks", "Learning to Prune Toy Netwroks", "Toy Soup"))
    assert [(pair.one.title, pair.other.title, pair.reason) for pair in found] == [
        ("Learning to Prune Toy Networks", "Learning to Prune Toy Netwroks", "title")
    ]


def test_parts_versions_and_years_are_different_papers() -> None:
    assert not possible_duplicates(
        papers(
            "Compression as Constrained Optimization, Part I",
            "Compression as Constrained Optimization, Part II",
            "ToyNet v3: Faster Toys for Everyone",
            "ToyNet v4: Faster Toys for Everyone",
        )
    )


def test_two_arxiv_numbers_are_never_proposed() -> None:
    entries = [
        Entry(title=title, line=1, links=(Link(LinkKind.PAPER, f"https://arxiv.org/abs/{number}"),))
        for title, number in (("Toy Networks that Learn", "1706.00001"), ("Toy Network that Learns", "1806.00001"))
    ]
    assert not possible_duplicates(group(entries))


def test_one_acronym_with_a_common_author_is_proposed() -> None:
    same = papers("ToyNet: Going Deeper", "ToyNet: A Tale of Shallow Layers", authors=("Lee, Ann",))
    assert [pair.reason for pair in possible_duplicates(same)] == ["acronym"]
    assert not possible_duplicates(papers("ToyNet: Going Deeper", "ToyNet: A Tale of Shallow Layers"))


def test_a_pair_kept_apart_is_not_proposed_again() -> None:
    one, other = papers("Learning to Prune Toy Networks", "Learning to Prune Toy Netwroks")
    for pair in (
        (replace(one, reading=Reading(apart=(other.key,))), other),
        (one, replace(other, reading=Reading(apart=(one.key,)))),
    ):
        assert not possible_duplicates(pair)


def test_typing_errors_are_found_among_many_titles_and_nothing_else() -> None:
    chance = random.Random(7)
    words = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(3, 10))) for _ in range(800)]
    titles = list(dict.fromkeys(" ".join(chance.choices(words, k=8)) for _ in range(3000)))
    altered = {title: _typo(title, chance) for title in titles[:300]}
    found = possible_duplicates(papers(*titles, *altered.values()))
    pairs = {(pair.one.title, pair.other.title) for pair in found}
    assert len(pairs & set(altered.items())) >= 0.99 * len(altered)
    assert not pairs - set(altered.items())


def _typo(title: str, chance: random.Random) -> str:
    """Two neighbouring letters of one word exchanged."""
    places = [at for at in range(len(title) - 1) if title[at] != title[at + 1] and title[at : at + 2].isalpha()]
    at = chance.choice(places)
    return f"{title[:at]}{title[at + 1]}{title[at]}{title[at + 2 :]}"
