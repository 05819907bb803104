"""Every tool by name, with its arguments; the schema that a model sees is made from these."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from langchain_core.tools import StructuredTool
from langchain_core.utils.function_calling import convert_to_openai_tool

from tools import (
    cart,
    checkout,
    help,
    orders,
    products,
    profile,
    recommendations,
    reviewing,
    reviews,
)
from tools.arguments import Arguments, NoArguments, OneProduct
from tools.context import ShopContext
from tools.order_arguments import (
    AddressArguments,
    CancelArguments,
    ExchangeArguments,
    ModifyArguments,
    OneOrder,
    ReturnArguments,
)
from tools.outcome import ToolOutcome

Run = Callable[[ShopContext, Any], ToolOutcome]


@dataclass(frozen=True)
class ShopTool:
    """A verb of the assistant: its arguments, what it does, and who may use it."""

    arguments: type[Arguments]
    run: Run
    roles: frozenset[str] = frozenset({"customer", "support_agent", "admin"})
    preview: Run | None = None
    """Of a consequential tool: what would come of it, checked by the same rules, changing nothing.

    Its outcome's `confirm` holds the arguments that the customer's yes carries out.
    """

    @property
    def name(self) -> str:
        """The name a model calls it by."""
        return self.run.__name__

    @property
    def description(self) -> str:
        """What it is for, in the words a model reads."""
        return inspect.getdoc(self.run) or ""


_ALL = (
    ShopTool(products.SearchArguments, products.search_products),
    ShopTool(OneProduct, products.get_product_details),
    ShopTool(OneProduct, products.get_availability),
    ShopTool(products.ParentArguments, products.get_categories),
    ShopTool(products.CategoryArguments, products.get_products_by_category),
    ShopTool(products.PriceArguments, products.search_by_price_range),
    ShopTool(products.TopArguments, products.get_top_selling_products),
    ShopTool(products.CompareArguments, products.compare_products),
    ShopTool(products.SimilarArguments, products.similar_products),
    ShopTool(recommendations.RecommendArguments, recommendations.recommend_products),
    ShopTool(recommendations.TogetherArguments, recommendations.bought_together),
    ShopTool(reviews.ReviewsArguments, reviews.get_product_reviews),
    ShopTool(OneProduct, reviews.summarize_reviews),
    ShopTool(reviews.AskArguments, reviews.ask_reviews),
    ShopTool(reviews.CompareReviewsArguments, reviews.compare_reviews),
    ShopTool(NoArguments, cart.view_cart),
    ShopTool(cart.AddArguments, cart.add_to_cart),
    ShopTool(cart.UpdateArguments, cart.update_cart_item),
    ShopTool(cart.LineArguments, cart.remove_from_cart),
    ShopTool(NoArguments, cart.clear_cart),
    ShopTool(cart.LineArguments, cart.save_for_later),
    ShopTool(cart.LineArguments, cart.move_to_cart),
    ShopTool(cart.CouponArguments, cart.apply_coupon),
    ShopTool(cart.CouponArguments, cart.remove_coupon),
    ShopTool(checkout.CheckoutArguments, checkout.checkout, preview=checkout.preview_checkout),
    ShopTool(NoArguments, orders.list_orders),
    ShopTool(OneOrder, orders.get_order_status),
    ShopTool(CancelArguments, orders.cancel_order, preview=orders.preview_cancel),
    ShopTool(ModifyArguments, orders.modify_order, preview=orders.preview_modify),
    ShopTool(ReturnArguments, orders.return_items, preview=orders.preview_return),
    ShopTool(ExchangeArguments, orders.exchange_items, preview=orders.preview_exchange),
    ShopTool(reviewing.ReviewArguments, reviewing.write_review, preview=reviewing.preview_review),
    ShopTool(NoArguments, profile.get_profile),
    ShopTool(AddressArguments, profile.update_address, preview=profile.preview_address),
    ShopTool(help.QuestionArguments, help.search_help),
    ShopTool(help.HumanArguments, help.request_human),
)

TOOLS: dict[str, ShopTool] = {tool.name: tool for tool in _ALL}


def tools_for(role: str) -> list[ShopTool]:
    """The tools that a role may use."""
    return [tool for tool in _ALL if role in tool.roles]


@cache
def schemas(role: str) -> list[dict[str, Any]]:
    """The tools of a role as a chat model is told of them (OpenAI's function format)."""
    return [_schema(tool) for tool in tools_for(role)]


def _schema(tool: ShopTool) -> dict[str, Any]:
    structured = StructuredTool(
        name=tool.name, description=tool.description, args_schema=tool.arguments, func=tool.run
    )
    return convert_to_openai_tool(structured)
