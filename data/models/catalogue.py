"""Products with variants and pictures, in a tree of categories."""

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import json_column, time_column, utc_now


class Category(SQLModel, table=True):
    """A node of the category tree; its path names all its ancestors."""

    __tablename__: ClassVar[str] = "category"

    id: int | None = Field(default=None, primary_key=True)
    parent_id: int | None = Field(default=None, foreign_key="category.id", index=True)
    name: str
    path: str = Field(unique=True, index=True, description="A > B > C")


class Product(SQLModel, table=True):
    """What the shop sells; money in integer cents."""

    __tablename__: ClassVar[str] = "product"

    id: str = Field(primary_key=True)
    name: str = Field(index=True)
    description: str = Field(default="", sa_column=Column(Text, nullable=False))
    brand: str | None = Field(default=None, index=True)
    category_id: int = Field(foreign_key="category.id", index=True)
    price_cents: int = Field(index=True)
    currency: str
    image_url: str | None = None
    url: str | None = None
    stock: int | None = Field(default=None, description="None: available, not counted.")
    rating: float | None = None
    rating_count: int = 0
    popularity: int = Field(default=0, index=True, description="Units sold in 90 days, or alike.")
    attributes: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    specifications: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    active: bool = True
    content_hash: str = Field(default="", description="Of the text that is indexed.")
    created_at: datetime = Field(default_factory=utc_now, sa_column=time_column())
    updated_at: datetime = Field(default_factory=utc_now, sa_column=time_column())


class Variant(SQLModel, table=True):
    """One buyable option of a product (a size, a colour); its id is unique within the product."""

    __tablename__: ClassVar[str] = "variant"

    product_id: str = Field(primary_key=True, foreign_key="product.id")
    id: str = Field(primary_key=True)
    options: dict[str, Any] = Field(default_factory=dict, sa_column=json_column())
    price_cents: int
    stock: int | None = Field(default=None, description="None: available, not counted.")
    sku: str | None = None
    position: int = 0


class ProductImage(SQLModel, table=True):
    """A picture of a product, in the order of showing."""

    __tablename__: ClassVar[str] = "product_image"

    id: int | None = Field(default=None, primary_key=True)
    product_id: str = Field(foreign_key="product.id", index=True)
    url: str
    alt: str = ""
    position: int = 0
