"""received: note that the goods of a return or an exchange came back, and settle what follows."""

from __future__ import annotations

import argparse
from typing import Any

from commands.opening import opened_shop
from commands.output import Output

BY = "operator:cli"


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "received", help="note that the goods of a return or an exchange came back"
    )
    parser.add_argument("order", help="the order's number")
    parser.add_argument(
        "--not-for-sale", action="store_true", help="what came back is not put in stock again"
    )
    parser.set_defaults(run=received)


def received(args: argparse.Namespace, output: Output) -> int:
    """Answer with the order as it is now; its refund is carried out, or due."""
    from data.goods_back import receive
    from data.payments.opening import open_provider
    from data.payments.settling import settle_order
    from data.trade_policy import policy_of
    from tools.order_results import order_result

    with opened_shop() as shop:
        policy = policy_of(shop.settings)
        order = receive(shop.engine, args.order, policy, by=BY, restock=not args.not_for_sale)
        settled = settle_order(shop.engine, open_provider(shop.settings), order.id)
        output.line({**order_result(order), "settled": settled})
    return 0
