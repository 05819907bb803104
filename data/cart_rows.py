"""The rows of a cart: opened, found and read, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.catalogue import product_facts
from data.coupons import coupons_of, purchase_of
from data.errors import InvalidInput, NotFound
from data.facts import CartFacts, CartLineFacts, ProductFacts
from data.models import Cart, CartLine, Checkout
from data.models.columns import utc_now

PAYING = "paying"
"""Of a checkout: the provider was asked, and what came of it is not known yet."""


def open_cart(session: Session, owner: str) -> Cart:
    """The owner's cart, made where there is none; its row stays locked until the end."""
    statement = select(Cart).where(Cart.owner == owner).with_for_update()
    cart = session.exec(statement).first()
    if cart is not None:
        return cart
    # On PostgreSQL another request of the same owner may have opened it a moment ago.
    with suppress(IntegrityError), session.begin_nested():
        session.add(Cart(owner=owner))
    return session.exec(statement).one()


def cart_id(cart: Cart) -> int:
    """The id of a cart that was written."""
    if cart.id is None:
        raise ValueError("the cart was not flushed")
    return cart.id


def all_lines(session: Session, cart: Cart) -> Sequence[CartLine]:
    """Every line of a cart, also those saved for later, in the order of their adding."""
    statement = select(CartLine).where(CartLine.cart_id == cart.id).order_by(col(CartLine.id))
    return session.exec(statement).all()


def line_of(session: Session, cart: Cart, product_id: str, variant_id: str) -> CartLine | None:
    """The line of exactly that product and variant."""
    return next(
        (
            line
            for line in all_lines(session, cart)
            if (line.product_id, line.variant_id) == (product_id, variant_id)
        ),
        None,
    )


def held_line(
    session: Session,
    cart: Cart,
    product_id: str,
    variant_id: str | None,
    saved: bool | None = None,
) -> CartLine:
    """The one line that is meant; what is in the cart goes before what is saved for later.

    Raises:
        NotFound: There is no such line.
        InvalidInput: Several options of the product are there.
    """
    lines = [
        line
        for line in all_lines(session, cart)
        if line.product_id == product_id
        and variant_id in (None, line.variant_id)
        and saved in (None, line.saved)
    ]
    fitting = [line for line in lines if not line.saved] or lines
    if not fitting:
        raise NotFound("That is not in the cart.", code="not_in_cart")
    if len(fitting) > 1:
        raise InvalidInput(
            "Several options of that product are in the cart. Which one?", code="choose_variant"
        )
    return fitting[0]


def touch(session: Session, cart: Cart, line: CartLine) -> None:
    """Write a line and when its cart changed."""
    cart.updated_at = utc_now()
    session.add(cart)
    session.add(line)
    session.flush()


def cart_facts(session: Session, owner: str, currency: str, email: str = "") -> CartFacts:
    """The owner's cart at today's prices; empty where there is none."""
    cart = session.exec(select(Cart).where(Cart.owner == owner)).first()
    if cart is None:
        return CartFacts(owner=owner, currency=currency)
    lines = all_lines(session, cart)
    products = {p.id: p for p in product_facts(session, [line.product_id for line in lines])}
    known = [line for line in lines if line.product_id in products]
    facts = CartFacts(
        owner=owner,
        currency=next((p.currency for p in products.values()), currency),
        lines=tuple(_line_facts(one, products) for one in known if not one.saved),
        saved=tuple(_line_facts(one, products) for one in known if one.saved),
    )
    purchase = purchase_of(owner, facts.currency, facts.total_cents, email)
    coupons = coupons_of(session, cart_id(cart), purchase)
    awaits = bool(facts.lines) and _awaits_bank(session, owner)
    return facts.model_copy(update={"coupons": coupons, "awaits_bank": awaits})


def _awaits_bank(session: Session, owner: str) -> bool:
    """Whether a purchase of the owner's waits for what their bank asked of them."""
    waiting = select(Checkout.id).where(Checkout.owner == owner, Checkout.status == PAYING)
    return session.exec(waiting.where(Checkout.payment_reference != "")).first() is not None


def _line_facts(line: CartLine, products: dict[str, ProductFacts]) -> CartLineFacts:
    product = products[line.product_id]
    variant = product.variant(line.variant_id)
    stock = variant.stock if variant else product.stock
    sold_so = bool(product.variants) == bool(variant)  # its options may have changed since
    short = stock is not None and stock < line.quantity
    return CartLineFacts(
        product_id=line.product_id,
        variant_id=line.variant_id or None,
        name=product.name,
        options=variant.options if variant else {},
        quantity=line.quantity,
        price_cents=variant.price_cents if variant else product.price_cents,
        price_when_added_cents=line.price_cents,
        in_stock=sold_so and not short,
        left=stock if sold_so and short else None,
        image_url=product.image_url,
    )
