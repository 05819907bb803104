"""A reply's products, comparison, sources and chips as the elements that the page draws."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import chainlit as cl

from data.facts import CartFacts, CartLineFacts, CouponFacts, Passage, ProductFacts
from data.settings import Settings
from graph.embedded.voice import Voice
from graph.reply import Reply
from ui.filters import filters_props
from ui.order_cards import trade_elements
from ui.pictures import picture_url

OF_ORDERS = frozenset(
    {"list_orders", "get_order_status", "modify_order", "return_items", "exchange_items"}
)
BESIDE = OF_ORDERS | {"get_product_details", "get_profile", "cancel_order", "request_human"}
LONGEST_PASSAGE = 1500


def element(name: str, props: dict[str, Any]) -> cl.CustomElement:
    """An element drawn by public/elements/<name>.jsx; its URL spares a file per element."""
    return cl.CustomElement(name=name, props=props, url=f"/public/elements/{name}.jsx")


def reply_elements(reply: Reply, settings: Settings) -> list[cl.CustomElement]:
    """Everything that stands under a reply's text, in the order of showing."""
    drawn = _drawn(reply, settings)
    for one in drawn:
        one.props["language"] = reply.language
    return drawn


def _drawn(reply: Reply, settings: Settings) -> list[cl.CustomElement]:
    drawn = []
    if reply.comparison:
        drawn.append(element("Comparison", comparison_props(reply, settings)))
    elif (reply.cards or reply.alternatives) and not _is_of_orders(reply):
        drawn += _list(reply, settings)
    drawn += [element(name, props) for name, props in trade_elements(reply, settings)]
    if reply.citations:
        drawn.append(element("Sources", {"sources": sources_props(reply.citations)}))
    awaits = (reply.pending or {}).get("seal", "")
    steps = {"chips": reply.suggestions, "thread": reply.session_id, "awaits": awaits}
    drawn.append(element("NextSteps", steps))
    return drawn


def _is_of_orders(reply: Reply) -> bool:
    """Whether what it names is being bought or was: nothing to put into the cart."""
    called = {tool.name for tool in reply.tools}
    return reply.checkout is not None or (not called.isdisjoint(OF_ORDERS) and called <= BESIDE)


def _list(reply: Reply, settings: Settings) -> list[cl.CustomElement]:
    """The filters and the cards under them; what only comes closest is a group of its own."""
    drawn = [element("Filters", filters_props(reply.narrowing))] if reply.narrowing else []
    if reply.cards:
        return [*drawn, *_groups(reply, settings)]
    closest = [
        product_props(one.product, settings) | {"misses": one.misses} for one in reply.alternatives
    ]
    gives_up = [one.removeprefix("attributes.") for one in reply.gives_up]
    voice = Voice.in_shop(settings, reply.language)
    named = [voice.say("limit-name", field=one) for one in gives_up]
    props = {"products": closest, "closest": True, "gives_up": named}
    return [*drawn, element("ProductCards", props)]


def _groups(reply: Reply, settings: Settings) -> Iterator[cl.CustomElement]:
    """The cards that were found, then each list of recommended ones, counted through.

    What was just put into the cart stands there: its card would offer it again.
    """
    listed = {number: one for one in reply.recommended for number in one.product_ids}
    groups: dict[str, list[dict[str, Any]]] = {}
    for place, card in enumerate(reply.counted, 1):
        drawn = product_props(card, settings) | {
            "reason": reply.reasons.get(card.id, ""),
            "place": place if len(reply.counted) > 1 else 0,
        }
        one = listed.get(card.id)
        groups.setdefault(one.id if one else "", []).append(drawn)
    for number in sorted(groups, key=bool):
        props: dict[str, Any] = {"products": groups[number]}
        if number:
            props |= {"recommendation": number, "beside": len(groups) > 1 or bool(reply.aside)}
        yield element("ProductCards", props)


def products_props(products: Sequence[ProductFacts], settings: Settings) -> list[dict[str, Any]]:
    """What the cards show, in the order of the products."""
    return [product_props(product, settings) for product in products]


def product_props(product: ProductFacts, settings: Settings) -> dict[str, Any]:
    """One card: prices in cents, picture as a URL of ours or of an allowed host."""
    return {
        "id": product.id,
        "name": product.name,
        "brand": product.brand,
        "category": product.category.rsplit(" > ", 1)[-1],
        "price_cents": product.price_cents,
        "currency": product.currency,
        "rating": product.rating,
        "rating_count": product.rating_count,
        "stock": product.stock,
        "in_stock": product.in_stock,
        "image": picture_url(product.id, product.image_url, settings),
        "variants": [variant.model_dump() for variant in product.variants],
    }


def comparison_props(reply: Reply, settings: Settings) -> dict[str, Any]:
    """The table of a comparison: its products as cards, and the rows in which they differ."""
    table = reply.comparison or {}
    ids = list(table.get("product_ids", []))
    order = {product_id: place for place, product_id in enumerate(ids)}
    compared = sorted((c for c in reply.cards if c.id in order), key=lambda c: order[c.id])
    return {"products": products_props(compared, settings), "rows": table.get("rows", [])}


def sources_props(passages: Sequence[Passage]) -> list[dict[str, Any]]:
    """The passages an answer rests on."""
    return [
        {
            "id": passage.id,
            "kind": passage.source,
            "title": passage.title,
            "section": passage.section,
            "page": passage.page,
            "text": passage.text[:LONGEST_PASSAGE],
            "quotes": [passage.text[a:b] for a, b in passage.highlights],
        }
        for passage in passages
    ]


def cart_props(cart: CartFacts, settings: Settings, voice: Voice) -> dict[str, Any]:
    """The cart panel."""
    return {
        "language": voice.language,
        "lines": [_line(line, settings) for line in cart.lines],
        "saved": [_line(line, settings) for line in cart.saved],
        "coupons": [_coupon(coupon, cart.currency, voice) for coupon in cart.coupons],
        "count": cart.count,
        "total_cents": cart.total_cents,
        "discount_cents": cart.discount_cents,
        "goods_cents": cart.goods_cents,
        "awaits_bank": cart.awaits_bank,
        "currency": cart.currency,
        "max_quantity": settings.max_quantity,
    }


def _coupon(coupon: CouponFacts, currency: str, voice: Voice) -> dict[str, Any]:
    """A code, and in words why it does not count now, if so."""
    key = f"refused-{coupon.why}".replace("_", "-")
    minimum = voice.money(coupon.minimum_cents, currency)
    known = coupon.why and voice.knows(key)
    why = voice.say(key, coupon=coupon.code, minimum=minimum) if known else coupon.why
    return coupon.model_dump(exclude={"why"}) | {"why": why}


def _line(line: CartLineFacts, settings: Settings) -> dict[str, Any]:
    return line.model_dump(exclude={"image_url"}) | {
        "image": picture_url(line.product_id, line.image_url, settings),
        "total_cents": line.total_cents,
    }
