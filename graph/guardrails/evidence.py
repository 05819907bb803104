"""What a reply of this turn may state: the records that its tools returned."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from data.facts import ProductFacts, ReviewFacts
from graph.guardrails.amounts import amounts_in
from graph.guardrails.order_claims import OrderEvidence
from graph.guardrails.promises import Backing

WORD = re.compile(r"[^\W_]+")
_STARS = (
    r"stars?|Sternen?|étoiles?|estrellas?|stell[ae]|estrelas?|sterren|gwiazd(?:ki|ek|kami)|yıldız"
)
_SCORE = r"\d(?:[.,]\d+)?"
RATING = re.compile(
    rf"(?:★|(?<!\d)星)\s?({_SCORE})"
    rf"|(?<!of )(?<!von )(?<!sur )(?<!de )(?<!su )(?<!van )(?<!na )({_SCORE})"
    rf"(?:\s?(?:★|(?:-|\s)?(?:{_STARS})\b|つ星|out of 5\b)|/5\b)"
    rf"|\brat(?:ed|ing)(?:\s(?:of|is|at))?:?\s({_SCORE})(?!\s?(?:%|reviews|buyers|ratings))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Evidence:
    """Products, amounts and texts that a reply may draw on.

    Attributes:
        products: What tools returned in this turn.
        amounts_cents: Amounts that belong to no single product: limits, totals.
        ratings: Ratings that belong to no single product: the customer's own limits.
        reviews: What buyers wrote; the stars of one that is quoted may stand beside its words.
        texts: Passages, reviews and the customer's own words; amounts in them may be quoted.
        foreign_names: Names in a text that are the catalogue's but not of `products`.
        knows: Whether a word, folded, is one of the catalogue's.
        allowed_hosts: Hosts that a link may point to.
        language: In which the reply speaks.
        locale: In which a wrong amount is put right.
        orders: The customer's orders that the turn read or changed.
        promises: What a text in free words may promise; None where code wrote it from the records.
    """

    products: Sequence[ProductFacts] = ()
    amounts_cents: frozenset[int] = frozenset()
    ratings: Sequence[float] = ()
    reviews: Sequence[ReviewFacts] = ()
    texts: Sequence[str] = ()
    foreign_names: Callable[[str], list[str]] = lambda text: []
    knows: Callable[[str], bool] = lambda word: True
    allowed_hosts: frozenset[str] = field(default_factory=frozenset)
    language: str = "en"
    locale: str = "en_US"
    orders: OrderEvidence = field(default_factory=OrderEvidence)
    promises: Backing | None = None

    @cached_property
    def shared_amounts(self) -> frozenset[int]:
        """Amounts that may stand beside any product."""
        return self.amounts_cents | amounts_in(self.texts)

    @cached_property
    def shared_ratings(self) -> frozenset[str]:
        """Ratings, to one decimal, that may stand beside no product."""
        written = {stated_rating(m) for text in self.texts for m in RATING.finditer(text)}
        return frozenset(written | {f"{rating:.1f}" for rating in self.ratings})

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the turn's records and texts, folded."""
        records = [
            " ".join([p.name, p.brand or "", p.category, *_descriptions(p), str(p.specifications)])
            for p in self.products
        ]
        return frozenset(WORD.findall(" ".join([*records, *self.texts]).casefold()))

    def bearers(self, product: ProductFacts) -> list[ProductFacts]:
        """The products of the turn that bear the same name; the text cannot tell them apart."""
        name = product.name.casefold()
        return [one for one in self.products if one.name.casefold() == name] or [product]

    def amounts_of(self, product: ProductFacts) -> frozenset[int]:
        """Amounts that may stand beside this product: its prices and those in its own texts."""
        own = {product.price_cents, *(v.price_cents for v in product.variants)}
        written = [product.name, *_descriptions(product)]
        written += map(str, product.specifications.values())
        return frozenset(own) | amounts_in(written)

    @cached_property
    def all_amounts(self) -> frozenset[int]:
        """Every amount that may be stated at all."""
        return self.shared_amounts.union(*(self.amounts_of(p) for p in self.products))


def _descriptions(product: ProductFacts) -> tuple[str, ...]:
    """The shop's own text and the one approved in its place."""
    return product.description, product.approved_text or ""


def listing(product: ProductFacts) -> list[str]:
    """What stands in a product's listing: its texts, and its rows as they are quoted."""
    rows = [f"{name}: {value}" for name, value in product.specifications.items()]
    return [*_descriptions(product), *rows]


def stated_rating(found: re.Match[str]) -> str:
    """The rating that a match of RATING states, to one decimal."""
    said = next(group for group in found.groups() if group)
    return f"{float(said.replace(',', '.')):.1f}"
