"""Limits that a search of the turn states are not told a second time; all others are."""

from __future__ import annotations

from langchain_core.messages import AIMessage

from data.constraints import Constraints, Exclusions
from graph.context.limits import STATED_AS, untold_limits
from graph.embedded.call import limits_as_arguments
from tests.scripted_model import calls

LIMITS = Constraints(
    category=["A > Tents"],
    brand=["Acme"],
    price_min_cents=1000,
    price_max_cents=30000,
    rating_min=4.0,
    rating_count_min=5,
    in_stock=True,
    attributes={"color": ["red"]},
    exclude=Exclusions(brand=["Bcme"], terms=["plastic"], category=["A > Tarps"]),
    sort="price_asc",
)


def test_what_a_search_cannot_state_is_told() -> None:
    made = calls(("search_products", limits_as_arguments(LIMITS)))
    assert untold_limits(LIMITS, [made]) == {
        "rating_count_min": 5,
        "exclude": {"category": ["A > Tarps"]},
    }


def test_what_was_searched_for_otherwise_is_told() -> None:
    made = calls(("search_products", {**limits_as_arguments(LIMITS), "max_price": 200.0}))
    assert untold_limits(LIMITS, [made])["price_max"] == 300
    other = calls(("recommend_products", limits_as_arguments(LIMITS)))
    for messages in ([], [other], [AIMessage("I look for tents.")]):
        assert untold_limits(LIMITS, messages) == LIMITS.public()


def test_every_argument_of_a_limit_is_known() -> None:
    assert limits_as_arguments(LIMITS).keys() == STATED_AS.keys()
