"""Resolve words that point at products: "the second one", "it", "the cheaper of those"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from graph.understanding.changing import changes, retracted_at
from graph.understanding.described import by_description
from graph.understanding.held import by_held, by_line, counted_kind
from graph.understanding.held_counts import held_counts
from graph.understanding.held_lines import by_other_option, refuses_held
from graph.understanding.held_siblings import sibling_said
from graph.understanding.how_many import count_at
from graph.understanding.limits import Stated
from graph.understanding.named import by_attribute, by_kind, by_name, by_pack, by_whole_name
from graph.understanding.picks import all_or_both, by_pick_of_places, by_superlative
from graph.understanding.places import by_neighbour, by_place
from graph.understanding.pointers import Pointers, pointers, reference
from graph.understanding.pointing import pool
from graph.understanding.priced import by_price, of_its_price
from graph.understanding.pronouns import by_pronoun
from graph.understanding.split import kinds_at
from graph.understanding.swapping import Swap, swaps_said
from graph.understanding.taking import by_taking
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Reference

_ALSO = frozenset(("and", "plus", "&"))
_IT = frozenset(("it", "that", "this", "them", "those", "these", "one"))
# The most telling way of pointing first; the first that finds anything is believed.
FINDERS: tuple[Callable[[Pointers], list[Reference]], ...] = (
    by_neighbour,
    by_pick_of_places,
    by_place,
    by_superlative,
    all_or_both,
    by_price,
    by_name,
    by_attribute,
    by_kind,
    by_pack,
    by_pronoun,
)


def references(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What the words of a request point at, in order; no ids where nothing is there."""
    other = by_other_option(tokens, conversation)
    if other and not _points_out(tokens):
        return other
    for find in (_swapped, _corrected, _counted, _both, _found):
        found = find(tokens, stated, conversation)
        if any(one.product_ids for one in found):
            return _said_first(found, tokens, stated, conversation)
    limits = stated.limits
    named = bool(limits.category or limits.brand)
    return other or ([] if named else by_taking(tokens, conversation)) or found


def _points_out(tokens: Sequence[Token]) -> bool:
    """Whether a "the" tells which is meant, as that of "the same" does not."""
    pairs = zip(tokens, [*tokens[1:], None], strict=True)
    return any(one.text == "the" and (not after or after.text != "same") for one, after in pairs)


