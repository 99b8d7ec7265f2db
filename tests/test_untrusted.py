"""A hostile list in the real program, in a real terminal: no byte of it acts, and its text stays whole."""

import json
import sys
from pathlib import Path

import pytest

from payloads import PAYLOADS, acts
from readlist_tui.formats import FORMATS
from readlist_tui.keys import KEYS, Where
from readlist_tui.library import Library
from readlist_tui.model import Entry, Link, LinkKind, PaperList
from readlist_tui.text import clean
from terminals import PROGRAM, Terminal
from tools import Tools

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")

TITLES = [f"{number:02}< {payload} >" for number, payload in enumerate(PAYLOADS.values(), 1)]
# Keys as Textual names them → as a terminal sends them.
BYTES = {"escape": "\x1b", "enter": "\r", "space": " ", "tab": "\t", "shift+tab": "\x1b[Z", "down": "\x1b[B",
    "up": "\x1b[A", "left": "\x1b[D", "right": "\x1b[C", "pagedown": "\x1b[6~", "pageup": "\x1b[5~", "home": "\x1b[H",
    "end": "\x1b[F", "f1": "\x1bOP"}  # fmt: skip
FIRST = {Where.LISTS: "1", Where.PAPERS: "2", Where.PAPER: "3", Where.STATUS: "2s", Where.COPY: "2y", Where.SORT: "2S"}


def test_there_are_thirty_payloads_and_what_acts_is_found() -> None:
    assert len(PAYLOADS) >= 30
    for name, payload in PAYLOADS.items():
        assert bool(acts(payload.encode())) is (name not in ("markup", "action", "template")), name
        assert acts(clean(payload).encode()) == []
    assert acts(b"\x1b[?1049h\x1b[2J\x1b[38;5;252m\x1b[1;1Htext\r\n\x1b]22;default\x07") == []


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """A home in which the files themselves hold the payloads, as no importer would write them."""
    home = tmp_path / "home"
    library = Library(home, "ann")
    entries = [
        Entry(
            title=title,
            line=number,
            list_key="evil",
            authors=(payload, "Ann Lee"),
            venue=payload,
            links=(Link(LinkKind.PAPER, f"https://example.org/{payload}"), Link(LinkKind.CODE, payload)),
            note=payload,
            tags=(payload,),
            category=(payload, "inner"),
        )
        for number, (title, payload) in enumerate(zip(TITLES, PAYLOADS.values(), strict=True), 1)
    ]
    title = " ".join(PAYLOADS.values())
    paper_list = PaperList(
        "evil", title, source=f"/tmp/{PAYLOADS['title']}.md", legend=tuple((p, p) for p in PAYLOADS.values())
    )
    library.replace_lists([(paper_list, entries)])
    for paper in library.papers:
        library.set_note(paper.key, "MARK")
    path = library.readings_path
    path.write_text(path.read_text().replace('"MARK"', json.dumps("\n".join(PAYLOADS.values()))))
    tools = Tools(tmp_path)
    tools.add("xclip", 'case "$*" in *-o*) cat $LOG.clip;; *) cat > $LOG.clip;; esac')
    tools.add("browse", "exit 0")
    tools.add("edit", "exit 0")
    return tools.environ | {
        "READLIST_HOME": str(home),
        "USER": "ann",
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "DISPLAY": ":99",
        "BROWSER": "browse",
        "EDITOR": "edit",
        "ESCDELAY": "5",  # else a key that follows Esc at once is taken for Alt with that key
    }


def test_the_files_do_hold_them(environ: dict[str, str]) -> None:
    library = Library(Path(environ["READLIST_HOME"]), "ann")
    assert [paper.title for paper in library.papers] == TITLES
    assert all("\x1b]52" in paper.reading.note for paper in library.papers)


def ran(environ: dict[str, str], *args: str, columns: int = 400) -> Terminal:
    with Terminal([*PROGRAM, *args], environ, columns=columns, lines=60) as terminal:
        terminal.end()
    return terminal


def test_no_command_lets_anything_through(environ: dict[str, str], tmp_path: Path) -> None:
    keys = [paper.key for paper in Library(Path(environ["READLIST_HOME"]), "ann").papers]
    markdown = tmp_path / f"{PAYLOADS['title']}.md"
    items = (f"- [{title}](https://example.org/{number}) {title}" for number, title in enumerate(TITLES))
    markdown.write_text("\n".join((f"# {TITLES[0]}", "", f"## {TITLES[1]}", "", *items)), newline="")
    evil = PAYLOADS["clipboard"]
    for args in (
        *[
            ("ls",),
            ("ls", "--json"),
            ("lists",),
            ("lists", "--json"),
            ("duplicates",),
            ("doctor",),
            ("where",),
            ("keys",),
        ],
        *[("parse", str(markdown)), ("import", str(markdown), "--dry-run"), ("import", str(markdown)), ("update",)],
        *[
            ("update", "evil", str(markdown), "--dry-run"),
            ("rename", "evil", evil),
            ("hide", "evil"),
            ("undo",),
            ("undo",),
        ],
        *[("show", keys[0]), ("show", keys[0], "--json"), ("note", keys[0]), ("open", keys[0]), ("copy", keys[0])],
        *[("copy", keys[0], "--title"), ("set", "read", keys[0]), ("note", keys[0], evil), ("undo",), ("redo",)],
        *[("backup",), ("restore", "--list"), ("restore", "1", "--yes"), ("undo",), ("merge", str(markdown))],
        *[("export", "--format", name) for name in FORMATS],
        *[("export", "-o", f"{tmp_path}/{evil}.bib"), ("export", "-o", f"{tmp_path}/{evil}"), ("export", evil)],
        *[("ls", evil), ("show", evil), ("import", f"/tmp/{evil}"), (evil,), ("ls", f"--{evil}"), ("restore", evil)],
        *[("--reader", evil, "where"), ("backup", f"{tmp_path}/{evil}"), ("remove", "evil", "--yes")],
    ):
        assert acts(ran(environ, *args).got) == [], args


