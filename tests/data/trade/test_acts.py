"""What a purchase notes of its customer: that it began and what was bought, with consent only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from data.checkout_placing import begin, charge_of
from data.checkout_recovery import recover
from data.consents import TRACKING, decide
from data.database import reading
from data.models import Interaction, Order
from tests.data.trade.buying import OWNER, Buying

pytestmark = pytest.mark.usefixtures("one_mug")
Finish = Callable[[Buying, str], None]


def placed(shop: Buying, summary_hash: str) -> None:
    shop.place(summary_hash)


def recovered(shop: Buying, summary_hash: str) -> None:
    checkout = begin(shop.engine, OWNER, summary_hash, shop.terms, shop.provider)
    with reading(shop.engine) as session:
        charge = charge_of(session, checkout)
    assert charge is not None
    shop.provider.authorise(charge)
    recover(shop.engine, shop.provider, 0, tracks=shop.terms.tracks)


@pytest.mark.parametrize("finish", [placed, recovered])
@pytest.mark.parametrize(
    ("tracks", "agreed", "kept"),
    [
        (True, None, ["checkout_started", "order_placed"]),
        (False, None, []),
        (False, True, ["checkout_started", "order_placed"]),
        (True, False, []),
    ],
)
def test_acts_of_a_purchase_are_kept_where_that_is_agreed_to(
    shop: Buying, finish: Finish, tracks: bool, agreed: bool | None, kept: list[str]
) -> None:
    if agreed is not None:
        decide(shop.engine, OWNER, TRACKING, agreed)
    shop.terms = replace(shop.terms, tracks=tracks)
    finish(shop, shop.ready().summary_hash)
    assert len(shop.rows(Order)) == 1
    assert sorted(act.type for act in shop.rows(Interaction)) == kept
