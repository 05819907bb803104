"""What the visitor has in the cart and has bought, as the demo store's pages show it."""

from __future__ import annotations

from data.errors import NotFound
from data.facts import CartFacts
from data.order_facts import OrderFacts
from data.orders import order_of, orders_of
from data.trade_policy import policy_of
from knowledge.shop import Shop
from tools.context import ShopContext
from tools.run import run_tool

MOST_ORDERS = 30


def cart(shop: Shop, customer_id: str) -> CartFacts:
    """The cart at today's prices."""
    found = run_tool(_context(shop, customer_id), "view_cart", {}).cart
    if found is None:
        raise LookupError("the cart cannot be read")
    return found


def orders(shop: Shop, customer_id: str) -> list[OrderFacts]:
    """The orders, the newest first."""
    owner, policy = _context(shop, customer_id).owner, policy_of(shop.settings)
    return orders_of(shop.engine, owner, policy, MOST_ORDERS)[0]


def order(shop: Shop, customer_id: str, number: str) -> OrderFacts | None:
    """One of them; None where the visitor has none of that number."""
    owner = _context(shop, customer_id).owner
    try:
        return order_of(shop.engine, owner, number, policy_of(shop.settings))
    except NotFound:
        return None


def _context(shop: Shop, customer_id: str) -> ShopContext:
    return ShopContext(shop, session_id="", customer_id=customer_id)
