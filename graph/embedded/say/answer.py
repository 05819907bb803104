"""A piece of a reply: its text and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from data.facts import Passage


@dataclass(frozen=True)
class Answer:
    """What is said to one part of a message.

    `counts`: what is in the cart is to be told after. `awaits`: the reply ends in asking for a yes.
    `orders`: numbers of orders that it is about without naming them. `to_review`: the product that
    the customer is to review. `leading`: the one product of several that it names as the answer.
    """

    text: str
    suggestions: Sequence[str] = ()
    citations: Sequence[Passage] = ()
    pending: dict[str, Any] | None = None
    open_question: dict[str, Any] | None = None
    comparison: dict[str, Any] | None = None
    undo: Sequence[dict[str, Any]] | None = None
    counts: bool = False
    awaits: bool = False
    orders: Sequence[str] = ()
    to_review: str = ""
    leading: str = ""
