"""The query language: what each form finds, how mistakes are told, and that no text can break it."""

import string
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readlist_tui.identity import address_id, paper_of
from readlist_tui.model import Entry, Link, LinkKind, Paper, Reading, Status
from readlist_tui.paper_ids import SCHEMES
from readlist_tui.query import FIELDS, ORDERS, Query, QueryError, arrange, parse, right_part, search_text

PAPER, CODE, VIDEO = LinkKind.PAPER, LinkKind.CODE, LinkKind.VIDEO


def paper(reading: Reading | None = None, **fields: object) -> Paper:
    made = paper_of([Entry(line=1, **{"list_key": "toys", **fields})])  # type: ignore[arg-type]
    return Paper(**{**{name: getattr(made, name) for name in FIELD_NAMES}, "reading": reading or Reading()})


FIELD_NAMES = ("key", "ids", "title", "authors", "venue", "year", "links", "entries")
PAPERS = {
    "toys": paper(
        title="Attention to Toys",
        authors=("Ann Lee", "Bo Ng"),
        venue="NeurIPS",
        year=2017,
        links=(Link(PAPER, "https://arxiv.org/abs/1706.00001"), Link(CODE, "https://github.com/ann/toys")),
        tags=("oral", "best paper"),
        category=("Pruning", "2017"),
        note="very long remark",
    ),
    "resid": paper(
        Reading(status=Status.READ, note="Re-read the appendix"),
        title="Deep Residual Toys: a Study (extended)",
        authors=("José Ortiz",),
        venue="NAACL",
        year=2016,
        links=(Link(PAPER, "https://example.org/resid.pdf"), Link(VIDEO, "https://video.example/1")),
        list_key="by-year",
    ),
    "intro": paper(
        title="机器学习：理论导引",
        authors=("王芳",),
        venue="计算机学报",
        year=2021,
        marker=Status.TO_READ,
        category=("综述",),
        tags=("WF",),
        list_key="zh",
    ),
    "wide": paper(title="ＧＲＡＰＨ  Networks", year=None, tags=("F",), note="点击下载"),
}
LISTS = {"by-year": "论文清单", "zh": "模型压缩", "toys": "Toys & Games"}


def found(text: str) -> list[str]:
    query = parse(text, LISTS)
    names = [name for name, one in PAPERS.items() if query.matches(one)]
    assert query.select(PAPERS.values()) == [PAPERS[name] for name in names]
    return names


