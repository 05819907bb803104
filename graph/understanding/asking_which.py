"""Questions for the one of a list that has most or least of something, whatever they seem to be."""

from __future__ import annotations

from graph.understanding.changing import only_asks
from graph.understanding.mentions import CatalogueWords
from graph.understanding.request import Request

_OPENINGS = frozenset({"which", "what", "whats", "and"})
_HAVING = frozenset({"with", "that", "which", "without"})


def asks_which(request: Request, words: CatalogueWords) -> bool:
    """As in "what's the cheapest": which of the shown it is, and no further page of them."""
    return _picks(request) and only_asks(request.tokens)


def asks_which_alone(request: Request, words: CatalogueWords) -> bool:
    """As in "and the cheapest?", "which has the best reviews?": which it is, and nothing of it."""
    said = [token.text for token in request.tokens]
    asks = only_asks(request.tokens) or (said[:1] == ["and"] and said[-1:] == ["?"])
    return asks and said[0] in _OPENINGS and not request.stated.query and _picks(request)


def asks_extreme(request: Request, words: CatalogueWords) -> bool:
    """As in "which weBoost Drive costs the least": it asks which one, and takes none."""
    sorts = request.stated.limits.sort != "relevance" and only_asks(request.tokens)
    return sorts and request.tokens[0].text == "which"


def tells_more(request: Request, words: CatalogueWords) -> bool:
    """As in "the cheapest one with a handle": what it is to have besides, and no word of taking."""
    said = [token.text for token in request.tokens]
    alone = {one.kind for one in request.references} == {"superlative"}
    has = any(word in _HAVING for word in said[1:]) and bool(request.stated.query)
    return alone and has and said[0] == "the" and "please" not in said and not request.quantity


def _picks(request: Request) -> bool:
    """Whether it points by most or least of something, and states no limits."""
    plain = request.stated.limits.is_empty() and not request.stated.comparisons
    return plain and any(one.kind == "superlative" for one in request.references)
