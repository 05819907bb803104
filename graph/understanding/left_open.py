"""What a change to the cart leaves open: the product that its words fit best, and a second one."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from graph.understanding.counted_apart import counted_apart, led_count
from graph.understanding.how_many import count_at
from graph.understanding.instead import with_wanted
from graph.understanding.joined import wishes_another
from graph.understanding.keys import match_keys, phrase_keys
from graph.understanding.kinds import SEEKING
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import (
    likeliest,
    names_other,
    silent,
    telling,
    words_borne,
)
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointers import LISTS, heads, reference
from graph.understanding.pointing import pool
from graph.understanding.request import Request
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Part, Reference, ShownProduct
from knowledge.words import singular

CHANGING = frozenset({"cart_add", "cart_update", "cart_remove"})
_AGAINST = frozenset(("no", "not", "dont", "without", "nothing", "none", "never", "later"))
_JOINTS = frozenset(("and", "plus", "&"))
_CHANGES = phrases("changing")
_LEADING = frozenset((*_CHANGES["leading"], *_CHANGES["putting"], "add", "take", "drop", "remove"))
# What a thing is for is not what is counted.
_PLACING = LISTS["whose"] | {"for", "in", "on", "at", "to", "the", "of", "from", "each", "every"}
MOST_COUNTED = 20


def with_likeliest(
    part: Part, request: Request, conversation: Conversation, words: CatalogueWords
) -> Part:
    """The part; where it points at nothing, at the one product that its words fit best by far.

    Nothing is taken out for a word that tells of something else than all that is in the cart.
    """
    if part.intent == "correct":
        return with_wanted(part, request, conversation, words)
    if part.intent == "cart_add" and _wishes_beside_it(part, request):
        return part.model_copy(update={"intent": "search", "references": [], "quantity": None})
    if part.intent not in CHANGING:
        return part
    if part.intent == "cart_update" and _counts_of_list(part, conversation):
        return part.model_copy(update={"intent": "cart_add"})
    return _so_often(_with_products(part, request, conversation, words), request, conversation)


def _so_often(part: Part, request: Request, conversation: Conversation) -> Part:
    """The part; of the one product that goes in anew, with the number that stands before it."""
    ids = part.product_ids
    told = part.quantity or part.change or any(one.quantity for one in part.references)
    held = any(one.id in ids for one in conversation.cart) and part.intent != "cart_add"
    meant = [one for one in pool(conversation) if [one.id] == ids]
    if part.intent == "cart_remove" or told or held or not meant:
        return part
    return part.model_copy(update={"quantity": led_count(request.tokens, meant[0])})


def _with_products(
    part: Part, request: Request, conversation: Conversation, words: CatalogueWords
) -> Part:
    counted = _counted_apart_in_all(part, request, conversation, words)
    if counted:
        return part.model_copy(update={"references": counted, "quantity": None})
    if part.product_ids:
        found = _beside(part, request, conversation, words)
        return part.model_copy(update={"references": found})
    if not _is_open(part, request):
        return part
    said = telling(request.tokens, _counts(part))
    for among in _candidates(part, conversation) if _wants(part, request) else []:
        meant = likeliest(said, among, conversation, words)
        if meant is not None and _fits(part, request, meant, conversation):
            return _pointing(part, [meant.id])
    if part.intent == "cart_update" and _counts_named(request, said, conversation):
        return part.model_copy(update={"intent": "cart_add"})
    owned = _owned(request.tokens)
    another = (
        _tells_another(said, owned, conversation, words)
        if part.intent == "cart_remove"
        else part.intent == "cart_update" and _counts_another(request, said, conversation, words)
    )
    return _of_another(part) if another else part


def _counts_of_list(part: Part, conversation: Conversation) -> bool:
    """As in "two of them" right after a list; "another of the same" is of what lies in the cart."""
    loose = bool(part.references) and all(one.kind == "pronoun" for one in part.references)
    listed = bool(conversation.shown) and bool(SEEKING & {*conversation.last_intents})
    return loose and listed and part.change is None and not part.product_ids


def _counted_apart_in_all(
    part: Part, request: Request, conversation: Conversation, words: CatalogueWords
) -> list[Reference]:
    """Things of which a number each is said, where they go into the cart anew."""
    if part.intent == "cart_remove":
        return []
    found = counted_apart(request, conversation, words)
    held = conversation.held_ids
    anew = held.isdisjoint(pid for one in found for pid in one.product_ids)
    return found if anew or part.intent == "cart_add" else []


def _wishes_beside_it(part: Part, request: Request) -> bool:
    """As in "a bottle to carry it in": what it points at is not what is wished for."""
    loose = bool(part.references) and all(one.kind == "pronoun" for one in part.references)
    said = [token.text for token in request.tokens]
    return loose and bool(part.query) and "of" not in said and wishes_another(request.tokens)


def _pointing(part: Part, ids: list[str]) -> Part:
    counts = [one.quantity for one in part.references if one.quantity]
    return part.model_copy(update={"references": [reference("name", part.query, ids, *counts[:1])]})


def _of_another(part: Part) -> Part:
    """The part, about a thing that is not in the cart: a number of it can only go in.

    "One more mug", where there is none yet, is asked about.
    """
    stays = part.intent == "cart_remove" or part.change is not None
    return _pointing(part if stays else part.model_copy(update={"intent": "cart_add"}), [])


def _is_open(part: Part, request: Request) -> bool:
    """Whether no place, order or whole name tells what is meant."""
    placed = any(one.kind in ("ordinal", "superlative", "page") for one in part.references)
    whole = any(isinstance(token, Named) for token in request.tokens)
    return not (placed or whole or part.constraints.exclude.brand)


def _wants(part: Part, request: Request) -> bool:
    """Whether nothing in the words is against putting it in, as in "no salmon, it stinks"."""
    pairs = zip(request.tokens, [*request.tokens[1:], None], strict=False)
    against = (one.text in _AGAINST and (not then or then.text != ",") for one, then in pairs)
    return part.intent != "cart_add" or not any(against)


def _fits(part: Part, request: Request, meant: ShownProduct, conversation: Conversation) -> bool:
    """Whether it may go in so: not again unasked, nor for a number of its parts: "two slices"."""
    held = any(product.id == meant.id for product in conversation.cart)
    if part.intent == "cart_add" and held and not part.quantity:
        return False
    if part.intent == "cart_add" and names_other(request.tokens, meant, _counts(part)):
        return False
    counted = [singular(token.text) for token in _after_counts(request.tokens)]
    return part.intent == "cart_remove" or heads([meant]).issuperset(counted)


def _after_counts(tokens: Sequence[Token]) -> list[Token]:
    """The words in the plural that a number stands right before: not "three bars of the 70"."""
    texts = [*(token.text for token in tokens), "", ""]
    counts = (count_at(tokens, place) for place in range(len(tokens)))
    ends = [end for count, end in counts if count and end < len(tokens)]
    after = [tokens[end] for end in ends if texts[end + 1] != "of"]
    plural = [token for token in after if token.text != singular(token.text) and token.text != "s"]
    return [token for token in plural if token.kind == "word" and token.text not in silent()]


def _counts(part: Part) -> frozenset[str]:
    quantities = (part.quantity, *(one.quantity for one in part.references))
    return frozenset(str(many) for many in quantities if many)


def _candidates(part: Part, conversation: Conversation) -> list[list[ShownProduct]]:
    """What may be meant: of the cart what goes out or is counted anew, else all that was shown."""
    cart, every = conversation.cart, pool(conversation, named=False)
    return {"cart_remove": [cart], "cart_update": [cart, every]}.get(part.intent, [every])


def _owned(tokens: Sequence[Token]) -> frozenset[str]:
    """The words right after a "the" or "my", in one spelling."""
    pairs = zip(tokens, match_keys(tokens)[1:], strict=False)
    return frozenset(key for token, key in pairs if token.text in LISTS["owned"])


def _tells_another(
    said: Sequence[str], owned: Set[str], conversation: Conversation, words: CatalogueWords
) -> bool:
    """As in "take out the dotted one", where nothing in the cart is called so."""
    said = [*said, *_kinds_owned(owned, conversation)]
    held = {word for product in conversation.cart for word in words_borne(product)}
    known = {word for product in pool(conversation) for word in words_borne(product)} | owned
    alone = held.isdisjoint(said)
    return alone and any(word in known or word in words.nouns for word in said)


def _counts_named(request: Request, said: Sequence[str], conversation: Conversation) -> bool:
    """As in "2 of the velour", which nothing in the cart is called: more of it goes in."""
    held = {word for product in conversation.cart for word in words_borne(product)}
    texts = [token.text for token in request.tokens]
    begun = texts[1:3] == ["of", "the"] and count_at(request.tokens, 0)[0] is not None
    return begun and bool(said) and held.isdisjoint(said)


def _kinds_owned(owned: Set[str], conversation: Conversation) -> Set[str]:
    """As in "the bag" of handbags, which is what no thing in the cart comes in or is called."""
    shown = heads(conversation.shown)
    held = heads(conversation.cart)
    return {
        word
        for word in owned
        if any(one.endswith(word) for one in shown) and not any(one.endswith(word) for one in held)
    }


def _counts_another(
    request: Request, said: Sequence[str], conversation: Conversation, words: CatalogueWords
) -> bool:
    """As in "one more pumpkin", where no pumpkin is in the cart; not in "two, for my tent"."""
    held = {word for product in conversation.cart for word in words_borne(product)}
    before = ["", *(token.text for token in request.tokens)]
    pairs = zip(before, match_keys(request.tokens), strict=False)
    listed = {word for one in conversation.shown for word in phrase_keys(one.name)}
    known = words.nouns | listed
    things = {key for then, key in pairs if key in known and then not in _PLACING}
    return bool(held) and held.isdisjoint(said) and not things.isdisjoint(said)


def _beside(
    part: Part, request: Request, conversation: Conversation, words: CatalogueWords
) -> list[Reference]:
    """As in "one of them and the coat rack": what it points at, and what the other piece means."""
    joints = [place for place, token in enumerate(request.tokens) if token.text in _JOINTS]
    if len(joints) != 1 or part.intent == "cart_update" or not _wants(part, request):
        return part.references
    pieces = (request.tokens[: joints[0]], request.tokens[joints[0] + 1 :])
    if len(part.product_ids) == 1:
        found = (_too(part, replace(request, tokens=one), conversation, words) for one in pieces)
        too = next((one for one in found if one is not None), None)
        if too is not None:
            many = part.quantity if too.quantity is None else None
            return [*(_so_many(one, many) for one in part.references), too]
    return _counted_apart(part, pieces)


def _too(
    part: Part, piece: Request, conversation: Conversation, words: CatalogueWords
) -> Reference | None:
    """What a piece names beside what the part points at already."""
    many = _count(piece.tokens)
    said = telling(piece.tokens, frozenset((str(many),)))
    found = [words_borne(one) for one in pool(conversation) if one.id in part.product_ids]
    if not _names_one(piece.tokens) or not found or found[0].keys() >= {*said}:
        return None
    among = conversation.cart if part.intent == "cart_remove" else pool(conversation, named=False)
    meant = likeliest(said, among, conversation, words)
    once = part.model_copy(update={"quantity": None})  # nor is more of it said to go in
    if meant is None or meant.id in part.product_ids or not _fits(once, piece, meant, conversation):
        return None
    return reference("name", " ".join(said), [meant.id], many)


def _counted_apart(part: Part, pieces: Sequence[Sequence[Token]]) -> list[Reference]:
    """As in "the first and two of the glass ones": each as many as its own piece says.

    The number that a name begins with counts nothing: "nine rooms and the ferry".
    """
    counts = [_count(piece) for piece in pieces]
    texts = [" ".join(token.text for token in piece) for piece in pieces]
    places = [[n for n, text in enumerate(texts) if one.text in text] for one in part.references]
    if places != [[0], [1]] or not any(counts) or not all(_names_one(one) for one in pieces):
        return part.references
    both = zip(part.references, counts, texts, strict=True)
    return [
        _so_many(one, 1 if text.startswith(one.text) else many or 1) for one, many, text in both
    ]


def _names_one(piece: Sequence[Token]) -> bool:
    """Whether it begins with a number or a "the", and is no whole name."""
    told = [token.text for token in piece if token.text not in _LEADING][:1]
    whole = any(isinstance(token, Named) for token in piece)
    return not whole and (_count(piece) is not None or bool(LISTS["owned"] & {*told}))


def _so_many(one: Reference, many: int | None) -> Reference:
    """The reference, with a number that is said of it alone."""
    return one.model_copy(update={"quantity": one.quantity or many})


def _count(piece: Sequence[Token]) -> int | None:
    """How many a piece begins with: "two velour ones"."""
    told = [place for place, token in enumerate(piece) if token.text not in _LEADING][:1]
    counts = [count_at(piece, place)[0] for place in told]
    return next((count for count in counts if count and count <= MOST_COUNTED), None)
