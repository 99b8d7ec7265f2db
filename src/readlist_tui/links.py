"""The gate that each link passes before it leaves the program: to a browser, a clipboard or a file."""

import re
from urllib.parse import SplitResult, quote, urlsplit

LONGEST = 2_048
# Signs that may stand in an address as they are: reserved and unreserved (RFC 3986, 2.2 and 2.3), and the per cent.
_KEPT = "!#$%&'()*+,/:;=?@[]~"
_ESCAPE = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
# RFC 1123 labels, and the underscore that names in use have.
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_IPV6 = re.compile(r"[0-9a-f:.]+")


class LinkRefused(Exception):
    """An address that may be harmful to open, to copy or to hand on."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"this link is not used: {reason}")
        self.reason = reason


def check_link(url: str) -> str:
    """The address as it may be opened or copied; `LinkRefused(reason)` when it may not.

    Only http(s) with a host and no user name. What comes back is ASCII: a host in other letters is spelled in punycode
    (IDNA 2003, of the standard library), so that one that only looks like another is seen; the rest is escaped.
    """
    if len(url) > LONGEST:
        raise LinkRefused(f"it is longer than {LONGEST:,} characters")
    if " " in url or not url.isprintable():
        raise LinkRefused("it has spaces or control characters in it")
    if "\\" in url:
        raise LinkRefused("it has a backslash in it, which browsers read as a slash")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise LinkRefused("it is not a valid address") from None
    _check_parts(parts)
    rest = quote(parts._replace(scheme="", netloc="").geturl(), safe=_KEPT)
    # In capitals, because webbrowser puts its own words in the place of "%action".
    rest = _ESCAPE.sub(lambda found: found[0].upper(), rest)
    checked = f"{parts.scheme}://{_host(parts.hostname or '')}{'' if port is None else f':{port}'}{rest}"
    if len(checked) > LONGEST:
        raise LinkRefused(f"it is longer than {LONGEST:,} characters")
    return checked


def refusal(url: str) -> str:
    """Why an address is shown and not used; empty when it can be."""
    try:
        check_link(url)
    except LinkRefused as refused:
        return refused.reason
    return ""


def _check_parts(parts: SplitResult) -> None:
    if parts.scheme not in ("http", "https"):
        raise LinkRefused(f"only http and https are used, not “{parts.scheme}”" if parts.scheme else "it is no address")
    if "@" in parts.netloc:
        raise LinkRefused("it has a user name in front of the host")
    if not parts.hostname:
        raise LinkRefused("it has no host")


def _host(host: str) -> str:
    if ":" in host and _IPV6.fullmatch(host):
        return f"[{host}]"
    try:
        # The codec's time grows with the square of the length: names of over 253 characters do not exist.
        spelled = host if host.isascii() or len(host) > 253 else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise LinkRefused("its host is not a valid name") from None
    if len(spelled) > 253 or not all(map(_LABEL.fullmatch, spelled.removesuffix(".").split("."))):
        raise LinkRefused("its host is not a valid name")
    return spelled
