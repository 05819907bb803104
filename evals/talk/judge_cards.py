"""Whether the cards of a reply are what the dialogue expects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from data.facts import ProductFacts
from evals.talk.catalogue import folded, has_value, is_below
from evals.talk.fault import Fault
from evals.talk.so_far import Missing, SoFar
from evals.talk.written import Cards, Limits


def judge_cards(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    """What is wrong with the cards of the newest reply."""
    for check in (_number, _limits, _order, _provenance, _named):
        try:
            yield from check(expected, so_far)
        except Missing as missing:
            yield Fault("reference", str(missing))


def misses(product: ProductFacts, limits: Limits, so_far: SoFar) -> Iterator[str]:
    """The limits that a product does not keep."""
    if limits.category and not any(
        is_below(product.category, p) for p in so_far.words(limits.category)
    ):
        yield "category"
    if limits.brand and folded(product.brand or "") not in map(folded, so_far.words(limits.brand)):
        yield "brand"
    yield from _price_misses(product, limits, so_far)
    if limits.rating_min is not None and (product.rating or 0) < limits.rating_min:
        yield "rating_min"
    if limits.in_stock and not product.in_stock:
        yield "in_stock"
    for name, values in limits.attributes.items():
        if not any(has_value(product, name, value) for value in so_far.words(values)):
            yield f"attributes.{name}"
    if limits.name_has and not any(
        folded(word) in folded(product.name) for word in so_far.words(limits.name_has)
    ):
        yield "name_has"


def _price_misses(product: ProductFacts, limits: Limits, so_far: SoFar) -> Iterator[str]:
    price = product.price_cents
    if limits.price_min is not None:
        bound, within = so_far.price_bound(limits.price_min)
        if price < bound or (price == bound and not within):
            yield "price_min"
    if limits.price_max is not None:
        bound, within = so_far.price_bound(limits.price_max)
        if price > bound or (price == bound and not within):
            yield "price_max"


def _number(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    count = len(so_far.shown)
    if expected.min is not None and count < expected.min:
        yield Fault("cards.min", f"{count} cards, at least {expected.min} expected")
    if expected.max is not None and count > expected.max:
        yield Fault("cards.max", f"{count} cards, at most {expected.max} expected")


def _limits(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    cards = so_far.shown
    for card in cards:
        for missed in misses(card, expected.all or Limits(), so_far):
            yield Fault(f"cards.all.{missed}", f"{card.name} ({_sheet(card)})")
    if expected.some and not _keeping(cards, expected.some, so_far):
        yield Fault("cards.some", f"none of {len(cards)} cards keeps the limits")
    for card in _keeping(cards, expected.none, so_far) if expected.none else ():
        yield Fault("cards.none", f"{card.name} ({_sheet(card)})")


def _keeping(cards: Sequence[ProductFacts], limits: Limits, so_far: SoFar) -> list[ProductFacts]:
    """The cards that keep the limits."""
    return [card for card in cards if not list(misses(card, limits, so_far))]


def _sheet(card: ProductFacts) -> str:
    return f"{card.category}, {card.brand}, {card.price_cents / 100:.2f}"


_KEYS: dict[str, Callable[[ProductFacts], float]] = {
    "price_asc": lambda card: card.price_cents,
    "price_desc": lambda card: -card.price_cents,
    "rating": lambda card: -(card.rating or 0),
}


def _order(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    if expected.sorted is None:
        return
    keys = [_KEYS[expected.sorted](card) for card in so_far.shown]
    if keys != sorted(keys):
        yield Fault("cards.sorted", f"not in the order {expected.sorted}")


def _provenance(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    shown = {card.id for card in so_far.shown}
    if expected.from_turn is not None:
        strange = shown - {card.id for card in so_far.cards(expected.from_turn)}
        if strange:
            told = f"{len(strange)} of {len(shown)} cards are none of turn {expected.from_turn}"
            yield Fault("cards.from", told)
    if expected.new:
        again = shown & {card.id for card in so_far.list_before}
        if again:
            yield Fault("cards.new", f"{len(again)} of {len(shown)} cards were in the list before")
    turn = expected.same_as
    if turn is not None and shown != {card.id for card in so_far.cards(turn)}:
        yield Fault("cards.same_as", f"not the cards of turn {turn}")


def _named(expected: Cards, so_far: SoFar) -> Iterator[Fault]:
    shown = {card.id for card in so_far.shown}
    if expected.are is not None:
        wanted = {so_far.product_id(reference) for reference in expected.are}
        if shown != wanted:
            told = f"{len(shown & wanted)} of {len(wanted)} meant, {len(shown - wanted)} others"
            yield Fault("cards.is", told)
    for reference in expected.include:
        if so_far.product_id(reference) not in shown:
            yield Fault("cards.include", f"{reference} is not among the cards")
    for reference in expected.exclude:
        if so_far.product_id(reference) in shown:
            yield Fault("cards.exclude", f"{reference} is among the cards")
