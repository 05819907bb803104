"""The ways in which a customer may pay: their own, and what the provider offers everybody."""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from sqlmodel import Session, col, select

from data.errors import NotFound
from data.models import PaymentMethod
from data.order_facts import MethodFacts
from data.order_rows import method_facts
from data.payments.port import PaymentProvider, ProviderMethod

GIFT_CARD = "gift_card"


def methods_of(
    session: Session, owner: str, provider: PaymentProvider, currency: str
) -> tuple[MethodFacts, ...]:
    """The owner's own methods, then those offered that are not among them nor look the same."""
    own = _own(session, owner)
    known, alike = {method.token for method in own}, {_looks(method) for method in own}
    offered = [
        offer
        for offer in provider.offers()
        if offer.token not in known and not (offer.last_four and _looks(offer) in alike)
    ]
    return (
        *(method_facts(method) for method in own),
        *(_offer_facts(offer, currency) for offer in offered),
    )


def choose_method(
    session: Session, owner: str, wanted: str, provider: PaymentProvider, currency: str
) -> PaymentMethod:
    """The method of that id; a provider's token becomes a method of the owner's.

    Raises:
        NotFound: It is neither the owner's nor one that the provider knows.
    """
    own = _own(session, owner)
    found = next((method for method in own if wanted in (method.id, method.token)), None)
    if found is not None:
        return found
    offer = provider.method(wanted)
    if offer is None:
        raise NotFound("That is none of your payment methods.", code="method_not_yours")
    made = PaymentMethod(
        id=f"{offer.kind}_{secrets.token_hex(6)}",
        owner=owner,
        kind=offer.kind,
        brand=offer.brand,
        last_four=offer.last_four,
        token=offer.token,
        currency=currency,
    )
    session.add(made)
    session.flush()
    return made


def _looks(method: PaymentMethod | ProviderMethod) -> tuple[str, str, str]:
    """What a customer tells a card by."""
    return method.kind, method.brand.casefold(), method.last_four


def _own(session: Session, owner: str) -> Sequence[PaymentMethod]:
    statement = select(PaymentMethod).where(PaymentMethod.owner == owner)
    order = (col(PaymentMethod.created_at), col(PaymentMethod.id))
    return session.exec(statement.where(~col(PaymentMethod.removed)).order_by(*order)).all()


def _offer_facts(offer: ProviderMethod, currency: str) -> MethodFacts:
    return MethodFacts(
        id=offer.token,
        kind=offer.kind,
        brand=offer.brand,
        last_four=offer.last_four,
        test=offer.test,
        currency=currency,
    )
