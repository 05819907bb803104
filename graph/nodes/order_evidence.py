"""What a reply may state of orders and purchases: amounts, names and places of their records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from data.facts import CartLineFacts
from data.order_facts import CheckoutFacts, OrderFacts, OrderLineFacts
from graph.consent import is_preview
from tools.outcome import ToolOutcome
from tools.run import is_consequential

Line = CartLineFacts | OrderLineFacts


def goods_of(outcomes: Sequence[ToolOutcome]) -> Iterator[str]:
    """The names of what was ordered or is about to be, folded."""
    for outcome in outcomes:
        for one in _lines(outcome):
            yield one.name.casefold()


OF_GOODS = frozenset(
    {
        *("search_products", "get_product_details", "get_availability", "compare_products"),
        *("get_categories", "get_products_by_category", "search_by_price_range"),
        *("get_top_selling_products", "recommend_products", "similar_products", "bought_together"),
        *("get_product_reviews", "summarize_reviews", "ask_reviews", "compare_reviews"),
    }
)
"""Tools whose numbers are counts, and prices of products, which are held to the products."""


def order_amounts(outcome: ToolOutcome) -> Iterator[int]:
    """Every amount of the outcome's orders, checkout and numbers, in cents."""
    for order in outcome.orders:
        yield from _sums(order)
        yield from (payment.amount_cents for payment in order.payments)
    if outcome.checkout is not None:
        yield from _sums(outcome.checkout)
        offered = (*outcome.checkout.shipping_options, *outcome.checkout.shipping_ways)
        yield from (option.price_cents for option in offered)
        yield from _parts(outcome.checkout)
        for change in outcome.checkout.changes:
            yield from (c for c in (change.before_cents, change.now_cents) if c is not None)
    for one in _lines(outcome):
        yield from (one.price_cents, one.total_cents)
    if outcome.cart is not None:
        yield outcome.cart.goods_cents
        yield from (c.discount_cents for c in outcome.cart.coupons)
        yield from (c.minimum_cents for c in outcome.cart.coupons)
    if outcome.name not in OF_GOODS:
        yield from _numbers(outcome.result)
        yield from _numbers(outcome.error or {})


def order_texts(outcome: ToolOutcome) -> Iterator[str]:
    """Numbers, places, parcels and ways of paying that may be told to their owner."""
    for order in outcome.orders:
        yield " ".join([order.id, order.email, *order.tracking_ids, *_told(order.address)])
        yield from (f"{m.id} {m.kind} {m.brand} {m.last_four}" for m in order.methods)
    if outcome.checkout is not None:
        facts = outcome.checkout
        yield " ".join([facts.email, *_told(facts.address), *facts.coupons])
        yield from (one.name for one in (*facts.shipping_options, *facts.shipping_ways))
        yield from (f"{m.id} {m.kind} {m.brand} {m.last_four}" for m in facts.methods)
    for one in _lines(outcome):
        yield f"{one.name} {' '.join(map(str, one.options.values()))}"
    if outcome.name in OF_THE_CUSTOMER:
        yield " ".join(_words(outcome.result))


OF_THE_CUSTOMER = frozenset({"get_profile", "update_address", "modify_order"})


def done_statuses(outcomes: Sequence[ToolOutcome]) -> frozenset[str]:
    """The statuses that actions of this turn brought about."""
    done = (o for o in outcomes if o.ok and is_consequential(o.name) and not is_preview(o))
    return frozenset(str(o.result.get("status", "")) for o in done)


def _lines(outcome: ToolOutcome) -> Iterator[Line]:
    for order in outcome.orders:
        yield from order.lines
    if outcome.checkout is not None:
        yield from outcome.checkout.lines
    if outcome.cart is not None:
        yield from outcome.cart.saved


def _parts(facts: CheckoutFacts) -> Iterator[int]:
    """What each way of paying pays, what is paid by gift cards, and what is left."""
    yield from (part.amount_cents for part in facts.parts)
    yield from (facts.rest_cents, facts.total_cents - facts.rest_cents)


def _sums(facts: OrderFacts | CheckoutFacts) -> Iterator[int]:
    yield from (facts.subtotal_cents, facts.discount_cents, facts.shipping_cents)
    yield from (facts.tax_cents, facts.total_cents)


def _numbers(value: Any, name: str = "") -> Iterator[int]:
    """Amounts of a result, in cents; those named so are in cents already."""
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from _numbers(one, str(key))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _numbers(one, name)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield abs(int(value)) if name.endswith("_cents") else abs(round(value * 100))


def _told(address: Mapping[str, Any]) -> list[str]:
    return [str(value) for value in address.values() if value]


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for one in value.values():
            yield from _words(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _words(one)
    elif isinstance(value, str):
        yield value
