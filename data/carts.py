"""The cart: ids and quantities in one transaction each, prices always from the catalogue."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import Engine, delete
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from data.catalogue import product_facts
from data.database import reading, writing
from data.errors import InvalidInput, NotFound, OutOfStock, ShopError
from data.facts import CartFacts, CartLineFacts, ProductFacts, VariantFacts
from data.models import Cart, CartLine
from data.models.columns import utc_now


@dataclass(frozen=True)
class CartLimits:
    """The bounds of one cart."""

    currency: str = "USD"
    max_quantity: int = 99
    max_lines: int = 100


class VariantNeeded(ShopError):
    """The product comes in several options and none was chosen."""

    code = "choose_variant"

    def __init__(self, product: ProductFacts) -> None:
        """Name the options that can be bought now."""
        buyable = [v for v in product.variants if v.in_stock]
        choices = "; ".join(describe_options(v.options) for v in buyable)
        super().__init__(f"{product.name} comes in several options: {choices}. Which one?")
        self.details = {
            "choices": [{"variant_id": v.id, "options": v.options} for v in buyable],
        }


def describe_options(options: dict[str, str]) -> str:
    """The options of a variant in words: "size M, color black"."""
    return ", ".join(f"{name} {value}" for name, value in options.items())


def choose_variant(
    product: ProductFacts, variant_id: str | None, options: dict[str, str] | None
) -> VariantFacts | None:
    """The variant meant; None for a product without variants.

    Raises:
        NotFound: No variant has that id or those options.
        VariantNeeded: The choice is still open.
    """
    if not product.variants:
        return None
    if variant_id:
        variant = product.variant(variant_id)
        if variant is None:
            raise NotFound(f"{product.name} has no option {variant_id}.")
        return variant
    wanted = {name.casefold(): value.casefold() for name, value in (options or {}).items()}
    fitting = [v for v in product.variants if _has_options(v, wanted)]
    if not fitting:
        asked = describe_options(options or {})
        raise NotFound(f"{product.name} does not come in {asked}.", code="no_such_option")
    buyable = [v for v in fitting if v.in_stock] or fitting
    if len(buyable) > 1:
        raise VariantNeeded(product)
    return buyable[0]


def view(engine: Engine, owner: str, limits: CartLimits) -> CartFacts:
    """The owner's cart as it stands now; empty where there is none."""
    with reading(engine) as session:
        return _facts(session, owner, limits)


def add(
    engine: Engine,
    owner: str,
    product_id: str,
    quantity: int,
    limits: CartLimits,
    variant_id: str | None = None,
    options: dict[str, str] | None = None,
) -> CartFacts:
    """Put units of a product into the cart.

    Raises:
        NotFound, VariantNeeded, OutOfStock, InvalidInput: nothing was changed.
    """
    with writing(engine) as session:
        product = _product(session, product_id)
        variant = choose_variant(product, variant_id, options)
        cart = _open_cart(session, owner)
        line = _line(session, cart, product_id, variant.id if variant else "")
        held = line.quantity if line else 0
        _check_quantity(product, variant, held + quantity, held, limits)
        if line is None:
            _check_room(session, cart, limits)
            line = CartLine(
                cart_id=_id(cart),
                product_id=product_id,
                variant_id=variant.id if variant else "",
                quantity=0,
                price_cents=variant.price_cents if variant else product.price_cents,
            )
        line.quantity = held + quantity
        _touch(session, cart, line)
        return _facts(session, owner, limits)


def set_quantity(
    engine: Engine,
    owner: str,
    product_id: str,
    quantity: int,
    limits: CartLimits,
    variant_id: str | None = None,
) -> CartFacts:
    """Set a line to a quantity; zero removes it.

    Raises:
        NotFound: The product is not in the cart.
        InvalidInput, OutOfStock: nothing was changed.
    """
    with writing(engine) as session:
        cart = _open_cart(session, owner)
        line = _held_line(session, cart, product_id, variant_id)
        if quantity == 0:
            session.delete(line)
            session.flush()
        else:
            product = _product(session, product_id)
            _check_quantity(
                product, product.variant(line.variant_id), quantity, line.quantity, limits
            )
            line.quantity = quantity
            _touch(session, cart, line)
        return _facts(session, owner, limits)


def remove(
    engine: Engine, owner: str, product_id: str, limits: CartLimits, variant_id: str | None = None
) -> CartFacts:
    """Take a product out of the cart.

    Raises:
        NotFound: The product is not in the cart.
    """
    return set_quantity(engine, owner, product_id, 0, limits, variant_id)


