"""What coupons do for the cart."""

from __future__ import annotations

from data.facts import CartFacts, CouponFacts
from graph.embedded.say.answer import Answer
from graph.embedded.voice import Voice
from tools.outcome import ToolOutcome


def coupon(voice: Voice, tried: ToolOutcome) -> Answer:
    """A coupon put to the cart or taken off it, and the total with it."""
    cart, code = tried.cart, str(tried.arguments["code"]).upper()
    chips = [voice.chip("chip-cart"), voice.chip("chip-checkout")]
    if cart is None or tried.name == "remove_coupon":
        return Answer(voice.say("coupon-off", code=code), chips, counts=True)
    lines = [line for one in cart.coupons if one.code == code for line in _coupon(voice, cart, one)]
    total = voice.say("cart-total", total=voice.money(cart.goods_cents, cart.currency))
    return Answer("\n".join([*lines, total]), chips)


def coupons(voice: Voice, cart: CartFacts) -> list[str]:
    """What each coupon of the cart does."""
    return [line for one in cart.coupons for line in _coupon(voice, cart, one)]


def _coupon(voice: Voice, cart: CartFacts, one: CouponFacts) -> list[str]:
    """What a coupon does here; why it does nothing where it does not hold."""
    if not one.holds:
        key = f"refused-{one.why}".replace("_", "-")
        minimum = voice.money(one.minimum_cents, cart.currency)
        return [voice.say(key if voice.knows(key) else "refused", coupon=one.code, minimum=minimum)]
    if one.kind == "free_shipping":
        return [voice.say("coupon-free-shipping", code=one.code)]
    amount = voice.money(one.discount_cents, cart.currency)
    return [voice.say("coupon-on", code=one.code, amount=amount)]
