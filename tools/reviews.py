"""What buyers say of a product."""

from __future__ import annotations

from pydantic import Field

from data.errors import InvalidInput
from tools.arguments import Arguments, Count, OneProduct, ProductId, Words
from tools.context import ShopContext
from tools.found import brief
from tools.outcome import ToolOutcome
from tools.products import one_product

MOST_COMPARED = 8
MOST_CITED = 60
"""Reviews that a summary may rest on: the newest, and some from before newer ones came."""


class ReviewsArguments(OneProduct):
    """Which reviews."""

    limit: Count = 5
    min_rating: float | None = Field(None, ge=1, le=5)
    max_rating: float | None = Field(None, ge=1, le=5)


class AskArguments(OneProduct):
    """A question for the reviews of a product."""

    question: Words = Field(min_length=1)


class CompareReviewsArguments(Arguments):
    """Several products and what is asked of their buyers."""

    product_ids: list[ProductId] = Field(min_length=2, max_length=MOST_COMPARED)
    question: Words = Field(
        min_length=1, description='What to compare: "fewest complaints about noise".'
    )


def get_product_reviews(context: ShopContext, asked: ReviewsArguments) -> ToolOutcome:
    """Give the newest reviews of a product."""
    product = one_product(context, asked.product_id)
    reviews = context.shop.reviews.of_product(
        product.id, asked.limit, asked.min_rating, asked.max_rating
    )
    result = brief(product) | {"reviews": [r.model_dump(exclude={"author"}) for r in reviews]}
    return ToolOutcome(result=result, products=(product,), reviews=tuple(reviews))


def summarize_reviews(context: ShopContext, asked: OneProduct) -> ToolOutcome:
    """Sum up what buyers praise and criticise in a product."""
    product = one_product(context, asked.product_id)
    summary = context.shop.reviews.summary(product.id)
    result = brief(product) | {"summary": summary.model_dump() if summary else None}
    reviews = context.shop.reviews.of_product(product.id, MOST_CITED)
    return ToolOutcome(result=result, products=(product,), reviews=tuple(reviews))


def ask_reviews(context: ShopContext, asked: AskArguments) -> ToolOutcome:
    """Answer a question about a product from what its buyers wrote, with their words."""
    product = one_product(context, asked.product_id)
    answer = context.shop.reviews.ask(product.id, asked.question)
    reviews = tuple(quote.review for quote in answer.quotes)
    result = brief(product) | {"answer": answer.model_dump()}
    return ToolOutcome(result=result, products=(product,), reviews=reviews)


def compare_reviews(context: ShopContext, asked: CompareReviewsArguments) -> ToolOutcome:
    """Tell of which of several products buyers praise something most or complain least.

    Counts the reviews of each product that praise it and that complain, with shares where there
    are enough; several leaders are level, and none means that too few wrote of it.
    """
    products = [one_product(context, name) for name in dict.fromkeys(asked.product_ids)]
    if len(products) < 2:
        raise InvalidInput("A comparison needs two different products.", why="two_products")
    compared = context.shop.reviews.compare([p.id for p in products], asked.question)
    result = {"products": [brief(p) for p in products], "comparison": compared.model_dump()}
    return ToolOutcome(result=result, products=tuple(products))
