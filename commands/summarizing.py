"""summarize: what the reviews of products say."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop
from commands.output import Output

if TYPE_CHECKING:
    from knowledge.shop import Shop


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("summarize", help="summarise reviews")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--product", metavar="ID")
    group.add_argument("--all", action="store_true", help="every product, a line each")
    parser.set_defaults(run=summarize)


def summarize(args: argparse.Namespace, output: Output) -> int:
    """Answer with the summary, or null where there are too few reviews."""
    with opened_shop() as shop:
        if not args.all:
            _demand(shop, args.product)
            output.line(_summary(shop, args.product))
            return 0
        for product_id in _all_ids(shop):
            output.line({"product_id": product_id, "summary": _summary(shop, product_id)})
    return 0


def _summary(shop: Shop, product_id: str) -> Any:
    found = shop.reviews.summary(product_id)
    return found.model_dump(mode="json") if found is not None else None


def _all_ids(shop: Shop) -> list[str]:
    from sqlmodel import col, select

    from data.database import reading
    from data.models import Product

    with reading(shop.engine) as session:
        on_sale = select(Product.id).where(col(Product.active).is_(True)).order_by(Product.id)
        return list(session.exec(on_sale))


def _demand(shop: Shop, product_id: str) -> None:
    """Raise NotFound where there is no such product."""
    from data.database import reading
    from data.errors import NotFound
    from data.models import Product

    with reading(shop.engine) as session:
        if session.get(Product, product_id) is None:
            raise NotFound(f"There is no product {product_id!r}.")
