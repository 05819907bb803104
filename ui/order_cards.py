"""Orders and purchases as the page draws them: order cards, the checkout form, the summary."""

from __future__ import annotations

from collections import Counter
from typing import Any

from data.facts import CartLineFacts
from data.order_facts import CheckoutFacts, MethodFacts, OrderFacts, OrderLineFacts
from data.settings import Settings
from graph.embedded.say.trade_words import address, event, method, names, promised, status
from graph.embedded.voice import Voice
from graph.reply import OrderChange, Reply
from ui.pictures import picture_url

MOST_ROWS = 8
MOST_THUMBS = 4
# The way of an order that nothing special becomes of.
WAY = ("placed", "shipped", "delivered")
SENT_BACK = {
    "return_requested": "return_received",
    "exchange_requested": "exchange_received",
}
REACHED = {"pending": 1, "pending (item modified)": 1, "processed": 2}


def order_props(order: OrderFacts, voice: Voice, settings: Settings) -> dict[str, Any]:
    """One order: items, sums, its way and parcels, where it goes, how it was paid and refunded."""
    known = {one.id: one.model_dump() for one in order.methods}
    notes = _notes(order, voice)
    return {
        "id": order.id,
        "status": order.status,
        "status_words": status(voice, order),
        "currency": order.currency,
        "lines": [_line(one, settings) | {"note": notes.get(one.item_id)} for one in order.lines],
        "to_review": list(order.to_review),
        **_sums(order),
        "tracking": list(order.tracking_ids),
        "way": _way(order, voice),
        "promised": promised(voice, order, known),
        "allowed": list(order.allowed),
        "placed_at": order.placed_at,
        "address": address(order.address),
        "payments": [
            {
                "kind": one.kind,
                "amount_cents": one.amount_cents,
                "label": method(voice, known.get(one.method_id), one.method_id),
                "due": one.status != "done",
            }
            for one in order.payments
        ],
    }


def row_props(order: OrderFacts, voice: Voice, settings: Settings) -> dict[str, Any]:
    """One order in the list of all."""
    images = [picture_url(one.product_id, one.image_url, settings) for one in order.lines]
    return {
        "id": order.id,
        "status": order.status,
        "status_words": status(voice, order),
        "placed_at": order.placed_at,
        "names": names(voice, order),
        "total_cents": order.total_cents,
        "currency": order.currency,
        "images": images[:MOST_THUMBS],
    }


def trade_elements(reply: Reply, settings: Settings) -> list[tuple[str, dict[str, Any]]]:
    """Name and props of what a reply draws of orders and of a purchase."""
    if reply.changes:
        return [("OrderChanges", changes_props(reply, settings))]
    voice = Voice.in_shop(settings, reply.language)
    if reply.checkout is not None and not reply.orders:
        seal = (reply.pending or {}).get("seal") if not reply.checkout.missing else None
        return [("Checkout", checkout_props(reply.checkout, voice, settings, seal))]
    if len(reply.orders) == 1:
        placed = any(t.name == "checkout" and t.ok and not t.preview for t in reply.tools)
        receipt = placed and reply.checkout is None
        cards = [order_props(order, voice, settings) for order in reply.orders]
        return [("Orders", {"orders": cards, "receipt": receipt, "review": reply.to_review})]
    shown = [row_props(order, voice, settings) for order in reply.orders[:MOST_ROWS]]
    return [("Orders", {"rows": shown})] if shown else []


def changes_props(reply: Reply, settings: Settings) -> dict[str, Any]:
    """What would become of orders, and the one button that agrees to all of it."""
    voice = Voice.in_shop(settings, reply.language)
    return {
        "changes": [_change(one, settings) for one in reply.changes],
        "seal": (reply.pending or {}).get("seal"),
        "yes": str(voice.chip("chip-yes-go-ahead")),
    }


def _change(change: OrderChange, settings: Settings) -> dict[str, Any]:
    return {
        "order_id": change.order_id,
        "action": change.action,
        "currency": change.currency,
        "lines": [
            _line(one.line.model_copy(update={"quantity": one.quantity}), settings)
            | {"becomes": one.becomes}
            for one in change.lines
        ],
        "told": change.told,
    }


def checkout_props(
    facts: CheckoutFacts, voice: Voice, settings: Settings, seal: str | None
) -> dict[str, Any]:
    """The form while something is missing; the summary, with what its button agrees to, after."""
    return {
        "currency": facts.currency,
        "lines": [_line(one, settings) for one in facts.lines],
        **_sums(facts),
        "tax_included": facts.tax_included,
        "email": facts.email,
        "address": facts.address,
        "address_missing": list(facts.address_missing),
        "missing": list(facts.missing),
        "shipping": facts.shipping.id if facts.shipping else "",
        "shipping_options": [one.model_dump() for one in facts.shipping_options],
        "shipping_ways": [one.model_dump() for one in facts.shipping_ways],
        "method": facts.method.id if facts.method else "",
        "gift_cards": [part.method.id for part in facts.gift_cards],
        "paid": [
            _method(part.method, voice) | {"amount_cents": part.amount_cents}
            for part in facts.parts
        ],
        "methods": [_method(one, voice) for one in facts.methods],
        "notices": list(facts.notices),
        "seal": seal,
    }


def _line(one: OrderLineFacts | CartLineFacts, settings: Settings) -> dict[str, Any]:
    return {
        "product_id": one.product_id,
        "name": one.name,
        "options": one.options,
        "quantity": one.quantity,
        "total_cents": one.total_cents,
        "image": picture_url(one.product_id, one.image_url, settings),
    }


def _sums(facts: OrderFacts | CheckoutFacts) -> dict[str, Any]:
    names = ("subtotal", "discount", "shipping", "tax", "total")
    return {f"{name}_cents": getattr(facts, f"{name}_cents") for name in names}


def _method(one: MethodFacts, voice: Voice) -> dict[str, Any]:
    told = {"balance_cents": one.balance_cents, "currency": one.currency}
    return {"id": one.id, "kind": one.kind, "label": method(voice, one.model_dump()), **told}


def _notes(order: OrderFacts, voice: Voice) -> dict[str, str]:
    """What was asked for of single items, by their ids: to go back, or to be exchanged."""
    notes: dict[str, str] = {}
    for asked, came in SENT_BACK.items():
        for one in (found for found in order.events if found.kind == asked):
            there = any(other.kind == came for other in order.events)
            said = event(voice, came if there else asked)
            units = Counter(one.details.get("item_ids", ()))
            notes |= {item: f"{said}: {many}" for item, many in units.items()}
    return notes


def _way(order: OrderFacts, voice: Voice) -> list[dict[str, Any]]:
    """What has happened, and for an order on its usual way what comes yet."""
    happened = [{"label": event(voice, e.kind), "at": e.at, "done": True} for e in order.events]
    reached = REACHED.get(order.status, len(WAY) if order.status == "delivered" else 0)
    known = {one.kind for one in order.events}
    usual = [
        {"label": event(voice, kind), "at": "", "done": place <= reached}
        for place, kind in enumerate(WAY, 1)
        if kind not in known
    ]
    return [*happened, *usual] if reached else happened
