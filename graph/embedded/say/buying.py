"""How far a purchase has come, and what a coupon code does."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from graph.brief import TurnBrief
from graph.embedded.matter import Matter
from graph.embedded.say import checkout, coupons, help, orders
from graph.embedded.say.answer import Answer
from graph.embedded.say.refusals import refusal
from graph.embedded.voice import Voice
from graph.understanding.changing import is_question, only_asks
from graph.understanding.tokens import tokenize
from graph.understanding.trade.purchase import AT_THE_BANK, topics_of
from graph.understanding.trade.words import says
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def coupon(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """What a code does, why it does nothing, or which code it is."""
    voice = Voice.of(brief)
    tried = next(
        (o for o in reversed(outcomes) if o.name in ("apply_coupon", "remove_coupon")), None
    )
    if tried is None:
        if Matter.of(brief, part).slot != "code" and _is_on_codes(brief, part):
            return help.answered(brief, part, outcomes)
        asked = Matter.of(brief, part).question("code", [])
        return Answer(voice.say("ask-code"), [voice.chip("chip-cart")], open_question=asked)
    if not tried.ok or tried.cart is None:
        return Answer(refusal(voice, tried), [voice.chip("chip-cart")])
    return coupons.coupon(voice, tried)


# What stands between a yes and the order: what is asked then, and what may be tapped.
_PAYING = {
    "payment_action": (AT_THE_BANK, ("chip-paid", "chip-pay-otherwise")),
    "payment_pending": (AT_THE_BANK, ("chip-gone-through", "chip-cart")),
    "payment_declined": ("method", ("chip-pay-otherwise", "chip-cart")),
}


def _is_on_codes(brief: TurnBrief, part: Part) -> bool:
    """Whether it is about codes, and not one that the customer has and would use."""
    tokens, has_one = tokenize(part.text), says(part.text, "has a code")
    if brief.passages_of(part):
        return is_question(tokens) or not has_one
    return only_asks(tokens) and not has_one


def _linked(brief: TurnBrief, refused: ToolOutcome) -> ToolOutcome:
    """The refusal with the bank's page as a link that reads as where it goes, on the page."""
    error = refused.error or {}
    url = str(error.get("url") or "")
    if not (brief.draws and url):
        return refused
    link = f"[{urlsplit(url).hostname}]({url})"
    return refused.model_copy(update={"error": {**error, "url": link}})


def purchase(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Answer:
    """How far the purchase has come."""
    voice = Voice.of(brief)
    # A yes to the summary goes on with the purchase, too.
    part = part.model_copy(update={"intent": "checkout"})
    tried = [o for o in outcomes if o.name == "checkout"]
    placed = next((o for o in reversed(tried) if o.ok and o.orders), None)
    if placed is not None:
        return orders.done(brief, placed, outcomes)
    refused = tried[-1] if tried and not tried[-1].ok else None
    code = str((refused.error or {}).get("code")) if refused is not None else ""
    if refused is not None and code in _PAYING:
        slot, ways = _PAYING[code]
        asked = Matter.of(brief, part).question(slot, [])
        said = refusal(voice, _linked(brief, refused))
        return Answer(said, [voice.chip(way) for way in ways], open_question=asked)
    opened = next((o.checkout for o in reversed(tried) if o.checkout), None)
    made = next((o for o in outcomes if o.name == "get_order_status" and o.ok and o.orders), None)
    if made is not None:
        return orders.told(brief, made.orders[0], outcomes)
    if refused is not None:
        said = refusal(voice, refused)
        empty = code == "cart_empty"
        chips = [*brief.departments[:3]] if empty else [voice.chip("chip-cart")]
        asked = Matter.of(brief, part).question("address", [], order=None)
        return Answer(said, chips, open_question=None if empty else asked)
    if opened is None and "other address" in topics_of(part.text):
        asked = Matter.of(brief, part).question("address", [])
        return Answer(voice.say("ask-address"), [voice.chip("chip-usual")], open_question=asked)
    if opened is None:
        return help.answered(brief, part, outcomes)
    if opened.missing:
        return checkout.asks(brief, part, opened, outcomes)
    return Answer("\n".join(checkout.notices(voice, opened)), [voice.chip("chip-cart")])
