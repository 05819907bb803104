"""Goods come from the catalogue at hand, and are what the dialogue wishes."""

from __future__ import annotations

from typing import Any

from evals.talk.catalogue import Catalogue
from evals.talk.goods import choose_goods, filled
from evals.talk.written import Dialogue
from tests.evals.talk.shop import BY_ID, CATALOGUE, MUGS, SHIRTS

KIND = {"category": {"products": 3}}


def dialogue(id: str = "d", **goods: Any) -> Dialogue:
    """A dialogue with these goods."""
    return Dialogue.model_validate(
        {"id": id, "catalogue": "any", "split": "dev", "goods": goods, "turns": [{"say": "hi"}]}
    )


def test_the_same_dialogue_gets_the_same_goods() -> None:
    wished = {
        "item": {"product": {"of": "kind"}},
        "rival": {"product": {"of": "kind", "not": "item"}},
    }
    for id in ("one", "two", "three"):
        first = choose_goods(dialogue(id, kind=KIND, **wished), CATALOGUE)
        again = choose_goods(dialogue(id, kind=KIND, **wished), CATALOGUE)
        assert first is not None
        assert first == again
        assert {first["item"].meant, first["rival"].meant} <= {"id:s1", "id:s2"}
        assert first["item"] != first["rival"]


def test_a_category_has_enough_products_and_is_said_in_lower_case() -> None:
    goods = choose_goods(dialogue(kind=KIND), CATALOGUE)
    assert goods is not None
    assert (goods["kind"].said, goods["kind"].meant) == ("shirts", SHIRTS)
    assert filled("some {kind}?", goods) == "some shirts?"
    assert choose_goods(dialogue(kind={"category": {"products": 9}}), CATALOGUE) is None


def test_a_brand_is_not_the_only_one() -> None:
    brand = {"brand": {"of": "kind", "products": 2, "not_all": True}}
    goods = choose_goods(dialogue(kind=KIND, brand=brand), CATALOGUE)
    assert goods is not None
    assert goods["brand"].meant == "Birch"
    assert (
        choose_goods(dialogue(kind={"category": {}}, brand=brand), Catalogue("m", [BY_ID["m1"]]))
        is None
    )


def test_a_budget_parts_the_products() -> None:
    price = {"price": {"of": "kind", "quantile": 0.5}}
    goods = choose_goods(dialogue(kind=KIND, budget=price), CATALOGUE)
    assert goods is not None
    assert 25 <= int(goods["budget"].meant) < 40


def test_a_product_with_options_is_one() -> None:
    sized = dialogue(kind=KIND, item={"product": {"of": "kind", "variants": True}})
    assert choose_goods(sized, CATALOGUE) is None
    plenty = BY_ID["s5"].variants[0].model_copy(update={"id": "s5-L", "options": {"size": "L"}})
    both = BY_ID["s5"].model_copy(update={"variants": (BY_ID["s5"].variants[0], plenty)})
    goods = choose_goods(sized, Catalogue("more", [*CATALOGUE.products[:4], both]))
    assert goods is not None
    assert goods["item"].meant == "id:s5"


def test_a_name_with_brackets_is_nobodys_to_say() -> None:
    mugs = Catalogue("mugs", [BY_ID["m1"]])
    assert BY_ID["m1"].category == MUGS
    wished = dialogue(kind={"category": {}}, item={"product": {"of": "kind"}})
    assert choose_goods(wished, mugs) is None


def test_an_attribute_that_none_states_leaves_the_dialogue_out() -> None:
    color = {"attribute": {"of": "kind", "name": "color"}}
    goods = choose_goods(dialogue(kind=KIND, color=color), CATALOGUE)
    assert goods is not None
    assert goods["color"].meant in ("red", "blue")
    size = {"attribute": {"of": "kind", "name": "fit"}}
    assert choose_goods(dialogue(kind=KIND, fit=size), CATALOGUE) is None
