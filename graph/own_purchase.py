"""What a message wishes of a purchase, whose clauses by themselves are heard as other things."""

from __future__ import annotations

import re

from graph.misheard import (
    ABOUT_ORDER,
    BESIDE_BUYING,
    CHANGING,
    HEARD_OF_MONEY,
    MISHEARD,
    NO_CODE_HEARD,
)
from graph.understanding.trade.address import address_of
from graph.understanding.trade.methods import GIFT_CARD, KINDS
from graph.understanding.trade.money_asked import splits_payment
from graph.understanding.trade.purchase import chooses
from graph.understanding.trade.words import says, without
from graph.understanding.types import Conversation, Understanding
from knowledge.words import words

LONGEST_PLACING = 8
_BESIDE_PAYING = frozenset("with my the ending in by use".split())
_CODE = re.compile(r"[A-Z]{4,}\d{1,3}").fullmatch


def gives_code(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "WELCOME10" or "try WELCOME10", while there is something in the cart."""
    said = [word.strip(".,!?\"'") for word in understanding.text.split()]
    codes = [word for word in said if _CODE(word)]
    rest = " ".join(word for word in said if word not in codes)
    alone = len(codes) == 1 and conversation.cart and not words(without(rest, "beside code"))
    return "coupon" if alone and set(understanding.intents) <= NO_CODE_HEARD else None


def begins_purchase(understanding: Understanding, _: Conversation) -> str | None:
    """As in "check out please", or "check out, standard delivery, pay with my visa"."""
    text = understanding.english
    begins = says(text, "begins purchase") and "?" not in text
    if begins and not words(without(without(text, "begins purchase"), "beside buying")):
        return "checkout"  # Nothing else is said, whatever was talked of before.
    begins = begins and chooses(text)
    return "checkout" if begins and set(understanding.intents) <= BESIDE_BUYING else None


def places_order(understanding: Understanding, _: Conversation) -> str | None:
    """As in "yes, place the order", whatever there is to buy."""
    text = understanding.english
    heard = words(text)
    short = len(heard) <= LONGEST_PLACING and "?" not in text and heard[:1] != ["how"]
    fits = set(understanding.intents) <= BESIDE_BUYING | ABOUT_ORDER | {"cart_add", "modify_order"}
    return "checkout" if short and fits and says(text, "places order") else None


def ships_cart(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "ship it to 5 High Street, Portland, OR 97209", of what is in the cart."""
    text = understanding.english
    wished = says(text, "address") and bool(address_of(understanding.text)) and "?" not in text
    fits = CHANGING.isdisjoint(understanding.intents) and not says(text, "own order")
    return "checkout" if conversation.cart and wished and fits else None


def names_payment(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "visa 4242" or "with paypal please", and nothing else, of what is in the cart.

    A gift card alone may be what is looked for.
    """
    text = understanding.english
    named = any(says(text, kind) for kind in KINDS if kind != GIFT_CARD)
    rest = text
    for kind in (*KINDS, "payment", "beside buying"):
        rest = without(rest, kind)
    alone = all(word.isdigit() or word in _BESIDE_PAYING for word in words(rest))
    return "checkout" if conversation.cart and named and alone and "?" not in text else None


def pays_in_parts(understanding: Understanding, conversation: Conversation) -> str | None:
    """As in "can I pay with two cards?": what checkout takes tells it; what is told begins it."""
    text = understanding.english
    fits = set(understanding.intents) <= ABOUT_ORDER | MISHEARD | BESIDE_BUYING | HEARD_OF_MONEY
    if not fits or not splits_payment(text):
        return None
    return "checkout" if conversation.cart and "?" not in text and chooses(text) else "payment"
