"""What is an address, and what kind of thing it leads to."""

import re
from functools import lru_cache
from html import unescape
from urllib.parse import urlsplit

from readlist_tui.model import LinkKind
from readlist_tui.text import clean

# A bare address ends at a space, a quote or CJK punctuation; what else may not end it is trimmed.
BARE_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”‘’，。；：、（）【】《》「」|｜]{3,2000}", re.IGNORECASE)
_DOMAIN = re.compile(
    r"^(?:[\w-]{1,63}\.){1,5}(com|org|net|io|edu|gov|cc|ai|cn|uk|de|fr|ch|jp|kr|eu|ac|dev|press|info|me|co|tv|be|us|ca|in|it|nl|se|app|site|xyz|ml|pub|science|page|tech)(?:[/:?#]|$)"
)
_SCHEME = re.compile(r"^(https?):/{0,3}(?=[\w\[])", re.IGNORECASE)

# Host or path → kind; the first that is found in the address counts.
_PLACES: tuple[tuple[LinkKind, str], ...] = (
    (
        LinkKind.VIDEO,
        r"//(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|bilibili\.com|b23\.tv|vimeo\.com|videolectures\.net|slideslive\.com|crossminds\.ai|techtalks\.tv|ted\.com)/",
    ),
    (
        LinkKind.DEMO,
        r"//(?:[\w-]+\.)*(?:colab\.research\.google\.com|mybinder\.org|replicate\.com|huggingface\.co/spaces|gradio\.app|hf\.space)",
    ),
    (LinkKind.BLOG, r"//(?:[\w-]+\.)*(?:huggingface\.co/blog|github\.blog)"),
    (
        LinkKind.PAPER,
        r"\.pdf(?:[?#]|$)|//(?:[\w-]+\.)*huggingface\.co/papers/|//(?:[\w-]+\.)*(?:arxiv\.org|openreview\.net|aclanthology\.org|aclweb\.org|doi\.org)/",
    ),
    (
        LinkKind.DATA,
        r"//(?:[\w-]+\.)*(?:kaggle\.com/(?:datasets|c|competitions)|huggingface\.co/datasets|zenodo\.org|figshare\.com|physionet\.org|paperswithcode\.com/dataset)",
    ),
    (
        LinkKind.CODE,
        r"//(?:gist\.)?(?:[\w-]+\.)*(?:github\.com|gitlab\.com|gitee\.com|bitbucket\.org|sourceforge\.net|codeocean\.com|raw\.githubusercontent\.com)/|//huggingface\.co/|//(?:[\w-]+\.)*pypi\.org/",
    ),
    (
        LinkKind.SLIDES,
        r"\.pptx?(?:[?#]|$)|//(?:[\w-]+\.)*slideshare\.net/|//docs\.google\.com/presentation/|//speakerdeck\.com/",
    ),
    (
        LinkKind.BLOG,
        r"//(?:[\w-]+\.)*(?:zhihu\.com|csdn\.net|cnblogs\.com|jianshu\.com|medium\.com|towardsdatascience\.com|jiqizhixin\.com|juejin\.cn|weixin\.qq\.com|segmentfault\.com|leiphone\.com|blogspot\.[a-z.]{2,6}|googleblog\.com|"
        r"wordpress\.com|substack\.com|hackernoon\.com|dev\.to|notion\.site|notion\.so|quora\.com|reddit\.com|twitter\.com|x\.com|machinelearningmastery\.com|analyticsvidhya\.com|kdnuggets\.com|wandb\.ai|"
        r"lilianweng\.github\.io|colah\.github\.io|karpathy\.github\.io|jalammar\.github\.io|ruder\.io|infoq\.(?:com|cn)|36kr\.com|sohu\.com|163\.com|oschina\.net|51cto\.com|thegradient\.pub|fast\.ai|venturebeat\.com)"
        r"|//(?:[\w-]+\.)*cloud\.tencent\.com/developer|//blog\.|//[^/]+/(?:[^/?#]+/)?(?:blogs?|posts?|news)(?:[/?#.]|$)",
    ),
)
# The two commonest places: where no other can be meant by what stands behind the host.
_ARXIV = re.compile(r"https?://(?:www\.)?arxiv\.org/(?!.*//)", re.IGNORECASE)
_GITHUB = re.compile(r"https?://(?:www\.)?github\.com/(?!.*(?://|\.pdf))", re.IGNORECASE)
_PLACE_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PLACES)
_PUBLISHERS = re.compile(
    r"//(?:[\w-]+\.)*(?:ieee\.org|acm\.org|springer\.com|springeropen\.com|sciencedirect\.com|elsevier\.com|wiley\.com|nature\.com|science\.org|sciencemag\.org|pnas\.org|mlr\.press|neurips\.cc|nips\.cc|thecvf\.com|"
    r"cv-foundation\.org|ecva\.net|bmva\.org|aaai\.org|ijcai\.org|usenix\.org|vldb\.org|cidrdb\.org|mlsys\.org|jmlr\.org|isca-speech\.org|semanticscholar\.org|researchgate\.net|biorxiv\.org|medrxiv\.org|ssrn\.com|"
    r"mdpi\.com|frontiersin\.org|plos\.org|oup\.com|cambridge\.org|tandfonline\.com|sagepub\.com|siam\.org|mitpressjournals\.org|direct\.mit\.edu|mitpress\.mit\.edu|jstor\.org|dblp\.org|iacr\.org|ndss-symposium\.org|roboticsproceedings\.org|"
    r"openproceedings\.org|ceur-ws\.org|hal\.science|archives-ouvertes\.fr|citeseerx\.ist\.psu\.edu|cell\.com|bmj\.com|nejm\.org|nih\.gov|aps\.org|iop\.org|acs\.org|rsc\.org|academia\.edu|scholar\.google\.com|"
    r"paperswithcode\.com/paper|alphaxiv\.org|cnki\.net|wanfangdata\.com\.cn|distill\.pub|transformer-circuits\.pub|lipics|dagstuhl\.de|worldscientific\.com|degruyter\.com|emerald\.com|hindawi\.com|igi-global\.com)(?:[/:?]|$)",
    re.IGNORECASE,
)


