"""Calls that change an order or the profile: other variants, another address, another payment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from data.facts import ProductFacts
from data.order_facts import OrderFacts, OrderLineFacts
from data.order_rows import EXCHANGE_REQUESTED, EXCHANGED, RETURN_REQUESTED, RETURNED
from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.general import OWN
from graph.embedded.matter import Matter
from graph.embedded.plan_orders import PROFILE, Step, items_of, opened, paid_by
from graph.understanding.trade.address import address_of
from graph.understanding.trade.items import item_ids, variants_meant
from graph.understanding.trade.methods import names_method
from graph.understanding.trade.money_asked import splits_payment
from graph.understanding.trade.words import says
from graph.understanding.types import Part
from knowledge.words import singular, words
from tools.outcome import ToolOutcome

# What has one of these statuses has come, also where it is not known when.
AFTER_DELIVERY = frozenset((RETURN_REQUESTED, EXCHANGE_REQUESTED, RETURNED, EXCHANGED))


def exchange(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The items meant for other variants of the same products."""
    matter = Matter.of(brief, part)
    step = opened(brief, part, matter, outcomes, "exchange")
    if step.order is None:
        return step
    return _swapped(_swap(step.order), step, matter, outcomes)


def modify(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The one change that is asked for: of address, payment or items."""
    matter = Matter.of(brief, part)
    kind = what_changes(matter)
    actions = {"address": "modify_address", "payment": "modify_payment", "items": "modify_items"}
    wanted = [actions[kind]] if kind else list(actions.values())
    step = opened(brief, part, matter, outcomes, *wanted)
    order = step.order
    if order is None:
        return step
    named = kind or ("items" if _names_items(matter, step) else "")
    if named == "address":
        return _readdressed(step, matter, outcomes)
    if named == "payment":
        step, chosen = paid_by(step, matter, outcomes)
        if step.asks or chosen is None:
            return step
        return _paid_otherwise(step, chosen, outcomes)
    if named == "items":
        return _swapped(_swap(order), step, matter, outcomes)
    return step.then(asks="what")


def _swap(order: OrderFacts) -> str:
    """The tool that swaps items as the order stands: before it is sent, or after it came."""
    came = order.status == "delivered" or order.delivered_at or "exchange" in order.allowed
    return "exchange_items" if came or order.status in AFTER_DELIVERY else "modify_order"


def own_profile(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The profile for what only it can tell; other questions are for the shop's texts."""
    matter = Matter.of(brief, part)
    if splits_payment(part.text):
        return []
    return profile(brief, part, outcomes).calls if matter.slot or is_own(part.text) else []


def is_own(text: str) -> bool:
    """Whether it is about what is kept of the customer: balance, address, ways of paying."""
    heard = words(text)
    mine = not OWN.isdisjoint(heard) and not _asks_how(text)
    kept = bool({"address", "profile"} & set(heard)) or "payment method" in " ".join(heard)
    return asks_balance(text) or (mine and kept)


def asks_balance(text: str) -> bool:
    """As in "what is left on my gift card?", "do I have a gift card?"."""
    own = not OWN.isdisjoint(words(text)) and says(text, "balance") and not _asks_how(text)
    return own or (says(text, "do i have") and says(text, "gift_card"))


def _asks_how(text: str) -> bool:
    return words(text)[:2] in (["how", "do"], ["how", "can"], ["where", "do"], ["where", "can"])


def profile(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Step:
    """The profile; its address changed where one is given."""
    matter = Matter.of(brief, part)
    given = matter.first(address_of)
    if not given:
        wishes = matter.slot == "address" or changes_address(matter.newest)
        return Step([PROFILE], asks="address" if wishes else "")
    known = outcome_of(PROFILE, outcomes)
    if known is None:
        return Step([PROFILE])
    country = known.result.get("address", {}).get("country", "")
    return Step([PROFILE]).then(Call("update_address", _whole(given, country)))


def changes_address(text: str) -> bool:
    """Whether it is wished that the address kept of the customer be another."""
    verbs = {"change", "update", "set", "new", "moved", "correct", "edit", "save"}
    return bool(verbs & set(words(text))) and says(text, "address")


def what_changes(matter: Matter) -> str:
    """Which of the three an order's change is about; empty where the words do not tell."""
    if matter.first(address_of) or matter.says(lambda text: says(text, "address")):
        return "address"
    if matter.slot in ("items", "variant") or {"item", "items"} & set(words(matter.newest)):
        return "items"
    pays = matter.says(lambda text: says(text, "payment")) or matter.says(names_method)
    swaps = matter.says(lambda text: bool((_SWAPPING - {"instead"}) & set(words(text))))
    return "payment" if pays and not swaps else ""


_SWAPPING = frozenset("size color colour instead item items swap exchange variant option".split())


def _names_items(matter: Matter, step: Step) -> bool:
    return (
        step.order is not None
        and bool(items_of(matter, step.order))
        and (len(step.order.lines) > 1 or matter.says(_wishes_another))
    )


def _wishes_another(text: str) -> bool:
    """Whether another variant is wished, in so many words."""
    return bool(_SWAPPING & set(words(text))) or says(text, "rather")


def _readdressed(step: Step, matter: Matter, outcomes: Sequence[ToolOutcome]) -> Step:
    given = matter.first(address_of)
    country = str(step.order.address.get("country", "")) if step.order else ""
    if not given and matter.says(lambda text: says(text, "usual")):
        step = step.then(PROFILE)
        known = outcome_of(PROFILE, outcomes)
        if known is None:
            return step
        given = {k: str(v) for k, v in known.result.get("address", {}).items() if k != "name"}
    if not given:
        return step.then(asks="address")
    order_id = step.order.id if step.order else ""
    return step.then(Call("modify_order", {"order_id": order_id, **_whole(given, country)}))


def _whole(given: dict[str, str], country: str) -> dict[str, str]:
    """The address with the country it was in, where none is said."""
    return {"country": country, **given} if country else given


def _paid_otherwise(step: Step, chosen: dict[str, str], outcomes: Sequence[ToolOutcome]) -> Step:
    order_id = step.order.id if step.order else ""
    if chosen:
        return step.then(Call("modify_order", {"order_id": order_id, **chosen}))
    step = step.then(PROFILE)
    known = outcome_of(PROFILE, outcomes)
    own = known.result.get("payment_methods", []) if known else []
    paid = {payment.method_id for payment in step.order.payments} if step.order else set()
    others = [one for one in own if one["id"] not in paid]
    return step.then(asks="method" if known else "", methods=others or own)


def _swapped(name: str, step: Step, matter: Matter, outcomes: Sequence[ToolOutcome]) -> Step:
    """The call that swaps items, once each is known with its new variant."""
    order = step.order
    if order is not None and _OPEN[name] not in order.allowed:
        return step.then(Call(name, {"order_id": order.id, **_every(order)}))
    lines = items_of(matter, order) if order else []
    if order is None or not lines:
        return step.then(asks="items")
    old: list[str] = []
    new: list[str] = []
    for line, text in lines:
        call = Call("get_product_details", {"product_id": line.product_id})
        step = step.then(call) if call not in step.calls else step
        product = _product(outcome_of(call, outcomes), line)
        if product is None:
            continue
        ids = item_ids(text, line)
        chosen = _variant(matter, line, [one for one, _ in lines], product)
        if chosen is None:
            return step.then(asks="variant", line=line)
        old, new = [*old, *ids], [*new, *[chosen] * len(ids)]
    if len(new) == 0 or any(outcome_of(call, outcomes) is None for call in step.calls):
        return step
    first = order.payments[0].method_id if order.payments else None
    step, paid = paid_by(step, matter, outcomes, default=first)
    if step.asks or paid is None:
        return step
    swap: dict[str, Any] = {"order_id": order.id, "item_ids": old, "new_item_ids": new}
    return step.then(Call(name, {**swap, **paid}))


_OPEN = {"exchange_items": "exchange", "modify_order": "modify_items"}


def _every(order: OrderFacts) -> dict[str, list[str]]:
    """Each item as it is: where nothing can be swapped, the refusal tells why at once."""
    ids = [line.item_id for line in order.lines]
    return {"item_ids": ids, "new_item_ids": ids}


def _product(told: ToolOutcome | None, line: OrderLineFacts) -> ProductFacts | None:
    found = told.products if told else ()
    return next((product for product in found if product.id == line.product_id), None)


def _variant(
    matter: Matter, line: OrderLineFacts, lines: Sequence[OrderLineFacts], product: ProductFacts
) -> str | None:
    """The one variant that is meant for a line; None where that is open."""
    said = [about(text, line, lines) for text, _ in matter.said]
    meant = variants_meant(said, product.variants, line.options)
    buyable = [variant for variant in meant if variant.in_stock] or meant
    return buyable[0].id if len(buyable) == 1 else None


def about(text: str, line: OrderLineFacts, lines: Sequence[OrderLineFacts]) -> str:
    """The stretch of a text about one of several lines: from its name to the next one's."""
    if len(lines) == 1:
        return text
    heard = text.split()
    forms = [{singular(word) for word in words(word)} for word in heard]
    places = {
        one.item_id: next((n for n, form in enumerate(forms) if form & _head(one)), None)
        for one in lines
    }
    start = places[line.item_id]
    if start is None:
        return text
    later = [place for place in places.values() if place is not None and place > start]
    return " ".join(heard[start : min(later, default=len(heard))])


def _head(line: OrderLineFacts) -> set[str]:
    """What a line is: the last word of its name."""
    return {singular(word) for word in words(line.name)[-1:]}


def with_methods(step: Step, outcomes: Sequence[ToolOutcome]) -> Step:
    """The step with the ways of paying that a refusal leaves to choose from."""
    known = outcome_of(PROFILE, outcomes)
    return replace(step, methods=known.result.get("payment_methods", [])) if known else step