def _said_first(
    found: list[Reference], tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """The same, but an "it" stands for what the same message describes: "the small one, add it"."""
    loose = all(one.kind == "pronoun" for one in found)
    said = pointers(tokens, stated, conversation)
    return (by_description(said) or found) if loose and said.shown else found


def _both(tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> list[Reference]:
    """As in "get me that, and the grey one": what two joined pieces point at, each its own way."""
    kinds = [kinds_at(tokens, place) for place in range(len(tokens))]
    ends = [n for n, token in enumerate(tokens) if token.text in ("and", "plus", "&")]
    counted = len(ends) == 1 and count_at(tokens, 0)[0] is not None
    if len(ends) != 1 or not (counted or any({"TAKING", "INTO_CART"} & {*one} for one in kinds)):
        return []
    pieces = (tokens[: ends[0]], tokens[ends[0] + 1 :])
    found = [_found(piece, _unread(stated), conversation) for piece in pieces]
    single = [one[0] for one in found if len(one) == 1 and len(one[0].product_ids) == 1]
    apart = len({one.product_ids[0] for one in single}) == len(pieces)
    loose = any(one.kind == "pronoun" for one in single[:1])
    return single if apart and loose else []


def _counted(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """The things of the cart of which a number is said."""
    counts = held_counts(tokens, conversation.cart)
    return [reference("name", product.name, [product.id], many) for product, many in counts]


def _swapped(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What is given back of the cart, then what is wanted for it."""
    for swap in swaps_said(tokens) if conversation.cart else ():
        wanted = _wanted(swap, tokens, stated, conversation)
        if not swap.outright and _is_held(wanted, conversation):
            continue  # "make it two of the cheaper one" counts what is there already
        given = _given_back(swap, wanted, stated, conversation) if wanted else None
        if given is not None and given.product_ids:
            return [given, *wanted]
    return []


def _is_held(wanted: Sequence[Reference], conversation: Conversation) -> bool:
    held = conversation.held_ids
    return any(held & {*one.product_ids} for one in wanted)


def _wanted(
    swap: Swap, tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What a swap brings: a thing that is named or picked, else one of the option that is said."""
    every = _found(swap.wanted, _unread(stated), conversation)
    found = _pointed(every)
    if not found and swap.outright and swap.given:
        found = _in_hand(every, conversation)
    if found:
        return found[:1]
    ends = swap.place + len(swap.wanted)
    said = pointers(tokens, stated, conversation)
    within = said.text(swap.place, ends)
    valued = [one for one in by_attribute(said) if one.text in within][:1]
    return valued or _siblings(swap.wanted, conversation)


def _in_hand(found: Sequence[Reference], conversation: Conversation) -> list[Reference]:
    """What is talked about and not in the cart: "that instead of the kettle"."""
    return [one for one in found if len(one.product_ids) == 1 and not _is_held([one], conversation)]


def _siblings(tokens: Sequence[Token], conversation: Conversation) -> list[Reference]:
    """What is sold beside a thing of the cart in another colour: "silver instead of the pink"."""
    known = (sibling_said(tokens, held, conversation) for held in conversation.cart)
    return [reference("name", one.name, [one.id]) for one in known if one is not None][:1]


def _given_back(
    swap: Swap, wanted: Sequence[Reference], stated: Stated, conversation: Conversation
) -> Reference | None:
    """What a swap takes out: what is said, else what is alike, else what was put in last."""
    named = [token for token in swap.given if token.kind != "symbol"]
    brought = wanted[0].product_ids
    given: Reference | None
    whole = any(isinstance(token, Named) for token in named)
    if whole or len(named) > 1 or (named and swap.outright and named[0].text not in _IT):
        given = _given(swap.given, stated, conversation)
    else:
        alike = _alike(brought, conversation)
        newest = _given((), stated, conversation) if swap.outright else None
        given = reference("last", "", alike) if alike else newest
    return None if given is None or set(given.product_ids) & set(brought) else given


def _alike(brought: Sequence[str], conversation: Conversation) -> list[str]:
    """The one thing in the cart that is of the kind of what is wanted; the newest of several."""
    kinds = {product.category for product in pool(conversation) if product.id in brought}
    alike = [p.id for p in conversation.cart if p.category in kinds and p.id not in brought]
    changed = [call["arguments"].get("product_id") for call in reversed(conversation.undo)]
    newest = [pid for pid in changed if pid in alike]
    return alike if len(alike) == 1 else newest[:1]


def _corrected(
    tokens: Sequence[Token], stated: Stated, conversation: Conversation
) -> list[Reference]:
    """What is left of "the second... no wait, the first"."""
    retracted = retracted_at(tokens)
    if retracted:
        before = _pointed(_found(tokens[:retracted], stated, conversation))
        after = _pointed(_found(tokens[retracted:], _unread(stated), conversation))
        if before and after:
            return [_as_many(one, before) for one in after]
    return []


def _given(tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> Reference:
    """What is given back in a swap: what is named, else what was put in the cart last."""
    said = pointers(tokens, stated, conversation)
    held = conversation.held_ids
    found = (*by_whole_name(said), *by_place(said), *by_held(said))
    named = [one for one in found if held & {*one.product_ids}]
    changed = [call["arguments"].get("product_id") for call in reversed(conversation.undo)]
    meant = [pid for pid in (*changed, *conversation.focus) if pid in held]
    only = list(held) if len(held) == 1 else []
    ids = named[0].product_ids if named else (meant or only)[:1]
    many = count_at(tokens, 0)[0] if tokens else None
    return reference("last", said.text(0, len(said.tokens)), ids, many)


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
    named = of_its_price(said, by_whole_name(said))
    if named:
        placed = [one for one in by_place(said) if one.product_ids]
        return [*named, *placed] if placed else _with_others(said, named)
    return _of_the_cart(said) or next((found for find in FINDERS if (found := find(said))), [])


def _with_others(said: Pointers, named: Sequence[Reference]) -> list[Reference]:
    """As in "the recycled one and the Dot A5": what is named nearly whole, and what in part."""
    ids = {pid for one in named for pid in one.product_ids}
    others = [one for one in by_name(said) if not ids & {*one.product_ids}]
    words = [token.text for token in said.tokens]
    pointed = [one for one in others if f"the {one.text}" in " ".join(words)]
    return [*named, *pointed] if _ALSO & {*words} else [*named]


def _of_the_cart(said: Pointers) -> list[Reference]:
    """What a change to the cart is about, by its place in the list or by what it is."""
    cart, tokens = said.conversation.cart, said.tokens
    refused = refuses_held(tokens, cart)
    if not cart or not (changes(tokens) or counted_kind(tokens, cart) or refused):
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
