"""Sizes that a request names, "the one that holds 500 ml", and which products are of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.understanding.keys import phrase_keys
from graph.understanding.numbers import numbers_at
from graph.understanding.pointers import LISTS, reference
from graph.understanding.pointing import pool
from graph.understanding.tokens import Token, clean, tokenize
from graph.understanding.types import Conversation, Part, Reference, ShownProduct
from knowledge.units import SIZES, units
from knowledge.words import stems

_CHANGING = frozenset({"cart_add", "cart_update", "cart_remove", "correct"})
# "Twenty pounds" is money as often, "two in black" no inches, "2 m shirts" two of them.
_DOUBTFUL = frozenset(("pound", "pounds", "in", "m", "g"))
# Between the word that tells whose size it is and the size.
_ARTICLES = frozenset(("a", "an", "the", "to"))
_HALF = "half"
_SPAN = re.compile(r"(\d+(?:\.\d+)?)\s*[a-z]*\s*(?:-|to)\s*(\d+(?:\.\d+)?)\s*([a-z]+)")
_CLOSE = 1e-6
MOST_LISTED = 12


@dataclass(frozen=True)
class Size:
    """So much of a kind of measure, in its first unit, up to `most` where it is a span."""

    kind: str
    value: float
    most: float

    def holds(self, other: Size) -> bool:
        """Whether the other size is this one, or within it."""
        return self.value - _CLOSE <= other.value <= self.most + _CLOSE


def sizes_said(text: str) -> list[Size]:
    """The sizes that are said of the thing wanted, in order."""
    tokens = [token for token in tokenize(clean(text)) if token.text != "-"]
    found = (_size_at(tokens, place) for place in range(len(tokens)))
    return [size for size in found if size is not None]


def sizes_listed(specifications: Mapping[str, Any]) -> list[str]:
    """The values of a product's specifications that tell a size, at most MOST_LISTED."""
    values = (str(value) for value in specifications.values())
    return [value for value in values if next(_listed(value), None)][:MOST_LISTED]


def is_of(product: ShownProduct, sizes: Sequence[Size]) -> bool:
    """Whether nothing of the product contradicts the sizes; what is not known does not."""
    own = list(_own_sizes(product)) if sizes else []
    return all(_has(own, size) is not False for size in sizes)


def bears(product: ShownProduct, sizes: Sequence[Size]) -> bool:
    """Whether the product is known to be of all these sizes."""
    own = list(_own_sizes(product))
    return all(_has(own, size) for size in sizes)


def with_its_size(part: Part, conversation: Conversation) -> Part:
    """The part; no change to the cart points at a product of another size than it names."""
    sizes = sizes_said(part.text) if part.intent in _CHANGING else []
    if not sizes:
        return part
    known = {product.id: product for product in pool(conversation)}
    meant = [known[pid] for pid in part.product_ids if pid in known]
    wrong = {product.id for product in meant if not is_of(product, sizes)}
    if meant and not wrong:
        return part
    found = _of_that_size(part, conversation, sizes, meant)
    kept = [_without(one, wrong) for one in part.references]
    return part.model_copy(update={"references": [*found, *(k for k in kept if k.product_ids)]})


def _of_that_size(
    part: Part, conversation: Conversation, sizes: Sequence[Size], meant: Sequence[ShownProduct]
) -> list[Reference]:
    """The one thing of that size that the words fit best, among what was shown or is held."""
    if any(one.kind == "ordinal" and one.product_ids for one in part.references):
        return []  # the place and the size disagree
    taking = part.intent != "cart_add"
    among = conversation.cart if taking else conversation.shown
    kinds = {product.category for product in meant}
    fits = [p for p in among if bears(p, sizes) and (not kinds or p.category in kinds)]
    said = set(stems(part.text))
    borne = {p.id: len(said & set(stems(_told(p)))) for p in fits}
    best = [pid for pid, count in borne.items() if count == max(borne.values())]
    counts = [one.quantity for one in part.references if one.quantity]
    return [reference("attribute", part.text, best, *counts[:1])] if len(best) == 1 else []


def _without(one: Reference, wrong: set[str]) -> Reference:
    return one.model_copy(
        update={"product_ids": [pid for pid in one.product_ids if pid not in wrong]}
    )


def _has(own: Sequence[Size], size: Size) -> bool | None:
    """Whether a product of these sizes is of that one; None where it tells none of the kind."""
    alike = [one for one in own if one.kind == size.kind]
    return any(one.holds(size) for one in alike) if alike else None


def _own_sizes(product: ShownProduct) -> Iterator[Size]:
    """What the product's name, its properties and its options tell of sizes."""
    for value in (product.name, *product.attributes.values(), *product.sizes):
        for text in value if isinstance(value, list) else (value,):
            yield from _listed(str(text))


def _listed(text: str) -> Iterator[Size]:
    """The sizes in a text of a listing, spans too: "120-180 cm"."""
    said = text.casefold()
    tokens = tokenize(clean(said))
    yield from filter(None, (_measure(tokens, place) for place in range(len(tokens))))
    for low, high, unit in _SPAN.findall(said):
        kind, factor = units().get(unit, ("", 1.0))
        if kind in SIZES:
            yield Size(kind, float(low) * factor, float(high) * factor)


def _told(product: ShownProduct) -> str:
    return f"{product.name} {product.brand or ''} {product.category} {product.attributes}"


def _size_at(tokens: Sequence[Token], place: int) -> Size | None:
    """The size that begins there, if it is said of the thing: "holds half a litre"."""
    before = place - 1
    while before >= 0 and tokens[before].text in _ARTICLES:
        before -= 1
    if before >= 0 and tokens[before].text in LISTS["not_its_size"]:
        return None
    return _measure(tokens, place, wary=True)


def _measure(tokens: Sequence[Token], place: int, *, wary: bool = False) -> Size | None:
    """The number and the unit that begin there; None where they are none."""
    end, value = _number(tokens, place)
    within = place and tokens[place].glued and tokens[place - 1].kind == "word"
    if not end or end >= len(tokens) or within:
        return None
    word = tokens[end]
    if wary and word.text in _DOUBTFUL and not word.glued:
        return None
    kind, factor = units().get(phrase_keys(f"1 {word.text}")[-1], ("", 1.0))
    return Size(kind, value * factor, value * factor) if kind in SIZES else None


def _number(tokens: Sequence[Token], place: int) -> tuple[int, float]:
    """Where the number that begins there ends, and what it is; 0 for none."""
    if tokens[place].text == _HALF:
        after = tokens[place + 1].text if place + 1 < len(tokens) else ""
        return place + 1 + (after in _ARTICLES), 0.5
    return numbers_at(tokens, place)[-1] if numbers_at(tokens, place) else (0, 0.0)
