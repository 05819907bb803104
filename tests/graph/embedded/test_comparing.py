"""A choice between products that the customer named."""

from __future__ import annotations

from graph.embedded.phrase import phrase
from graph.guardrails.naming import named_products
from tests.graph.embedded.turns import brief, part, product, told


def test_both_of_two_named_products_are_told_of_where_a_choice_is_asked() -> None:
    kettles = [product(1), product(2, rating=4.8)]
    asked = part("compare", "should I get Alder 1 or Alder 2", about=("p1", "p2"))
    done = told(
        "compare_products", *kettles, result={"rows": []}, arguments={"product_ids": ["p1", "p2"]}
    )
    text, _ = phrase(brief(asked), [done])
    assert {p.id for p in named_products(text, kettles)} == {"p1", "p2"}
