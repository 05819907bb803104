"""Reviews, help, people, and what models are told of the tools."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tools.context import ShopContext
from tools.registry import TOOLS, schemas, tools_for
from tools.run import run_tool


def test_reviews_are_of_the_product_and_within_the_stars_asked_for(context: ShopContext) -> None:
    found = run_tool(context, "search_products", {"query": "vacuum cleaner"}).products
    product = max(found, key=lambda p: p.rating_count)
    arguments = {"product_id": product.id, "limit": 20, "max_rating": 3}
    low = run_tool(context, "get_product_reviews", arguments)
    assert all(r.product_id == product.id and r.rating <= 3 for r in low.reviews)
    assert "author" not in str(low.result["reviews"][:1])


def test_a_summary_rests_on_reviews_of_the_product(context: ShopContext) -> None:
    found = run_tool(context, "search_products", {"query": "laptop", "limit": 20}).products
    product = max(found, key=lambda p: p.rating_count)
    outcome = run_tool(context, "summarize_reviews", {"product_id": product.id})
    ids = {r.id for r in outcome.reviews}
    for point in outcome.result["summary"]["strengths"] + outcome.result["summary"]["concerns"]:
        assert set(point["review_ids"]) <= ids
    asked = {"product_id": product.id, "question": "is the battery good?"}
    quotes = run_tool(context, "ask_reviews", asked).result["answer"]["quotes"]
    assert all(q["review"]["product_id"] == product.id for q in quotes)


def test_help_gives_its_source(context: ShopContext) -> None:
    outcome = run_tool(context, "search_help", {"question": "how long does delivery take?"})
    assert outcome.result["answerable"]
    assert outcome.passages[0].title
    assert len(run_tool(context, "search_help", {"question": "x", "limit": 1}).passages) <= 1


def test_a_person_can_be_asked_for(context: ShopContext) -> None:
    assert run_tool(context, "request_human", {"reason": "a complaint"}).handoff


@pytest.mark.parametrize("name", sorted(TOOLS))
def test_every_tool_is_described_and_takes_no_identity(name: str) -> None:
    tool = TOOLS[name]
    assert tool.description
    assert not {"customer", "customer_id", "session", "session_id", "role", "owner"} & set(
        tool.arguments.model_fields
    )


def test_a_model_is_told_of_each_tool_of_its_role(context: ShopContext) -> None:
    names = [schema["function"]["name"] for schema in schemas("customer")]
    assert names == [tool.name for tool in tools_for("customer")]
    stranger = replace(context, role="nobody")
    refused = run_tool(stranger, "view_cart", {})
    assert refused.error is not None
    assert refused.error["code"] == "unknown_tool"
