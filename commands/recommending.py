"""recommend: what somebody might like, or what goes with a product."""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Any

from commands.batches import batch_lines, count
from commands.opening import opened_shop
from commands.output import Output
from commands.progress import shown_progress

if TYPE_CHECKING:
    from knowledge.shop import Shop

NOBODY = "session:cli"


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("recommend", help="recommend products")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--customer", metavar="ID", help="for this customer")
    group.add_argument("--session", metavar="S", help="for the guest of this session")
    group.add_argument("--product", metavar="ID", help="for whoever looks at this product")
    group.add_argument("--batch", metavar="FILE", help="a customer id a line; - is standard input")
    parser.add_argument("-k", type=count, default=8, help="how many results")
    parser.set_defaults(run=recommend)


def recommend(args: argparse.Namespace, output: Output) -> int:
    """Answer with products, each with score, reason and source; learns first what is new."""
    with opened_shop() as shop:
        if shop.recommender.is_behind():
            with shown_progress() as progress:
                shop.recommender.catch_up(progress)
        shop.recommender.shelf()
        if args.batch is None:
            output.line(_answer(shop, *_who(shop, args), args.k))
            return 0
        for line in batch_lines(args.batch):
            customer = line.strip()
            answer = _answer(shop, f"customer:{customer}", None, args.k)
            output.line({"customer": customer} | answer)
    return 0


def _who(shop: Shop, args: argparse.Namespace) -> tuple[str, str | None]:
    """Whose history counts, and the product of the page that they are on."""
    from data.errors import NotFound

    if args.product is not None and args.product not in shop.products.snapshot().place:
        raise NotFound("There is no such product.")
    if args.customer is not None:
        return f"customer:{args.customer}", None
    return (NOBODY if args.session is None else f"session:{args.session}"), args.product


def _answer(shop: Shop, owner: str, product_id: str | None, k: int) -> dict[str, Any]:
    from knowledge.recommend.asked import Asked

    began = time.perf_counter()
    found = shop.recommender.recommend(Asked(owner, k, product_id=product_id))
    took_ms = round((time.perf_counter() - began) * 1000, 1)
    return {"results": [one.public() for one in found], "took_ms": took_ms}
