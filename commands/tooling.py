"""tool: one of the assistant's tools, run exactly as a model would run it."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from commands.batches import batch_lines, json_object
from commands.opening import opened_shop
from commands.output import Output, complain

if TYPE_CHECKING:
    from knowledge.shop import Shop

SESSION = "cli"
ROLES = ("customer", "support_agent", "admin")


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("tool", help="run one tool")
    parser.add_argument("name", nargs="?", help="the tool's name")
    parser.add_argument("arguments", nargs="?", default="{}", help="its arguments as JSON")
    parser.add_argument("--batch", metavar="FILE", help="a JSON line a call; - is standard input")
    parser.add_argument("--customer", metavar="ID", help="the customer who asks")
    parser.add_argument("--session", default=SESSION, help="the session of a guest")
    parser.add_argument("--role", default=ROLES[0], choices=ROLES)
    parser.set_defaults(run=tool, parser=parser)


def tool(args: argparse.Namespace, output: Output) -> int:
    """Answer with the tool's result or refusal."""
    if (args.name is None) == (args.batch is None):
        args.parser.error("give a tool's name, or --batch FILE")
    from graph.texts.writers import use_writers

    with opened_shop() as shop:
        use_writers(shop)
        if args.batch is not None:
            for line in batch_lines(args.batch):
                output.line(_run_line(shop, args, line))
            return 0
        call = {"name": args.name, "arguments": args.arguments}
        answer = _run(shop, args, call)
        output.line(answer)
        if not answer["ok"]:
            complain(answer["error"]["message"])
        return 0 if answer["ok"] else 1


def _run_line(shop: Shop, args: argparse.Namespace, line: str) -> dict[str, Any]:
    from data.errors import ShopError

    try:
        call = json_object(line)
        return _run(shop, args, call)
    except ShopError as error:
        return {"ok": False, "error": {"code": error.code, "message": error.message}}


def _run(shop: Shop, args: argparse.Namespace, call: Mapping[str, Any]) -> dict[str, Any]:
    from data.errors import InvalidInput, ShopError
    from tools.context import ShopContext
    from tools.run import run_tool

    try:
        given = call.get("arguments") or {}
        arguments = json_object(given) if isinstance(given, str) else given
        if not isinstance(arguments, dict) or not isinstance(call.get("name"), str):
            raise InvalidInput('A call is {"name": "...", "arguments": {...}}.')
        role = str(call.get("role") or args.role)
        if role not in ROLES:
            raise InvalidInput(f"There is no role {role!r}.")
    except ShopError as error:
        return {"ok": False, "error": {"code": error.code, "message": error.message}}
    customer = call.get("customer") or args.customer
    context = ShopContext(
        shop=shop,
        session_id=str(call.get("session") or args.session),
        customer_id=str(customer) if customer else None,
        role=role,
    )
    return run_tool(context, call["name"], arguments).public()
