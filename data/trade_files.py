"""Delivery, taxes and addresses as an operator writes them, checked when they are read."""

from __future__ import annotations

import re
from decimal import InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    model_validator,
)

from data.errors import InvalidInput
from data.totals import Tax, cents
from data.yaml_file import read_words

FOLDER = Path(__file__).parent / "trade"
SHIPPING, TAXES, ADDRESSES = (FOLDER / f"{n}.yaml" for n in ("shipping", "taxes", "addresses"))
ANYWHERE = "*"
AddressField = Literal["name", "address1", "address2", "city", "state", "zip", "country"]
Read = TypeVar("Read")


def _pattern(value: str) -> str:
    re.compile(value)
    return value


def _cents(value: Any) -> int:
    try:
        return cents(value)
    except InvalidOperation:
        raise ValueError("it must be an amount") from None


Country = Annotated[str, Field(pattern=r"^([A-Z]{2}|\*)$")]
Cents = Annotated[int, BeforeValidator(_cents), Field(ge=0, le=2_000_000_000)]
Pattern = Annotated[str, AfterValidator(_pattern)]


class TradeRule(BaseModel):
    """A rule as it stands in a file; what it does not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class ShippingRate(TradeRule):
    """What a way of delivery costs to some places; money in cents once it is read."""

    countries: tuple[Country, ...] = Field(min_length=1)
    states: tuple[str, ...] = ()
    except_states: tuple[str, ...] = ()
    price_cents: Cents = Field(alias="price")
    free_from_cents: Cents | None = Field(None, alias="free_from")
    days: tuple[int, int]

    @model_validator(mode="after")
    def _in_order(self) -> ShippingRate:
        if not 0 <= self.days[0] <= self.days[1]:
            raise ValueError("days: from, to")
        return self

    def covers(self, country: str, state: str) -> bool:
        """Whether it holds for an address there."""
        if country not in self.countries and ANYWHERE not in self.countries:
            return False
        return (not self.states or state in self.states) and state not in self.except_states

    def price(self, goods_cents: int) -> int:
        """What delivery of goods for so much, after discounts, costs."""
        free = self.free_from_cents is not None and goods_cents >= self.free_from_cents
        return 0 if free else self.price_cents


class ShippingOption(TradeRule):
    """A way of delivery with its rates, the first that covers an address counts."""

    id: str = Field(min_length=1, max_length=60)
    name: str = Field(min_length=1, max_length=60)
    rates: tuple[ShippingRate, ...] = Field(min_length=1)

    def rate(self, country: str, state: str) -> ShippingRate | None:
        """The rate for an address there; None where it is not offered."""
        return next((rate for rate in self.rates if rate.covers(country, state)), None)

    def days(self) -> tuple[int, int]:
        """How soon and how late it may come, wherever it goes."""
        return min(rate.days[0] for rate in self.rates), max(rate.days[1] for rate in self.rates)


class TaxRule(TradeRule):
    """A tax rate of a place."""

    country: Country
    state: str = ""
    basis_points: int = Field(ge=0, le=10_000)
    included: bool = False
    on_shipping: bool = False

    def covers(self, country: str, state: str) -> bool:
        """Whether it holds for an address there."""
        return self.country in (country, ANYWHERE) and self.state in ("", state)

    @property
    def tax(self) -> Tax:
        """What totals are computed with."""
        return Tax(self.basis_points, self.included, self.on_shipping)


class AddressRule(TradeRule):
    """What an address of a country needs."""

    needs: tuple[AddressField, ...]
    zip: Pattern = ""
    states: dict[str, str] = Field(default_factory=dict)
    also: tuple[str, ...] = Field((), description="Other names of the country.")


def shipping_options(path: Path = SHIPPING) -> tuple[ShippingOption, ...]:
    """The ways of delivery in a file; InvalidInput where it is not as it should be."""
    return _read(path, tuple[ShippingOption, ...])


def tax_rules(path: Path = TAXES) -> tuple[TaxRule, ...]:
    """The tax rates in a file; InvalidInput where it is not as it should be."""
    return _read(path, tuple[TaxRule, ...])


def address_rules(path: Path = ADDRESSES) -> dict[str, AddressRule]:
    """What addresses need by country, and "otherwise"."""
    return _read(path, dict[str, AddressRule])


def _read(path: Path, kind: type[Read]) -> Read:
    shape: Any = kind
    try:
        found: Read = _kept(path, path.stat().st_mtime_ns, shape)
    except OSError as error:
        raise InvalidInput(f"{path} cannot be read: {error.strerror}.", "invalid_setting") from None
    return found


@lru_cache(maxsize=16)
def _kept(path: Path, _changed_ns: int, kind: Any) -> Any:
    try:
        return TypeAdapter(kind).validate_python(read_words(path) or [])
    except yaml.YAMLError as error:
        raise InvalidInput(f"{path} is no YAML: {error}.", "invalid_setting") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        said = f"{path}: {where}: {first['msg']}."
        raise InvalidInput(said, "invalid_setting") from None
