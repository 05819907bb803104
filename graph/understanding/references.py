"""Resolve words that point at products: "the second one", "it", "the cheaper of those"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.understanding.changing import changes, retracted_at, swap_place
from graph.understanding.held import by_held, by_line, counted_kind
from graph.understanding.limits import Stated
from graph.understanding.named import by_attribute, by_kind, by_name, by_whole_name
from graph.understanding.picks import all_or_both, by_pick_of_places, by_superlative
from graph.understanding.places import by_neighbour, by_place
from graph.understanding.pointers import Pointers, pointers, reference
from graph.understanding.pronouns import by_pronoun
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Reference

# The most telling way of pointing first; the first that finds anything is believed.
FINDERS: tuple[Callable[[Pointers], list[Reference]], ...] = (
    by_neighbour,
    by_pick_of_places,
    by_place,
    by_superlative,
    all_or_both,
    by_name,
    by_attribute,
    by_kind,
    by_pronoun,
)


def references(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What the words of a request point at, in order; no ids where nothing is there."""
    return _corrected(tokens, stated, conversation) or _found(tokens, stated, conversation)


def _corrected(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What is left of "the second... no wait, the first"; both sides of "swap it for the first"."""
    swapped, retracted = swap_place(tokens), retracted_at(tokens)
    if swapped and conversation.cart:
        wanted = _found(tokens[swapped:], _unread(stated), conversation)
        return [_given(tokens[: swapped - 1], stated, conversation), *wanted] if wanted else []
    if retracted:
        before = _pointed(_found(tokens[:retracted], stated, conversation))
        after = _pointed(_found(tokens[retracted:], _unread(stated), conversation))
        if before and after:
            return [_as_many(one, before) for one in after]
    return []


def _given(tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> Reference:
    """What is given back in a swap: what is named, else what was put in the cart last."""
    said = pointers(tokens, stated, conversation)
    held = {product.id for product in conversation.cart}
    named = [one for one in (*by_place(said), *by_held(said)) if held & {*one.product_ids}]
    changed = [call["arguments"].get("product_id") for call in reversed(conversation.undo)]
    meant = [pid for pid in (*changed, *conversation.focus) if pid in held]
    only = list(held) if len(held) == 1 else []
    ids = named[0].product_ids if named else (meant or only)[:1]
    return reference("last", said.text(0, len(said.tokens)), ids)


def _unread(stated: Stated) -> Stated:
    """What is stated, for the end of a request, whose words stand at other places."""
    return replace(stated, reading=None)


def _pointed(found: Sequence[Reference]) -> list[Reference]:
    """Those that point by themselves, at something that is there."""
    return [one for one in found if one.product_ids and one.kind not in ("pronoun", "page")]


def _as_many(one: Reference, before: Sequence[Reference]) -> Reference:
    """As many as were said of what it stands for now."""
    return one.model_copy(update={"quantity": one.quantity or before[0].quantity})


def _found(tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> list[Reference]:
    said = pointers(tokens, stated, conversation)
    if said.compares:
        united = _united(said)
        if len(united) > 1:
            return united
    named = by_whole_name(said)
    if named:
        return [*named, *(one for one in by_place(said) if one.product_ids)]
    return _of_the_cart(said) or next((found for find in FINDERS if (found := find(said))), [])


def _of_the_cart(said: Pointers) -> list[Reference]:
    """What a change to the cart is about, by its place in the list or by what it is."""
    cart, tokens = said.conversation.cart, said.tokens
    if not cart or not (changes(tokens) or counted_kind(tokens, cart)):
        return []
    held = {product.id for product in cart}
    placed = [one for one in by_place(said) if held & {*one.product_ids}]
    return placed or by_line(said) or by_held(said)


def _united(said: Pointers) -> list[Reference]:
    """Both sides of a comparison may point in different ways: "compare it with the third"."""
    found: dict[tuple[str, ...], Reference] = {}
    for find in (by_whole_name, by_pronoun, by_place, by_superlative, by_name, by_attribute):
        for one in find(said):
            if len(one.product_ids) == 1:
                found.setdefault(tuple(one.product_ids), one)
    return list(found.values())
