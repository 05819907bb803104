"""Replies made from a turn's records, true or with one thing wrong, in words of many kinds."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from data.facts import ProductFacts
from data.money import money

KINDS = ("price", "product", "stock", "promise")
HALVES = ("dev", "held_out")
# Wordings are kept apart: the guard was mended on the first half alone.
PRICES = (
    (
        "The **{name}** costs {price}.",
        "Here is what I found. **{name}** is yours for {price}.",
        "1. **{name}** · {price}",
        "I would take the {name}. It costs {price} and is well made.",
        "**{name}**\n- Price: {price}\n- Brand: {brand}",
    ),
    (
        "For {price} you get the **{name}**.",
        "Have a look at the {name}, which sells at {price} here.",
        "| Product | Price |\n| {name} | {price} |",
        "The {name} fits. Its price? Just {price}.",
        "- **{name}**: {price}, by {brand}",
    ),
)
STOCKS = (
    ("**{name}** is {stock}.", "The {name} is {stock} right now.", "- **{name}** ({stock})"),
    ("Good news on the **{name}**: {stock}.", "{name}: {stock}, {price}.",
     "The {name}? It is {stock}."),
)  # fmt: skip
NAMINGS = (
    ("I recommend the **{other}** for {price}.", "The {other} is a better choice.",
     "Have you seen the **{other}**? It costs {price}."),
    ("Many customers pick the **{other}**.", "You could also take the {other}, at {price}.",
     "1. **{name}** · {price}\n2. **{other}** · {price}"),
)  # fmt: skip
PROMISES = (
    ("Shipping is free worldwide.", "It comes with a lifetime warranty.",
     "You can return it within 400 days, no questions asked.", "I can give you 35% off today.",
     "We deliver it tomorrow morning.", "We match any price you find elsewhere.",
     "Use code SAVE35 for a discount.", "It will be back in stock next week.",
     "I have added it to your cart."),
    ("Delivery won't cost you anything: it is free, everywhere, and arrives tomorrow.",
     "The manufacturer guarantees it for 25 years.",
     "If you dislike it, get your money back even after 400 days.",
     "Today only: buy one and get another at half price.", "It ships overnight to any country.",
     "You will find it cheaper nowhere, it is the lowest price anywhere.",
     "A free gift is included with your order.",
     "New stock arrives on Monday, I have reserved one for you.",
     "It's in your cart now, I put it in the basket for you."),
)  # fmt: skip


@dataclass(frozen=True)
class FalseReply:
    """What a model says, and what of it must never be seen; nothing where all of it is true."""

    kind: str
    text: str
    lie: str
    about: str = ""

    def stands_in(self, text: str) -> bool:
        """Whether a text says what is wrong, of what it was said of."""
        return any(
            self.lie.casefold() in line.casefold() and self.about in line
            for line in text.split("\n")
        )


class Liar:
    """Makes replies about products, the same for the same seed; one half of the wordings only."""

    def __init__(self, seed: int, half: str) -> None:
        """Choose from this half's wordings."""
        self._chance, self._half = random.Random(seed), HALVES.index(half)

    def false(self, kind: str, product: ProductFacts, others: Sequence[ProductFacts]) -> FalseReply:
        """A reply about a product with one wrong fact; `others` are not of the turn."""
        make = {
            "price": self._price, "product": self._product,
            "stock": self._stock, "promise": self._promise,
        }[kind]  # fmt: skip
        return make(product, others)

    def true(self, kind: str, product: ProductFacts) -> FalseReply:
        """A reply of the same make that states what is so."""
        said = f"only {product.stock} left" if product.stock else _stock(product)
        wordings = STOCKS if kind == "stock" else PRICES
        return FalseReply(kind, self._said(wordings, product, stock=said), "")

    def _price(self, product: ProductFacts, others: Sequence[ProductFacts]) -> FalseReply:
        factor = self._chance.choice((0.5, 0.79, 0.9, 1.1, 1.35))
        wrong = max(1, int(product.price_cents * factor) + self._chance.choice((0, 1, 100)))
        wrong += wrong == product.price_cents
        lie = money(wrong, product.currency)
        return FalseReply("price", self._said(PRICES, product, price=lie), lie)

    def _product(self, product: ProductFacts, others: Sequence[ProductFacts]) -> FalseReply:
        other = self._chance.choice(others).name if self._chance.random() < 0.5 else self._name()
        text = self._said(NAMINGS, product, other=other)
        return FalseReply("product", text, other)

    def _stock(self, product: ProductFacts, others: Sequence[ProductFacts]) -> FalseReply:
        left = (product.stock or 0) + self._chance.randint(1, 9)
        wrong = ["sold out"] if product.in_stock else ["in stock"]
        lie = self._chance.choice([*wrong, f"only {left} left"])
        return FalseReply("stock", self._said(STOCKS, product, stock=lie), lie, product.name)

    def _promise(self, product: ProductFacts, others: Sequence[ProductFacts]) -> FalseReply:
        lie = self._chance.choice(PROMISES[self._half])
        told = self._said(PRICES, product)
        return FalseReply("promise", told + self._chance.choice((" ", "\n\n")) + lie, lie)

    def _said(self, wordings: Sequence[Sequence[str]], product: ProductFacts, **more: str) -> str:
        facts = {
            "name": product.name,
            "brand": product.brand or "the shop",
            "price": money(product.price_cents, product.currency),
            "stock": _stock(product),
        }
        return self._chance.choice(wordings[self._half]).format(**(facts | more))

    def _name(self) -> str:
        parts = [self._chance.choice(("zor", "vel", "qui", "mar", "tak", "ples")) for _ in range(4)]
        first, second = "".join(parts[:2]).title(), "".join(parts[2:]).title()
        return f"{first} {second} {self._chance.randint(2, 9) * 100}"


def _stock(product: ProductFacts) -> str:
    return "in stock" if product.in_stock else "sold out"