# An address as most are: nothing in it to mend.
_PLAIN_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9_][A-Za-z0-9_-]{0,62}\.[A-Za-z0-9._-]{1,255}(?:[/?#][!#-%'-;=?-\[\]-~]*)?"
)


@lru_cache(maxsize=4096)
def address_of(target: str) -> str:
    """The http(s) address that a link's target means, or empty: an anchor, a file of the list's own, a title, nothing.

    Mends a missing scheme, spaces around the address and a title behind it.
    """
    if _PLAIN_ADDRESS.fullmatch(target):
        return target
    target = clean(unescape(target)).strip("<> ")
    if not target:
        return ""
    address = target.split(" ")[0].split('"', maxsplit=1)[0].rstrip("\\")  # no address has a quote in it
    if address.startswith("//"):
        address = "https:" + address
    elif not _SCHEME.match(address):
        if not _DOMAIN.match(address.lower()):
            return ""
        address = "https://" + address
    else:
        address = _SCHEME.sub(lambda found: found[1] + "://", address, count=1)
    return address if _has_host(address) else ""


# Most addresses: nothing in the name of the host that needs a closer look.
_PLAIN_HOST = re.compile(r"https?://[A-Za-z0-9_-]{1,63}\.[A-Za-z0-9._-]{1,255}(?:[/?#]|$)")


def _has_host(address: str) -> bool:
    if _PLAIN_HOST.match(address):
        return True
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return bool(host) and ("." in str(host) or ":" in str(host))


def trim_address(address: str) -> str:
    """A bare address without the punctuation of the sentence around it."""
    while address:
        last = address[-1]
        if (
            last in ".,;:!?*_`'~\\"
            or (last == ")" and address.count(")") > address.count("("))
            or (last == "]" and address.count("]") > address.count("["))
        ):
            address = address[:-1]
        else:
            break
    return address


@lru_cache(maxsize=4096)
def kind_of_address(address: str) -> LinkKind | None:
    """What an address leads to as far as host and path tell, or None."""
    if _ARXIV.match(address):
        return LinkKind.PAPER
    if _GITHUB.match(address):
        return LinkKind.CODE
    for kind, pattern in _PLACE_PATTERNS:
        if pattern.search(address):
            return kind
    if _PUBLISHERS.search(address):
        return LinkKind.PAPER
    return None


def is_paper_address(address: str) -> bool:
    """True where the address says that a paper is behind it."""
    return kind_of_address(address) is LinkKind.PAPER
