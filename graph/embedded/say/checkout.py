"""Buying, step by step: what is still needed, the summary, and why it cannot be made."""

from __future__ import annotations

from data.order_facts import CheckoutFacts, ShippingFacts
from graph.brief import TurnBrief
from graph.embedded.matter import Matter
from graph.embedded.say.answer import Answer
from graph.embedded.say.trade_words import address, method
from graph.embedded.voice import Voice
from graph.embedded.wording import options_words
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

ASKED = {
    "email": "ask-email",
    "address": "ask-address",
    "shipping_option": "ask-shipping",
    "payment_method_id": "ask-paying",
}


def summary(voice: Voice, shown: ToolOutcome) -> list[str]:
    """Everything that the purchase is and costs."""
    facts = shown.checkout
    if facts is None:
        return []
    goods = [
        f"- {one.quantity} × **{one.name}**"
        + (f" ({options_words(one.options)})" if one.options else "")
        + f" · {voice.money(one.total_cents, facts.currency)}"
        for one in facts.lines
    ]
    return [voice.say("will-buy"), "", *goods, "", *notices(voice, facts), *_sums(voice, facts)]


def asks(brief: TurnBrief, part: Part, facts: CheckoutFacts) -> Answer:
    """The first thing that is still missing; the page has a form for all of it."""
    voice, slot = Voice.of(brief), facts.missing[0]
    offered = _offered(voice, facts, slot)
    field = _field(facts) if slot == "address" else ""
    lines = [voice.say(f"ask-{field}" if field else ASKED[slot])]
    lines += [f"- {one}" for one in offered]
    total = voice.money(facts.total_cents, facts.currency)
    head = [voice.say("checkout-begins", count=sum(o.quantity for o in facts.lines), total=total)]
    head = head if not Matter.of(brief, part).slot else []
    question = Matter.of(brief, part).question(field or _SLOT[slot], list(offered))
    chips = [voice.chip("chip-cart")] if not offered else []
    return Answer(
        "\n".join([*head, *notices(voice, facts), *lines]),
        [*offered.values(), *chips][:4],
        open_question=question,
    )


def _field(facts: CheckoutFacts) -> str:
    """The one field that an address begun still needs first; empty: all of it is asked for."""
    return facts.address_missing[0] if facts.address.get("address1") else ""


_SLOT = {
    "email": "email",
    "address": "address",
    "shipping_option": "shipping",
    "payment_method_id": "method",
}


def notices(voice: Voice, facts: CheckoutFacts) -> list[str]:
    """What is not as the customer may remember it."""
    said = []
    for change in facts.changes:
        if change.why == "price_changed":
            now = voice.money(change.now_cents or 0, facts.currency)
            was = voice.money(change.before_cents or 0, facts.currency)
            said.append(voice.say("notice-price", name=f"**{change.name}**", now=now, was=was))
        else:
            said.append(voice.say("notice-coupon", code=change.coupon))
    return said


def _sums(voice: Voice, facts: CheckoutFacts) -> list[str]:
    def amount(key: str, cents: int) -> str:
        return voice.say(key, amount=voice.money(cents, facts.currency))

    lines = [amount("sum-goods", facts.subtotal_cents)]
    lines += [amount("sum-discount", facts.discount_cents)] if facts.discount_cents else []
    if facts.shipping:
        price = voice.money(facts.shipping_cents, facts.currency)
        lines.append(voice.say("sum-shipping", amount=price, name=facts.shipping.name))
    key = "sum-tax-included" if facts.tax_included else "sum-tax"
    lines += [amount(key, facts.tax_cents)] if facts.tax_cents else []
    lines.append(amount("sum-total", facts.total_cents))
    lines.append(voice.say("order-address", address=address(facts.address)))
    lines.append(voice.say("sum-email", email=facts.email))
    if facts.method:
        lines.append(voice.say("sum-method", method=method(voice, facts.method.model_dump())))
    return lines


def _offered(voice: Voice, facts: CheckoutFacts, slot: str) -> dict[str, str]:
    """What there is to choose from: as it is told -> as it is said."""
    if slot == "shipping_option":
        return {_delivery(voice, facts, one): one.name for one in facts.shipping_options}
    if slot == "payment_method_id":
        named = [method(voice, one.model_dump()) for one in facts.methods]
        return {name: name for name in dict.fromkeys(named)}
    return {}


def _delivery(voice: Voice, facts: CheckoutFacts, option: ShippingFacts) -> str:
    price = voice.money(option.price_cents, facts.currency)
    days = f"{option.min_days}–{option.max_days}"
    return voice.say("shipping-option", name=option.name, amount=price, days=days)
