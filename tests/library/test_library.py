"""What the faces see of the library: papers, changes, undo, what other processes did."""

from pathlib import Path

import pytest
from samples import ARXIV, entry, paper, put, stocked, toys

from readlist_tui.library import Library, NoSuchPaper
from readlist_tui.model import Status


def test_opening_creates_no_file(tmp_path: Path) -> None:
    library = Library(tmp_path / "home", "ann")
    assert library.empty
    assert not library.papers
    assert library.refresh() == frozenset()
    assert not (tmp_path / "home").exists()


def test_lists_come_back_as_they_were_put(tmp_path: Path) -> None:
    full = entry(
        "Toy Nets",
        f"{ARXIV}1706.00001",
        authors=("A. Toy", "李四"),
        venue="ICLR",
        year=2018,
        note="oral",
        marker=Status.TO_READ,
        tags=("Oral",),
        category=("Pruning", "2018"),
        unsure=("venue",),
        former=("title:oldtoys",),
        list_key="toys",
    )
    library = stocked(tmp_path, [full, entry("Deep Toys", line=2)])
    again = Library(tmp_path, "ann")
    assert again.papers == library.papers
    assert again.lists == library.lists
    assert again.entries("toys")[0] == full
    assert not again.empty


def test_a_mark_and_a_note_are_there_in_the_next_run(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[1].key
    change = library.set_status([key], Status.READ)
    library.set_note(key, "好文章\nread twice \x1b[31m")
    assert (change.field, change.value, change.keys, change.title) == ("status", "read", (key,), "Toy Nets 1")
    again = Library(tmp_path, "ann")
    assert again.papers == library.papers
    assert again.paper(key).status is Status.READ
    assert again.paper(key).reading.note == "好文章\nread twice [31m"


def test_readers_do_not_see_each_other(tmp_path: Path) -> None:
    ann = stocked(tmp_path)
    ann.set_status([ann.papers[0].key], Status.READ)
    bob = Library(tmp_path, "bob")
    assert bob.papers[0].status is Status.NEW
    assert ann.readings_path != bob.readings_path


def test_a_paper_is_found_by_key_id_and_address(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    first = library.papers[0]
    for name in (first.key, "arXiv:1706.00000", "title:toynets0", "http://arxiv.org/pdf/1706.00000v2.pdf"):
        assert library.paper(name) is first
    with pytest.raises(NoSuchPaper, match="arxiv:9999"):
        library.paper("arxiv:9999")


def test_an_unknown_paper_among_many_changes_nothing(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    with pytest.raises(NoSuchPaper):
        library.set_status([library.papers[0].key, "title:nosuch"], Status.READ)
    assert not library.readings_path.exists()


def test_a_reader_may_say_new_over_a_lists_marker(tmp_path: Path) -> None:
    library = stocked(tmp_path, [entry("Toy Nets", marker=Status.TO_READ)])
    assert library.papers[0].status is Status.TO_READ
    library.set_status(["title:toynets"], Status.NEW)
    assert Library(tmp_path, "ann").papers[0].status is Status.NEW


def test_a_bulk_change_is_one_step(tmp_path: Path) -> None:
    library = stocked(tmp_path, 20)
    keys = [p.key for p in library.papers]
    library.set_status(keys[:5], Status.SKIPPED)
    assert library.set_status(iter(keys), Status.READ).keys == tuple(keys)
    undone = library.undo()
    assert undone
    assert (undone.value, undone.keys, undone.title) == ("read", tuple(keys), "Toy Nets 0")
    assert [p.status for p in library.papers] == [Status.SKIPPED] * 5 + [Status.NEW] * 15


def test_a_running_library_sees_the_marks_of_others(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    there = Library(tmp_path, "ann")
    unchanged = here.papers[0]
    key = here.papers[1].key
    there.set_status([key], Status.READING)
    assert here.refresh() == {key}
    assert here.paper(key).status is Status.READING
    assert here.papers[0] is unchanged
    assert here.refresh() == frozenset()
    assert there.refresh() == frozenset()


def test_marks_of_others_met_while_writing_are_told_at_the_next_refresh(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    there = Library(tmp_path, "ann")
    mine, theirs = here.papers[0].key, here.papers[1].key
    there.set_status([theirs], Status.READ)
    here.set_status([mine], Status.SKIMMED)
    assert here.paper(theirs).status is Status.READ
    assert here.refresh() == {theirs}
    assert there.refresh() == {mine}


def test_a_replaced_catalogue_is_told_as_all_papers(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    before = {p.key for p in here.papers}
    kept = here.papers[0]
    put(Library(tmp_path, "bob"), [*toys(1), entry("Deep Toys", line=9)])
    assert here.refresh() == before | {"title:deeptoys"}
    assert here.papers[0] is kept
    assert [p.key for p in here.papers] == [kept.key, "title:deeptoys"]


def test_a_change_made_while_the_list_changed_elsewhere_is_not_lost(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    gone = here.papers[2].key
    put(Library(tmp_path, "bob"), toys(1))
    here.set_status([gone], Status.READ)
    put(here, toys(3))
    assert paper(here, "Toy Nets 2").status is Status.READ


def test_lists_keep_their_order_when_one_is_replaced(tmp_path: Path) -> None:
    library = stocked(tmp_path, [entry("Toy Nets", line=3), entry("Deep Toys", line=4)])
    put(library, [entry("Deep toys")], key="other")
    put(library, [entry("Wide Toys"), entry("Deep Toys", line=2)])
    assert [(one.key, one.title) for one in library.lists] == [("toys", "Toys"), ("other", "Other")]
    assert [p.title for p in library.papers] == ["Wide Toys", "Deep Toys"]
    assert [e.list_key for e in library.papers[1].entries] == ["toys", "other"]
