from pathlib import Path

from toys import ATTENTION, BLOCKS, GRAPH, TOYS, fill

from readlist_tui.model import Entry, PaperList, Status
from readlist_tui.tui.contents import Contents, list_node, view_node


def test_each_list_stands_with_its_nested_categories(tmp_path: Path) -> None:
    library = fill(tmp_path)
    contents = Contents(library.lists, library.papers)
    shape = [(node.label, node.depth) for node in contents.nodes.values() if node.view is None]
    assert shape == [
        ("Toy networks", 0),
        ("Pruning", 1),
        ("2017", 2),
        ("2018", 2),
        ("Survey", 1),
        ("论文清单", 1),
        ("Building blocks", 0),
        ("Wood", 1),
    ]


def test_a_category_counts_what_is_below_it(tmp_path: Path) -> None:
    library = fill(tmp_path)
    contents = Contents(library.lists, library.papers)
    counts = {key[1:]: (node.read, node.total) for key, node in contents.nodes.items() if node.view is None}
    assert counts[(TOYS,)] == (1, 6)
    assert counts[(TOYS, "Pruning")] == (0, 4)
    assert counts[(TOYS, "Survey")] == (0, 0)
    assert counts[(BLOCKS,)] == (0, 2)


def test_a_mark_changes_the_counts_of_all_lists_that_hold_the_paper(tmp_path: Path) -> None:
    library = fill(tmp_path)
    contents = Contents(library.lists, library.papers)
    library.set_status([ATTENTION, GRAPH], Status.READ)
    contents.update([library.paper(ATTENTION), library.paper(GRAPH)])
    assert contents.nodes[list_node(TOYS)].read == 3
    assert contents.nodes[list_node(TOYS, ("Pruning", "2017"))].read == 2
    assert contents.nodes[list_node(BLOCKS, ("Wood",))].read == 1
    assert contents.nodes[view_node("all")].read == 3
    assert list(contents.nodes[view_node("read")].papers)[-1] == GRAPH


def test_counts_that_were_updated_equal_counts_made_anew(tmp_path: Path) -> None:
    library = fill(tmp_path)
    contents = Contents(library.lists, library.papers)
    for number, paper in enumerate(library.papers):
        library.set_status([paper.key], list(Status)[number % 6])
        contents.update([library.paper(paper.key)])
    anew = Contents(library.lists, library.papers)
    for key, node in contents.nodes.items():
        assert (node.read, contents.papers(node)) == (anew.nodes[key].read, anew.papers(anew.nodes[key]))


def test_papers_of_a_list_stand_in_its_order(tmp_path: Path) -> None:
    library = fill(tmp_path)
    contents = Contents(library.lists, library.papers)
    papers = contents.papers(contents.nodes[list_node(BLOCKS)])
    assert [library.paper(key).title for key in papers] == ["Attention to Toys", "Blocks of Wood"]


def test_a_paper_that_a_category_names_twice_counts_once() -> None:
    from readlist_tui.identity import group

    twice = [Entry("Toys", 1, "a", category=("X",)), Entry("Toys", 2, "a", category=("X",))]
    contents = Contents([PaperList("a", "A")], group(twice))
    assert contents.nodes[list_node("a", ("X",))].total == 1


def test_children_stand_below_their_parent_wherever_the_list_names_them() -> None:
    paths = (("A", "1"), ("B",), ("A", "2"))
    contents = Contents([PaperList("a", "A list", categories=paths)], [])
    assert [key[2:] for key in contents.nodes if len(key) > 2] == [("A",), ("A", "1"), ("A", "2"), ("B",)]


def test_a_hundred_levels_are_no_recursion() -> None:
    deep = tuple(str(number) for number in range(2_000))
    contents = Contents([PaperList("a", "A", categories=(deep,))], [])
    assert contents.nodes[("list", "a", *deep)].depth == 2_000


def test_without_lists_all_papers_are_shown_first() -> None:
    assert Contents([], []).first_list == view_node("all")
