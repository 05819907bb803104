"""How many are ordered where the number stands before what is named: "ten compasses please"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graph.understanding.how_many import count_at
from graph.understanding.lexicon import phrases
from graph.understanding.pointers import heads
from graph.understanding.pointing import pool
from graph.understanding.sized import sizes_said
from graph.understanding.tokens import Token, words_of
from graph.understanding.types import Conversation, Part
from knowledge.words import singular

_COUNTING = {name: frozenset(words) for name, words in phrases("counting").items()}
_CURRENCIES = frozenset(phrases("priced")["currencies"])
# More than so many of a thing that is only named are hardly meant.
MOST_ORDERED = 100
# Nor, where the number comes last: more is a size.
MOST_ENDING = 12


def with_ordered_count(part: Part, tokens: Sequence[Token], before: Conversation) -> Part:
    """The same, with the number that its words begin or end with; packs of it are no pack size.

    What is counted already, and a number that is a limit of the goods, stays as it is.
    """
    if part.intent not in ("cart_add", "cart_update"):
        return part
    if packed := _packs(tokens):
        part = _without_size(part, packed)
    counted = part.quantity or any(ref.quantity for ref in part.references)
    ordered = part.intent == "cart_add" or part.product_ids
    stated = _leading(part, tokens, before) or _ending(part, tokens, before) if ordered else None
    count = None if counted else packed or stated
    return part.model_copy(update={"quantity": count}) if count else part


def _packs(tokens: Sequence[Token]) -> int | None:
    """As in "three packs of those": a number of what goods come in."""
    for place in range(len(tokens) - 1):
        count, end = count_at(tokens, place)
        if count is None or not 0 < count <= MOST_ORDERED or end >= len(tokens):
            continue
        unit = tokens[end].text
        many = unit != singular(unit)
        if singular(unit) in _COUNTING["units"] and many == (count > 1):
            return count
    return None


def _leading(part: Part, tokens: Sequence[Token], before: Conversation) -> int | None:
    """As in "then ten compasses please", "two velour ones"; not "nine rooms" of such a name."""
    start = 0
    while start < len(tokens) and tokens[start].text in _COUNTING["before_orders"]:
        start += 1
    count, end = count_at(tokens, start) if start < len(tokens) else (None, start)
    if count is None or not 1 < count <= MOST_ORDERED or sizes_said(part.text):
        return None
    limits = (value for values in part.constraints.attributes.values() for value in values)
    if any(value.split()[0] == str(count) for value in limits):
        return None
    if any(token.text in _CURRENCIES for token in tokens[end : end + 1]):
        return None
    meant = [words_of(one.name) for one in pool(before) if one.id in part.product_ids]
    if any(pair in pairwise(name) for name in meant for pair in pairwise(_texts(tokens, start))):
        return None
    named = [token for token in tokens[end:] if token.kind == "word"]
    return count if any(singular(token.text) != token.text for token in named) else None


def _texts(tokens: Sequence[Token], start: int) -> list[str]:
    """The number that begins there and the word after it."""
    return [token.text for token in tokens[start : start + 2]]


def _ending(part: Part, tokens: Sequence[Token], before: Conversation) -> int | None:
    """As in "twins, so 2", "the oysters, three trays", "gloss bomb x 3"; no size or model."""
    said = list(tokens)
    while said and (said[-1].kind == "symbol" or said[-1].text in _COUNTING["after_orders"]):
        said.pop()
    called = heads([one for one in pool(before) if one.id in part.product_ids])
    for place in range(max(len(said) - 2, 1), len(said)):
        count, end = count_at(said, place)
        then = said[place - 1].text
        counted = _is_plural(then) and singular(then) in called
        within = then == "-" and said[place].glued  # "fifty-six ninety-nine"
        linked = counted or (then in _COUNTING["before_counts"] and not within)
        many = end == len(said) - 1 and _is_plural(said[end].text)
        if count and linked and (many or end == len(said)) and _counts(part, count, before):
            return count
    return None


def _is_plural(word: str) -> bool:
    return word.isalpha() and singular(word) != word


def _counts(part: Part, count: int, before: Conversation) -> bool:
    """Whether a number may say how many: what is meant bears no such figure, nor is it a size."""
    meant = [one for one in pool(before) if one.id in part.product_ids]
    borne = {word for one in meant for word in words_of(one.name)}
    sold = {word for one in meant for some in one.options.values() for word in some}
    sized = any("size" in one.options for one in meant)
    return 0 < count <= MOST_ENDING and str(count) not in borne | sold and not sized


def _without_size(part: Part, count: int) -> Part:
    """Without the size that a number of packs was read as: "pack size: 2 pieces"."""

    def kept(value: str) -> bool:
        return value.split()[:1] != [str(count)]

    stated = part.constraints.attributes
    left = {name: [v for v in values if kept(v)] for name, values in stated.items()}
    attributes = {name: values for name, values in left.items() if values}
    return part.model_copy(
        update={
            "constraints": part.constraints.model_copy(update={"attributes": attributes}),
            "options": {name: value for name, value in part.options.items() if kept(value)},
        }
    )
