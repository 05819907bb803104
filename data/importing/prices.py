"""Amounts of money as feeds write them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

_SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN", "₩": "KRW"}
_PREFIXED = {
    "US$": "USD",
    "CA$": "CAD",
    "C$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "R$": "BRL",
}
_CODE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])")
_NUMBER = re.compile(r"[+-]?\s*\d[\d.,'\s\u00a0\u202f]*")


class PriceError(ValueError):
    """A text that is no amount of money."""


def price_of(value: Any) -> tuple[Decimal, str | None]:
    """The amount, and the ISO 4217 code where the text names one ("1.299,00 EUR", "$15").

    Raises:
        PriceError: It is no amount, is negative or is not finite.
    """
    if isinstance(value, bool) or value is None:
        raise PriceError("is not an amount")
    if isinstance(value, int | float | Decimal):
        return _checked(Decimal(str(value))), None
    text = str(value).strip()
    currency = _currency(text)
    found = _NUMBER.findall(text)
    if len(found) != 1 or not _only_money(text, found[0]):
        raise PriceError(f"{text[:60]!r} is not an amount")
    return _checked(_decimal(_plain_number(found[0]))), currency


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation as error:
        raise PriceError(f"{digits[:60]!r} is not an amount") from error


def _checked(amount: Decimal) -> Decimal:
    try:
        if not amount.is_finite() or amount < 0:
            raise PriceError(f"{amount} is not an amount that can be asked")
        return amount.quantize(Decimal("0.01"))
    except InvalidOperation as error:
        raise PriceError("is too large") from error


def _currency(text: str) -> str | None:
    for symbol, code in (*_PREFIXED.items(), *_SYMBOLS.items()):
        if symbol in text:
            return code
    code_found = _CODE.search(text)
    return code_found.group(1).upper() if code_found else None


def _only_money(text: str, number: str) -> bool:
    """Whether nothing but a currency stands beside the number."""
    rest = text.replace(number, "", 1)
    for symbol in (*_PREFIXED, *_SYMBOLS):
        rest = rest.replace(symbol, "")
    return len(_CODE.sub("", rest, count=1).strip(" .\u00a0")) == 0


def _plain_number(text: str) -> str:
    """The digits with a point for decimals: the last of , and . divides, the others group."""
    digits = re.sub(r"[\s'\u00a0\u202f]", "", text).rstrip(".,")
    point, comma = digits.rfind("."), digits.rfind(",")
    if point >= 0 and comma >= 0:
        group = "," if point > comma else "."
        return digits.replace(group, "").replace(",", ".")
    mark = "," if comma >= 0 else "."
    groups_by_comma = mark == "," and len(digits) - comma - 1 == 3
    if digits.count(mark) > 1 or groups_by_comma:
        return digits.replace(mark, "")
    return digits.replace(",", ".")
