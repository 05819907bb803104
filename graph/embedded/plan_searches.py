"""Calls for lists of products: searches, their next pages, best sellers, alternatives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

from data.constraints import Constraints, Exclusions
from graph.asked_for import as_said
from graph.brief import TurnBrief, sole_search
from graph.embedded.call import Call, limits_as_arguments, outcome_of
from graph.embedded.plan_gifts import gifts
from graph.embedded.plan_recommending import all_was_seen, instead, personal
from graph.embedded.subject import about, lookup
from graph.embedded.topics import asks_brands, asks_count
from graph.understanding.asking_which import sort_said
from graph.understanding.lexicon import phrases
from graph.understanding.others import asks_for_others, known_already
from graph.understanding.types import Part
from graph.understanding.update import UNTELLING
from knowledge.categories import leaf_of
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

MOST_FOR_BRANDS = 20
_REFUSING = frozenset({"don't", "dont", "do not", "no", "not", "nothing"})
NO_THING = frozenset(phrases("words")["no_thing"])


def search(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The search of a part; nothing where it says neither what nor within which limits."""
    ideas = gifts(brief, part)
    if ideas is not None:
        return ideas
    limits = brief.limits_of(part)
    open_what = _names_nothing(brief.query_of(part)) or all_was_seen(brief, part)
    if open_what and (own := personal(brief, part)):
        return [own]
    if _names_nothing(brief.query_of(part)) and _only_leaves_out(limits) and not part.preferences:
        return [_next_best_sellers(brief)] if _after_best_sellers(brief) else []
    call = search_call(brief, part)
    return [call, *instead(brief, outcome_of(call, outcomes))]


def _only_leaves_out(limits: Constraints) -> bool:
    """Whether the limits say nothing, or only what is not wanted: of everything else there is."""
    return limits.model_copy(update={"exclude": Exclusions()}).is_empty()


def _names_nothing(query: str) -> bool:
    """Whether search words name no thing at all: "something", "a surprise"."""
    return set(words(query)) <= NO_THING


def search_call(brief: TurnBrief, part: Part) -> Call:
    """The product search of a part, with its limits as arguments."""
    query = brief.query_of(part)
    said = set(stems(query))
    wishes = [wish for wish in part.preferences if not set(stems(wish)) <= said]
    arguments: dict[str, Any] = {
        "query": " ".join([*_added(brief, part), _worded(brief, part), *wishes]).strip(),
        "limit": MOST_FOR_BRANDS if asks_brands(part.text) else brief.max_cards,
        **limits_as_arguments(brief.limits_of(part)),
    }
    if asks_for_more(brief, part):
        arguments |= _further(brief, part)
    if asks_for_others(part.text):
        # "Other than frisbees" says itself what is known enough.
        seen = brief.conversation
        if part.constraints.exclude != Exclusions():
            seen = seen.model_copy(update={"earlier": []})
        known = known_already(seen, brief.limits_of(part).category)
        arguments |= {"without": known} if known else {}
    return Call("search_products", arguments)


def _worded(brief: TurnBrief, part: Part) -> str:
    """The search words that bind a part; as they were said where they alone tell the kind."""
    query = brief.query_of(part)
    alone = query == part.query and not brief.limits_of(part).category
    return as_said(part) if alone else query


def _further(brief: TurnBrief, part: Part) -> dict[str, Any]:
    """The next page; after the last one what else there is of the kind, whatever other words."""
    paths = brief.limits_of(part).category
    kind, found = " ".join(dict.fromkeys(map(leaf_of, paths))), brief.conversation.narrowing
    wider = found is not None and found.query == kind != brief.query_of(part)
    refused = not _REFUSING.isdisjoint(words(part.text))
    if refused or not paths or not (wider or all_was_seen(brief, part)):
        return {"skip": brief.conversation.seen}
    return {"query": kind, "without": known_already(brief.conversation, paths)}


