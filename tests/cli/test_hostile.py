"""Hostile text through every command: none of its bytes acts on the terminal, all that can be seen stays."""

import json
import unicodedata
from pathlib import Path

import pytest
from clirun import Cli

from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList

PAYLOADS = {
    "clipboard": "a\x1b]52;c;ZXZpbA==\x07b",
    "title": "a\x1b]0;owned\x1b\\b",
    "link": "a\x1b]8;;https://evil.example\x07b",
    "screen": "a\x1b[2J\x1b[Hb",
    "colour": "a\x9b31mb",
    "device": "a\x90+q\x9cb",
    "direction": "a\u202eb\u2066c",
    "invisible": "a\u200bb\U000e0041c\ufeffd",
    "lines": "a\rb\u2028c\x0bd\x85e",
    "bell": "a\x07\x08\x7fb",
    "markup": "[/x] [@click=app.quit]quit[/] [bold]b",
    "long": "toys " * 800,
}
VISIBLE = {"clipboard": "]52;c;ZXZpbA==", "markup": "[@click=app.quit]quit[/]", "screen": "[2J"}


def harmless(text: str) -> bool:
    return not any(unicodedata.category(char) in ("Cc", "Cf", "Cs") for char in text.replace("\n", ""))


@pytest.fixture
def hostile(cli: Cli) -> Cli:
    """The command line on a library whose file somebody filled with payloads, past every importer."""
    entries = [
        Entry(
            title=f"{name} {payload}",
            line=number,
            list_key="evil",
            authors=(payload,),
            venue=payload,
            links=(Link(LinkKind.PAPER, f"https://example.org/{payload}"),),
            note=payload,
            tags=(payload,),
            category=(payload,),
        )
        for number, (name, payload) in enumerate(PAYLOADS.items(), 1)
    ]
    title = PAYLOADS["clipboard"]
    library = Library(cli.home, "ann")
    library.replace_lists([(PaperList("evil", title, legend=((title, title),)), entries)])
    return cli


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_payload_reaches_the_terminal(hostile: Cli, name: str) -> None:
    (record,) = hostile.done("ls", "list:evil", f"title:{name}", "--json").records
    for args in (
        ("ls", "list:evil"),
        ("ls", "list:evil", "--json"),
        ("show", record["key"]),
        ("show", record["key"], "--json"),
        ("lists",),
        ("lists", "--json"),
        ("set", "read", record["key"]),
        ("undo",),
    ):
        ran = hostile.done(*args)
        assert harmless(ran.out + ran.err), args
    assert VISIBLE.get(name, "") in hostile.done("show", record["key"]).out


@pytest.mark.parametrize("payload", PAYLOADS.values())
def test_nor_does_what_the_reader_types(hostile: Cli, payload: str) -> None:
    typed = [("set", payload, "x"), ("ls", "--sort", payload), ("ls", f"--{payload}")]
    for args in (
        *typed,
        ("ls", payload),
        ("show", payload),
        ("ls", f"status:{payload}"),
        ("--reader", payload, "where"),
        (payload,),
    ):
        ran = hostile(*args)
        assert harmless((ran.out + ran.err).replace("\t", "")), args


@pytest.mark.parametrize("name", [name for name in PAYLOADS if name != "long"])
def test_nor_does_a_file(cli: Cli, tmp_path: Path, name: str) -> None:
    path = tmp_path / "evil.md"
    payload = PAYLOADS[name]
    path.write_text(f"# {payload}\n\n## {payload}\n\n- [{payload} Toys](https://example.org/a) {payload}\n", newline="")
    for args in (("parse",), ("parse", "--json"), ("import", "--dry-run"), ("import", "--json"), ("import",)):
        ran = cli.done(args[0], str(path), *args[1:])
        assert harmless(ran.out + ran.err), args
    assert harmless(cli.done("ls", "list:evil").out)


def test_json_of_hostile_text_is_still_the_text(hostile: Cli) -> None:
    line = hostile.done("ls", "title:markup", "--json").out
    assert json.loads(line)["title"].startswith("markup [/x] [@click=app.quit]")
