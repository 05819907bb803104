"""Lets the configured language model write the shop's texts, where one is configured."""

from __future__ import annotations

from graph.models import chosen_model
from graph.texts.description_writer import ModelDescriptionWriter
from graph.texts.summary_writer import ModelSummaryWriter
from knowledge.shop import Shop


def use_writers(shop: Shop) -> None:
    """Put the provider's writers in the place of the embedded ones.

    Raises:
        ShopError: The model setting is wrong.
    """
    if chosen_model(shop.settings).is_embedded:
        return
    shop.reviews.summaries.writer = ModelSummaryWriter(shop.settings, shop.engine)
    shop.descriptions.writer = ModelDescriptionWriter(shop.settings, shop.engine)
