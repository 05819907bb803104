"""Requests that are known to be mistaken for others: what they ask for instead."""

from __future__ import annotations

from collections.abc import Callable

from graph.understanding.changing import asks_of_it, puts_off
from graph.understanding.lexicon import phrases
from graph.understanding.mentions import CatalogueWords
from graph.understanding.request import Request
from graph.understanding.tokens import words_of
from knowledge.things import is_thing
from knowledge.words import singular

Rule = Callable[[Request, CatalogueWords], bool]

_WANTING = frozenset(phrases("words")["wanting"])
_OF = frozenset({"of", "on", "for"})
# So many words name a property; these ask for the price, or for all about a thing.
MOST_NAMING = 3
_GENERAL = frozenset(phrases("words")["in_general"])


def meant_instead(intent: str, request: Request, words: CatalogueWords) -> str | None:
    """The intent that is meant where this one is a known mistake; None where it stands."""
    rules = ((meant, rule) for mistaken, meant, rule in _RULES if intent in mistaken)
    return next((meant for meant, rule in rules if rule(request, words)), None)


def _asks_for_kind(request: Request, words: CatalogueWords) -> bool:
    """As in "do you have kettles in stock": for kettles, not for one that was shown."""
    return bool(request.stated.limits.category) and not request.points


def _limits_kind(request: Request, words: CatalogueWords) -> bool:
    """As in "what power banks but not Kestrad": a kind of thing, and which of it."""
    limits = request.stated.limits
    rest = limits.model_copy(update={"category": []})
    return bool(limits.category) and not rest.is_empty()


def _orders_list(request: Request, words: CatalogueWords) -> bool:
    """As in "cables, cheapest first": a list is wanted, in that order."""
    ordered = request.stated.limits.sort != "relevance"
    first = any(token.text == "first" for token in request.tokens)
    return ordered and first and not request.points


def _wants_sold(request: Request, words: CatalogueWords) -> bool:
    """As in "my niece wants a cuddly dragon": a word of the names of what is sold is wished for."""
    wished = any(token.text in _WANTING for token in request.tokens)
    terms = words.vocabulary.terms
    named = any(word in terms for word in words_of(request.stated.query))
    return wished and named and not request.points


def _asks_of_shown(request: Request, words: CatalogueWords) -> bool:
    """As in "do they work with an iPhone": of what is pointed at, whatever else is named."""
    return request.points and asks_of_it(request.tokens)


def _asks_for_property(request: Request, words: CatalogueWords) -> bool:
    """As in "what's the refresh rate of the first": one thing of it, and not all about it."""
    said = [token.text for token in request.tokens]
    if not request.points or said[:1] not in (["what"], ["whats"]) or "the" not in said:
        return False
    after = said[said.index("the") + 1 :]
    ends = [place for place, word in enumerate(after) if word in _OF]
    named = after[: ends[0]] if ends else []
    return 0 < len(named) <= MOST_NAMING and _GENERAL.isdisjoint(named)


def _well_rated(request: Request, words: CatalogueWords) -> bool:
    """As in "any with good reviews?": such ones are wanted, and no review."""
    return request.stated.limits.rating_min is not None and not request.points


def _asks_where(request: Request, words: CatalogueWords) -> bool:
    """As in "where are your socks": for them, if they are things that a shop may have."""
    named = [singular(word) for word in words_of(request.stated.query)]
    things = any(words.is_noun(word) or is_thing(word) for word in named)
    where = [token.text for token in request.tokens[:1]] == ["where"]
    return where and things and len(named) <= MOST_NAMING


def _puts_in(request: Request, words: CatalogueWords) -> bool:
    """As in "add a 2 kg dumbbell to my cart": one of a kind that is named, and none in view."""
    said = [token.text for token in request.tokens]
    verb = next((place for place, word in enumerate(said[:MOST_BEFORE]) if word in _PUTTING), None)
    limits = request.stated.limits
    priced = limits.price_max_cents is not None or limits.price_min_cents is not None
    if verb is None or request.points or priced or not _ADDING_MORE.isdisjoint(said):
        return False
    sure = said[verb] == "add" or not _CARTS.isdisjoint(said)
    named = bool(limits.category) or any(
        words.is_noun(singular(word)) for word in words_of(request.stated.query)
    )
    return sure and named and said[verb + 1 : verb + 2][:1] in (["a"], ["an"], ["one"], ["the"])


def _puts_off(request: Request, words: CatalogueWords) -> bool:
    return puts_off(request.tokens)


_PUTTING = frozenset({"add", "put", "throw", "toss"})
_CARTS = frozenset({"cart", "basket", "bag", "trolley"})
_ADDING_MORE = frozenset({"more", "another", "extra", "filter", "also"})
# So many words may stand before it: "can you please add".
MOST_BEFORE = 4
_RULES: tuple[tuple[frozenset[str], str, Rule], ...] = (
    (frozenset({"availability", "details"}), "search", _asks_for_kind),
    (frozenset({"search", "refine"}), "deny", _puts_off),
    (frozenset({"categories"}), "search", _limits_kind),
    (frozenset({"cart_add"}), "search", _orders_list),
    (frozenset({"cart_update", "search", "refine", "unclear"}), "cart_add", _puts_in),
    (frozenset({"unclear"}), "search", _wants_sold),
    (frozenset({"unclear", "out_of_scope", "categories"}), "search", _asks_where),
    (frozenset({"search"}), "ask_product", _asks_of_shown),
    (frozenset({"details"}), "ask_product", _asks_for_property),
    (frozenset({"reviews"}), "refine", _well_rated),
)
