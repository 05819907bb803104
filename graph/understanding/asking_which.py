"""Questions for the one of a list that has most or least of something, whatever they seem to be."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import only_asks
from graph.understanding.mentions import CatalogueWords
from graph.understanding.request import Request

_OPENINGS = frozenset({"which", "what", "whats", "and"})
_BY_BUYERS = frozenset({"rating", "review_count"})
_HAVING = frozenset({"with", "that", "which", "without"})
_AN, _ONES = frozenset({"a", "an", "any", "some"}), frozenset({"one", "ones"})
_OTHER = frozenset("more other others another different few new further additional".split())
# So many words say of which sort it is to be: "a folding travel one".
MOST_SORTING = 3


def asks_which(request: Request, words: CatalogueWords) -> bool:
    """As in "what's the cheapest": which of the shown it is, and no further page of them."""
    return _picks(request) and only_asks(request.tokens)


def asks_which_alone(request: Request, words: CatalogueWords) -> bool:
    """As in "and the cheapest?", "which has the best reviews?": which it is, and nothing of it."""
    said = [token.text for token in request.tokens]
    asks = only_asks(request.tokens) or (said[:1] == ["and"] and said[-1:] == ["?"])
    picks = _picks(request) or _rates(request)
    return asks and said[0] in _OPENINGS and not request.stated.query and picks


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


def asks_for_sort(request: Request, words: CatalogueWords) -> bool:
    """As in "do you have a wallet one": of what is looked for, though it names a thing itself."""
    return bool(sort_said([token.text for token in request.tokens])) and not request.points


def sort_said(said: Sequence[str]) -> set[str]:
    """The words of which sort one is to be: the wallet of "a wallet one"; none of "a new one"."""
    begins = next((n for n, word in enumerate(said) if word in _AN), len(said))
    ends = next((n for n, word in enumerate(said) if n > begins and word in _ONES), begins)
    return {*said[begins + 1 : ends]} - _OTHER if ends - begins <= MOST_SORTING + 1 else set()


def _rates(request: Request) -> bool:
    """As in "which has best reviews": buyers' opinions order what is in view."""
    limits = request.stated.limits
    return limits.is_empty() and limits.sort in _BY_BUYERS


def _picks(request: Request) -> bool:
    """Whether it points by most or least of something, and states no limits."""
    plain = request.stated.limits.is_empty() and not request.stated.comparisons
    return plain and any(one.kind == "superlative" for one in request.references)


MEANT = (
    (frozenset({"ask_product", "details", "reviews"}), "compare", asks_which_alone),
    (frozenset({"refine", "top_selling"}), "compare", asks_which),
    (frozenset({"cart_add"}), "compare", asks_extreme),
    (frozenset({"cart_add"}), "refine", tells_more),
    (frozenset({"search", "availability"}), "refine", asks_for_sort),
)
"""What such a question was taken for, and what it asks for instead."""
