"""References by price: "the frisbee for 25.99", "the $40 one"."""

from __future__ import annotations

import re

from graph.understanding.named import by_name
from graph.understanding.pointers import Pointers, heads, reference
from graph.understanding.types import Reference, ShownProduct
from knowledge.words import singular

_AT = frozenset(("for", "at", "@", "the", "costs", "costing"))
_SIGNS = frozenset("$€£")
_CENTS = re.compile(r"\d+[.,]\d\d")


def by_price(said: Pointers) -> list[Reference]:
    """The one product shown that costs exactly what is said, of what it is called."""
    for place, token in enumerate(said.tokens):
        cents = _cents(token.raw)
        if cents is None or not _is_told(said, place):
            continue
        bearing = [one for one in said.shown if one.price_cents == cents]
        meant = bearing if len(bearing) == 1 else _called(said, bearing)
        if len(meant) == 1:
            return [reference("name", token.raw, [meant[0].id])]
    return []


def of_its_price(said: Pointers, named: list[Reference]) -> list[Reference]:
    """What is named whole; of several of one name that at the price said: "the 3.99 chillies"."""
    priced = by_price(said)
    names = {one.id: one.name for one in said.pool}
    if len(named) != 1 or not priced:
        return named
    meant, called = priced[0].product_ids, named[0].product_ids
    alike = names.get(meant[0]) == names.get(called[0])
    return [named[0].model_copy(update={"product_ids": meant})] if alike else named


def _cents(text: str) -> int | None:
    """An amount with its cents; round ones are rather limits."""
    return int(re.sub(r"[.,]", "", text)) if _CENTS.fullmatch(text) else None


def _is_told(said: Pointers, place: int) -> bool:
    """Whether the amount tells a thing apart, as no limit does: "for 25.99"."""
    before = place - 1 if said.word(place - 1) in _SIGNS else place
    return said.word(before - 1) in _AT


def _called(said: Pointers, among: list[ShownProduct]) -> list[ShownProduct]:
    named = {pid for one in by_name(said) for pid in one.product_ids}
    words = {singular(token.text) for token in said.tokens}
    alike = [one for one in among if heads([one]) & words]
    return [one for one in among if one.id in named] or alike
