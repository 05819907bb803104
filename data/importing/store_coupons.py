"""Coupons into their table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, col, select

from data.importing.report import Row, RowError
from data.models import Coupon
from data.records import CouponRecord
from data.totals import cents


def write_coupons(
    session: Session, rows: Sequence[Row[CouponRecord]], currency: str
) -> tuple[int, int, list[RowError]]:
    """Add coupons, or write them anew; how often they were used stays noted."""
    codes = [row.record.id for row in rows]
    known = set(session.exec(select(Coupon.code).where(col(Coupon.code).in_(codes))))
    for row in rows:
        session.merge(Coupon(**_values(row.record, currency)))
    session.flush()
    return len(codes) - len(known), len(known), []


def _values(record: CouponRecord, currency: str) -> dict[str, Any]:
    return {
        "code": record.id,
        "kind": record.kind,
        "percent": record.percent,
        "amount_cents": cents(record.amount),
        "currency": record.currency or currency,
        "minimum_cents": cents(record.minimum),
        "starts_at": _aware(record.starts_at),
        "expires_at": _aware(record.expires_at),
        "per_customer": record.per_customer,
        "most_uses": record.most_uses,
        "stacks": record.stacks,
        "active": record.active,
    }


def _aware(time: datetime | None) -> datetime | None:
    """The time; one that names no zone is UTC."""
    return time if time is None or time.tzinfo else time.replace(tzinfo=UTC)
