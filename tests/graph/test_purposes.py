"""Things told by what they are for, and what they are to fit: in the demo shop, by state."""

from collections.abc import Sequence, Set

import pytest

from data.constraints import Constraints
from graph.purposes import purpose_of, with_purpose
from graph.understanding.types import Intent, Part, Understanding
from knowledge.shelf_likeness import ASKED_FOR, TOLD_OF, shelves_meant
from knowledge.shop import Shop
from tests.graph.conftest import Talk


def understood(text: str, intent: Intent = "search", **limits: object) -> Understanding:
    constraints = Constraints.model_validate(limits)
    part = Part(text=text, intent=intent, confidence=1, query=text, constraints=constraints)
    return Understanding(text=text, parts=[part], in_force=constraints, query_in_force=text)


def shelves(
    shop: Shop, text: str, but: Set[str] = frozenset(), least: float = ASKED_FOR
) -> list[str]:
    snapshot = shop.products.snapshot()
    return shelves_meant(
        snapshot, snapshot.vectors.cosines(shop.embedder.embed([text])[0]), but, least
    )


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("something to keep my tea hot", "keep my tea hot"),
        ("hi, got anything soft and warm for the night? we sleep outside", "the night"),
        ("what do you have against moths", "moths"),
        ("anything but grey", ""),
        ("something like the first, for my dad", ""),
        ("something under 40 for us", ""),
        ("which tents do you have for two", ""),
    ],
)
def test_a_purpose_is_what_follows_what_stands_for_the_thing(text: str, purpose: str) -> None:
    assert purpose_of(text)[1] == purpose.split()


def test_what_the_thing_is_used_on_is_not_looked_for(shop: Shop) -> None:
    heard = with_purpose(
        understood("something to keep my coffee hot in the office"),
        lambda text, but, least: shelves(shop, text, but, least),
    )
    categories = heard.parts[0].constraints.category
    assert categories
    assert not any(path.endswith("> Coffee") for path in categories)
    assert heard.in_force.category == categories


@pytest.mark.parametrize(
    "heard",
    [
        understood("stuff for camping", category=["Outdoors > Camping"]),
        understood("something to read: a crime novel", category=["Books > Novels"]),
        understood("thanks, something to think about", "thanks"),
        understood("which one is for the office", "ask_product"),
    ],
)
def test_what_is_told_otherwise_stays(heard: Understanding) -> None:
    def meant(text: str, but: Set[str], least: float) -> Sequence[str]:
        return ["Garden > Hoses"]

    assert with_purpose(heard, meant) == heard


def test_chatter_means_a_shelf_only_where_it_is_clear(shop: Shop) -> None:
    assert shelves(shop, "my dog pulls on the leash all the time", least=TOLD_OF)
    assert not shelves(shop, "my husband says hello", least=TOLD_OF)
    assert not shelves(shop, "hello there")


def test_a_thing_told_by_its_purpose_is_shown(talk: Talk) -> None:
    (reply,) = talk("got anything to pump up my tires")
    assert {card.category.rpartition(" > ")[2] for card in reply.cards} == {"Tire Inflators"}


def test_a_case_fits_the_phone_that_is_named_or_was_shown(talk: Talk) -> None:
    for messages in (
        ["I've got the Quillion Aria, need a case for it"],
        ["show me mugs", "I've got the Quillion Aria, need a case for it"],
        ["how much is the Quillion Aria Smartphone", "and a case for it"],
        ["how much is the Quillion Aria Smartphone", "ok and a case for that one"],
    ):
        reply = talk(*messages)[-1]
        assert reply.cards
        assert not reply.cart.lines, "it is looked for, and the phone is not bought"
        assert all(card.category.endswith("Phone Cases") for card in reply.cards)
        limits = next(tool.arguments for tool in reply.tools if tool.name == "search_products")
        assert limits["attributes"] == {"fits": ["Quillion Aria"]}


def test_a_case_for_one_of_a_list_is_no_purchase_of_that_one(talk: Talk) -> None:
    found, reply = talk("show me smartphones", "ok and a case for the second one")
    assert len(found.cards) > 1
    assert not reply.cart.lines
    assert all(card.category.endswith("Phone Cases") for card in reply.cards)
    (limits,) = (tool.arguments for tool in reply.tools if tool.name == "search_products")
    assert "second" not in limits["query"]


def test_what_goes_with_a_named_product_is_looked_for(talk: Talk) -> None:
    (reply,) = talk("charger for the Kestrad Rugged X Smartphone")
    assert reply.cards
    assert all(card.category.endswith("Chargers") for card in reply.cards)


def test_an_inflected_verb_is_no_value(talk: Talk) -> None:
    (reply,) = talk("show me harnesses, my dog pulls on everything")
    asked = [tool.arguments for tool in reply.tools if tool.name == "search_products"]
    assert asked
    assert all("closure" not in args.get("attributes", {}) for args in asked)
