"""When the cards in view are read beside a message, and what that says of its intent."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from graph.understanding.acted import ASKING, CHANGES, CHANGING, FINDING, chance
from graph.understanding.card_reader import Doing
from graph.understanding.in_view import in_view
from graph.understanding.intents import Features, softmax
from graph.understanding.keys import match_keys
from graph.understanding.likeliest import words_borne
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointing import held_in
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation
from knowledge.english import is_english

# What speaks for an act on a product that is not in the cart, and on one that is.
_SPEAKS = {
    "add": ({"cart_add"}, {"cart_add", "cart_update"}),
    "set": ({"cart_update"}, {"cart_update"}),
    "remove": ({"cart_remove"}, {"cart_remove", "cart_update"}),
}
# Cards are read where what would be done with them is so likely by the words alone.
LEAST_LIKELY, MOST_LOOKING = 0.02, 0.4
SHORTEST_NAME = 3


def may_act(scores: Features, intents: Sequence[str]) -> bool:
    """Whether a request of a message may be about a product in view; a row a request."""
    concerned = [place for place, one in enumerate(intents) if one in CHANGING | ASKING]
    return bool((softmax(scores)[:, concerned].sum(axis=1) >= LEAST_LIKELY).any())


def raised(
    scores: Features, intents: Sequence[str], doings: Sequence[Doing], conversation: Conversation
) -> Features:
    """Log-odds of a message's requests, with what is read of the cards for its intents.

    Of several requests it speaks for the likeliest, if none changes the cart by its words alone.
    What may well look for something is not taken for a purchase.
    """
    acts = [one for one in doings if one.does in CHANGES]
    if not acts:
        return scores
    likeliest = scores.argmax(axis=1)
    if len(scores) > 1 and any(intents[place] in CHANGING for place in likeliest):
        return scores
    looking = [place for place, one in enumerate(intents) if one in FINDING]
    if (softmax(scores)[:, looking].sum(axis=1) >= MOST_LOOKING).any():
        return scores
    held = held_in(conversation)
    spoken = {intent for act in acts for intent in _SPEAKS[act.does][bool(held[act.product_id])]}
    columns = [place for place, one in enumerate(intents) if one in spoken]
    row = int(softmax(scores)[:, columns].sum(axis=1).argmax())
    odds = chance(doings, CHANGES)
    told = scores.copy()
    told[row, columns] += max(log(odds / (1 - odds)), 0.0)
    return told


def names_another(
    tokens: Sequence[Token], conversation: Conversation, words: CatalogueWords
) -> bool:
    """Whether a maker or model of the catalogue is named that nothing in view bears."""
    borne = {word for product in in_view(conversation) for word in words_borne(product)}
    pairs = zip(tokens, match_keys(tokens), strict=True)
    return any(
        len(token.text) >= SHORTEST_NAME
        and words.is_name(token.text)
        and not is_english(token.text)
        and borne.isdisjoint((token.text, key))
        for token, key in pairs
    )
