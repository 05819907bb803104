"""The one record of an order or a checkout from which cards, prose and state are made."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from data.facts import CartLineFacts, Facts


class MethodFacts(Facts):
    """A way to pay, as its owner may see it."""

    id: str
    kind: str = Field(description="credit_card, paypal or gift_card.")
    brand: str = ""
    last_four: str = ""
    balance_cents: int | None = Field(None, description="Of a gift card only.")
    currency: str = "USD"
    test: str = Field("", description="Of a method for trying out: what it does instead of paying.")


class PartFacts(Facts):
    """What one way of paying pays of a purchase."""

    method: MethodFacts
    amount_cents: int


class OrderLineFacts(Facts):
    """Units of one product or variant, named and priced as when it was ordered."""

    product_id: str
    variant_id: str | None = None
    name: str
    options: dict[str, str] = Field(default_factory=dict)
    quantity: int
    price_cents: int = Field(description="Unit price that was charged.")
    image_url: str | None = None
    category: str = Field("", description="What kind of thing it is; empty: not known any more.")

    @property
    def item_id(self) -> str:
        """What after-sales knows it by: the variant, or the product where it has none."""
        return self.variant_id or self.product_id

    @property
    def total_cents(self) -> int:
        """Price of the whole line."""
        return self.price_cents * self.quantity


class PaymentFacts(Facts):
    """A movement of money for an order."""

    kind: str = Field(description="payment or refund.")
    amount_cents: int
    method_id: str
    status: str = Field("done", description="done; or due, on its way.")


class OrderEventFacts(Facts):
    """Something that became of an order."""

    kind: str
    at: str = Field(description="ISO 8601, UTC; empty where the time is not known.")
    details: dict[str, Any] = Field(default_factory=dict)


class OrderFacts(Facts):
    """An order as its owner may see it."""

    id: str
    status: str
    currency: str
    lines: tuple[OrderLineFacts, ...] = ()
    subtotal_cents: int
    discount_cents: int = 0
    shipping_cents: int = 0
    tax_cents: int = 0
    total_cents: int
    coupons: tuple[str, ...] = ()
    email: str = ""
    address: dict[str, Any] = Field(default_factory=dict)
    payments: tuple[PaymentFacts, ...] = ()
    methods: tuple[MethodFacts, ...] = Field((), description="Those that the payments name.")
    tracking_ids: tuple[str, ...] = ()
    events: tuple[OrderEventFacts, ...] = Field((), description="Oldest first.")
    cancel_reason: str = ""
    placed_at: str = ""
    delivered_at: str = ""
    allowed: tuple[str, ...] = Field(
        (),
        description="What its state and the policy allow now: cancel, modify_items, "
        "modify_address, modify_payment, return, exchange.",
    )
    to_review: tuple[str, ...] = Field((), description="Products that may be reviewed yet.")
    until: dict[str, str] = Field(
        default_factory=dict, description="Of what is allowed for a time: when that ends, ISO 8601."
    )


class ShippingFacts(Facts):
    """A way of delivery that may be chosen, at its price for this cart."""

    id: str
    name: str
    price_cents: int
    min_days: int
    max_days: int


class ChangeFacts(Facts):
    """Something about a purchase that is not as the customer may remember it."""

    why: str = Field(description="price_changed or coupon_refused.")
    name: str = Field("", description="Of the product.")
    before_cents: int | None = None
    now_cents: int | None = None
    coupon: str = ""
    reason: str = Field("", description="Why the coupon does not hold.")


class CheckoutFacts(Facts):
    """A purchase before the customer's yes: everything it will cost, and what is still missing."""

    id: str
    currency: str
    lines: tuple[CartLineFacts, ...] = ()
    subtotal_cents: int
    discount_cents: int = 0
    shipping_cents: int = 0
    tax_cents: int = 0
    total_cents: int
    tax_included: bool = False
    coupons: tuple[str, ...] = ()
    email: str = ""
    address: dict[str, Any] = Field(default_factory=dict)
    shipping: ShippingFacts | None = None
    shipping_options: tuple[ShippingFacts, ...] = ()
    shipping_ways: tuple[ShippingFacts, ...] = Field(
        (), description="While there is no address: all there may be, at the least they may cost."
    )
    gift_cards: tuple[PartFacts, ...] = Field((), description="They pay first, in their order.")
    method: MethodFacts | None = Field(None, description="What pays the rest, or all of it.")
    methods: tuple[MethodFacts, ...] = ()
    missing: tuple[str, ...] = Field(
        (), description="Of email, address, shipping_option and payment_method_id: still needed."
    )
    address_missing: tuple[str, ...] = Field((), description="Fields that the address needs yet.")
    changes: tuple[ChangeFacts, ...] = ()
    notices: tuple[str, ...] = Field((), description="Prices that changed, coupons that fell away.")
    summary_hash: str = Field("", description="What the yes is bound to; empty: not ready.")

    @property
    def rest_cents(self) -> int:
        """What gift cards do not pay."""
        return self.total_cents - sum(part.amount_cents for part in self.gift_cards)

    @property
    def parts(self) -> tuple[PartFacts, ...]:
        """What each way of paying pays, as far as they are known."""
        if self.method is None or not self.rest_cents:
            return self.gift_cards
        return (*self.gift_cards, PartFacts(method=self.method, amount_cents=self.rest_cents))
