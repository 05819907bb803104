"""The verbs of a checkout with everything they need."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, update
from sqlmodel import col, select

from data.checkout_placing import place
from data.checkout_terms import Terms
from data.checkouts import collect
from data.database import reading, writing
from data.models import (
    Product,
)
from data.order_facts import CheckoutFacts
from data.payments.built_in import TestProvider
from evals.checkout_shop import GIVEN

OWNER = "session:test"


class Buying:
    """A shop, its terms, its provider, and who buys there."""

    def __init__(self, engine: Engine, terms: Terms, provider: TestProvider, home: Path) -> None:
        self.engine, self.terms, self.provider, self.home = engine, terms, provider, home

    def collect(self, owner: str = OWNER, **given: Any) -> CheckoutFacts:
        return collect(self.engine, owner, given, self.terms, self.provider)

    def ready(self, **given: Any) -> CheckoutFacts:
        return self.collect(**{**GIVEN, **given})

    def place(self, summary_hash: str, owner: str = OWNER) -> Any:
        return place(self.engine, owner, summary_hash, self.terms, self.provider)

    def cost(self, product_id: str, cents: int) -> None:
        with writing(self.engine) as session:
            here = col(Product.id) == product_id
            session.execute(update(Product).where(here).values(price_cents=cents))

    def charges(self) -> list[Any]:
        return self.provider.ledger.charges()

    def rows(self, kind: Any) -> list[Any]:
        with reading(self.engine) as session:
            return list(session.exec(select(kind)).all())
