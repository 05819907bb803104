"""A visitor's cart becomes part of a customer's, once, when the visitor turns out to be them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.cart_rows import all_lines, cart_facts, cart_id, open_cart
from data.carts import CartLimits
from data.catalogue import product_facts
from data.database import writing
from data.facts import CartFacts
from data.models import Cart, CartCoupon, CartLine
from data.models.columns import utc_now

Key = tuple[str, str]


class Held(NamedTuple):
    """A line as far as merging goes."""

    quantity: int
    saved: bool


def merge(engine: Engine, guest: str, customer: str, limits: CartLimits) -> CartFacts:
    """Move everything of the guest's cart into the customer's; the customer's cart after it.

    The rule, for each product and variant: units in both carts add up, to no more than the stock
    and the most of one product, but never to fewer than the larger cart held. What is in a cart
    wins over what is only saved for later; what is saved in both adds up by the same rule. The
    price and the time of adding are those of whichever was added first. Coupons of both are kept.
    No line is dropped, even where the carts together hold more lines than one cart may.

    So the result does not depend on which cart is merged into which, nor on the order of several
    merges. The guest's cart is empty in the same transaction: merging again changes nothing.
    """
    with writing(engine) as session:
        merge_in(session, guest, customer, limits)
        return cart_facts(session, customer, limits.currency)


def merge_in(session: Session, guest: str, customer: str, limits: CartLimits) -> None:
    """Do the same as a part of this transaction."""
    if guest == customer:
        raise ValueError("a cart cannot be merged into itself")
    # Always locked in this order, so that two merges never wait for each other.
    first, second = sorted((guest, customer))
    rows = {first: open_cart(session, first), second: open_cart(session, second)}
    source, target = rows[guest], rows[customer]
    _merge_lines(session, source, target, limits)
    _merge_coupons(session, source, target)
    target.updated_at = utc_now()
    session.add(target)
    session.flush()
    session.delete(source)
    session.flush()


def together(ours: Held, theirs: Held, most: int) -> Held:
    """The line that comes of two; the same whichever is named first."""
    if ours.saved != theirs.saved:
        return theirs if ours.saved else ours
    added = min(ours.quantity + theirs.quantity, most)
    return Held(max(added, ours.quantity, theirs.quantity), ours.saved)


def _merge_lines(session: Session, source: Cart, target: Cart, limits: CartLimits) -> None:
    moved = all_lines(session, source)
    present = {_key(line): line for line in all_lines(session, target)}
    most = _most(session, moved, limits)
    for line in moved:
        known = present.get(_key(line))
        if known is None:
            line.cart_id = cart_id(target)
            session.add(line)
            continue
        both = together(_held(known), _held(line), most[_key(line)])
        known.quantity, known.saved = both
        known.added_at, known.price_cents = min(
            (known.added_at, known.price_cents), (line.added_at, line.price_cents)
        )
        session.add(known)
        session.delete(line)
    session.flush()


def _most(session: Session, lines: Sequence[CartLine], limits: CartLimits) -> dict[Key, int]:
    """The most units of each line's product that a cart may take now."""
    products = {p.id: p for p in product_facts(session, [line.product_id for line in lines])}
    found: dict[Key, int] = {}
    for line in lines:
        product = products.get(line.product_id)
        variant = product.variant(line.variant_id) if product else None
        stock = variant.stock if variant else product.stock if product else 0
        bounds = (limits.max_quantity, limits.max_quantity if stock is None else stock)
        found[_key(line)] = min(bounds)
    return found


def _merge_coupons(session: Session, source: Cart, target: Cart) -> None:
    moved = session.exec(select(CartCoupon).where(CartCoupon.cart_id == source.id)).all()
    theirs = session.exec(select(CartCoupon).where(col(CartCoupon.cart_id) == target.id)).all()
    known = {coupon.code: coupon for coupon in theirs}
    for coupon in moved:
        same = known.get(coupon.code)
        if same is None:
            session.add(
                CartCoupon(cart_id=cart_id(target), code=coupon.code, added_at=coupon.added_at)
            )
        else:
            same.added_at = min(same.added_at, coupon.added_at)
            session.add(same)
        session.delete(coupon)
    session.flush()


def _key(line: CartLine) -> Key:
    return line.product_id, line.variant_id


def _held(line: CartLine) -> Held:
    return Held(line.quantity, line.saved)
