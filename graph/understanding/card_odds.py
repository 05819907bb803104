"""When the cards in view are read beside a message, and what that says of its intent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import prod

from graph.understanding.acted import ASKING, CHANGING
from graph.understanding.card_reader import Doing
from graph.understanding.in_view import in_view
from graph.understanding.intents import Features, IntentHead, softmax
from graph.understanding.keys import match_keys
from graph.understanding.kinds import with_kinds
from graph.understanding.likeliest import words_borne
from graph.understanding.mentions import CatalogueWords
from graph.understanding.pointing import held_in
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation
from knowledge.english import is_english

# Cards are read where what would be done with them is so likely by the words alone.
LEAST_LIKELY = 0.02
SHORTEST_NAME = 3
READ = "cards_read"
# What is told of an act: that it is so likely of any product, from the least on.
LEVELS = (0.05, 0.2, 0.5, 0.8, 0.95)
MORE = "more"
# The intents of a request that an act may be of; one that is in the cart already is taken as more.
_OF = {
    "add": frozenset({"cart_add"}),
    MORE: frozenset({"cart_add", "cart_update"}),
    "set": frozenset({"cart_update"}),
    "remove": frozenset({"cart_remove", "cart_update"}),
    "ask": ASKING,
    "like": with_kinds({"similar", "refine", "search"}),
}


def may_act(scores: Features, intents: Sequence[str]) -> bool:
    """Whether a request of a message may be about a product in view; a row a request."""
    concerned = [place for place, one in enumerate(intents) if one in CHANGING | ASKING]
    return bool((softmax(scores)[:, concerned].sum(axis=1) >= LEAST_LIKELY).any())


def card_facts(
    scores: Features, intents: Sequence[str], doings: Sequence[Doing], conversation: Conversation
) -> list[list[str]]:
    """What is read of the cards, as facts of each request; the head has learned what they say.

    Of several requests an act is a fact of the one that it is likeliest of by its words.
    """
    told: list[list[str]] = [[READ] if doings else [] for _ in scores]
    likely = softmax(scores)
    for act, chance in _chances(doings, conversation):
        columns = [place for place, one in enumerate(intents) if one in _OF[act]]
        row = int(likely[:, columns].sum(axis=1).argmax())
        told[row] += [f"cards_{act}_{level}" for level in LEVELS if chance >= level]
    return told


def raised(
    scores: Features, head: IntentHead, doings: Sequence[Doing], conversation: Conversation
) -> Features:
    """Log-odds of a message's requests, with what the cards say; a row a request."""
    told = scores.copy()
    for row, facts in enumerate(card_facts(scores, head.intents, doings, conversation)):
        told[row] = head.with_facts(scores[row], facts)
    return told


def _chances(doings: Sequence[Doing], conversation: Conversation) -> Iterator[tuple[str, float]]:
    """Each act, and how likely it is of any product in view."""
    held = held_in(conversation)
    here = [one for one in doings if held[one.product_id]]
    elsewhere = [one for one in doings if not held[one.product_id]]
    yield "add", _of_any("add", elsewhere)
    yield MORE, _of_any("add", here)
    for act in ("set", "remove", "ask", "like"):
        yield act, _of_any(act, doings)


def _of_any(act: str, doings: Sequence[Doing]) -> float:
    return 1 - prod(1 - one.chances.get(act, 0.0) for one in doings)


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
