"""How many a part makes of what is in the cart, and what goes out where only some of it stays."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.changing import count_set, counts_only
from graph.understanding.held import counted_kind
from graph.understanding.held_counts import counts_other, held_counts
from graph.understanding.how_many import change_of, factor_of, same_number, taken_of
from graph.understanding.named import full_name
from graph.understanding.packs import says_size
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.request import Request
from graph.understanding.taking import taken_count
from graph.understanding.types import Conversation, Part

_ONLY = frozenset(("only", "just"))
_COUNTING = frozenset(("cart_add", "cart_update"))


def counted(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part with how many it makes of what is in the cart, or how many more or fewer."""
    told = _counted(part, request, conversation)
    is_size = bool(told.quantity) and _is_size(told, request, conversation)
    return told.model_copy(update={"quantity": None}) if is_size else told


def _counted(part: Part, request: Request, conversation: Conversation) -> Part:
    tokens = request.tokens
    if part.intent in _COUNTING and same_number(tokens):
        many = _held(_last_changed(conversation), conversation)
        return part.model_copy(update={"quantity": many or part.quantity})
    if part.intent == "cart_add" and part.quantity is None:
        return part.model_copy(update={"quantity": taken_count(tokens)})
    if part.intent == "cart_remove":
        kept = out_for_only(request, conversation)
        others = [reference("last", part.text, kept)] if kept else part.references
        return part.model_copy(update={"references": others, "change": taken_of(tokens)})
    if part.intent != "cart_update":
        return part
    if counts_other(tokens, conversation.cart) and not part.product_ids:
        return part.model_copy(update={"quantity": None})
    counts = {count for _, count in held_counts(tokens, conversation.cart)}
    if counts:
        return part.model_copy(update={"quantity": counts.pop() if len(counts) == 1 else None})
    stated = count_set(tokens) or counted_kind(tokens, conversation.cart)
    count = stated or part.quantity or counts_only(tokens)
    change = change_of(tokens)
    factor = factor_of(tokens)
    if factor is not None:
        held = [pid for pid in part.product_ids if _held(pid, conversation)]
        meant = held[0] if held else _last_changed(conversation)
        change = round(_held(meant, conversation) * (factor - 1))
    return part.model_copy(update={"quantity": count, "change": change})


def _is_size(part: Part, request: Request, conversation: Conversation) -> bool:
    """Whether what is counted is inside the pack that is meant: "the pack of four"."""
    meant = [full_name(one) for one in pool(conversation) if one.id in part.product_ids]
    return any(says_size(name, part.quantity or 0, request.tokens) for name in meant)


def _last_changed(conversation: Conversation) -> str:
    """The product of the newest change to the cart, else of its only line; "" for none."""
    changed = [call["arguments"].get("product_id") for call in conversation.undo]
    only = [line["product_id"] for line in conversation.cart_lines]
    return str((changed or (only if len(only) == 1 else [""]))[-1])


def _held(product_id: str, conversation: Conversation) -> int:
    """How many of a product are in the cart."""
    lines = conversation.cart_lines
    return sum(line["quantity"] for line in lines if line["product_id"] == product_id)


def out_for_only(request: Request, conversation: Conversation) -> list[str]:
    """What goes out where "only the first of them" stays of what was just put in the cart."""
    changed = [call["arguments"].get("product_id") for call in conversation.undo]
    pointed = {pid for one in request.references for pid in one.product_ids}
    texts = {token.text for token in request.tokens}
    just_put_in = "cart_add" in conversation.last_intents and len(set(changed)) > 1
    if not (just_put_in and _ONLY & texts and pointed and pointed < set(changed)):
        return []
    return [] if any(one.quantity for one in request.references) else _without(changed, pointed)


def _without(changed: Sequence[str], pointed: set[str]) -> list[str]:
    return list(dict.fromkeys(pid for pid in changed if pid not in pointed))
