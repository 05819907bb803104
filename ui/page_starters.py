"""First questions that fit the page of the store on which the chat is opened."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from data.catalogue import product_fact
from data.constraints import Constraints
from data.database import reading
from data.errors import NotFound
from graph.embedded.voice import Chip, Voice
from knowledge.shop import Shop
from tools.names import category_paths
from ui.starters import LOOKED_AT, Starter, price_asked, spoken_on, starter, under_price
from ui.store_page import StorePage, stands_on

Where = Mapping[str, Any]
Questions = list[Starter]

RETURN = ("chip-return", "return")
CART = (("chip-cart", "bag"), ("chip-checkout", "card"), ("chip-delivery", "parcel"), RETURN)
ORDER = (("chip-status", "parcel"), ("chip-orders", "list"), RETURN, ("chip-person", "talk"))
LIST = (("order-rating", "star"), ("order-price-asc", "down"), ("chip-in-stock", "tag"))


async def page_starters(shop: Shop, page: StorePage) -> Questions:
    """Up to four in the page's language; none where the page is about nothing in particular."""
    return await asyncio.to_thread(_fitting, shop, page)


def _fitting(shop: Shop, page: StorePage) -> Questions:
    where = stands_on(shop, page)
    voice = Voice.in_shop(shop.settings, spoken_on(shop, page.locale))
    if where.get("kind") == "cart":
        return _chips(voice, CART)
    about = next((name for name in _ABOUT if where.get(name)), None)
    return _ABOUT[about](shop, voice, where) if about else []


def _of_product(shop: Shop, voice: Voice, where: Where) -> Questions:
    with reading(shop.engine) as session:
        product = product_fact(session, str(where["product_id"]))
    rated = product is not None and product.rating_count
    asked = [("chip-buyers-it", "talk")] if rated else []
    return _chips(voice, (("chip-more-about", "tag"), *asked, ("chip-similar", "list"), RETURN))


def _of_order(shop: Shop, voice: Voice, where: Where) -> Questions:
    return _chips(voice, ORDER)


def _of_search(shop: Shop, voice: Voice, where: Where) -> Questions:
    found = shop.products.search(str(where["search"]), Constraints(), LOOKED_AT)
    asked = None if found.mode == "popular" else price_asked(found.hits, voice)
    if asked is None:
        return []
    own, cents = asked
    under = own.chip("chip-under", cents=cents)
    return [starter(own, str(under), under, "tag"), *_chips(voice, LIST)]


def _of_category(shop: Shop, voice: Voice, where: Where) -> Questions:
    try:
        paths = category_paths(shop.products.vocabulary(), [str(where["category"])])
    except NotFound:
        return []
    best = shop.products.top(Constraints(category=paths), LOOKED_AT).hits
    name = paths[0].rsplit(" > ", 1)[-1]
    return [under_price(best, voice, name), *_chips(voice, LIST)]


def _chips(voice: Voice, keys: Sequence[tuple[str, str]]) -> Questions:
    made = [(voice.chip(key), icon) for key, icon in keys]
    return [starter(voice, _begun(chip), Chip(_begun(chip), chip.english), i) for chip, i in made]


def _begun(text: str) -> str:
    """As a sentence begins: some of these also stand within one."""
    return text[:1].upper() + text[1:]


_ABOUT: dict[str, Callable[[Shop, Voice, Where], Questions]] = {
    "product_id": _of_product,
    "order_id": _of_order,
    "search": _of_search,
    "category": _of_category,
}
