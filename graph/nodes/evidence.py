"""What the tools of this turn returned, gathered for the output guard and the cards."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from data.constraints import Constraints
from data.facts import ProductFacts
from data.order_arrival import arrives
from graph.consent import is_preview
from graph.embedded.messages import words_of
from graph.embedded.say.person import when
from graph.embedded.say.trade_words import day
from graph.embedded.voice import Voice
from graph.guardrails.evidence import Evidence
from graph.guardrails.order_claims import OrderEvidence
from graph.guardrails.promises import Backing
from graph.nodes.instead import offered_instead
from graph.nodes.order_evidence import done_statuses, goods_of, order_amounts, order_texts
from graph.prompts import brief_of
from graph.services import Services
from graph.state import TurnState
from graph.understanding.trade.period import months_of

CHANGING = frozenset({"add_to_cart", "update_cart_item", "move_to_cart", "checkout"})
"""Tools after which something is in the cart, or ordered."""


def products_of(state: TurnState) -> list[ProductFacts]:
    """Every product that a tool returned in this turn, once, in the order of the results."""
    found = (product for outcome in state["work"].outcomes for product in outcome.products)
    return list({product.id: product for product in found}.values())


def evidence_of(state: TurnState, services: Services, *, is_free: bool = False) -> Evidence:
    """The records that the reply may draw on; in free words it may promise no more than they."""
    products = [
        *products_of(state),
        *(hit.product for hit in offered_instead(state["work"].outcomes)),
    ]
    offers = [value for o in state["work"].outcomes for f in o.facets for value in f.values]
    known = {product.name.casefold() for product in products}
    known |= {value.label.casefold() for value in offers}
    known |= set(goods_of(state["work"].outcomes))
    terms = services.shop.products.vocabulary().terms
    names = services.shop.names.current()
    voice = Voice.of(brief_of(state, services))
    own_words = words_of(voice.language) | months_of(voice.language).keys()
    shop_words = set(services.shop.settings.shop_name.casefold().split())
    return Evidence(
        products=products,
        amounts_cents=frozenset(_amounts(state)),
        ratings=[r for limit in _limits(state) if (r := limit.rating_min) is not None],
        reviews=[one for outcome in state["work"].outcomes for one in outcome.reviews],
        texts=[*_texts(state), *_dates(state, voice)],
        foreign_names=lambda text: [
            name for name in names.found_in(text) if name.casefold() not in known
        ],
        knows=lambda word: word in terms or word in shop_words or word in own_words,
        allowed_hosts=frozenset(_hosts(state)),
        language=voice.language,
        locale=voice.numbers,
        orders=orders_of(state),
        promises=_backing(state, products) if is_free else None,
    )


def _backing(state: TurnState, products: Sequence[ProductFacts]) -> Backing:
    """What the shop itself says in this turn, and whether anything was done."""
    outcomes = state["work"].outcomes
    passages = [*state.get("passages", []), *(p for o in outcomes for p in o.passages)]
    told = [
        f"{one.name}. {one.description}\n{one.approved_text or ''}\n{one.specifications}"
        for one in products
    ]
    told += [
        json.dumps(o.result, ensure_ascii=False, default=str)
        for o in outcomes
        if o.ok and not o.reviews
    ]
    told += [text for outcome in outcomes for text in order_texts(outcome)]
    done = any(o.ok and not is_preview(o) and o.name in CHANGING for o in outcomes)
    return Backing(
        texts=tuple(told),
        passages=tuple({one.id: one for one in passages}.values()),
        changed=done,
        shown=any(o.cart for o in outcomes),
    )


def _hosts(state: TurnState) -> Iterator[str]:
    """Where a payment provider sends the customer to confirm a payment."""
    for outcome in state["work"].outcomes:
        if (outcome.error or {}).get("code") == "payment_action":
            yield urlsplit(str((outcome.error or {}).get("url", ""))).hostname or ""


def _dates(state: TurnState, voice: Voice) -> Iterator[str]:
    """The days of the orders' records, as the language writes them."""
    for outcome in state["work"].outcomes:
        for order in outcome.orders:
            times = [order.placed_at, order.delivered_at, *(event.at for event in order.events)]
            times += [at.isoformat() for at in arrives(order) or ()]
            yield " ".join(day(voice, at) for at in (*times, *order.until.values()))
        if outcome.handoff and outcome.result.get("opens_at"):
            yield when(voice, outcome.result["opens_at"])


def orders_of(state: TurnState) -> OrderEvidence:
    """The orders that the turn read or changed, each as it was told last."""
    outcomes = state["work"].outcomes
    newest = {order.id: order for outcome in outcomes for order in outcome.orders}
    texts = [state["text"], *(entry["text"] for entry in state.get("history", []))]
    return OrderEvidence(tuple(newest.values()), done_statuses(outcomes), texts)


def _limits(state: TurnState) -> list[Constraints]:
    """The limits that the customer set in this turn or before."""
    understanding = state["understanding"]
    return [understanding.in_force, *(part.constraints for part in understanding.parts)]


def _amounts(state: TurnState) -> Iterator[int]:
    for limit in _limits(state):
        yield from (c for c in (limit.price_min_cents, limit.price_max_cents) if c is not None)
    for outcome in state["work"].outcomes:
        if outcome.cart is not None:
            yield outcome.cart.total_cents
            for line in outcome.cart.lines:
                yield from (line.price_cents, line.total_cents, line.price_when_added_cents)
        if outcome.name == "view_cart":
            yield from _delivery_amounts(outcome.result.get("delivery", {}))
        yield from order_amounts(outcome)
        for facet in outcome.facets:
            prices = (value.change for value in facet.values if facet.name == "price")
            yield from (c for change in prices for c in change.values() if c and c is not True)
        for way in outcome.result.get("nothing_fits", []):
            yield round(way["from_price"] * 100)


def _delivery_amounts(delivery: Mapping[str, Any]) -> Iterator[int]:
    """What the ways of delivery cost, and what the cart comes to with each."""
    for way in delivery.get("ways", ()):
        yield from (round(value * 100) for name, value in way.items() if name != "name")


def _texts(state: TurnState) -> Iterator[str]:
    yield state["text"]
    for passage in state.get("passages", []):
        yield f"{passage.title}\n{passage.section}\n{passage.text}"
    for outcome in state["work"].outcomes:
        yield from (passage.text for passage in outcome.passages)
        yield from (way["name"] for way in outcome.result.get("delivery", {}).get("ways", ()))
        if outcome.handoff:
            told = (outcome.result.get(name) for name in ("agent", "ticket", "contact"))
            yield " ".join(filter(None, told))
        yield from order_texts(outcome)
        yield from (f"{review.title}\n{review.text}" for review in outcome.reviews)
