"""Calls of buying: the checkout with what was said of it, coupons, and saving for later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from data.addresses import FIELDS
from data.order_facts import CheckoutFacts
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.matter import Matter
from graph.embedded.plan_cart import in_cart
from graph.embedded.plan_orders import PROFILE
from graph.embedded.which_order import LISTING
from graph.understanding.trade.address import address_of, coupon_of, name_of, place_of
from graph.understanding.trade.methods import (
    Method,
    gift_cards_meant,
    names_method,
    others_meant,
)
from graph.understanding.trade.purchase import ASKED, AT_THE_BANK, PLACED, SPLIT, leaves, topics_of
from graph.understanding.trade.words import says
from graph.understanding.types import Part
from knowledge.words import words
from tools.checkout import MOST_GIFT_CARDS
from tools.outcome import ToolOutcome


def checkout(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The checkout with what is given; what names a choice of it is chosen once it is known."""
    matter, topics = Matter.of(brief, part), topics_of(part.text)
    given = {**_contact(brief), **_address(matter, topics)}
    if "other address" in topics and "address1" not in given:
        return []
    calls = [Call("checkout", given)]
    opened = outcome_of(calls[0], outcomes)
    if opened is None or opened.checkout is None:
        code = (opened.error or {}).get("code") if opened else None
        if code == "cart_empty" and matter.slot == AT_THE_BANK:
            return [*calls, *_made_meanwhile(outcomes)]
        at_bank = code == "payment_action"
        otherwise = "other way of paying" in topics or leaves(part.text)
        again = Call("checkout", {"reopen": "payment_method_id"})
        return [*calls, again] if at_bank and otherwise else calls
    if not given and matter.slot == "address" and says(matter.newest, "usual"):
        calls.append(PROFILE)
        known = outcome_of(PROFILE, outcomes)
        usual = known.result.get("address", {}) if known else {}
        calls += [Call("checkout", {k: str(v) for k, v in usual.items() if v})] if usual else []
    chosen = _choices(matter, opened.checkout, topics)
    return [*calls, Call("checkout", chosen)] if chosen else calls


def _made_meanwhile(outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The newest order: what was waited for was paid, and the cart went into it."""
    listed = outcome_of(LISTING, outcomes)
    made = listed.orders[:1] if listed else ()
    return [LISTING, *(Call("get_order_status", {"order_id": one.id}) for one in made)]


def coupon(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The code put to the cart, or taken off it."""
    matter = Matter.of(brief, part)
    code = matter.first(coupon_of)
    if not code and matter.slot == "code":
        said = [word for word in matter.said[-1][1].split() if word.strip(".,!")]
        code = said[0].strip(".,!") if len(said) == 1 else ""
    if not code:
        return []
    name = "remove_coupon" if says(matter.newest, "take_off") else "apply_coupon"
    return [Call(name, {"code": code})]


def put_aside(brief: TurnBrief, part: Part) -> list[Call]:
    """What is meant out of the cart for later, or back into it; empty: it is about neither."""
    back = says(part.text, "unsave") and bool(brief.conversation.saved)
    if not back and not says(part.text, "save"):
        return []
    saved = [product.id for product in brief.conversation.saved]
    named = [pid for pid in part.product_ids if pid in saved]
    ids = (named or saved[:1]) if back else in_cart(brief, part)
    name = "move_to_cart" if back else "save_for_later"
    return [Call(name, {"product_id": pid}) for pid in ids]


def _contact(brief: TurnBrief) -> dict[str, str]:
    return {"email": brief.email} if brief.email else {}


def _address(matter: Matter, topics: Sequence[str]) -> dict[str, str]:
    """The address that the newest message gives; earlier ones are kept in the checkout."""
    english, written = matter.said[-1]
    whole = address_of(written) or address_of(english)
    if whole or matter.slot not in PLACED or topics:
        return whole
    place = place_of(written)
    if place or matter.slot not in FIELDS:
        return place
    return {matter.slot: name_of(written) if matter.slot == "name" else written.strip(" .!")}


def _choices(matter: Matter, facts: CheckoutFacts, topics: Sequence[str]) -> dict[str, Any]:
    """Delivery and payment that the words choose of those that are offered.

    Of what is to be another one, and is not told which, the choice is open again.
    """
    if not set(topics).isdisjoint(ASKED):
        return {}
    delivery = _shipping(matter.newest, facts, "other delivery" in topics)
    told = {"shipping_option": delivery} if delivery else {}
    told |= _paying(matter.newest, facts, topics)
    again = {"other delivery": "shipping_option", "other way of paying": "payment_method_id"}
    still = [name for topic, name in again.items() if topic in topics and name not in told]
    return {**told, **({"reopen": still[0]} if still else {})}


def _paying(text: str, facts: CheckoutFacts, topics: Sequence[str]) -> dict[str, Any]:
    """The ways of paying that are meant, where the words leave no doubt which.

    What is named beside gift cards, or where we ask for the rest, pays that; by itself it pays
    all of it.
    """
    methods = [method.model_dump() for method in facts.methods]
    cards = [str(one["id"]) for one in gift_cards_meant(text, methods)]
    if cards and (SPLIT in topics or len(cards) == 1):
        return {"gift_card_ids": cards[:MOST_GIFT_CARDS], **_one(others_meant(text, methods))}
    if cards or SPLIT in topics:
        return {}
    other = "other way of paying" in topics
    now = facts.method.id if facts.method and other else ""
    meant = others_meant(text, methods) or (methods if other else [])
    meant = [one for one in meant if one["id"] != now]
    if len(meant) > 1 and _is_another(facts, meant) and names_method(text):
        return {"reopen": "payment_method_id"}
    found = _one(meant)
    all_of_it = found and facts.gift_cards and "payment_method_id" not in facts.missing
    return {**found, "gift_card_ids": []} if all_of_it else found


def _is_another(facts: CheckoutFacts, meant: Sequence[Method]) -> bool:
    """Whether none of these pays now, but another: which of them shall is asked."""
    return facts.method is not None and facts.method.id not in {one["id"] for one in meant}


def _one(meant: Sequence[Method]) -> dict[str, str]:
    return {"payment_method_id": str(meant[0]["id"])} if len(meant) == 1 else {}


def _shipping(text: str, facts: CheckoutFacts, other: bool) -> str | None:
    options = facts.shipping_options
    now = facts.shipping.id if facts.shipping and other else ""
    left = [option for option in options if option.id != now]
    heard = set(words(text))
    common = set.intersection(*(set(words(one.name)) for one in options)) if options[1:] else set()
    named = [option for option in left if (set(words(option.name)) - common) & heard]
    if named or not left:
        return named[0].id if named else None
    if says(text, "fastest"):
        return min(left, key=lambda option: option.max_days).id
    if says(text, "cheapest"):
        return min(left, key=lambda option: option.price_cents).id
    return left[0].id if other and len(left) == 1 else None
