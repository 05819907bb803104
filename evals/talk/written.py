"""A dialogue as it is written: what is said and what must hold; GUIDELINES.md tells the format."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

REFERENCE = r"\d+\.\d+|id:.+|\$\w+"
PRICE = rf"\d+(?:\.\d+)?|\$\w+|(?:below|above)\((?:{REFERENCE})\)|(?:below|above)_all\(\d+\)"


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Reference = Annotated[str, StringConstraints(pattern=rf"^(?:{REFERENCE})$")]
"""A product: "2.1" is the first card of the second turn."""
Price = Annotated[str, StringConstraints(pattern=rf"^(?:{PRICE})$")]
Words = Annotated[tuple[str, ...], BeforeValidator(_several)]
References = Annotated[tuple[Reference, ...], BeforeValidator(_several)]


class Written(BaseModel):
    """A part of a dialogue; what it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Limits(Written):
    """What a product must be; several values of one kind are alternatives."""

    category: Words = ()
    brand: Words = ()
    price_min: Price | None = None
    price_max: Price | None = None
    rating_min: float | None = None
    in_stock: bool = False
    attributes: dict[str, Words] = Field(default_factory=dict)
    name_has: Words = ()


class Cards(Written):
    """What the cards of a reply must be."""

    min: int | None = None
    max: int | None = None
    all: Limits | None = None
    some: Limits | None = None
    none: Limits | None = None
    sorted: Literal["price_asc", "price_desc", "rating"] | None = None
    from_turn: int | None = Field(None, alias="from")
    new: bool = False
    same_as: int | None = None
    are: References | None = Field(None, alias="is")
    include: References = ()
    exclude: References = ()


class CartLine(Written):
    """A line that the cart must hold; `options` are those that matter."""

    product: Reference
    quantity: int = 1
    options: dict[str, str] = Field(default_factory=dict)


class CartExpected(Written):
    """What the cart must be after the turn."""

    empty: bool | None = None
    items: int | None = None
    lines: tuple[CartLine, ...] | None = None
    same: bool = False


class OrderExpected(Written):
    """What an order must be; what is left out does not matter.

    Attributes:
        status: One of these.
        items: The ids of its units, variants where there are some, in any order.
        address: Words that stand in the address it goes to.
        paid_with, refunded_to: Ids of the ways of paying, one of which the last payment or
            refund went by.
        asked_for: What is to come back of a return, or to come for an exchange.
    """

    status: Words = ()
    items: Words | None = None
    address: Words = ()
    paid_with: Words = ()
    refunded_to: Words = ()
    asked_for: Words | None = None


class OrdersExpected(Written):
    """What the customer's orders must be after the turn."""

    same: bool = False
    placed: int | None = Field(None, description="How many were placed in the dialogue.")
    are: dict[str, OrderExpected] = Field(default_factory=dict)


class ToolsExpected(Written):
    """Which tools must, and must not, have been run."""

    any: Words = ()
    none: Words = ()


class Bounds(Written):
    """How many."""

    min: int | None = None
    max: int | None = None


class Expect(Written):
    """What must hold after a reply; what is left out does not matter."""

    cards: Cards | None = None
    cart: CartExpected | None = None
    orders: OrdersExpected | None = None
    tools: ToolsExpected | None = None
    citations: Bounds | None = None
    handoff: bool | None = None
    pending: str | None = Field(None, description='The name of the action; "null": none waits.')
    says: tuple[Words, ...] = ()
    never_says: Words = ()
    asks: bool | None = None
    chips: Bounds | None = None
    language: str | None = None
    guard: Literal["allow", "mask", "refuse"] | None = None


class Page(Written):
    """Where in the shop the customer is."""

    product: Reference | None = None
    category: str | None = None


class Turn(Written):
    """What the customer says, and what must hold then."""

    say: str
    page: Page | None = None
    expect: Expect = Expect()


class CategoryGood(Written):
    """A category at the end of the tree, with at least so many products."""

    products: int = 1
    different: Words = Field((), alias="not")


class BrandGood(Written):
    """A brand among the products of another good."""

    of: str
    products: int = 1
    not_all: bool = False
    different: Words = Field((), alias="not")


class PriceGood(Written):
    """A round price such that about that share of the products costs no more."""

    of: str
    quantile: float = Field(ge=0, le=1)


class ProductGood(Written):
    """A product that can be told by its name."""

    of: str
    variants: bool = False
    different: Words = Field((), alias="not")


class AttributeGood(Written):
    """A value of an attribute that at least so many products, and not all, have."""

    of: str
    name: str
    products: int = 1
    different: Words = Field((), alias="not")


class Good(Written):
    """Something of the catalogue that the dialogue speaks of: exactly one of these."""

    category: CategoryGood | None = None
    brand: BrandGood | None = None
    price: PriceGood | None = None
    product: ProductGood | None = None
    attribute: AttributeGood | None = None


class Dialogue(Written):
    """A conversation with its expectations; `split` tells which half of the data it is of.

    The catalogue `own` is that of the shop in the home folder, as it is.
    `customer` is who speaks, with their orders as the shop came with them; a guest without.
    """

    id: str
    catalogue: Literal["demo", "aws", "bestbuy", "tau", "own", "any"]
    split: Literal["dev", "held_out"]
    customer: str | None = None
    goods: dict[str, Good] = Field(default_factory=dict)
    turns: tuple[Turn, ...] = Field(min_length=1)
