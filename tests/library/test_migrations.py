"""A file of an older version is read as if this one had written it, and is kept beside the first write."""

from pathlib import Path

import orjson
import pytest
from samples import stocked

from readlist_tui.library import Library, LibraryNewer, migrations
from readlist_tui.library.migrations import Tables
from readlist_tui.model import Status

# Readings as the first version stored them.
FIRST = b"""{"about":{"file":{"revision":"0123456789ab","kind":"readings","schema":1,"reader":"ann",
"clock":"2026-01-31T12:00:00.000002Z~aaaaaaaa"}},"readings":{"arxiv:1706.00000":{"ids":["arxiv:1706.00000",
"title:toynets0"],"changed":{"status":"2026-01-31T12:00:00.000000Z~aaaaaaaa","note":
"2026-01-31T12:00:00.000001Z~aaaaaaaa"},"status":"read","note":"mine"}},"history":{"1":{
"at":"2026-01-31T12:00:00.000001Z~aaaaaaaa","session":"aaaaaaaa","field":"status","value":"read","title":"Toy Nets 0",
"size":104,"edits":[["arxiv:1706.00000","status",null,"","read","2026-01-31T12:00:00.000000Z~aaaaaaaa"]]}}}"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with readings of the first version."""
    path = stocked(tmp_path).readings_path
    path.parent.mkdir()
    path.write_bytes(FIRST)
    return tmp_path


def test_readings_of_the_first_version_are_read_and_can_be_taken_back(home: Path) -> None:
    library = Library(home, "ann")
    assert (library.papers[0].status, library.papers[0].reading.note) == (Status.READ, "mine")
    assert library.undo()
    assert library.papers[0].status is Status.NEW


def _status_becomes_stage(tables: Tables) -> Tables:
    rows = {
        name: {key: value for key, value in row.items() if key != "status"} | {"stage": row.get("status")}
        for name, row in tables["readings"].items()
    }
    return tables | {"readings": rows}


def test_an_older_file_is_migrated_and_kept(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "SCHEMA", 3)
    monkeypatch.setitem(migrations.MIGRATIONS, ("readings", 2), _status_becomes_stage)
    library = Library(home, "ann")
    assert library.readings_path.read_bytes() == FIRST  # reading changes nothing
    library.set_note(library.papers[1].key, "new")
    stored = orjson.loads(library.readings_path.read_bytes())
    assert stored["about"]["file"]["schema"] == 3
    assert stored["readings"]["arxiv:1706.00000"]["stage"] == "read"
    kept = library.readings_path.with_name("ann.json.schema-1")
    assert kept.read_bytes() == FIRST
    library.set_note(library.papers[1].key, "newer")
    assert kept.read_bytes() == FIRST
    monkeypatch.undo()
    with pytest.raises(LibraryNewer):
        Library(home, "ann")
