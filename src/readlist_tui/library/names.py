"""The name of a reader as the name of a file: one reader, one file, always in its folder."""

import unicodedata

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-_")
# Names that Windows keeps for devices, whatever follows the dot.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"{kind}{digit}" for kind in ("com", "lpt") for digit in range(10))}
)
_LONGEST, _HEAD = 160, 80


def encode(name: str) -> str:
    """A file name that no other reader's name gives, on file systems that ignore case too.

    Small letters, digits, `-` and `_` stand for themselves, everything else for its UTF-8 bytes (`Ann` is `%41nn`);
    a long name is cut and gets a digest.
    """
    name = unicodedata.normalize("NFC", name)
    encoded = "".join(char if char in _PLAIN else _escape(char) for char in name)
    if encoded in _DEVICES:
        encoded = _escape(encoded[0]) + encoded[1:]
    if len(encoded) > _LONGEST:
        import hashlib  # 4 ms that no ordinary name needs

        digest = hashlib.blake2b(name.encode(errors="surrogatepass"), digest_size=16).hexdigest()
        encoded = f"{encoded[:_HEAD]}~{digest}"
    return encoded


def _escape(char: str) -> str:
    return "".join(f"%{byte:02x}" for byte in char.encode(errors="surrogatepass"))
