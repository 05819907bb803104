"""Reviews by those who bought: handed in once for each product of an order, and then checked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import Engine
from sqlmodel import Session

from data.after_sales_gates import NotPossible, refuse
from data.database import reading, writing
from data.errors import InvalidInput
from data.models import Review
from data.models.columns import utc_now
from data.order_facts import OrderFacts
from data.order_rows import OrderRows, rows_of
from data.orders import owned, told
from data.personal_data import mask
from data.reviews_due import review_id, to_review
from data.trade_policy import Policy

SHORTEST_TEXT = 3
_UNSEEN = re.compile(r"[^\S\n]+|[\x00-\x09\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Opinion:
    """What a customer says of a product that they bought.

    Attributes:
        rating: Stars, 1 to 5.
    """

    order_id: str
    product_id: str
    rating: int
    title: str
    text: str


def check(engine: Engine, owner: str, opinion: Opinion, policy: Policy) -> OrderFacts:
    """The order, where the review could be handed in; nothing is changed.

    Raises:
        NotFound: The owner has no such order.
        NotPossible: Coded not_delivered, not_in_order or already_reviewed.
        InvalidInput: Coded review_text: it says nothing.
    """
    with reading(engine) as session:
        order = owned(session, owner, opinion.order_id)
        _written(opinion)
        _check_open(session, rows_of(session, [order])[0], opinion.product_id, policy)
        return told(session, [order], policy)[0]


def hand_in(engine: Engine, owner: str, opinion: Opinion, policy: Policy) -> OrderFacts:
    """Keep the review, unseen until an operator has read it, without personal data.

    Raises:
        NotFound, NotPossible, InvalidInput: as `check`; nothing was changed.
    """
    with writing(engine) as session:
        order = owned(session, owner, opinion.order_id, locked=True)
        title, text = _written(opinion)
        _check_open(session, rows_of(session, [order])[0], opinion.product_id, policy)
        session.add(
            Review(
                id=review_id(order.id, opinion.product_id),
                product_id=opinion.product_id,
                rating=opinion.rating,
                title=title,
                text=text,
                approved=False,
                created_at=utc_now(),
            )
        )
        session.flush()
        return told(session, [order], policy)[0]


def _written(opinion: Opinion) -> tuple[str, str]:
    """Title and text as they are kept.

    Raises:
        InvalidInput: Coded review_text.
    """
    title, text = (_cleaned(one) for one in (opinion.title, opinion.text))
    if len(text) < SHORTEST_TEXT:
        raise InvalidInput("A review needs a few words.", "review_text", why="review_text")
    return title, text


def _cleaned(text: str) -> str:
    """Without personal data, and without characters that nobody sees."""
    return mask(_UNSEEN.sub(" ", text))[0].strip()


def _check_open(session: Session, rows: OrderRows, product_id: str, policy: Policy) -> None:
    if rows.order.status not in policy.review.statuses:
        said = "An order can be reviewed once it has been delivered."
        raise refuse(policy, "not_delivered", said, status=rows.order.status)
    if product_id not in {line.product_id for line in rows.lines}:
        raise NotPossible("That is not in this order.", "not_in_order", why="not_in_order")
    if product_id not in to_review(session, [rows], policy).get(rows.order.id, ()):
        said = "This has been reviewed already; that can be done once for an order."
        raise refuse(policy, "already_reviewed", said)
