"""The value of a field that a label or a column names → the fields of its entry."""

import re

from readlist_tui.lists.addresses import BARE_ADDRESS
from readlist_tui.lists.appearance import Appearance, appearance
from readlist_tui.lists.fields import Fields
from readlist_tui.lists.title_text import is_empty

_NAMES_AND_YEAR = re.compile(r"(.{3,}?)[,;\s]+\(?((?:19|20)\d\d)\)?$")
_TAG_DIVIDER = re.compile(r"\s*[,，;；、|/]\s*|\s{3,}")


def put_value(fields: Fields, name: str, text: str) -> None:
    """Takes the value of a named field into the fields of an entry. `name` is what its label or column promises."""
    if name in ("date", "status") and fields.add_status(text):
        return  # a sign alone may say it: ✅
    if is_empty(text):
        return
    if name == "authors":
        dated = _NAMES_AND_YEAR.match(text)
        fields.add_authors(dated[1] if dated else text)
        fields.year = fields.year or (int(dated[2]) if dated else None)
    elif name in ("venue", "year", "date"):
        _put_place(fields, name, text)
    elif name == "tags":
        _put_tags(fields, text)
    elif name == "status":
        fields.add_note(text)
    elif (place := appearance(text)).sure and (place.venue or place.year):
        fields.add_place(place)  # intro: ICML 2031
    elif not fields.add_status(text):
        fields.add_note(text)


def _put_tags(fields: Fields, text: str) -> None:
    for tag in _TAG_DIVIDER.split(text):
        place = appearance(tag)
        if place.sure and (place.venue or place.year):
            fields.add_place(place)
        elif tag:
            fields.tags.append(tag)


def _put_place(fields: Fields, name: str, text: str) -> None:
    if BARE_ADDRESS.match(text):
        return  # a column of sources may hold addresses
    place = appearance(text, placed=name == "venue")
    if name == "venue":
        if place.left and not place.venue:
            place = Appearance(text if len(text) < 120 else None, place.year, place.tags, "", True)
        fields.add_place(place)
    elif place.year:
        venue = place.venue if place.sure else None  # `ICCV, 2031` among dates of preprints
        fields.add_place(Appearance(venue, place.year, (), "", False, name == "date" and not venue))
