"""A request's outline: its words, with goods and figures as marks that are alike in every shop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graph.understanding.keys import match_keys
from graph.understanding.mentions import CatalogueWords
from graph.understanding.numbers import NUMBER_WORDS
from graph.understanding.pointing import pool
from graph.understanding.titles import Named
from graph.understanding.tokens import Token
from graph.understanding.types import Conversation, ShownProduct
from knowledge.asked_type import STOP_WORDS
from knowledge.name_words import name_words
from knowledge.words import singular

NAME, SHOWN, HELD, GOODS, FIGURE = "~name", "~shown", "~held", "~goods", "~figure"
# More often the pronoun than the number.
_FIGURES = NUMBER_WORDS - {"one"}
# Shorter words of names are articles and sizes.
LEAST_LETTERS = 3


@dataclass(frozen=True)
class Goods:
    """Words that name goods: of products in view, of those in the cart, and of the catalogue."""

    shown: frozenset[str]
    held: frozenset[str]
    words: CatalogueWords


def goods_of(conversation: Conversation, words: CatalogueWords) -> Goods:
    """What a message said into the conversation may name."""
    told = [one for one in pool(conversation, named=False) if one.id in conversation.focus]
    shown = _name_words([*conversation.shown, *told])
    return Goods(shown, _name_words(conversation.cart), words)


def outline(tokens: Sequence[Token], goods: Goods) -> str:
    """The words of a request, each stretch of words that name goods as one mark.

    "Two Aria kettles then" is "~figure ~shown then" where such kettles are in view.
    """
    marks = (
        _mark(token, key, goods) for token, key in zip(tokens, match_keys(tokens), strict=True)
    )
    return " ".join(mark for mark, _ in groupby(marks))


def _name_words(products: Iterable[ShownProduct]) -> frozenset[str]:
    return frozenset(
        singular(word)
        for product in products
        for word in name_words(product.name)
        if len(word) >= LEAST_LETTERS and word not in STOP_WORDS
    )


def _mark(token: Token, key: str, goods: Goods) -> str:
    if isinstance(token, Named):
        return NAME
    if token.kind == "number" or token.text in _FIGURES:
        return FIGURE
    if token.kind == "symbol" or token.text in STOP_WORDS:
        return token.text
    return next((mark for mark in _goods_marks(key, goods)), token.text)


def _goods_marks(key: str, goods: Goods) -> Iterator[str]:
    if key in goods.shown:
        yield SHOWN
    if key in goods.held:
        yield HELD
    if goods.words.is_noun(key):
        yield GOODS
