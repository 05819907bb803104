"""Calls for a gift or a need: a few of each kind of thing that suits, never one kind alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, zip_longest

from data.facts import SearchHit
from graph.brief import TurnBrief
from graph.embedded.call import Call, limits_as_arguments
from graph.needs import kinds_needed
from graph.understanding.others import asks_for_others, known_already
from graph.understanding.types import Part
from graph.wishes import kinds_for
from knowledge.categories import leaf_of
from knowledge.words import stems
from tools.outcome import ToolOutcome

MOST_KINDS = 4
MOST_NEEDED = 6
OF_A_KIND = 4
LEAST_STARS = 3.0
"""A gift that most buyers dislike is no idea."""


def gifts(brief: TurnBrief, part: Part) -> list[Call] | None:
    """A search for each kind of thing; None where no gift is asked for."""
    kinds = kinds_for(brief.query_of(part))
    if kinds is None:
        return None
    if not kinds:
        return _for_anybody(brief, part)
    limits = limits_as_arguments(brief.limits_of(part))
    if asks_for_others(part.text):
        limits |= {"without": known_already(brief.conversation, brief.limits_of(part).category)}
    most = MOST_KINDS if kinds_needed(brief.query_of(part)) is None else MOST_NEEDED
    return [
        Call("search_products", {"query": kind, "limit": OF_A_KIND, **limits})
        for kind in kinds[:most]
    ]


def _for_anybody(brief: TurnBrief, part: Part) -> list[Call]:
    """What sells best within the price that is told, though nothing of the person is."""
    limits = brief.limits_of(part)
    if limits.price_max_cents is not None:
        wished = {"query": "", "limit": brief.max_cards, "sort": "popularity"}
        return [Call("search_products", wished | limits_as_arguments(limits))]
    return [_best_sellers(brief)] if _was_asked(brief) else []


def gift_hits(outcomes: Sequence[ToolOutcome], most: int, whole: bool) -> list[SearchHit]:
    """What was found of each kind, kinds taking turns; what only shares a word is left out.

    With `whole` a product must bear every word of the kind: no frying pan for baking.
    """
    lists = [_of_the_kind(outcome, whole) for outcome in outcomes]
    mixed = [hit for hit in chain.from_iterable(zip_longest(*lists)) if hit is not None]
    return list({hit.product.id: hit for hit in mixed}.values())[:most]


def _of_the_kind(outcome: ToolOutcome, whole: bool) -> list[SearchHit]:
    if outcome.search is None or outcome.search.mode == "popular":
        return []
    kind = set(stems(outcome.search.query))
    return [
        hit
        for hit in outcome.search.hits
        if (kind <= _borne(hit, whole) if whole else kind & _borne(hit, whole))
        and hit.product.in_stock
        and (hit.product.rating is None or hit.product.rating >= LEAST_STARS)
    ]


def _borne(hit: SearchHit, whole: bool) -> set[str]:
    """The words of its name, and of its category or all those above it."""
    category = hit.product.category
    return set(stems(f"{hit.product.name} {category if whole else leaf_of(category)}"))


def _was_asked(brief: TurnBrief) -> bool:
    """Whether we asked what they like, and got no answer: no second question then."""
    return (brief.conversation.open_question or {}).get("kind") == "gift"


def _best_sellers(brief: TurnBrief) -> Call:
    return Call("get_top_selling_products", {"category": "", "limit": brief.max_cards})
