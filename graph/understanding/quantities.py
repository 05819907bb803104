"""How many a part makes of what is in the cart, and what goes out where only some of it stays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.changing import count_set, counts_only, sets
from graph.understanding.held import counted_kind
from graph.understanding.held_counts import counts_other, held_counts
from graph.understanding.held_lines import refuses_other
from graph.understanding.how_many import change_of, factor_of, of_people, same_number, taken_of
from graph.understanding.named import full_name
from graph.understanding.packs import says_size
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.recounted import (
    counted_lines,
    of_each,
    recounted,
    taken_off,
    things_of_cart,
)
from graph.understanding.request import Request
from graph.understanding.taking import taken_count
from graph.understanding.taking_back import as_put_back
from graph.understanding.types import Conversation, Part

_ONLY = frozenset(("only", "just"))
_COUNTING = frozenset(("cart_add", "cart_update"))
_EXCHANGING = frozenset(("cart_remove", "cart_update"))
_SETTING_TOO = frozenset(("cart_remove", "undo"))


def counted(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part with how many it makes of what is in the cart, or how many more or fewer."""
    told = _counted(part, request, conversation)
    is_size = bool(told.quantity) and _is_size(told, request, conversation)
    priced = is_size or _is_price_of_each(told, request, conversation)
    return told.model_copy(update={"quantity": None}) if priced else told


def _counted(part: Part, request: Request, conversation: Conversation) -> Part:
    tokens = request.tokens
    if part.intent in _COUNTING and (many := of_people(tokens)):
        once = [one.model_copy(update={"quantity": None}) for one in part.references]
        return part.model_copy(update={"quantity": many, "references": once})
    if part.intent in _EXCHANGING and _exchanges(part):
        return part.model_copy(update={"intent": "correct", "quantity": None})
    if part.intent in _SETTING_TOO and sets(tokens):
        part = part.model_copy(update={"intent": "cart_update"})  # "back to one of them"
    if part.intent == "undo":
        return as_put_back(part, request, conversation)
    if part.intent in _COUNTING and same_number(tokens):
        many = _held(_last_changed(conversation), conversation)
        return part.model_copy(update={"quantity": many or part.quantity})
    if part.intent == "cart_add" and part.quantity is None:
        return part.model_copy(update={"quantity": taken_count(tokens)})
    if part.intent == "cart_remove":
        return _taken_out(part, request, conversation)
    return _updated(part, request, conversation) if part.intent == "cart_update" else part


def _exchanges(part: Part) -> bool:
    """Whether it says what goes out, and what comes in for it."""
    return {one.kind == "last" for one in part.references if one.product_ids} == {True, False}


def _taken_out(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part with what goes out of the cart, and how much of it."""
    others = out_for_only(request, conversation) or _named_of_cart(part, request, conversation)
    references = [reference("last", part.text, others)] if others else part.references
    if not references and refuses_other(request.tokens, conversation.cart):
        references = [reference("name", part.text, [])]
    return part.model_copy(update={"references": references, "change": taken_of(request.tokens)})


def _named_of_cart(part: Part, request: Request, conversation: Conversation) -> list[str]:
    """As in "no fig. orange clove": what is named of the cart, where nothing of it was heard."""
    cart = conversation.cart
    if {one.id for one in cart} & {*part.product_ids}:
        return []
    return [one.id for one in things_of_cart(request.tokens, cart)]


def _updated(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part with how many there are to be, or how many more or fewer than now."""
    tokens, cart = request.tokens, conversation.cart
    lines = counted_lines(tokens, cart)
    if lines and not {one.id for one in cart} & {*_named(part)}:
        said = [reference("name", one.name, [one.id], many) for one, many in lines]
        return part.model_copy(update={"references": said, "quantity": None})
    if counts_other(tokens, cart) and not part.product_ids:
        part = part.model_copy(update={"quantity": None})
        return _recounted(part, request, conversation)
    counts = {count for _, count in held_counts(tokens, cart)}
    if counts:
        return part.model_copy(update={"quantity": counts.pop() if len(counts) == 1 else None})
    taken = taken_off(tokens, cart)
    if taken is not None:
        return part.model_copy(update={"quantity": None, "change": -taken})
    stated = count_set(tokens) or counted_kind(tokens, cart)
    count = stated or part.quantity or counts_only(tokens)
    change = change_of(tokens)
    factor = factor_of(tokens)
    if factor is not None:
        held = [pid for pid in part.product_ids if _held(pid, conversation)]
        meant = held[0] if held else _last_changed(conversation)
        change = round(_held(meant, conversation) * (factor - 1))
    if count is None and change is None:
        return _recounted(part, request, conversation)
    return part.model_copy(update={"quantity": count, "change": change})


def _named(part: Part) -> list[str]:
    """What it points at by more than an "it"."""
    return [pid for one in part.references if one.kind != "pronoun" for pid in one.product_ids]


def _recounted(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part with a number that is said in other words."""
    tokens, cart = request.tokens, conversation.cart
    known = pool(conversation)
    meant = [*cart, *(one for one in known if one.id in _named(part))]
    count, change = recounted(tokens, meant, known)
    update: dict[str, object] = {"quantity": count, "change": change}
    if count is not None and of_each(tokens) and not part.product_ids:
        update["references"] = [reference("all", part.text, [one.id for one in cart])]
    return part.model_copy(update=update)


def _is_size(part: Part, request: Request, conversation: Conversation) -> bool:
    """Whether what is counted is inside the pack that is meant: "the pack of four"."""
    meant = [full_name(one) for one in pool(conversation) if one.id in part.product_ids]
    return any(says_size(name, part.quantity or 0, request.tokens) for name in meant)


def _is_price_of_each(part: Part, request: Request, conversation: Conversation) -> bool:
    """As in "35 each, no", where what was shown costs so much."""
    said = [token.text for token in request.tokens]
    priced = {one.price_cents // 100 + up for one in pool(conversation) for up in (0, 1)}
    return (str(part.quantity), "each") in pairwise(said) and part.quantity in priced


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
