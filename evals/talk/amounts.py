"""Amounts of money and ratings as they are written in prose, in any of the ten languages."""

from __future__ import annotations

import re

_NUMBER = r"\d[\d.,\u00a0\u202f’']*\d|\d"
_MONEY = re.compile(
    rf"(?:(?:US|CA|AU)?[$€£¥₹]|\b(?:USD|EUR|GBP)\s)\s?({_NUMBER})"
    rf"|({_NUMBER})\s?(?:US)?(?:[$€£¥₹]|(?:USD|EUR|GBP|dollars?|dólares|euros?|bucks)\b)",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"★\s?(\d(?:[.,]\d)?)|\b(\d(?:[.,]\d)?)\s?(?:★|(?:-|\s)?stars?\b|(?:out )?of 5\b|/\s?5\b)",
    re.IGNORECASE,
)
_OFFER = re.compile(rf"(?:{_MONEY.pattern})[^()\n]{{0,25}}\(\d+\)", re.IGNORECASE)
_COUNT = re.compile(r"★\s?\d(?:[.,]\d)? \((\d[\d,.]*)\)")


def amounts_in(*texts: str) -> set[int]:
    """The amounts of money in some texts, in cents."""
    return {_cents(found[1] or found[2]) for text in texts for found in _MONEY.finditer(text)}


def without_offers(text: str) -> str:
    """The text without price bands and their numbers of products, such as "$25 to $40 (5)"."""
    return _OFFER.sub(" ", text)


def numbers_in(text: str) -> set[int]:
    """Every number in a text as an amount in cents: "max 500" sets a limit, too."""
    found = {_cents(number) for number in re.findall(_NUMBER, text)}
    return found | {cents * 1000 for cents in found}


def ratings_in(*texts: str) -> set[str]:
    """The ratings in some texts, to one decimal."""
    return {
        f"{float((found[1] or found[2]).replace(',', '.')):.1f}"
        for text in texts
        for found in _RATING.finditer(text)
    }


def rating_counts_in(text: str) -> set[int]:
    """The numbers of ratings that stand beside ratings."""
    return {int(re.sub(r"\D", "", count)) for count in _COUNT.findall(text)}


def _cents(number: str) -> int:
    """A written number in cents: the last mark parts the cents where two digits follow it."""
    parted = re.fullmatch(r"(.*)[.,](\d{1,2})", number)
    whole, rest = parted.groups() if parted else (number, "")
    return int(re.sub(r"\D", "", whole) or 0) * 100 + int((rest + "00")[:2])
