"""Customers and orders as they are read from outside."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from data.order_rows import PENDING, STATUSES
from data.records import MOST_PREFERENCES, MOST_PRICE, MOST_UNITS, Preferences, Record, Text

MOST_LINES = 1000
Amount = Annotated[Decimal, Field(ge=0, le=MOST_PRICE)]


def _written(value: object) -> object:
    """A field of an address, however a file writes it; nothing where it has none."""
    return "" if value is None else value


Part = Annotated[Text, BeforeValidator(_written), Field(max_length=200)]


class AddressRecord(Record):
    """Where parcels go."""

    name: Part = ""
    address1: Part = ""
    address2: Part = ""
    city: Part = ""
    state: Part = ""
    zip: Part = ""
    country: Part = ""

    @property
    def kept(self) -> dict[str, str]:
        """The fields, as they are kept; a name only where there is one."""
        found: dict[str, str] = self.model_dump()
        if not any(found.values()):
            return {}
        return found if found["name"] else {k: v for k, v in found.items() if k != "name"}


class MethodRecord(Record):
    """A way in which a customer pays."""

    id: Text = Field(min_length=1, max_length=200)
    kind: Literal["credit_card", "paypal", "gift_card"]
    brand: Text = Field("", max_length=60)
    last_four: Text = Field("", pattern=r"^(\d{4})?$")
    balance: Amount | None = None
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")

    @model_validator(mode="after")
    def _only_gift_cards_hold_money(self) -> Self:
        if (self.kind == "gift_card") != (self.balance is not None):
            raise ValueError("a balance is for gift cards, and they need one")
        return self


class CustomerRecord(Record):
    """A registered customer, with what they buy with and what they prefer."""

    id: Text = Field(min_length=1, max_length=200)
    name: Text = ""
    email: Text | None = None
    brands: Preferences = Field(default_factory=list, max_length=MOST_PREFERENCES)
    sizes: Preferences = Field(default_factory=list, max_length=MOST_PREFERENCES)
    address: AddressRecord = Field(default_factory=AddressRecord)
    payment_methods: list[MethodRecord] = Field(default_factory=list, max_length=100)


class OrderItemRecord(Record):
    """Units of a product in an order, at the price that was charged for one."""

    product_id: Text = Field(min_length=1, max_length=200)
    variant_id: Text = Field("", max_length=200)
    name: Text = Field("", max_length=500)
    options: dict[str, Text] = Field(default_factory=dict)
    quantity: int = Field(1, ge=1, le=MOST_UNITS)
    price: Amount


class PaymentRecord(Record):
    """A movement of money."""

    kind: Literal["payment", "refund"] = "payment"
    amount: Amount
    method: Text = Field(min_length=1, max_length=200)
    status: Literal["done", "due"] = "done"


class ShipmentRecord(Record):
    """A parcel."""

    tracking_ids: list[Text] = Field(default_factory=list, max_length=100)
    items: list[Text] = Field(default_factory=list, max_length=MOST_LINES)
    carrier: Text = ""
    shipped_at: datetime | None = None


class OrderRecord(Record):
    """An order as every format is read into."""

    id: Text = Field(min_length=1, max_length=100)
    customer: Text = Field(min_length=1, max_length=200)
    status: Literal[STATUSES] = PENDING  # type: ignore[valid-type]
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    items: list[OrderItemRecord] = Field(min_length=1, max_length=MOST_LINES)
    discount: Amount = Decimal(0)
    shipping: Amount = Decimal(0)
    tax: Amount = Decimal(0)
    tax_included: bool = False
    coupons: list[Text] = Field(default_factory=list, max_length=20)
    email: Text = ""
    address: AddressRecord = Field(default_factory=AddressRecord)
    payments: list[PaymentRecord] = Field(default_factory=list, max_length=MOST_LINES)
    shipments: list[ShipmentRecord] = Field(default_factory=list, max_length=100)
    shipping_option: Text = ""
    delivery_days: tuple[int, int] | None = Field(
        None, description="Working days from and to that were promised."
    )
    cancel_reason: Text = ""
    placed_at: datetime | None = None
    delivered_at: datetime | None = None

    @model_validator(mode="after")
    def _discount_is_of_the_goods(self) -> Self:
        goods = sum((item.price * item.quantity for item in self.items), Decimal(0))
        if self.discount > goods:
            raise ValueError("the discount is more than the goods cost")
        if goods > MOST_PRICE:
            raise ValueError("the order costs more than can be kept")
        return self
