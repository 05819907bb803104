"""A payment that the customer's bank wants confirmed, in conversation."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.payments.built_in import TestProvider
from data.payments.port import Authorisation, Charge
from tests.graph.trade.conftest import CAT, Say
from tools import checkout

URL = "https://bank.example/3ds/1"
BUY = ("add the enamel mug to my cart", "checkout", "express", "the visa ending in 1234", "yes")


class Asking(TestProvider):
    """A provider whose every charge has to be confirmed at the bank first."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.confirmed = False
        self.charged: list[str] = []
        self.let_go: list[str] = []

    def authorise(self, charge: Charge) -> Authorisation:
        status = "authorised" if self.confirmed else "action"
        return Authorisation(f"ch_{charge.key}", status, next_url=URL)  # type: ignore[arg-type]

    def find(self, charge: Charge) -> Authorisation | None:
        return self.authorise(charge)

    def capture(self, reference: str) -> None:
        self.charged.append(reference)

    def void(self, reference: str) -> None:
        self.let_go.append(reference)


@pytest.fixture
def bank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Asking:
    """That provider, in the place of the shop's."""
    provider = Asking(tmp_path)
    monkeypatch.setattr(checkout, "open_provider", lambda settings: provider)
    return provider


def test_the_customer_is_sent_to_the_bank_and_the_order_follows(say: Say, bank: Asking) -> None:
    *_, asked, still = say(*BUY, "it is done", customer=CAT)
    for told in (asked, still):
        assert URL in told.text
        assert told.guard.output == "allow"
        assert not told.orders
        assert told.pending is None
        assert told.cart.awaits_bank
    assert len(asked.suggestions) == 2
    bank.confirmed = True
    (placed,) = say("checkout", customer=CAT)
    assert [one.lines[0].product_id for one in placed.orders] == ["mug"]
    assert not placed.cart.awaits_bank
    assert len(bank.charged) == 1


def test_the_banks_page_is_a_link_that_says_where_it_goes(say: Say, bank: Asking) -> None:
    asked = say(*BUY, customer=CAT, draws=True)[-1]
    assert f"[bank.example]({URL})" in asked.text
    assert asked.guard.output == "allow"


def test_another_way_of_paying_lets_the_first_go(say: Say, bank: Asking) -> None:
    *_, asked, again = say(*BUY, "use another card please", customer=CAT)
    assert URL in asked.text
    assert len(bank.let_go) == 1
    assert again.checkout is not None
    assert again.checkout.missing == ("payment_method_id",)
    assert again.pending is None
