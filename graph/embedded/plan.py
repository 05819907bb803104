"""Which tools a message needs: an explicit policy from intent to calls, read top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from data.constraints import Constraints
from graph.brief import LISTING_INTENTS, TurnBrief
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

MAX_PRODUCTS_TOLD = 3
MAX_COMPARED = 4
POINTING_KINDS = frozenset({"ordinal", "pronoun", "all", "last", "superlative", "page"})


@dataclass(frozen=True)
class Call:
    """A tool call to make; equal calls are one."""

    name: str
    arguments: dict[str, Any] = field(default_factory=dict)


def plan(brief: TurnBrief, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The calls still to make, in the order of the message's parts; empty when all are done."""
    calls: list[Call] = []
    for part in brief.understanding.parts:
        for call in _needed(brief, part, outcomes):
            if call not in calls and outcome_of(call, outcomes) is None:
                calls.append(call)
    return calls


def needed_outcomes(
    brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]
) -> list[ToolOutcome]:
    """What the calls of a part gave, in their order; a call that was not made is left out."""
    found = (outcome_of(call, outcomes) for call in _needed(brief, part, outcomes))
    return [outcome for outcome in found if outcome is not None]


def outcome_of(call: Call, outcomes: Sequence[ToolOutcome]) -> ToolOutcome | None:
    """The outcome of a call that was made already."""
    for outcome in outcomes:
        if outcome.name == call.name and outcome.arguments == call.arguments:
            return outcome
    return None


def search_call(brief: TurnBrief, part: Part) -> Call:
    """The product search of a part, with its limits as arguments."""
    query = brief.query_of(part)
    wishes = [wish for wish in part.preferences if wish.casefold() not in query.casefold()]
    limits = _limits(brief.limits_of(part))
    arguments = {"query": " ".join([query, *wishes]).strip(), "limit": brief.max_cards, **limits}
    return Call("search_products", arguments)


