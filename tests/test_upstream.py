"""What a newer version of a list changes, and that nothing it does loses a paper's ids."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from readlist_tui.identity import group, ids_of
from readlist_tui.model import Entry, Link, LinkKind
from readlist_tui.text import fold_title
from readlist_tui.upstream import compare

ARXIV = Link(LinkKind.PAPER, "https://arxiv.org/abs/1706.00001")
WORDS = ["deep", "toy", "network", "pruning", "quantization", "soup", "graph", "模型", "压缩", "sparse", "attention"]


def entry(title: str, **fields: object) -> Entry:
    return Entry(title=title, line=1, **fields)  # type: ignore[arg-type]


def test_two_equal_versions_do_not_differ() -> None:
    entries = [entry("Toy Nets"), entry("Toy Nets"), entry("Toy Cars", category=("2031",))]
    assert not compare(entries, entries)


def test_new_removed_moved_and_changed_entries_are_told_apart() -> None:
    stays, moves, changes, goes = entry("Stays"), entry("Moves"), entry("Changes"), entry("Goes away")
    comes = entry("Comes along")
    difference = compare(
        [stays, moves, changes, goes],
        [comes, replace(changes, venue="ICML", note="good"), replace(moves, category=("Survey",)), stays],
    )
    assert (difference.new, difference.removed) == ((comes,), (goes,))
    assert [(pair.before.title, pair.fields) for pair in difference.changed] == [("Changes", ("venue", "note"))]
    assert [(pair.before.title, pair.fields) for pair in difference.moved] == [("Moves", ("category",))]


def test_a_retitled_entry_keeps_its_ids_as_former_ones() -> None:
    difference = compare([entry("Lerning to Prune Toy Networks")], [entry("Learning to Prune Toy Networks")])
    assert difference.entries[0].former == ("title:lerningtoprunetoynetworks",)
    assert not difference.new
    assert not difference.removed


def test_former_ids_are_kept_through_several_versions() -> None:
    titles = ["Toy Netwroks for Everyone", "Toy Networks for Everyone", "Toy Network for Everyone"]
    current = compare([], [entry(titles[0])]).entries
    for title in titles[1:]:
        current = compare(current, [entry(title)]).entries
    assert current[0].former == ("title:toynetworksforeveryone", "title:toynetwroksforeveryone")


def test_of_two_parts_each_continues_itself() -> None:
    parts = [entry("Compression as Optimization. Part I"), entry("Compression as Optimization. Part II")]
    renamed = [entry("Compression as Optimisation. Part II"), entry("Compression as Optimisation. Part I")]
    assert [e.former for e in compare(parts, renamed).entries] == [
        ("title:compressionasoptimizationpartii",),
        ("title:compressionasoptimizationparti",),
    ]


def test_a_paper_named_twice_keeps_each_appearance_in_its_category() -> None:
    twice = [entry("Toy", links=(ARXIV,), category=("A",)), entry("Toy", links=(ARXIV,), category=("B",))]
    assert not compare(twice, list(reversed(twice))).moved


def test_an_exchanged_link_is_a_change_not_another_paper() -> None:
    published = entry("Toy Nets", links=(Link(LinkKind.PAPER, "https://doi.org/10.1000/toy"),))
    (pair,) = compare([entry("Toy Nets", links=(ARXIV,))], [published]).changed
    assert (pair.fields, pair.after.former) == (("links",), ("arxiv:1706.00001",))


def test_a_title_that_lost_its_subtitle_or_got_one_is_a_change() -> None:
    short, long = "Learning Toy Networks by Heart", "Learning Toy Networks by Heart: a Tale of Two Teachers"
    for before, after in ((short, long), (long, short)):
        (pair,) = compare([entry(before), entry("Soup")], [entry("Cars"), entry(after)]).changed
        assert pair.fields == ("title",)
    assert compare([entry(short)], [entry(f"{short}, Part II")]).removed
    assert compare([entry(short)], [entry(long), entry(f"{short}: Another Tale of Another Teacher")]).removed


def test_a_title_that_is_read_as_another_field_now_is_still_the_same_paper() -> None:
    toy = entry("Cost-Effective Toy Networks", tags=("TN-2",))
    (pair,) = compare([toy, entry("Soup")], [entry("TN-2", note="Cost-Effective Toy Networks"), entry("Cars")]).changed
    assert pair.before is toy
    dated = entry("Reading List of the Toy Course (Spring 2031)", year=2031)
    assert compare([dated], [entry("Reading List of the Toy Course", venue="Sprring", year=2031)]).changed


def test_a_paper_named_twice_stays_one_when_one_of_its_links_is_exchanged() -> None:
    forum = [Link(LinkKind.PAPER, f"https://openreview.net/forum?id=toy{number}") for number in (1, 2)]
    arxiv, first, second = (entry("Toy Nets", links=(link,), category=(link.url,)) for link in (ARXIV, *forum))
    assert len(group([arxiv, first])) == 1
    exchanged = compare([arxiv, first], [replace(second, category=arxiv.category), first]).entries
    (paper,) = group(exchanged)
    assert {*paper.ids} == {"arxiv:1706.00001", "openreview:toy1", "openreview:toy2", "title:toynets"}


TITLES = st.lists(st.lists(st.sampled_from(WORDS), min_size=4, max_size=9).map(" ".join), max_size=15)


@given(TITLES, st.randoms(use_true_random=False))
def test_whatever_upstream_does_an_entry_that_kept_its_id_or_title_is_continued(
    titles: list[str], chance: random.Random
) -> None:
    before = [_numbered(number, title) for number, title in enumerate(dict.fromkeys(titles))]
    edited = [_edit(old, chance) for old in before]
    after = [new for _, new in edited if new is not None]
    chance.shuffle(after)
    known = [{*ids_of(new), *new.former} for new in compare(before, after).entries]
    for old, new in edited:
        if new is not None and _survived(old, new):
            assert any(set(ids_of(old)) <= ids for ids in known)


def _numbered(number: int, title: str) -> Entry:
    link = Link(LinkKind.PAPER, f"https://arxiv.org/abs/1706.{number:05d}")
    return entry(f"{title} {number:03d}", links=(link,) if number % 2 else (), category=(str(number % 3),))


def _edit(old: Entry, chance: random.Random) -> tuple[Entry, Entry | None]:
    at = chance.randrange(len(old.title))
    return old, chance.choice(
        [
            None,
            old,
            replace(old, title=f"{old.title[:at]}x{old.title[at:]}"),
            replace(old, title=old.title.title(), category=("moved",)),
            replace(old, links=(Link(LinkKind.PAPER, "https://example.org/pdf"),)),
            replace(old, category=("renamed heading",), note="read this"),
        ]
    )


def _survived(old: Entry, new: Entry) -> bool:
    shared = set(ids_of(old)) & set(ids_of(new))
    return bool(shared) or fuzz.ratio(fold_title(old.title), fold_title(new.title)) >= 90
