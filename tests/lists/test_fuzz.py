"""Lists torn and mixed in every way: each is read, in time, into entries that can be shown."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mutator import SNIPPETS, mutated

from readlist_tui.identity import group
from readlist_tui.lists import ListError, read_list
from readlist_tui.text import clean, clean_lines

ROOT = Path(__file__).parents[2]
PROJECT = [*sorted((ROOT / "data").glob("*.md")), *sorted((ROOT / "tests/lists/fixtures").glob("*.[mt]*"))]
# A folder of more lists, where there is one: they are no part of this project.
OTHERS = sorted(Path(os.environ.get("READLIST_LISTS", ROOT.parent / "shared/eval/lists")).glob("*.md"))
SEEDS = [path.read_text("utf-8") for path in PROJECT]
# The long proof: 50,000 inputs in parts for several processors, a tenth of them made by hypothesis.
PARTS, MUTATED, MADE = 20, 2_250, 250


def read(text: str, name: str) -> float:
    """Read a text and look at all its entries; the seconds of the reading."""
    start = time.process_time()
    try:
        parsed = read_list(text)
    except ListError:
        parsed = None
    except Exception as error:
        raise AssertionError(f"{name}: {text!r}") from error
    seconds = time.process_time() - start
    assert seconds < 1, f"{name} took {seconds:.1f} s: {text!r}"
    for entry in parsed.entries if parsed else ():
        assert entry.title, name
        assert entry.title == clean(entry.title), name
        assert entry.note == clean_lines(entry.note), name
        assert 1 <= entry.line <= clean_lines(text).count("\n") + 1, name
        assert all(link.url.casefold().startswith(("http://", "https://")) for link in entry.links), name
    group(parsed.entries if parsed else ())
    return seconds


MANY = settings(deadline=None, suppress_health_check=list(HealthCheck))
MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(SNIPPETS),
        st.text(max_size=12),
        st.sampled_from([line for text in SEEDS for line in text.split("\n") if line.strip()]),
        st.sampled_from(["\n", "\n\n", "\n- ", "\n  * ", "\n| ", "\n# ", "\n1. ", " "]),
    ),
    max_size=60,
).map("".join)


@pytest.mark.parametrize("part", range(4))
def test_some_hundred_mutated_lists_are_read(part: int) -> None:
    for number in range(100):
        read(mutated(SEEDS, f"few {part} {number}"), f"mutated list few {part} {number}")


@settings(MANY, max_examples=100)
@given(MARKDOWN)
def test_markdown_made_of_anything_is_read(text: str) -> None:
    read(text, "made")


@pytest.mark.soak
@pytest.mark.parametrize("part", range(PARTS))
def test_fifty_thousand_inputs_are_read(part: int, record_property: Callable[[str, object], None]) -> None:
    seeds = SEEDS + [path.read_text("utf-8") for path in OTHERS]
    slowest = 0.0
    for number in range(MUTATED):
        slowest = max(slowest, read(mutated(seeds, f"{part} {number}"), f"mutated list {part} {number}"))
    made = 0

    @settings(MANY, max_examples=MADE, database=None, phases=[Phase.generate])
    @given(MARKDOWN)
    def markdown(text: str) -> None:
        nonlocal slowest, made
        slowest, made = max(slowest, read(text, "made")), made + 1

    markdown()
    record_property("inputs read without an exception", MUTATED + made)
    record_property("seconds for the slowest input", slowest)
