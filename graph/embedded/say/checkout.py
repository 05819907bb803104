"""Buying, step by step: what is still needed, the summary, and why it cannot be made."""

from __future__ import annotations

from collections.abc import Sequence

from data.order_facts import CheckoutFacts, MethodFacts, ShippingFacts
from graph.brief import TurnBrief
from graph.embedded.matter import Matter
from graph.embedded.say.answer import Answer
from graph.embedded.say.trade_words import address, method
from graph.embedded.voice import Voice
from graph.embedded.wording import options_words
from graph.understanding.trade.methods import methods_meant, names_method
from graph.understanding.trade.purchase import AT_THE_BANK, SPLIT, topics_of
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

ASKED = {
    "email": "ask-email",
    "address": "ask-address",
    "shipping_option": "ask-shipping",
    "payment_method_id": "ask-paying",
}


def summary(voice: Voice, facts: CheckoutFacts) -> list[str]:
    """Everything that the purchase is and costs."""
    goods = [
        f"- {one.quantity} × **{one.name}**"
        + (f" ({options_words(one.options)})" if one.options else "")
        + f" · {voice.money(one.total_cents, facts.currency)}"
        for one in facts.lines
    ]
    return [voice.say("will-buy"), "", *goods, "", *notices(voice, facts), *_sums(voice, facts)]


def in_short(voice: Voice, facts: CheckoutFacts) -> list[str]:
    """What the purchase comes to; the card beside it shows the rest."""
    count = sum(one.quantity for one in facts.lines)
    total = f"**{voice.money(facts.total_cents, facts.currency)}**"
    return [voice.say("buy-below", count=count, total=total), *notices(voice, facts)]


def answers(
    brief: TurnBrief, part: Part, facts: CheckoutFacts, outcomes: Sequence[ToolOutcome]
) -> list[str]:
    """What was asked about the purchase: its payment, total, delivery, or when it arrives."""
    voice, topics = Voice.of(brief), topics_of(part.text)
    waited = Matter.of(brief, part).slot == AT_THE_BANK
    gave_up = waited and not any(o.name == "checkout" and o.error for o in outcomes)
    said = [voice.say("payment-gave-up")] if gave_up else []
    said += [_total(voice, facts)] if "asks total" in topics else []
    said += [voice.say("pay-in-parts")] if SPLIT in topics and not facts.gift_cards else []
    if "asks arrival" in topics and facts.shipping:
        days = f"{facts.shipping.min_days}–{facts.shipping.max_days}"
        return [*said, voice.say("buy-arrival", name=facts.shipping.name, days=days)]
    if set(topics).isdisjoint(("asks delivery", "asks arrival")):
        return said
    if not facts.shipping_options:
        return [*said, voice.say("buy-needs-address")]
    offered = [f"- {told}" for told in _offered(voice, facts, "shipping_option")]
    return [*said, "\n".join([voice.say("buy-ways"), *offered])]


def _total(voice: Voice, facts: CheckoutFacts) -> str:
    key = "buy-total-so-far" if facts.missing else "buy-total"
    return voice.say(key, amount=voice.money(facts.total_cents, facts.currency))


def asks(
    brief: TurnBrief, part: Part, facts: CheckoutFacts, outcomes: Sequence[ToolOutcome]
) -> Answer:
    """The first thing that is still missing; the page has a form for all of it."""
    voice, slot = Voice.of(brief), facts.missing[0]
    alike = _alike(part, facts) if slot == "payment_method_id" else []
    offered = _paying(voice, alike) if alike else _offered(voice, facts, slot)
    field = _field(facts) if slot == "address" else ""
    told = answers(brief, part, facts, outcomes)
    ask = "ask-method-of" if alike else f"ask-{field}" if field else ASKED[slot]
    told += _left(voice, facts) if slot == "payment_method_id" else []
    lines = [*told, voice.say("checkout-form" if brief.draws and not (alike or field) else ask)]
    if not (brief.draws or (told and slot == "shipping_option")):
        lines += [f"- {one}" for one in offered]
    total = voice.money(facts.total_cents, facts.currency)
    head = [voice.say("checkout-begins", count=sum(o.quantity for o in facts.lines), total=total)]
    head = [] if told or Matter.of(brief, part).slot else head
    question = Matter.of(brief, part).question(field or _SLOT[slot], list(offered))
    chips = [voice.chip("chip-cart")] if not offered else []
    return Answer(
        "\n".join([*head, *notices(voice, facts), *lines]),
        [*offered.values(), *chips][:4],
        open_question=question,
    )


def _alike(part: Part, facts: CheckoutFacts) -> list[MethodFacts]:
    """The ways of paying of the kind that was named, where there are several of it."""
    known = {method.id: method for method in facts.methods}
    meant = methods_meant(part.text, [method.model_dump() for method in facts.methods])
    found = [known[str(one["id"])] for one in meant] if names_method(part.text) else []
    return found if len(found) > 1 else []


def _left(voice: Voice, facts: CheckoutFacts) -> list[str]:
    """What gift cards pay, and what is left to pay in another way."""
    return (
        [
            voice.say(
                "gift-pays-part",
                amount=voice.money(facts.total_cents - facts.rest_cents, facts.currency),
                rest=voice.money(facts.rest_cents, facts.currency),
            )
        ]
        if facts.gift_cards
        else []
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
    return [*lines, *_parts(voice, facts)]


def _parts(voice: Voice, facts: CheckoutFacts) -> list[str]:
    """What pays; of several ways each with its amount."""
    named = [method(voice, part.method.model_dump()) for part in facts.parts]
    if len(named) > 1:
        sums = [voice.money(part.amount_cents, facts.currency) for part in facts.parts]
        named = [f"{amount} {name}" for name, amount in zip(named, sums, strict=True)]
    return [voice.say("sum-method", method=" + ".join(named))] if named else []


def _offered(voice: Voice, facts: CheckoutFacts, slot: str) -> dict[str, str]:
    """What there is to choose from: as it is told -> as it is said."""
    if slot == "shipping_option":
        return {_delivery(voice, facts, one): one.name for one in facts.shipping_options}
    if slot == "payment_method_id":
        paying = {part.method.id for part in facts.gift_cards}
        return _paying(voice, [one for one in facts.methods if one.id not in paying])
    return {}


def _paying(voice: Voice, methods: Sequence[MethodFacts]) -> dict[str, str]:
    named = [method(voice, one.model_dump()) for one in methods]
    return {name: name for name in dict.fromkeys(named)}


def _delivery(voice: Voice, facts: CheckoutFacts, option: ShippingFacts) -> str:
    price = voice.money(option.price_cents, facts.currency)
    days = f"{option.min_days}–{option.max_days}"
    return voice.say("shipping-option", name=option.name, amount=price, days=days)
