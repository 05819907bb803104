"""The products in view as one text each, which a model can read beside a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from graph.understanding.pointing import held_in
from graph.understanding.types import Conversation, ShownProduct

# So much of a name and of what a thing comes in is read.
MOST_NAME, MOST_VALUES = 90, 45
MOST_EARLIER = 4
SHORT_VALUE = 16
_PLACES = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
).split()


def in_view(conversation: Conversation) -> list[ShownProduct]:
    """What a message may be about, once each: the newest list, the cart, some shown before."""
    told: dict[str, ShownProduct] = {}
    for product in chain(conversation.shown[: len(_PLACES)], conversation.cart):
        told.setdefault(product.id, product)
    earlier = [one for one in conversation.earlier if one.id not in told]
    talked = [one for one in earlier if one.id in conversation.focus]
    for product in [*talked, *earlier][:MOST_EARLIER]:
        told.setdefault(product.id, product)
    return list(told.values())


def texts(conversation: Conversation, products: Sequence[ShownProduct]) -> list[str]:
    """A line for each product: its places, its name, what it is like, and its price."""
    marks = _Marks(conversation)
    return [_text(product, list(marks.of(product))) for product in products]


class _Marks:
    """Where products stand: in the list, in the talk and in the cart."""

    def __init__(self, conversation: Conversation) -> None:
        self.said = conversation
        shown = conversation.shown[: len(_PLACES)]
        self.places = {product.id: place for place, product in enumerate(shown)}
        self.prices = [product.price_cents for product in shown]
        self.best = max((product.rating or 0.0 for product in shown), default=0.0)
        self.held = held_in(conversation)
        undone = [call["arguments"].get("product_id") for call in conversation.undo]
        self.newest = {pid for pid in undone if pid in self.held}

    def of(self, product: ShownProduct) -> Iterator[str]:
        """The marks of one product."""
        focus = self.said.focus
        if product.id in self.places:
            yield from self._listed(product)
        if product.id in focus:
            yield "talked of" if len(focus) == 1 else "both talked of"
        elif product.id in self.places and len(self.places) == 2 and len(focus) == 1:
            yield "the other"
        if product.id in self.held:
            yield f"in cart {self.held[product.id]}"
        if product.id in self.newest:
            yield "just put in"
        if product.id not in self.places and product.id not in self.held:
            yield "before"

    def _listed(self, product: ShownProduct) -> Iterator[str]:
        place, many, price = self.places[product.id], len(self.places), product.price_cents
        yield f"{place + 1} {_PLACES[place]}"
        if many == 1:
            yield "only"
            return
        if place == many - 1:
            yield "last"
        if price == min(self.prices):
            yield "cheapest"
        if price == max(self.prices):
            yield "dearest"
        if many == 3 and price == sorted(self.prices)[1]:
            yield "middle"
        if product.rating and product.rating == self.best:
            yield "best rated"


def _text(product: ShownProduct, marks: Sequence[str]) -> str:
    name = product.name.casefold()
    color = product.attributes.get("color")
    colors = color if isinstance(color, list) else [color] if color else []
    listed = [value for values in product.options.values() for value in values[:5]]
    values = [str(value) for value in (listed or colors) if str(value).casefold() not in name]
    if product.brand and product.brand.casefold() not in name:
        values.append(product.brand)
    values += [value for value in _qualities(product) if value.casefold() not in name]
    whole, cents = divmod(product.price_cents, 100)
    price = f"{whole}.{cents:02}" if cents else str(whole)
    like = " ".join(values)[:MOST_VALUES]
    return f"{', '.join(marks)} ; {product.name[:MOST_NAME]} ; {like} ; {price}"


def _qualities(product: ShownProduct) -> list[str]:
    """Short values of its attributes: "ceramic", "for women"."""
    values = (value for name, value in product.attributes.items() if name != "color")
    return [value for value in values if isinstance(value, str) and 1 < len(value) <= SHORT_VALUE]
