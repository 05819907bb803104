"""A narrowing that names a kind of thing which the search in force has none of: another search."""

from __future__ import annotations

from itertools import dropwhile, takewhile

from data.constraints import Constraints, Exclusions
from graph.asked_for import asked_for
from graph.brief import sole_search
from graph.understanding.lexicon import phrases
from graph.understanding.tokens import words_of
from graph.understanding.types import Part, Understanding
from knowledge.candidates import candidates
from knowledge.product_types import SURE
from knowledge.products import ProductSearch
from knowledge.words import singular, stems

_ONE_MORE = frozenset({"a", "an", "some", "any", "another"})
_HOLDING = frozenset({"set", "pack", "pair", "box", "piece", "bundle", "kit"})
"""What holds things of any kind tells none."""
_PASSING = frozenset({"and", "also", "now", "then", "ok", "okay", "plus", "next", "so", "well"})
_OF_THEM = frozenset(phrases("words")["stop"]) - _ONE_MORE - _PASSING
"""What a narrowing of the things in force may begin with: "with a strap", "only the chargers"."""


def with_another_kind(heard: Understanding, products: ProductSearch) -> Understanding:
    """The same understanding; "and glass bottles", of diapers, asks for bottles and no diapers.

    The type named is sold here, and nothing of it is in the category or of the brand in force.
    """
    part = sole_search(heard)
    if part is None or part.intent != "refine" or not _asks_for_things(part):
        return heard
    own, held = part.constraints, heard.in_force
    bounds = Constraints(category=held.category, brand=[] if own.brand else held.brand)
    if bounds.is_empty() or own.category or not _is_elsewhere(part, bounds, products):
        return heard
    exclude = heard.kept.exclude if own.exclude == Exclusions() else own.exclude
    search = part.model_copy(update={"intent": "search"})
    return heard.model_copy(
        update={
            "parts": [search if one is part else one for one in heard.parts],
            "in_force": own.model_copy(update={"exclude": exclude}),
            "query_in_force": part.query,
            "is_new_search": True,
        }
    )


def _asks_for_things(part: Part) -> bool:
    """Whether it begins with what is wanted: several things, or one more."""
    said = list(dropwhile(_PASSING.__contains__, words_of(part.text)))
    if not said or part.product_ids or said[0] in _OF_THEM:
        return False
    last = "".join(words_of(_wanted(part))[-1:])
    several = singular(last) != last
    return singular(last) not in _HOLDING and (said[0] in _ONE_MORE or several)


def _wanted(part: Part) -> str:
    """The search words up to the first mark: "chargers, the wall sort"."""
    begun = set(words_of(part.text.split(",")[0]))
    said = takewhile(lambda word: set(words_of(word)) <= begun, asked_for(part).split())
    return " ".join(said)


def _is_elsewhere(part: Part, bounds: Constraints, products: ProductSearch) -> bool:
    shop, wanted = products.snapshot(), _wanted(part)
    properties = {one for name in shop.with_value for one in stems(name)}
    if not properties.isdisjoint(stems(wanted)[-1:]):
        return False  # "Seats for 8", of tables
    found = products.matched(shop, wanted)
    typed = found.of_type >= SURE
    sure = found.query.type_sure == 1.0 and bool(typed.any())
    return sure and not bool((typed & candidates(shop, bounds)).any())
