"""Shopping queries made from a catalogue, each with the test that every card must pass."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.facts import ProductFacts
from knowledge.words import normalise

GIVEN_UP = ("brand",)

Test = Callable[[ProductFacts], bool]


@dataclass(frozen=True)
class Case:
    """A query in a customer's words and what it demands.

    `keeps` is what even the closest alternatives must keep: everything but the brand.
    """

    text: str
    kinds: tuple[str, ...]
    passes: Test
    keeps: Test


@dataclass(frozen=True)
class Demand:
    """One constraint: its kind, its words (after the noun, or before it) and its test."""

    kind: str
    words: str
    test: Test
    before: bool = False


OPENINGS = (
    "{}",
    "{}",
    "show me {}",
    "I'm looking for {}",
    "do you have {}",
    "find {}",
    "I need {}",
    "can I see {} please",
    "any {}?",
    "looking for {}",
    "what {} do you have",
    "hi, I want {}",
    "search for {}",
    "could you show me {}",
    "list {}",
    "I'd like to buy {}",
)
CEILINGS = (
    ("under ${}", False),
    ("below ${}", False),
    ("less than ${}", False),
    ("cheaper than ${}", False),
    ("up to ${}", True),
    ("at most ${}", True),
    ("no more than ${}", True),
    ("max ${}", True),
    ("for ${} or less", True),
    ("not over ${}", True),
    ("within ${}", True),
    ("with a budget of ${}", True),
    ("under {} dollars", False),
    ("below {} bucks", False),
    ("<= ${}", True),
    ("that cost less than {}", False),
    ("not more than {} USD", True),
)
FLOORS = (
    ("over ${}", False),
    ("above ${}", False),
    ("more than ${}", False),
    ("at least ${}", True),
    ("from ${}", True),
    ("from ${} up", True),
    ("starting at ${}", True),
    ("costing over {} dollars", False),
    ("no less than ${}", True),
    ("min ${}", True),
    ("priced above {} bucks", False),
)
BETWEENS = (
    "between ${} and ${}",
    "from ${} to ${}",
    "${}-${}",
    "between {} and {} dollars",
    "${} to ${}",
    "in the range ${} - ${}",
    "priced between ${} and ${}",
    "{} to {} bucks",
)
RATINGS = (
    "rated {} or higher",
    "with at least {} stars",
    "with a rating of {} or more",
    "rated at least {}",
    "{}+ stars",
    "with {} stars and up",
    "with a minimum rating of {}",
    "{} stars or better",
)
STOCKS = ("in stock", "that are in stock", "available now", "currently in stock")
BRANDS = ("from {}", "by {}", "made by {}", "{brand first}", "of the brand {}", "{brand first}")
NEGATIONS = (
    "not from {}",
    "but not {}",
    "except {}",
    "other than {}",
    "excluding {}",
    "no {}",
    "anything but {}",
    "not {}",
    "that aren't {}",
)


def cases(products: Sequence[ProductFacts], number: int, seed: int = 7) -> list[Case]:
    """So many queries over the catalogue; the same seed gives the same queries."""
    maker = _Maker(products, random.Random(seed))
    made: dict[str, Case] = {}
    while len(made) < number:
        case = maker.case()
        made.setdefault(case.text, case)
    return list(made.values())


class _Maker:
    def __init__(self, products: Sequence[ProductFacts], rng: random.Random) -> None:
        self.products, self.rng = products, rng
        self.brands = Counter(p.brand for p in products if p.brand)
        self.has_ratings = sum(p.rating is not None for p in products) > len(products) / 4
        self.has_stock = any(p.stock is not None or p.variants for p in products)

    def case(self) -> Case:
        """A query about the category of a random product, with one to three constraints."""
        anchor = self.rng.choice(self.products)
        leaf = anchor.category.rsplit(" > ", 1)[-1]
        chosen = self._chosen()
        demands = [demand for kind in chosen if (demand := self._demand(kind, anchor))]
        noun = leaf.lower() if self.rng.random() < 0.8 else leaf
        before = " ".join(d.words for d in demands if d.before)
        after = [d.words for d in demands if not d.before]
        phrase = " ".join([*([before] if before else []), noun, self._joined(after)]).strip()
        text = self.rng.choice(OPENINGS).format(phrase)
        kept = [_in_category(leaf), *(d.test for d in demands if d.kind not in GIVEN_UP)]
        tests = [*kept, *(d.test for d in demands if d.kind in GIVEN_UP)]
        kinds = ("category", *(d.kind for d in demands))
        return Case(
            text,
            kinds,
            passes=lambda p: all(test(p) for test in tests),
            keeps=lambda p: all(test(p) for test in kept),
        )

    def _chosen(self) -> list[str]:
        """One to three kinds; a range leaves no room for another bound."""
        kinds = self.rng.sample(self._kinds(), k=self.rng.choice((1, 1, 1, 2, 2, 3)))
        return [k for k in kinds if "between" not in kinds or k not in ("ceiling", "floor")]

    def _kinds(self) -> list[str]:
        kinds = ["ceiling", "floor", "between"]
        kinds += ["brand", "negation"] if len(self.brands) > 3 else []
        kinds += ["rating"] if self.has_ratings else []
        return kinds + (["stock"] if self.has_stock else [])

    def _joined(self, words: list[str]) -> str:
        return self.rng.choice((" ", " ", " and ", ", ")).join(words)

    def _demand(self, kind: str, anchor: ProductFacts) -> Demand | None:
        made: Demand | None = getattr(self, f"_{kind}")(anchor)
        return made

    def _ceiling(self, anchor: ProductFacts) -> Demand:
        words, inclusive = self.rng.choice(CEILINGS)
        units = self._round(anchor.price_cents * self.rng.uniform(1.05, 1.6))
        test = _most(units * 100, inclusive)
        return Demand("ceiling", words.format(self._written(units)), test)

    def _floor(self, anchor: ProductFacts) -> Demand:
        words, inclusive = self.rng.choice(FLOORS)
        units = max(1, self._round(anchor.price_cents * self.rng.uniform(0.5, 0.9)) - 1)
        return Demand("floor", words.format(self._written(units)), _least(units * 100, inclusive))

    def _between(self, anchor: ProductFacts) -> Demand:
        low = max(1, self._round(anchor.price_cents * self.rng.uniform(0.4, 0.9)) - 1)
        high = max(low + 5, self._round(anchor.price_cents * self.rng.uniform(1.1, 1.8)))
        words = self.rng.choice(BETWEENS).format(low, high)
        return Demand("between", words, lambda p: low * 100 <= p.price_cents <= high * 100)

    def _rating(self, anchor: ProductFacts) -> Demand | None:
        if anchor.rating is None:
            return None
        least = self.rng.choice([r for r in (2, 3, 3.5, 4, 4.5) if r <= anchor.rating] or [1])
        words = self.rng.choice(RATINGS).format(least)
        return Demand("rating", words, lambda p: p.rating is not None and p.rating >= least)

    def _stock(self, anchor: ProductFacts) -> Demand:
        return Demand("stock", self.rng.choice(STOCKS), lambda p: p.in_stock)

    def _brand(self, anchor: ProductFacts) -> Demand | None:
        brand = anchor.brand
        if not brand:
            return None
        words = self.rng.choice(BRANDS)
        same = _of_brand(brand)
        if words == "{brand first}":
            return Demand("brand", brand, same, before=True)
        return Demand("brand", words.format(brand), same)

    def _negation(self, anchor: ProductFacts) -> Demand | None:
        leaf = anchor.category.rsplit(" > ", 1)[-1]
        others = [
            p.brand
            for p in self.products
            if p.brand and not _same_brand(p.brand, anchor.brand or "") and _in_category(leaf)(p)
        ]
        if not others:
            return None
        brand = self.rng.choice(others)
        same = _of_brand(brand)
        words = self.rng.choice(NEGATIONS).format(brand)
        return Demand("negation", words, lambda p: not same(p))

    def _round(self, cents: float) -> int:
        units = cents / 100
        step = 1 if units < 20 else 5 if units < 200 else 50
        return max(2, int(-(-units // step) * step))

    def _written(self, units: int) -> str:
        return f"{units:,}" if units >= 1000 and self.rng.random() < 0.5 else str(units)


def _in_category(leaf: str) -> Test:
    return lambda p: leaf in p.category.split(" > ")


def _of_brand(brand: str) -> Test:
    return lambda p: p.brand is not None and _same_brand(p.brand, brand)


def _most(cents: int, inclusive: bool) -> Test:
    return lambda p: p.price_cents < cents or (inclusive and p.price_cents == cents)


def _least(cents: int, inclusive: bool) -> Test:
    return lambda p: p.price_cents > cents or (inclusive and p.price_cents == cents)


def _same_brand(first: str, second: str) -> bool:
    """Whether two spellings are one brand to a customer: "OtterBox" and "Otterbox™" are."""
    return normalise(first).replace(" ", "") == normalise(second).replace(" ", "")
