"""What a message does with each product in view, as a model reads it beside all of them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph.understanding.in_view import in_view, texts
from graph.understanding.intents import Features, softmax
from graph.understanding.types import Conversation
from knowledge.embedding import CachedEmbedder
from knowledge.minilm import NAME as MINILM

WEIGHTS = Path(__file__).with_name("card_reader.npz")
"""What is added to MiniLM's weights, and the head, by `python -m evals.fit_card_reader`."""
NOTHING = "nothing"
DOES = (NOTHING, "add", "set", "remove", "ask", "like")
# Of so many it is told how many; the last stands for more.
MOST_COUNTED = 12
# So much of a message is read.
MOST_CHARS = 400


@dataclass(frozen=True)
class Doing:
    """What is done with one product.

    Attributes:
        product_id: The product.
        chances: How likely each of `DOES` is, from 0 to 1.
        quantity: How many, where that is said.
    """

    product_id: str
    chances: Mapping[str, float]
    quantity: int | None

    @property
    def does(self) -> str:
        """The likeliest of `DOES`."""
        return max(self.chances, key=lambda does: self.chances[does])

    @property
    def chance(self) -> float:
        """How likely that is."""
        return max(self.chances.values())


@dataclass(frozen=True)
class CardHead:
    """Weights on what is read of a product: (384, `DOES`) and (384, 1 + `MOST_COUNTED`)."""

    does: Features
    does_bias: Features
    counts: Features
    counts_bias: Features
    temperature: float

    def chances(self, read: Features) -> Features:
        """A row a product, a column for each of `DOES`."""
        scores = read @ self.does + self.does_bias
        return softmax(scores / self.temperature)

    def quantities(self, read: Features) -> list[int | None]:
        """How many are said of each product."""
        told = (read @ self.counts + self.counts_bias).argmax(axis=1)
        return [int(many) or None for many in told]


class CardReader:
    """Reads messages beside the products in view."""

    def __init__(self, embedder: CachedEmbedder, weights: Path = WEIGHTS) -> None:
        """Open MiniLM with the weights; where it cannot be had, nothing is read."""
        plain = embedder if embedder.name == MINILM else embedder.packaged()
        self._model = plain.segment_reader(weights) if plain else None
        self._head = card_head(weights)

    def doings(self, text: str, conversation: Conversation) -> list[Doing]:
        """What the message does with each product in view; none where there is none."""
        products = in_view(conversation)
        if self._model is None or not products:
            return []
        read = self._model.segments(text[:MOST_CHARS], texts(conversation, products))
        chances, counts = self._head.chances(read), self._head.quantities(read)
        return [
            Doing(product.id, dict(zip(DOES, row.tolist(), strict=True)), many)
            for product, row, many in zip(products, chances, counts, strict=False)
        ]


@functools.cache
def card_head(weights: Path = WEIGHTS) -> CardHead:
    """The head of a file of weights."""
    stored = np.load(weights)
    does, does_bias, counts, counts_bias = (
        stored[name].astype(np.float32) for name in ("does", "does_bias", "counts", "counts_bias")
    )
    return CardHead(does, does_bias, counts, counts_bias, float(stored["temperature"]))
