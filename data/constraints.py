"""The hard limits a customer has put on what may be shown; code holds them, never a model."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

_Number = TypeVar("_Number", int, float)

Sort = Literal[
    "relevance", "price_asc", "price_desc", "rating", "popularity", "review_count", "newest"
]


class Exclusions(BaseModel):
    """What must not be shown."""

    model_config = ConfigDict(extra="forbid")

    brand: list[str] = Field(default_factory=list)
    category: list[str] = Field(default_factory=list)
    attributes: dict[str, list[str]] = Field(default_factory=dict)
    terms: list[str] = Field(default_factory=list, description="Words the product may not bear.")

    def __bool__(self) -> bool:
        """Whether anything is excluded."""
        return bool(self.brand or self.category or self.attributes or self.terms)

    def names(self) -> list[str]:
        """All that is excluded, by its names alone."""
        values = (value for some in self.attributes.values() for value in some)
        return [*self.brand, *self.category, *values, *self.terms]


class Constraints(BaseModel):
    """Hard constraints of a search; money in integer cents of the shop's currency.

    A product passes when it meets every field that is set. Names are the catalogue's own
    spellings: a category is a full path ("A > B > C") and stands for its whole subtree.
    """

    model_config = ConfigDict(extra="forbid")

    category: list[str] = Field(default_factory=list, description="Any of these subtrees.")
    brand: list[str] = Field(default_factory=list, description="Any of these brands.")
    price_min_cents: int | None = None
    price_max_cents: int | None = None
    price_min_exclusive: bool = False
    price_max_exclusive: bool = False
    rating_min: float | None = None
    rating_count_min: int | None = None
    in_stock: bool | None = None
    attributes: dict[str, list[str]] = Field(
        default_factory=dict, description="Each named attribute has any of the values."
    )
    exclude: Exclusions = Field(default_factory=Exclusions)
    sort: Sort = "relevance"

    def is_empty(self) -> bool:
        """Whether nothing limits the results (the order does not)."""
        return self.model_copy(update={"sort": "relevance"}) == Constraints()

    def narrowed(self, other: Constraints) -> Constraints:
        """Both sets of limits at once: what passes the result passes each of the two."""
        low = _tighter(self, other, "min")
        high = _tighter(self, other, "max")
        return Constraints(
            category=self.category or other.category,
            brand=self.brand or other.brand,
            price_min_cents=low[0],
            price_min_exclusive=low[1],
            price_max_cents=high[0],
            price_max_exclusive=high[1],
            rating_min=_largest(self.rating_min, other.rating_min),
            rating_count_min=_largest(self.rating_count_min, other.rating_count_min),
            in_stock=self.in_stock or other.in_stock,
            attributes={**other.attributes, **self.attributes},
            exclude=_both(self.exclude, other.exclude),
            sort=self.sort if self.sort != "relevance" else other.sort,
        )

    def public(self) -> dict[str, Any]:
        """The record of the command line and the API: prices in units, empty fields left out."""
        out: dict[str, Any] = {
            "category": self.category[0] if len(self.category) == 1 else self.category or None,
            "brand": self.brand or None,
            "price_min": _units(self.price_min_cents),
            "price_max": _units(self.price_max_cents),
            "rating_min": self.rating_min,
            "rating_count_min": self.rating_count_min,
            "in_stock": self.in_stock,
            "attributes": self.attributes or None,
            "exclude": _without_empty(self.exclude.model_dump()) or None,
            "sort": None if self.sort == "relevance" else self.sort,
        }
        return _without_empty(out)


def _units(cents: int | None) -> float | int | None:
    if cents is None:
        return None
    return cents // 100 if cents % 100 == 0 else cents / 100


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value not in (None, [], {})}


def _largest(first: _Number | None, second: _Number | None) -> _Number | None:
    values = [value for value in (first, second) if value is not None]
    return max(values) if values else None


def _tighter(first: Constraints, second: Constraints, end: str) -> tuple[int | None, bool]:
    pairs = [
        (getattr(c, f"price_{end}_cents"), getattr(c, f"price_{end}_exclusive"))
        for c in (first, second)
    ]
    known = [(cents, exclusive) for cents, exclusive in pairs if cents is not None]
    if not known:
        return None, False
    if end == "max":
        return min(known, key=lambda pair: (pair[0], not pair[1]))
    return max(known)


def _both(first: Exclusions, second: Exclusions) -> Exclusions:
    attributes = {name: list(values) for name, values in first.attributes.items()}
    for name, values in second.attributes.items():
        attributes[name] = list(dict.fromkeys([*attributes.get(name, []), *values]))
    return Exclusions(
        brand=list(dict.fromkeys([*first.brand, *second.brand])),
        category=list(dict.fromkeys([*first.category, *second.category])),
        attributes=attributes,
        terms=list(dict.fromkeys([*first.terms, *second.terms])),
    )
