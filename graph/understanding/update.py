"""How limits in force change with a message: kept, replaced, given up, or left behind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.constraints import Constraints, Exclusions
from graph.understanding.kinds import with_kinds
from graph.understanding.lexicon import phrases
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Part, Search
from knowledge.words import singular

# The policy:
# - A request that only states limits refines: what it states replaces that field, the rest holds.
# - A request for the same subject (same category, or the same search words) refines as well.
# - "And shoes?", "what about tablets?": another subject in passing. Price, rating and stock stay;
#   category, brand, attributes and exclusions go.
# - A full request for another subject is a new search: only what it states is in force.
# - "Also", "or" with a brand or colour adds to that field instead of replacing it.
SEARCHING = with_kinds({"search", "refine", "recommend", "similar", "top_selling", "correct"})
_PASSING = (("and",), ("what", "about"), ("how", "about"), ("or",), ("also",), ("same", "for"))
_DEGREES = frozenset(word for pair in phrases("degrees") for word in pair.split())
# A refinement of more words than this is no refinement of the search words.
MOST_ADDED = 4
UNTELLING = _DEGREES | frozenset(
    {"bigger", "smaller", "similar", "others", "rest", "different", "results", "next", "previous"}
)
_RETURNING = frozenset({"back", "again"})
_ADDING = frozenset({"also", "too", "additionally", "plus"})


@dataclass(frozen=True)
class Change:
    """Limits and search words after a part, and whether the subject changed."""

    limits: Constraints
    query: str
    is_new: bool


def changed(
    part: Part, tokens: Sequence[Token], conversation: Conversation, before: Change
) -> Change:
    """What is in force after a part that looks for products; other parts change nothing."""
    if part.intent not in SEARCHING or (part.intent == "correct" and part.product_ids):
        return before
    held = _without(before.limits, part.dropped)
    if not _has_subject(part) or part.intent == "similar":
        return Change(_replaced(held, part, tokens), before.query or part.query, before.is_new)
    if not (conversation.query or conversation.shown or before.query):
        return Change(part.constraints, part.query, before.is_new)
    if part.intent == "refine" or _same_subject(part, before):
        own = part.intent != "refine" or bool(part.constraints.category)
        query = part.query if own else _joined(before.query, part)
        return Change(_replaced(held, part, tokens), query or before.query, before.is_new)
    left = _returned_to(part, tokens, conversation)
    if left is not None:
        return Change(_replaced(left.constraints, part, tokens), left.query, True)
    if _in_passing(tokens):
        return Change(_replaced(_general(held, conversation), part, tokens), part.query, True)
    return Change(part.constraints, part.query, True)


def _returned_to(part: Part, tokens: Sequence[Token], conversation: Conversation) -> Search | None:
    """The search left earlier that the customer goes back to: "back to the cat trees"."""
    if _RETURNING.isdisjoint(token.text for token in tokens):
        return None
    wanted = set(part.constraints.category)
    left = (one for one in conversation.searches if wanted & set(one.constraints.category))
    return next(left, None) if wanted else None


def _joined(query: str, part: Part) -> str:
    """The search words with those a refinement adds: "laptop", "for gaming"."""
    limits = part.constraints
    named = {
        word
        for name in (*limits.brand, *(v for values in limits.attributes.values() for v in values))
        for word in words_of(name)
    }
    known = named | set(words_of(query)) | UNTELLING
    added = [word for word in part.query.split() if not set(words_of(word)) & known]
    return " ".join([query, *added]) if len(added) <= MOST_ADDED else query


def _has_subject(part: Part) -> bool:
    return bool(part.query.strip() or part.constraints.category)


def _same_subject(part: Part, before: Change) -> bool:
    """Whether the part is about what was searched before."""
    if part.constraints.category and before.limits.category:
        return set(part.constraints.category) <= set(before.limits.category)
    now, then = _nouns(part.query), _nouns(before.query)
    if part.constraints.category or before.limits.category:
        return bool(now) and now == then
    return bool(now and then) and (now <= then or then <= now)


def _nouns(query: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words_of(query) if not word[:1].isdigit())


def _in_passing(tokens: Sequence[Token]) -> bool:
    words = tuple(token.text for token in tokens[:2])
    return any(words[: len(opening)] == opening for opening in _PASSING)


def _general(limits: Constraints, conversation: Conversation) -> Constraints:
    """The limits that hold for any subject: price, rating, stock.

    A price that came from a comparison ("something cheaper") was about those products only.
    """
    shown = {p.price_cents for p in (*conversation.shown, *conversation.earlier)}
    compared = {
        f"price_{end}_{part}": empty
        for end in ("min", "max")
        for part, empty in (("cents", None), ("exclusive", False))
        if getattr(limits, f"price_{end}_exclusive")
        and getattr(limits, f"price_{end}_cents") in shown
    }
    return limits.model_copy(
        update=compared
        | {
            "category": [],
            "brand": [],
            "attributes": {},
            "exclude": Exclusions(),
            "sort": "relevance",
        }
    )


def _without(limits: Constraints, dropped: Sequence[str]) -> Constraints:
    """The limits without the fields given up."""
    blank = Constraints()
    update: dict[str, object] = {}
    attributes = dict(limits.attributes)
    for name in dropped:
        if name.startswith("attributes."):
            attributes.pop(name.removeprefix("attributes."), None)
            update["attributes"] = attributes
        elif name == "attributes":
            attributes = {}
            update["attributes"] = attributes
        elif name in Constraints.model_fields:
            update[name] = getattr(blank, name)
    if "price_max_cents" in update:
        update["price_max_exclusive"] = False
    if "price_min_cents" in update:
        update["price_min_exclusive"] = False
    return limits.model_copy(update=update)


def _replaced(held: Constraints, part: Part, tokens: Sequence[Token]) -> Constraints:
    """The limits held with every field that the part states in place of the old."""
    new = part.constraints
    adding = any(token.text in _ADDING for token in tokens)
    result = held.model_copy(deep=True)
    if new.category:
        result.category = list(new.category)
    if new.brand:
        result.brand = list(dict.fromkeys([*(held.brand if adding else []), *new.brand]))
    _replace_price(result, new)
    for name in ("rating_min", "rating_count_min", "in_stock"):
        if getattr(new, name) is not None:
            setattr(result, name, getattr(new, name))
    for attribute, values in new.attributes.items():
        old = held.attributes.get(attribute, []) if adding else []
        result.attributes[attribute] = list(dict.fromkeys([*old, *values]))
    if new.sort != "relevance":
        result.sort = new.sort
    result.exclude = _excluded(result, new)
    _drop_excluded(result)
    return result


def _replace_price(result: Constraints, new: Constraints) -> None:
    for end, other in (("min", "max"), ("max", "min")):
        cents = getattr(new, f"price_{end}_cents")
        if cents is None:
            continue
        setattr(result, f"price_{end}_cents", cents)
        setattr(result, f"price_{end}_exclusive", getattr(new, f"price_{end}_exclusive"))
        opposite = getattr(result, f"price_{other}_cents")
        stated = getattr(new, f"price_{other}_cents") is not None
        crossed = opposite is not None and (
            cents <= opposite if end == "max" else cents >= opposite
        )
        if crossed and not stated:
            setattr(result, f"price_{other}_cents", None)
            setattr(result, f"price_{other}_exclusive", False)


def _excluded(result: Constraints, new: Constraints) -> Exclusions:
    """Exclusions add up; what is now wanted is excluded no more."""
    old, more = result.exclude, new.exclude
    attributes = {name: list(values) for name, values in old.attributes.items()}
    for name, values in more.attributes.items():
        attributes[name] = list(dict.fromkeys([*attributes.get(name, []), *values]))
    for name, wanted in new.attributes.items():
        if name in attributes:
            attributes[name] = [value for value in attributes[name] if value not in wanted]
    return Exclusions(
        brand=[b for b in dict.fromkeys([*old.brand, *more.brand]) if b not in new.brand],
        category=[
            c for c in dict.fromkeys([*old.category, *more.category]) if c not in new.category
        ],
        attributes={name: values for name, values in attributes.items() if values},
        terms=list(dict.fromkeys([*old.terms, *more.terms])),
    )


def _drop_excluded(result: Constraints) -> None:
    """What is now excluded is wanted no more."""
    result.brand = [brand for brand in result.brand if brand not in result.exclude.brand]
    for name, values in list(result.attributes.items()):
        kept = [v for v in values if v not in result.exclude.attributes.get(name, [])]
        if kept:
            result.attributes[name] = kept
        else:
            del result.attributes[name]
