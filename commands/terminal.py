"""The chat in a terminal, for a person."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from commands.output import Output
from commands.reading import input_lines

if TYPE_CHECKING:
    from graph.assistant import Assistant
    from graph.reply import Alternative, Reply

_GOODBYES = {"exit", "quit", "bye", ":q"}


async def talk(args: argparse.Namespace, output: Output, assistant: Assistant) -> None:
    """Ask, answer, until the person leaves or the input ends."""
    from graph.reply import TurnRequest

    watched = sys.stdin.isatty()
    if watched:
        name = assistant.shop.settings.shop_name
        output.text(f"{name}: ask for anything; an empty line or “quit” ends.\n")
    prompt = "you › " if watched else ""
    output.text(prompt, end="")
    async for line in input_lines():
        if line.strip().lower() in _GOODBYES or (watched and not line.strip()):
            return
        if not line.strip():
            continue
        request = TurnRequest(
            text=line.rstrip("\n"), session_id=args.session, customer_id=args.customer
        )
        reply = await assistant.reply(request)
        _show(reply.text, output, watched)
        output.text(_beside(reply))
        output.text(prompt, end="")


def _show(text: str, output: Output, watched: bool) -> None:
    """The reply: with its emphasis where a person watches, as it is where a file does."""
    if not watched:
        output.text(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console(file=output.stream).print(Markdown(text))


def _closest(one: Alternative) -> str:
    price = f"{one.product.price_cents / 100:,.2f} {one.product.currency}"
    return f"{one.product.name}, {price} ({'; '.join(one.misses)})"


def _beside(reply: Reply) -> str:
    """What stands beside the reply, in words; its cards are named in it already."""
    lines = [f"  closest: {_closest(one)}" for one in reply.alternatives]
    lines += [f"  source: {': '.join(filter(None, (s.title, s.section)))}" for s in reply.citations]
    if reply.cart_changed:
        total = f"{reply.cart.total_cents / 100:,.2f} {reply.cart.currency}"
        lines.append(f"  cart: {reply.cart.count} for {total}")
    if reply.suggestions:
        lines.append("  try: " + " · ".join(reply.suggestions))
    return "".join(f"{line}\n" for line in lines)
