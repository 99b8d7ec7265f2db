"""Copying: to the clipboard of this machine, or through the terminal to the one that its reader sits at."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from readlist_tui.desktop.errors import DesktopError
from readlist_tui.text import clean_lines

_CHILD = str(Path(__file__).with_name("clipboard_child.py"))
# Together under two seconds, which a reader still waits for.
_LOCAL_LIMIT, _TMUX_LIMIT = 1.4, 0.4
# What copying says of itself, and doctor of what copying would do.
LOCAL, TERMINAL = "the clipboard of this machine", "the terminal's clipboard"
NONE = "there is no clipboard here that takes it; select the text to copy it"


class CopyFailed(DesktopError):
    """There is neither a clipboard nor a terminal that takes the text."""


@dataclass(frozen=True, slots=True)
class Copied:
    """Where a text went; `confirmed` only when it could be read back, which no terminal allows."""

    way: Literal["clipboard", "terminal"]
    confirmed: bool


def copy(text: str, osc52: Callable[[str], None], environ: Mapping[str, str] | None = None) -> Copied:
    """Copy a text, cleaned of what a terminal could act on; `CopyFailed` when there is no way.

    `osc52` sends it to the terminal, or raises OSError. Over SSH that comes first: this machine's clipboard is not the
    reader's. It takes up to two seconds and prints nothing: in a running screen, call it from a thread.
    """
    text = clean_lines(text)
    env = os.environ if environ is None else environ
    remote = _remote(env)
    if not remote and _to_clipboard(text, env):
        return Copied("clipboard", confirmed=True)
    if _to_tmux(text, env) or _to_terminal(text, osc52):
        return Copied("terminal", confirmed=False)
    if remote and _to_clipboard(text, env):
        return Copied("clipboard", confirmed=True)
    raise CopyFailed(NONE)


def terminal_takes(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the terminal may understand OSC 52: it gives no answer, but these kinds are known not to."""
    return (os.environ if environ is None else environ).get("TERM", "dumb").casefold() not in ("", "dumb", "linux")


class Ways(NamedTuple):
    """How a text would leave: `tool` copies on this machine, unless it `hangs`; over SSH (`remote`) it comes last."""

    tool: str
    hangs: bool
    tmux: bool
    terminal: bool
    remote: bool


def ways(environ: Mapping[str, str] | None = None) -> Ways:
    """What there is to copy with. Nothing is copied, for that would cost the reader what was copied last.

    It takes up to two seconds, as `copy` does.
    """
    env = os.environ if environ is None else environ
    name = _answer([sys.executable, "-P", _CHILD, "look"], env, _LOCAL_LIMIT)
    tmux = bool(env.get("TMUX")) and bool(_answer(["tmux", "-V"], env, _TMUX_LIMIT))
    return Ways(name or "", name is None, tmux, terminal_takes(env), _remote(env))


def _remote(env: Mapping[str, str]) -> bool:
    return bool(env.get("SSH_CONNECTION") or env.get("SSH_TTY"))


def _to_clipboard(text: str, env: Mapping[str, str]) -> bool:
    return _run([sys.executable, "-P", _CHILD], text, env, _LOCAL_LIMIT)


def _to_tmux(text: str, env: Mapping[str, str]) -> bool:
    """Through tmux's own command (3.2 or newer): as it comes, tmux ignores the escape sequence of a program in it."""
    return bool(env.get("TMUX")) and _run(["tmux", "load-buffer", "-w", "-"], text, env, _TMUX_LIMIT)


def _to_terminal(text: str, osc52: Callable[[str], None]) -> bool:
    try:
        osc52(text)
    except OSError:
        return False
    return True


def _run(command: Sequence[str], text: str, env: Mapping[str, str], limit: float) -> bool:
    """Whether a command took the text within the limit; else it is ended with all that it started."""
    try:
        # What it prints goes nowhere: xclip stays behind with its output open, so that no end of it would come.
        with _started(command, env, subprocess.DEVNULL) as process:
            process.communicate(text.encode(), timeout=limit)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return process.returncode == 0


def _answer(command: Sequence[str], env: Mapping[str, str], limit: float) -> str | None:
    """What a command prints; None where it does not end within the limit, and is ended."""
    try:
        with _started(command, env, subprocess.PIPE) as process:
            return process.communicate(timeout=limit)[0].decode(errors="replace").strip()
    except subprocess.TimeoutExpired:
        return None
    except OSError:
        return ""


@contextmanager
def _started(command: Sequence[str], env: Mapping[str, str], output: int) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(
        command,
        env=dict(env),
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process and its children: the session it was given is its own."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