def attempt(text: str) -> Query | QueryError:
    try:
        return parse(text)
    except QueryError as error:
        return error


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", "toys resid intro wide"),
        ("  \t", "toys resid intro wide"),
        ("toys", "toys resid"),
        ("TOYS attention", "toys"),
        ("toy", "toys resid"),
        ("lee", "toys"),
        ("jose", "resid"),
        ("neurips", "toys"),
        ("remark", "toys"),
        ("appendix", "resid"),
        ("oral", "toys"),
        ("graph", "wide"),
        ("ｇｒａｐｈ", "wide"),
        ("习", "intro"),
        ("机器学习", "intro"),
        ("学习：理论", "intro"),
        ("理论 toys", ""),
        ('"attention to"', "toys"),
        ('"to attention"', ""),
        ('"graph networks"', "wide"),
        ("“attention to”", "toys"),
        ("toys -attention", "resid"),
        ("-toys", "intro wide"),
        ("-(toys OR 机器)", "wide"),
        ("--toys", "toys resid"),
        ('-"attention to" toys', "resid"),
        ("attention OR graph", "toys wide"),
        ("toys attention OR graph", "toys wide"),
        ("toys (attention OR residual)", "toys resid"),
        ("（attention OR graph） toys", "toys"),
        ("attention or graph", ""),
        ("study (extended)", "resid"),
        ("toys: a", "resid"),
        ("re-read", "resid"),
        ("a - b", ""),
    ],
)
def test_words_find_what_they_are_in(text: str, names: str) -> None:
    assert found(text) == names.split()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("status:read", "resid"),
        ("status:to-read", "intro"),
        ("status:new", "toys wide"),
        ("STATUS:Read", "resid"),
        ("status：to-read", "intro"),
        ("-status:new", "resid intro"),
        ("is:unread", "toys intro wide"),
        ("is:read", "resid"),
        ("is:new", "toys wide"),
        ("is:marked", "resid"),
        ("has:note", "resid"),
        ("has:remark", "toys wide"),
        ("has:code", "toys"),
        ("has:pdf", "resid"),
        ("has:link", "toys resid"),
        ("has:video", "resid"),
        ("tag:oral", "toys"),
        ("tag:best", "toys"),
        ('tag:"best paper"', "toys"),
        ("tag:bes", ""),
        ("type:F", "wide"),
        ("type:wf", "intro"),
        ("venue:neur", "toys"),
        ("venue:acl", ""),
        ("venue:naacl", "resid"),
        ("venue:学报", "intro"),
        ("year:2017", "toys"),
        ("year:2016..2017", "toys resid"),
        ("year:2017..", "toys intro"),
        ("year:..2016", "resid"),
        ("-year:..9999", "wide"),
        ("list:by-year", "resid"),
        ("list:year", "resid"),
        ("list:论文清单", "resid"),
        ('list:"toys & games"', "toys wide"),
        ("list:oys", ""),
        ("category:prun", "toys"),
        ("category:pruning/2017", "toys"),
        ("category:综述", "intro"),
        ("author:lee", "toys"),
        ("author:ee", ""),
        ("author:ortiz", "resid"),
        ("author:芳", "intro"),
        ('author:"bo ng"', "toys"),
        ("title:oys", "toys resid"),
        ("title:appendix", ""),
        ("note:long", "toys"),
        ("note:appendix", "resid"),
        ("note:下载", "wide"),
        ("arxiv:1706.00001", "toys"),
        ("arxiv:1706", "toys"),
        ("http://arxiv.org/pdf/1706.00001v3.pdf", "toys"),
        ("https://github.com/ann/toys/", "toys"),
        ("https://example.org", "resid"),
        ("toys year:2016.. -is:read", "toys"),
        ("(status:read OR status:to-read) year:2021", "intro"),
    ],
)
def test_fields_find_what_they_ask(text: str, names: str) -> None:
    assert found(text) == names.split()


