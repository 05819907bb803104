"""Which tools are on offer in a model call: those that the message makes plausible, a way out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from data.yaml_file import read_yaml
from graph.brief import TurnBrief
from graph.context.schemas import in_short, schemas_by_name
from graph.embedded.plan import plan
from graph.look_ups import LOOK_UPS
from graph.understanding.types import Part
from tools.outcome import ToolOutcome

DATA = Path(__file__).with_name("tool_choice.yaml")
MORE = "more_tools"
"""What a model calls to be offered tools that are not on offer."""
MORE_SAYS = "Get other tools: "
EVERY = "*"
_NAME = re.compile(r"\w+")


def offered(
    brief: TurnBrief,
    role: str,
    outcomes: Sequence[ToolOutcome],
    asked_for: Sequence[str] = (),
    looked_up: Sequence[Part] = (),
) -> list[dict[str, Any]]:
    """The schemas of one call's tools, and of the way to ask for others where any are left out.

    Args:
        brief: What the turn is about.
        role: Who speaks; a tool that is not theirs is never on offer.
        outcomes: What tools have given in this turn; a tool that was called stays on offer.
        asked_for: Names that the model asked for in this turn; "*" is all of them.
        looked_up: The parts of the message for which code looks up all that they need; for them
            what only looks up is on offer where code has yet to call it, or when it is asked for,
            but for what goods are looked on with, which is on offer in short.
    """
    known = schemas_by_name(role)
    called, planned = {one.name for one in outcomes}, {call.name for call in plan(brief, outcomes)}
    kept = called - LOOK_UPS if looked_up else called
    wanted = {*_plausible(brief, looked_up), *(planned - (called & LOOK_UPS)), *kept, *asked_for}
    if EVERY in wanted:
        return list(known.values())
    short = _looked_on(looked_up) - wanted
    chosen = [
        in_short(schema) if name in short else schema
        for name, schema in known.items()
        if name in wanted | short
    ]
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


def _plausible(brief: TurnBrief, looked_up: Sequence[Part]) -> Iterator[str]:
    """By the intents of the message, and what awaits a yes."""
    in_cart = brief.conversation.held_ids
    for part in brief.understanding.parts:
        made = LOOK_UPS if part in looked_up else frozenset()
        for one in _readings(part):
            out = {*made, *_needless(part, one, in_cart)}
            yield from (tool for tool in _tools_of(one) if tool not in out)
    pending = brief.conversation.pending or {}
    yield from (one["action"] for one in (pending, *pending.get("also", ())) if "action" in one)


def _needless(part: Part, intent: str, in_cart: Collection[str]) -> Iterator[str]:
    """What is of no use for an intent, by what is known of the product meant and of the cart."""
    if not in_cart:
        yield from _data()["of_a_filled_cart"]
    if part.product_ids:
        yield from _expanded(_data()["of_a_thing_unknown"].get(intent, ()))
        if not set(part.product_ids) & set(in_cart):
            yield from _data()["of_a_thing_in_the_cart"].get(intent, ())


def _readings(part: Part) -> list[str]:
    """The intent of a part, and where that is unsure, what else it may be."""
    others = sorted(part.alternatives, key=lambda one: -one[1])
    unsure = part.confidence < _data()["sure"]
    likely = [intent for intent, _ in others if intent not in (part.intent, "unclear")]
    return [part.intent, *likely[: _data()["most_readings"] - 1 if unsure else 0]]


@cache
def _tools_of(intent: str) -> tuple[str, ...]:
    return tuple(_expanded(_data()["intents"].get(intent, ("find", "ask"))))


def _looked_on(looked_up: Sequence[Part]) -> set[str]:
    """What goods are looked on with, where code has looked up some."""
    data = _data()["looked_on"]
    return {tool for part in looked_up if part.intent in data["intents"] for tool in data["tools"]}


def _expanded(names: Sequence[str]) -> Iterator[str]:
    """The tools of groups, and those that are named by themselves."""
    groups: dict[str, list[str]] = _data()["groups"]
    return (tool for name in names for tool in groups.get(name, [name]))


@cache
def _data() -> dict[str, Any]:
    read: dict[str, Any] = read_yaml(DATA)
    return read


def _more(left: Sequence[str]) -> dict[str, Any]:
    kinds = [kind for kind, tools in kinds_of_tools().items() if set(tools) & set(left)]
    parameters = {"type": "object", "properties": {"kinds": {"type": "string"}}}
    function = {"name": MORE, "description": MORE_SAYS + " ".join(kinds), "parameters": parameters}
    return {"type": "function", "function": function}