def asks_for_more(brief: TurnBrief, part: Part) -> bool:
    """Whether a part only asks on, so that what was shown already is not what it wants."""
    before = brief.conversation
    if not (before.shown and before.seen) or sole_search(brief.understanding) is not part:
        return False
    if asks_count(part.text):
        return False
    same = (
        brief.query_of(part) == before.query
        and brief.limits_of(part) == before.constraints
        and part.constraints == Constraints()
    )
    left = {*words(part.query), *sort_said(words(part.text))} - UNTELLING
    return same and not part.preferences and not part.dropped and not left


def _added(brief: TurnBrief, part: Part) -> list[str]:
    """Words of a part that the query in force did not take up; the thing itself stays last."""
    if not part.query or brief.query_of(part) == part.query:
        return []
    limits = part.constraints
    named = [*limits.category, *limits.brand, *chain(*limits.attributes.values())]
    known = set(stems(" ".join([brief.query_of(part), *named])))
    added = [word for word in part.query.split() if not set(stems(word)) <= known]
    return [word for word in added if word.casefold() not in UNTELLING]


def _after_best_sellers(brief: TurnBrief) -> bool:
    before = brief.conversation
    return bool(before.shown and before.seen) and not before.query


def _next_best_sellers(brief: TurnBrief) -> Call:
    arguments = {"category": "", "limit": brief.max_cards, "skip": brief.conversation.seen}
    return Call("get_top_selling_products", arguments)


def top(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """Best sellers of the shop or a category; a search by popularity where there is more to it."""
    limits = part.constraints
    if not _only_category(limits) or (part.query and not limits.category):
        arguments = {"query": part.query, "limit": brief.max_cards, **limits_as_arguments(limits)}
        return [Call("search_products", {**arguments, "sort": "popularity"})]
    category = limits.category[0] if limits.category else ""
    return [Call("get_top_selling_products", {"category": category, "limit": brief.max_cards})]


def _only_category(limits: Constraints) -> bool:
    rest = limits.model_copy(update={"category": []})
    return rest.is_empty() and len(limits.category) <= 1


def categories(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The departments, or what is below the category named."""
    category = part.constraints.category
    if category and asks_brands(part.text):
        arguments = {"query": part.query, "limit": MOST_FOR_BRANDS, "category": category}
        return [Call("search_products", arguments)]
    listed = Call("get_categories", {"parent": category[0] if category else ""})
    known = outcome_of(listed, outcomes)
    if known is None or not known.ok or known.result["categories"] or not category:
        return [listed]
    arguments = {"category": category[0], "limit": brief.max_cards}
    return [listed, Call("get_products_by_category", arguments)]


def similar(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """Alternatives to the product meant."""
    ids = about(brief, part, outcomes)
    asked = lookup(brief, part)
    looked = [asked] if asked else []
    if ids and _bounded(part.constraints):
        return [*looked, *_similar_within(brief, part, ids[0], outcomes)]
    held = [product.id for product in brief.conversation.cart if product.id not in ids]
    return looked + [
        Call(
            "similar_products",
            {"product_id": product_id, "limit": brief.max_cards}
            | ({"without": held} if held else {}),
        )
        for product_id in ids[:1]
    ]


def _bounded(limits: Constraints) -> bool:
    """Whether it says more of the alternatives than what kind of thing they are."""
    return limits.model_copy(update={"category": []}) != Constraints()


def _similar_within(
    brief: TurnBrief, part: Part, product_id: str, outcomes: Sequence[ToolOutcome]
) -> list[Call]:
    """As in "something like the second but cheaper": its kind, within the limits stated."""
    before = brief.conversation
    known = [*before.shown, *before.earlier, *before.cart, *before.named]
    categories = {product.id: product.category for product in known}
    categories |= {p.id: p.category for outcome in outcomes for p in outcome.products}
    category = categories.get(product_id, "")
    limits = part.constraints.model_copy(update={"category": [category]})
    arguments = {"query": leaf_of(category), "limit": brief.max_cards}
    held = [product_id, *(p.id for p in before.cart if p.id != product_id)]
    return (
        [Call("search_products", arguments | limits_as_arguments(limits) | {"without": held})]
        if category
        else []
    )
