"""What there is to point at in a conversation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from graph.understanding.types import Conversation, ShownProduct


def pool(conversation: Conversation, *, named: bool = True) -> list[ShownProduct]:
    """Every product the conversation remembers, newest list first, once each.

    Those called by their whole name in the message come last, if they are wanted.
    """
    known: dict[str, ShownProduct] = {}
    every = (conversation.shown, conversation.cart, conversation.earlier)
    for product in chain(*every, conversation.named if named else ()):
        known.setdefault(product.id, product)
    return list(known.values())


def held_in(conversation: Conversation) -> Counter[str]:
    """How many of each product lie in the cart."""
    held = Counter[str]()
    for line in conversation.cart_lines:
        held[str(line["product_id"])] += int(line["quantity"])
    return held


def products_in_focus(conversation: Conversation, least: int) -> list[ShownProduct]:
    """The products being talked about, if there are at least so many; ids unknown are kept."""
    known = {product.id: product for product in pool(conversation)}
    found = [
        known.get(product_id) or ShownProduct(id=product_id, name="", category="", price_cents=0)
        for product_id in conversation.focus
    ]
    return found if len(found) >= least else []


def together(conversation: Conversation) -> list[ShownProduct]:
    """The products last compared or told about side by side."""
    known = {product.id: product for product in pool(conversation)}
    return [known[pid] for pid in conversation.together if pid in known]


def pairs(conversation: Conversation) -> list[list[str]]:
    """Two things that are alone together: last told about, all that was shown, all in the cart."""
    shown = [product.id for product in conversation.shown]
    cart = [product.id for product in conversation.cart]
    return [pair for pair in (conversation.together, shown, cart) if len(pair) == 2]


def price_extreme(products: Sequence[ShownProduct], *, lowest: bool) -> ShownProduct | None:
    """The cheapest or the dearest product; the first shown of equals."""
    if not products:
        return None
    sign = 1 if lowest else -1
    return min(products, key=lambda product: sign * product.price_cents)


def rating_extreme(products: Sequence[ShownProduct]) -> ShownProduct | None:
    """The best rated product, if any is rated."""
    rated = [product for product in products if product.rating is not None]
    return max(rated, key=lambda product: product.rating or 0.0) if rated else None
