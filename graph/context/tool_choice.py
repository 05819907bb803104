"""Which tools are on offer in a model call: those that the message makes plausible, a way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from graph.brief import TurnBrief
from graph.context.schemas import schemas_by_name
from graph.embedded.plan import plan
from graph.look_ups import LOOK_UPS
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

DATA = Path(__file__).with_name("tool_choice.yaml")
MORE = "more_tools"
"""What a model calls to be offered tools that are not on offer."""
MORE_SAYS = "Get tools for other things: "
EVERY = "*"
_NAME = re.compile(r"\w+")


def offered(
    brief: TurnBrief,
    role: str,
    outcomes: Sequence[ToolOutcome],
    asked_for: Sequence[str] = (),
    *,
    is_looked_up: bool = False,
) -> list[dict[str, Any]]:
    """The schemas of one call's tools, and of the way to ask for others where any are left out.

    Args:
        brief: What the turn is about.
        role: Who speaks; a tool that is not theirs is never on offer.
        outcomes: What tools have given in this turn; a tool that was called stays on offer.
        asked_for: Names that the model asked for in this turn; "*" is all of them.
        is_looked_up: Whether code looks up what the message needs; then what only looks up is on
            offer where code has yet to call it, or when it is asked for.
    """
    known = schemas_by_name(role)
    called, planned = {one.name for one in outcomes}, {call.name for call in plan(brief, outcomes)}
    wanted = {*_plausible(brief), *planned, *called}
    made = LOOK_UPS - (planned - called) if is_looked_up else frozenset()
    wanted = {*(wanted - made), *asked_for}
    if EVERY in wanted:
        return list(known.values())
    chosen = [schema for name, schema in known.items() if name in wanted]
    left = [name for name in known if name not in wanted]
    return [*chosen, _more(left)] if left else chosen


def asked_for(arguments: dict[str, Any], role: str) -> list[str]:
    """The tools that a call of `more_tools` asks for; all where it names none that there is.

    It names what they are for; the name of a tool is understood too.
    """
    named = arguments.get("kinds")
    wanted = _NAME.findall(named) if isinstance(named, str) else named
    wanted = wanted if isinstance(wanted, list) else []
    known, kinds = schemas_by_name(role), kinds_of_tools()
    tools = [tool for one in wanted for tool in kinds.get(str(one), [str(one)])]
    return [tool for tool in tools if tool in known] or [EVERY]


def kinds_of_tools() -> dict[str, list[str]]:
    """All tools, by what they are for, as `more_tools` names it."""
    kinds: dict[str, list[str]] = _data()["kinds"]
    return kinds


def _plausible(brief: TurnBrief) -> Iterator[str]:
    """By the intents of the message, and what awaits a yes."""
    needless = () if brief.conversation.cart else _data()["of_a_filled_cart"]
    for part in brief.understanding.parts:
        known = _data()["of_a_thing_unknown"] if part.product_ids else {}
        for one in _readings(part):
            out = {*needless, *known.get(one, ())}
            yield from (tool for tool in _tools_of(one) if tool not in out)
    pending = brief.conversation.pending or {}
    yield from (one["action"] for one in (pending, *pending.get("also", ())) if "action" in one)


def _readings(part: Part) -> list[str]:
    """The intent of a part, and where that is unsure, what else it may be."""
    others = sorted(part.alternatives, key=lambda one: -one[1])
    unsure = part.confidence < _data()["sure"]
    likely = [intent for intent, _ in others if intent != part.intent]
    return [part.intent, *likely[: _data()["most_readings"] - 1 if unsure else 0]]


@cache
def _tools_of(intent: str) -> tuple[str, ...]:
    groups = _data()["groups"]
    named = _data()["intents"].get(intent, ["find", "ask"])
    return tuple(tool for name in named for tool in groups.get(name, [name]))


@cache
def _data() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(DATA)
    return read


def _more(left: Sequence[str]) -> dict[str, Any]:
    kinds = [kind for kind, tools in kinds_of_tools().items() if set(tools) & set(left)]
    parameters = {"type": "object", "properties": {"kinds": {"type": "string"}}}
    function = {"name": MORE, "description": MORE_SAYS + " ".join(kinds), "parameters": parameters}
    return {"type": "function", "function": function}
