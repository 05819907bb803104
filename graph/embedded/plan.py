"""Which tools a message needs: an explicit policy from intent to calls, read top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.brief import LISTING_INTENTS, TurnBrief
from graph.embedded import (
    plan_buyers,
    plan_cart,
    plan_changes,
    plan_checkout,
    plan_clearing,
    plan_orders,
    plan_products,
    plan_recommending,
    plan_searches,
    which_fit,
)
from graph.embedded.call import Call, outcome_of
from graph.embedded.general import in_general
from graph.embedded.plan_several import awaiting_too
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

BESIDE = frozenset({"similar", "top_selling", "details", "ask_product"})
"""Intents that "what goes with it?" is taken for."""

Policy = Callable[[TurnBrief, Part, Sequence[ToolOutcome]], list[Call]]


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


def _needed(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    first = plan_buyers.across(brief, part) or plan_checkout.put_aside(brief, part)
    first = first or which_fit.looked_into(brief, part, outcomes)
    if first:
        return first
    beside = plan_recommending.together(brief, part, outcomes) if part.intent in BESIDE else None
    if beside is not None:
        return beside
    policy = _POLICY.get(part.intent)
    calls = policy(brief, part, outcomes) if policy else []
    done = [found for call in calls if (found := outcome_of(call, outcomes)) is not None]
    return [*calls, *plan_buyers.where_listings_are_silent(brief, part, calls, done)]


def _fixed(name: str) -> Policy:
    return lambda brief, part, outcomes: [Call(name)]


def _step(steps: Callable[[TurnBrief, Part, Sequence[ToolOutcome]], plan_orders.Step]) -> Policy:
    return lambda brief, part, outcomes: steps(brief, part, outcomes).calls


def _acting(steps: Callable[[TurnBrief, Part, Sequence[ToolOutcome]], plan_orders.Step]) -> Policy:
    """What changes an order; a question how that is done is one to the shop's texts."""

    def policy(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
        if not part.order_number and in_general(brief, part):
            return []
        calls = steps(brief, part, outcomes).calls
        calls = [call for n, call in enumerate(calls) if call not in calls[:n]]
        calls += awaiting_too(brief, part, calls)
        return [*calls, *_handed_over(part, calls, outcomes)]

    return policy


def _handed_over(part: Part, calls: list[Call], outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """A person is asked where the policy says that one may decide otherwise."""
    told = [found for call in calls if (found := outcome_of(call, outcomes)) is not None]
    decided = any((outcome.error or {}).get("ask_a_person") for outcome in told)
    asked = {"reason": part.text[:200], "asked_by": "policy"}
    return [Call("request_human", asked)] if decided else []


def _human(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    return [Call("request_human", {"reason": part.text[:200]})]


_POLICY: dict[str, Policy] = {
    **dict.fromkeys(LISTING_INTENTS, plan_searches.search),
    "top_selling": plan_searches.top,
    "categories": plan_searches.categories,
    "similar": plan_searches.similar,
    "compare": plan_products.compare,
    "details": plan_products.details,
    "availability": plan_products.availability,
    "reviews": plan_products.reviews,
    "ask_product": plan_products.ask,
    "explain": plan_products.explain,
    "correct": plan_cart.correct,
    "cart_add": plan_cart.add,
    "cart_update": plan_cart.update,
    "cart_remove": plan_cart.remove,
    "cart_view": _fixed("view_cart"),
    "cart_clear": plan_clearing.clear,
    "confirm": plan_cart.confirm,
    "undo": plan_cart.undo,
    "order_status": _step(plan_orders.status),
    "refund_status": _step(plan_orders.refund),
    "order_list": _step(plan_orders.listing),
    "cancel_order": _acting(plan_orders.cancel),
    "return_order": _acting(plan_orders.give_back),
    "exchange_order": _acting(plan_changes.exchange),
    "modify_order": _acting(plan_changes.modify),
    "account": plan_changes.own_profile,
    "payment": plan_changes.own_profile,
    "coupon": plan_checkout.coupon,
    "checkout": plan_checkout.checkout,
    "human": _human,
}
