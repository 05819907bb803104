"""A payment that is not answered, and a price that moves under a summary, in conversation."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from data.cart_rows import PAYING
from data.checkout_recovery import recover
from data.database import writing
from data.models import Checkout, Product
from data.models.columns import utc_now
from data.payments.built_in import TestProvider
from data.payments.port import Authorisation, Charge, PaymentPending
from evals.talk.amounts import amounts_in
from graph.assistant import Assistant
from graph.embedded.voice import Voice
from graph.reply import Reply, TurnRequest
from tests.graph.trade.conftest import CAT
from tools import checkout

BUY = ("add the enamel mug to my cart", "checkout", "express", "the visa ending in 1234")
Speak = Callable[..., Reply]


class Silent(TestProvider):
    """A provider that does not answer while it is `away`, and holds the money where it `held`."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.away, self.held = True, False

    def authorise(self, charge: Charge) -> Authorisation:
        raise PaymentPending("No answer.")

    def find(self, charge: Charge) -> Authorisation | None:
        if self.away:
            raise PaymentPending("No answer.")
        return Authorisation(f"ch_{charge.key}", "authorised") if self.held else None

    def capture(self, reference: str) -> None:
        assert self.held


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Silent:
    """That provider, in the place of the shop's."""
    found = Silent(tmp_path)
    monkeypatch.setattr(checkout, "open_provider", lambda settings: found)
    return found


@pytest.fixture
def speak(clerk: Assistant, loop: asyncio.AbstractEventLoop) -> Speak:
    """Say messages in one session, also with something between them; the last reply."""
    session = str(uuid.uuid4())

    def spoken(*texts: str) -> Reply:
        replies = [
            loop.run_until_complete(
                clerk.reply(TurnRequest(text=text, session_id=session, customer_id=CAT))
            )
            for text in texts
        ]
        return replies[-1]

    return spoken


def grown_old(clerk: Assistant) -> None:
    """The payment under way has waited for longer than a provider may take."""
    with writing(clerk.shop.engine) as session:
        for one in session.exec(select(Checkout).where(Checkout.status == PAYING)):
            one.updated_at = utc_now() - timedelta(minutes=5)
            session.add(one)


def test_a_payment_that_is_not_answered_is_asked_after(
    clerk: Assistant, speak: Speak, provider: Silent
) -> None:
    waits = speak(*BUY, "yes")
    assert Voice("en").say("refused-payment-pending") in waits.text
    assert waits.suggestions[0] == Voice("en").say("chip-gone-through")
    assert not waits.orders
    for asked in (waits.suggestions[0], "did my payment go through?", "pay with paypal instead"):
        assert speak(asked).text == waits.text
    grown_old(clerk)
    provider.away, provider.held = False, True
    placed = speak("has it gone through?")
    assert [one.lines[0].product_id for one in placed.orders] == ["mug"]


def test_what_came_to_nothing_is_told_and_may_be_tried_again(
    clerk: Assistant, speak: Speak, provider: Silent
) -> None:
    speak(*BUY, "yes")
    grown_old(clerk)
    provider.away = False
    told = speak("and, has it gone through?")
    assert Voice("en").say("payment-gave-up") in told.text
    assert not told.orders
    assert told.pending is not None
    assert told.guard.output == "allow"


def test_an_order_that_was_made_meanwhile_is_shown(
    clerk: Assistant, speak: Speak, provider: Silent
) -> None:
    speak(*BUY, "yes")
    grown_old(clerk)
    provider.away, provider.held = False, True
    made = recover(clerk.shop.engine, provider, 20).placed
    told = speak("did my payment go through?")
    assert [one.id for one in told.orders] == [one.id for one in made]
    assert made[0].id in told.text


def test_a_total_that_moved_is_told_with_what_it_was(clerk: Assistant, speak: Speak) -> None:
    seen = speak(*BUY)
    assert seen.checkout is not None
    with writing(clerk.shop.engine) as session:
        mug = session.get(Product, "mug")
        assert mug is not None
        was, mug.price_cents = mug.price_cents, mug.price_cents + 400
        session.add(mug)
    moved = speak("yes")
    with writing(clerk.shop.engine) as session:
        mug = session.get(Product, "mug")
        assert mug is not None
        mug.price_cents = was
        session.add(mug)
    assert moved.checkout is not None
    assert {seen.checkout.total_cents, moved.checkout.total_cents} <= set(amounts_in(moved.text))
    assert moved.guard.output == "allow"
    assert moved.pending is not None
    assert not moved.orders


def test_of_several_ways_that_are_named_alike_it_is_asked_which(speak: Speak) -> None:
    told = speak(*BUY, "pay with paypal", "back to my visa")
    assert told.checkout is not None
    assert told.pending is None
    assert told.checkout.missing == ("payment_method_id",)
