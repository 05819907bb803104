"""A request's words with what they may point at; shared by the finders of references."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.understanding.lexicon import phrases
from graph.understanding.limits import Stated
from graph.understanding.pointing import pool
from graph.understanding.split import kinds_at
from graph.understanding.titles import Named
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Reference, ShownProduct
from knowledge.categories import leaf_of
from knowledge.words import singular

LISTS = {name: frozenset(words) for name, words in phrases("pointing").items()}
ORDINALS = {
    word: place
    for place, forms in enumerate(
        (
            "first 1st frist 1rst primo", "second 2nd secound secnd", "third 3rd thrid",
            "fourth 4th", "fifth 5th", "sixth 6th", "seventh 7th", "eighth 8th", "ninth 9th",
            "tenth 10th",
        ),
        start=1,
    )
    for word in forms.split()
}  # fmt: skip
# How a list is spoken of.
LIST_KINDS = ("FIRST_LIST", "SORTED_LIST", "OLDER_LIST")
_UNSORTED = "relevance"


@dataclass(frozen=True)
class Pointers:
    """The words of a request and the conversation that they may point into."""

    tokens: Sequence[Token]
    stated: Stated
    conversation: Conversation

    @property
    def shown(self) -> list[ShownProduct]:
        """The newest list."""
        return self.conversation.shown

    @cached_property
    def lists(self) -> list[list[ShownProduct]]:
        """The lists that were shown, newest first, as far as they are remembered."""
        known = {product.id: product for product in self.pool}
        older = self.conversation.lists
        kept = [[known[pid] for pid in one.ids if pid in known] for one in older]
        return kept if kept and self.shown else [self.shown]

    @cached_property
    def listed(self) -> list[ShownProduct]:
        """The list that places are counted in: the newest, or the older one that is spoken of."""
        said = {kind for kinds in self.kinds for kind in kinds}
        if "FIRST_LIST" in said:
            return self.lists[-1]
        if "SORTED_LIST" in said:
            ordered = zip(self.lists, self.conversation.lists, strict=False)
            return next((one for one, as_was in ordered if as_was.sort != _UNSORTED), self.shown)
        return self.lists[1] if "OLDER_LIST" in said and self.lists[1:] else self.shown

    @cached_property
    def pool(self) -> list[ShownProduct]:
        """Everything that can be pointed at by name."""
        return pool(self.conversation)

    @cached_property
    def kinds(self) -> list[dict[str, int]]:
        """The dialogue types that begin at each word, with their ends; none at a whole name."""
        return [
            {} if isinstance(token, Named) else kinds_at(self.tokens, index)
            for index, token in enumerate(self.tokens)
        ]

    @cached_property
    def names_cart(self) -> bool:
        """Whether the cart is named."""
        return any("CART" in kinds for kinds in self.kinds)

    @cached_property
    def compares(self) -> bool:
        """Whether products are compared."""
        return any("COMPARING" in kinds for kinds in self.kinds)

    def word(self, index: int) -> str:
        """The word at a place; "" outside the text."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def kinds_after(self, index: int) -> dict[str, int]:
        """The dialogue types at a place; none outside the text."""
        return self.kinds[index] if index < len(self.kinds) else {}

    def text(self, start: int, end: int) -> str:
        """The words of a span."""
        return " ".join(token.text for token in self.tokens[start:end])


def pointers(tokens: Sequence[Token], stated: Stated, conversation: Conversation) -> Pointers:
    """The request made ready: "2" and "nd" are one word."""
    joined: list[Token] = []
    for token in tokens:
        if joined and token.glued and joined[-1].text + token.text in ORDINALS:
            last = joined.pop()
            text = last.text + token.text
            joined.append(Token(text, last.start, token.end, "word", last.glued, text))
        else:
            joined.append(_bare(token))
    return Pointers(joined, stated, conversation)


def _bare(token: Token) -> Token:
    """A place without the verb hung on to it: "the second's what I want"."""
    place = token.text[:-1]
    hung = token.raw.endswith("'s") and place in ORDINALS
    return replace(token, text=place) if hung else token


def heads(products: Sequence[ShownProduct]) -> frozenset[str]:
    """What the products are called, in the singular: the last words of category and name.

    A name also has one before what tells more of it: "Dome Tent for Two".
    """
    names: set[str] = set()
    for product in products:
        names.update(map(singular, words_of(leaf_of(product.category))))
        words = words_of(product.name)
        ends = [n for n, word in enumerate(words) if n and word in LISTS["telling_more"]]
        names.update(singular(words[end - 1]) for end in (len(words), *ends[:1]) if words)
    return frozenset(names)


def reference(
    kind: str, text: str, products: Sequence[str], quantity: int | None = None
) -> Reference:
    """A reference of that kind to the products of these ids, so many of each if that is said."""
    return Reference.model_validate(
        {"kind": kind, "text": text, "product_ids": list(products), "quantity": quantity}
    )
