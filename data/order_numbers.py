"""Order numbers: short, readable, and not to be guessed."""

from __future__ import annotations

import secrets

DIGITS = 12


def new_order_number() -> str:
    """A number such as "S482917305562": one of 9 * 10^11, which no other number leads to."""
    first = secrets.choice("123456789")
    return f"S{first}{secrets.randbelow(10 ** (DIGITS - 1)):0{DIGITS - 1}d}"
