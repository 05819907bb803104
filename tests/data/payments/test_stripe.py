"""The Stripe adapter against a local API that behaves as Stripe documents it."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import httpx
import pytest

from data import carts
from data.carts import CartLimits
from data.checkout_placing import place
from data.checkouts import collect
from data.errors import NotFound, ShopError
from data.payments.port import Charge, PaymentDeclined, PaymentPending, Refund
from data.payments.stripe_provider import StripeProvider, smallest_units
from evals.checkout_shop import GIVEN, open_shop_of, terms
from tests.services import free_port

KEY = "sk_test_stub"


@pytest.fixture
def provider(stub: str) -> StripeProvider:
    return StripeProvider(KEY, timeout_s=10, url=stub)


def a_charge(token: str = "pm_card_visa", cents: int = 1999) -> Charge:
    return Charge(uuid.uuid4().hex, token, cents, "USD")


def books(stub: str) -> dict[str, Any]:
    found: dict[str, Any] = httpx.get(f"{stub}/test/books", trust_env=False).json()
    return found


def intent(stub: str, reference: str) -> dict[str, Any]:
    found: dict[str, Any] = next(i for i in books(stub)["intents"] if i["id"] == reference)
    return found


def test_money_is_held_then_taken_and_each_only_once(provider: StripeProvider, stub: str) -> None:
    charge = a_charge()
    held = provider.authorise(charge)
    assert held.status == "authorised"
    assert provider.authorise(charge) == held
    assert provider.find(charge) == held
    assert intent(stub, held.reference)["capture_method"] == "manual"
    for _ in range(2):
        provider.capture(held.reference)
    assert intent(stub, held.reference)["status"] == "succeeded"
    with pytest.raises(ShopError):
        provider.void(held.reference)


def test_what_is_held_can_be_let_go(provider: StripeProvider, stub: str) -> None:
    held = provider.authorise(a_charge())
    for _ in range(2):
        provider.void(held.reference)
    assert intent(stub, held.reference)["status"] == "canceled"


def test_a_declined_card_is_told_with_its_reason(provider: StripeProvider) -> None:
    charge = a_charge("pm_card_declined")
    declined = provider.authorise(charge)
    assert (declined.status, declined.why) == ("declined", "card_declined")
    found = provider.find(charge)
    assert found is not None
    assert found.status == "declined"


def test_an_answer_that_comes_too_late_is_found_by_the_key(stub: str) -> None:
    hasty = StripeProvider(KEY, timeout_s=0.5, url=stub)
    charge = a_charge("pm_card_slow")
    held = hasty.authorise(charge)  # the library asks again with the same key
    assert held.status == "authorised"
    made = [i for i in books(stub)["intents"] if i["metadata"]["smartshop_key"] == charge.key]
    assert len(made) == 1


def test_a_provider_that_is_not_there_leaves_it_open() -> None:
    nobody = StripeProvider(KEY, timeout_s=0.2, url=f"http://127.0.0.1:{free_port()}")
    with pytest.raises(PaymentPending):
        nobody.authorise(a_charge())


def test_a_wrong_key_is_a_refusal_that_does_not_tell_it(stub: str) -> None:
    stranger = StripeProvider("sk_wrong", timeout_s=5, url=stub)
    with pytest.raises(ShopError) as refused:
        stranger.authorise(a_charge())
    assert "sk_wrong" not in refused.value.message
    assert refused.value.code == "payment_refused"


def test_a_refund_is_given_once(provider: StripeProvider, stub: str) -> None:
    held = provider.authorise(a_charge())
    provider.capture(held.reference)
    refund = Refund(uuid.uuid4().hex, held.reference, "pm_card_visa", 999, "USD")
    assert provider.refund(refund) == provider.refund(refund)
    given = [r for r in books(stub)["refunds"] if r["payment_intent"] == held.reference]
    assert [r["amount"] for r in given] == [999]
    with pytest.raises(ShopError):
        provider.refund(Refund("other", held.reference, "", 1500, "USD"))
    with pytest.raises(ShopError):
        provider.refund(Refund("elsewhere", "", "", 1, "USD"))


def test_methods_are_looked_up_and_none_is_offered(provider: StripeProvider) -> None:
    found = provider.method("pm_card_visa")
    assert found is not None
    assert (found.kind, found.brand, found.last_four) == ("credit_card", "Visa", "4242")
    assert provider.method("pm_none") is None
    assert provider.method("test_visa") is None
    assert provider.offers() == ()


@pytest.mark.parametrize(("currency", "units"), [("USD", 1999), ("jpy", 20), ("KWD", 19990)])
def test_amounts_are_in_the_currencys_smallest_unit(currency: str, units: int) -> None:
    assert smallest_units(2000 if currency == "jpy" else 1999, currency) == units


def test_a_whole_purchase_goes_through_stripe(
    provider: StripeProvider, stub: str, tmp_path: Path
) -> None:
    engine = open_shop_of(f"sqlite:///{tmp_path / 'shop.db'}", {"mug": 5})
    owner = "session:s"
    carts.add(engine, owner, "mug", 1, CartLimits())
    with pytest.raises(NotFound):
        collect(engine, owner, GIVEN, terms(), provider)
    given = {**GIVEN, "payment_method_id": "pm_card_declined"}
    facts = collect(engine, owner, given, terms(), provider)
    with pytest.raises(PaymentDeclined):
        place(engine, owner, facts.summary_hash, terms(), provider)
    given = {**GIVEN, "payment_method_id": "pm_card_visa"}
    facts = collect(engine, owner, given, terms(), provider)
    order = place(engine, owner, facts.summary_hash, terms(), provider)
    paid = [i for i in books(stub)["intents"] if i["metadata"]["smartshop_key"] == facts.id]
    assert [(i["status"], i["amount"]) for i in paid] == [("succeeded", order.total_cents)]
    engine.dispose()
