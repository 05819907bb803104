"""What is meant by pointing back: a maker, a device, another colour, a demand on what is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.settings import Settings
from graph.understanding.types import Conversation
from graph.understanding.understand import Understander
from knowledge.embedding import open_embedder
from knowledge.vocabulary import build_vocabulary
from tests.graph.understanding.conftest import catalogue_row


@pytest.mark.parametrize(
    "text", ["I'm after boots by them", "any boots from the same brand?", "show me Alvaro's boots"]
)
def test_the_maker_spoken_of_limits(
    text: str, understander: Understander, shown: Conversation
) -> None:
    shown = shown.model_copy(update={"focus": ["t1"]})
    understood = understander.understand(text, shown)
    assert understood.in_force.brand == ["Alvaro"]


def test_which_of_them_names_no_maker(understander: Understander, shown: Conversation) -> None:
    shown = shown.model_copy(update={"focus": ["t1"]})
    understood = understander.understand("which of them is the cheapest?", shown)
    assert not understood.in_force.brand


def test_a_thing_for_the_same_device_looks_for_that_device(understander: Understander) -> None:
    before = Conversation(query="laptop Orange Note 14", turns=1)
    before.constraints.category = ["Computers > Laptops"]
    understood = understander.understand("and a sleeve for the same laptop", before)
    assert understood.in_force.category == ["Computers > Sleeves"]
    assert {"Orange", "Note", "14"} <= set(understood.query_in_force.split())


def test_another_colour_of_what_comes_in_one_is_looked_for(
    understander: Understander, shown: Conversation
) -> None:
    shown = shown.model_copy(update={"focus": ["t1"]})
    understood = understander.understand("and in blue?", shown)
    assert understood.intents == ["refine"]
    assert understood.in_force.brand == ["Alvaro"]
    assert understood.in_force.attributes == {"color": ["blue"]}


def test_a_demand_narrows_the_list(understander: Understander, shown: Conversation) -> None:
    understood = understander.understand("it has to be blue", shown)
    assert understood.intents == ["refine"]
    assert understood.in_force.attributes == {"color": ["blue"]}


SORTS = [
    ("Rapid Kettle", "Kitchen > Kettles", "stainless steel"),
    ("Glass Kettle", "Kitchen > Kettles", "glass"),
    ("Frame Desk", "Home > Desks", "steel"),
    ("Day Bag", "Bags > Totes", "vegan leather"),
    ("Long Belt", "Bags > Belts", "leather"),
]


@pytest.mark.parametrize(
    ("text", "materials"),
    [
        ("a steel kettle", ["stainless steel"]),
        ("a steel desk", ["steel"]),
        ("a leather tote", ["leather"]),
    ],
)
def test_a_material_that_comes_in_sorts_alone_is_those(
    text: str, materials: list[str], embedding_home: Path
) -> None:
    words = build_vocabulary(
        [
            catalogue_row(n, (name, "Orel", path, {"material": of}), price_cents=9000)
            for n, (name, path, of) in enumerate(SORTS)
        ],
        "sorts",
    )
    shop = Understander(lambda: words, open_embedder(Settings(home=embedding_home)))
    limits = shop.understand(text, Conversation()).in_force
    assert limits.attributes == {"material": materials}
