"""What is so about somebody right now, as far as it decides what they are recommended."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, select

from data.consents import TRACKING, is_granted
from data.histories import Person, newest_act, newest_order, person
from data.impressions import not_wanted
from data.models import Cart, CartLine


@dataclass(frozen=True)
class Standing:
    """The state of an owner: while it is the same, so is what they are recommended.

    Attributes:
        act, order_at: The newest act and change of an order; 0 for none.
        cart: Products in the cart, oldest first. unwanted: Those said not to be for them.
        personal: Whether they agree that their acts are used.
    """

    owner: str
    act: int = 0
    order_at: float = 0.0
    cart: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    personal: bool = True


def standing(session: Session, owner: str, default: bool, unwanted_days: float) -> Standing:
    """How it stands with this owner; `default` is for who decided nothing on tracking."""
    personal = is_granted(session, owner, TRACKING, default)
    return Standing(
        owner,
        newest_act(session, owner) if personal else 0,
        newest_order(session, owner),
        cart_products(session, owner),
        tuple(not_wanted(session, owner, unwanted_days)),
        personal,
    )


def cart_products(session: Session, owner: str) -> tuple[str, ...]:
    """Products in the owner's cart, oldest first."""
    lines = session.exec(
        select(CartLine.product_id)
        .join(Cart, col(Cart.id) == CartLine.cart_id)
        .where(Cart.owner == owner)
        .order_by(col(CartLine.added_at), col(CartLine.id))
    )
    return tuple(dict.fromkeys(lines))


def acts_of(session: Session, stands: Standing, most: int) -> Person:
    """What they did lately; of who does not agree to it, what they bought."""
    found = person(session, stands.owner, most)
    return found if stands.personal else Person(bought=found.bought)
