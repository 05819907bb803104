"""A guest becomes a customer: all that is theirs goes along, once, whoever signs in at once."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, col, select

from data import carts
from data.carts import CartLimits
from data.database import reading, writing
from data.guest_merge import become, is_spent, spoken_in
from data.models import (
    Checkout,
    Consent,
    Customer,
    Interaction,
    Message,
    Order,
    RequestKey,
    SpentGuest,
    Thread,
)
from data.models.columns import utc_now

LIMITS = CartLimits(max_quantity=12)
Member = Callable[[], str]


@pytest.fixture
def guest() -> str:
    return f"guest-{uuid.uuid4()}"


def fill(engine: Engine, guest: str) -> None:
    owner, chat = f"customer:{guest}", str(uuid.uuid4())
    carts.add(engine, owner, "mug", 2, LIMITS)
    with writing(engine) as session:
        session.add(Customer(id=guest, is_guest=True, brands=["Acme"], name="Guest"))
        session.add(Thread(id=chat, customer_id=guest, name="Mugs"))
        session.add(Thread(id=f"{guest}/{chat}", customer_id=guest))
        session.flush()
        session.add(
            Message(id=str(uuid.uuid4()), thread_id=f"{guest}/{chat}", role="user", text="hi")
        )
        session.add(
            Order(
                id=f"W{uuid.uuid4().hex}",
                owner=owner,
                currency="USD",
                subtotal_cents=1,
                total_cents=1,
            )
        )
        session.add(Interaction(type="view_product", customer_id=guest, product_id="mug"))
        session.add(Consent(owner=owner, purpose="tracking", granted=False))
        session.add(Checkout(id=uuid.uuid4().hex, owner=owner))
        session.add(RequestKey(owner=owner, key="k", request_hash="h"))


def signed_in(engine: Engine, guest: str, customer: str) -> bool:
    with writing(engine) as session:
        return become(session, guest, customer, LIMITS)


def left_of(engine: Engine, guest: str) -> list[str]:
    """Every table that still names the guest, but for the note that they are spent."""
    found: list[str] = []
    with reading(engine) as session:
        for table in SQLModel.metadata.sorted_tables:
            rows = session.execute(table.select()).mappings()
            if table.name != SpentGuest.__tablename__ and any(guest in str(row) for row in rows):
                found.append(table.name)
    return found


def of(session: Session, table: Any, column: str, value: str) -> list[Any]:
    return list(session.exec(select(table).where(getattr(table, column) == value)))


def test_everything_goes_along(engine: Engine, guest: str, member: Member) -> None:
    customer = member()
    fill(engine, guest)
    said = spoken_in(engine, guest)
    assert len(said) == 1
    carts.add(engine, f"customer:{customer}", "mug", 3, LIMITS)
    assert not is_spent(engine, guest)
    assert signed_in(engine, guest, customer)
    assert is_spent(engine, guest)
    assert left_of(engine, guest) == []
    owner = f"customer:{customer}"
    assert carts.view(engine, owner, LIMITS).lines[0].quantity == 5
    with reading(engine) as session:
        for table in (Order, Consent, Checkout, RequestKey):
            assert len(of(session, table, "owner", owner)) == 1
        assert of(session, Interaction, "customer_id", customer)
        assert {row.id for row in of(session, Thread, "customer_id", customer)} >= {said[0]}
        assert of(session, Message, "thread_id", f"{customer}/{said[0]}")
        record = session.get_one(Customer, customer)
        assert (record.name, record.brands) == ("Ann", ["Acme"])


def test_again_changes_nothing_and_another_gets_nothing(
    engine: Engine, guest: str, member: Member
) -> None:
    customer = member()
    fill(engine, guest)
    for _ in range(2):
        assert signed_in(engine, guest, customer)
    assert carts.view(engine, f"customer:{customer}", LIMITS).lines[0].quantity == 2
    assert not signed_in(engine, guest, "somebody-else")
    assert not carts.view(engine, "customer:somebody-else", LIMITS).lines


def test_logins_at_once_move_everything_once(engine: Engine, guest: str, member: Member) -> None:
    customer = member()
    fill(engine, guest)
    others = [f"other-{number}-{guest}" for number in range(3)]
    with writing(engine) as session:
        session.add_all(Customer(id=other) for other in others)
    who = [customer, *others] * 3
    with ThreadPoolExecutor(len(who)) as pool:
        won = {
            one
            for one, got in zip(
                who, pool.map(lambda c: signed_in(engine, guest, c), who), strict=True
            )
            if got
        }
    assert len(won) == 1
    with reading(engine) as session:
        owners = [f"customer:{one}" for one in [customer, *others]]
        orders = session.exec(select(Order).where(col(Order.owner).in_(owners))).all()
    assert [order.owner for order in orders] == [f"customer:{won.pop()}"]
    units = [line.quantity for owner in owners for line in carts.view(engine, owner, LIMITS).lines]
    assert units == [2]


def test_of_two_decisions_the_later_holds(engine: Engine, guest: str, member: Member) -> None:
    customer = member()
    now = utc_now()
    with writing(engine) as session:
        for who, granted, age in ((guest, False, 2), (customer, True, 1)):
            at = now - timedelta(hours=age)
            session.add(
                Consent(owner=f"customer:{who}", purpose="tracking", granted=granted, decided_at=at)
            )
    assert signed_in(engine, guest, customer)
    with reading(engine) as session:
        assert session.get_one(Consent, (f"customer:{customer}", "tracking")).granted
