"""What is meant instead of what was taken: "the lotion's what I want, not the 30 dollar thing"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.understanding.held_siblings import sibling_said
from graph.understanding.keys import phrase_keys
from graph.understanding.likeliest import likeliest, telling
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool, together
from graph.understanding.references import references
from graph.understanding.request import Request
from graph.understanding.split import kinds_at, says_kind
from graph.understanding.swapping import swaps_said
from graph.understanding.tokens import Token, tokenize
from graph.understanding.types import Conversation, Part, Reference, ShownProduct

_MARKS = frozenset((",", ".", "!", "?", ";", "-", "but"))
_NOT = frozenset(("not", "isnt", "arent", "wasnt", "never"))
_LOOSE = frozenset(("pronoun", "all", "page"))


def with_wanted(
    part: Part, request: Request, conversation: Conversation, words: CatalogueWords
) -> Part:
    """The correction; of what is said against one thing and for another, at the other.

    Where it points at nothing, at the one product that its words fit best by far: of those
    compared, then of those shown, then of all that are remembered.
    """
    if not part.references and (exchanged := _exchanged(request.tokens, conversation, words)):
        return part.model_copy(update={"references": exchanged})
    against, wished = refused(request.tokens), affirmed(request.tokens)
    if not wished or any(one.kind == "last" for one in part.references):
        return part
    loose = all(one.kind in _LOOSE for one in part.references)
    if part.product_ids and not (against or loose):
        return part
    found = _pointed(wished, conversation, words) or _likely(wished, conversation, words)
    if len(found) != 1 or not _may_be_meant(found[0], conversation):
        return part
    held = conversation.held_ids
    out = [
        pid
        for piece in against
        for one in references(piece, stated(piece, words), conversation)
        for pid in one.product_ids
        if pid in held and pid not in found
    ]
    newest = newest_held(conversation) if _says_instead(request.tokens) else None
    out = out or ([newest.id] if newest else [])
    swapped = len(out) == 1 and found[0] not in held
    given = [reference("last", "", out)] if swapped else []
    many = next((one.quantity for one in part.references if one.quantity), None)
    name = " ".join(token.text for token in wished)
    return part.model_copy(update={"references": [*given, reference("name", name, found, many)]})


def _exchanged(
    tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> list[Reference]:
    """What a swap gives back and what it wants, each by the words that fit it best by far."""
    swap = next((one for one in swaps_said(tokens) if one.outright and one.given), None)
    if swap is None:
        return []
    given = likeliest(telling(swap.given), conversation.cart, conversation, words)
    held = conversation.held_ids
    others = [product for product in pool(conversation, named=False) if product.id not in held]
    wanted = likeliest(telling(swap.wanted), others, conversation, words)
    named = ((swap.given, given), (swap.wanted, wanted))
    if given is None or wanted is None or not all(_is_named(*one) for one in named):
        return []
    return [reference("last", given.name, [given.id]), reference("name", "", [wanted.id])]


def _says_instead(tokens: Sequence[Token]) -> bool:
    return says_kind(tokens, "AFTER_ALL")


def refused(tokens: Sequence[Token]) -> list[list[Token]]:
    """The stretches that say what is not meant, each up to the next mark: "not the blue"."""
    return [list(tokens[start:end]) for start, end in _refusals(tokens)]


def affirmed(tokens: Sequence[Token]) -> list[Token]:
    """The words besides those."""
    left = {place for start, end in _refusals(tokens) for place in range(start, end)}
    return [token for place, token in enumerate(tokens) if place not in left]


def affirmed_text(text: str) -> str:
    """A text without those stretches: "black instead of red" is "black"."""
    for stretch in reversed(refused(tokenize(text))):
        text = text[: stretch[0].start] + text[stretch[-1].end :]
    return text


def _refusals(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(tokens):
        begins = tokens[place].text in _NOT or "INSTEAD_OF" in kinds_at(tokens, place)
        ends = (n for n in range(place + 1, len(tokens)) if tokens[n].text in _MARKS)
        end = next(ends, len(tokens)) if begins else place + 1
        if begins:
            yield place, end
        place = end


def _pointed(
    tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> list[str]:
    """What the words point at by themselves."""
    found = references(tokens, stated(tokens, words), conversation)
    return _ids(one for one in found if one.kind not in _LOOSE)


def _ids(found: Iterator[Reference]) -> list[str]:
    return list(dict.fromkeys(pid for one in found for pid in one.product_ids))


def _likely(
    tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> list[str]:
    """What bears the words best; not by its colour or size alone, which many come in."""
    said = telling(tokens)
    newest = newest_held(conversation)
    for among in _candidates(conversation):
        others = [product for product in among if product != newest]
        meant = likeliest(said, others, conversation, words)
        if meant is not None and _is_named(tokens, meant):
            return [meant.id]
    sibling = sibling_said(tokens, newest, conversation) if newest else None
    return [sibling.id] if sibling else []


def _is_named(tokens: Sequence[Token], product: ShownProduct | None) -> bool:
    """Whether it is told by a word of its name, and not only by a colour or size."""
    return product is not None and not {*telling(tokens)}.isdisjoint(phrase_keys(product.name))


def newest_held(conversation: Conversation) -> ShownProduct | None:
    """What was put in the cart or changed there last; what is alone there."""
    cart = {product.id: product for product in conversation.cart}
    changed = [call["arguments"].get("product_id") for call in reversed(conversation.undo)]
    held = [cart[pid] for pid in changed if pid in cart]
    alone = [*cart.values()] if len(cart) == 1 else []
    return next(iter((*held, *alone)), None)


def _may_be_meant(product_id: str, conversation: Conversation) -> bool:
    """Whether it may stand in the place of what was taken: another thing of its kind."""
    newest = newest_held(conversation)
    meant = next((one for one in pool(conversation) if one.id == product_id), None)
    if newest is None or meant is None:
        return True
    return meant.id != newest.id and meant.category == newest.category


def _candidates(conversation: Conversation) -> list[list[ShownProduct]]:
    every = pool(conversation, named=False)
    return [together(conversation), conversation.shown, every]
