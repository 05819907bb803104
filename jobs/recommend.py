"""Job: the recommender learns what people did since the last time."""

from __future__ import annotations

from typing import Any

from data.progress import Progress
from knowledge.shop import Shop


def is_due(shop: Shop) -> bool:
    """Whether something happened that is not learnt yet."""
    return shop.recommender.is_behind()


def run(shop: Shop, progress: Progress) -> dict[str, Any]:
    """Read only what is newer than the last time; the model is replaced whole at the end."""
    before = shop.recommender.model().read
    model = shop.recommender.catch_up(progress)
    return {
        "read_to": model.read.interaction,
        "read_from": before.interaction,
        "products": len(model.items),
        "pairs": len(model.next.items),
    }
