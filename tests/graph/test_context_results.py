"""What a provider reads of a tool's result: each thing once, within a length."""

from __future__ import annotations

from typing import Any

from graph.context.results import telling


def test_what_nobody_speaks_of_is_left_out() -> None:
    told = telling({"limits": {"brand": ["A"]}, "products": [{"name": "N", "brand": None}]})
    assert told == {"products": [{"name": "N"}]}


def test_what_all_records_share_is_told_once() -> None:
    found = [{"name": name, "price": 5.0, "category": "A > B", "stock": 2} for name in "XYZ"]
    told = telling({"products": [{**one, "in_stock": True} for one in found]})
    assert told == {
        "products": [["name", "price", "stock"], *([name, 5.0, 2] for name in "XYZ")],
        "all_products": {"category": "B"},
    }


def test_a_price_of_all_options_is_told_once() -> None:
    options = [{"variant_id": f"v{n}", "price": 5.0, "stock": n} for n in range(3)]
    assert telling({"options": options})["all_options"] == {"price": 5.0}
    options[0]["price"] = 6.0
    told = telling({"options": options})
    assert "all_options" not in told
    assert "price" in told["options"][0]


def test_choices_are_told_as_columns_unless_one_is_called_as_another_field() -> None:
    def options(name: str) -> dict[str, Any]:
        sizes = [{"variant_id": f"v{n}", "options": {name: f"{n}"}, "stock": n} for n in range(3)]
        return dict(telling({"options": sizes}))

    assert options("size")["options"][0] == ["variant_id", "stock", "size"]
    assert options("stock")["options"][0] == ["variant_id", "options", "stock"]


def test_records_that_have_little_in_common_are_no_table() -> None:
    found = [{"name": "X", "warranty": "2 years"}, {"name": "Y", "length": "3 m"}]
    assert telling({"products": found}) == {"products": found}


def test_what_another_field_tells_is_not_told_again() -> None:
    assert telling({"in_stock": False, "stock": 0}) == {"stock": 0}
    assert telling({"total": 9.5, "discount": 0.0, "total_after_discount": 9.5}) == {"total": 9.5}
    off = {"total": 9.5, "discount": 1.5, "total_after_discount": 8.0}
    assert telling(off) == off
    asked = {"id": "1", "answer": {"product_id": "1", "question": "loud?", "answerable": False}}
    assert telling(asked) == {"id": "1", "answer": {"answerable": False}}
    assert telling({"reason": "Matches red; 4.1 stars from 8 buyers"}) == {"reason": "Matches red"}


def test_a_reason_that_other_fields_give_is_not_told_again() -> None:
    record = {"category": "A > Pans", "rating": 4.46, "rating_count": 8}
    for said in ("In Pans", "4.5 stars from 8 buyers"):
        assert "reason" not in telling({**record, "reason": said})
    assert telling({**record, "reason": "Matches red"})["reason"] == "Matches red"
    assert telling({"reason": "4.5 stars from 8 buyers"})["reason"], "no field says that here"


def test_that_a_thing_is_sold_out_is_told_whatever_its_count_says() -> None:
    assert telling({"in_stock": False, "stock": 3}) == {"in_stock": False, "stock": 3}


def test_a_brand_that_the_name_begins_with_is_not_told_again() -> None:
    assert telling({"name": "Acme Lamp", "brand": "Acme"}) == {"name": "Acme Lamp"}
    assert telling({"name": "Acmeville", "brand": "Acme"})["brand"] == "Acme"
    assert telling({"name": "Lamp", "brand": "Acme"}) == {"name": "Lamp", "brand": "Acme"}


def test_few_of_the_choices_are_told() -> None:
    many = {f"attributes.a{n}": {str(v): v for v in range(1, 9)} for n in range(9)}
    many["brand"] = {"Only": 3}
    told = telling({"facets": many})["facets"]
    assert len(told) == 2
    assert {len(values) for values in told.values()} == {3}
