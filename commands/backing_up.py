"""backup and restore: the whole shop in one file, and back."""

from __future__ import annotations

import argparse
import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from commands.opening import opened_shop, settings_now
from commands.output import Output

if TYPE_CHECKING:
    from data.settings import Settings


def add(commands: Any) -> None:
    """Add the two commands to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "backup", help="write the whole shop into one file, while it serves"
    )
    parser.add_argument(
        "file", nargs="?", type=Path, help="else one named by the time, in the home's backups"
    )
    parser.set_defaults(run=backup)

    parser = commands.add_parser("restore", help="bring a shop back from a backup")
    parser.add_argument("file", type=Path)
    parser.add_argument(
        "--replace", action="store_true", help="put it in the place of the shop that is there"
    )
    parser.set_defaults(run=restore_)


def backup(args: argparse.Namespace, output: Output) -> int:
    """Write the backup and tell where it is."""
    from data.backups.making import back_up

    began = time.perf_counter()
    with opened_shop() as shop:
        made = back_up(shop.settings, shop.engine, args.file, shop.index.still)
    output.line({"file": str(made), "bytes": made.stat().st_size, "took_ms": _since(began)})
    return 0


def restore_(args: argparse.Namespace, output: Output) -> int:
    """Check the backup, put it in place and tell what it held."""
    from data.backups.restoring import restore

    settings, began = settings_now(), time.perf_counter()
    held = restore(
        settings, args.file, lambda: _make_room_for_conversations(settings), replace=args.replace
    )
    output.line(
        {
            "home": str(settings.home),
            "made_at": held.made_at.isoformat(),
            "database": held.database,
            "rows": sum(held.rows.values()),
            "files": len(held.files),
            "took_ms": _since(began),
        }
    )
    return 0


def _make_room_for_conversations(settings: Settings) -> None:
    from contextlib import AsyncExitStack

    from graph.checkpoints import open_checkpoints

    async def make() -> None:
        async with AsyncExitStack() as closing:
            await open_checkpoints(settings, closing)

    asyncio.run(make())


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
