"""The demo shop put into an empty database, through the same functions as any import."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from data.database import raise_content_version, writing
from data.importing.report import Row
from data.importing.store_coupons import write_coupons
from data.importing.store_customers import write_customers
from data.importing.store_orders import write_orders
from data.importing.store_products import ProductStore
from data.importing.store_records import (
    Writer,
    write_documents,
    write_faqs,
    write_interactions,
    write_reviews,
)
from data.order_records import CustomerRecord, OrderRecord
from data.progress import Progress, silent
from data.records import (
    CouponRecord,
    DocumentRecord,
    FaqRecord,
    InteractionRecord,
    ProductRecord,
    Record,
    ReviewRecord,
)
from data.seed.coupons import coupons
from data.seed.customers import customers, interactions
from data.seed.help_texts import faqs, policies
from data.seed.orders import orders, shoppers
from data.seed.products import products
from data.seed.reviews import reviews
from data.settings import Settings

RecordT = TypeVar("RecordT", bound=Record)

Step = tuple[type[Record], Callable[[], Iterable[Mapping[str, Any]]], Writer]
"""What is written, where it comes from, and what writes it."""

_HELP: list[Step] = [(FaqRecord, faqs, write_faqs), (DocumentRecord, policies, write_documents)]
_BATCH = 1000
_STAGE = "Setting up the demo shop"
_STEPS = 8


def seed_demo(engine: Engine, settings: Settings, progress: Progress = silent) -> None:
    """Write the demo shop's products, reviews, help texts, customers, coupons and interactions.

    Idempotent: a run after a broken one completes it.
    """
    store = ProductStore(settings.currency)

    def write_products(session: Session, rows: Sequence[Row[ProductRecord]]) -> Any:
        return (*store.write(session, [row.record for row in rows]), [])

    steps: list[Step] = [
        (ProductRecord, products, write_products),
        (ReviewRecord, reviews, write_reviews),
        *_HELP,
        (CustomerRecord, _people, write_customers),
        (CouponRecord, coupons, partial(write_coupons, currency=settings.currency)),
        (OrderRecord, orders, write_orders),
        (InteractionRecord, interactions, write_interactions),
    ]
    for done, (kind, source, write) in enumerate(steps):
        progress(_STAGE, done, _STEPS)
        _write_all(engine, kind, source(), write)
    with writing(engine) as session:
        for content in ("products", "reviews", "help"):
            raise_content_version(session, content)
    progress(_STAGE, _STEPS, _STEPS)


def seed_help(engine: Engine) -> None:
    """Write the demo shop's help texts alone, for a shop that has none of its own."""
    for kind, source, write in _HELP:
        _write_all(engine, kind, source(), write)
    with writing(engine) as session:
        raise_content_version(session, "help")


def _people() -> Iterator[Mapping[str, Any]]:
    """The customers, with what else is known of those who have ordered."""
    known = shoppers()
    for customer in customers():
        yield {**customer, **known.get(customer["id"], {})}


def _write_all(
    engine: Engine, kind: type[RecordT], values: Iterable[Mapping[str, Any]], write: Writer
) -> None:
    rows = (Row(n, kind.model_validate(value)) for n, value in enumerate(values, start=1))
    while batch := list(islice(rows, _BATCH)):
        with writing(engine) as session:
            _, _, errors = write(session, batch)
        if errors:
            raise ValueError(f"the demo data contradicts itself: {errors[0].message}")
