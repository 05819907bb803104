"""export-data and erase-data: what is held of a customer, told or deleted."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from commands.opening import settings_now
from commands.output import Output
from commands.progress import shown_progress

if TYPE_CHECKING:
    from graph.assistant import Assistant


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "export-data", help="everything that is held of a customer"
    )
    parser.add_argument("--customer", required=True, metavar="ID")
    parser.set_defaults(run=export_data)

    parser = commands.add_parser("erase-data", help="delete what is only the customer's, for good")
    parser.add_argument("--customer", required=True, metavar="ID")
    parser.add_argument("--yes", action="store_true", help="do it without asking")
    parser.set_defaults(run=erase_data)


def export_data(args: argparse.Namespace, output: Output) -> int:
    """One record of it all."""

    async def tell(assistant: Assistant) -> None:
        from data.models.columns import utc_now
        from graph.leaving import everything_of

        found = await everything_of(assistant, args.customer)
        output.line({"customer": args.customer, "exported_at": utc_now().isoformat(), **found})

    return asyncio.run(_with_assistant(tell))


def erase_data(args: argparse.Namespace, output: Output) -> int:
    """Erase, and tell what went and what the books keep."""

    async def do(assistant: Assistant) -> None:
        from data.errors import NotFound
        from data.held import held_of
        from graph.leaving import erase

        engine = assistant.shop.engine
        before = _counted(held_of(engine, args.customer))
        _demand_yes(args, before)
        await erase(assistant, args.customer)
        try:
            kept = _counted(held_of(engine, args.customer))
        except NotFound:
            kept = {}
        gone = {name: many - kept.get(name, 0) for name, many in before.items()}
        erased = {name: many for name, many in gone.items() if many}
        output.line({"customer": args.customer, "erased": erased, "kept": kept})

    return asyncio.run(_with_assistant(do))


async def _with_assistant(do: Callable[[Assistant], Awaitable[None]]) -> int:
    from graph.assistant import open_assistant

    with shown_progress() as progress:
        assistant = await open_assistant(settings_now(), progress)
    try:
        await do(assistant)
    finally:
        await assistant.close()
    return 0


def _demand_yes(args: argparse.Namespace, held: Mapping[str, int]) -> None:
    from data.errors import ShopError

    if args.yes:
        return
    if sys.stdin.isatty():
        print(f"{sum(held.values())} records of {args.customer}.", file=sys.stderr)
        print("Erase what is only theirs, for good? Type yes: ", end="", file=sys.stderr)
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() == "yes":
            return
    raise ShopError("Nothing was erased: --yes says that it is meant.", "not_confirmed")


def _counted(held: Mapping[str, Sequence[object]]) -> dict[str, int]:
    return {name: len(rows) for name, rows in held.items()}
