"""A search that goes on: what a later message limits, gives up, replaces or leaves behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.settings import Settings
from graph.understanding.types import Conversation, Search, ShownProduct, Understanding
from graph.understanding.understand import Understander
from knowledge.embedding import open_embedder
from knowledge.vocabulary import CatalogueVocabulary, build_vocabulary
from tests.graph.understanding.conftest import catalogue_row

PHONES, CAMERAS, GAMES = "Phones > Mobiles", "Photo > Cameras", "Toys > Games > Board Games"
BLENDERS, VACUUMS = "Kitchen > Blenders", "Home > Vacuums"
QUILTS = "Home > Quilts"
COVERS, MODEL = "Phones > Covers", "Phones > Covers > Halo 7 Covers"
ROWS = [
    ("Talos One Mobile", "Talos", PHONES, {"system": "Halo 12", "camera": "48 MP", "color": "red"}),
    ("Talos Two Mobile", "Talos", PHONES, {"system": "Halo 12", "camera": "12 MP"}),
    ("Verity Dot Mobile", "Verity", PHONES, {"system": "Orchid", "camera": "64 MP"}),
    ("Verity Eye Camera", "Verity", CAMERAS, {"zoom": "8x"}),
    ("Talos Lens Camera", "Talos", CAMERAS, {"zoom": "20x"}),
    ("Harbour Trade Board Game", "Meeple", GAMES, {"players": "2-4"}),
    ("Castle Rush Board Game", "Meeple", GAMES, {"players": "3-7"}),
    ("Whirl 5 Blender", "Hestia", BLENDERS, {"dishwasher safe": "yes", "pulse": "no"}),
    ("Whirl 9 Blender", "Hestia", BLENDERS, {"dishwasher safe": "no", "pulse": "3 levels"}),
    ("Dune Silent Vacuum", "Hestia", VACUUMS, {"pet mode": "yes", "pulse": "no"}),
    ("Dune Home Vacuum", "Orel", VACUUMS, {"pet mode": "no"}),
    ("Armor Cover for Halo 7", "Cobalt", COVERS, {}),
    ("Thin Cover for Halo 7", "Verity", MODEL, {}),
    ("Thin Cover for Halo 7 Max", "Verity", "Phones > Covers > Halo 7 Max Covers", {}),
    ("Soft Cloth", "Verity", "Phones > Mobiles > Mobile Accessories", {}),
    ("Dream Quilt", "Orel", QUILTS, {"filling": "goose feather", "latex free": "yes"}),
]


@pytest.fixture(scope="module")
def shop(embedding_home: Path) -> Understander:
    words: CatalogueVocabulary = build_vocabulary(
        [catalogue_row(*one, price_cents=9000) for one in enumerate(ROWS)], "on"
    )
    return Understander(lambda: words, open_embedder(Settings(home=embedding_home)))


def after(category: str, query: str, **limits: object) -> Conversation:
    """The conversation after a search that showed two products."""
    shown = [
        ShownProduct(id=f"p{n}", name=name, brand=brand, category=path, price_cents=9000 + n)
        for n, (name, brand, path, _) in enumerate(ROWS)
        if path == category
    ]
    before = Conversation(shown=shown, query=query, turns=1, last_intents=["search"])
    held = before.constraints.model_validate({"category": [category], **limits})
    return before.model_copy(update={"constraints": held})


def heard(shop: Understander, text: str, before: Conversation) -> Understanding:
    return shop.understand(text, before)


@pytest.mark.parametrize(
    ("text", "category", "attributes"),
    [
        ("with a camera of at least 40 MP", PHONES, {"camera": ["48 MP", "64 MP"]}),
        ("must come with a camera of 12 MP", PHONES, {"camera": ["12 MP"]}),
        ("halo would do too", PHONES, {"system": ["Halo 12"]}),
        ("it needs to fit in a dishwasher", BLENDERS, {"dishwasher safe": ["yes"]}),
        ("only models with pulse", BLENDERS, {"pulse": ["3 levels"]}),
        ("we are five people", GAMES, {"players": ["3-7"]}),
        ("the game has to be for 7", GAMES, {"players": ["3-7"]}),
    ],
)
def test_properties_are_of_the_things_in_force(
    text: str, category: str, attributes: dict[str, list[str]], shop: Understander
) -> None:
    held = heard(shop, text, after(category, category.rpartition(" > ")[2].casefold()))
    assert held.in_force.category == [category]
    assert held.in_force.attributes == attributes


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("my boss says 250, not a penny more", 25_000),
        ("make that 350", 35_000),
        ("250 or so at the most", 25_000),
        ("until 330", 33_000),
        ("we are 12 people", 40_000),
    ],
)
def test_a_bare_amount_is_the_new_ceiling(text: str, most: int, shop: Understander) -> None:
    held = heard(shop, text, after(PHONES, "mobiles", price_max_cents=40_000))
    assert held.in_force.price_max_cents == most
    assert held.in_force.category == [PHONES]


def test_one_end_of_the_price_is_given_up_alone(shop: Understander) -> None:
    before = after(PHONES, "mobiles", price_min_cents=10_000, price_max_cents=40_000)
    low = heard(shop, "scrap the lower limit", before).in_force
    assert (low.price_min_cents, low.price_max_cents) == (None, 40_000)
    high = heard(shop, "drop the upper limit", before).in_force
    assert (high.price_min_cents, high.price_max_cents) == (10_000, None)


def test_cheaper_gives_up_the_least_price(shop: Understander) -> None:
    before = after(PHONES, "mobiles", price_min_cents=10_000, price_max_cents=40_000)
    cheaper = heard(shop, "can be cheaper", before).in_force
    assert cheaper.price_min_cents is None
    ranged = heard(shop, "cheaper, between 60 and 90", before).in_force
    assert (ranged.price_min_cents, ranged.price_max_cents) == (6_000, 9_000)


def test_to_see_everything_gives_up_what_narrows_but_the_price(shop: Understander) -> None:
    before = after(PHONES, "mobiles", brand=["Talos"], price_max_cents=40_000)
    held = heard(shop, "I'd like to see everything", before).in_force
    assert (held.brand, held.price_max_cents, held.category) == ([], 40_000, [PHONES])


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("pricey ones on top please", "price_desc"),
        ("the cheap ones first", "price_asc"),
        ("sort from low price", "price_asc"),
    ],
)
def test_an_order_is_said_of_ones(text: str, order: str, shop: Understander) -> None:
    assert heard(shop, text, after(PHONES, "mobiles")).in_force.sort == order


def test_the_order_is_turned_round(shop: Understander) -> None:
    held = heard(shop, "in reverse order", after(PHONES, "mobiles", sort="price_asc"))
    assert held.in_force.sort == "price_desc"
    assert held.intents == ["refine"]


def test_other_brands_are_all_but_the_one_in_force(shop: Understander) -> None:
    held = heard(shop, "and from another make?", after(PHONES, "mobiles", brand=["Talos"]))
    assert (held.in_force.brand, held.in_force.exclude.brand) == ([], ["Talos"])


@pytest.mark.parametrize(
    "text",
    [
        "otherwise there is no use in it",
        "that's for people who hate Talos",
        "he isn't my uncle",
        "not the complete garbage",
    ],
)
def test_remarks_exclude_nothing(text: str, shop: Understander) -> None:
    exclude = heard(shop, text, after(PHONES, "mobiles")).in_force.exclude
    assert exclude == Conversation().constraints.exclude


def test_remarks_are_no_search_words(shop: Understander) -> None:
    before = after(PHONES, "mobiles", price_max_cents=40_000)
    held = heard(shop, "price is no issue anymore, grandma pays", before)
    assert held.query_in_force == "mobiles"
    assert held.in_force.price_max_cents is None
    assert heard(shop, "everything but Talos, bad name", before).query_in_force == "mobiles"


def test_limits_without_a_thing_go_on_with_the_search(shop: Understander) -> None:
    held = heard(shop, "show verity, until 200", after(PHONES, "mobiles"))
    assert held.in_force.category == [PHONES]
    assert (held.in_force.brand, held.in_force.price_max_cents) == (["Verity"], 20_000)
    assert heard(shop, "do you have red kites", after(PHONES, "mobiles")).is_new_search


def test_another_thing_instead_keeps_the_price(shop: Understander) -> None:
    before = after(PHONES, "mobiles", price_max_cents=40_000, attributes={"color": ["red"]})
    held = heard(shop, "cameras instead", before).in_force
    assert (held.category, held.price_max_cents, held.attributes) == ([CAMERAS], 40_000, {})


def test_the_same_of_another_kind_keeps_shared_properties(shop: Understander) -> None:
    before = after(BLENDERS, "blenders", attributes={"pulse": ["no"], "dishwasher safe": ["yes"]})
    held = heard(shop, "a vacuum instead, otherwise the same", before).in_force
    assert (held.category, held.attributes) == ([VACUUMS], {"pulse": ["no"]})


def test_sentences_that_only_limit_are_one_search(shop: Understander) -> None:
    heard_now = heard(shop, "mobiles. red. no more than 90", Conversation())
    assert len(heard_now.parts) == 1
    assert heard_now.in_force.price_max_cents == 9_000
    assert heard_now.in_force.attributes == {"color": ["red"]}


@pytest.mark.parametrize("text", ["nah boring, other ones", "got more of them?", "no others?"])
def test_others_of_the_same_are_asked_for(text: str, shop: Understander) -> None:
    held = heard(shop, text, after(PHONES, "mobiles", price_max_cents=40_000))
    assert set(held.intents) <= {"refine", "search", "recommend"}
    assert held.in_force.category == [PHONES]


def test_a_search_left_is_taken_up_without_its_remarks(shop: Understander) -> None:
    left = Search(query="mobiles my sister pays", constraints=after(PHONES, "m").constraints)
    before = after(CAMERAS, "cameras").model_copy(update={"searches": [left]})
    held = heard(shop, "back to the mobiles", before)
    assert held.in_force.category == [PHONES]
    assert held.query_in_force == "mobiles"


def test_things_of_their_own_are_looked_for_apart(shop: Understander) -> None:
    read = heard(shop, "now a blender, and also board games", Conversation())
    assert [part.constraints.category for part in read.parts] == [[BLENDERS], [GAMES]]
    read = heard(shop, "mobiles in red and dishwasher safe blenders", Conversation())
    assert [part.constraints.attributes for part in read.parts] == [
        {"color": ["red"]},
        {"dishwasher safe": ["yes"]},
    ]


def test_the_limit_of_an_earlier_search_is_taken_over(shop: Understander) -> None:
    priced = after(BLENDERS, "blenders", price_max_cents=7_000).constraints
    before = after(CAMERAS, "cameras").model_copy(
        update={"searches": [Search(query="blenders", constraints=priced)]}
    )
    held = heard(shop, "a vacuum, same limit as for the blender", before).in_force
    assert (held.category, held.price_max_cents) == ([VACUUMS], 7_000)


def test_asking_for_a_kind_again_means_that_choice_alone(shop: Understander) -> None:
    before = after(PHONES, "mobiles", attributes={"color": ["blue"]})
    assert heard(shop, "got red mobiles too?", before).in_force.attributes == {"color": ["red"]}


def test_what_is_made_do_with_is_wanted(shop: Understander) -> None:
    held = heard(shop, "I could do with a vacuum", after(PHONES, "mobiles")).in_force
    assert held.category == [VACUUMS]
    held = heard(shop, "what bargains have you got on blenders", Conversation()).in_force
    assert held.category == [BLENDERS]


def test_what_a_thing_is_for_may_not_matter(shop: Understander) -> None:
    held = heard(shop, "covers please, no matter which mobile", Conversation()).in_force
    assert held.category == [COVERS]


def test_going_back_to_a_value_is_no_undoing(shop: Understander) -> None:
    before = after(PHONES, "mobiles", price_max_cents=40_000)
    held = heard(shop, "back to red please", before)
    assert "undo" not in held.intents
    assert held.in_force.attributes == {"color": ["red"]}


def test_what_goes_with_a_thing_is_not_the_thing(shop: Understander) -> None:
    held = heard(shop, "a telephone", Conversation()).in_force
    assert held.category == [PHONES]
    assert held.exclude.category == [f"{PHONES} > Mobile Accessories"]
    held = heard(shop, "mobile accessories", Conversation()).in_force
    assert (held.category, held.exclude.category) == ([f"{PHONES} > Mobile Accessories"], [])


def test_a_model_left_out_hides_nothing_of_the_other(shop: Understander) -> None:
    held = heard(shop, "covers for a halo 7, not the max", Conversation()).in_force
    assert (held.category, held.exclude.terms) == ([MODEL], [])


def test_a_brand_is_looked_for_on_the_other_shelves_of_its_kind(shop: Understander) -> None:
    held = heard(shop, "the ones by Cobalt", after(MODEL, "cover halo 7")).in_force
    assert (held.category, held.brand) == ([COVERS], ["Cobalt"])
    held = heard(shop, "the ones by Verity", after(MODEL, "cover halo 7")).in_force
    assert held.category == [MODEL]


def test_a_filling_left_out_is_of_any_animal(shop: Understander) -> None:
    held = heard(shop, "quilts without feather", Conversation()).in_force
    assert held.exclude.attributes == {"filling": ["goose feather"]}


def test_what_things_are_free_of_is_held_as_their_property(shop: Understander) -> None:
    held = heard(shop, "she can't have latex", after(QUILTS, "quilts")).in_force
    assert held.attributes == {"latex free": ["yes"]}
    assert held.exclude.terms == []


def test_the_brand_of_what_a_thing_is_for_limits_nothing(shop: Understander) -> None:
    held = heard(shop, "covers for a Talos mobile", Conversation()).in_force
    assert (held.category, held.brand) == ([COVERS], [])
    held = heard(shop, "covers for the same mobile", Conversation()).in_force
    assert held.category == [COVERS]


def test_one_of_several_kinds_is_gone_on_with(shop: Understander) -> None:
    before = Conversation(
        query="blenders and vacuums",
        constraints={"category": [BLENDERS, VACUUMS]},
        last_intents=["search"],
    )
    narrowed = heard(shop, "start with the blenders, under 90", before).in_force
    assert (narrowed.category, narrowed.price_max_cents) == ([BLENDERS], 9000)
    assert heard(shop, "under 90", before).in_force.category == [BLENDERS, VACUUMS]
