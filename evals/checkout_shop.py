"""A small shop of counted goods, and buyers who go all the way, for proofs of the checkout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import select

from data import carts
from data.carts import CartLimits
from data.checkout_placing import place
from data.checkout_terms import Terms
from data.checkouts import collect
from data.database import migrate, open_engine, reading, writing
from data.errors import OutOfStock
from data.models import Category, OrderLine, Payment, Product
from data.order_facts import OrderFacts
from data.payments.built_in import LEDGER
from data.payments.ledger import Ledger
from data.payments.port import PaymentProvider
from data.trade_files import shipping_options, tax_rules

PRICE_CENTS = 1999
SHELF = "Things"
GIVEN: Mapping[str, str] = {
    "email": "buyer@example.com",
    "name": "A Buyer",
    "address1": "1 Main Street",
    "city": "Springfield",
    "state": "IL",
    "zip": "62701",
    "country": "US",
    "shipping_option": "standard",
    "payment_method_id": "test_visa",
}


@dataclass(frozen=True)
class Books:
    """What was sold and paid of a product, and what the provider's ledger says of that."""

    orders: int
    units: int
    in_stock: int
    paid_cents: int
    due_cents: int
    taken_cents: int
    stray_cents: int
    """Held or taken by the provider for no order at all."""

    def agree(self, stock: int) -> bool:
        """Whether no unit and no cent is lost or doubled, once everything is settled."""
        settled = not self.stray_cents and not self.due_cents
        whole = self.units + self.in_stock == stock
        return whole and settled and self.paid_cents == self.taken_cents


def terms() -> Terms:
    """The shop's own terms."""
    return Terms(CartLimits(), shipping_options(), tax_rules())


def open_shop_of(url: str, stock: Mapping[str, int | None]) -> Engine:
    """A database with these products, each with its stock."""
    engine = open_engine(url)
    migrate(engine)
    with writing(engine) as session:
        shelf = session.exec(select(Category).where(Category.path == SHELF)).first()
        if shelf is None:
            shelf = Category(name=SHELF, path=SHELF)
            session.add(shelf)
            session.flush()
        for product_id, units in stock.items():
            session.merge(
                Product(
                    id=product_id,
                    name=product_id.title(),
                    category_id=shelf.id or 0,
                    price_cents=PRICE_CENTS,
                    currency="USD",
                    stock=units,
                )
            )
    return engine


def prepared(
    engine: Engine,
    provider: PaymentProvider,
    owner: str,
    product_id: str,
    given: Mapping[str, str] = GIVEN,
) -> str:
    """The hash of the summary of one unit in the owner's cart.

    Raises:
        OutOfStock: It is sold out already.
    """
    carts.add(engine, owner, product_id, 1, CartLimits())
    return collect(engine, owner, given, terms(), provider).summary_hash


def buy(
    engine: Engine, provider: PaymentProvider, owner: str, product_id: str
) -> OrderFacts | None:
    """One unit bought from the cart to the receipt; None where it was sold out."""
    try:
        agreed = prepared(engine, provider, owner, product_id)
        return place(engine, owner, agreed, terms(), provider)
    except OutOfStock:
        return None


def books(engine: Engine, home: Path, product_id: str) -> Books:
    """What was sold of a product, and what the test provider's ledger says of all money."""
    with reading(engine) as session:
        lines = select(OrderLine).where(OrderLine.product_id == product_id)
        sold = session.exec(lines).all()
        orders = {line.order_id for line in sold}
        left = session.exec(select(Product.stock).where(Product.id == product_id)).one()
        payments = session.exec(select(Payment)).all()
    known = {payment.reference for payment in payments}
    theirs = [payment for payment in payments if payment.order_id in orders]
    charges = Ledger(home / LEDGER).charges()
    kept = [c for c in charges if c["status"] in ("authorised", "captured")]
    referred = {payment.reference for payment in theirs}
    return Books(
        orders=len(orders),
        units=sum(line.quantity for line in sold),
        in_stock=left or 0,
        paid_cents=sum(p.amount_cents for p in theirs if p.status == "done"),
        due_cents=sum(p.amount_cents for p in theirs if p.status == "due"),
        taken_cents=_cents(
            c for c in kept if c["reference"] in referred and c["status"] == "captured"
        ),
        stray_cents=_cents(c for c in kept if c["reference"] not in known),
    )


def _cents(charges: Iterable[Mapping[str, object]]) -> int:
    return sum(int(str(charge["amount_cents"])) for charge in charges)
