"""The one record of a product or a cart from which cards, prose and state are made."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from data.told import Told


class Facts(BaseModel):
    """Facts read from the store at one moment; never changed after."""

    model_config = ConfigDict(frozen=True)


class VariantFacts(Facts):
    """A buyable option of a product."""

    id: str
    options: dict[str, str] = Field(default_factory=dict)
    price_cents: int
    stock: int | None = Field(None, description="None: available, not counted.")

    @property
    def in_stock(self) -> bool:
        """Whether it can be bought now."""
        return self.stock is None or self.stock > 0


class ProductFacts(Facts):
    """What the store knows of a product."""

    id: str
    name: str
    brand: str | None = None
    category: str = Field(description="Full path, A > B > C.")
    price_cents: int
    currency: str
    rating: float | None = None
    rating_count: int = 0
    stock: int | None = Field(None, description="None: available, not counted.")
    popularity: int = 0
    description: str = ""
    approved_text: str | None = Field(None, description="A description that was approved.")
    image_url: str | None = None
    url: str | None = None
    attributes: dict[str, Any] = Field(default_factory=dict)
    specifications: dict[str, Any] = Field(default_factory=dict)
    variants: tuple[VariantFacts, ...] = ()

    @property
    def shown_description(self) -> str:
        """What customers read: the text approved for it, else the shop's own."""
        return self.approved_text or self.description

    @property
    def in_stock(self) -> bool:
        """Whether it, or one of its variants, can be bought now."""
        if self.variants:
            return any(variant.in_stock for variant in self.variants)
        return self.stock is None or self.stock > 0

    def variant(self, variant_id: str) -> VariantFacts | None:
        """The variant of that id, if it is one of this product's."""
        return next((v for v in self.variants if v.id == variant_id), None)

    def card(self) -> dict[str, Any]:
        """The card of the command line and the API (contracts.md); price in units."""
        return {
            "id": self.id,
            "name": self.name,
            "price": self.price_cents / 100,
            "category": self.category,
            "brand": self.brand,
            "rating": self.rating,
            "in_stock": self.in_stock,
        }


class CartLineFacts(Facts):
    """A line of a cart at today's price."""

    product_id: str
    variant_id: str | None = None
    name: str
    options: dict[str, str] = Field(default_factory=dict)
    quantity: int
    price_cents: int = Field(description="Unit price now.")
    price_when_added_cents: int
    in_stock: bool = True
    left: int | None = Field(None, description="How many there are, where that is too few.")
    image_url: str | None = None

    @property
    def total_cents(self) -> int:
        """Price of the whole line."""
        return self.price_cents * self.quantity


class CouponFacts(Facts):
    """A coupon that was put to a cart, and what it does there now."""

    code: str
    kind: str = Field(description="percent, amount or free_shipping.")
    percent: int = 0
    amount_cents: int = 0
    discount_cents: int = Field(0, description="What it takes off the goods now.")
    why: str = Field("", description="Why it takes nothing off now; empty: it holds.")
    minimum_cents: int = 0

    @property
    def holds(self) -> bool:
        """Whether it counts for the cart as it is."""
        return not self.why


class CartFacts(Facts):
    """A cart with its total, computed from the catalogue."""

    owner: str
    currency: str
    lines: tuple[CartLineFacts, ...] = ()
    saved: tuple[CartLineFacts, ...] = Field((), description="Put aside for later.")
    coupons: tuple[CouponFacts, ...] = ()
    awaits_bank: bool = Field(False, description="Whether its bank asks the customer for more.")

    @property
    def total_cents(self) -> int:
        """Sum of the lines."""
        return sum(line.total_cents for line in self.lines)

    @property
    def discount_cents(self) -> int:
        """What the coupons that hold take off the goods."""
        return sum(coupon.discount_cents for coupon in self.coupons)

    @property
    def goods_cents(self) -> int:
        """The goods after discounts, before delivery and tax."""
        return self.total_cents - self.discount_cents

    @property
    def count(self) -> int:
        """Units in the cart."""
        return sum(line.quantity for line in self.lines)

    def public(self) -> dict[str, Any]:
        """The cart of the command line and the API (contracts.md); prices in units."""
        return {
            "lines": [
                {
                    "product_id": line.product_id,
                    "variant_id": line.variant_id,
                    "quantity": line.quantity,
                    "price": line.price_cents / 100,
                }
                for line in self.lines
            ],
            "total": self.total_cents / 100,
        }


class ReviewFacts(Facts):
    """One approved review."""

    id: str
    product_id: str
    rating: float
    title: str = ""
    text: str = ""
    author: str | None = None
    created_at: str = Field(description="ISO 8601, UTC.")


class Passage(Facts):
    """A piece of help text that was found, with where it stands."""

    id: str
    source: str = Field(description="faq, policy, …")
    title: str
    section: str = ""
    text: str
    score: float = Field(description="0 to 1, calibrated: likelihood that it answers.")
    document_id: str = Field("", description="The FAQ or document that it is of.")
    page: int | None = Field(None, description="Of a document that has pages, the first it is on.")
    highlights: tuple[tuple[int, int], ...] = Field(
        (), description="Ranges of characters of the text: what is to be marked in it."
    )

    @property
    def label(self) -> str:
        """What it is called where it is offered: its title, of a document its heading as well."""
        return called(self.title, self.section)


def called(title: str, section: str) -> str:
    """What a piece of a text is called by itself: a FAQ's question, "Returns policy: Costs"."""
    heading = section.rsplit(" > ", 1)[-1]
    return f"{title}: {heading}" if heading else title


class Impression(Facts):
    """Recommended products, as a list that somebody is shown."""

    id: str
    place: str
    items: tuple[dict[str, str], ...] = Field(description="{product_id, source}, in order.")

    @property
    def product_ids(self) -> tuple[str, ...]:
        """What is on the list."""
        return tuple(item["product_id"] for item in self.items)

    def only(self, product_ids: Collection[str]) -> Impression | None:
        """What of the list is among these; None where nothing is."""
        kept = tuple(item for item in self.items if item["product_id"] in product_ids)
        return self.model_copy(update={"items": kept}) if kept else None


class SearchHit(Facts):
    """A product found, how well it fits (0-100) and why."""

    product: ProductFacts
    score: int
    reason: str = Field(description="What it misses and why it was found, in English.")
    why: tuple[Told, ...] = ()
    misses: tuple[Told, ...] = Field((), description="What it misses of what was asked for.")


class SearchOutcome(Facts):
    """What a product search found."""

    query: str
    constraints: dict[str, Any] = Field(description="Constraints.model_dump() in force.")
    hits: tuple[SearchHit, ...] = ()
    relaxed: tuple[str, ...] = Field((), description="Constraints given up, by field name.")
    mode: str = Field("ai", description="ai, keyword or popular: how the hits were found.")
    total: int = Field(0, description="Products that pass the constraints.")
    fitting: int = Field(0, description="Products among them that have to do with the query.")
    corrections: dict[str, str] = Field(default_factory=dict, description="Typos repaired.")
    missing: str = Field("", description="What was asked for, where nothing here is called so.")
    took_ms: float = 0.0
