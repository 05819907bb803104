"""The customer's cart."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from data import carts
from data.catalogue import product_facts
from data.checkout_terms import terms_of
from data.database import reading
from data.facts import CartFacts, CartLineFacts, CouponFacts
from data.trade_files import ShippingRate
from tools.arguments import Arguments, NoArguments, OneProduct
from tools.context import ShopContext
from tools.interactions import note
from tools.outcome import ToolOutcome
from tools.recommendations import with_companions


class AddArguments(OneProduct):
    """What to put in, how many, and in which option."""

    quantity: int = Field(1, ge=1, le=10_000)
    variant_id: str | None = Field(None, description="One of the product's options.")
    options: dict[str, str] = Field(
        default_factory=dict, description='Or the option in words: {"size": "M"}.'
    )


class UpdateArguments(OneProduct):
    """The new quantity of a product in the cart."""

    quantity: int = Field(ge=0, le=10_000, description="0 takes it out.")
    variant_id: str | None = None


class LineArguments(OneProduct):
    """A product of the cart, and which of its options where several are there."""

    variant_id: str | None = None


class CouponArguments(Arguments):
    """A coupon."""

    code: str = Field(min_length=1, max_length=60, description="As the customer wrote it.")


def view_cart(context: ShopContext, asked: NoArguments) -> ToolOutcome:
    """Show what is in the customer's cart, with the total and what delivery adds."""
    cart = carts.view(context.shop.engine, context.owner, context.cart_limits)
    shown = _outcome(context, cart)
    delivery = _delivery(context, cart) if cart.lines else {}
    return shown.model_copy(update={"result": {**shown.result, "delivery": delivery}})


def add_to_cart(context: ShopContext, asked: AddArguments) -> ToolOutcome:
    """Put a product into the customer's cart. A product with options needs one."""
    cart = carts.add(
        context.shop.engine,
        context.owner,
        asked.product_id,
        asked.quantity,
        context.cart_limits,
        asked.variant_id,
        asked.options,
        context.deed,
    )
    note(context, "add_to_cart", product_id=asked.product_id, quantity=asked.quantity)
    return with_companions(context, _outcome(context, cart, asked.product_id), asked.product_id)


def update_cart_item(context: ShopContext, asked: UpdateArguments) -> ToolOutcome:
    """Change how many of a product are in the customer's cart."""
    cart = carts.set_quantity(
        context.shop.engine,
        context.owner,
        asked.product_id,
        asked.quantity,
        context.cart_limits,
        asked.variant_id,
        context.deed,
    )
    note(context, "update_cart", product_id=asked.product_id, quantity=asked.quantity)
    return _outcome(context, cart, asked.product_id)


def remove_from_cart(context: ShopContext, asked: LineArguments) -> ToolOutcome:
    """Take a product out of the customer's cart."""
    cart = carts.remove(
        context.shop.engine,
        context.owner,
        asked.product_id,
        context.cart_limits,
        asked.variant_id,
        context.deed,
    )
    note(context, "remove_from_cart", product_id=asked.product_id)
    return _outcome(context, cart, asked.product_id)


def clear_cart(context: ShopContext, asked: NoArguments) -> ToolOutcome:
    """Empty the customer's cart."""
    return _outcome(context, carts.clear(context.shop.engine, context.owner, context.cart_limits))


def save_for_later(context: ShopContext, asked: LineArguments) -> ToolOutcome:
    """Put a product of the cart aside for later: it stays there but is not bought with the rest."""
    cart = carts.save_for_later(
        context.shop.engine, context.owner, asked.product_id, context.cart_limits, asked.variant_id
    )
    return _outcome(context, cart, asked.product_id)


def move_to_cart(context: ShopContext, asked: LineArguments) -> ToolOutcome:
    """Put a product that was saved for later back into the cart."""
    cart = carts.move_to_cart(
        context.shop.engine, context.owner, asked.product_id, context.cart_limits, asked.variant_id
    )
    return _outcome(context, cart, asked.product_id)


def apply_coupon(context: ShopContext, asked: CouponArguments) -> ToolOutcome:
    """Put a coupon or discount code to the customer's cart."""
    cart = carts.apply_coupon(context.shop.engine, context.owner, asked.code, context.cart_limits)
    return _outcome(context, cart)


def remove_coupon(context: ShopContext, asked: CouponArguments) -> ToolOutcome:
    """Take a coupon off the customer's cart."""
    cart = carts.remove_coupon(context.shop.engine, context.owner, asked.code, context.cart_limits)
    return _outcome(context, cart)


def _outcome(context: ShopContext, cart: CartFacts, product_id: str | None = None) -> ToolOutcome:
    ids = [line.product_id for line in (*cart.lines, *cart.saved)]
    if product_id and product_id not in ids:
        ids.append(product_id)
    with reading(context.shop.engine) as session:
        products = product_facts(session, ids)
    return ToolOutcome(result=_public(cart), cart=cart, products=tuple(products))


def _public(cart: CartFacts) -> dict[str, Any]:
    return {
        "lines": [_line(line) for line in cart.lines],
        "total": cart.total_cents / 100,
        "currency": cart.currency,
        "saved": [_line(line) for line in cart.saved],
        "coupons": [_coupon(coupon) for coupon in cart.coupons],
        "discount": cart.discount_cents / 100,
        "total_after_discount": cart.goods_cents / 100,
    }


def _delivery(context: ShopContext, cart: CartFacts) -> dict[str, Any]:
    """What each way of delivery to the shop's own country costs, and the total with it.

    Empty where there is none.
    """
    country = context.shop.settings.locale.partition("_")[2]
    terms = terms_of(context.shop.settings)
    apart = any(
        rate.states for way in terms.shipping for rate in way.rates if country in rate.countries
    )
    ways = [
        {"name": option.name, "price": price / 100, **_free_from(rate, price)}
        | {"total_with_it": (cart.goods_cents + price) / 100}
        for option, rate, price in terms.priced(country, "", cart)
    ]
    to = f"{country}, some states otherwise" if apart else country
    return {"to": to, "ways": ways} if ways else {}


def _free_from(rate: ShippingRate, price: int) -> dict[str, float]:
    """From what sum on a way costs nothing, where it still costs something."""
    waived = price > 0 and rate.free_from_cents is not None
    return {"free_from": rate.free_from_cents / 100} if waived and rate.free_from_cents else {}


def _line(line: CartLineFacts) -> dict[str, Any]:
    return {
        "product_id": line.product_id,
        "variant_id": line.variant_id,
        "name": line.name,
        "options": line.options,
        "quantity": line.quantity,
        "price": line.price_cents / 100,
        "price_when_added": line.price_when_added_cents / 100,
        "in_stock": line.in_stock,
    }


def _coupon(coupon: CouponFacts) -> dict[str, Any]:
    return {
        "code": coupon.code,
        "kind": coupon.kind,
        "discount": coupon.discount_cents / 100,
        "holds": coupon.holds,
        "why": coupon.why or None,
    }
