"""What a reply states of orders is held against their records."""

from __future__ import annotations

import pytest
import yaml

from data.order_facts import OrderEventFacts, OrderFacts
from graph.guardrails.order_claims import WORDS, OrderEvidence, orders_agree
from graph.understanding.gloss.words import LANGUAGES


def order(number: str, status: str, *became: str) -> OrderFacts:
    events = tuple(OrderEventFacts(kind=kind, at="") for kind in became)
    return OrderFacts(
        id=number, status=status, currency="USD", subtotal_cents=100, total_cents=100, events=events
    )


PENDING = OrderEvidence(orders=[order("#W1000001", "pending")])
BOTH = OrderEvidence(orders=[order("#W1000001", "pending"), order("#W1000002", "cancelled")])
NOTHING = OrderEvidence()
SENT_BACK = OrderEvidence(orders=[order("#W1000003", "return requested", "delivered")])


@pytest.mark.parametrize(
    ("line", "evidence", "language"),
    [
        ("Order #W1000001 is pending.", PENDING, "en"),
        ("Your order has been placed.", PENDING, "en"),
        ("Order #W1000002 has been cancelled.", BOTH, "en"),
        ("Shall I cancel order #W1000001?", PENDING, "en"),
        ("An order can be cancelled before it is delivered.", NOTHING, "en"),
        ("The return is requested.", SENT_BACK, "en"),
        ("Your parcel was delivered.", SENT_BACK, "en"),
        ("Ihre Bestellung #W1000002 wurde storniert.", BOTH, "de"),
    ],
)
def test_what_the_records_bear_out_may_be_said(
    line: str, evidence: OrderEvidence, language: str
) -> None:
    assert orders_agree(line, evidence, language)


@pytest.mark.parametrize(
    ("line", "evidence", "language"),
    [
        ("Order #W1000001 has been cancelled.", PENDING, "en"),
        ("Order #W1000001 has been cancelled.", BOTH, "en"),
        ("I've cancelled it for you.", NOTHING, "en"),
        ("Great news, your order has been placed!", NOTHING, "en"),
        ("I have now placed your order.", NOTHING, "en"),
        ("Your order was delivered yesterday.", PENDING, "en"),
        ("Your return has been initiated.", PENDING, "en"),
        ("The exchange is requested.", SENT_BACK, "en"),
        ("Order #W7777777 is on its way.", PENDING, "en"),
        ("Ihre Bestellung wurde storniert.", PENDING, "de"),
        ("Ihre Bestellung wurde aufgegeben.", NOTHING, "de"),
        ("Votre commande a été passée.", NOTHING, "fr"),
        ("Su pedido ha sido cancelado.", PENDING, "es"),
        ("Your order has been cancelled.", PENDING, "fr"),
    ],
)
def test_what_they_do_not_bear_out_may_not(
    line: str, evidence: OrderEvidence, language: str
) -> None:
    assert not orders_agree(line, evidence, language)


def test_every_language_has_every_status() -> None:
    told = yaml.safe_load(WORDS.read_text("utf-8"))
    assert set(told) == {"en", *LANGUAGES}
    assert all(set(said) == set(told["en"]) for said in told.values())
