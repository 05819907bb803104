"""What a chat model is told of the turn besides the words: understanding, context, passages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data.constraints import Constraints
from data.facts import Passage
from graph.understanding.kinds import SEEKING, with_kinds
from graph.understanding.types import Conversation, Part, Understanding
from knowledge.likeness import Likeness

KEY = "turn"
"""Where the brief stands in the system message's additional_kwargs."""

LISTING_INTENTS = with_kinds({"search", "refine", "recommend", "top_selling", "similar"})
"""Intents that are answered with a list of products."""


SEARCHING_INTENTS = SEEKING
"""Intents that the limits in force bind."""


def sole_search(understanding: Understanding) -> Part | None:
    """The one part that looks for products; None where there are none or several."""
    searches = [p for p in understanding.parts if p.intent in SEARCHING_INTENTS]
    return searches[0] if len(searches) == 1 else None


@dataclass(frozen=True)
class TurnBrief:
    """The turn as code understood it; the embedded model plans and speaks from this."""

    understanding: Understanding
    conversation: Conversation
    passages: Sequence[Passage] = ()
    answers: Mapping[str, Sequence[Passage]] = field(default_factory=dict)
    """Question -> what may answer it, best first."""
    nearest: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Question without an answer -> the questions nearest to it that the shop's texts answer."""
    shop_name: str = "SmartShop"
    language: str = "en"
    persona: str = "friendly"
    currency: str = "USD"
    locale: str = "en_US"
    max_cards: int = 6
    email: str = ""
    """The e-mail address that the message gives, which no model reads."""
    seed: int = 0
    draws: bool = False
    """Whether orders and purchases are drawn beside the reply, which need not repeat them."""
    likeness: Likeness | None = None
    """Compares what is asked with texts of the shop by meaning; None where that cannot be."""
    read_departments: Callable[[], Sequence[str]] = tuple

    @cached_property
    def departments(self) -> Sequence[str]:
        """The categories a customer would start from; read when something is to be said of them."""
        return self.read_departments()

    def passages_of(self, part: Part) -> Sequence[Passage]:
        """What may answer a part, best first; none where the shop's texts do not."""
        return self.answers.get(part.asked, ())

    def limits_of(self, part: Part) -> Constraints:
        """The hard constraints that bind a part: all in force when it alone is a search."""
        alone = sole_search(self.understanding) is part
        return self.understanding.in_force if alone else part.constraints

    def query_of(self, part: Part) -> str:
        """The search words that bind a part."""
        alone = sole_search(self.understanding) is part
        return self.understanding.query_in_force if alone else part.query


@dataclass(frozen=True)
class Said:
    """What goes with a phrased reply; the same record feeds chips, state and the comparison."""

    suggestions: Sequence[str] = ()
    citations: Sequence[Passage] = ()
    pending: dict[str, Any] | None = None
    open_question: dict[str, Any] | None = None
    comparison: dict[str, Any] | None = None
    undo: Sequence[dict[str, Any]] | None = None
    orders: Sequence[str] = ()
    """Numbers of orders that it is about without naming them."""
    to_review: str = ""
    """The product of an order that the customer wishes to review."""
    leading: str = ""
    """The one product of several that was asked for: "it" means this from now on."""
