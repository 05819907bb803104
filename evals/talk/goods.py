"""Goods that a dialogue speaks of, chosen from the catalogue at hand, the same each time."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from data.facts import ProductFacts
from evals.talk.catalogue import Catalogue, folded, has_value, values_of
from evals.talk.written import (
    AttributeGood,
    BrandGood,
    CategoryGood,
    Dialogue,
    Good,
    PriceGood,
    ProductGood,
)

TRIES = 40
"""Candidates of a good that are tried before the goods before it are chosen anew."""
LEAST_STOCK = 5
LONGEST_NAME = 80
_BRACKETS = re.compile(r"[()\[\]{}\"“”]")
_MARKS = re.compile(r"[™®©]")


@dataclass(frozen=True)
class Chosen:
    """A good: how it is said, what expectations mean by it, and the products it stands for."""

    said: str
    meant: str
    products: Sequence[ProductFacts]


Goods = Mapping[str, Chosen]


def choose_goods(dialogue: Dialogue, catalogue: Catalogue) -> Goods | None:
    """The dialogue's goods; None where the catalogue holds nothing that they fit."""
    chance = random.Random(f"{dialogue.id} {catalogue.name}")
    return _choose(list(dialogue.goods.items()), {}, catalogue, chance)


def filled(text: str, goods: Goods) -> str:
    """The text with {name} replaced by how the good is said."""
    for name, good in goods.items():
        text = text.replace(f"{{{name}}}", good.said)
    return text


def _choose(
    left: Sequence[tuple[str, Good]], chosen: Goods, catalogue: Catalogue, chance: random.Random
) -> Goods | None:
    if not left:
        return chosen
    (name, good), *rest = left
    found = list(_candidates(good, chosen, catalogue))
    chance.shuffle(found)
    for one in found[:TRIES]:
        whole = _choose(rest, {**chosen, name: one}, catalogue, chance)
        if whole is not None:
            return whole
    return None


def _candidates(good: Good, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    ways: dict[str, Callable[[Any, Goods, Catalogue], Iterator[Chosen]]] = {
        "category": _categories,
        "brand": _brands,
        "price": _prices,
        "product": _products,
        "attribute": _attributes,
    }
    for kind, way in ways.items():
        wish = getattr(good, kind)
        if wish is not None:
            others = {chosen[name].meant for name in getattr(wish, "different", ())}
            yield from (one for one in way(wish, chosen, catalogue) if one.meant not in others)


def _categories(wish: CategoryGood, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    """Categories named as their products are, with a name that fits no other category."""
    names = {path: set(folded(_last(path)).split()) for path in catalogue.categories}
    for path, products in catalogue.categories.items():
        alone = not any(names[path] <= words for other, words in names.items() if other != path)
        if len(products) >= wish.products and alone and _names_things(path, products):
            yield Chosen(_last(path).lower(), path, products)


def _names_things(path: str, products: Sequence[ProductFacts]) -> bool:
    """Whether half of the products bear the category's last word, as laptops and shirts do."""
    noun = folded(_last(path)).split()[-1]
    stem = noun[:-1] if noun.endswith("s") else noun
    return sum(stem in folded(product.name) for product in products) * 2 >= len(products)


def _last(path: str) -> str:
    return path.rsplit(" > ", 1)[-1]


def _brands(wish: BrandGood, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    among = chosen[wish.of].products
    counts = Counter(product.brand for product in among if product.brand)
    for brand, count in sorted(counts.items()):
        if count >= wish.products and not (wish.not_all and count == len(among)):
            own = [product for product in among if product.brand == brand]
            yield Chosen(_MARKS.sub("", brand), brand, own)


def _prices(wish: PriceGood, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    prices = sorted(product.price_cents / 100 for product in chosen[wish.of].products)
    price = prices[min(int(wish.quantile * len(prices)), len(prices) - 1)]
    step = next(step for most, step in ((20, 1), (100, 5), (500, 10), (10**9, 50)) if price < most)
    whole = -int(-price // step) * step
    own = [p for p in chosen[wish.of].products if p.price_cents <= whole * 100]
    if own:
        yield Chosen(str(whole), str(whole), own)


def _products(wish: ProductGood, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    for product in chosen[wish.of].products:
        options = sum(variant.in_stock for variant in product.variants)
        fits = options >= 2 if wish.variants else len(product.variants) <= 1
        if fits and _plentiful(product) and _tells_apart(product.name, catalogue):
            yield Chosen(product.name, f"id:{product.id}", [product])


def _plentiful(product: ProductFacts) -> bool:
    stocks = [v.stock for v in product.variants if v.in_stock] or [product.stock]
    return all(stock is None or stock >= LEAST_STOCK for stock in stocks)


def _tells_apart(name: str, catalogue: Catalogue) -> bool:
    if len(name) > LONGEST_NAME or _BRACKETS.search(name):
        return False
    return sum(name.casefold() in other.name.casefold() for other in catalogue.products) == 1


def _attributes(wish: AttributeGood, chosen: Goods, catalogue: Catalogue) -> Iterator[Chosen]:
    among = chosen[wish.of].products
    stated = {value for product in among for value in values_of(product, wish.name)}
    for value in sorted(stated):
        own = [product for product in among if has_value(product, wish.name, value)]
        if wish.products <= len(own) < len(among):
            yield Chosen(value, value, own)
