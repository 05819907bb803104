"""Which products a text names: leftmost, longest, each occurrence once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from data.facts import ProductFacts


@dataclass(frozen=True)
class Naming:
    """An occurrence of a product's name in a text."""

    start: int
    end: int
    product: ProductFacts


def namings(text: str, products: Sequence[ProductFacts]) -> list[Naming]:
    """The occurrences of the products' names, in order, none inside another.

    Products that share a name take its occurrences in turn, in the order given.
    """
    folded = _folded(text)
    bearers: dict[str, list[ProductFacts]] = defaultdict(list)
    for product in products:
        if product.id not in [p.id for p in bearers[_folded(product.name)]]:
            bearers[_folded(product.name)].append(product)
    spans = _spans(folded, [name for name in bearers if name])
    taken: dict[str, int] = defaultdict(int)
    found = []
    for start, end in spans:
        name = folded[start:end]
        sharing = bearers[name]
        found.append(Naming(start, end, sharing[taken[name] % len(sharing)]))
        taken[name] += 1
    return found


def named_products(text: str, products: Sequence[ProductFacts]) -> list[ProductFacts]:
    """The products a text names, each once, in the order of first naming."""
    return list({n.product.id: n.product for n in namings(text, products)}.values())


def _folded(text: str) -> str:
    """The text in lower case, as long as before: "ß" and "İ" have no one letter for it."""
    folded = text.casefold()
    if len(folded) == len(text):
        return folded
    return "".join(low if len(low := char.casefold()) == 1 else char for char in text)


def _spans(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    spans = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_word(text, start, end):
                spans.append((start, end))
            start = text.find(name, start + 1)
    spans.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _is_word(text: str, start: int, end: int) -> bool:
    before = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    after = end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
    return before and after
