"""Readings find their papers again, and only theirs; every change can be taken back and done again."""

from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from samples import ARXIV, entry, paper, put, stocked

from readlist_tui.library import Library, LibraryError, history
from readlist_tui.library.names import encode
from readlist_tui.model import Entry, Status

DOI = "https://doi.org/"


def rows_of(library: Library) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = orjson.loads(library.readings_path.read_bytes())["readings"]
    return found


def marked(home: Path, *entries: Entry) -> Library:
    """A library whose first paper is read, with a note."""
    library = stocked(home, entries)
    library.set_status([library.papers[0].key], Status.READ)
    library.set_note(library.papers[0].key, "mine")
    return library


def assert_marked(library: Library, title: str) -> None:
    for seen in (library, Library(library.home, library.reader)):
        assert (paper(seen, title).status, paper(seen, title).reading.note) == (Status.READ, "mine")


# Where a reading belongs


def test_a_reading_survives_a_retitle(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets", f"{ARXIV}1706.00001"))
    put(library, [entry("Toy Networks, extended", f"{ARXIV}1706.00001v2")])
    assert_marked(library, "Toy Networks, extended")


def test_a_reading_survives_an_id_learned_later_and_then_a_retitle(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets"))
    put(library, [entry("Toy Nets", f"{ARXIV}1706.00001", former=("title:toynets",))])
    assert_marked(library, "Toy Nets")
    put(library, [entry("Deep Nets", f"{ARXIV}1706.00001", former=("title:toynets",))])
    assert_marked(library, "Deep Nets")


def test_a_reading_survives_another_publisher(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets", f"{ARXIV}1706.00001"))
    put(library, [entry("Toy Nets", f"{DOI}10.1145/12345")])
    assert_marked(library, "Toy Nets")


def test_a_reading_survives_the_paper_being_gone_for_a_while(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets"), entry("Deep Toys", line=2))
    put(library, [entry("Deep Toys")])
    assert [p.status for p in library.papers] == [Status.NEW]
    put(library, [entry("Toy Nets")])
    assert_marked(library, "Toy Nets")


def test_a_title_does_not_carry_a_reading_to_another_paper(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets", f"{ARXIV}1706.00001"))
    put(library, [entry("Toy Nets", f"{ARXIV}1806.99999")])
    assert library.papers[0].status is Status.NEW
    library.set_status([library.papers[0].key], Status.SKIPPED)
    put(library, [entry("Toy Nets", f"{ARXIV}1706.00001"), entry("Toy Nets", f"{ARXIV}1806.99999", line=2)])
    assert [p.status for p in library.papers] == [Status.READ, Status.SKIPPED]


def test_an_id_decides_before_a_title_does(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets", f"{ARXIV}1706.00001"))
    put(library, [entry("Toy Nets"), entry("Deep Toys", f"{ARXIV}1706.00001", line=2)])
    assert [p.status for p in library.papers] == [Status.NEW, Status.READ]


def test_a_new_reading_does_not_take_the_place_of_one_with_its_name(tmp_path: Path) -> None:
    library = marked(tmp_path, entry("Toy Nets"))
    put(library, [entry("Toy Nets", f"{ARXIV}1706.00001")])
    library.set_status(["arxiv:1706.00001"], Status.SKIMMED)  # the row keeps its name, title:toynets
    put(library, [entry("Deep Toys", f"{ARXIV}1706.00001", line=2), entry("Toy Nets")])
    library.set_status(["title:toynets"], Status.TO_READ)
    again = Library(tmp_path, "ann")
    assert [p.status for p in again.papers] == [Status.SKIMMED, Status.TO_READ]
    assert len(rows_of(again)) == 2


# Two readings of one paper


def two_readings(home: Path) -> Library:
    """A paper whose two readings belonged to two papers, until a list named both ids."""
    library = stocked(home, [entry("Toy Nets", f"{ARXIV}1706.00001"), entry("Toys", f"{DOI}10.1145/12345", line=2)])
    library.set_status(["arxiv:1706.00001"], Status.READING)
    library.set_note("arxiv:1706.00001", "preprint")
    library.set_note("doi:10.1145/12345", "article")
    library.set_status(["doi:10.1145/12345"], Status.READ)
    put(library, [entry("Toy Nets", f"{ARXIV}1706.00001", f"{DOI}10.1145/12345")])
    return library


def test_two_readings_of_one_paper_are_shown_as_one(tmp_path: Path) -> None:
    library = two_readings(tmp_path)
    (only,) = library.papers
    assert only.status is Status.READ
    assert only.reading.note.startswith("article\n")
    assert only.reading.note.endswith("\npreprint")
    assert len(rows_of(library)) == 2


def test_the_next_change_joins_them_and_undo_parts_them_again(tmp_path: Path) -> None:
    library = two_readings(tmp_path)
    (before,) = library.papers
    library.set_status([before.key], Status.SKIMMED)
    assert paper(library, "Toy Nets").status is Status.SKIMMED
    assert library.papers[0].reading.note == before.reading.note
    assert len(rows_of(library)) == 1
    library.undo()
    assert len(rows_of(library)) == 2
    for seen in (library, Library(tmp_path, "ann")):
        assert (seen.papers[0].status, _texts(seen)) == (Status.READ, {"article", "preprint"})
    library.redo()
    assert paper(library, "Toy Nets").status is Status.SKIMMED
    assert len(rows_of(library)) == 1
    while library.undo():
        pass
    assert library.papers[0].status is Status.NEW
    assert library.papers[0].reading.note == ""


def _texts(library: Library) -> set[str]:
    lines = library.papers[0].reading.note.splitlines()
    return {line for line in lines if line and not line.startswith("---")}


def test_when_a_joined_paper_is_parted_again_nothing_is_lost(tmp_path: Path) -> None:
    library = two_readings(tmp_path)
    put(library, [entry("Toy Nets", f"{ARXIV}1706.00001"), entry("Toys", f"{DOI}10.1145/12345", line=2)])
    assert [(p.status, p.reading.note) for p in library.papers] == [
        (Status.READING, "preprint"),
        (Status.READ, "article"),
    ]


# One note, two writers


def test_a_note_written_elsewhere_while_this_one_was_typed_is_kept_beside_it(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    key = here.papers[0].key
    here.set_note(key, "first")
    base = here.paper(key).reading.note
    Library(tmp_path, "ann").set_note(key, "first, and from the other terminal")
    here.refresh()
    here.set_note(key, "first, and from here", base)
    note = Library(tmp_path, "ann").paper(key).reading.note
    assert note.startswith("first, and from here\n\n--- also kept, written ")
    assert note.endswith(" ---\nfirst, and from the other terminal")
    here.set_note(key, "all of it", here.paper(key).reading.note)
    assert here.paper(key).reading.note == "all of it"
    here.undo()
    assert here.paper(key).reading.note == note


def test_a_note_nobody_else_wrote_is_replaced(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    for text in ("first", "second", "", "third"):
        library.set_note(key, text, library.paper(key).reading.note)
        assert library.paper(key).reading.note == text


# Undo and redo


def test_undo_and_redo_go_on_in_the_next_run(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    library.set_note(key, "mine")
    again = Library(tmp_path, "ann")
    assert again.undo()
    assert again.paper(key).reading.note == ""
    third = Library(tmp_path, "ann")
    undone = third.undo()
    assert undone
    assert (undone.field, undone.value, undone.title) == ("status", "read", "Toy Nets 0")
    assert third.undo() is None
    last = Library(tmp_path, "ann")
    assert last.redo()
    assert last.redo()
    assert last.redo() is None
    assert (last.paper(key).status, last.paper(key).reading.note) == (Status.READ, "mine")


def test_a_change_after_an_undo_drops_what_could_be_done_again(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    library.undo()
    library.set_note(key, "mine")
    assert library.redo() is None
    library.undo()
    assert library.undo() is None


def test_a_change_that_changes_nothing_is_no_step(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    library.set_status([key], Status.READ)
    before = library.readings_path.read_bytes()
    assert library.set_status([key], Status.READ).keys == (key,)
    assert library.readings_path.read_bytes() == before


def test_undo_takes_back_ones_own_step_before_that_of_another_process(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    there = Library(tmp_path, "ann")
    mine, theirs = (p.key for p in here.papers[:2])
    here.set_status([mine], Status.READ)
    there.set_status([theirs], Status.SKIPPED)
    undone = here.undo()
    assert undone
    assert undone.keys == (mine,)
    assert here.paper(theirs).status is Status.SKIPPED


def test_undo_leaves_alone_what_another_process_changed_since_and_says_so(tmp_path: Path) -> None:
    here = stocked(tmp_path)
    there = Library(tmp_path, "ann")
    first, second = (p.key for p in here.papers[:2])
    here.set_status([first, second], Status.READ)
    there.set_status([second], Status.SKIPPED)
    undone = here.undo()
    assert undone
    assert (undone.keys, undone.kept) == ((first,), (second,))
    assert here.paper(first).status is Status.NEW
    assert here.paper(second).status is Status.SKIPPED
    assert there.undo()
    assert there.paper(second).status is Status.READ


def test_a_bulk_change_of_thousands_is_kept_and_older_steps_make_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "SIZE", 20_000)
    library = stocked(tmp_path, 400)
    library.set_note(library.papers[0].key, "old")
    library.set_status([p.key for p in library.papers], Status.READ)
    undone = library.undo()
    assert undone
    assert len(undone.keys) == 400
    assert library.undo() is None
    assert library.papers[0].reading.note == "old"


def test_the_history_is_bounded_in_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "STEPS", 5)
    library = stocked(tmp_path)
    for number in range(9):
        library.set_note(library.papers[0].key, str(number))
    steps = 0
    while library.undo():
        steps += 1
    assert steps == 5
    assert library.papers[0].reading.note == "3"


PLANS = st.lists(
    st.tuples(
        st.sampled_from(["status", "note", "bulk", "undo", "redo", "other"]), st.integers(0, 2), st.integers(0, 3)
    ),
    max_size=14,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(PLANS)
def test_undo_walks_back_to_the_beginning_and_redo_to_the_end(
    tmp_path_factory: pytest.TempPathFactory, plan: list[tuple[str, int, int]]
) -> None:
    home = tmp_path_factory.mktemp("home")
    library = stocked(home)
    states = [shown(library)]
    for action, at, value in plan:
        if action == "other":  # the next run
            library = Library(home, "ann")
        elif action in ("undo", "redo"):
            (library.undo if action == "undo" else library.redo)()
        else:
            change(library, action, at, value)
    end = shown(library)
    steps = 0
    while library.undo():
        steps += 1
    assert shown(library) == states[0]
    for _ in range(steps):
        assert library.redo()
    assert shown(library) == end
    assert shown(Library(home, "ann")) == end


def change(library: Library, action: str, at: int, value: int) -> None:
    keys = [p.key for p in library.papers]
    if action == "note":
        library.set_note(keys[at], "n" * value)
    else:
        library.set_status(keys if action == "bulk" else [keys[at]], list(Status)[value])


def shown(library: Library) -> list[tuple[Status, str]]:
    return [(p.status, p.reading.note) for p in library.papers]


# Stamps


def test_stamps_never_go_back_even_when_the_clock_does(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    future = "2999-12-31T23:59:59.999999Z~ffffffff"
    library.set_status([key], Status.READ)
    stored = orjson.loads(library.readings_path.read_bytes())
    stored["readings"][key]["changed"]["status"] = future
    library.readings_path.write_bytes(orjson.dumps(stored))
    again = Library(tmp_path, "ann")
    again.set_status([key], Status.SKIPPED)
    assert again.paper(key).reading.changed["status"] > future
    assert again.paper(key).status is Status.SKIPPED


def test_stamps_of_many_quick_changes_differ(tmp_path: Path) -> None:
    library = stocked(tmp_path)
    key = library.papers[0].key
    stamps = []
    for number in range(50):
        library.set_note(key, str(number))
        stamps.append(library.paper(key).reading.changed["note"])
    assert stamps == sorted(set(stamps))


# Names of readers


@settings(deadline=None)
@given(st.text(min_size=1))
def test_a_readers_file_stays_in_its_folder(name: str) -> None:
    encoded = encode(name)
    assert encoded == encoded.lower()
    assert set(encoded) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_%~")
    assert len(encoded) < 200


@pytest.mark.parametrize(
    "names",
    [
        ("ann", "Ann", "ANN"),
        ("../ann", "ann", "..", "."),
        ("a/b", "a\\b", "a%2fb"),
        ("张三", "张四"),
        ("x" * 300, "x" * 301, "X" * 300),
        ("张" * 300, "张" * 301),
        ("con", "CON", "com1", "nul"),
        ("~", "%", " "),
    ],
)
def test_different_readers_never_share_a_file(tmp_path: Path, names: tuple[str, ...]) -> None:
    home = tmp_path / "home"
    stocked(home)
    paths = {Library(home, name).readings_path for name in names}
    assert len(paths) == len(names)
    assert {path.parent for path in paths} == {home / "readers"}
    for number, name in enumerate(names):
        Library(home, name).set_note("arxiv:1706.00000", f"by {number}")
    assert [Library(home, name).papers[0].reading.note for name in names] == [f"by {n}" for n in range(len(names))]


def test_two_spellings_of_one_letter_are_one_reader(tmp_path: Path) -> None:
    assert Library(tmp_path, "Ren\u00e9").readings_path == Library(tmp_path, "Rene\u0301").readings_path


def test_windows_devices_are_no_names_of_files() -> None:
    assert encode("con") == "%63on"


def test_a_reader_needs_a_name(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="name"):
        Library(tmp_path, "")
