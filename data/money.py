"""Money in words: integer cents of a currency to the text a customer reads."""

from __future__ import annotations

from copy import copy
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


@lru_cache(maxsize=8192)
def round_money(cents: int, currency: str, locale: str = "en_US") -> str:
    """An amount of whole units without its zeros: "$500"."""
    if cents % 100:
        return money(cents, currency, locale)
    whole = copy(_locale(locale).currency_formats["standard"])
    whole.frac_prec = (0, 0)
    return str(whole.apply(cents // 100, _locale(locale), currency=currency, currency_digits=False))
