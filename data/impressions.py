"""What came of the lists that were recommended: clicks, carts, purchases, and "not for me"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

import sqlalchemy as sa
from sqlalchemy import Engine, delete, func
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from data.database import writing
from data.errors import InvalidInput, NotFound
from data.models import (
    Interaction,
    Order,
    OrderLine,
    Recommendation,
    RecommendationFeedback,
)
from data.models.columns import utc_now
from data.models.recommending import FEEDBACK_KINDS

CLICKED_DAYS, BOUGHT_DAYS = 1, 7
"""What is done within so many days of the list is the list's."""
NOT_WANTED = "not_interested"

Pair: TypeAlias = tuple[str, str]
"""An owner and a product."""
Done: TypeAlias = tuple[str, str, str, datetime]
"""An owner, a product, what they did with it, and when."""


def note_feedback(
    engine: Engine, owner: str, recommendation_id: str, product_id: str, kind: str
) -> None:
    """Keep what the owner did with a product of a list that they were shown; once a kind.

    Raises:
        NotFound: It is no list of theirs, or the product is not on it.
        InvalidInput: There is no such kind.
    """
    if kind not in FEEDBACK_KINDS:
        raise InvalidInput(f"Feedback is one of {', '.join(FEEDBACK_KINDS)}.")
    try:
        with writing(engine) as session:
            listed = session.get(Recommendation, recommendation_id)
            mine = listed is not None and listed.owner == owner
            if listed is None or not mine or product_id not in _products(listed):
                raise NotFound("There is no such recommendation.")
            session.add(
                RecommendationFeedback(
                    recommendation_id=recommendation_id,
                    owner=owner,
                    product_id=product_id,
                    kind=kind,
                )
            )
    except IntegrityError:
        return  # Told once already.


def take_back(engine: Engine, owner: str, product_id: str, kind: str) -> None:
    """Forget what the owner told of a product, on whichever list they were shown it."""
    table = RecommendationFeedback
    with writing(engine) as session:
        session.exec(
            delete(table)
            .where(col(table.owner) == owner)
            .where(col(table.product_id) == product_id)
            .where(col(table.kind) == kind)
        )


def not_wanted(session: Session, owner: str, days: float) -> list[str]:
    """Products that the owner said are not for them, within so many days."""
    since = utc_now() - timedelta(days=days)
    rows = session.exec(
        select(RecommendationFeedback.product_id)
        .where(RecommendationFeedback.owner == owner)
        .where(RecommendationFeedback.kind == NOT_WANTED)
        .where(col(RecommendationFeedback.created_at) >= since)
    )
    return list(dict.fromkeys(rows))


def attribution(session: Session, since: datetime) -> dict[str, int | float | None]:
    """Lists and products shown since then, what came of them, and the click-through rate.

    A product counts once a person. What they told counts, and what they did: a look within
    CLICKED_DAYS of a list that showed it, a purchase within BOUGHT_DAYS.
    """
    shown = _times_shown(session, since)
    told = _told(session, since)
    acts = [act for act in _acts(session, since) if _follows(shown, act, CLICKED_DAYS)]
    bought = [
        (owner, product)
        for owner, product, kind, at in _purchases(session, since)
        if _follows(shown, (owner, product, kind, at), BOUGHT_DAYS)
    ]
    looked = {(owner, product) for owner, product, kind, _ in acts if kind == "view_product"}
    added = {(owner, product) for owner, product, kind, _ in acts if kind == "add_to_cart"}
    clicks = (told["click"] | looked | added).intersection(shown)
    return {
        "impressions": _count_lists(session, since),
        "products_shown": len(shown),
        "clicks": len(clicks),
        "added": len(told["add_to_cart"] | added),
        "not_interested": len(told[NOT_WANTED]),
        "purchases": len(told["purchase"] | set(bought)),
        "click_through": round(len(clicks) / len(shown), 4) if shown else None,
    }


def _products(listed: Recommendation) -> set[str]:
    return {str(item.get("product_id")) for item in listed.items}


def _count_lists(session: Session, since: datetime) -> int:
    asked = select(func.count()).select_from(Recommendation)
    return session.exec(asked.where(col(Recommendation.created_at) >= since)).one()


def _times_shown(session: Session, since: datetime) -> dict[Pair, list[datetime]]:
    """When each person was shown each product."""
    lists = session.exec(
        select(Recommendation)
        .where(col(Recommendation.created_at) >= since)
        .order_by(col(Recommendation.created_at))
    )
    found: defaultdict[Pair, list[datetime]] = defaultdict(list)
    for listed in lists:
        for product in _products(listed):
            found[listed.owner, product].append(listed.created_at)
    return dict(found)


def _told(session: Session, since: datetime) -> dict[str, set[Pair]]:
    """Who told which kind of feedback of which product."""
    table = RecommendationFeedback
    rows = session.exec(
        select(table.kind, table.owner, table.product_id).where(col(table.created_at) >= since)
    )
    found: dict[str, set[Pair]] = {kind: set() for kind in FEEDBACK_KINDS}
    for kind, owner, product in rows:
        found[kind].add((owner, product))
    return found


def _acts(session: Session, since: datetime) -> Iterator[Done]:
    table = Interaction
    rows = session.execute(
        sa.select(
            col(table.customer_id),
            col(table.session_id),
            col(table.product_id),
            col(table.type),
            col(table.created_at),
        )
        .where(col(table.created_at) >= since, col(table.product_id).is_not(None))
        .where(col(table.type).in_(("view_product", "add_to_cart", "order_placed")))
    )
    for customer, guest, product, kind, at in rows:
        yield f"customer:{customer}" if customer else f"session:{guest}", product, kind, at


def _purchases(session: Session, since: datetime) -> Iterator[Done]:
    yield from (act for act in _acts(session, since) if act[2] == "order_placed")
    lines = session.execute(
        select(Order.owner, OrderLine.product_id, Order.placed_at)
        .join(OrderLine, col(OrderLine.order_id) == Order.id)
        .where(col(Order.placed_at) >= since)
    )
    yield from ((owner, product, "order_placed", at) for owner, product, at in lines)


def _follows(shown: Mapping[Pair, Sequence[datetime]], act: Done, days: float) -> bool:
    owner, product, _, at = act
    times = shown.get((owner, product), ())
    return any(one <= at <= one + timedelta(days=days) for one in times)
