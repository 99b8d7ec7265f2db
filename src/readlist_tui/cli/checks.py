"""What doctor looks at: each check yields findings, and changes nothing."""

from __future__ import annotations

import os
import platform
import re
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib import metadata
from typing import TYPE_CHECKING, NamedTuple

from readlist_tui import __version__
from readlist_tui.cli.output import local_time
from readlist_tui.settings import APP
from readlist_tui.wording import counted

if TYPE_CHECKING:
    from readlist_tui.desktop.clipboard import Ways
    from readlist_tui.library.condition import Condition
    from readlist_tui.settings import Settings

_LITTLE_SPACE = 20 << 20  # bytes; a library of 10,000 papers and its backups take about that
_LATE_BACKUP = 2 * 86_400  # seconds that the newest may be older than the readings: one is made each day
_NEW = "less than a day old"
_OTHERS_MAY_WRITE = stat.S_IWOTH


class Finding(NamedTuple):
    """One line of the doctor's; `todo` is empty when all is well."""

    about: str
    said: str
    todo: str = ""


def findings(settings: Settings) -> Iterator[Finding]:
    """Everything, in the order of how much it matters."""
    from readlist_tui.library.condition import conditions

    both = conditions(settings.home, settings.reader)
    for one in both:
        yield _file(one)
    yield from _locks(both)
    yield from _space(settings)
    yield from _backups(settings, both[1])
    yield from _drafts(both[1])
    yield from _copies(settings, both)
    yield from _configuration(settings)
    yield from _surroundings(os.environ)
    yield from _versions()


def _file(one: Condition) -> Finding:
    from readlist_tui.library import LibraryDamaged, LibraryNewer

    if isinstance(one.error, LibraryNewer):
        return Finding(one.name, str(one.error), "update readlist-tui; this version leaves the file alone")
    if isinstance(one.error, LibraryDamaged):
        return Finding(one.name, str(one.error), "`readlist restore` offers the backups; the file is left as it is")
    if one.error:
        return Finding(one.name, str(one.error), "give yourself the right to read it, or name another READLIST_HOME")
    if one.read_only:
        return Finding(one.name, f"{one.path} cannot be written", "make the file and its folder writable to change it")
    if not one.mode:
        return Finding(one.name, f"{one.path} is made when there is something to keep")
    if one.mode & _OTHERS_MAY_WRITE:
        return Finding(one.name, f"{one.path} can be changed by everybody here", f"chmod o-w {one.path}")
    return Finding(one.name, f"{one.path} ({stat.filemode(one.mode)})")


def _locks(both: tuple[Condition, ...]) -> Iterator[Finding]:
    held_up = [one for one in both if one.holder]
    for one in held_up:
        what = f"{one.path.name} is kept locked by {one.holder}"
        yield Finding("lock", what, "nothing can be saved while it is: end that process if it hangs")
    if not held_up:
        yield Finding("lock", "free")


def _space(settings: Settings) -> Iterator[Finding]:
    folder = next(place for place in (settings.home, *settings.home.parents) if place.exists())
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        yield Finding("disk", f"{folder}: {error.strerror}", "see that the folder can be read")
        return
    todo = "make room: soon nothing can be saved" if free < _LITTLE_SPACE else ""
    yield Finding("disk", f"{free / 1e9:,.2f} GB free in {folder}", todo)


def _backups(settings: Settings, readings: Condition) -> Iterator[Finding]:
    from readlist_tui.library.backups import Backups

    backups = Backups.of(settings.home, settings.reader)
    every = backups.all()
    for one in every:
        if one.damaged:
            yield Finding("backups", f"{one.path}: {one.damaged}", "it cannot be used: delete it")
    newest = next((one for one in every if not one.damaged), None)
    changed = readings.path.stat().st_mtime if readings.mode else 0.0
    if newest:
        written = newest.path.stat().st_mtime
        sound = sum(not one.damaged for one in every)
        what = f"{sound}, the newest {_age(written)} ({local_time(newest.made)}): {newest.held}"
        late = changed - written > _LATE_BACKUP
        yield Finding("backups", what, f"see that {backups.folder} can be written" if late else "")
    elif not changed or _age(changed) == _NEW:  # the first change of the next day makes the first one
        yield Finding("backups", "none yet")
    else:
        yield Finding("backups", f"none in {backups.folder}", "`readlist backup` makes one")


