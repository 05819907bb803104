"""What a line states of orders, held against the records: numbers, status, and what was done."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from data.order_facts import OrderFacts
from data.yaml_file import read_words

WORDS = Path(__file__).with_name("order_words.yaml")
_NUMBER = re.compile(r"#\s?[A-Za-z]{0,5}-?\d[\w-]{2,}|\b[A-Z]{1,5}-?\d{5,}\b")
_OPEN = re.compile(
    r"[?]|\b(?:if|once|before|after|would|could|can|cannot|not|no|never|unless|until)\b", re.I
)


@dataclass(frozen=True)
class OrderEvidence:
    """The orders of a turn, and the actions that were carried out in it.

    Attributes:
        orders: As they are after the turn.
        done: Statuses that the actions of this turn bring about.
        texts: The customer's words and the shop's texts, which may name numbers too.
    """

    orders: Sequence[OrderFacts] = ()
    done: frozenset[str] = field(default_factory=frozenset)
    texts: Sequence[str] = ()

    def knows(self, number: str) -> bool:
        """Whether an order number is one of the records', or was said by the customer."""
        key = _key(number)
        said = " ".join(self.texts)
        return key in {_key(order.id) for order in self.orders} or key in _key(said)


def orders_agree(line: str, evidence: OrderEvidence, language: str) -> bool:
    """Whether a line states nothing of an order that the records do not bear out."""
    numbers = [found.group() for found in _NUMBER.finditer(line)]
    if any(not evidence.knows(number) for number in numbers):
        return False
    about = [o for o in evidence.orders if _key(o.id) in {_key(n) for n in numbers}]
    stated = _stated(line, language) | _stated(line, "en")
    if not stated or _OPEN.search(line):
        return True
    if not evidence.orders:
        return False
    return stated <= evidence.done.union(*(_states(order) for order in about or evidence.orders))


def _stated(line: str, language: str) -> set[str]:
    """The statuses that a line says an order has."""
    return {status for status, said in _patterns(language).items() if said.search(line)}


def _states(order: OrderFacts) -> set[str]:
    """What may be said of an order: its status, and what became of it before."""
    became = {event.kind for event in order.events}
    return {
        order.status.split(" (")[0],
        "placed",
        *({"delivered"} if "delivered" in became else ()),
        *({"delivered"} if order.status.endswith(("requested", "returned", "exchanged")) else ()),
        *({"return requested"} if "return_requested" in became else ()),
        *({"exchange requested"} if "exchange_requested" in became else ()),
    }


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    loaded: dict[str, dict[str, list[str]]] = read_words(WORDS)
    return {
        status: re.compile("|".join(said), re.IGNORECASE)
        for status, said in loaded.get(language, {}).items()
    }


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
