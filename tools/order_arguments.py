"""Arguments of what may be done with orders."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field

from data.after_sales_address import FIELDS
from tools.arguments import Arguments, Names

MOST_ITEMS = 200


def _as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


OrderId = Annotated[str, Field(min_length=1, max_length=100, description="The order number.")]
MethodId = Annotated[
    str | None, Field(max_length=200, description="A way of paying in the customer's profile.")
]
ItemId = Annotated[str, Field(min_length=1, max_length=200)]
Items = Annotated[Names, Field(max_length=MOST_ITEMS, description="Item ids; one entry a unit.")]
NewItems = Annotated[
    Names, Field(max_length=MOST_ITEMS, description="What takes their places, in the same order.")
]
Difference = Annotated[
    int | None,
    Field(description="What the customer agreed to pay (or, below zero, to get back), in cents."),
]
Part = Annotated[str | None, BeforeValidator(_as_text), Field(max_length=200)]


class OneOrder(Arguments):
    """An order of the customer's."""

    order_id: OrderId


class Cancelling(Arguments):
    """Why an order is called off."""

    reason: str = Field(
        max_length=200,
        description='As the policy allows: "no longer needed", "ordered by mistake".',
    )


class AddressArguments(Arguments):
    """A whole address."""

    address1: Part = None
    address2: Part = None
    city: Part = None
    state: Part = None
    zip: Part = None
    country: Part = None

    @property
    def address(self) -> dict[str, str | None]:
        """The fields that were given."""
        given = {name: getattr(self, name) for name in FIELDS}
        return {name: value for name, value in given.items() if value is not None}


class Modifying(AddressArguments):
    """Exactly one change: items, or the address, or the payment."""

    item_ids: Items = Field(default_factory=list)
    new_item_ids: NewItems = Field(default_factory=list)
    payment_method_id: MethodId = None
    difference_cents: Difference = None


class Returning(Arguments):
    """What goes back, and where the money goes."""

    item_ids: Items
    payment_method_id: MethodId = None


class Exchanging(Arguments):
    """What goes back, what comes instead, and who pays or gets the difference."""

    item_ids: Items
    new_item_ids: NewItems
    payment_method_id: MethodId = None
    difference_cents: Difference = None


class CancelArguments(Cancelling, OneOrder):
    """Which order, and why."""


class ModifyArguments(Modifying, OneOrder):
    """Which order, and the one change."""


class ReturnArguments(Returning, OneOrder):
    """Which order, and what of it goes back."""


class ExchangeArguments(Exchanging, OneOrder):
    """Which order, and what of it is exchanged."""
