"""Calls that empty the cart, unless the limits of a list may have been meant."""

from __future__ import annotations

from collections.abc import Sequence

from graph.brief import TurnBrief
from graph.embedded.call import Call
from graph.understanding.kinds import with_kinds
from graph.understanding.types import Part
from knowledge.words import words
from tools.outcome import ToolOutcome


def clear(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """Everything out; the cart is only looked at where the list may have been meant as well."""
    return [Call("view_cart" if _may_mean_limits(brief, part) else "clear_cart")]


def _may_mean_limits(brief: TurnBrief, part: Part) -> bool:
    """As in "remove everything" right after a list with limits: that asks for a yes."""
    before, said = brief.conversation, set(words(part.text))
    listed = bool(_SEARCHING & {*before.last_intents}) and not before.constraints.is_empty()
    told = said & _OF_THE_CART or not said & _OF_EITHER
    return listed and not told and bool(before.cart) and not before.pending


_SEARCHING = with_kinds(("search", "refine", "recommend"))
_OF_EITHER = frozenset(("remove", "delete", "drop", "clear", "scrap"))
# These leave no doubt.
_OF_THE_CART = frozenset(("cart", "basket", "bag", "trolley", "out", "sure", "yes", "really"))
