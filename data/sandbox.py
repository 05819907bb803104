"""A copy of the shop's database to try things in: what the shop sells and whom, nobody's words."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine, insert, select
from sqlmodel import SQLModel

from data.database import open_engine
from data.progress import Progress, silent

# What stays out: accounts, logins, conversations, hand-offs, what people did, what was paid for.
COPIED = frozenset(
    {
        *("category", "product", "variant", "product_image", "product_change", "content_version"),
        *("review", "review_summary", "product_description", "faq", "document", "document_chunk"),
        *("coupon", "coupon_use", "customer", "payment_method", "consent", "prompt_version"),
        *("cart", "cart_line", "cart_coupon", "shop_order", "order_line", "shipment", "payment"),
        "order_event",
    }
)
AT_ONCE = 2000


def copied(engine: Engine, path: Path, progress: Progress = silent) -> Engine:
    """Copy the shop into a new SQLite file; nothing is written where it comes from. Blocking."""
    made = open_engine(f"sqlite:///{path}")
    SQLModel.metadata.create_all(made)
    tables = [table for table in SQLModel.metadata.sorted_tables if table.name in COPIED]
    with engine.connect() as source, made.begin() as target:
        for done, table in enumerate(tables):
            progress("copying the shop", done, len(tables))
            rows = source.execution_options(stream_results=True).execute(select(table)).mappings()
            for part in rows.partitions(AT_ONCE):
                target.execute(insert(table), [dict(row) for row in part])
    return made