def clear(engine: Engine, owner: str, limits: CartLimits) -> CartFacts:
    """Empty the cart."""
    with writing(engine) as session:
        cart = _open_cart(session, owner)
        session.exec(delete(CartLine).where(CartLine.cart_id == cart.id))  # type: ignore[arg-type]
        return _facts(session, owner, limits)


def _has_options(variant: VariantFacts, wanted: dict[str, str]) -> bool:
    options = {name.casefold(): value.casefold() for name, value in variant.options.items()}
    return all(
        options.get(name) == value or (name not in options and value in options.values())
        for name, value in wanted.items()
    )


def _product(session: Session, product_id: str) -> ProductFacts:
    found = product_facts(session, [product_id])
    if not found:
        raise NotFound("There is no such product.", why="no_such_product")
    return found[0]


def _open_cart(session: Session, owner: str) -> Cart:
    statement = select(Cart).where(Cart.owner == owner).with_for_update()
    cart = session.exec(statement).first()
    if cart is not None:
        return cart
    # On PostgreSQL another request of the same owner may have opened it a moment ago.
    with suppress(IntegrityError), session.begin_nested():
        session.add(Cart(owner=owner))
    return session.exec(statement).one()


def _id(cart: Cart) -> int:
    if cart.id is None:
        raise ValueError("the cart was not flushed")
    return cart.id


def _line(session: Session, cart: Cart, product_id: str, variant_id: str) -> CartLine | None:
    return session.exec(
        select(CartLine).where(
            CartLine.cart_id == cart.id,
            CartLine.product_id == product_id,
            CartLine.variant_id == variant_id,
        )
    ).first()


def _held_line(session: Session, cart: Cart, product_id: str, variant_id: str | None) -> CartLine:
    lines = session.exec(
        select(CartLine).where(CartLine.cart_id == cart.id, CartLine.product_id == product_id)
    ).all()
    fitting = [line for line in lines if variant_id is None or line.variant_id == variant_id]
    if not fitting:
        raise NotFound("That is not in the cart.", code="not_in_cart")
    if len(fitting) > 1:
        raise InvalidInput(
            "Several options of that product are in the cart. Which one?", code="choose_variant"
        )
    return fitting[0]


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
    if stock == 0:
        raise OutOfStock(f"{product.name} is sold out.", why="sold_out")
    already = f", and {held} of them in your cart already" if held else ""
    said = f"Only {stock} of {product.name} left{already}."
    raise OutOfStock(said, why="only_left", stock=stock, held=held)


def _check_room(session: Session, cart: Cart, limits: CartLimits) -> None:
    lines = session.exec(select(CartLine.id).where(CartLine.cart_id == cart.id)).all()
    if len(lines) >= limits.max_lines:
        most = limits.max_lines
        said = f"A cart holds at most {most} different products."
        raise InvalidInput(said, why="max_lines", most=most)


def _touch(session: Session, cart: Cart, line: CartLine) -> None:
    cart.updated_at = utc_now()
    session.add(cart)
    session.add(line)
    session.flush()


def _facts(session: Session, owner: str, limits: CartLimits) -> CartFacts:
    statement = (
        select(CartLine)
        .join(Cart, Cart.id == CartLine.cart_id)  # type: ignore[arg-type]
        .where(Cart.owner == owner)
        .order_by(CartLine.id)  # type: ignore[arg-type]
    )
    lines = session.exec(statement).all()
    products = {p.id: p for p in product_facts(session, [line.product_id for line in lines])}
    shown = tuple(
        _line_facts(line, products[line.product_id])
        for line in lines
        if line.product_id in products
    )
    currency = next((p.currency for p in products.values()), limits.currency)
    return CartFacts(owner=owner, currency=currency, lines=shown)


def _line_facts(line: CartLine, product: ProductFacts) -> CartLineFacts:
    variant = product.variant(line.variant_id)
    stock = variant.stock if variant else product.stock
    return CartLineFacts(
        product_id=line.product_id,
        variant_id=line.variant_id or None,
        name=product.name,
        options=variant.options if variant else {},
        quantity=line.quantity,
        price_cents=variant.price_cents if variant else product.price_cents,
        price_when_added_cents=line.price_cents,
        in_stock=stock is None or stock >= line.quantity,
        image_url=product.image_url,
    )
