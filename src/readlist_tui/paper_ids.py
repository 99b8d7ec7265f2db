"""The ids that addresses name papers by: one for all spellings of an address."""

import re
from urllib.parse import unquote

# Schemes in order of trust: the first that a paper has becomes its key. A site that numbered its papers anew has a
# scheme for each numbering: two numbers of one scheme are two papers, an old and a new one may be one.
SCHEMES = (
    "arxiv",
    "doi",
    "openreview",
    "acl",
    "pmlr",
    "neurips",
    "nips",
    "cvf",
    "aaai",
    "aaai-ocs",
    "aaai-old",
    "title",
)

# https://info.arxiv.org/help/arxiv_identifier.html; the subject class of an old number (math.GT/…) is no part of it.
_ARXIV = r"(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})"
_ACL = r"(?:[a-z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)"
# Host, or the end of it → what its addresses look like behind it. All but OpenReview's ids are in lower case.
_SITES: dict[str, tuple[tuple[str, str], ...]] = {
    "arxiv.org": (("arxiv", rf"/+(?:abs|pdf|html|format|ps|e-print|src)/+(?:arxiv:)?({_ARXIV})"),),
    "xxx.lanl.gov": (("arxiv", rf"/(?:abs|pdf)/({_ARXIV})"),),
    "ar5iv.org": (("arxiv", rf"/(?:abs|html)/({_ARXIV})"),),
    "alphaxiv.org": (("arxiv", rf"/(?:abs|pdf)/({_ARXIV})"),),
    "huggingface.co": (("arxiv", rf"/papers/({_ARXIV})"),),
    "openreview.net": (("openreview", r"/(?:forum|pdf|attachment)\?(?:[^#]*&)?id=([\w-]+)"),),
    "aclweb.org": (("acl", rf"/anthology(?:-new)?/(?:papers/)?(?:[a-z]/[a-z]\d\d/)?({_ACL})"),),
    "aclanthology.org": (("acl", rf"/(?:papers/)?(?:[a-z]/[a-z]\d\d/)?({_ACL})"),),
    "aclanthology.info": (("acl", rf"/papers/({_ACL})"),),
    "aclanthology.coli.uni-saarland.de": (("acl", rf"/papers/({_ACL})"),),
    "proceedings.mlr.press": (("pmlr", r"/(v\d+/[\w-]+)"),),
    "jmlr.org": (("pmlr", r"/proceedings/papers/(v\d+/[\w-]+)"),),
    "nips.cc": (
        ("neurips", r"/+(?:paper|paper_files/paper)/+\d{4}/(?:hash|file)/([0-9a-f]{32})"),
        ("nips", r"/+paper/+(\d+(?=[-.])|(?!(?:19|20)\d\d/?$)\d+(?=/?$))"),
    ),
    "thecvf.com": (("cvf", r"/(?:[^?#]*/)?([^/?#]+_paper)(?=[.?#]|$)"),),
    "cv-foundation.org": (("cvf", r"/openaccess/(?:[^?#]*/)?([^/?#]+_paper)(?=[.?#]|$)"),),
    # https://aaai.org: its journals have numbers of their own since 2019, its conferences had them until then, and
    # older papers are named by conference and page.
    "aaai.org": (
        ("aaai", r"/+(?:ojs/+)?index\.php/[\w-]+/article/(?:view|download|viewfile|viewpaper)/(\d+)"),
        ("aaai-ocs", r"/+ocs/+index\.php/(\w+/\w+/paper/)(?:view|viewfile|viewpaper|download)/(\d+)"),
        ("aaai-old", r"/(?:papers|library)/[\w/-]*/([a-z]+\d\d-\d+)\.(?:pdf|php)"),
    ),
    "acm.org": (("doi", r"/citation\.cfm\?(?:[^#]*&)?doid=(?:10\.1145/)?(\d+\.\d+)"),),
}
_SITES["neurips.cc"] = _SITES["nips.cc"]
_PATTERNS = {
    host: tuple((scheme, re.compile(pattern)) for scheme, pattern in patterns) for host, patterns in _SITES.items()
}
_HOST = re.compile(r"(?:https?:)?//(?:[^/?#@]*@)?([^/?#:]+)(?::\d+)?", re.IGNORECASE)
# ISO 26324: the prefix is 10. and four to nine digits. Any site may have a DOI in its addresses.
_DOI = re.compile(r"^[^?#]{0,300}?/(10\.\d{4,9}/[^?#\s]+)|[?&]doi=(10\.\d{4,9}/[^&#\s]+)")
# What publishers append to a DOI in the addresses of files, and what a sentence does.
_DOI_TAIL = re.compile(r"(?:/(?:full|pdf|epdf|abstract|html|meta|fulltext\.html))?(?:\.full)?(?:\.pdf)?[/.,;]*$")
_PREPRINT_VERSION = re.compile(r"(10\.1101/.+?)v\d+$")
# DOIs that are made of another id: https://info.arxiv.org/help/doi.html, and those of the ACL Anthology.
_MADE = (
    ("arxiv", re.compile(rf"10\.48550/arxiv\.({_ARXIV})")),
    ("acl", re.compile(rf"10\.(?:18653|3115)/v1/({_ACL})")),
)
_WRITTEN = re.compile(rf"\s*arxiv:\s*({_ARXIV})", re.IGNORECASE)
_SUBJECT = re.compile(r"\.[a-z]{2}/")
_TRUST = {scheme: rank for rank, scheme in enumerate(SCHEMES)}


def address_id(url: str) -> str | None:
    """The id that an address names its paper by (`https://arxiv.org/pdf/1510.00149v5`: `arxiv:1510.00149`), or None.

    `arXiv:1510.00149v5`, as it is written in texts, names it, too.
    """
    host = _HOST.match(url)
    if host is None:
        written = _WRITTEN.match(url)
        return _named("arxiv", written[1].casefold()) if written else None
    spelled = unquote(url) if "%" in url else url
    return _of_site(host[1].casefold(), spelled[host.end() :]) or _of_doi(spelled)


def scheme_of(name: str) -> str:
    """The part of an id before its first colon."""
    return name.partition(":")[0]


def trust(name: str) -> int:
    """The rank of an id's scheme, the most trusted lowest; ids of a scheme unknown to this version come last."""
    return _TRUST.get(scheme_of(name), len(_TRUST))


def _of_site(host: str, path: str) -> str | None:
    while host:
        for scheme, pattern in _PATTERNS.get(host, ()):
            found = pattern.match(path if scheme == "openreview" else path.casefold())
            if found:
                return _named(scheme, "".join(found.groups()))
        host = host.partition(".")[2]
    return None


def _of_doi(spelled: str) -> str | None:
    found = _DOI.search(spelled) if "10." in spelled else None
    if found is None:
        return None
    name = _DOI_TAIL.sub("", (found[1] or found[2]).casefold())
    name = _PREPRINT_VERSION.sub(r"\1", name)
    for scheme, pattern in _MADE:
        made = pattern.match(name)
        if made:
            return _named(scheme, made[1])
    return f"doi:{name}"


def _named(scheme: str, name: str) -> str:
    if scheme == "arxiv":
        name = _SUBJECT.sub("/", name)
    elif scheme == "doi":
        name = f"10.1145/{name}"
    elif scheme == "aaai-ocs":
        name = name.replace("/paper/", "/")
    return f"{scheme}:{name}"
