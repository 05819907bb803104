"""Words around an order's facts: status, items, addresses, ways of paying, and where money goes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from babel.dates import format_date

from data.order_facts import OrderFacts, OrderLineFacts
from graph.embedded.voice import Voice
from graph.embedded.wording import options_words
from tools.outcome import ToolOutcome

ADDRESS = ("name", "address1", "address2", "city", "state", "zip", "country")
CARD, GIFT = "credit_card", "gift_card"
MOST_ITEMS = 3


def status(voice: Voice, order: OrderFacts) -> str:
    """An order's status as the language says it; the shop's own word where it is none of ours."""
    return _known(voice, "status", order.status)


def event(voice: Voice, kind: str) -> str:
    """What became of an order."""
    return _known(voice, "event", kind)


def reason(voice: Voice, text: str) -> str:
    """A reason of the policy's."""
    return _known(voice, "reason", text)


def day(voice: Voice, at: str) -> str:
    """A date as the language writes it; empty where it is not known."""
    return (
        str(format_date(datetime.fromisoformat(at), "medium", locale=voice.numbers)) if at else ""
    )


def address(fields: Mapping[str, Any]) -> str:
    """An address on one line."""
    said = [str(fields[name]).strip() for name in ADDRESS if fields.get(name)]
    return ", ".join(part for part in said if part)


def line(voice: Voice, order: OrderFacts, one: OrderLineFacts, quantity: int = 0) -> str:
    """Units of a line with their price."""
    price = voice.money(one.price_cents, order.currency)
    many = quantity or one.quantity
    each = voice.say("price-each", price=price) if many > 1 else price
    return f"{many} × {thing(one)} · {each}"


def thing(one: OrderLineFacts) -> str:
    """A line's name with its options."""
    return f"**{one.name}**" + (f" ({options_words(one.options)})" if one.options else "")


def names(voice: Voice, order: OrderFacts) -> str:
    """What an order holds, in short."""
    kinds = list(dict.fromkeys(one.name for one in order.lines))
    more = len(kinds) - MOST_ITEMS
    shown = kinds[:MOST_ITEMS] if more > 0 else kinds
    return voice.listed(shown) if more <= 0 else f"{', '.join(shown)}, +{more}"


def units(order: OrderFacts, item_ids: Sequence[str]) -> list[tuple[OrderLineFacts, int]]:
    """The lines of some units, each with how many."""
    wanted = Counter(item_ids)
    known = {one.item_id: one for one in order.lines}
    return [(known[item], many) for item, many in wanted.items() if item in known]


def method(voice: Voice, found: Mapping[str, Any] | None, method_id: str = "") -> str:
    """A way of paying: "Visa ending in 1234", "gift card"."""
    if not found:
        kind = next((k for k in (GIFT, "paypal", CARD) if method_id.startswith(k)), "")
        return voice.say(f"method-{kind.replace('_', '-')}") if kind else method_id
    if found.get("last_four"):
        brand = str(found.get("brand") or voice.say("method-credit-card")).replace("_", " ")
        return voice.say("method-ending", brand=brand.title(), end=found["last_four"])
    return _known(voice, "method", str(found["kind"]))


def methods_of(outcomes: Sequence[ToolOutcome]) -> dict[str, Mapping[str, Any]]:
    """Every way of paying that the turn knows, by its id."""
    known: dict[str, Mapping[str, Any]] = {}
    for outcome in outcomes:
        for order in outcome.orders:
            known |= {one.id: one.model_dump() for one in order.methods}
        if outcome.checkout is not None:
            known |= {one.id: one.model_dump() for one in outcome.checkout.methods}
        for one in outcome.result.get("payment_methods", ()):
            known[str(one["id"])] = one
    return known


def movements(
    voice: Voice, told: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]
) -> list[str]:
    """The money that moves by an action: where it goes and when, and what is charged."""
    currency = str(told.get("currency") or voice.currency)
    said = []
    for move in told.get("refunds", ()):
        said.append(_refund(voice, move, currency, known))
    for move in told.get("charges", ()):
        to = _paying(voice, move, known)
        said.append(voice.say("charge", amount=_amount(voice, move["amount"], currency), method=to))
    return [one for one in said if one]


def promised(voice: Voice, order: OrderFacts, known: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """What goes back once the items of a return that is under way are here; empty: nothing."""
    if order.status != "return requested":
        return []
    asked = next((e.details for e in reversed(order.events) if "refund_cents" in e.details), {})
    whole = {**asked, "amount_cents": asked.get("refund_cents", 0)}
    return [
        voice.say(
            "refund",
            amount=voice.money(part["amount_cents"], order.currency),
            method=_paying(voice, {"payment_method_id": "", **part}, known),
        )
        for part in asked.get("refund_parts") or [whole]
        if part["amount_cents"]
    ]


def cents(units_: float) -> int:
    """Units of a currency as cents."""
    return round(units_ * 100)


def _refund(
    voice: Voice, move: Mapping[str, Any], currency: str, known: Mapping[str, Mapping[str, Any]]
) -> str:
    if not move["amount"]:
        return ""
    values = {
        "amount": _amount(voice, move["amount"], currency),
        "method": _paying(voice, move, known),
    }
    first, last = (*(move.get("business_days") or (-1, -1)),)[:2]
    if last == 0:
        return voice.say("refund-at-once", **values)
    if last < 0:
        return voice.say("refund", **values)
    return voice.say("refund-days", days=f"{first}–{last}", **values)


def _paying(voice: Voice, move: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> str:
    method_id = str(move["payment_method_id"])
    return method(voice, known.get(method_id), method_id)


def _amount(voice: Voice, value: float, currency: str) -> str:
    return voice.money(cents(value), currency)


def _known(voice: Voice, family: str, word: str) -> str:
    """A message of a family, "status-pending"; the word itself where there is none."""
    key = f"{family}-{word}".casefold()
    key = "-".join("".join(c if c.isalnum() else " " for c in key).split())
    return voice.say(key) if voice.knows(key) else word
