"""What a customer has chosen before: from their record, their cart and their orders."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from data.models import Cart, CartLine, Customer, Interaction, Product, Variant

MOST_ACTS = 50
"""So many of the newest acts count."""
CHOSEN = ("order_placed", "add_to_cart")
TAKEN_BACK = "remove_from_cart"


@dataclass(frozen=True)
class Chosen:
    """Brands and sizes stated in the customer's record, and what was chosen without saying.

    Attributes:
        brands: Of products bought or put into the cart, the most frequent first.
        options: Of the variants in the cart, as the store names them.
    """

    stated_brands: tuple[str, ...] = ()
    stated_sizes: tuple[str, ...] = ()
    brands: tuple[str, ...] = ()
    options: tuple[dict[str, Any], ...] = ()


def chosen(session: Session, customer_id: str | None, session_id: str, owner: str) -> Chosen:
    """What this customer chose; of a guest, what was chosen in their session."""
    record = session.get(Customer, customer_id) if customer_id else None
    lines = _cart_lines(session, owner)
    products = dict.fromkeys((*_acted_on(session, customer_id, session_id), *(p for p, _ in lines)))
    return Chosen(
        stated_brands=tuple(record.brands) if record else (),
        stated_sizes=tuple(record.sizes) if record else (),
        brands=_brands(session, list(products)),
        options=_options(session, lines),
    )


def _cart_lines(session: Session, owner: str) -> list[tuple[str, str]]:
    asked = (
        select(CartLine.product_id, CartLine.variant_id)
        .join(Cart, col(Cart.id) == CartLine.cart_id)
        .where(Cart.owner == owner)
        .order_by(col(CartLine.added_at).desc())
        .limit(MOST_ACTS)
    )
    return [(product, variant) for product, variant in session.exec(asked)]


def _acted_on(session: Session, customer_id: str | None, session_id: str) -> list[str]:
    """Products bought or put into the cart and not taken out again, the newest first."""
    speaker = (
        [col(Interaction.customer_id) == customer_id]
        if customer_id
        # A session's id says nothing of a customer's acts: a guest's alone count.
        else [col(Interaction.session_id) == session_id, col(Interaction.customer_id).is_(None)]
    )
    acts = session.exec(
        select(Interaction.product_id, Interaction.type)
        .where(*speaker, col(Interaction.type).in_((*CHOSEN, TAKEN_BACK)))
        .order_by(col(Interaction.created_at).desc(), col(Interaction.id).desc())
        .limit(MOST_ACTS)
    )
    found: list[str] = []
    taken_back: set[str] = set()
    for product, kind in acts:
        if product is None:
            continue
        if kind == TAKEN_BACK:
            taken_back.add(product)
        elif kind == "order_placed" or product not in taken_back:
            found.append(product)
    return found


def _brands(session: Session, products: Sequence[str]) -> tuple[str, ...]:
    if not products:
        return ()
    known = dict(
        session.exec(select(Product.id, Product.brand).where(col(Product.id).in_(products))).all()
    )
    counts = Counter(brand for one in products if (brand := known.get(one)))
    return tuple(brand for brand, _ in counts.most_common())


def _options(session: Session, lines: Sequence[tuple[str, str]]) -> tuple[dict[str, Any], ...]:
    wanted = [line for line in lines if line[1]]
    if not wanted:
        return ()
    variants = session.exec(
        select(Variant.product_id, Variant.id, Variant.options).where(
            col(Variant.product_id).in_([product for product, _ in wanted])
        )
    )
    known = {(product, variant): dict(options) for product, variant, options in variants}
    return tuple(known[line] for line in wanted if line in known)
