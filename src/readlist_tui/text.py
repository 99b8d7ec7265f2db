"""What may reach a terminal, and what search and identity compare."""

import re
import unicodedata

# C0 but tab and newline, DEL, C1; soft hyphen; the Arabic letter mark, zero-width space and the direction
# marks; the embedding, override and isolate controls; word joiner and invisible operators; byte order mark,
# interlinear annotation; tag characters; lone surrogates; noncharacters. U+200C and U+200D stay: Persian,
# Indic scripts and emoji are joined by them. U+E0100 to U+E01EF choose a form of the Chinese character before them, as
# names are written (Unicode, 23.4); behind anything else, and in a row, they show nothing and could hide a text.
_IDEOGRAPH = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FORM = re.compile("[\U000e0100-\U000e01ef]")
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    f"|(?<![{_IDEOGRAPH}]){_FORM.pattern}"
)
_BREAKS = re.compile("\r\n?|[\x85\u2028\u2029\x0b\x0c]")
_SPACES = re.compile(r"\s+")
_NOT_WORD = re.compile(r"[\W_]+")
_NUMBERS = re.compile(r"\d+|\b[ivx]+\b")
# Accents on Latin, Greek and Cyrillic letters; marks of other scripts (か/が) carry the meaning and stay.
_ACCENTS = re.compile("[\u0300-\u036f]+")


def clean(text: str) -> str:
    """One line that can do nothing but be read: no control, direction or invisible characters, single spaces."""
    if text.isprintable() and (text.isascii() or not _FORM.search(text)):  # of spaces, only U+0020 is printable
        return " ".join(text.split()) if "  " in text else text.strip()
    return _SPACES.sub(" ", clean_lines(text)).strip()


def clean_lines(text: str) -> str:
    """As clean(), for a note of several lines: newlines and indents stay."""
    if text.isprintable() and (text.isascii() or not _FORM.search(text)):
        return text
    return _UNSAFE.sub("", _BREAKS.sub("\n", text)).expandtabs(4)


def fold(text: str) -> str:
    """One spelling for search: width, case, ligatures and accents folded, spaces single."""
    text = text.casefold() if text.isascii() else _fold_unicode(text)
    return _SPACES.sub(" ", text).strip()


def fold_title(title: str) -> str:
    """One spelling for identity: as fold(), letters and digits only; what has none is compared as it stands."""
    folded = fold(title)
    return _NOT_WORD.sub("", folded) or folded


def same_numbers(title: str, other: str) -> bool:
    """True when two titles count the same parts, versions and years: Part I and Part II are two papers."""
    return _NUMBERS.findall(fold(title)) == _NUMBERS.findall(fold(other))


def _fold_unicode(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", _FORM.sub("", _UNSAFE.sub("", text))).casefold()
    return unicodedata.normalize("NFKC", _ACCENTS.sub("", decomposed))
