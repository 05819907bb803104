"""A counter per kind of content, so that every process notices a change."""

from typing import ClassVar

from sqlmodel import Field, SQLModel


class ContentVersion(SQLModel, table=True):
    """Raised in the transaction that changes the content of its kind."""

    __tablename__: ClassVar[str] = "content_version"

    kind: str = Field(primary_key=True, description="products, reviews or help.")
    version: int = 0


class ProductChange(SQLModel, table=True):
    """A product that changed with a version of the products; only the latest are kept."""

    __tablename__: ClassVar[str] = "product_change"

    version: int = Field(primary_key=True)
    product_id: str = Field(primary_key=True)
