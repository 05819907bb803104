"""The records that cross the shop's door: what importers read and what replies show."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator


def _as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else value


def _as_list(value: Any) -> Any:
    """A list; a cell of a table holds one with semicolons."""
    if not isinstance(value, str):
        return [] if value is None else value
    return [piece for piece in map(str.strip, value.split(";")) if piece]


Text = Annotated[str, BeforeValidator(_as_text)]
Preference = Annotated[Text, Field(min_length=1, max_length=60)]
Preferences = Annotated[list[Preference], BeforeValidator(_as_list)]
MOST_PREFERENCES = 20

# What an integer column of every database holds, with prices in cents.
MOST_PRICE = 20_000_000
MOST_UNITS = 1_000_000_000


class Record(BaseModel):
    """A record read from outside: unknown keys are ignored, texts are stripped."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True, frozen=True)


class VariantRecord(Record):
    """One buyable option of a product."""

    id: Text = Field(min_length=1, max_length=200)
    options: dict[str, Text] = Field(default_factory=dict)
    price: Decimal | None = Field(None, ge=0, le=MOST_PRICE)
    stock: int | None = Field(None, ge=0, le=MOST_UNITS)
    sku: Text | None = None


class ProductRecord(Record):
    """A product as every catalogue format is read into (contract: our JSONL)."""

    id: Text = Field(min_length=1, max_length=200)
    name: Text = Field(min_length=1, max_length=500)
    price: Decimal = Field(ge=0, le=MOST_PRICE)
    category: Text = Field(min_length=1, max_length=500)
    description: Text = Field("", max_length=100_000)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    brand: Text | None = None
    image_url: str | None = None
    images: list[str] = Field(default_factory=list)
    url: str | None = None
    stock: int | None = Field(None, ge=0, le=MOST_UNITS)
    rating: float | None = Field(None, ge=0, le=5)
    rating_count: int | None = Field(None, ge=0, le=MOST_UNITS)
    popularity: int = Field(0, ge=0, le=MOST_UNITS)
    attributes: dict[str, Any] = Field(default_factory=dict)
    specifications: dict[str, Any] = Field(default_factory=dict)
    variants: list[VariantRecord] = Field(default_factory=list)


class ReviewRecord(Record):
    """A customer's review of one product."""

    id: Text = Field(min_length=1, max_length=200)
    product_id: Text = Field(min_length=1)
    rating: float = Field(ge=1, le=5)
    title: Text = ""
    text: Text = Field("", max_length=20_000)
    author: Text | None = None
    created_at: datetime | None = None
    approved: bool = True


class FaqRecord(Record):
    """A question with the shop's answer."""

    id: Text = Field(min_length=1, max_length=200)
    question: Text = Field(min_length=1, max_length=1000)
    answer: Text = Field(min_length=1, max_length=20_000)
    category: Text = "general"
    status: Literal["draft", "published", "archived"] = "published"


class DocumentRecord(Record):
    """A policy or guide as text (Markdown)."""

    id: Text = Field(min_length=1, max_length=200)
    title: Text = Field(min_length=1, max_length=500)
    text: str = Field(min_length=1)
    kind: str = "general"
    category: str = "general"
    version: Text = "1"
    source: str | None = None
    updated_at: datetime | None = None


class CouponRecord(Record):
    """A code that lowers a price, and when it may be used."""

    code: Text = Field(min_length=1, max_length=60)
    kind: Literal["percent", "amount", "free_shipping"]
    percent: int = Field(0, ge=0, le=100)
    amount: Decimal = Field(Decimal(0), ge=0, le=MOST_PRICE)
    currency: str | None = Field(None, pattern="^[A-Z]{3}$")
    minimum: Decimal = Field(Decimal(0), ge=0, le=MOST_PRICE)
    starts_at: datetime | None = None
    expires_at: datetime | None = None
    per_customer: int | None = Field(None, ge=1, le=MOST_UNITS)
    most_uses: int | None = Field(None, ge=0, le=MOST_UNITS)
    stacks: bool = False
    active: bool = True

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if (self.kind == "percent") != (self.percent > 0):
            raise ValueError("percent is for the kind percent, and then above 0")
        if (self.kind == "amount") != (self.amount > 0):
            raise ValueError("amount is for the kind amount, and then above 0")
        return self

    @property
    def id(self) -> str:
        """What it is known by: the code in capitals, without spaces."""
        return "".join(self.code.split()).upper()


class InteractionRecord(Record):
    """Something a customer did with a product."""

    customer: Text = Field(min_length=1)
    product_id: Text = Field(min_length=1)
    type: str
    timestamp: datetime
