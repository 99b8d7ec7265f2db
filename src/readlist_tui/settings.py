"""Where things are kept, who reads, and what config.toml says."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from readlist_tui.text import clean

APP = "readlist-tui"
_FALLBACK_READER = "reader"
# TOML's own message carries the place: "Invalid value (at line 3, column 9)".
_PLACE = re.compile(r" \(at line (\d+), column \d+\)$")


class SettingsError(Exception):
    """There is no place for the data; the message says what to set."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is set to; `problems` are mistakes in config.toml, a line each, whose settings kept their defaults.

    `keys` are a reader's own keys by the id of what they do (`readlist keys` names the ids), `theme` is the
    name of a Textual theme, `ascii` asks for marks that any font has.
    """

    home: Path
    config_path: Path
    log_path: Path
    reader: str
    ascii: bool = False
    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @property
    def place_path(self) -> Path:
        """The file in which the screen keeps where its readers were: beside the log, among what may be lost."""
        return self.log_path.with_name("place.json")


def load(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings of this run: the environment over config.toml over the defaults; SettingsError without any home."""
    env = os.environ if environ is None else environ
    home, config_path, log_path = _paths(env)
    config = _Config(config_path, wanted=bool(env.get("READLIST_CONFIG")))
    return Settings(
        home=home,
        config_path=config_path,
        log_path=log_path,
        reader=clean(env.get("READLIST_READER", "")) or config.reader or login_name(env),
        ascii=_no_unicode(env) if config.ascii is None else config.ascii,
        theme=config.theme,
        keys=config.keys,
        problems=tuple(config.problems),
    )


def login_name(environ: Mapping[str, str]) -> str:
    """The name this person is logged in as; where nothing knows one (a bare container): `reader`."""
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if name := clean(environ.get(variable, "")):
            return name
    if sys.platform != "win32":
        import pwd

        try:
            return clean(pwd.getpwuid(os.getuid()).pw_name) or _FALLBACK_READER
        except KeyError:
            pass
    return _FALLBACK_READER


def _paths(environ: Mapping[str, str]) -> tuple[Path, Path, Path]:
    """The folder of the data, the file of the configuration, the file of the log."""
    own, own_config = environ.get("READLIST_HOME"), environ.get("READLIST_CONFIG")
    if own:
        home = _absolute(own, "READLIST_HOME")
        config, log = home / "config.toml", home / "readlist.log"
    else:
        import platformdirs

        home = _absolute(platformdirs.user_data_dir(APP, appauthor=False), "READLIST_HOME")
        config = Path(platformdirs.user_config_dir(APP, appauthor=False), "config.toml")
        log = Path(platformdirs.user_state_dir(APP, appauthor=False), "readlist.log")
    return home, _absolute(own_config, "READLIST_CONFIG") if own_config else config, log


def _absolute(path: str, variable: str) -> Path:
    try:
        expanded = Path(path).expanduser()
        if str(expanded).startswith("~"):  # expanduser's own answer when the user has no home
            raise RuntimeError
        return expanded.absolute()
    except (RuntimeError, OSError):
        raise SettingsError(f"no home folder is known here; set {variable} to a folder for the data") from None


def _no_unicode(environ: Mapping[str, str]) -> bool:
    """True where the language says that the terminal is not for UTF-8; nothing said is taken for UTF-8."""
    language = environ.get("LC_ALL") or environ.get("LC_CTYPE") or environ.get("LANG") or "UTF-8"
    return "utf" not in language.casefold() or environ.get("TERM") == "linux"


class _Config:
    """The file, read setting by setting: a mistake costs its own setting alone."""

    def __init__(self, path: Path, wanted: bool) -> None:
        self.path, self.problems = path, list[str]()
        self._wanted = wanted  # else it need not be there
        self._text = ""
        table = self._read()
        take: Callable[..., Any] = partial(self._take, table)
        self.reader: str = clean(take("reader", str, "a name in quotes") or "")
        self.theme: str | None = take("theme", str, "the name of a theme in quotes")
        self.ascii: bool | None = take("ascii", bool, "true or false")
        self.keys = self._take_keys(take("keys", dict, "a table: [keys]") or {})
        for name in table:
            self._say(f"there is no setting “{clean(name)}” (there are: reader, ascii, theme, [keys])", name)

    def _read(self) -> dict[str, Any]:
        try:
            self._text = self.path.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            if self._wanted:
                self._say("there is no such file, which READLIST_CONFIG names")
            return {}
        except OSError as error:
            self._say(f"cannot be read ({error.strerror})")
            return {}
        except UnicodeDecodeError as error:
            self._say("is not UTF-8", line=error.object[: error.start].count(b"\n") + 1)
            return {}
        import tomllib

        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            place = _PLACE.search(str(error))
            line = int(place[1]) if place else self._text.count("\n") + 1
            self._say(_PLACE.sub("", str(error)).removesuffix(" (at end of document)"), line=line)
        except RecursionError:
            self._say("is nested too deeply")
        return {}

    def _take(self, table: dict[str, Any], name: str, kind: type, wanted: str) -> Any:
        value = table.pop(name, None)
        if value is None or isinstance(value, kind):
            return value
        self._say(f"{name} has to be {wanted}", name)
        return None

    def _take_keys(self, table: dict[str, Any]) -> dict[str, str]:
        if not table:
            return {}
        from readlist_tui.keys import mistakes

        own: dict[str, str] = {}
        for name, value in table.items():
            parts = value if isinstance(value, list) else [value]
            if all(isinstance(part, str) for part in parts):
                own[name] = clean(",".join(parts))
            else:
                self._say(f"the keys of “{clean(name)}” have to be in quotes", name, "keys")
        for mistake in mistakes(own):
            named = [name for name in own if f"“{name}”" in mistake]
            self._say(clean(mistake), named[0] if named else "", "keys")
            own = {name: keys for name, keys in own.items() if name not in named}
        return own

    def _say(self, problem: str, name: str = "", section: str = "", line: int = 0) -> None:
        line = line or _line_of(self._text.splitlines(), name, section)
        self.problems.append(f"{self.path}:{f'{line}:' if line else ''} {problem}")


def _line_of(lines: Iterable[str], name: str, section: str) -> int:
    """The number of the line that sets `name` in `[section]`; 0 when it is spelled in some rarer way."""
    here = ""
    for number, line in enumerate(lines, 1):
        left = line.strip().partition("=")[0].strip().strip("\"'")
        if left.startswith("["):
            here = left.partition("]")[0].strip("[ ")
            left = here if not section else ""
        elif here != section:
            continue
        if name and left == name:
            return number
    return 0
