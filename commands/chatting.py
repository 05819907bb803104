"""chat: the conversation, in JSON lines for programs or in words for a person."""

from __future__ import annotations

import argparse
import asyncio
from typing import TYPE_CHECKING, Any

from commands.batches import error_record, json_object
from commands.opening import settings_now
from commands.output import Output
from commands.progress import shown_progress
from commands.reading import input_lines

if TYPE_CHECKING:
    from graph.assistant import Assistant
    from graph.reply import TurnRequest

SESSION = "cli"


def add(commands: Any) -> None:
    """Add the command to the parser."""
    parser: argparse.ArgumentParser = commands.add_parser("chat", help="talk with the assistant")
    parser.add_argument("--json", action="store_true", help="a JSON line in, a JSON line out")
    parser.add_argument("--session", default=SESSION, help="which conversation to go on with")
    parser.add_argument("--customer", metavar="ID", help="the customer who speaks")
    parser.set_defaults(run=chat)


def chat(args: argparse.Namespace, output: Output) -> int:
    """Talk until the input ends."""
    from commands.terminal import talk

    return asyncio.run(_with_assistant(args, output, _answer_lines if args.json else talk))


async def _with_assistant(args: argparse.Namespace, output: Output, talk: Any) -> int:
    from graph.assistant import open_assistant

    settings = settings_now()
    with shown_progress() as progress:
        assistant = await open_assistant(settings, progress)
    try:
        await talk(args, output, assistant)
    finally:
        await assistant.close()
    return 0


async def _answer_lines(args: argparse.Namespace, output: Output, assistant: Assistant) -> None:
    async for line in input_lines():
        if line.strip():
            output.line(await _answer(args, assistant, line))


async def _answer(args: argparse.Namespace, assistant: Assistant, line: str) -> dict[str, Any]:
    from data.errors import ShopError

    session: str | None = None
    try:
        turn = json_object(line)
        session = str(turn.get("session") or args.session)
        reply = await assistant.reply(_request(args, session, turn))
        return reply.public()
    except ShopError as error:
        return error_record(error.code, error.message, session=session)


def _request(args: argparse.Namespace, session: str, turn: dict[str, Any]) -> TurnRequest:
    """The turn that a line asks for.

    Raises:
        InvalidInput: A field of it is missing or of the wrong kind.
    """
    from pydantic import ValidationError

    from data.errors import InvalidInput
    from graph.reply import TurnRequest

    customer = turn.get("customer") or args.customer
    try:
        return TurnRequest(
            text=turn.get("text", ""),
            session_id=session,
            customer_id=str(customer) if customer else None,
            page=turn.get("page") or {},
        )
    except ValidationError as error:
        first = error.errors()[0]
        raise InvalidInput(f"{first['loc'][0]}: {first['msg']}.") from error
