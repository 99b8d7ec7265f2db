"""Which of the parser's rules may be left out."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from readlist_tui.lists.block_parser import parse_blocks

_LINES = st.text("-=*_>+#`~[]:<a12.)( \t", max_size=12)


@given(st.lists(_LINES | st.sampled_from(["```", "~~~ x", "- ***", "> - b", "[a]: b", "===", "1. > c"]), max_size=12))
def test_rules_that_are_left_out_would_have_changed_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    whole = MarkdownIt("commonmark", {"maxNesting": 210}).disable(["code", "html_block", "inline", "text_join"])
    environment: dict[str, dict[str, dict[str, str]]] = {}
    tokens = whole.parse(text, environment)
    found, references = parse_blocks(text)
    assert [token.as_dict() for token in found] == [token.as_dict() for token in tokens]
    assert set(references.values()) == {one["href"] for one in environment.get("references", {}).values()}
