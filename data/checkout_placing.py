"""Placing a purchase, in phases that leave nothing lost or doubled wherever they are cut off."""

from __future__ import annotations

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.cart_rows import PAYING, open_cart
from data.checkout_order import write_order
from data.checkout_summary import SummaryChanged, obstacle, summarise
from data.checkout_terms import Terms
from data.checkouts import FAILED, OPEN, PLACED, open_checkout, write_summary
from data.database import reading, writing
from data.errors import ShopError
from data.models import Checkout, PaymentMethod
from data.models.columns import utc_now
from data.order_facts import CheckoutFacts, OrderFacts
from data.payments.port import (
    Authorisation,
    Charge,
    PaymentAction,
    PaymentDeclined,
    PaymentPending,
    PaymentProvider,
)
from data.payments.settling import settle_order


def place(
    engine: Engine, owner: str, summary_hash: str, terms: Terms, provider: PaymentProvider
) -> OrderFacts:
    """Make the purchase of exactly that summary; the same hash again answers the same order.

    1. In one transaction: the summary made anew is still the one agreed to; the checkout is
       `paying`. From here on its summary stands, whatever prices do.
    2. The provider holds the money, by the checkout's id: asking again holds nothing more.
    3. In one transaction: stock, order, payment, coupons, cart; the checkout is `placed`, with
       its reply.
    4. The money is taken. `recover` finishes or gives back what was cut off between these.

    Raises:
        SummaryChanged: Something moved; nothing was charged, the new summary is with it.
        OutOfStock, CouponRefused: It cannot be supplied so any more; nothing was charged.
        PaymentDeclined: The provider said no; the next summary asks for another method.
        PaymentAction: The bank asks the customer for more; `recover` sees what came of it.
        PaymentPending: The provider has not answered; asked again later, by the same key.
    """
    checkout = begin(engine, owner, summary_hash, terms, provider)
    if checkout.status == PLACED:
        return OrderFacts.model_validate(checkout.reply)
    held = _held(engine, provider, checkout)
    return complete(engine, provider, checkout.id, held, tracks=terms.tracks)


def agreed(engine: Engine, owner: str, summary_hash: str) -> OrderFacts | None:
    """The order that was placed by agreeing to that summary; None: not yet."""
    with reading(engine) as session:
        checkout = _agreed(session, owner, summary_hash)
    placed = checkout is not None and checkout.status == PLACED
    return OrderFacts.model_validate(checkout.reply) if checkout and placed else None


def shown_total(engine: Engine, owner: str, summary_hash: str) -> int | None:
    """The total, in cents, of the summary with that hash; None: it does not stand any more."""
    with reading(engine) as session:
        checkout = _agreed(session, owner, summary_hash)
        return checkout.summary.get("total_cents") if checkout else None


def begin(
    engine: Engine, owner: str, summary_hash: str, terms: Terms, provider: PaymentProvider
) -> Checkout:
    """The checkout of that summary: being paid from now on, or before, or placed already."""
    with writing(engine) as session:
        open_cart(session, owner)
        checkout = _agreed(session, owner, summary_hash)
        if checkout is not None and checkout.status != OPEN:
            return checkout
        was_cents = checkout.summary.get("total_cents") if checkout else None
        checkout = checkout or open_checkout(session, owner, terms)
        facts = summarise(session, checkout, terms, provider)
        write_summary(session, checkout, facts)
        same = bool(summary_hash) and facts.summary_hash == summary_hash
        if same:
            checkout.status = PAYING
            session.add(checkout)
    if same:
        return checkout
    raise obstacle(facts) or SummaryChanged(facts, was_cents)


def charge_of(session: Session, checkout: Checkout) -> Charge | None:
    """What the provider is asked for; None: gift cards pay it all, or there is nothing to pay.

    The key is the checkout's id: one checkout is charged once, however often it is asked for.
    """
    facts = CheckoutFacts.model_validate(checkout.summary)
    method = session.get(PaymentMethod, facts.method.id) if facts.method else None
    if method is None or not facts.rest_cents:
        return None
    return Charge(checkout.id, method.token, facts.rest_cents, facts.currency)


