"""What buyers say."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import Column, Text
from sqlmodel import Field, SQLModel

from data.models.columns import time_column


class Review(SQLModel, table=True):
    """A customer's review of one product; only approved ones are shown or summarised."""

    __tablename__: ClassVar[str] = "review"

    id: str = Field(primary_key=True)
    product_id: str = Field(foreign_key="product.id", index=True)
    rating: float
    title: str = ""
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    author: str | None = None
    approved: bool = True
    created_at: datetime = Field(sa_column=time_column(index=True))
