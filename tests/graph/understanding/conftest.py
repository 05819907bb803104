"""A small catalogue's words, and an understander over them with the packaged embedding model."""

from pathlib import Path
from typing import Any

import pytest

from data.catalogue import CatalogueRow
from data.settings import Settings
from graph.understanding.mentions import CatalogueWords
from graph.understanding.types import Conversation, ShownProduct
from graph.understanding.understand import Understander
from knowledge.embedding import open_embedder
from knowledge.vocabulary import CatalogueVocabulary, build_vocabulary

ROWS = [
    # name, brand, category, attributes
    ("Alvaro Ridge 2 Tent", "Alvaro", "Outdoors > Camping > Tents", {"color": "red"}),
    ("Alvaro Ridge 4 Tent", "Alvaro", "Outdoors > Camping > Tents", {"color": "blue"}),
    ("Borealis Dome Tent", "Borealis", "Outdoors > Camping > Tents", {"color": "black"}),
    (
        "Borealis Trail Boots",
        "Borealis",
        "Shoes > Boots",
        {"color": "black", "material": "leather"},
    ),
    ("Cindra Peak Boots", "Cindra", "Shoes > Boots", {"color": "red", "material": "leather"}),
    ("Orange Note 14 Laptop", "Orange", "Computers > Laptops", {"color": "silver", "RAM": "16 GB"}),
    ("Cindra Slate 15 Laptop", "Cindra", "Computers > Laptops", {"color": "black", "RAM": "8 GB"}),
    ("Cindra Felt Laptop Sleeve", "Cindra", "Computers > Sleeves", {"color": "gray"}),
    ("Borealis Leather Sleeve", "Borealis", "Computers > Sleeves", {"material": "leather"}),
    ("Harrow & Tide Soap", "Harrow & Tide", "Beauty > Soap", {"scent": "lavender"}),
    ("Harrow & Tide Oat Soap", "Harrow & Tide", "Beauty > Soap", {"scent": "oat"}),
]


def catalogue_row(
    number: int, told: tuple[str, str, str, dict[str, Any]], *,
    description: str = "", price_cents: int = 1000,
) -> CatalogueRow:  # fmt: skip
    """A product by its name, brand, category and attributes."""
    name, brand, category, attributes = told
    return CatalogueRow(
        id=str(number), name=name, brand=brand, category=category, description=description,
        price_cents=price_cents, rating=None, rating_count=0, in_stock=True, popularity=0,
        created_at="", attributes=attributes, specifications={},
    )  # fmt: skip


@pytest.fixture(scope="session")
def vocabulary() -> CatalogueVocabulary:
    said = "Made for fragrance lovers, with nuts and soy snacks."
    rows = [catalogue_row(*one, description=said) for one in enumerate(ROWS)]
    return build_vocabulary(rows, "test")


@pytest.fixture(scope="session")
def words(vocabulary: CatalogueVocabulary) -> CatalogueWords:
    return CatalogueWords(vocabulary)


@pytest.fixture(scope="session")
def embedding_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("understanding")


@pytest.fixture(scope="session")
def understander(vocabulary: CatalogueVocabulary, embedding_home: Path) -> Understander:
    return Understander(lambda: vocabulary, open_embedder(Settings(home=embedding_home)))


@pytest.fixture
def shown() -> Conversation:
    """Three tents were shown under $300."""
    products = [
        ShownProduct(
            id=f"t{number}", name=name, brand=brand, category=category,
            price_cents=price, rating=rating, attributes=attributes,
        )
        for number, ((name, brand, category, attributes), price, rating) in enumerate(
            zip(ROWS[:3], (12_000, 24_000, 9_900), (4.1, 4.7, 3.8), strict=True), start=1
        )
    ]  # fmt: skip
    conversation = Conversation(shown=products, query="tents", turns=1)
    conversation.constraints.category = ["Outdoors > Camping > Tents"]
    conversation.constraints.price_max_cents = 30_000
    return conversation
