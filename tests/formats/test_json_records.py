import json
from collections.abc import Sequence
from dataclasses import fields

from hostile import paper, papers, passing, read
from hypothesis import given, settings

from readlist_tui.formats import Context, dump
from readlist_tui.formats.json_records import VERSION
from readlist_tui.model import Entry, Link, LinkKind, Paper, Reading, Status


@settings(max_examples=80, deadline=None)
@given(papers())
def test_only_links_that_pass_the_gate_are_urls(found: Sequence[Paper]) -> None:
    document = json.loads(dump("json", found))
    assert (document["kind"], document["version"]) == ("readlist export", VERSION)
    assert len(document["papers"]) == len(found)
    for record, one in zip(document["papers"], found, strict=True):
        assert [link["url"] for link in record["links"] if link["url"]] == passing(one)
        assert all(link["refused"] for link in record["links"] if not link["url"])


def test_everything_is_in_it() -> None:
    links = (Link(LinkKind.PAPER, "https://example.org/a"), Link(LinkKind.CODE, "file:///x"))
    one = paper("Toys", list_key="toys", links=links, category=("A", "B"), marker=Status.TO_READ, former=("title:x",))
    document = json.loads(dump("json", [read(one, Status.READ, "a\nb")], Context("T", {"toys": "Toys"})))
    (record,) = document["papers"]
    (entry,) = record["entries"]
    assert document["lists"] == {"toys": "Toys"}
    assert record["reading"]["note"] == "a\nb"
    assert record["status"] == record["reading"]["status"] == "read"
    assert (entry["list"], entry["category"], entry["marker"]) == ("toys", ["A", "B"], "to-read")
    refused = {"kind": "code", "url": None, "text": "file:///x", "refused": "only http and https are used, not “file”"}
    assert record["links"] == [{"kind": "paper", "url": "https://example.org/a"}, refused]
    assert {field.name for field in fields(Reading)} == record["reading"].keys()
    assert {field.name for field in fields(Entry)} - {"list_key"} == entry.keys() - {"list"}
