"""models, usage: which chat models are asked and what they can do, and what they took."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop
from commands.output import Output

if TYPE_CHECKING:
    from knowledge.shop import Shop


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    models_: argparse.ArgumentParser = commands.add_parser(
        "models", help="tell which chat models are asked, in order, and what they can do"
    )
    models_.add_argument("--probe", action="store_true", help="try it out, by a few small calls")
    models_.set_defaults(run=models)
    usage_: argparse.ArgumentParser = commands.add_parser(
        "usage", help="tell what chat models took: calls, tokens, cost, time by day"
    )
    usage_.add_argument("--days", type=int, default=7, help="how many days, today included (7)")
    usage_.set_defaults(run=usage, parser=usage_)


def models(args: argparse.Namespace, output: Output) -> int:
    """Answer with a line a model, in the order of asking."""
    with opened_shop() as shop:
        for record in asyncio.run(_records(shop, probe=args.probe)):
            output.line(record)
    return 0


async def _records(shop: Shop, *, probe: bool) -> list[dict[str, Any]]:
    from contextlib import AsyncExitStack

    from graph.abilities_kept import keep_abilities, with_kept
    from graph.probing import found_abilities
    from graph.providers import open_providers

    async with AsyncExitStack() as closing:
        providers = open_providers(shop.settings, closing)
        if probe:
            patience_s = shop.settings.model_timeout_s
            for provider in providers:
                found = await found_abilities(provider.model, provider.vendor, patience_s)
                keep_abilities(shop.engine, provider, found)
        with_kept(shop.engine, providers)
        return [*(one.public(shop.settings) for one in providers), {"model": "embedded"}]


def usage(args: argparse.Namespace, output: Output) -> int:
    """Answer with a line a day and model, newest day first."""
    from datetime import UTC, datetime

    from data.model_calls import usage_by_day

    if args.days < 1:
        args.parser.error("--days is at least 1")
    with opened_shop() as shop:
        for record in usage_by_day(shop.engine, args.days, datetime.now(UTC)):
            output.line(record)
    return 0
