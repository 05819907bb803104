"""What the elements are given to draw."""

from __future__ import annotations

import json

from data.constraints import Constraints
from data.facts import CartFacts, Passage, ProductFacts, VariantFacts
from data.settings import Settings
from graph.embedded.voice import Voice
from graph.reply import Alternative, Reply
from graph.understanding.offers import Narrowing, Offer
from tests.ui.visitor import Visitor
from ui.cards import cart_props, product_props, reply_elements
from ui.filters import filters_props, without_counts
from ui.pictures import picture_url

SETTINGS = Settings(image_sources="https://cdn.example", _env_file=None)
CART = CartFacts(owner="customer:x", currency="USD")


def product(name: str, **more: object) -> ProductFacts:
    facts = {"id": name, "name": name, "category": "A > B", "price_cents": 1999, "currency": "EUR"}
    return ProductFacts.model_validate(facts | more)


def test_pictures_come_from_us_or_from_an_allowed_host() -> None:
    assert picture_url("a", "https://cdn.example/a.png", SETTINGS) == "https://cdn.example/a.png"
    for url in (None, "", "/pictures/a.svg", "https://evil.example/a.png", "javascript:alert(1)"):
        assert picture_url("a", url, SETTINGS) == "/pictures/a.svg"
    assert picture_url("a/../b c", None, SETTINGS) == "/pictures/a%2F..%2Fb%20c.svg"


def test_a_bare_product_makes_a_whole_card() -> None:
    card = product_props(product("lamp"), SETTINGS)
    assert card["in_stock"]
    assert (card["rating"], card["brand"], card["variants"]) == (None, None, [])
    assert card["category"] == "B"
    json.dumps(card)


def test_a_variant_keeps_its_own_price_and_stock() -> None:
    small = VariantFacts(id="s", options={"size": "S"}, price_cents=900, stock=0)
    card = product_props(product("shirt", variants=(small,)), SETTINGS)
    assert card["variants"] == [small.model_dump()]
    assert not card["in_stock"]


async def test_elements_follow_the_reply() -> None:
    Visitor("guest-anna").speak()
    lamps = [product("one"), product("two")]
    source = Passage(id="p", source="policy", title="Returns", text="x" * 9000, score=0.9)
    plain = Reply(session_id="s", text="t", cart=CART)
    assert [drawn.name for drawn in reply_elements(plain, SETTINGS)] == ["NextSteps"]
    full = Reply(session_id="s", text="t", cart=CART, cards=lamps, citations=[source])
    drawn = reply_elements(full, SETTINGS)
    assert [one.name for one in drawn] == ["ProductCards", "Sources", "NextSteps"]
    assert [card["id"] for card in drawn[0].props["products"]] == ["one", "two"]
    assert len(drawn[1].props["sources"][0]["text"]) <= 1500


async def test_what_went_into_the_cart_is_no_card_of_the_list_beside_it() -> None:
    Visitor("guest-anna").speak()
    lamps = [product("bought"), product("one"), product("two")]
    reply = Reply(session_id="s", text="t", cart=CART, cards=lamps, aside=["bought"])
    (group,) = [d for d in reply_elements(reply, SETTINGS) if d.name == "ProductCards"]
    # The numbers are those of the list in the text.
    assert [(one["id"], one["place"]) for one in group.props["products"]] == [
        ("one", 1),
        ("two", 2),
    ]


async def test_a_comparison_keeps_the_order_of_its_columns() -> None:
    Visitor("guest-anna").speak()
    lamps = [product("one"), product("two"), product("other")]
    table = {"product_ids": ["two", "one"], "rows": [{"name": "Power", "values": ["5 W", "7 W"]}]}
    reply = Reply(session_id="s", text="t", cart=CART, cards=lamps, comparison=table)
    drawn = reply_elements(reply, SETTINGS)[0]
    assert drawn.name == "Comparison"
    assert [one["id"] for one in drawn.props["products"]] == ["two", "one"]


def an_offer(facet: str, label: str, count: int, **more: object) -> Offer:
    told = {"title": facet.title(), "text": f"Only {label}", "change": {}}
    return Offer.model_validate({"facet": facet, "label": label, "count": count} | told | more)


NARROWING = Narrowing(
    query="lamp",
    constraints=Constraints(),
    count=20,
    offers=[
        an_offer("brand", "Acme", 12, selected=True),
        an_offer("brand", "Bose", 8),
        an_offer("attributes.power", "5 W", 6, title="Power"),
        an_offer("attributes.power", "7 W", 1, title="Power"),
        an_offer("attributes.dimmable", "yes", 9, title="Dimmable"),
    ],
    limits=[an_offer("brand", "Acme", 0, text="Any brand")],
)


def test_filters_show_limits_the_best_ways_on_and_everything() -> None:
    shown = filters_props(NARROWING)
    json.dumps(shown)
    assert shown["limits"] == [{"label": "Acme", "text": "Any brand"}]
    # A chosen value gives its limit up; a facet in force is no quick choice, nor is a rare value.
    brand, power, dimmable = shown["facets"]
    assert [value["text"] for value in brand["values"]] == ["Any brand", "Only Bose"]
    assert len(power["values"]) == 2
    assert dimmable["title"] == "Dimmable"
    assert [value["short"] for value in shown["quick"]] == ["Power 5 W", "Dimmable"]
    without_counts(shown)
    assert shown["quick"][0]["count"] is brand["values"][0]["count"] is shown["count"] is None


async def test_what_comes_closest_is_a_group_of_its_own() -> None:
    Visitor("guest-anna").speak()
    closest = [Alternative(product=product("lamp"), misses=["not red: blue"])]
    reply = Reply(
        session_id="s",
        text="t",
        cart=CART,
        alternatives=closest,
        gives_up=["attributes.color"],
        narrowing=NARROWING,
    )
    filters, cards, _ = reply_elements(reply, SETTINGS)
    assert (filters.name, cards.name) == ("Filters", "ProductCards")
    assert cards.props["closest"] is True
    assert cards.props["gives_up"] == ["the color"]
    assert cards.props["products"][0]["misses"] == ["not red: blue"]


async def test_a_card_says_why_it_was_found() -> None:
    Visitor("guest-anna").speak()
    why = {"one": "Matches red"}
    found = [product("one"), product("two")]
    reply = Reply(session_id="s", text="t", cart=CART, cards=found, reasons=why)
    shown = reply_elements(reply, SETTINGS)[0].props["products"]
    assert [card["reason"] for card in shown] == ["Matches red", ""]


def test_an_empty_cart_is_drawn_too() -> None:
    assert cart_props(CART, SETTINGS, Voice())["lines"] == []