@pytest.mark.parametrize(
    ("text", "position", "message"),
    [
        ("status:", 0, "status: needs a value, such as status:to-read"),
        ("toys tag:", 5, "tag: needs a value"),
        ('tag:""', 0, "tag: needs a value"),
        ("year: 2017", 0, "year: needs a value"),
        ('"attention', 0, "this quote is not closed"),
        ('toys list:"by', 10, "this quote is not closed"),
        ('toys ""', 5, "nothing stands in these quotes"),
        ("(", 0, "this bracket is not closed"),
        ("toys (a OR b", 5, "this bracket is not closed"),
        ("(a (b c)", 0, "this bracket is not closed"),
        ("toys ()", 5, "nothing stands in these brackets"),
        ("toys)", 4, "this bracket closes nothing"),
        (")", 0, "this bracket closes nothing"),
        ("(a))", 3, "this bracket closes nothing"),
        ("OR", 0, "OR needs something on both sides"),
        ("toys OR", 5, "OR needs something on both sides"),
        ("OR toys", 0, "OR needs something on both sides"),
        ("a OR OR b", 2, "OR needs something on both sides"),
        ("(a OR )", 3, "OR needs something on both sides"),
        ("-", 0, "nothing stands after the minus"),
        ("toys -", 5, "nothing stands after the minus"),
        ("-)", 0, "nothing stands after the minus"),
        ("status:raed", 7, "there is no status “raed”; there are: new, to-read, reading, skimmed, read, skipped"),
        ("a is:old", 5, "is: knows no “old”; it knows: unread, read, new, marked"),
        ("has:money", 4, "has: knows no “money”; it knows: note, remark, link, pdf, paper, code"),
        ("statsu:read", 0, "there is no field “statsu”; there are: status, is, has, tag, type, venue, year, list"),
        ("BERT:Pre-training", 0, "there is no field “BERT”"),
        ("year:20", 5, "a year is 2019, 2017..2020, 2017.. or ..2020"),
        ("year:..", 5, "a year is"),
        ("year:2017..20", 5, "a year is"),
        ("year:2017-2020", 5, "a year is"),
        ("year:2020..2017", 5, "2017..2020?"),
        ("\u200b", 0, "nothing to look for"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, position: int, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse(text)
    assert caught.value.position == position
    assert message in caught.value.message


def test_every_key_of_a_query_being_typed_finds_something_or_says_why() -> None:
    text = '(status:to-read OR is:new) -tag:"best paper" year:2016..2021 toys'
    for end in range(len(text) + 1):
        outcome = attempt(text[:end])
        if isinstance(outcome, QueryError):
            assert 0 <= outcome.position < end
            assert outcome.message


def test_a_colon_in_a_pasted_title_is_no_field() -> None:
    assert found("Deep Residual Toys: a Study") == ["resid"]
    assert found("机器学习：理论导引") == ["intro"]


def test_the_fields_of_ids_are_those_that_addresses_carry() -> None:
    addresses = {
        "arxiv": "https://arxiv.org/abs/1706.00001",
        "doi": "https://doi.org/10.1000/182",
        "openreview": "https://openreview.net/forum?id=aB3",
        "acl": "https://aclanthology.org/P19-1001",
        "pmlr": "https://proceedings.mlr.press/v1/toys17a",
        "neurips": f"https://papers.nips.cc/paper_files/paper/2017/hash/{'0a' * 16}-Abstract.html",
        "nips": "https://papers.nips.cc/paper/4824",
        "cvf": "https://openaccess.thecvf.com/content/html/Lee_Toys_CVPR_2017_paper.html",
        "aaai": "https://ojs.aaai.org/index.php/AAAI/article/view/12345",
        "aaai-ocs": "https://www.aaai.org/ocs/index.php/AAAI/AAAI17/paper/view/12345",
        "aaai-old": "https://www.aaai.org/Papers/AAAI/2007/AAAI07-123.pdf",
    }
    assert {*addresses, "title"} == set(SCHEMES)
    for scheme, url in addresses.items():
        name = address_id(url)
        assert name
        assert name.startswith(scheme + ":")
        one = paper(title="Toys", links=(Link(PAPER, url),))
        assert parse(name).matches(one)
        assert parse(url).matches(one)
        assert not parse(name).matches(PAPERS["wide"])


def test_every_example_of_a_field_is_understood() -> None:
    for name, field in FIELDS.items():
        assert field.example.startswith(f"{name}:")
        assert isinstance(parse(field.example), Query)


@pytest.mark.parametrize("shape", ["(", ")", "-", '"', "a OR ", "x ", "year:", "((a) ", "-(", "a:b ", "：", "https://"])
def test_a_long_query_takes_linear_time_and_no_stack(shape: str) -> None:
    def seconds(times: int) -> float:
        start = process_time()
        outcome = attempt(shape * times)
        if isinstance(outcome, Query):
            outcome.matches(PAPERS["toys"])
        return process_time() - start

    # Ten times the text: linear time is tenfold, quadratic a hundredfold, and a busy machine has room between. The
    # best of three, in the process's own time.
    once, tenfold = (min(seconds(times) for _ in range(3)) for times in (2_000, 20_000))
    assert tenfold < max(60 * once, 0.5)


def test_brackets_are_nested_within_reason() -> None:
    parse("(" * 50 + "a" + ")" * 50)
    with pytest.raises(QueryError, match="more than 50 brackets") as caught:
        parse("(" * 51 + "a" + ")" * 51)
    assert caught.value.position == 50


@given(st.text(st.sampled_from(string.ascii_lowercase[:4] + ' ()"-:.OR习：“”\u200b2017')) | st.text())
def test_any_text_is_a_query_or_a_mistake_with_a_place(text: str) -> None:
    outcome = attempt(text)
    if isinstance(outcome, QueryError):
        assert 0 <= outcome.position < len(text)
    else:
        assert {outcome.matches(one) for one in PAPERS.values()} <= {True, False}


WORD = st.text("abtoys习", min_size=1, max_size=3)


@given(st.lists(WORD, min_size=1, max_size=3), st.lists(WORD, max_size=2))
def test_more_words_find_no_more(words: list[str], more: list[str]) -> None:
    first, second = parse(" ".join(words)), parse(" ".join(words + more))
    assert set(map(id, second.select(PAPERS.values()))) <= set(map(id, first.select(PAPERS.values())))


def test_the_folded_text_is_made_once_and_is_not_part_of_the_record() -> None:
    one = paper(title="Toys", note="x")
    other = paper(title="Toys", note="x")
    assert search_text(one) is search_text(one)
    assert one == other


def test_phrases_do_not_reach_from_one_part_into_the_next() -> None:
    assert found('"toys ann"') == []
    assert found('"lee bo"') == []


# --- orders ---------------------------------------------------------------------------------------------------------


def order(name: str, *, reverse: bool = False) -> list[str]:
    names = {id(one): name for name, one in PAPERS.items()}
    return [names[id(one)] for one in arrange(PAPERS.values(), name, reverse=reverse)]


@pytest.mark.parametrize(
    ("name", "names", "reversed_names"),
    [
        ("list", "toys resid intro wide", "wide intro resid toys"),
        ("status", "intro toys wide resid", "resid toys wide intro"),
        ("year", "intro toys resid wide", "resid toys intro wide"),
        ("venue", "resid toys intro wide", "intro toys resid wide"),
        ("title", "toys resid wide intro", "intro wide resid toys"),
        ("authors", "toys resid intro wide", "intro resid toys wide"),
        ("note", "resid toys intro wide", "toys intro wide resid"),
        ("code", "toys resid intro wide", "resid intro wide toys"),
    ],
)
def test_papers_are_put_in_order_and_the_unknown_come_last(name: str, names: str, reversed_names: str) -> None:
    assert order(name) == names.split()
    assert order(name, reverse=True) == reversed_names.split()


def test_papers_in_most_lists_come_first() -> None:
    both = paper_of([Entry("Both", 1, "a"), Entry("Both", 2, "b")])
    twice = paper_of([Entry("Twice", 1, "a"), Entry("Twice", 2, "a")])
    assert arrange([twice, both], "lists") == [both, twice]


def test_each_order_takes_each_paper_and_an_unknown_one_is_an_error() -> None:
    assert {len(arrange(PAPERS.values(), name)) for name in ORDERS} == {len(PAPERS)}
    with pytest.raises(KeyError):
        arrange(PAPERS.values(), "colour")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("toys year:x", "toys"),
        ("toys venue:CVPR status:", "toys venue:CVPR"),
        ('toys venue:"IC', "toys"),
        ("toys OR", "toys"),
        ("toys -", "toys"),
        ("toys -year:x graph", "toys"),
        ("(toys graph", None),
        ("graph (toys", "graph"),
        ("year:x toys", None),
        ("toys (a OR (b", "toys"),
        ("toys year:x status:bogus", "toys"),
    ],
)
def test_what_is_right_of_a_query_stands_before_its_mistake(text: str, right: str | None) -> None:
    with pytest.raises(QueryError):
        parse(text)
    found = right_part(text)
    assert (found and found.text) == right


@given(st.text(alphabet=string.ascii_lowercase[:4] + ' ():"-OR', max_size=40))
def test_the_right_part_of_any_text_is_a_beginning_of_it(text: str) -> None:
    found = right_part(text)
    assert found is None or text.startswith(found.text)
