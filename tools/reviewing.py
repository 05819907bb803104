"""A customer's own review of what they bought."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from data.order_facts import OrderFacts
from data.review_writing import Opinion, check, hand_in
from data.trade_policy import policy_of
from tools.arguments import Arguments, ProductId
from tools.context import ShopContext
from tools.interactions import note
from tools.order_arguments import OneOrder
from tools.outcome import ToolOutcome

Stars = Annotated[int, Field(ge=1, le=5, description="1 to 5.")]
Title = Annotated[str, Field(max_length=120, description="May be left out.")]


class Reviewing(Arguments):
    """What is said of which product."""

    product_id: ProductId
    rating: Stars
    title: Title = ""
    text: str = Field(max_length=4000)


class ReviewArguments(Reviewing, OneOrder):
    """What the customer says of a product of an order of theirs, in their own words."""

    @property
    def opinion(self) -> Opinion:
        """What is handed in."""
        return Opinion(**self.model_dump())


def write_review(context: ShopContext, asked: ReviewArguments) -> ToolOutcome:
    """Hand in the customer's own review of a delivered product, once an order.

    It is shown once the shop has read it. Stars and text are the customer's, word for word.
    """
    policy = policy_of(context.shop.settings)
    order = hand_in(context.shop.engine, context.owner, asked.opinion, policy)
    about: dict[str, Any] = {"product_id": asked.product_id, "order_id": order.id}
    note(context, "review_submitted", **about, details={"rating": asked.rating})
    return ToolOutcome(result=_result(order, asked), orders=(order,))


def preview_review(context: ShopContext, asked: ReviewArguments) -> ToolOutcome:
    """What would be handed in."""
    policy = policy_of(context.shop.settings)
    order = check(context.shop.engine, context.owner, asked.opinion, policy)
    return ToolOutcome(
        result=_result(order, asked),
        orders=(order,),
        confirm=asked.model_dump() | {"order_id": order.id},
    )


def _result(order: OrderFacts, asked: ReviewArguments) -> dict[str, Any]:
    name = next(line.name for line in order.lines if line.product_id == asked.product_id)
    kept = asked.model_dump(exclude={"order_id"})
    return {"action": "write_review", "order_id": order.id, "name": name, **kept}
