"""Which of some ways of paying a message means: by id, last digits, brand or kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.understanding.trade.words import says, without
from knowledge.words import words

GIFT_CARD = "gift_card"
KINDS = (GIFT_CARD, "paypal", "credit_card")
Method = Mapping[str, Any]
"""{id, kind, brand, last_four}"""


def names_method(text: str) -> bool:
    """Whether a message names a way of paying at all."""
    return any(says(text, kind) for kind in KINDS) or says(text, "original")


def methods_meant(text: str, methods: Sequence[Method]) -> list[Method]:
    """The ways of paying that the words fit; several where they do not tell them apart."""
    said = set(words(text))
    by_id = [one for one in methods if str(one["id"]).casefold() in text.casefold()]
    if by_id:
        return by_id
    by_digits = [one for one in methods if one.get("last_four") and one["last_four"] in said]
    if by_digits:
        return by_digits
    by_brand = [one for one in methods if one.get("brand") and said & set(words(one["brand"]))]
    if by_brand:
        return by_brand
    # "gift card" holds "card": the first kind that is named is the one that is meant.
    kind = next((kind for kind in KINDS if says(text, kind)), None)
    return [one for one in methods if one["kind"] == kind]


def gift_cards_meant(text: str, methods: Sequence[Method]) -> list[Method]:
    """The gift cards that the words fit: by id, else all of them."""
    cards = [one for one in methods if one["kind"] == GIFT_CARD]
    by_id = [one for one in cards if str(one["id"]).casefold() in text.casefold()]
    return by_id or (cards if says(text, GIFT_CARD) else [])


def others_meant(text: str, methods: Sequence[Method]) -> list[Method]:
    """The ways of paying that the words fit beside gift cards: "gift card first, then my visa"."""
    others = [one for one in methods if one["kind"] != GIFT_CARD]
    return methods_meant(without(text, GIFT_CARD), others)
