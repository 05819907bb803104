"""Amounts of money as a text writes them, read as cents."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Thousands stand apart by a comma, a point, an apostrophe or a blank that does not break.
_NUMBER = r"\d[\d,.\u00a0\u202f'’]*\d|\d"
_SIGN = r"[$€£¥￥₹₺]|zł|\bR\$"
_CODE = r"(?:USD|EUR|GBP|CAD|AUD|CHF|JPY|PLN|TRY|BRL|INR|MXN)"
_MONEY = (
    r"dollars?|bucks|euros?|pounds sterling|dólar(?:es)?|dollari|dolar(?:y|ów|ach)?|złotych|lira"
)
AMOUNT = re.compile(
    rf"(?:(?:US|CA|AU|MX)?(?:{_SIGN})|\b{_CODE}\s?)\s?({_NUMBER})"
    rf"|({_NUMBER})\s?(?:(?:US|CA|AU|MX)?(?:{_SIGN})(?:US|CA|AU|MX)?|(?:{_CODE}|{_MONEY})\b|円|ドル|ユーロ)",
    re.IGNORECASE,
)


def amounts_in(texts: Iterable[str]) -> frozenset[int]:
    """The amounts of money in some texts, in cents."""
    return frozenset(cents for text in texts for cents in cents_in(text))


def cents_in(text: str) -> list[int]:
    """The amounts of money in a text, in their order, in cents."""
    found = (to_cents(one.group(1) or one.group(2)) for one in AMOUNT.finditer(text))
    return [cents for cents in found if cents is not None]


def to_cents(number: str) -> int | None:
    """A written number as cents: "1,299.00", "1.299,00", "1 299,00" and "1299" are the same."""
    head, mark, tail = _split(number)
    digits = re.sub(r"[,.\u00a0\u202f'’]", "", head)
    if not digits.isdigit():
        return None
    return int(digits) * 100 + (int((tail + "0")[:2]) if mark else 0)


def _split(number: str) -> tuple[str, str, str]:
    for mark in ".,":
        head, found, tail = number.rpartition(mark)
        if found and len(tail) in (1, 2):
            return head, found, tail
    return number, "", ""
