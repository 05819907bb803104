"""The shipped reader of cards, on messages that its lessons do not hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from data.settings import Settings
from graph.understanding.card_reader import DOES, MOST_COUNTED, CardReader, card_head
from graph.understanding.types import Conversation, ShownProduct
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.embedding_cache import EmbeddingCache
from tests.other_model import OtherModel

LAMPS = [
    ShownProduct(id=str(number), name=f"Fennel {name} Lamp", category="Lamps", price_cents=cents)
    for number, (name, cents) in enumerate(
        [("Brass Floor", 8900), ("Glass Table", 4500), ("Paper Hanging", 2500)]
    )
]
LINES: list[dict[str, Any]] = [
    {"product_id": "0", "variant_id": None, "quantity": 2, "options": {}}
]


@pytest.fixture(scope="module")
def reader(embedding_home: Path) -> CardReader:
    return CardReader(open_embedder(Settings(home=embedding_home)))


def test_a_row_a_product(reader: CardReader) -> None:
    doings = reader.doings("hello", Conversation(shown=LAMPS))
    assert [one.product_id for one in doings] == ["0", "1", "2"]
    assert all(one.does in DOES and 1 / len(DOES) <= one.chance <= 1 for one in doings)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the paper one please", {"2": "add"}),
        ("our ceiling is low so I'd rather have the one that stands on a table", {"1": "add"}),
        ("is the brass one heavy?", {"0": "ask"}),
        ("do you deliver on sundays?", {}),
    ],
)
def test_what_is_done_with_what_is_shown(
    text: str, wanted: dict[str, str], reader: CardReader
) -> None:
    doings = reader.doings(text, Conversation(shown=LAMPS))
    assert {one.product_id: one.does for one in doings if one.does != "nothing"} == wanted


def test_what_lies_in_the_cart_is_counted(reader: CardReader) -> None:
    said = Conversation(shown=LAMPS, cart=LAMPS[:1], cart_lines=LINES)
    [changed] = [one for one in reader.doings("make it five brass ones", said) if one.does == "set"]
    assert (changed.product_id, changed.quantity) == ("0", 5)


def test_without_anything_in_view_nothing_is_read(reader: CardReader) -> None:
    assert reader.doings("the brass one", Conversation()) == []


def test_without_minilm_nothing_is_read(tmp_path: Path) -> None:
    other = CachedEmbedder(OtherModel(), EmbeddingCache(tmp_path / "cache.db"))
    assert CardReader(other).doings("the brass one", Conversation(shown=LAMPS)) == []


def test_the_head_knows_every_act_and_count() -> None:
    head = card_head()
    assert head.does.shape == (384, len(DOES))
    assert head.counts.shape == (384, 1 + MOST_COUNTED)
    assert head.temperature > 0
