"""Spans without what tells nothing: line breaks that only wrap a text, and a style that all of it has."""

import re
from collections.abc import Sequence

from readlist_tui.lists.names import authors_score
from readlist_tui.lists.styles import Span
from readlist_tui.lists.words import label_kind

_BETWEEN = " .,;:-|"
_LABEL = re.compile(r"\s*(?:Authors?|Author\(s\)|Source|Venue|Published by|Stable URL|Accessed|DOI)\s?:")
_SENTENCE_GOES_ON = re.compile(r"[\w,，、\-–&(（]\s*$")


def unwrapped(spans: Sequence[Span]) -> list[Span]:
    """Line breaks that only wrap a text put as spaces; those between fields stay."""
    unwrapped = list(spans)
    length = 0  # of the line so far
    for index, span in enumerate(spans):
        length += len(span.text)
        if span.text != "\n":
            continue
        if not span.hard and 0 < index < len(spans) - 1 and _wraps(spans[index - 1], spans[index + 1], length):
            unwrapped[index] = Span(" ")
        length = 0
    return unwrapped


def _wraps(before: Span, after: Span, length: int) -> bool:
    if not (before.plain and after.plain) or before.text.endswith("  "):
        return False
    first = after.text.lstrip()[:1]
    if _are_names_below(before.text, after.text):
        return False
    return bool(_SENTENCE_GOES_ON.search(before.text)) and (
        first.islower() or before.text.rstrip()[-1:] in ",，&-" or (length > 60 and first.isalnum())
    )


def _are_names_below(before: str, after: str) -> bool:
    """True for a line of names, or a label, below a line of something else: no line of a text is like that."""
    if _LABEL.match(after):
        return True
    if before.rstrip()[-1:] in ",，&-" or not after[:1].isupper() or len(after) > 300:
        return False
    return authors_score(after) >= 0.62 and " " in after.strip() and authors_score(before) < 0.3


def relinked(spans: list[Span]) -> list[Span]:
    """A link of which a word is in italics is one link: `[If You *Must* Play](…)`."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if last and span.url and span.url == last.url and not (span.image or last.image):
            bold, italic, code = last.bold and span.bold, last.italic and span.italic, last.code and span.code
            joined[-1] = last._replace(text=last.text + span.text, bold=bold, italic=italic, code=code)
        else:
            joined.append(span)
    return joined


def undressed(spans: list[Span]) -> list[Span]:
    """A style that all of the text has tells nothing; one that goes over a whole citation hides its separators."""
    if any(span.plain and span.text.strip(_BETWEEN) for span in spans):
        return spans
    texts = [span for span in spans if not (span.is_break or span.image or not span.text.strip(_BETWEEN))]
    unlinked = [span for span in texts if span.url is None or label_kind(span.text) is None]
    for style in ("bold", "italic", "code"):
        others = [span for span in unlinked if not getattr(span, style)]
        if unlinked and not others and any(span.url is None for span in unlinked):
            spans = [_without(span, style) for span in spans]
    return spans


def _without(span: Span, style: str) -> Span:
    bold, italic, code = span.bold and style != "bold", span.italic and style != "italic", span.code and style != "code"
    return Span(span.text, span.url, bold, italic, code, span.image, span.source, span.hard)
