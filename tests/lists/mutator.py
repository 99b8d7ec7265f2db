"""Lists torn, spliced and mixed with what a parser stumbles over: any number of them, each found again by its seed."""

import random
from collections.abc import Callable, Sequence

Lines = list[str]

SNIPPETS = (
    # What is opened and not closed, and the other way round.
    "<!--", "-->", "```", "~~~python", "<details>", "</details>", "<summary>", "<table>", "</table>", "<tr><td>",
    "</td>", "<ul><li>", "<li>", "<a href=", '<a href="https://a.org/x', "<img src=x", "<br", "</", "<![CDATA[", "<?x",
    "[", "](", "[](", "![", "[[", "]]", "[x]: https://a.org", "[x][", "(", "）", "（", "**", "__", "*", "`", "~~", "$",
    "“", "《", '"', "'", "|", "|---|", "|-|-|-|", "||||", ">", "- ", "* ", "+ ", "1. ", "99. ", "- [ ] ", "- [x]", "#",
    "===", "---", "    ", "\t", "\\", "\\[", "&amp", "&#0;", "&#x202e;", "&nbsp;",
    # What may be a field, and what may stand for an entry.
    "et al.", ", and ", "; ", "2031", "'31", "(ICML 2031)", "ICML", "*ICML* 2031", "arXiv:3101.00001", "[pdf]",
    "[code]", "https://", "http://[::1", "https://arxiv.org/abs/3101.00001", "https://a.org/(((", "mailto:a@b.org",
    "www.a.org", "javascript:alert(1)", "论文：", "还没看", "代码:", "Ann Lee", "Lee, A.", "Toy Net:", "title",
    "Title | Venue",
    # What no terminal and no parser should meet.
    "\x00", "\x1b[31m", "\x1b]52;c;eA==\x07", "\x9b", "\u202e", "\u200b", "\u200d", "\ufeff", "\ud800", "\U000e0041",
    "\u2028", "\x85", "\x0c", "\x0b", "\r", "\r\n", "\u0301" * 8, "ﬁ", "Ａ", "İ", "ß",
)  # fmt: skip
_RUNS = ("[", "]", "(", "[](", "![", "*", "_", "`", "|", ">", "> ", "- ", "#", "<", "&", "“", "a, ", "<b>", "\\", " ")
# A window keeps one reading at some milliseconds, so that many of them can be read.
_MOST_LINES = 60
_LONGEST_RUN = 3_000


def mutated(seeds: Sequence[str], seed: object) -> str:
    """A window of one of some lists, after one to twelve mutations; now and then a whole list."""
    chance = random.Random(str(seed))
    lines = _window(seeds, chance, 400 if chance.random() < 0.01 else _MOST_LINES)
    for _ in range(chance.randint(1, 12)):
        if chance.random() < 0.1:
            lines = _splice(lines, _window(seeds, chance, _MOST_LINES // 2), chance)
        else:
            chance.choice(_MUTATIONS)(lines, chance)
    return "\n".join(lines)


def _window(seeds: Sequence[str], chance: random.Random, most: int) -> Lines:
    lines = chance.choice(seeds).split("\n")
    start = chance.randrange(len(lines))
    return lines[start : start + chance.randint(1, most)]


def _splice(lines: Lines, others: Lines, chance: random.Random) -> Lines:
    if chance.random() < 0.5:
        return [line for pair in zip(lines, others, strict=False) for line in pair]
    at = chance.randint(0, len(lines))
    return lines[:at] + others + lines[at:]


def _delete(lines: Lines, chance: random.Random) -> None:
    if len(lines) > 1:
        start = chance.randrange(len(lines))
        del lines[start : start + chance.randint(1, 4)]
    lines[:] = lines or [""]


def _double(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at:at] = [lines[at]] * chance.choice([1, 1, 2, 30])


def _swap(lines: Lines, chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _insert(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:place] + chance.choice(SNIPPETS) + lines[at][place:]


def _insert_line(lines: Lines, chance: random.Random) -> None:
    lines.insert(chance.randint(0, len(lines)), chance.choice(SNIPPETS) * chance.choice([1, 1, 2]))


def _run(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    run = chance.choice(_RUNS)
    place = chance.randint(0, len(lines[at]))
    length = chance.choice([3, 30, 90, 300, _LONGEST_RUN // len(run)])
    lines[at] = lines[at][:place] + run * length + lines[at][place:]


def _cut(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    start = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:start] + lines[at][start + chance.randint(1, 30) :]


def _break(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.randint(0, len(lines[at]))
    lines[at : at + 1] = [lines[at][:place], " " * chance.choice([0, 0, 2, 4, 7]) + lines[at][place:]]


def _glue(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at : at + 2] = [" ".join(lines[at : at + 2])]


def _indent(lines: Lines, chance: random.Random) -> None:
    start = chance.randrange(len(lines))
    lead = chance.choice(["  ", "    ", "\t", "> ", "> > ", "- ", "* * ", "| ", "## "])
    for at in range(start, min(len(lines), start + chance.randint(1, 8))):
        lines[at] = lead + lines[at]


def _outdent(lines: Lines, chance: random.Random) -> None:
    start = chance.randrange(len(lines))
    for at in range(start, min(len(lines), start + chance.randint(1, 8))):
        lines[at] = lines[at].lstrip(" \t>#|-*")


def _swap_letters(lines: Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    letters = list(lines[at])
    if letters:
        for _ in range(chance.randint(1, 6)):
            one, other = chance.randrange(len(letters)), chance.randrange(len(letters))
            letters[one], letters[other] = letters[other], letters[one]
    lines[at] = "".join(letters)


_MUTATIONS: tuple[Callable[[Lines, random.Random], None], ...] = (
    _delete, _double, _swap, _insert, _insert, _insert_line, _run, _cut, _break, _glue, _indent, _outdent,
    _swap_letters,
)  # fmt: skip
