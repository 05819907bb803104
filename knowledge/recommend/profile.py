"""What a person's acts say of them: products with weights, the newest and strongest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.histories import BOUGHT, WEIGHTS, Event
from knowledge.recommend.model import Blend

MOST_PRODUCTS = 50
HALF_LIFE_S = 365 * 86400.0


@dataclass(frozen=True)
class Liked:
    """A product of somebody's history.

    Attributes:
        weight: How much it tells of what they want next.
        how: "bought", "cart" or "viewed": the most that they did with it.
    """

    product_id: str
    weight: float
    how: str


def liked(
    events: Sequence[Event], blend: Blend, carted: Iterable[str] = (), viewed: Iterable[str] = ()
) -> list[Liked]:
    """The newest products of the events (oldest first), then those of the cart and the page.

    Each weighs by the strongest act, by the blend's recency to the power of how many products
    came after it, and by half for each HALF_LIFE_S before the newest act.
    """
    latest: dict[str, float] = {}
    strength: dict[str, float] = {}
    how: dict[str, str] = {}
    now = max((event.at for event in events), default=0.0)
    acts = [(event.product_id, event.kind, event.at) for event in events]
    acts += [(product, "add_to_cart", now) for product in carted]
    acts += [(product, "view_product", now) for product in viewed]
    for product, kind, at in acts:
        latest.pop(product, None)  # Taken up again at the end: it is the newest now.
        latest[product] = at
        if WEIGHTS.get(kind, 0.0) >= strength.get(product, 0.0):
            strength[product], how[product] = WEIGHTS.get(kind, 0.0), _HOW.get(kind, "viewed")
    found = []
    for later, (product, at) in enumerate(list(latest.items())[: -MOST_PRODUCTS - 1 : -1]):
        fading = blend.recency**later * 2 ** (-max(now - at, 0.0) / HALF_LIFE_S)
        found.append(Liked(product, strength[product] ** blend.strength * fading, how[product]))
    return found


_HOW: Mapping[str, str] = {
    BOUGHT: "bought",
    "add_to_cart": "cart",
    "update_cart": "cart",
    "checkout_started": "cart",
}
