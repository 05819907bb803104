"""A payment that the customer has to confirm with their bank: neither held nor declined yet."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Engine
from sqlmodel import select

from data import carts
from data.cart_rows import PAYING
from data.carts import CartLimits
from data.checkout_placing import place
from data.checkout_recovery import ACTION_WAITS, abandon, recover
from data.checkouts import FAILED, PLACED, collect
from data.database import reading, writing
from data.models import Checkout, Order, Product
from data.models.columns import utc_now
from data.payments.port import PaymentAction, PaymentDeclined
from data.payments.stripe_provider import StripeProvider
from evals.checkout_shop import GIVEN, open_shop_of, terms

KEY, OWNER = "sk_test_stub", "session:s"
BACK = "https://shop.example/"


@pytest.fixture
def provider(stub: str) -> StripeProvider:
    """The adapter of a shop whose customers come back from their banks."""
    return StripeProvider(KEY, timeout_s=10, url=stub, return_url=BACK)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A shop with five mugs, one of them in a cart."""
    opened = open_shop_of(f"sqlite:///{tmp_path / 'shop.db'}", {"mug": 5})
    carts.add(opened, OWNER, "mug", 1, CartLimits())
    return opened


def confirm(engine: Engine, provider: StripeProvider) -> str:
    """Agree to the summary with a card whose bank asks; where it sends the customer."""
    given = {**GIVEN, "payment_method_id": "pm_card_asked"}
    facts = collect(engine, OWNER, given, terms(), provider)
    for _ in range(2):
        with pytest.raises(PaymentAction) as asked:
            place(engine, OWNER, facts.summary_hash, terms(), provider)
    return str(asked.value.details["url"])


def at_the_bank(stub: str, url: str, verdict: str) -> dict[str, Any]:
    found: dict[str, Any] = httpx.post(
        f"{stub}/test/bank/{url.rsplit('/', 1)[-1]}/{verdict}", trust_env=False
    ).json()
    return found


def state(engine: Engine) -> tuple[list[str], int, int | None]:
    """Statuses of the checkouts, number of orders, mugs left."""
    with reading(engine) as session:
        checkouts = [one.status for one in session.exec(select(Checkout)).all()]
        orders = len(session.exec(select(Order)).all())
        return checkouts, orders, session.get_one(Product, "mug").stock


def intents_of(stub: str, url: str) -> list[dict[str, Any]]:
    books = httpx.get(f"{stub}/test/books", trust_env=False).json()
    return [one for one in books["intents"] if one["id"] == url.rsplit("/", 1)[-1]]


def test_a_confirmed_payment_becomes_the_order_once(
    engine: Engine, provider: StripeProvider, stub: str
) -> None:
    url = confirm(engine, provider)
    assert url.startswith("https://")
    waiting = recover(engine, provider, 60.0, OWNER)
    assert (waiting.waiting, waiting.next_urls) == (1, (url,))
    assert state(engine) == ([PAYING], 0, 5)
    at_the_bank(stub, url, "confirmed")
    done = recover(engine, provider, 60.0, OWNER)
    assert [one.total_cents > 0 for one in done.placed] == [True]
    assert recover(engine, provider, 60.0, OWNER).placed == ()
    assert state(engine) == ([PLACED], 1, 4)
    assert [one["status"] for one in intents_of(stub, url)] == ["succeeded"]


def test_the_same_yes_after_the_bank_places_the_order(
    engine: Engine, provider: StripeProvider, stub: str
) -> None:
    url = confirm(engine, provider)
    with reading(engine) as session:
        agreed = session.exec(select(Checkout.summary_hash)).one()
    at_the_bank(stub, url, "confirmed")
    first = place(engine, OWNER, agreed, terms(), provider)
    assert place(engine, OWNER, agreed, terms(), provider).id == first.id
    assert state(engine) == ([PLACED], 1, 4)


def test_a_payment_that_failed_at_the_bank_is_declined(
    engine: Engine, provider: StripeProvider, stub: str
) -> None:
    at_the_bank(stub, confirm(engine, provider), "failed")
    assert recover(engine, provider, 60.0, OWNER).given_up == 1
    assert state(engine) == ([FAILED], 0, 5)


@pytest.mark.parametrize("late", [True, False])
def test_what_is_not_confirmed_is_let_go(
    engine: Engine, provider: StripeProvider, stub: str, late: bool
) -> None:
    url = confirm(engine, provider)
    if late:
        with writing(engine) as session:
            checkout = session.exec(select(Checkout)).one()
            checkout.updated_at = utc_now() - ACTION_WAITS - timedelta(minutes=1)
            session.add(checkout)
        recover(engine, provider, 60.0)
    else:
        abandon(engine, provider, OWNER)
    assert state(engine) == ([FAILED], 0, 5)
    assert [one["status"] for one in intents_of(stub, url)] == ["canceled"]


def test_without_a_way_back_it_is_declined(engine: Engine, stub: str) -> None:
    plain = StripeProvider(KEY, timeout_s=10, url=stub)
    given = {**GIVEN, "payment_method_id": "pm_card_asked"}
    facts = collect(engine, OWNER, given, terms(), plain)
    with pytest.raises(PaymentDeclined):
        place(engine, OWNER, facts.summary_hash, terms(), plain)
