"""The summary of a purchase: everything it costs, what is missing, and what a yes is bound to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from data.addresses import missing_fields
from data.cart_rows import cart_facts
from data.checkout_terms import Terms
from data.coupons import sentence as coupon_sentence
from data.errors import InvalidInput, OutOfStock, ShopError
from data.facts import CartFacts
from data.models import Checkout
from data.order_facts import ChangeFacts, CheckoutFacts, MethodFacts, PartFacts, ShippingFacts
from data.payments.methods import GIFT_CARD, methods_of
from data.payments.port import PaymentProvider
from data.totals import Reduction, totals

# What the customer's yes is bound to: whoever changes one of these asks anew.
BOUND = (
    *("id", "currency", "subtotal_cents", "discount_cents", "shipping_cents", "tax_cents"),
    *("total_cents", "tax_included", "coupons", "email", "address"),
)


class SummaryChanged(ShopError):
    """What was agreed to is not what it would be now; `checkout` is the summary as it is."""

    code = "summary_changed"

    def __init__(self, checkout: CheckoutFacts, was_cents: int | None = None) -> None:
        """Keep the new summary, and tell its hash and total; where it moved, what it was."""
        moved = was_cents is not None and was_cents != checkout.total_cents
        was: dict[str, Any] = {"why": "total_changed", "was_cents": was_cents} if moved else {}
        super().__init__(
            "The summary has changed. Please look at it again.",
            summary_hash=checkout.summary_hash,
            total_cents=checkout.total_cents,
            **was,
        )
        self.checkout = checkout


def summarise(
    session: Session, checkout: Checkout, terms: Terms, provider: PaymentProvider
) -> CheckoutFacts:
    """The purchase of the owner's cart as it stands now.

    Its `summary_hash` is there once nothing is missing and nothing stands in the way.

    Raises:
        InvalidInput: The cart is empty.
    """
    cart = cart_facts(session, checkout.owner, terms.limits.currency, checkout.email)
    if not cart.lines:
        raise InvalidInput("The cart is empty.", "cart_empty")
    options = _shipping(terms, checkout.address, cart)
    chosen = _chosen(options, checkout.shipping_option)
    sums = _sums(terms, checkout, cart, chosen)
    methods = methods_of(session, checkout.owner, provider, cart.currency)
    changes = _changes(cart)
    facts = CheckoutFacts(
        id=checkout.id,
        currency=cart.currency,
        lines=cart.lines,
        coupons=tuple(coupon.code for coupon in cart.coupons if coupon.holds),
        email=checkout.email,
        address=checkout.address,
        shipping=chosen,
        shipping_options=options,
        shipping_ways=_ways(terms, cart) if missing_fields(checkout.address) else (),
        gift_cards=_gift_cards(checkout, methods, sums["total_cents"], cart.currency),
        method=_method(checkout, methods),
        methods=methods,
        address_missing=missing_fields(checkout.address),
        changes=changes,
        notices=tuple(map(_sentence, changes)),
        **sums,
    )
    facts = facts.model_copy(update={"missing": _missing(facts)})
    if facts.missing or obstacle(facts):
        return facts
    return facts.model_copy(update={"summary_hash": summary_hash(facts)})


def obstacle(facts: CheckoutFacts) -> ShopError | None:
    """What keeps the purchase from being made though it was said how; None: nothing."""
    scarce = next((line for line in facts.lines if not line.in_stock), None)
    if scarce is not None:
        return OutOfStock(
            f"There are not that many of {scarce.name} left.",
            why="not_enough",
            name=scarce.name,
            product_id=scarce.product_id,
            variant_id=scarce.variant_id,
        )
    return None


def summary_hash(facts: CheckoutFacts) -> str:
    """What a yes to this summary is bound to: 32 hexadecimal digits."""
    bound: dict[str, Any] = facts.model_dump(mode="json", include=set(BOUND))
    bound["lines"] = [
        (line.product_id, line.variant_id, line.quantity, line.price_cents) for line in facts.lines
    ]
    bound["shipping"] = facts.shipping and facts.shipping.id
    bound["paid"] = [(part.method.id, part.amount_cents) for part in facts.parts]
    text = json.dumps(bound, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _sums(
    terms: Terms, checkout: Checkout, cart: CartFacts, shipping: ShippingFacts | None
) -> dict[str, Any]:
    address = checkout.address
    sums = totals(
        [line.total_cents for line in cart.lines],
        [Reduction(c.percent, c.amount_cents) for c in cart.coupons if c.holds],
        shipping.price_cents if shipping else 0,
        terms.tax(address.get("country", ""), address.get("state", "")),
    )
    return {
        "subtotal_cents": sums.subtotal_cents,
        "discount_cents": sums.discount_cents,
        "shipping_cents": sums.shipping_cents,
        "tax_cents": sums.tax_cents,
        "tax_included": sums.tax_included,
        "total_cents": sums.total_cents,
    }


def _shipping(terms: Terms, address: dict[str, Any], cart: CartFacts) -> tuple[ShippingFacts, ...]:
    """The ways of delivery to a complete address."""
    if missing_fields(address):
        return ()
    return tuple(
        ShippingFacts(
            id=option.id,
            name=option.name,
            price_cents=price,
            min_days=rate.days[0],
            max_days=rate.days[1],
        )
        for option, rate, price in terms.priced(
            address.get("country", ""), address.get("state", ""), cart
        )
    )


def _ways(terms: Terms, cart: CartFacts) -> tuple[ShippingFacts, ...]:
    """Every way of delivery, whose price and days depend on where it goes."""
    return tuple(
        ShippingFacts(
            id=option.id,
            name=option.name,
            price_cents=min(rate.price(cart.goods_cents) for rate in option.rates),
            min_days=option.days()[0],
            max_days=option.days()[1],
        )
        for option in terms.shipping
    )


def _chosen(options: tuple[ShippingFacts, ...], wanted: str) -> ShippingFacts | None:
    """The way that was chosen; the only one there is need not be."""
    if len(options) == 1:
        return options[0]
    return next((option for option in options if option.id == wanted), None)


def _missing(facts: CheckoutFacts) -> tuple[str, ...]:
    lacks = {
        "email": not facts.email,
        "address": bool(facts.address_missing),
        "shipping_option": facts.shipping is None,
        "payment_method_id": facts.method is None and facts.rest_cents > 0,
    }
    return tuple(name for name, lacking in lacks.items() if lacking)


def _gift_cards(
    checkout: Checkout, methods: Sequence[MethodFacts], total_cents: int, currency: str
) -> tuple[PartFacts, ...]:
    """What each gift card that was chosen pays: as far as it reaches, in the order chosen."""
    known = {one.id: one for one in methods if one.kind == GIFT_CARD and one.currency == currency}
    left, parts = total_cents, list[PartFacts]()
    for card in (known[one] for one in checkout.gift_card_ids if one in known):
        cents = min(left, card.balance_cents or 0)
        left -= cents
        parts += [PartFacts(method=card, amount_cents=cents)] if cents else []
    return tuple(parts)


def _method(checkout: Checkout, methods: Sequence[MethodFacts]) -> MethodFacts | None:
    """What pays the rest; a gift card is never that."""
    fit = (one for one in methods if one.id == checkout.method_id and one.kind != GIFT_CARD)
    return next(fit, None)


def _changes(cart: CartFacts) -> tuple[ChangeFacts, ...]:
    prices = (
        ChangeFacts(
            why="price_changed",
            name=line.name,
            before_cents=line.price_when_added_cents,
            now_cents=line.price_cents,
        )
        for line in cart.lines
        if line.price_cents != line.price_when_added_cents
    )
    fallen = (
        ChangeFacts(why="coupon_refused", coupon=coupon.code, reason=coupon.why)
        for coupon in cart.coupons
        if coupon.why
    )
    return (*prices, *fallen)


def _sentence(change: ChangeFacts) -> str:
    if change.why == "price_changed":
        before, now = (change.before_cents or 0) / 100, (change.now_cents or 0) / 100
        return f"{change.name} costs {now:.2f} now; it was {before:.2f}."
    return coupon_sentence(change.coupon, change.reason)
