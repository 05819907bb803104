"""Product names that stand in a message in full: each is read as one word, "it"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.understanding.pointing import pool
from graph.understanding.tokens import Token, tokenize
from graph.understanding.types import Conversation, ShownProduct
from knowledge.name_words import name_words

STAND_IN = "it"
_PIECE = re.compile(r"\d+|\D+")
ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Named(Token):
    """A product's name in a message, read as the pronoun that could stand there.

    Attributes:
        product_id: The product. said: The tokens of its name. telling: Whether it can hardly be
            anything but a name, as "black leather sofa" can.
    """

    product_id: str
    said: tuple[Token, ...]
    telling: bool


def with_names(tokens: Sequence[Token], conversation: Conversation) -> list[Token]:
    """The tokens, each whole name of a product made one; an article before it goes with it."""
    titles = _titles(conversation)
    words = [(word, place) for place, token in enumerate(tokens) for word in _pieces(token.raw)]
    made: list[Token] = []
    at = end = 0
    while at < len(words) and titles:
        product, length = _longest([word for word, _ in words[at:]], titles)
        if product is not None:
            first, last = words[at][1], words[at + length - 1][1]
            first -= first > end and tokens[first - 1].text in ARTICLES
            made += [*tokens[end:first], _named(product, tokens[first : last + 1])]
            end = last + 1
        at += length
    return [*made, *tokens[end:]]


def name_raws(tokens: Sequence[Token], conversation: Conversation) -> frozenset[str]:
    """The words, as written, that stand in a product's name."""
    named = [t for t in with_names(tokens, conversation) if isinstance(t, Named)]
    return frozenset(part.raw for token in named for part in token.said)


def names_said(text: str, conversation: Conversation) -> list[str]:
    """The names of products that stand in a cleaned text in full, as they stand there."""
    named = with_names(tokenize(text), conversation)
    return [_written(token, text) for token in named if isinstance(token, Named)]


def _written(named: Named, text: str) -> str:
    """A name without the article that goes with it."""
    first = named.said[0].text in ARTICLES and len(named.said) > 1
    return text[named.said[first].start : named.end]


def as_said(tokens: Sequence[Token], *, also_telling: bool = False) -> list[Token]:
    """The tokens with names that may be mere words, or all names, taken apart again."""
    return list(_apart(tokens, also_telling=also_telling))


def stood_in(tokens: Sequence[Token], text: str) -> str:
    """The text of consecutive tokens, with the stand-ins for names."""
    pieces: list[str] = []
    end = tokens[0].start if tokens else 0
    for token in tokens:
        pieces += [text[end : token.start], token.text if isinstance(token, Named) else ""]
        pieces += [] if isinstance(token, Named) else [text[token.start : token.end]]
        end = token.end
    return "".join(pieces)


def _apart(tokens: Sequence[Token], *, also_telling: bool) -> Iterator[Token]:
    for token in tokens:
        if isinstance(token, Named) and (also_telling or not token.telling):
            yield from token.said
        else:
            yield token


def _titles(conversation: Conversation) -> dict[tuple[str, ...], ShownProduct]:
    """The names that may stand there; of several products of one name the one talked about."""
    titles: dict[tuple[str, ...], ShownProduct] = {}
    known = {product.id for product in pool(conversation, named=False)} | {*conversation.focus}
    for product in sorted(conversation.named, key=lambda one: one.id not in known):
        titles.setdefault(tuple(_pieces(product.name)), product)
    return titles


def _pieces(text: str) -> list[str]:
    """The words of a name or message, cut where figures meet letters as tokens are: "6s"."""
    return [piece for word in name_words(text) for piece in _PIECE.findall(word)]


def _longest(
    words: Sequence[str], titles: dict[tuple[str, ...], ShownProduct]
) -> tuple[ShownProduct | None, int]:
    here = [name for name in titles if tuple(words[: len(name)]) == name]
    longest = max(here, key=len, default=None)
    return (titles[longest], len(longest)) if longest else (None, 1)


def _named(product: ShownProduct, tokens: Sequence[Token]) -> Named:
    first, last = tokens[0], tokens[-1]
    raw = " ".join(token.raw for token in tokens)
    return Named(
        text=STAND_IN, start=first.start, end=last.end, kind="word", glued=first.glued, raw=raw,
        product_id=product.id, said=tuple(tokens), telling=_tells(product, tokens),
    )  # fmt: skip


def _tells(product: ShownProduct, tokens: Sequence[Token]) -> bool:
    """Whether it has a brand or figure in it, or is written with capitals as names are."""
    if any(token.kind == "number" for token in tokens):
        return True
    brand = name_words(product.brand or "")
    capitals = [token for token in tokens[1:] if token.raw[:1].isupper()]
    return bool(brand and brand[0] in name_words(product.name)) or bool(capitals)
