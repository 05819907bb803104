"""Orders: what was bought, at what price, how it was paid, and everything that became of it."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class PaymentMethod(SQLModel, table=True):
    """A way in which a customer pays; never a card's number, only the provider's token."""

    __tablename__: ClassVar[str] = "payment_method"

    id: str = Field(primary_key=True)
    owner: str = Field(index=True, description="customer:<id> or session:<id>.")
    kind: str = Field(description="credit_card, paypal or gift_card.")
    brand: str = ""
    last_four: str = ""
    token: str = Field(default="", description="What the payment provider knows it by.")
    balance_cents: int | None = Field(default=None, description="Of a gift card only.")
    currency: str = "USD"
    removed: bool = False
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Order(SQLModel, table=True):
    """One purchase; names and prices are kept as they were when it was placed."""

    __tablename__: ClassVar[str] = "shop_order"

    id: str = Field(primary_key=True, description="The order number.")
    owner: str = Field(index=True, description="customer:<id> or session:<id>.")
    status: str = Field(default="pending", index=True)
    currency: str
    subtotal_cents: int
    discount_cents: int = 0
    shipping_cents: int = 0
    tax_cents: int = 0
    total_cents: int
    coupons: list[str] = Field(default_factory=list, sa_column=json_column())
    email: str = ""
    address: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    shipping_option: str = ""
    cancel_reason: str = ""
    checkout_id: str | None = Field(default=None, unique=True, description="What placed it.")
    placed_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    delivered_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class OrderLine(SQLModel, table=True):
    """Units of one product or variant in an order, in the order's own order."""

    __tablename__: ClassVar[str] = "order_line"

    order_id: str = Field(primary_key=True, foreign_key="shop_order.id")
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    product_id: str = Field(index=True, description="May have left the catalogue since.")
    variant_id: str = ""
    name: str
    options: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    quantity: int = 1
    price_cents: int = Field(description="Unit price that was charged.")
    counted: bool = Field(default=False, description="Whether stock was taken for it.")


class Shipment(SQLModel, table=True):
    """A parcel of an order."""

    __tablename__: ClassVar[str] = "shipment"

    id: int | None = Field(default=None, primary_key=True)
    order_id: str = Field(foreign_key="shop_order.id", index=True)
    tracking_ids: list[str] = Field(default_factory=list, sa_column=json_column())
    items: list[str] = Field(default_factory=list, sa_column=json_column())
    carrier: str = ""
    shipped_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))


class Payment(SQLModel, table=True):
    """A movement of money for an order, in the order in which they happened."""

    __tablename__: ClassVar[str] = "payment"
    __table_args__ = (UniqueConstraint("order_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    order_id: str = Field(foreign_key="shop_order.id", index=True)
    number: int = Field(description="1, 2, 3 … within the order.")
    kind: str = Field(description="payment or refund.")
    amount_cents: int
    method_id: str
    status: str = Field(default="done", description="done; or due, on its way to the provider.")
    reference: str = Field(default="", description="The provider's own.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class OrderEvent(SQLModel, table=True):
    """Something that became of an order: its timeline, and the record of every change."""

    __tablename__: ClassVar[str] = "order_event"

    id: int | None = Field(default=None, primary_key=True)
    order_id: str = Field(foreign_key="shop_order.id", index=True)
    kind: str = Field(
        description="placed, shipped, delivered, cancelled, items_modified, address_modified, "
        "payment_modified, return_requested, exchange_requested."
    )
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    by: str = ""
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Checkout(SQLModel, table=True):
    """A purchase on its way: what is known of it, the summary shown, and what came of it."""

    __tablename__: ClassVar[str] = "checkout"

    id: str = Field(primary_key=True)
    owner: str = Field(index=True)
    status: str = Field(
        default="open", index=True, description="open, paying, placed, failed or expired."
    )
    email: str = ""
    address: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    shipping_option: str = ""
    method_id: str = Field(default="", description="Pays what gift cards do not.")
    gift_card_ids: list[str] = Field(
        default_factory=list, sa_column=json_column(), description="In the order in which they pay."
    )
    summary: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    summary_hash: str = Field(default="", description="What the customer's yes is bound to.")
    reply: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    payment_reference: str = Field(
        default="", description="Of a failed one: money that is held yet and has to be let go."
    )
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class RequestKey(SQLModel, table=True):
    """A request that may be sent again: what it asked for, and what was answered."""

    __tablename__: ClassVar[str] = "request_key"

    owner: str = Field(primary_key=True)
    key: str = Field(primary_key=True, description="The Idempotency-Key that came with it.")
    request_hash: str
    reply: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column(index=True))


class Coupon(SQLModel, table=True):
    """A code that lowers a price, and when it may be used."""

    __tablename__: ClassVar[str] = "coupon"

    code: str = Field(primary_key=True, description="In capitals.")
    kind: str = Field(description="percent, amount or free_shipping.")
    percent: int = 0
    amount_cents: int = 0
    currency: str = "USD"
    minimum_cents: int = 0
    starts_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    expires_at: datetime | None = Field(default=None, sa_column=time_column(nullable=True))
    per_customer: int | None = Field(default=None, description="None: any number of times.")
    most_uses: int | None = Field(default=None, description="By everybody together.")
    stacks: bool = Field(default=False, description="Whether it goes with other coupons.")
    active: bool = True


class CouponUse(SQLModel, table=True):
    """A coupon spent on an order."""

    __tablename__: ClassVar[str] = "coupon_use"

    code: str = Field(primary_key=True, foreign_key="coupon.code")
    order_id: str = Field(primary_key=True, foreign_key="shop_order.id")
    owner: str = Field(index=True)
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class CartCoupon(SQLModel, table=True):
    """A coupon that was put to a cart."""

    __tablename__: ClassVar[str] = "cart_coupon"

    cart_id: int = Field(primary_key=True, foreign_key="cart.id")
    code: str = Field(primary_key=True, foreign_key="coupon.code")
    added_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
