"""settle: bring purchases that were cut off to an end, and carry out payments that are due."""

from __future__ import annotations

import argparse
from typing import Any

from commands.opening import opened_shop
from commands.output import Output


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "settle", help="finish purchases that were cut off, and payments and refunds that are due"
    )
    parser.add_argument(
        "--older-than",
        type=float,
        metavar="SECONDS",
        help="leave purchases alone that moved since (the payment's time-out)",
    )
    parser.set_defaults(run=settle)


def settle(args: argparse.Namespace, output: Output) -> int:
    """Do one round; a server does the same every SMARTSHOP_SETTLE_S seconds."""
    from data.checkout_recovery import sweep
    from data.payments.opening import open_provider

    with opened_shop() as shop:
        settings = shop.settings
        older = settings.payment_timeout_s if args.older_than is None else args.older_than
        provider = open_provider(settings)
        hours, tracks = settings.checkout_hours, settings.track_by_default
        output.line(sweep(shop.engine, provider, older, hours, tracks=tracks).counts())
    return 0
