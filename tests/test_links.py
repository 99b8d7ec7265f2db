"""The gate that every link passes: a table of addresses, and whatever else may come."""

from urllib.parse import urlsplit

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from figures import Record
from readlist_tui.desktop import LinkRefused, check_link

TAKEN = """
http://example.org
https://example.org
https://example.org/
https://example.org:8443/a
http://example.org:80/a
https://www.example.org/a/b.pdf
https://arxiv.org/abs/1510.00149v5
https://arxiv.org/abs/cs/0112017
http://cn.arxiv.org/pdf/1706.00001.pdf
https://openreview.net/forum?id=S1_x&noteId=B-2
https://doi.org/10.1000/182(a)
https://dl.acm.org/doi/10.1145/1.2#sec-3
https://example.org/a?b=c&d=e;f=g
https://example.org/a,b;c=d/e@f
https://example.org/~ann/paper
https://example.org/a:b
https://example.org/a+b!c*d'e$f
https://example.org/?q=%E4%B9%A0
https://example.org/100%
https://example.org/%zz
https://example.org/a//b
https://example.org/../a
https://example.org/#/route/1
https://example.org/a#b?c
https://example.org?q=1
https://example.org#top
https://example.org/[a]
https://1.2.3.4/a
http://localhost:8000/a
http://a_b.example.org/
https://xn--bcher-kva.example/
https://example.org./a
https://a-b.c-d.example/
http://[2001:db8::1]/a
http://[2001:db8::1]:8080/a
http://[::ffff:1.2.3.4]/
https://example.org/-remote-debugging-port=1
https://example.org/;rm+-rf
https://example.org/$(id)
https://example.org/a&calc.exe
https://example.org/javascript:alert(1)
https://example.org/?u=file:///etc/passwd
https://example.org/?u=https://user@host/
https://github.com/a/b/blob/main/c.py#L10-L20
https://proceedings.mlr.press/v97/lee19a/lee19a.pdf
https://aclanthology.org/P19-1001/
https://papers.nips.cc/paper/2017/hash/0123456789abcdef0123456789abcdef-Abstract.html
https://example.org/a=b==
""".split()

REWRITTEN = {
    "HTTPS://Example.ORG/Path": "https://example.org/Path",
    "hTTp://EXAMPLE.org:080/": "http://example.org:80/",
    "https://bücher.example/": "https://xn--bcher-kva.example/",
    "https://аррӏе.com/": "https://xn--80ak6aa92e.com/",  # Cyrillic letters that look like a company's name
    "https://例子.测试/论文": "https://xn--fsqu00a.xn--0zwm56d/%E8%AE%BA%E6%96%87",
    "https://例子。测试/": "https://xn--fsqu00a.xn--0zwm56d/",
    "https://faß.example/": "https://fass.example/",
    "https://example.org/é": "https://example.org/%C3%A9",
    "https://example.org/?q=习#节": "https://example.org/?q=%E4%B9%A0#%E8%8A%82",
    'https://example.org/"a"': "https://example.org/%22a%22",
    "https://example.org/<b>": "https://example.org/%3Cb%3E",
    "https://example.org/a|b": "https://example.org/a%7Cb",
    "https://example.org/`id`": "https://example.org/%60id%60",
    "https://example.org/{a}^": "https://example.org/%7Ba%7D%5E",
    "https://example.org/%action": "https://example.org/%ACtion",
    "https://example.org/%%action": "https://example.org/%%ACtion",
    "https://example.org/%e4%b9": "https://example.org/%E4%B9",
    "https://example.org:/a": "https://example.org/a",
    "https://example.org/a?": "https://example.org/a",
}

SCHEMES = """
file ftp ftps sftp ssh telnet gopher javascript vbscript data blob about chrome chrome-extension moz-extension resource
view-source vscode vscode-insiders ms-word ms-settings ms-msdt search-ms mailto tel sms magnet steam slack zoommtg git
git+ssh svn rsync smb nfs afp dav webdav ldap irc news nntp ws wss x-apple intent android-app itms jar feed urn doi
arxiv httpx httpss shttp h ttp
""".split()

