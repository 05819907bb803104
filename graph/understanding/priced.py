"""References by price: "the frisbee for 25.99", "the $40 one", "voguish, 38.99"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from graph.understanding.keys import phrase_keys
from graph.understanding.lexicon import phrases
from graph.understanding.likeliest import silent
from graph.understanding.limits import Stated
from graph.understanding.pointers import Pointers, heads, reference
from graph.understanding.spoken_prices import spoken_price
from graph.understanding.tokens import Token
from graph.understanding.types import Reference, ShownProduct
from knowledge.categories import is_below
from knowledge.words import singular

_WORDS = {name: frozenset(words) for name, words in phrases("priced").items()}
_CENTS = re.compile(r"\d+[.,]\d\d")
_ROUND = re.compile(r"\d{1,3}(?:[.,]\d{3})*")
# A price is told by its whole part, or rounded up: 39.99 is "the 39" and "the 40".
ROUNDED_BY = 1
# So near after it an amount is said to be too much.
REACH = 4
WHOLE = 99
SINGLED_WITHIN = 3


@dataclass(frozen=True)
class Amount:
    """An amount that tells a thing apart: its text, and the prices that it may mean, in cents."""

    text: str
    place: int
    low: int
    high: int
    singled: bool = False
    """Whether it is said as "the $40 one" is."""

    def means(self, product: ShownProduct) -> bool:
        """Whether the product costs that."""
        return self.low <= product.price_cents <= self.high


def by_price(said: Pointers) -> list[Reference]:
    """What alone costs so much as is said, of what it is called, of the newest list if it can be.

    Amounts of several: "42.99 and 52.99, same thing or not".
    """
    found = (_costing(said, amount) for amount in amounts_told(said.tokens, said.stated))
    return [one for one in found if one is not None]


def of_its_price(said: Pointers, named: list[Reference]) -> list[Reference]:
    """What is named whole; of several of one name that at the price said: "the 3.99 chillies"."""
    priced = by_price(said)
    names = {one.id: one.name for one in said.pool}
    if len(named) != 1 or not priced:
        return named
    meant, called = priced[0].product_ids, named[0].product_ids
    alike = names.get(meant[0]) == names.get(called[0])
    return [named[0].model_copy(update={"product_ids": meant})] if alike else named


def amounts_told(tokens: Sequence[Token], stated: Stated | None = None) -> list[Amount]:
    """The amounts that tell a thing apart, and are no limit: "the 40 dollar one", "at 25.99"."""
    told = (_amount(tokens, place) for place in range(len(tokens)))
    found = [one for one in told if one is not None]
    return found if stated is None else [one for one in found if not _limits(one, stated)]


def _amount(tokens: Sequence[Token], place: int) -> Amount | None:
    raw = tokens[place].raw
    before, after = _beside(tokens, place)
    near = {token.text for token in tokens[place + 1 : place + 1 + REACH]}
    if before in _WORDS["limiting"] or after in _WORDS["limited"] or near & _WORDS["too"]:
        return None
    spoken = spoken_price(tokens, place)
    if spoken is not None:
        cents, end = spoken
        text = " ".join(token.raw for token in tokens[place:end] if token.kind == "word")
        return Amount(text, place, cents, cents)
    if _CENTS.fullmatch(raw):
        cents = int(re.sub(r"[.,]", "", raw))
        measured = after in _WORDS["measures"]
        singled = before in _WORDS["at"] | _WORDS["for"] or _is_singled(tokens, place)
        return None if measured else Amount(raw, place, cents, cents, singled)
    if not _ROUND.fullmatch(raw) or not _is_money(tokens, place):
        return None
    cents = int(re.sub(r"[.,]", "", raw)) * 100
    singled = _is_singled(tokens, place)
    return Amount(raw, place, cents - ROUNDED_BY, cents + WHOLE, singled)


def _is_singled(tokens: Sequence[Token], place: int) -> bool:
    """Whether it belongs to a "the" shortly before it: "the plain $59.99 station"."""
    for token in reversed(tokens[max(place - SINGLED_WITHIN, 0) : place]):
        if token.text in _WORDS["the"]:
            return True
        if token.text in _WORDS["limiting"] or not (token.kind == "word" or _is_sign(token)):
            return False
    return False


def _is_sign(token: Token) -> bool:
    return token.text in _WORDS["signs"]


def _beside(tokens: Sequence[Token], place: int) -> tuple[str, str]:
    """The words before and after an amount, past the sign of a currency."""
    texts = ["", *(token.text for token in tokens), "", ""]
    before, after = place, place + 2
    before -= texts[before] in _WORDS["signs"]
    return texts[max(before, 0)], texts[after]


def _is_money(tokens: Sequence[Token], place: int) -> bool:
    """Whether a round number is an amount: it has a currency, or "at" before it."""
    texts = ["", *(token.text for token in tokens), ""]
    before, after = texts[place], texts[place + 2]
    signed = before in _WORDS["signs"] or after in _WORDS["currencies"] | _WORDS["signs"]
    return signed or before in _WORDS["at"]


def _limits(amount: Amount, stated: Stated) -> bool:
    """Whether it was read as the end of a range: "between 20.00 and 25.99", "up to $40"."""
    ends = stated.limits.price_min_cents, stated.limits.price_max_cents
    whole = amount.low if amount.low == amount.high else amount.low + ROUNDED_BY
    return whole in ends and ends[0] != ends[1] and not amount.singled


def _costing(said: Pointers, amount: Amount) -> Reference | None:
    """What costs so much and bears most of the words; None where none or several do."""
    for among in (said.shown, _asked_about(said), said.pool):
        bearing = [one for one in among if amount.means(one) and _may_be(one, said, amount)]
        meant = bearing if len(bearing) == 1 else _called(said, bearing)
        if len(meant) == 1:
            return reference("name", amount.text, [meant[0].id])
        if bearing:
            return None
    return None


def _asked_about(said: Pointers) -> list[ShownProduct]:
    """What our own question offered."""
    ids = (said.conversation.open_question or {}).get("ids", [])
    return [one for one in said.pool if one.id in ids]


def _may_be(product: ShownProduct, said: Pointers, amount: Amount) -> bool:
    """Whether nothing that is said tells of another: its kind, its maker, a name of others.

    What a round amount stands before names it: "the 45 dollar refill".
    """
    limits = said.stated.limits
    called = heads([product]) & {singular(token.text) for token in said.tokens}
    kinds = limits.category
    fits = not kinds or called or any(is_below(product.category, one) for one in kinds)
    of_it = not limits.brand or product.brand in limits.brand
    own, words = _keys(product), _said(said)
    others = {key for one in said.shown for key in _keys(one)} & words
    others |= _named_by(amount, said) if amount.low < amount.high else set()
    return bool(fits and of_it) and (not others or bool(others & own))


def _named_by(amount: Amount, said: Pointers) -> set[str]:
    """The word right after the amount and its currency, where it may be a name."""
    place = amount.place + 1
    place += said.word(place) in _WORDS["currencies"] | _WORDS["signs"]
    return {*phrase_keys(said.word(place))} - _WORDS["plain"] - silent()


def _called(said: Pointers, among: list[ShownProduct]) -> list[ShownProduct]:
    """Those of several that most of the words are in the name of."""
    counted = {one.id: len(_keys(one) & _said(said)) for one in among}
    most = max(counted.values(), default=0)
    return [one for one in among if counted[one.id] == most]


def _said(said: Pointers) -> set[str]:
    words = (token.text for token in said.tokens if token.kind == "word")
    return {*chain.from_iterable(map(phrase_keys, words))} - _WORDS["plain"]


def _keys(product: ShownProduct) -> set[str]:
    return {*phrase_keys(f"{product.brand or ''} {product.name}")}
