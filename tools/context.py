"""Who asks, in which session, and what the customer has limited this turn to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from data.carts import CartLimits, limits_of
from data.constraints import Constraints
from data.deeds import Deed
from knowledge.leanings import Leanings
from knowledge.shop import Shop
from tools.leanings import leanings_of


@dataclass(frozen=True)
class SpokenLimits:
    """Hard constraints of one request of the message, and the words it was said with."""

    query: str
    constraints: Constraints


@dataclass(frozen=True)
class ShopContext:
    """The identity and the limits that the server gives to every tool; no argument changes them.

    Attributes:
        message: What they wrote, masked; empty where no message asks.
        feeling: What the customer's words tell: calm, complaint, hardship or distress.
        language: That they are spoken to in.
        deed: The turn that writes, so that it writes once; None outside of turns.
        shows_later: Whether what is recommended is noted as shown by who shows it, not by the tool.
    """

    shop: Shop
    session_id: str
    customer_id: str | None = None
    role: str = "customer"
    limits: Sequence[SpokenLimits] = field(default_factory=tuple)
    page: Mapping[str, Any] = field(default_factory=dict)
    shows_later: bool = False
    message: str = ""
    feeling: str = "calm"
    language: str = "en"
    deed: Deed | None = None

    @property
    def owner(self) -> str:
        """Whose cart and conversation this is."""
        return f"customer:{self.customer_id}" if self.customer_id else f"session:{self.session_id}"

    @cached_property
    def leanings(self) -> Leanings:
        """The soft preferences of the speaker and their page, read once a context."""
        return leanings_of(self.shop, self.customer_id, self.session_id, self.owner, self.page)

    @property
    def cart_limits(self) -> CartLimits:
        """The bounds of this shop's carts."""
        return limits_of(self.shop.settings)

    def held_to(self, query: str, wished: Constraints) -> Constraints:
        """The wished constraints, never looser than what the customer said.

        With several requests in one message ("a laptop under $500 and a mouse under $30") the
        one whose words are nearest the query's binds.
        """
        if not self.limits:
            return wished
        words = set(query.casefold().split())
        nearest = max(
            self.limits,
            key=lambda spoken: len(words & set(spoken.query.casefold().split())),
        )
        return nearest.constraints.narrowed(wished)
