"""The query language: `status:to-read year:2019.. quant` → a predicate over papers; and the orders to sort by.

    query  = all { "OR" all }
    all    = { ["-"] ( "(" query ")" | [field ":"] ( word | '"' phrase '"' ) ) }

Bare words are looked for in title, authors, venue, notes and tags, all of them, in any spelling of width, case and
accents. The Chinese signs ：（） “” mean what the ASCII ones do.
"""

from readlist_tui.query.fields import FIELDS, search_text
from readlist_tui.query.orders import ORDERS, SORTS, arrange
from readlist_tui.query.parser import Query, lists_named, parse, right_part
from readlist_tui.query.tokens import QueryError

__all__ = [
    "FIELDS",
    "ORDERS",
    "SORTS",
    "Query",
    "QueryError",
    "arrange",
    "lists_named",
    "parse",
    "right_part",
    "search_text",
]