def about(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[str]:
    """The products a part is about: those it points at, or the best match of its own words."""
    if part.product_ids:
        return part.product_ids
    if _names_a_product(part):
        found = outcome_of(_lookup(brief, part), outcomes)
        return [p.id for p in found.products[:1]] if found else []
    return brief.conversation.focus


def _needed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    policy = _POLICY.get(part.intent)
    return policy(brief, part, outcomes) if policy else []


def _names_a_product(part: Part) -> bool:
    """Whether the part's own words can be looked up: "the second one" of nothing cannot."""
    points = any(reference.kind in POINTING_KINDS for reference in part.references)
    return bool(part.query) and not points and not part.product_ids


def _lookup(brief: TurnBrief, part: Part) -> Call:
    limits = _limits(part.constraints)
    return Call("search_products", {"query": part.query, "limit": brief.max_cards, **limits})


def _search(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    limits = brief.limits_of(part)
    if not brief.query_of(part) and limits.is_empty() and not part.preferences:
        return []
    return [search_call(brief, part)]


def _top(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    limits = part.constraints
    if part.query or not _only_category(limits):
        arguments = {"query": part.query, "limit": brief.max_cards, **_limits(limits)}
        return [Call("search_products", {**arguments, "sort": "popularity"})]
    category = limits.category[0] if limits.category else ""
    return [Call("get_top_selling_products", {"category": category, "limit": brief.max_cards})]


def _only_category(limits: Constraints) -> bool:
    rest = limits.model_copy(update={"category": []})
    return rest.is_empty() and len(limits.category) <= 1


def _categories(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    category = part.constraints.category
    return [Call("get_categories", {"parent": category[0] if category else ""})]


def _similar(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    ids = about(brief, part, outcomes)
    if not ids:
        return [_lookup(brief, part)] if _names_a_product(part) else []
    return [Call("similar_products", {"product_id": ids[0], "limit": brief.max_cards})]


def _compare(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    ids = part.product_ids or brief.conversation.focus
    if len(ids) < 2:
        shown = [p.id for p in brief.conversation.shown]
        ids = list(dict.fromkeys([*ids, *shown]))[: max(2, len(ids))] if shown else ids
    if len(ids) < 2:
        return [_lookup(brief, part)] if _names_a_product(part) else []
    return [Call("compare_products", {"product_ids": ids[:MAX_COMPARED]})]


def _on_products(name: str) -> Callable[..., list[Call]]:
    def policy(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
        ids = about(brief, part, outcomes)
        looked = [_lookup(brief, part)] if _names_a_product(part) else []
        return looked + [Call(name, {"product_id": pid}) for pid in ids[:MAX_PRODUCTS_TOLD]]

    return policy


def _reviews(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    ids = about(brief, part, outcomes)
    looked = [_lookup(brief, part)] if _names_a_product(part) else []
    told = ids[:MAX_PRODUCTS_TOLD]
    if part.question:
        return looked + [
            Call("ask_reviews", {"product_id": pid, "question": part.question}) for pid in told
        ]
    return looked + [Call("summarize_reviews", {"product_id": pid}) for pid in told]


def _ask_product(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    calls = _on_products("get_product_details")(brief, part, outcomes)
    question = part.question or part.text
    ids = [c.arguments["product_id"] for c in calls if c.name == "get_product_details"]
    return calls + [Call("ask_reviews", {"product_id": pid, "question": question}) for pid in ids]


def _cart_add(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    ids = part.product_ids
    if not ids and _names_a_product(part):
        return [_lookup(brief, part)]
    ids = ids or brief.conversation.focus or _only_shown(brief)
    return [Call("add_to_cart", _line(pid, part)) for pid in ids]


def _only_shown(brief: TurnBrief) -> list[str]:
    shown = brief.conversation.shown
    return [shown[0].id] if len(shown) == 1 else []


def _line(product_id: str, part: Part) -> dict[str, Any]:
    line: dict[str, Any] = {"product_id": product_id, "quantity": part.quantity or 1}
    return line | ({"options": part.options} if part.options else {})


def in_cart(brief: TurnBrief, part: Part) -> list[str]:
    """The products of the cart that a part is about; the only one where it names none."""
    held = [p.id for p in brief.conversation.cart]
    named = [pid for pid in part.product_ids if pid in held]
    if named or part.product_ids:
        return named
    focused = [pid for pid in brief.conversation.focus if pid in held]
    return focused or (held if len(held) == 1 else [])


def _cart_update(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    if part.quantity is None:
        return [Call("view_cart")]
    ids = in_cart(brief, part)
    return [
        Call("update_cart_item", {"product_id": pid, "quantity": part.quantity}) for pid in ids
    ] or [Call("view_cart")]


def _cart_remove(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    calls = [Call("remove_from_cart", {"product_id": pid}) for pid in in_cart(brief, part)]
    return calls or [Call("view_cart")]


def _confirm(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    pending = brief.conversation.pending
    if not pending:
        return []
    chosen = {"options": part.options} if part.options else {}
    return [Call(pending["action"], {**pending["arguments"], **chosen})]


def _undo(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    return [Call(call["name"], call["arguments"]) for call in brief.conversation.undo]


def _fixed(name: str) -> Callable[..., list[Call]]:
    return lambda brief, part, outcomes: [Call(name)]


def _human(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    return [Call("request_human", {"reason": part.text[:200]})]


def _limits(limits: Constraints) -> dict[str, Any]:
    """Constraints as arguments of search_products; what a tool cannot say, the context holds."""
    return {
        key: value
        for key, value in {
            "category": limits.category,
            "brand": limits.brand,
            "min_price": _units(limits.price_min_cents),
            "max_price": _units(limits.price_max_cents),
            "min_rating": limits.rating_min,
            "in_stock_only": limits.in_stock,
            "attributes": limits.attributes,
            "exclude_brands": limits.exclude.brand,
            "exclude_terms": limits.exclude.terms,
            "sort": None if limits.sort == "relevance" else limits.sort,
        }.items()
        if value not in (None, [], {}, False)
    }


def _units(cents: int | None) -> float | None:
    return None if cents is None else cents / 100


_POLICY: dict[str, Callable[[TurnBrief, Part, Sequence[ToolOutcome]], list[Call]]] = {
    **dict.fromkeys(LISTING_INTENTS, _search),
    "top_selling": _top,
    "categories": _categories,
    "similar": _similar,
    "compare": _compare,
    "details": _on_products("get_product_details"),
    "availability": _on_products("get_availability"),
    "reviews": _reviews,
    "ask_product": _ask_product,
    "cart_add": _cart_add,
    "cart_update": _cart_update,
    "cart_remove": _cart_remove,
    "cart_view": _fixed("view_cart"),
    "cart_clear": _fixed("clear_cart"),
    "confirm": _confirm,
    "undo": _undo,
    "human": _human,
}
