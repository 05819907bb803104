"""Tries that are counted, such as logins."""

from typing import ClassVar

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class Tries(SQLModel, table=True):
    """When somebody tried a thing lately; who and what is known by a hash alone."""

    __tablename__: ClassVar[str] = "tries"

    key: str = Field(primary_key=True)
    times: list[float] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    newest: float = Field(index=True, description="Seconds since the epoch.")
