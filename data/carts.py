"""The cart: ids and quantities in one transaction each, prices always from the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, delete
from sqlmodel import Session, col, select

from data import coupons
from data.cart_rows import all_lines, cart_facts, cart_id, held_line, line_of, open_cart, touch
from data.catalogue import product_facts
from data.coupons import purchase_of
from data.database import reading, writing
from data.deeds import Deed, done_before
from data.errors import InvalidInput, NotFound, OutOfStock
from data.facts import CartFacts, ProductFacts, VariantFacts
from data.models import Cart, CartCoupon, CartLine, Product
from data.options import choose_variant
from data.settings import Settings


@dataclass(frozen=True)
class CartLimits:
    """The bounds of one cart."""

    currency: str = "USD"
    max_quantity: int = 99
    max_lines: int = 100
    max_coupons: int = 5


def limits_of(settings: Settings) -> CartLimits:
    """The bounds that a shop's settings set."""
    return CartLimits(
        settings.currency,
        settings.max_quantity,
        settings.max_cart_lines,
        settings.max_cart_coupons,
    )


def view(engine: Engine, owner: str, limits: CartLimits) -> CartFacts:
    """The owner's cart as it stands now; empty where there is none."""
    with reading(engine) as session:
        return cart_facts(session, owner, limits.currency)


def add(
    engine: Engine,
    owner: str,
    product_id: str,
    quantity: int,
    limits: CartLimits,
    variant_id: str | None = None,
    options: dict[str, str] | None = None,
    deed: Deed | None = None,
) -> CartFacts:
    """Put units of a product into the cart; what was saved for later is taken up from there.

    Nothing more is put in where an earlier run of the same turn has done it.

    Raises:
        NotFound, VariantNeeded, OutOfStock, InvalidInput: nothing was changed.
    """
    with writing(engine) as session:
        product = _product(session, product_id)
        variant = choose_variant(product, variant_id, options)
        cart = open_cart(session, owner)
        if done_before(session, deed, owner, f"{product_id} {variant.id if variant else ''}"):
            return cart_facts(session, owner, limits.currency)
        line = line_of(session, cart, product_id, variant.id if variant else "")
        held = line.quantity if line and not line.saved else 0
        _check_quantity(product, variant, held + quantity, held, limits)
        if line is None:
            _check_room(session, cart, product, limits)
            line = CartLine(
                cart_id=cart_id(cart),
                product_id=product_id,
                variant_id=variant.id if variant else "",
                quantity=0,
                price_cents=variant.price_cents if variant else product.price_cents,
            )
        line.quantity, line.saved = held + quantity, False
        touch(session, cart, line)
        return cart_facts(session, owner, limits.currency)


def set_quantity(
    engine: Engine,
    owner: str,
    product_id: str,
    quantity: int,
    limits: CartLimits,
    variant_id: str | None = None,
    deed: Deed | None = None,
) -> CartFacts:
    """Set a line to a quantity; zero removes it, also from what is saved for later.

    Where an earlier run of the same turn has done it, it stays as it is.

    Raises:
        NotFound: The product is not in the cart.
        InvalidInput, OutOfStock: nothing was changed.
    """
    with writing(engine) as session:
        cart = open_cart(session, owner)
        if done_before(session, deed, owner, f"{product_id} {variant_id or ''}"):
            return cart_facts(session, owner, limits.currency)
        line = held_line(session, cart, product_id, variant_id)
        if quantity == 0:
            session.delete(line)
            session.flush()
        else:
            product = _product(session, product_id)
            _check_quantity(
                product, product.variant(line.variant_id), quantity, line.quantity, limits
            )
            line.quantity = quantity
            touch(session, cart, line)
        return cart_facts(session, owner, limits.currency)


def remove(
    engine: Engine,
    owner: str,
    product_id: str,
    limits: CartLimits,
    variant_id: str | None = None,
    deed: Deed | None = None,
) -> CartFacts:
    """Take a product out of the cart.

    Raises:
        NotFound: The product is not in the cart.
    """
    return set_quantity(engine, owner, product_id, 0, limits, variant_id, deed)


def clear(engine: Engine, owner: str, limits: CartLimits) -> CartFacts:
    """Empty the cart; what is saved for later stays."""
    with writing(engine) as session:
        cart = open_cart(session, owner)
        in_it = (col(CartLine.cart_id) == cart.id) & ~col(CartLine.saved)
        session.execute(delete(CartLine).where(in_it))
        session.execute(delete(CartCoupon).where(col(CartCoupon.cart_id) == cart.id))
        return cart_facts(session, owner, limits.currency)


