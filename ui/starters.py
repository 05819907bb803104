"""First questions that fit the store, made from its own catalogue."""

from __future__ import annotations

import asyncio
from statistics import median

import chainlit as cl
from babel.numbers import format_currency

from data.catalogue import CategoryCount, category_tree
from data.constraints import Constraints
from data.database import reading
from knowledge.shop import Shop

CATEGORIES = 3
LOOKED_AT = 8
FEWEST_PRODUCTS = 3

_made: dict[str, list[cl.Starter]] = {}


async def starters(shop: Shop) -> list[cl.Starter]:
    """Up to five first questions; made anew when the catalogue changes."""
    state = shop.index.generation("products")
    if state not in _made:
        made = await asyncio.to_thread(_make, shop)
        _made.clear()
        _made[state] = made
    return _made[state]


def _make(shop: Shop) -> list[cl.Starter]:
    with reading(shop.engine) as session:
        tree = category_tree(session)
    found = [_of_category(shop, category) for category in telling_categories(tree)]
    if found:
        found.append(_starter("Best sellers", "What are your best sellers?", "star"))
    if shop.index.matrix("help")[0]:
        found.append(_starter("Returns", "What is your return policy?", "return"))
    return found


def telling_categories(tree: list[CategoryCount]) -> list[CategoryCount]:
    """The largest leaves, one of each department before a second one of any."""
    parents = {category.path.rsplit(" > ", 1)[0] for category in tree if category.depth}
    leaves = [c for c in tree if c.path not in parents and c.products >= FEWEST_PRODUCTS]
    leaves.sort(key=lambda c: (-c.products, c.path))
    firsts: dict[str, CategoryCount] = {}
    for leaf in leaves:
        firsts.setdefault(leaf.path.split(" > ")[0], leaf)
    others = [leaf for leaf in leaves if leaf not in firsts.values()]
    return [*firsts.values(), *others][:CATEGORIES]


def round_up(cents: int) -> int:
    """A price that people say, in units, at or above the one given in cents."""
    units = -(-cents // 100)
    step = max(5, 10 ** (len(str(units)) - 1) // 2)
    return int(-(-units // step) * step)


def _of_category(shop: Shop, category: CategoryCount) -> cl.Starter:
    best = shop.products.top(Constraints(category=[category.path]), LOOKED_AT).hits
    prices = [hit.product.price_cents for hit in best]
    if not prices:
        return _starter(category.name, f"Show me {category.name}", "tag")
    currency = best[0].product.currency
    price = format_currency(
        round_up(int(median(prices))),
        currency,
        format="¤#,##0",
        locale=shop.settings.locale,
        currency_digits=False,
    )
    return _starter(
        f"{category.name} under {price}", f"Show me {category.name} under {price}", "tag"
    )


def _starter(label: str, message: str, icon: str) -> cl.Starter:
    return cl.Starter(label=label, message=message, icon=f"/public/icons/{icon}.svg")
