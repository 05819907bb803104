"""Calls that change the cart, and those that take a change back or carry out what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.subject import lookup, named_whole, standing
from graph.understanding.types import Part
from tools.outcome import ToolOutcome


def add(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The products meant into the cart; one named in words is looked up, and asked about."""
    ids = part.product_ids
    asked = lookup(brief, part)
    if not ids and asked is not None:
        ids = named_whole(part, outcome_of(asked, outcomes))
        return [asked, *(Call("add_to_cart", _line(pid, part)) for pid in ids)]
    ids = ids or standing(brief)[:1]
    return [Call("add_to_cart", _line(pid, part)) for pid in ids]


def _line(product_id: str, part: Part) -> dict[str, Any]:
    line: dict[str, Any] = {"product_id": product_id, "quantity": part.quantity or 1}
    return line | ({"options": part.options} if part.options else {})


def in_cart(brief: TurnBrief, part: Part) -> list[str]:
    """The products of the cart that a part is about; the only one where it names none."""
    held = [p.id for p in brief.conversation.cart]
    named = [pid for pid in part.product_ids if pid in held]
    if named or part.product_ids:
        return named
    focused = [pid for pid in brief.conversation.focus if pid in held]
    return focused or (held if len(held) == 1 else [])


def update(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The new quantity of what is meant, in the cart or about to go there."""
    if part.quantity is None:
        return [Call("view_cart")]
    pending = brief.conversation.pending
    if pending and pending["action"] == "add_to_cart" and part.quantity > 0:
        return [Call("add_to_cart", {**pending["arguments"], "quantity": part.quantity})]
    ids = in_cart(brief, part)
    return [
        Call("update_cart_item", {"product_id": pid, "quantity": part.quantity}) for pid in ids
    ] or [Call("view_cart")]


def remove(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What is meant out of the cart; the cart is looked at where that is open."""
    calls = [Call("remove_from_cart", {"product_id": pid}) for pid in in_cart(brief, part)]
    return calls or [Call("view_cart")]


def confirm(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What was waiting for a yes or a choice."""
    pending = brief.conversation.pending
    if not pending:
        return []
    chosen = {"options": part.options} if part.options else {}
    return [Call(pending["action"], {**pending["arguments"], **chosen})]


def undo(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The calls that take the newest change back."""
    return [Call(call["name"], call["arguments"]) for call in brief.conversation.undo]


def correct(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The same for the product meant instead; the first change is taken back."""
    before, ids = brief.conversation, part.product_ids
    if not ids:
        return []
    if "cart_add" in before.last_intents and before.undo:
        return [*undo(brief, part, outcomes), *(Call("add_to_cart", _line(i, part)) for i in ids)]
    return [Call("get_product_details", {"product_id": pid}) for pid in ids[:3]]
