"""The table of contents beside the papers: views, lists and their categories, each with its papers and progress."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from readlist_tui.model import Entry, Paper, PaperList, Status
from readlist_tui.tui.columns import has_code

NodeKey = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """A choice of papers from all lists; one that is only of use `when_filled` is not shown while it is empty."""

    id: str
    label: str
    shows: Callable[[Paper], bool]
    when_filled: bool = False


ALL = View("all", "All papers", lambda _: True)
VIEWS: tuple[View, ...] = (
    ALL,
    View("to-read", "To read", lambda paper: paper.status is Status.TO_READ),
    View("reading", "Reading", lambda paper: paper.status is Status.READING),
    View("read", "Read", lambda paper: paper.status is Status.READ),
    View("noted", "With my notes", lambda paper: bool(paper.reading.note)),
    View("code", "With code", has_code),
    View("added", "New since update", lambda paper: any(entry.since for entry in paper.entries), when_filled=True),
    View("gone", "No longer listed", lambda paper: not paper.entries, when_filled=True),
)


@dataclass(slots=True)
class Node:
    """A view, a list or a category. `papers` are keys in the order of the list; `read` is how many of them are read."""

    key: NodeKey
    label: str
    depth: int
    view: View | None = None
    papers: dict[str, None] = field(default_factory=dict)
    has_children: bool = False
    read: int = 0

    @property
    def total(self) -> int:
        """How many papers there are in it and below it."""
        return len(self.papers)


def list_node(list_key: str, category: Iterable[str] = ()) -> NodeKey:
    """The key of a list's node, or of one of its categories'."""
    return ("list", list_key, *category)


def view_node(view: str) -> NodeKey:
    """The key of a view's node."""
    return ("view", view)


class Contents:
    """All nodes, in the order in which they are shown. Counts are kept up to date paper by paper."""

    def __init__(self, lists: Sequence[PaperList], papers: Sequence[Paper]) -> None:
        self.nodes: dict[NodeKey, Node] = {}
        self._nodes_of: dict[str, list[Node]] = {}
        self._papers = {paper.key: paper for paper in papers}
        self._rank = {paper.key: rank for rank, paper in enumerate(papers)}
        for view in VIEWS:
            self._add_view(view)
        placed = _by_list(papers)
        for paper_list in lists:
            self._add_list(paper_list, placed.get(paper_list.key, ()))

    def node(self, key: NodeKey) -> Node | None:
        """The node of that key."""
        return self.nodes.get(key)

    @property
    def first_list(self) -> NodeKey:
        """What a first start shows: the first list, or all papers where there is none."""
        return next((key for key in self.nodes if key[0] == "list"), view_node(ALL.id))

    def papers(self, node: Node) -> list[str]:
        """The keys of the node's papers: in the list's order, or that of all lists for a view."""
        if node.view is None or node.view is ALL:
            return list(node.papers)
        return sorted(node.papers, key=self._rank.__getitem__)

    def update(self, papers: Iterable[Paper]) -> None:
        """These papers have another reading."""
        for paper in papers:
            before = self._papers.get(paper.key)
            if before is None:
                continue
            self._papers[paper.key] = paper
            self._update_views(paper)
            change = (paper.status is Status.READ) - (before.status is Status.READ)
            for node in self._nodes_of.get(paper.key, ()) if change else ():
                node.read += change

    def _update_views(self, paper: Paper) -> None:
        for view in VIEWS:
            node = self.nodes[view_node(view.id)]
            if not view.shows(paper):
                node.papers.pop(paper.key, None)
            else:
                node.papers.setdefault(paper.key)

    def _add_view(self, view: View) -> None:
        node = Node(view_node(view.id), view.label, 0, view)
        self.nodes[node.key] = node
        for paper in self._papers.values():
            if view.shows(paper):
                node.papers[paper.key] = None
                if view is ALL:
                    self._count(node, paper)

    def _add_list(self, paper_list: PaperList, entries: Sequence[tuple[Entry, Paper]]) -> None:
        hidden = " (hidden)" if paper_list.hidden else ""
        root = Node(list_node(paper_list.key), (paper_list.title or paper_list.key) + hidden, 0)
        self.nodes[root.key] = root
        for path in _with_parents((*paper_list.categories, *(entry.category for entry, _ in entries))):
            key = list_node(paper_list.key, path)
            if key not in self.nodes:
                self.nodes[key] = Node(key, path[-1], len(path))
                self.nodes[key[:-1]].has_children = True
        for entry, paper in entries:
            key = list_node(paper_list.key, entry.category)
            for length in range(2, len(key) + 1):
                node = self.nodes[key[:length]]
                if paper.key not in node.papers:
                    node.papers[paper.key] = None
                    self._count(node, paper)

    def _count(self, node: Node, paper: Paper) -> None:
        node.read += paper.status is Status.READ
        self._nodes_of.setdefault(paper.key, []).append(node)


def _by_list(papers: Iterable[Paper]) -> dict[str, list[tuple[Entry, Paper]]]:
    placed: dict[str, list[tuple[Entry, Paper]]] = {}
    for paper in papers:
        for entry in paper.entries:
            placed.setdefault(entry.list_key, []).append((entry, paper))
    for pairs in placed.values():
        pairs.sort(key=lambda pair: pair[0].line)
    return placed


def _with_parents(paths: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Each path once with all above it, in the order of a tree: children right below their parent."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for path in dict.fromkeys(paths):
        level = tree
        for name in path:
            level = level.setdefault(name, {})
    found: list[tuple[str, ...]] = []
    pending: list[tuple[tuple[str, ...], dict]] = [((), tree)]  # type: ignore[type-arg]
    while pending:
        path, below = pending.pop()
        if path:
            found.append(path)
        pending += [((*path, name), level) for name, level in reversed(below.items())]
    return found