REFUSED = [
    *(f"{scheme}://example.org/a" for scheme in SCHEMES),
    *(f"https://example.org/a{chr(code)}b" for code in (*range(0x21), *range(0x7F, 0xA1))),
    *(
        f"https://example.org/a{char}b"
        for char in "\u200b\u200d\u200e\u202e\u2028\u2066\u3000\ufeff\ue000\ud800\U000e0041"
    ),
    *(f"https://exam{char}ple.org/" for char in " \t\n%$!<>\"'`{}|^*+=,;~&\u200d"),
    "",
    " https://example.org/",
    "https://example.org/ ",
    "\thttps://example.org/",
    "example.org",
    "www.example.org/a",
    "//example.org/a",
    "/etc/passwd",
    "../a.md",
    "#section",
    "?a=b",
    "a",
    "-remote-debugging-port=9222",
    "--new-window",
    "--remote-debugging-port=9222 https://example.org",
    "%action",
    "http",
    "http:",
    "https:/",
    "https://",
    "https:///a",
    "https:///etc/passwd",
    "https:example.org",
    "https:/example.org",
    "https:\\\\example.org",
    "https://example.org\\@other.example/",
    "https://example.org/\\a",
    "http:\\/example.org",
    "https://?a",
    "https://#a",
    "https://:80/",
    "https://:@/",
    "https://user@example.org/",
    "https://user:pass@example.org/",
    "https://:pass@example.org/",
    "https://@example.org/",
    "https://example.com@other.example/",
    "https://example.com%2f@other.example/",
    "https://example.org:port/",
    "https://example.org:-1/",
    "https://example.org:65536/",
    "https://example.org:99999999999999999999/",
    "https://example.org:80:80/",
    "https://[::1/",
    "https://::1]/",
    "https://[]/",
    "https://[g::1]/",
    "https://[fe80::1%25eth0]/",
    "https://[example.org]/",
    "https://exa[mple.org/",
    "https://.example.org/",
    "https://example..org/",
    "https://./",
    "https://../",
    "https://-example.org/",
    "https://example-.org/",
    "https://--flag/",
    f"https://{'a' * 64}.org/",
    f"https://{'a.' * 127}org/",
    f"https://{'é' * 2000}/",
    "https://ex\u2100ample.org/",
    "https://exam／ple.org/",
    "https://example.org？a",
    f"https://example.org/{'a' * 2030}",
    f"https://example.org/{'习' * 400}",
    "ＨＴＴＰＳ://example.org/",
    "java\nscript:alert(1)",
    "javascript:alert(1)//https://example.org",
    "data:text/html,<script>alert(1)</script>",
    "mailto:a@example.org",
    "[paper](https://example.org)",
    "<https://example.org>",
    "url:https://example.org",
]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len({*TAKEN, *REWRITTEN, *REFUSED}) >= 200


@pytest.mark.parametrize("url", TAKEN)
def test_an_ordinary_address_passes_as_it_is(url: str) -> None:
    assert check_link(url) == url


@pytest.mark.parametrize(("url", "checked"), REWRITTEN.items())
def test_what_may_deceive_is_spelled_out(url: str, checked: str) -> None:
    assert check_link(url) == checked


def test_what_may_do_harm_is_refused_with_a_reason() -> None:
    passed = []
    for url in REFUSED:
        try:
            passed.append((url, check_link(url)))
        except LinkRefused as refused:
            if not refused.reason.isprintable():
                passed.append((url, refused.reason))
    assert passed == []


def test_the_longest_address_is_2048_characters() -> None:
    url = "https://example.org/"
    assert len(check_link(url.ljust(2048, "a"))) == 2048
    with pytest.raises(LinkRefused, match="longer than 2,048"):
        check_link(url.ljust(2049, "a"))


ANY_ADDRESS = (
    st.text(st.characters(codec=None, exclude_categories=()))
    | st.text(st.sampled_from("htps:/\\@%#?[].-_ \tab0习\u202e\x1b")).map(lambda rest: "https://" + rest)
    | st.text().map(lambda rest: "http://example.org/" + rest)
)


def passes_as_a_plain_http_address(url: str) -> bool:
    """Whether the gate lets it pass; what it makes of it can do nothing but be asked for by HTTP."""
    try:
        checked = check_link(url)
    except LinkRefused:
        return False
    parts = urlsplit(checked)
    assert parts.scheme in ("http", "https")
    assert parts.hostname
    assert "@" not in parts.netloc
    assert checked.isascii()
    assert checked.isprintable()
    assert not set(checked) & set(' \\"<>`{}|^')
    assert "%action" not in checked
    assert len(checked) <= 2048
    assert check_link(checked) == checked
    return True


@given(ANY_ADDRESS)
@example("https://example.org/%action")
def test_only_a_plain_http_address_passes_whatever_comes(url: str) -> None:
    passes_as_a_plain_http_address(url)


@pytest.mark.soak
def test_only_plain_http_addresses_of_ten_thousand_pass(record_property: Record) -> None:
    seen: list[bool] = []

    @settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
    @given(ANY_ADDRESS)
    def examine(url: str) -> None:
        seen.append(passes_as_a_plain_http_address(url))

    examine()
    assert len(seen) >= 10_000
    assert any(seen)
    record_property("addresses at the gate", len(seen))
    record_property("addresses that passed it, each plain http(s)", sum(seen))
