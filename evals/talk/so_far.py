"""What has been said in a dialogue, and which products its references mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.facts import CartLineFacts, ProductFacts
from data.order_facts import OrderFacts
from evals.talk.catalogue import Catalogue
from evals.talk.goods import Goods
from graph.reply import Reply

_RELATIVE = re.compile(r"(below|above)(_all)?\((.+)\)")


class Missing(LookupError):
    """A reference to something that no reply has shown."""


@dataclass(frozen=True)
class Exchange:
    """What was said, the reply, None where there was none, and the orders as they are then."""

    said: str
    reply: Reply | None
    orders: Sequence[OrderFacts] = ()


@dataclass
class SoFar:
    """A dialogue up to the reply that is judged, which is the last of `exchanges`."""

    catalogue: Catalogue
    goods: Goods = field(default_factory=dict)
    exchanges: list[Exchange] = field(default_factory=list)
    orders_at_first: Sequence[OrderFacts] = ()

    @property
    def reply(self) -> Reply:
        """The reply that is judged."""
        reply = self.exchanges[-1].reply
        if reply is None:
            raise Missing("there is no reply")
        return reply

    @property
    def orders(self) -> Sequence[OrderFacts]:
        """The customer's orders after the turn that is judged."""
        return self.exchanges[-1].orders

    @property
    def orders_before(self) -> Sequence[OrderFacts]:
        """The customer's orders as the turn before left them."""
        return self.exchanges[-2].orders if len(self.exchanges) > 1 else self.orders_at_first

    @property
    def cart_before(self) -> Sequence[CartLineFacts]:
        """The lines of the cart as the turn before left it."""
        replies = [one.reply for one in self.exchanges[:-1] if one.reply is not None]
        return replies[-1].cart.lines if replies else ()

    @property
    def list_before(self) -> Sequence[ProductFacts]:
        """The newest list of several cards before this turn, else the newest card."""
        shown = [found for turn in range(1, len(self.exchanges)) if (found := self.cards(turn))]
        lists = [cards for cards in shown if len(cards) > 1] or shown
        return lists[-1] if lists else ()

    def cards(self, turn: int) -> Sequence[ProductFacts]:
        """The cards of a turn, counted from 1, as the customer counts them.

        What only went into the cart stands there, and is none of the list beside it.
        """
        reply = self.exchanges[turn - 1].reply
        return reply.counted or reply.cards if reply else ()

    @property
    def shown(self) -> Sequence[ProductFacts]:
        """The cards of the reply that is judged."""
        return self.cards(len(self.exchanges))

    def product_id(self, reference: str) -> str:
        """The product that a reference means.

        Raises:
            Missing: That card was never shown.
        """
        if reference.startswith("$"):
            reference = self.goods[reference[1:]].meant
        if reference.startswith("id:"):
            return reference.removeprefix("id:")
        turn, number = map(int, reference.split("."))
        cards = self.cards(turn)
        if not 1 <= number <= len(cards):
            raise Missing(f"turn {turn} shows no card {number}, but {len(cards)} in all")
        return cards[number - 1].id

    def words(self, values: Sequence[str]) -> list[str]:
        """The values with goods in the place of their names."""
        return [self.goods[v[1:]].meant if v[1:] in self.goods else v for v in values]

    def price_bound(self, price: str) -> tuple[int, bool]:
        """The bound in cents, and whether the bound itself is still within.

        Raises:
            Missing: It is relative to a card that was never shown.
        """
        relative = _RELATIVE.fullmatch(price)
        if relative is None:
            return round(float(self.words([price])[0]) * 100), True
        side, all_of, other = relative.groups()
        if not all_of:
            product = self.catalogue.by_id[self.product_id(other)]
            return product.price_cents, False
        prices = [card.price_cents for card in self.cards(int(other))]
        if not prices:
            raise Missing(f"turn {other} shows no card")
        return (min(prices) if side == "below" else max(prices)), False