def complete(
    engine: Engine,
    provider: PaymentProvider,
    checkout_id: str,
    held: Authorisation | None,
    *,
    tracks: bool = True,
) -> OrderFacts:
    """Write the order of a checkout whose money is held, and take the money.

    Raises:
        OutOfStock, CouponRefused, InvalidInput: It cannot be made; the money is let go.
    """
    reference = held.reference if held else ""
    try:
        with writing(engine) as session:
            checkout = _locked(session, checkout_id)
            if checkout.status == PLACED:
                return OrderFacts.model_validate(checkout.reply)
            if checkout.status != PAYING:
                raise PaymentDeclined("That purchase was given up before it was paid.", why="late")
            order = write_order(session, checkout, reference, tracks=tracks)
            checkout.status, checkout.reply = PLACED, order.model_dump(mode="json")
            checkout.payment_reference = ""
            checkout.updated_at = utc_now()
            session.add(checkout)
    except ShopError:
        give_up(engine, provider, checkout_id, reference)
        raise
    settle_order(engine, provider, order.id)
    return order


def give_up(engine: Engine, provider: PaymentProvider, checkout_id: str, reference: str) -> None:
    """End a checkout without an order, and let go what is held for it.

    It is noted first that money is held: who is cut off here lets it go at the next recovery.
    """
    with writing(engine) as session:
        checkout = _locked(session, checkout_id)
        if checkout.status == PLACED:
            return
        checkout.status, checkout.payment_reference = FAILED, reference
        checkout.updated_at = utc_now()
        session.add(checkout)
    let_go(engine, provider, checkout_id)


def wait_for(engine: Engine, checkout_id: str, reference: str) -> None:
    """Note that a checkout waits for its customer, whom the bank has asked for something."""
    with writing(engine) as session:
        checkout = _locked(session, checkout_id)
        if checkout.status == PAYING and checkout.payment_reference != reference:
            checkout.payment_reference, checkout.updated_at = reference, utc_now()
            session.add(checkout)


def let_go(engine: Engine, provider: PaymentProvider, checkout_id: str) -> None:
    """Let go the money that a failed checkout holds yet; again changes nothing."""
    with reading(engine) as session:
        checkout = session.get(Checkout, checkout_id)
        reference = checkout.payment_reference if checkout else ""
    if not reference:
        return
    provider.void(reference)
    with writing(engine) as session:
        checkout = _locked(session, checkout_id)
        checkout.payment_reference = ""
        session.add(checkout)


def _agreed(session: Session, owner: str, summary_hash: str) -> Checkout | None:
    """The checkout whose summary has that hash, unless it came to nothing."""
    if not summary_hash:
        return None
    return session.exec(
        select(Checkout)
        .where(Checkout.owner == owner, Checkout.summary_hash == summary_hash)
        .where(col(Checkout.status).in_((OPEN, PAYING, PLACED)))
        .with_for_update()
    ).first()


def _held(engine: Engine, provider: PaymentProvider, checkout: Checkout) -> Authorisation | None:
    """The money held for a checkout; where the provider says no, the checkout ends."""
    with reading(engine) as session:
        charge = charge_of(session, checkout)
    if charge is None:
        return None
    try:
        # Asked again the provider would only repeat what it answered before the customer acted.
        known = provider.find(charge) if checkout.payment_reference else None
        held = known or _authorised(provider, charge)
    except PaymentPending:
        raise
    except ShopError:
        give_up(engine, provider, checkout.id, "")
        raise
    if held.status in ("authorised", "captured"):
        return held
    if held.status == "action":
        wait_for(engine, checkout.id, held.reference)
        raise PaymentAction(held.next_url)
    give_up(engine, provider, checkout.id, "")
    raise PaymentDeclined("The payment was declined. Nothing was charged.", why=held.why)


def _authorised(provider: PaymentProvider, charge: Charge) -> Authorisation:
    """Asked twice where the first answer was lost: the key keeps it one charge."""
    try:
        return provider.authorise(charge)
    except PaymentPending:
        return provider.authorise(charge)


def _locked(session: Session, checkout_id: str) -> Checkout:
    """The checkout, with its owner's cart locked before it as everywhere."""
    owner = session.exec(select(Checkout.owner).where(Checkout.id == checkout_id)).one()
    open_cart(session, owner)
    return session.exec(select(Checkout).where(Checkout.id == checkout_id).with_for_update()).one()
