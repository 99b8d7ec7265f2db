"""Whatever a file holds: no exception but ListError, and time that grows with the length alone."""

import contextlib
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readlist_tui.lists import ListError, read_list

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "data").glob("*.md"))]
FRAGMENTS = [
    "[", "]", "(", ")", "](", "[](", "![", "**", "*", "_", "`", "```\n", "|", "\n|", "|---|", "\n", "\n\n",
    "  ", "\t", "# ", "- ", "- [ ] ", "1. ", "> ", "<table>", "<tr><td>", "</table>", "<details>", "<summary>",
    "</details>", "<li>", "<a href=", "<!--", "-->", "https://", "https://a.org/x.pdf", "$", "\\", "&amp;", '"',
    "\u201c", "\u201d", "\u300a", "\uff1a", "\uff0c", "et al.", ", ", "; ", " and ", "2031", "ICML", "'31",
    "Ann Lee", "Toy Net", "paper", "\u8bba\u6587", "\u8fd8\u6ca1\u770b", "\u202e", "\u001b", "\u0000", "\u200b",
    "[x]: y\n", "---\n",
]  # fmt: skip
SHAPES = [
    "[[[[[[[[[", "]]]]]]]]]", "[](", "![](", "[a](b", "**a", "*a ", "_a", "`a", "(((((((((", "((a)", "<a ",
    '<a href="', "<br", "<!--", "https://", "https://a.b/(", "a, ", "Ann Lee, ", "A. ", "and ", "2031 ",
    "ICML ", "'31 ", '"a ', "\u201ca", "\u300aa", "\uff1a", "| ", "|a", "> ", "- ", "1. ", "#", "&amp", "$a",
    "\\", "et al. ", "a: ", ", and A. B, ", "<table><tr><td>", "<details>", "[a]: b\n", "- [A](\n",
    "|a|b|\n|-|-|\n", "a\n", "* a\n  * b\n", "**A**\n\n- p\uff1a\n\n",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=120).map("".join))
def test_any_mixture_of_fragments_is_read(text: str) -> None:
    start = time.process_time()
    with contextlib.suppress(ListError):
        read_list(text)

    assert time.process_time() - start < 1


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_list_is_read(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(SEEDS))
    start = data.draw(st.integers(0, len(text)))
    text = text[start : start + 4000]
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 20))
        text = text[:at] + data.draw(st.sampled_from(FRAGMENTS)) + text[at + cut :]

    with contextlib.suppress(ListError):
        parsed = read_list(text)
        assert all(entry.title and "\n" not in entry.title for entry in parsed.entries)


LINES = ["[](\n", "_a\n", "((a)\n", "“a\n", "|a\n", "a: \n", "- a: \n", "Ann Lee, \n", "### a\n\n"]


def seconds(text: str, tries: int = 3) -> float:
    """The processor's time for reading a text, the best of some tries."""
    best = 9.0
    for _ in range(tries):
        start = time.process_time()
        with contextlib.suppress(ListError):
            read_list(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("shape", SHAPES + LINES)
def test_time_grows_with_the_length_alone(shape: str) -> None:
    seconds(shape * (1000 // len(shape)))
    small, large = (seconds(shape * (length // len(shape))) for length in (10_000, 40_000))

    # Four times the text takes four times the time, give or take the noise of a busy machine.
    assert large < max(4 * 3.0 * small, 0.25)


@pytest.mark.soak
@pytest.mark.parametrize("shape", SHAPES + LINES)
def test_twice_the_length_takes_at_most_three_times_the_time(
    shape: str, record_property: Callable[[str, object], None]
) -> None:
    # As long as a line may be; what ends its lines itself, longer.
    most = 200_000 if shape.endswith("\n") else 60_000
    times = most // len(shape.encode())
    small, large = seconds(shape * (times // 2), 5), seconds(shape * times, 5)

    assert large < max(3.0 * small, 0.01)
    record_property("shapes of hostile input, read twice as long", 1)
    if large > 0.01:
        record_property("times as long for twice the length, at most", large / small)


RUNS = [
    "|",
    ",",
    ";",
    ":",
    ".",
    "。",
    "-",
    "–",
    "*",
    "✨",
    "⭐ ",
    ":a:",
    ":star:",
    "(",
    ")",
    "[]",
    "1. ",
    " :",
    "：",
    "'",
    '"',
    "&",
    "/",
    "& ",
    ", ",
    " ",
    "A. ",
    "…",
]


@pytest.mark.parametrize("sign", RUNS)
@pytest.mark.parametrize(
    "frame",
    [
        "- **Learning toy{}s for all.** *Ann Lee*",
        "- [{}Toys for all](https://a.org), ICML 2031",
        "- Lee, A{}. (2031)",
        "- [Toys for all](https://a.org), Le{}e et al., arXiv 2031 | [bibtex](a.txt)",
    ],
)
def test_a_run_of_signs_takes_no_time(frame: str, sign: str) -> None:
    assert seconds(frame.format(sign * (3000 // len(sign))), 1) < 0.5
