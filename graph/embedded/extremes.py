"""Which of several is the cheapest, the dearest, the best or the worst rated: the record tells."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from data.facts import ProductFacts
from data.yaml_file import read_words
from graph.brief import TurnBrief
from graph.embedded.topics import asks_advice
from graph.understanding.how_many import count_at
from graph.understanding.tokens import tokenize
from graph.understanding.types import Part, ShownProduct
from knowledge.words import stems, words

EXTREMES = Path(__file__).with_name("extremes.yaml")
ENDS = ("first", "last")
_BY_PRICE = ("cheapest", "dearest")

_KEYS: dict[str, Callable[[ProductFacts | ShownProduct], float]] = {
    "cheapest": lambda product: -product.price_cents,
    "dearest": lambda product: product.price_cents,
    "best-rated": lambda product: product.rating or 0.0,
    "worst-rated": lambda product: -(product.rating or 0.0),
}


def extreme_of(text: str) -> str:
    """The extreme that a text names, as in extremes.yaml; "" where it names none, or several."""
    named = _named(text)
    return named[0] if len(named) == 1 else ""


def _named(text: str) -> list[str]:
    said = f" {' '.join(words(text))} "
    return [one for one, told in _phrases().items() if any(f" {p} " in said for p in told)]


def ranked_ids(brief: TurnBrief, part: Part) -> list[str]:
    """What is ranked: what is pointed at, else what is talked of, else what was shown last.

    Nothing where no extreme is asked for, or another product is held against it. What alone is
    shown is the cheapest of it.
    """
    if not extreme_of(part.text) or asks_advice(part.text):
        return []
    ids = _first_or_last(brief, part) or of_several(brief, part)
    alone = ids == _shown(brief) and extreme_of(part.text) in _BY_PRICE
    return ids if len(ids) > 1 or alone else []


def of_several(brief: TurnBrief, part: Part) -> list[str]:
    """What "which is the lightest?" asks of, whichever product that seems to be.

    What else is pointed at, if it is more than one; else what is talked of; else the list, or
    those of it that bear a name that is said: "which Drive costs the least?".
    """
    others = [one for one in part.references if one.kind != "superlative"]
    pointed = list(dict.fromkeys(pid for one in others for pid in one.product_ids))
    before = brief.conversation
    return pointed or _so_called(brief, part) or before.side_by_side or _shown(brief)


def _so_called(brief: TurnBrief, part: Part) -> list[str]:
    """Those of the list whose names bear all that is named, where they are several."""
    said = set(stems(part.query))
    named = [p for p in brief.conversation.shown if said <= set(stems(f"{p.name} {p.brand}"))]
    return [product.id for product in named] if said and len(named) > 1 else []


def _shown(brief: TurnBrief) -> list[str]:
    return [product.id for product in brief.conversation.shown]


def both_ends(brief: TurnBrief, part: Part) -> list[str]:
    """The two that "compare the cheapest with the dearest" means, of the list that was shown."""
    named, shown = _named(part.text), brief.conversation.shown
    if len(named) != len(ENDS) or len(shown) < len(ENDS):
        return []
    ids = [max(shown, key=_KEYS[one]).id for one in named]
    return ids if len(set(ids)) == len(ENDS) else []


def _first_or_last(brief: TurnBrief, part: Part) -> list[str]:
    """As in "which of the first two is the cheapest?"; nothing where no such number is said."""
    tokens, shown = tokenize(part.text), [product.id for product in brief.conversation.shown]
    for place, token in enumerate(tokens[:-1]):
        count = count_at(tokens, place + 1)[0] if token.text in ENDS else None
        if count:
            return shown[:count] if token.text == ENDS[0] else shown[-count:]
    return []


def leaders(products: Sequence[ProductFacts], extreme: str) -> list[ProductFacts]:
    """Those that are it, more than one where they are level; unrated ones have no rating."""
    by_rating = extreme.endswith("rated")
    known = [p for p in products if p.rating_count or not by_rating]
    most = max(map(_KEYS[extreme], known), default=0.0)
    return [p for p in known if _KEYS[extreme](p) == most]


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    return {one: tuple(told) for one, told in read_words(EXTREMES).items()}
