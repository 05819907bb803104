"""Calls that change the cart, and those that take a change back or carry out what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.brief import TurnBrief
from graph.embedded.call import Call, outcome_of
from graph.embedded.subject import name_stems, named_whole, search_for, standing
from graph.embedded.topics import names_something
from graph.understanding.types import Part
from knowledge.words import stems, words
from tools.outcome import ToolOutcome

EVERYTHING = frozenset({"all", "both", "every", "each", "everything"})


def add(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """The products meant into the cart; one named in words is looked up, and asked about."""
    ids = _singled_out(brief, part)
    asked = None if part.references else _named(brief, part, outcomes)
    if asked is not None:
        ids = named_whole(part, outcome_of(asked, outcomes))
        return [asked, *(Call("add_to_cart", _line(pid, part)) for pid in ids)]
    meant = standing(brief)
    if not part.product_ids:
        ids = meant if len(meant) == 1 else []
    return [Call("add_to_cart", _line(pid, part)) for pid in ids]


def _singled_out(brief: TurnBrief, part: Part) -> list[str]:
    """The products pointed at; of "two of them" the one talked about, if there is one."""
    ids = part.product_ids
    loose = all(ref.kind in ("all", "pronoun") for ref in part.references)
    everything = EVERYTHING & {word for ref in part.references for word in words(ref.text)}
    if len(ids) > 1 and loose and not everything:
        return standing(brief)[:1]
    return ids


def _named(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> Call | None:
    """The search for a thing that the words name; None where they only point at what is there."""
    known = name_stems(brief, outcomes, standing(brief))
    known |= set(stems(" ".join(part.options.values())))
    if part.query and names_something(part.query, known):
        return search_for(brief, part)
    return None


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
    quantity = int(part.query) if part.quantity is None and is_count(part.query) else part.quantity
    if quantity is None:
        return [Call("view_cart")]
    pending = brief.conversation.pending
    if pending and pending["action"] == "add_to_cart" and quantity > 0:
        return [Call("add_to_cart", {**pending["arguments"], "quantity": quantity})]
    ids = in_cart(brief, part)
    wanted = part.product_ids or standing(brief)
    if not ids and quantity > 0 and len(wanted) == 1:
        return [Call("add_to_cart", {"product_id": wanted[0], "quantity": quantity})]
    return [Call("update_cart_item", {"product_id": pid, "quantity": quantity}) for pid in ids] or [
        Call("view_cart")
    ]


def is_count(text: str) -> bool:
    """Whether words are a bare number of items."""
    return text.isascii() and text.isdigit() and len(text) < 4


def remove(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What is meant out of the cart; the cart is looked at where that is open."""
    calls = [Call("remove_from_cart", {"product_id": pid}) for pid in in_cart(brief, part)]
    return calls or [Call("view_cart")]


def confirm(brief: TurnBrief, part: Part, outcomes: Sequence[ToolOutcome]) -> list[Call]:
    """What was waiting for a yes or a choice."""
    pending = brief.conversation.pending
    if not pending:
        return []
    options = {**pending["arguments"].get("options", {}), **part.options}
    chosen = {"options": options} if options else {}
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
