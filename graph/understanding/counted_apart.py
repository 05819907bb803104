"""Several things of which a number each is said: "three of the cashews and two of the peanuts"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.understanding.how_many import count_at
from graph.understanding.keys import match_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import likeliest, names_other, telling, words_borne
from graph.understanding.limits import stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointers import reference
from graph.understanding.pointing import pool
from graph.understanding.references import references
from graph.understanding.request import Request
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, Reference, ShownProduct

MOST_COUNTED = 20
# A longer message is told, not ordered: bounds the time on any text.
MOST_PIECES = 8
_CHANGES = phrases("changing")
_JOINTS = frozenset(("and", "plus", "&", ",", ".", "!", ";", "also", "\n"))
_ARTICLES = frozenset(("a", "an", "the"))
_LEADING = frozenset(
    word for name in ("leading", "putting", "taking_it", "choosing") for word in _CHANGES[name]
) - frozenset(("of", "in", "for", *_ARTICLES))
_AGAINST = frozenset(("no", "not", "without", "instead", "than"))
_PLACING = frozenset(("in", "with"))


def counted_apart(
    request: Request, conversation: Conversation, words: CatalogueWords
) -> list[Reference]:
    """Each thing with its own number, where several are told so and each is known; else none."""
    items = [item for piece in _pieces(request.tokens) if (item := _item(piece))]
    if not 1 < len(items) <= MOST_PIECES or not any(count for count, _ in items):
        return []
    found = [_meant(count or 1, rest, conversation, words) for count, rest in items]
    known = [one for one in found if one is not None]
    apart = len({one.product_ids[0] for one in known}) == len(items)
    return known if apart else []


def led_count(tokens: Sequence[Token], product: ShownProduct) -> int | None:
    """The number before a word of a product: "ok two poplin slim"; None of several, or of its own.

    A "7-port hub" is called so, and so are "3 in 1" and "12 inch".
    """
    borne = {*words_borne(product)}
    items = [item for piece in _pieces(tokens) if (item := _item(piece)) and item[0]]
    [(count, rest)] = items if len(items) == 1 else [(None, [])]
    named = bool(rest) and not borne.isdisjoint(match_keys(rest[:1]))
    return count if named and str(count) not in borne else None


def _pieces(tokens: Sequence[Token]) -> list[list[Token]]:
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if (token.text in _JOINTS and not token.glued) or token.text in (",", ".", "!", ";"):
            pieces.append([])
        else:
            pieces[-1].append(token)
    return pieces


def _item(piece: Sequence[Token]) -> tuple[int | None, list[Token]] | None:
    """The number that a piece begins with, None for an article, and the thing that is counted."""
    start = 0
    while start < len(piece) and piece[start].text in _LEADING:
        start += 1
    if start >= len(piece):
        return None
    count, end = count_at(piece, start)
    counted = count is not None and 0 < count <= MOST_COUNTED
    if not counted and piece[start].text not in _ARTICLES:
        return None
    rest = [*piece[end if counted else start :]]
    against = any(token.text in _AGAINST for token in rest)
    return (count if counted else None, rest) if rest and not against else None


def _meant(
    count: int, tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> Reference | None:
    """The one product that a piece names; none of an option alone: "one in white"."""
    if tokens[0].text in _PLACING or _says_option(tokens, conversation):
        return None
    text = " ".join(token.text for token in tokens)
    found = references(tokens, stated(tokens, words), conversation)
    ids = {pid for one in found for pid in one.product_ids}
    if len(ids) == 1 and len(found) == 1:
        return reference("name", text, [*ids], count)
    meant = None
    if not ids:
        meant = likeliest(telling(tokens), pool(conversation, named=False), conversation, words)
    if meant is None or names_other(tokens, meant):
        return None
    return reference("name", text, [meant.id], count)


def _says_option(tokens: Sequence[Token], conversation: Conversation) -> bool:
    """Whether nothing is said but an option of what is talked about: "two black"."""
    focus = [one for one in pool(conversation) if one.id in conversation.focus]
    said = telling(tokens)
    values = {
        word
        for one in focus
        for word in words_borne(one.model_copy(update={"name": "", "brand": None, "category": ""}))
    }
    return bool(said) and values.issuperset(said)
