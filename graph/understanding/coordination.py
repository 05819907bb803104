"""Cut one request at an "and" between two things that are searched for apart."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.constraints import Constraints
from graph.understanding.chart import Item
from graph.understanding.limits import Stated, stated
from graph.understanding.mentions import CatalogueWords
from graph.understanding.phrase import Phrases, covered, longest
from graph.understanding.split import kinds_at
from graph.understanding.tokens import Token
from graph.understanding.wanted import wanted_categories

# The policy:
# - "Tents under 60 and sleeping bags under 40": each thing has limits of its own: two searches.
# - "A tent for 4 people and a sleeping bag under $80": two things, each with its article: two
#   searches; a limit said for one alone binds the other too, so that none is ever exceeded.
# - "A mug under $20 and a water bottle": a price said between them is of the one before it alone.
# - "Tents and sleeping bags under 80": one search over both.
_ARTICLES = frozenset({"a", "an", "some", "one", "two", "three"})
_JOINTS = frozenset({"and", "&", "plus", ",", "also"})
# As in "a grill, and also plant pots".
_BESIDES = frozenset({"also", "plus"})
_ACTS = frozenset({"add", "remove", "put", "delete", "drop", "take"})
MOST_THINGS = 4
# A longer request is read as one: bounds the time on any text.
MOST_TOKENS = 60


@dataclass(frozen=True)
class Thing:
    """The words of one thing that is searched for, and the bounds it takes over from another."""

    tokens: list[Token]
    bounds: Constraints = field(default_factory=Constraints)


def things_apart(tokens: Sequence[Token], words: CatalogueWords) -> list[Thing]:
    """The tokens cut before each thing that is searched for apart; one piece if none is."""
    whole = [Thing(list(tokens))]
    joined = any(token.text in _JOINTS for token in tokens) and len(tokens) <= MOST_TOKENS
    if not joined or _compares(tokens):
        return whole
    said = stated(tokens, words)
    named = _named(said, words) if len(said.limits.category) > 1 else []
    cuts = [_cut(tokens, before, after) for before, after in itertools.pairwise(named)]
    if not cuts or len(named) > MOST_THINGS or 0 in cuts:
        return whole
    pieces = _cut_at(tokens, cuts)
    limits = [stated(piece, words).limits for piece in pieces]
    if not all(one.category for one in limits):
        return whole
    led = _priced(stated(tokens[: named[0].start], words).limits)
    between = any(map(_priced, limits[:-1])) and not led and not _priced(limits[-1])
    apart = between or (
        not _acts(tokens)
        and (
            all(map(_bounded, limits))
            or _have_articles(tokens, named[0], cuts)
            or any(tokens[cut - 1].text in _BESIDES for cut in cuts)
            or _have_their_own(limits, words)
        )
    )
    bounds = _shared(limits, _WORTH if between else _BOUNDS)
    return [Thing(piece, bounds) for piece in pieces] if apart else whole


def _have_their_own(limits: Sequence[Constraints], words: CatalogueWords) -> bool:
    """As in "gas grills and red chairs": one has a property that the other things cannot have."""
    held = [words.held_in(one.category) for one in limits]
    return any(name not in other for one in limits for name in one.attributes for other in held)


def _shared(limits: Sequence[Constraints], bounds: Sequence[str]) -> Constraints:
    """Of these bounds what one of the things states alone: it binds the others as well."""
    stating = [one for one in limits if _bounded(one)]
    if len(stating) != 1:
        return Constraints()
    return Constraints.model_validate({name: getattr(stating[0], name) for name in bounds})


_PRICES = ("price_min_cents", "price_max_cents", "price_min_exclusive", "price_max_exclusive")
_WORTH = ("rating_min", "in_stock")
_BOUNDS = (*_PRICES, *_WORTH)


def _bounded(limits: Constraints) -> bool:
    return any(getattr(limits, name) for name in _BOUNDS)


def _priced(limits: Constraints) -> bool:
    return any(getattr(limits, name) for name in _PRICES)


def _named(said: Stated, words: CatalogueWords) -> list[Item]:
    """The categories wanted, once for each place they are named at."""
    if said.reading is None:
        return []
    phrases = Phrases(said.reading, words)
    items = list(said.reading.chart.of("BRAND", "CATEGORY", "VALUE", "NAME"))
    wanted = covered(wanted_categories(phrases, items))
    return [item for item in longest(items, "CATEGORY") if item.start in wanted]


def _compares(tokens: Sequence[Token]) -> bool:
    kinds = (kinds_at(tokens, place) for place in range(len(tokens)))
    return tokens[0].text == "compare" or any("COMPARING" in found for found in kinds)


def _acts(tokens: Sequence[Token]) -> bool:
    """Whether the things are put somewhere, and not searched for."""
    kinds = (kinds_at(tokens, place) for place in range(len(tokens)))
    return tokens[0].text in _ACTS or any("CART" in found for found in kinds)


def _cut(tokens: Sequence[Token], before: Item, after: Item) -> int:
    """Where the second thing's words begin: after the last joint between both; 0 if none is."""
    for place in range(after.start - 1, before.end - 1, -1):
        if tokens[place].text in _JOINTS:
            return place + 1
    return 0


def _cut_at(tokens: Sequence[Token], cuts: Sequence[int]) -> list[list[Token]]:
    pieces = []
    for start, end in zip([0, *cuts], [*cuts, len(tokens)], strict=True):
        piece = list(tokens[start:end])
        while end < len(tokens) and piece and piece[-1].text in _JOINTS:
            piece.pop()
        pieces.append(piece)
    return pieces


def _have_articles(tokens: Sequence[Token], first: Item, cuts: Sequence[int]) -> bool:
    """Whether each thing has an article or number of its own."""
    before = {token.text for token in tokens[max(first.start - 3, 0) : first.start]}
    return not _ARTICLES.isdisjoint(before) and all(tokens[cut].text in _ARTICLES for cut in cuts)
