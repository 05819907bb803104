"""A checkout: what the customer has said of their purchase so far, kept until it is made."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.addresses import FIELDS, BadAddress, checked_email, missing_fields, put_in_order
from data.cart_rows import PAYING, open_cart
from data.checkout_summary import obstacle, summarise
from data.checkout_terms import Terms
from data.consents import TRACKING, is_granted
from data.database import writing
from data.errors import InvalidInput
from data.models import Checkout, Customer, Interaction, PaymentMethod
from data.models.columns import utc_now
from data.order_facts import CheckoutFacts
from data.payments.methods import GIFT_CARD, choose_method
from data.payments.port import PaymentPending, PaymentProvider

OPEN, PLACED, FAILED, EXPIRED = "open", "placed", "failed", "expired"
CUSTOMER = "customer:"
Given = Mapping[str, Any]
"""What the customer says: email, the fields of an address, shipping_option, payment_method_id.

`reopen` names one of the last two that is to be chosen again; `gift_card_ids` lists the gift cards
that pay first."""


def collect(
    engine: Engine, owner: str, given: Given, terms: Terms, provider: PaymentProvider
) -> CheckoutFacts:
    """Keep what is given in the owner's open checkout; the summary with it.

    Raises:
        InvalidInput: The cart is empty, or something given cannot be right; nothing was kept.
        OutOfStock: The purchase cannot be made as it is; what was given is kept.
        NotFound: The payment method is not theirs.
        PaymentPending: The purchase before this one is still being paid.
    """
    with writing(engine) as session:
        open_cart(session, owner)  # whoever changes the checkout of an owner holds their cart
        checkout = open_checkout(session, owner, terms)
        _keep(session, checkout, given, terms, provider)
        facts = summarise(session, checkout, terms, provider)
        write_summary(session, checkout, facts)
    stands_in_the_way = obstacle(facts)
    if stands_in_the_way is not None:
        raise stands_in_the_way
    return facts


def open_checkout(session: Session, owner: str, terms: Terms) -> Checkout:
    """The owner's open checkout; a new one knows what the last one, or their profile, told.

    Raises:
        PaymentPending: One of theirs is being paid.
    """
    live = select(Checkout).where(Checkout.owner == owner).order_by(col(Checkout.created_at).desc())
    active = live.where(col(Checkout.status).in_((OPEN, PAYING))).with_for_update()
    rows = session.exec(active).all()
    if any(row.status == PAYING for row in rows):
        raise PaymentPending("A purchase is still being paid. Please wait a moment.")
    if rows:
        return rows[0]
    made = Checkout(id=uuid.uuid4().hex, owner=owner, **_known(session, owner, live))
    session.add(made)
    note_in(session, terms.tracks, interaction(owner, "checkout_started"))
    session.flush()
    return made


def write_summary(session: Session, checkout: Checkout, facts: CheckoutFacts) -> None:
    """Keep the summary that is shown now."""
    checkout.summary = facts.model_dump(mode="json")
    checkout.summary_hash = facts.summary_hash
    checkout.updated_at = utc_now()
    session.add(checkout)
    session.flush()


def interaction(owner: str, kind: str, **details: Any) -> Interaction:
    """An act of the owner, without personal data."""
    name, _, value = owner.partition(":")
    who = "customer_id" if f"{name}:" == CUSTOMER else "session_id"
    return Interaction(type=kind, **{who: value, **details})


def note_in(session: Session, tracks: bool, *acts: Interaction) -> None:
    """Keep the acts of one owner with what they are part of, where the owner agrees to that.

    `tracks` decides for who decided nothing.
    """
    owners = {f"{CUSTOMER}{act.customer_id}" if act.customer_id else f"session:{act.session_id}"
              for act in acts}  # fmt: skip
    if not any(not is_granted(session, owner, TRACKING, tracks) for owner in owners):
        session.add_all(acts)


def _keep(
    session: Session, checkout: Checkout, given: Given, terms: Terms, provider: PaymentProvider
) -> None:
    cards = given.get("gift_card_ids")
    texts = {name: value.strip() for name, value in given.items() if isinstance(value, str)}
    said = {name: value for name, value in texts.items() if value}
    if "email" in said:
        checkout.email = checked_email(said["email"])
    address = {name: said[name] for name in FIELDS if name in said}
    if address:
        checkout.address = _address(checkout.address, address, terms)
    _reopen(checkout, said.get("reopen", ""))
    if "shipping_option" in said:
        checkout.shipping_option = said["shipping_option"]

    def method(wanted: str) -> PaymentMethod:
        return choose_method(session, checkout.owner, wanted, provider, terms.limits.currency)

    if cards is not None:
        checkout.gift_card_ids = [_gift_card(method(wanted)) for wanted in dict.fromkeys(cards)]
    if "payment_method_id" in said:
        _pay_with(checkout, method(said["payment_method_id"]))
    session.add(checkout)


def _pay_with(checkout: Checkout, method: PaymentMethod) -> None:
    """A gift card pays first, as far as it reaches; what was chosen before it pays the rest."""
    if method.kind == GIFT_CARD:
        checkout.gift_card_ids = [_gift_card(method)]
    else:
        checkout.method_id = method.id


def _gift_card(method: PaymentMethod) -> str:
    """The id of a gift card that something is left on."""
    if method.kind != GIFT_CARD:
        raise InvalidInput("That is no gift card.", "invalid_input")
    if not method.balance_cents:
        raise InvalidInput("There is nothing left on that gift card.", "gift_card_empty")
    return method.id


def _reopen(checkout: Checkout, choice: str) -> None:
    if choice == "shipping_option":
        checkout.shipping_option = ""
    elif choice == "payment_method_id":
        checkout.method_id, checkout.gift_card_ids = "", []


def _address(known: dict[str, Any], given: Mapping[str, str], terms: Terms) -> dict[str, str]:
    """The address with what is given; a new street or country leaves the old place behind."""
    kept = dict(known)
    if "address1" in given:
        kept = {name: kept[name] for name in ("name", "country") if name in kept}
    found = put_in_order({**kept, **given})
    moved = "country" in given and found["country"] != known.get("country", found["country"])
    if moved:
        stays = {name: kept[name] for name in ("name",) if name in kept}
        found = put_in_order({**stays, **given})
    if not missing_fields(found) and not terms.delivery(found["country"], found.get("state", "")):
        raise BadAddress("We do not deliver there.", "country", "no_delivery")
    return found


def _known(session: Session, owner: str, earlier: Any) -> dict[str, Any]:
    last = session.exec(earlier.where(col(Checkout.email) != "").limit(1)).first()
    if last is not None:
        names = ("email", "address", "shipping_option", "method_id")
        return {name: getattr(last, name) for name in names}
    customer = session.get(Customer, owner.removeprefix(CUSTOMER))
    if customer is None or not owner.startswith(CUSTOMER):
        return {}
    found: dict[str, Any] = {}
    # What was imported may be no address as we understand one; then the customer is asked.
    with suppress(BadAddress):
        found["address"] = put_in_order({"name": customer.name, **customer.address})
    with suppress(BadAddress):
        found["email"] = checked_email(customer.email or "")
    return found
