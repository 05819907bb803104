"""Carts: ids and quantities; names and prices are always read from the catalogue."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from data.models.columns import time_column, utc_now


class Cart(SQLModel, table=True):
    """The one open cart of an owner: `customer:<id>` or `session:<id>`."""

    __tablename__: ClassVar[str] = "cart"

    id: int | None = Field(default=None, primary_key=True)
    owner: str = Field(unique=True, index=True)
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class CartLine(SQLModel, table=True):
    """A quantity of a product, or of one of its variants (empty text: no variant)."""

    __tablename__: ClassVar[str] = "cart_line"
    __table_args__ = (UniqueConstraint("cart_id", "product_id", "variant_id"),)

    id: int | None = Field(default=None, primary_key=True)
    cart_id: int = Field(foreign_key="cart.id", index=True)
    product_id: str = Field(foreign_key="product.id", index=True)
    variant_id: str = ""
    quantity: int
    price_cents: int = Field(description="Unit price when it was added, to notice a change.")
    saved: bool = Field(default=False, description="Put aside for later: not bought with the rest.")
    added_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
