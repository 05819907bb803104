"""The number of an order in a message, told apart from the postal code of an address in it."""

from __future__ import annotations

from collections.abc import Mapping

from graph.understanding.slots import bare_order_number, order_number
from graph.understanding.trade.address import address_of


def no_code(number: str | None, place: Mapping[str, str] | None) -> str | None:
    """The number that was read as an order's, unless it is the postal code of that address."""
    return None if number == (place or {}).get("zip", "") else number


def number_in(text: str) -> str | None:
    """The number of an order in a text; a postal code is none."""
    code = address_of(text).get("zip")
    without = text.replace(code, " ") if code else text
    return order_number(without) or bare_order_number(without)
