"""One act of a person as it is noted: cleaned of personal data, then a row of interactions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlmodel import Session, col, select

from data.models import Category
from data.models.columns import utc_now
from data.personal_data import mask

LONGEST_QUERY = 200
LONGEST_PAGE = 300
LONGEST_DETAIL = 100
MOST_DETAILS = 8


@dataclass(frozen=True)
class Act:
    """Something that somebody did, as they said or clicked it.

    Attributes:
        kind: One of INTERACTION_TYPES.
        category: A path, where it is about a category.
        details: More about it, single values only.
    """

    kind: str
    customer_id: str | None = None
    session_id: str | None = None
    product_id: str | None = None
    category: str | None = None
    order_id: str | None = None
    quantity: int | None = None
    query: str | None = None
    page: str | None = None
    referrer: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    at: datetime = field(default_factory=utc_now)

    @property
    def owner(self) -> str:
        """Who did it: a customer, or a guest within a session."""
        return f"customer:{self.customer_id}" if self.customer_id else f"session:{self.session_id}"


def rows_of(session: Session, acts: Iterable[Act]) -> list[dict[str, Any]]:
    """The acts as rows of the interactions; no personal data but who did it is in them."""
    given = list(acts)
    paths = {act.category for act in given if act.category}
    known = dict(
        session.exec(select(Category.path, Category.id).where(col(Category.path).in_(paths))).all()
    )
    return [_row(act, known.get(act.category or "")) for act in given]


def _row(act: Act, category_id: int | None) -> dict[str, Any]:
    return {
        "type": act.kind,
        "customer_id": act.customer_id,
        "session_id": act.session_id,
        "product_id": act.product_id,
        "category_id": category_id,
        "order_id": act.order_id,
        "quantity": act.quantity,
        "query": _masked(act.query, LONGEST_QUERY),
        "page": _place(act.page),
        "referrer": _place(act.referrer),
        "details": _single_values(act.details),
        "created_at": act.at,
    }


def _masked(text: str | None, longest: int) -> str | None:
    # Masked before it is cut: half a card number is not known as one.
    return mask(text[: longest * 4])[0][:longest].strip() or None if text else None


def _place(address: str | None) -> str | None:
    """An address without what follows its path: that may say who somebody is."""
    if not address:
        return None
    try:
        parts = urlsplit(address)
        place = f"{parts.scheme}://{parts.hostname}{parts.path}" if parts.netloc else parts.path
    except ValueError:
        return None
    return _masked(place, LONGEST_PAGE)


def _single_values(details: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for name, value in list(details.items())[:MOST_DETAILS]:
        if isinstance(value, str):
            kept[str(name)[:LONGEST_DETAIL]] = _masked(value, LONGEST_DETAIL)
        elif value is None or isinstance(value, bool | int | float):
            kept[str(name)[:LONGEST_DETAIL]] = value
    return kept
