"""Column types that every table shares."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import SQLModel

# A development server that reloads our code defines the tables anew in the same metadata.
SQLModel.metadata.clear()


class UtcDateTime(TypeDecorator[datetime]):
    """A point in time, kept and returned as aware UTC by every database."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the time back as aware UTC, also from SQLite, which forgets the zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def utc_now() -> datetime:
    """The present time, aware, UTC."""
    return datetime.now(UTC)


def json_column() -> Column[Any]:
    """A JSON column that is never NULL."""
    return Column(JSON, nullable=False)


def time_column(*, index: bool = False, nullable: bool = False) -> Column[Any]:
    """A UTC time column."""
    return Column(UtcDateTime, nullable=nullable, index=index)
