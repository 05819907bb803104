"""summarize and describe: what the shop writes on products from their reviews and records."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop
from commands.output import Output
from commands.progress import shown_progress

if TYPE_CHECKING:
    from data.facts import Facts
    from knowledge.shop import Shop


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    for name, about in (
        ("summarize", "summarise reviews"),
        ("describe", "write product descriptions"),
    ):
        parser: argparse.ArgumentParser = commands.add_parser(name, help=about)
        group = parser.add_mutually_exclusive_group(required=True)
        group.add_argument("--product", metavar="ID")
        group.add_argument("--all", action="store_true", help="every product, a line each")
        parser.set_defaults(run=summarize if name == "summarize" else describe)


def summarize(args: argparse.Namespace, output: Output) -> int:
    """Answer with the summary as of now, or null where there are too few reviews."""
    return _answer(args, output, "summary", lambda shop: shop.reviews.summaries.fresh)


def describe(args: argparse.Namespace, output: Output) -> int:
    """Answer with the description in force or waiting, or null where there is too little to say."""
    return _answer(args, output, "description", lambda shop: shop.descriptions.describe)


def _answer(
    args: argparse.Namespace,
    output: Output,
    what: str,
    writer_of: Callable[[Shop], Callable[[str], Facts | None]],
) -> int:
    from graph.texts.writers import use_writers

    with opened_shop() as shop:
        use_writers(shop)
        write = writer_of(shop)
        if not args.all:
            _demand(shop, args.product)
            output.line(_public(write(args.product)))
            return 0
        ids = _all_ids(shop)
        with shown_progress() as progress:
            for done, product_id in enumerate(ids):
                progress(f"Writing {what}", done, len(ids))
                output.line({"product_id": product_id, what: _public(write(product_id))})
            progress(f"Writing {what}", len(ids), len(ids))
    return 0


def _public(written: Facts | None) -> Any:
    return None if written is None else written.model_dump(mode="json")


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
