"""Calls for several orders at once: each is checked by the policy, one yes carries all out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.order_facts import OrderFacts
from graph.brief import TurnBrief
from graph.consent import pieces_of
from graph.embedded.call import Call, outcome_of
from graph.embedded.matter import Matter
from graph.embedded.which_order import LISTING
from graph.understanding.trade.many import all_orders, of_status
from graph.understanding.trade.words import says
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome
from tools.run import is_consequential

MOST_AT_ONCE = 5
"""With the list and the profile that a turn may need beside them."""
_BOTH = frozenset({"both", "them", "all", "these", "those"})


@dataclass(frozen=True)
class Several:
    """Orders that are meant together: those for which it can be done now, and the others."""

    able: Sequence[OrderFacts]
    unable: Sequence[OrderFacts] = ()
    later: int = 0
    """How many more it can be done for than one reply takes."""


def means_several(brief: TurnBrief, part: Part, matter: Matter) -> bool:
    """Whether a request is about several orders together."""
    if part.order_number or matter.asked.get("order"):
        return False
    listed = brief.conversation.last_intents[-1:] == ["order_list"] and not matter.asked
    pointed = listed and not _BOTH.isdisjoint(words(matter.newest))
    return pointed or matter.says(all_orders) or bool(matter.asked.get("several"))


def several(matter: Matter, outcomes: Sequence[ToolOutcome], action: str) -> Several | None:
    """The orders meant; None until they are listed."""
    listed = outcome_of(LISTING, outcomes)
    if listed is None:
        return None
    named = of_status(matter.text, listed.orders)
    able = [order for order in named if action in order.allowed]
    unable = [order for order in named if order not in able and order.status != "cancelled"]
    return Several(able[:MOST_AT_ONCE], unable, max(0, len(able) - MOST_AT_ONCE))


def awaiting_too(brief: TurnBrief, part: Part, calls: Sequence[Call]) -> list[Call]:
    """What awaits a yes beside what a message changes or asks as well: shown again, so all stay.

    What is asked for instead takes its place, and so does another wish for the same order.
    """
    pending, matter = brief.conversation.pending, Matter.of(brief, part)
    planned = {_about(call) for call in calls if is_consequential(call.name)}
    if not (pending and "seal" in pending and planned) or matter.asked.get("several"):
        return []
    pieces = [Call(piece.action, piece.arguments) for piece in pieces_of(pending)]
    if matter.slot == "yes":
        return [call for call in pieces if _about(call) not in planned]
    if "deny" in brief.understanding.intents or says(brief.understanding.english, "in its place"):
        return []
    orders = {order for _, order in planned}
    return [call for call in pieces if _about(call)[1] not in orders | {""}]


def _about(call: Call) -> tuple[str, str]:
    return call.name, str(call.arguments.get("order_id", ""))