def save_for_later(
    engine: Engine, owner: str, product_id: str, limits: CartLimits, variant_id: str | None = None
) -> CartFacts:
    """Put a line aside: it stays with the cart but is not bought with the rest.

    Raises:
        NotFound: The product is not in the cart.
    """
    with writing(engine) as session:
        cart = open_cart(session, owner)
        line = held_line(session, cart, product_id, variant_id, saved=False)
        line.saved = True
        touch(session, cart, line)
        return cart_facts(session, owner, limits.currency)


def move_to_cart(
    engine: Engine, owner: str, product_id: str, limits: CartLimits, variant_id: str | None = None
) -> CartFacts:
    """Put what was saved for later back into the cart.

    Raises:
        NotFound: It is not among what was saved, or not sold any more.
        OutOfStock: There are not that many; it stays saved.
    """
    with writing(engine) as session:
        cart = open_cart(session, owner)
        line = held_line(session, cart, product_id, variant_id, saved=True)
        product = _product(session, product_id)
        _check_quantity(product, product.variant(line.variant_id), line.quantity, 0, limits)
        line.saved = False
        touch(session, cart, line)
        return cart_facts(session, owner, limits.currency)


def apply_coupon(engine: Engine, owner: str, code: str, limits: CartLimits) -> CartFacts:
    """Put a coupon to the cart.

    Raises:
        InvalidInput: The cart is empty.
        CouponRefused: It does not hold; `why` says for what reason. Nothing was changed.
    """
    with writing(engine) as session:
        cart = open_cart(session, owner)
        facts = cart_facts(session, owner, limits.currency)
        if not facts.lines:
            raise InvalidInput("The cart is empty.", "cart_empty")
        purchase = purchase_of(owner, facts.currency, facts.total_cents)
        coupons.put(session, cart_id(cart), code, purchase, limits.max_coupons)
        return cart_facts(session, owner, limits.currency)


def remove_coupon(engine: Engine, owner: str, code: str, limits: CartLimits) -> CartFacts:
    """Take a coupon off the cart.

    Raises:
        NotFound: It is not there.
    """
    with writing(engine) as session:
        if not coupons.take_off(session, cart_id(open_cart(session, owner)), code):
            raise NotFound("That coupon is not in the cart.", code="coupon_not_in_cart")
        return cart_facts(session, owner, limits.currency)


def _product(session: Session, product_id: str) -> ProductFacts:
    found = product_facts(session, [product_id])
    if not found:
        raise NotFound("There is no such product.", why="no_such_product")
    return found[0]


def _check_quantity(
    product: ProductFacts, variant: VariantFacts | None, total: int, held: int, limits: CartLimits
) -> None:
    if total < 1:
        raise InvalidInput("The quantity must be at least 1.", why="least_quantity")
    if total > limits.max_quantity:
        most = limits.max_quantity
        said = f"At most {most} of one product fit in a cart."
        raise InvalidInput(said, why="max_quantity", most=most)
    stock = variant.stock if variant else product.stock
    if stock is None or total <= stock or total <= held:
        return
    if stock == 0 and variant and any(other.in_stock for other in product.variants):
        raise OutOfStock(f"That option of {product.name} is sold out.", why="option_sold_out")
    if stock == 0:
        raise OutOfStock(f"{product.name} is sold out.", why="sold_out")
    already = f", and {held} of them in your cart already" if held else ""
    said = f"Only {stock} of {product.name} left{already}."
    raise OutOfStock(said, why="only_left", stock=stock, held=held)


def _check_room(session: Session, cart: Cart, product: ProductFacts, limits: CartLimits) -> None:
    lines = all_lines(session, cart)
    if len(lines) >= limits.max_lines:
        most = limits.max_lines
        said = f"A cart holds at most {most} different products."
        raise InvalidInput(said, why="max_lines", most=most)
    ids = [line.product_id for line in lines]
    others = session.exec(select(Product.currency).where(col(Product.id).in_(ids))).all()
    if any(currency != product.currency for currency in others):
        said = "A cart holds products of one currency only."
        raise InvalidInput(said, why="other_currency")