def _age(moment: float) -> str:
    days = int((datetime.now(UTC).timestamp() - moment) // 86_400)
    return f"{counted(days, 'day')} old" if days > 0 else _NEW


def _drafts(readings: Condition) -> Iterator[Finding]:
    from readlist_tui.library import Drafts

    drafts = Drafts(readings.path)
    states = list(drafts.states())
    for one in states:
        if one.error:
            yield Finding("drafts", str(one.error), "it cannot be offered: see what can be read of it, then delete it")
    for one in states:
        if one.draft and not one.open:
            what = f"a note on “{one.draft.title}” that was not saved, of {local_time(one.draft.at)}"
            yield Finding("drafts", f"{what}: {one.path}", "`readlist` offers it when it starts")
    typed = sum(one.open for one in states)
    if typed:
        yield Finding("drafts", f"{counted(typed, 'note')} being typed, kept in {drafts.folder}")
    elif not states:
        yield Finding("drafts", "no note was left unsaved")


def _copies(settings: Settings, both: tuple[Condition, ...]) -> Iterator[Finding]:
    from readlist_tui.library import Library

    if any(one.error for one in both):
        return
    for path in (copies := Library(settings.home, settings.reader).copies()):
        yield Finding("conflicts", f"{path} says something new", "`readlist merge` takes in what it says")
    if not copies:
        yield Finding("conflicts", "no other copy of your readings beside them says anything new")


def _configuration(settings: Settings) -> Iterator[Finding]:
    for problem in settings.problems:
        yield Finding("configuration", problem, "mend that line; the default is used meanwhile")
    if not settings.problems:
        there = settings.config_path.exists()
        yield Finding(
            "configuration", f"{settings.config_path}{'' if there else ' (there is none, nor need there be)'}"
        )


def _surroundings(env: Mapping[str, str]) -> Iterator[Finding]:
    from readlist_tui.desktop.clipboard import ways

    yield _clipboard(ways(env))
    yield _terminal(env)
    yield _language(env)


def _clipboard(found: Ways) -> Finding:
    """Whether a clipboard keeps what it is given is not tried: what the reader copied last would be gone."""
    from readlist_tui.desktop.clipboard import LOCAL, NONE, TERMINAL

    if found.hangs:
        return Finding("clipboard", f"{LOCAL} does not answer", "see what keeps it, or copy over SSH")
    local = f"{LOCAL}, by {found.tool}"
    if found.tool and not found.remote:
        return Finding("clipboard", local)
    if found.tmux or found.terminal:
        return Finding("clipboard", f"{TERMINAL} (OSC 52){', through tmux' if found.tmux else ''}")
    return Finding("clipboard", local if found.tool else NONE)


def _terminal(env: Mapping[str, str]) -> Finding:
    kind = env.get("TERM", "")
    if not (sys.stdout and sys.stdout.isatty()):
        return Finding("terminal", "standard output is none; the screen needs one, the commands do not")
    if kind.casefold() in ("", "dumb"):
        return Finding("terminal", f"TERM is “{kind}”", "set TERM to what your terminal is, say xterm-256color")
    size = shutil.get_terminal_size()
    colours = ", without colours (NO_COLOR)" if env.get("NO_COLOR") else ""
    return Finding("terminal", f"{kind}, {size.columns} × {size.lines}{colours}")


def _language(env: Mapping[str, str]) -> Finding:
    encoding = (sys.stdout.encoding if sys.stdout else "") or "none"
    language = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "not set"
    said = f"{encoding}, language {language}"
    if encoding.casefold().replace("-", "") != "utf8":
        return Finding("language", said, "letters it does not have are shown as ?; set LANG=C.UTF-8")
    return Finding("language", said)


def _versions() -> Iterator[Finding]:
    yield Finding("program", f"readlist-tui {__version__}, Python {platform.python_version()} ({platform.platform()})")
    try:
        wanted = metadata.requires(APP) or []
    except metadata.PackageNotFoundError:
        return
    names = [match[0] for one in wanted if "extra" not in one and (match := re.match(r"[\w.-]+", one))]
    known, missing = [], []
    for name in names:
        try:
            known.append(f"{name} {metadata.version(name)}")
        except metadata.PackageNotFoundError:
            missing.append(name)
    yield Finding("libraries", ", ".join(known))
    if missing:
        yield Finding("libraries", f"missing: {', '.join(missing)}", "install readlist-tui again")
