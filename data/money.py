"""Money in words: integer cents of a currency to the text a customer reads."""

from __future__ import annotations

from functools import lru_cache

from babel.core import Locale
from babel.numbers import format_currency


@lru_cache(maxsize=64)
def _locale(name: str) -> Locale:
    return Locale.parse(name)


@lru_cache(maxsize=8192)
def money(cents: int, currency: str, locale: str = "en_US") -> str:
    """The amount as the locale writes it, for example "$1,299.00"."""
    return str(format_currency(cents / 100, currency, locale=_locale(locale)))


def round_money(cents: int, currency: str, locale: str = "en_US") -> str:
    """An amount of whole units without its zeros: "$500"."""
    written = money(cents, currency, locale)
    return written.removesuffix(".00") if cents % 100 == 0 else written
