"""How both faces say numbers."""


def counted(number: int, noun: str, many: str = "") -> str:
    """`1 paper`, `12 papers`; `many` is the plural of a noun that does not end in s there."""
    return f"{number} {noun if number == 1 else many or noun + 's'}"
