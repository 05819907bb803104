"""What is asked or wished of a purchase while it is being made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from data.addresses import FIELDS
from graph.understanding.trade.address import address_of, place_of
from graph.understanding.trade.methods import names_method
from graph.understanding.trade.money_asked import splits_payment
from graph.understanding.trade.words import says
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.words import words

SPLIT = "splits payment"
ASKED = ("asks total", "asks delivery", "asks arrival")
WISHED = ("other way of paying", "other address", "other delivery")
LEAVING = "leaving"
AT_THE_BANK = "bank"
"""What we asked for where a bank wants the customer to confirm a payment."""
PLACED = (*FIELDS, "address", "yes")
"""Questions to which a place alone may be the answer, or put it right in the summary."""
LONGEST_LEAVING = 8
LEAST_BESIDE_FIELD = 3
LONGEST = 25
_OF_ITS_OWN = frozenset(
    {"search", "cart_add", "cart_remove", "cart_update", "return_order", "human"}
)
_BESIDE_CANCEL = frozenset({"cancel", "it", "that", "this", "please", "now", "stop", "no", "ok"})
SURE = 0.9


def topics_of(text: str) -> tuple[str, ...]:
    """What a text asks or wishes of the purchase that is being made."""
    said = tuple(topic for topic in (*ASKED, *WISHED) if says(text, topic))
    return (*said, SPLIT) if splits_payment(text) else said


def in_purchase(understanding: Understanding, conversation: Conversation) -> Part | None:
    """The part that a message about an open purchase is; None where it is about something else."""
    question = _open(conversation)
    text = understanding.english
    if question is None or len(words(text)) > LONGEST:
        return None
    if says(text, "goes on") and "?" not in text and not says(text, LEAVING):
        return Part(text=text, intent="checkout", confidence=1)
    if question.get("slot") in PLACED and place_of(understanding.text):
        return Part(text=text, intent="checkout", confidence=1)
    if _is_other(understanding) and set(topics_of(text)).isdisjoint((*WISHED, SPLIT)):
        return None
    waits = question.get("slot") == AT_THE_BANK and (leaves(text) or says(text, "has paid"))
    if waits:
        return Part(text=text, intent="checkout", confidence=1)
    if question.get("slot") in FIELDS and _may_be_a_field(text):
        return None
    if leaves(text) and not _tells(text):
        return Part(text=text, intent="deny", confidence=1)
    picks = "?" not in text and chooses(text)
    return Part(text=text, intent="checkout", confidence=1) if picks or topics_of(text) else None


def chooses(text: str) -> bool:
    """Whether it names a way of paying or of delivery, an address or an e-mail address."""
    delivery = says(text, "fastest") or says(text, "cheapest")
    return delivery or names_method(text) or bool(address_of(text)) or "[email]" in text


def _open(conversation: Conversation) -> Mapping[str, Any] | None:
    """Our question of a purchase, or no more than that one awaits a yes; None: none is made."""
    question = conversation.open_question or {}
    if question.get("kind") == "trade" and question.get("intent") == "checkout":
        return question
    return {} if (conversation.pending or {}).get("action") == "checkout" else None


def leaves(text: str) -> bool:
    """Whether it is a wish not to buy; "cancel" alone means the purchase that is being made."""
    heard = words(text)
    alone = "cancel" in heard and _BESIDE_CANCEL.issuperset(heard)
    return alone or (says(text, LEAVING) and len(heard) <= LONGEST_LEAVING)


def _may_be_a_field(text: str) -> bool:
    return "?" not in text and len(words(text)) < LEAST_BESIDE_FIELD


def _tells(text: str) -> bool:
    """Whether it chooses something instead: "forget that, use paypal"."""
    return bool(topics_of(text)) or names_method(text) or bool(address_of(text))


def _is_other(understanding: Understanding) -> bool:
    """Whether a request of its own is plainly made of something else."""
    return any(p.intent in _OF_ITS_OWN and p.confidence >= SURE for p in understanding.parts)
