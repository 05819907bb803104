"""What a customer asks of an order, and what would come of it: the plan that a yes carries out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar

from data.facts import ProductFacts
from data.models import PaymentMethod
from data.order_rows import OrderRows
from data.stock import Item
from data.trade_policy import Action


@dataclass(frozen=True)
class Asked:
    """A request concerning one order."""

    action: ClassVar[Action]
    order_id: str


@dataclass(frozen=True)
class Cancel(Asked):
    """Call the order off."""

    action: ClassVar[Action] = "cancel"
    reason: str = ""


@dataclass(frozen=True)
class ChangeItems(Asked):
    """Take other variants of the same products; ids go in pairs, one a unit."""

    action: ClassVar[Action] = "modify_items"
    item_ids: tuple[str, ...] = ()
    new_item_ids: tuple[str, ...] = ()
    method_id: str | None = None
    agreed_cents: int | None = None
    """The difference that the customer said yes to; another one is refused."""


@dataclass(frozen=True)
class Exchange(ChangeItems):
    """The same of an order that has arrived."""

    action: ClassVar[Action] = "exchange"


@dataclass(frozen=True)
class ChangeAddress(Asked):
    """Send the order elsewhere."""

    action: ClassVar[Action] = "modify_address"
    address: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ChangePayment(Asked):
    """Pay the order in another way."""

    action: ClassVar[Action] = "modify_payment"
    method_id: str | None = None


@dataclass(frozen=True)
class Return(Asked):
    """Send units back; an id is repeated for several."""

    action: ClassVar[Action] = "return"
    item_ids: tuple[str, ...] = ()
    method_id: str | None = None


@dataclass(frozen=True)
class Standing:
    """Everything that the rules ask about, read at one moment."""

    rows: OrderRows
    methods: Mapping[str, PaymentMethod]
    """The owner's own, that were not removed."""
    catalogue: Mapping[str, ProductFacts]
    """Active products of the order's lines, by id."""
    now: datetime


@dataclass(frozen=True)
class Movement:
    """Money that is to move: `due` is on its way to the provider, `done` is there."""

    kind: str
    amount_cents: int
    method_id: str
    status: str


@dataclass(frozen=True)
class Totals:
    """What an order costs, in cents."""

    subtotal_cents: int
    discount_cents: int
    tax_cents: int
    total_cents: int


@dataclass(frozen=True)
class LineUnits:
    """A line of the order as it is to be; `fresh` lines take their units from stock."""

    item: Item
    name: str
    options: Mapping[str, Any]
    quantity: int
    price_cents: int
    counted: bool = False
    fresh: bool = False


@dataclass(frozen=True)
class Plan:
    """What an action comes to, in full; applied as it stands, or only told."""

    action: Action
    order_id: str
    details: dict[str, Any] = field(default_factory=dict)
    """Of the event, without personal data; also what a preview tells."""
    agreed: dict[str, Any] = field(default_factory=dict)
    """What the event keeps besides, for the day on which the goods come back."""
    status: str | None = None
    movements: tuple[Movement, ...] = ()
    lines: tuple[LineUnits, ...] | None = None
    totals: Totals | None = None
    take: Mapping[Item, int] = field(default_factory=dict)
    give_back: Mapping[Item, int] = field(default_factory=dict)
    address: Mapping[str, str] | None = None
    cancel_reason: str = ""
    confirm: dict[str, Any] = field(default_factory=dict)
    """The request in full: what was left out is filled in."""
