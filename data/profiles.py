"""A customer's own profile: name, address and ways of paying."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.database import reading, writing
from data.errors import NotFound
from data.models import Customer, PaymentMethod
from data.order_facts import MethodFacts
from data.order_rows import method_facts


class Profile(NamedTuple):
    """Who a customer is, as they may see it themselves."""

    name: str
    email: str
    address: dict[str, str]
    methods: tuple[MethodFacts, ...]


def profile_of(engine: Engine, customer_id: str | None, owner: str) -> Profile:
    """The profile of a customer; of a guest, what is known.

    Raises:
        NotFound: Nothing is known of them.
    """
    with reading(engine) as session:
        customer = session.get(Customer, customer_id) if customer_id else None
        methods = methods_of(session, owner)
        if customer is None and not methods:
            raise _unknown()
        return Profile(
            customer.name if customer else "",
            (customer.email or "") if customer else "",
            dict(customer.address) if customer else {},
            methods,
        )


def methods_of(session: Session, owner: str) -> tuple[MethodFacts, ...]:
    """An owner's ways of paying, that were not removed."""
    mine = (
        select(PaymentMethod)
        .where(PaymentMethod.owner == owner, col(PaymentMethod.removed).is_(False))
        .order_by(col(PaymentMethod.id))
    )
    return tuple(method_facts(method) for method in session.exec(mine))


def check_known(engine: Engine, customer_id: str | None) -> None:
    """Refuse who has no profile.

    Raises:
        NotFound: There is none.
    """
    with reading(engine) as session:
        if not customer_id or session.get(Customer, customer_id) is None:
            raise _unknown()


def change_address(engine: Engine, customer_id: str | None, address: dict[str, str]) -> None:
    """Keep an address as the customer's own; orders that were placed keep theirs.

    Raises:
        NotFound: There is no such profile.
    """
    with writing(engine) as session:
        customer = session.get(Customer, customer_id, with_for_update=True) if customer_id else None
        if customer is None:
            raise _unknown()
        customer.address = dict(address)
        session.add(customer)


def _unknown() -> NotFound:
    return NotFound("There is no profile for you yet.", "no_profile", why="no_profile")
