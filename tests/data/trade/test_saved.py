"""What is saved for later: kept with the cart, not bought with it."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine

from data import carts
from data.carts import CartLimits
from data.errors import NotFound, OutOfStock

LIMITS = CartLimits()
OWNER = "session:test"


def test_a_line_goes_aside_and_comes_back(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 2, LIMITS)
    aside = carts.save_for_later(engine, OWNER, "mug", LIMITS)
    assert (aside.lines, aside.total_cents, aside.saved[0].quantity) == ((), 0, 2)
    with pytest.raises(NotFound):
        carts.save_for_later(engine, OWNER, "mug", LIMITS)
    back = carts.move_to_cart(engine, OWNER, "mug", LIMITS)
    assert (back.saved, back.lines[0].quantity) == ((), 2)


def test_what_is_saved_survives_emptying_and_can_be_thrown_away(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 1, LIMITS)
    carts.save_for_later(engine, OWNER, "mug", LIMITS)
    assert carts.clear(engine, OWNER, LIMITS).saved
    assert carts.remove(engine, OWNER, "mug", LIMITS).saved == ()


def test_adding_takes_it_up_from_there(engine: Engine) -> None:
    carts.add(engine, OWNER, "mug", 3, LIMITS)
    carts.save_for_later(engine, OWNER, "mug", LIMITS)
    cart = carts.add(engine, OWNER, "mug", 1, LIMITS)
    assert (cart.saved, cart.lines[0].quantity) == ((), 1)


def test_what_is_not_there_any_more_stays_saved(engine: Engine) -> None:
    carts.add(engine, OWNER, "pot", 5, LIMITS)
    carts.save_for_later(engine, OWNER, "pot", LIMITS)
    from evals.checkout_shop import open_shop_of

    open_shop_of(str(engine.url), {"pot": 1}).dispose()
    with pytest.raises(OutOfStock):
        carts.move_to_cart(engine, OWNER, "pot", LIMITS)
    assert carts.view(engine, OWNER, LIMITS).saved[0].quantity == 5