def test_the_text_of_every_payload_can_be_read(environ: dict[str, str]) -> None:
    listed = ran(environ, "ls", columns=2000).text
    assert [title for title in TITLES if clean(title) not in listed] == []
    for paper in Library(Path(environ["READLIST_HOME"]), "ann").papers[:3]:
        shown = ran(environ, "show", paper.key).text
        assert clean(paper.title) in shown
        assert clean(paper.links[0].url) in shown


def press(terminal: Terminal, keys: str) -> None:
    terminal.type(keys, quiet=0.03, longest=0.2)


def leave(terminal: Terminal) -> None:
    for keys in ("\x1b", "\x1b", "q"):
        terminal.type(keys, quiet=0.3)
    assert terminal.end() == 0
    assert acts(terminal.got) == []


def test_no_detail_and_no_category_lets_anything_through(environ: dict[str, str]) -> None:
    with Terminal(PROGRAM, environ) as terminal:
        terminal.wait_for("01<")
        for _ in TITLES:
            press(terminal, "j")
        press(terminal, "3G")
        press(terminal, "1")
        for _ in TITLES:
            press(terminal, "j")
        for keys in ("2gG", "/", "03", "\r", "\x1b", ":", "01", "\x1b", "ou", "e", "x", "\x1b"):
            press(terminal, keys)
        leave(terminal)


def test_no_key_lets_anything_through(environ: dict[str, str]) -> None:
    with Terminal(PROGRAM, environ) as terminal:
        terminal.wait_for("01<")
        for key in KEYS:
            if key.id == "quit" or key.group in ("Move", "Select"):
                continue  # what moves is pressed through every line in the test above
            name = key.keys[0]
            sent = chr(ord(name[-1]) & 31) if name.startswith("ctrl+") else BYTES.get(name, name)
            for part in (FIRST.get(key.where, "2"), sent, "\x1b", "\x1b"):
                press(terminal, part)
        leave(terminal)


def test_every_title_is_whole_on_a_wide_screen(environ: dict[str, str]) -> None:
    with Terminal(PROGRAM, environ, columns=320, lines=60) as terminal:
        terminal.wait_for(f"{len(TITLES)}<")
        leave(terminal)
    assert [title for title in TITLES if clean(title) not in terminal.text] == []


def test_a_program_that_cleaned_nothing_would_be_caught(environ: dict[str, str], tmp_path: Path) -> None:
    code = "import readlist_tui.text as text\ntext.clean = text.clean_lines = lambda text: text\n"
    (tmp_path / "sitecustomize.py").write_text(code)
    environ["PYTHONPATH"] = str(tmp_path)
    assert len(acts(ran(environ, "ls").got)) > len(TITLES)
    with Terminal(PROGRAM, environ) as terminal:
        terminal.type("", quiet=2, longest=4)
    assert len(acts(terminal.got)) > len(TITLES)


@pytest.mark.parametrize("name", ["READLIST_READER", "READLIST_CONFIG", "TERM", "LANG", "EDITOR", "BROWSER"])
def test_nor_does_the_environment(environ: dict[str, str], name: str, tmp_path: Path) -> None:
    evil = f"{tmp_path}/{PAYLOADS['clipboard']}" if name == "READLIST_CONFIG" else PAYLOADS["clipboard"]
    for args in (("where",), ("doctor",), ("ls",)):
        assert acts(ran(environ | {name: evil}, *args).got) == [], args


def test_nor_does_a_configuration(environ: dict[str, str]) -> None:
    evil = json.dumps(PAYLOADS["clipboard"])
    config = Path(environ["READLIST_HOME"]) / "config.toml"
    config.write_text(f"reader = {evil}\ntheme = {evil}\n{evil} = 1\n[keys]\n{evil} = {evil}\nundo = {evil}\n")
    for args in (("keys",), ("doctor",), ("where",)):
        assert acts(ran(environ, *args).got) == [], args
    with Terminal(PROGRAM, environ) as terminal:
        terminal.wait_for("01<")
        for keys in ("?", "\x1b", ":"):
            terminal.type(keys, quiet=0.3)
        leave(terminal)
