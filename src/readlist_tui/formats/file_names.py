"""Names for the files of exports, made of titles that others chose."""

import re
import unicodedata

from readlist_tui.formats import FORMATS
from readlist_tui.text import clean

_NOT_NAME = re.compile(r"[^\w]+")
_LONGEST = 60  # characters: four bytes each still fit into a name of 255
# Names that Windows keeps for devices, whatever follows the dot.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def file_name(title: str, format_name: str) -> str:
    """`Toy networks` and bibtex: `toy-networks.bib`. Letters, digits, `-` and `_`: no name leads out of its folder."""
    stem = _NOT_NAME.sub("-", unicodedata.normalize("NFC", clean(title)).casefold())[:_LONGEST].strip("-_")
    stem = f"{stem}-list" if _DEVICES.match(stem) else stem or "papers"
    return f"{stem}{FORMATS[format_name].endings[0]}"
