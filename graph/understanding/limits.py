"""What a request states: hard limits, limits given up, wishes, and the words to search for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from data.constraints import Constraints
from graph.understanding.lexicon import phrases
from graph.understanding.meanings import MEANINGS, Draft
from graph.understanding.measures import hold_measures
from graph.understanding.mentions import CatalogueWords
from graph.understanding.positives import add_names
from graph.understanding.reading import Reading, read
from graph.understanding.tokens import Token

_WORDS = {name: frozenset(words) for name, words in phrases("words").items()}
_FILLER = _WORDS["stop"] - _WORDS["keep_in_query"]


@dataclass
class Stated:
    """What one request says about what may be shown."""

    limits: Constraints = field(default_factory=Constraints)
    dropped: list[str] = field(default_factory=list)
    preferences: list[str] = field(default_factory=list)
    comparisons: list[str] = field(default_factory=list)
    query: str = ""
    reading: Reading | None = None


def stated(tokens: Sequence[Token], words: CatalogueWords) -> Stated:
    """The limits, wishes and search words of a request."""
    reading = read(tokens, words)
    draft = Draft(words=[token.text for token in reading.tokens])
    for match in reading.matches:
        if match.rule.do in MEANINGS:
            MEANINGS[match.rule.do](draft, match)
    named = add_names(draft.limits, reading, words)
    hold_measures(draft, reading, words)
    _settle(draft)
    return Stated(
        limits=draft.limits,
        dropped=draft.dropped,
        preferences=draft.preferences,
        comparisons=draft.comparisons,
        query=residual(reading, named),
        reading=reading,
    )


def _settle(draft: Draft) -> None:
    """Make the limits agree: nothing is both wanted and excluded, no price range is upside down."""
    limits = draft.limits
    limits.brand = [brand for brand in limits.brand if brand not in limits.exclude.brand]
    for name, values in list(limits.attributes.items()):
        kept = [value for value in values if value not in limits.exclude.attributes.get(name, [])]
        limits.attributes[name] = kept
        if not kept:
            del limits.attributes[name]
    low, high = limits.price_min_cents, limits.price_max_cents
    if low is not None and high is not None and low > high:
        limits.price_min_cents, limits.price_max_cents = high, low
        limits.price_min_exclusive, limits.price_max_exclusive = False, False


def residual(reading: Reading, named: Set[int] = frozenset()) -> str:
    """The words to search for: what no limit has used up, without filler; names stay whole."""
    used = reading.consumed()
    pieces: list[str] = []
    last = -2
    for index, token in enumerate(reading.tokens):
        filler = token.kind == "symbol" or token.text in _FILLER
        if index in used or (filler and index not in named):
            if (
                token.text in _GLUE
                and last == index - 1
                and pieces
                and _joins(reading, index, used)
            ):
                pieces[-1] += token.raw
                last = index
            continue
        if token.glued and last == index - 1 and pieces:  # "Q7+", "64GB", "AT&T"
            pieces[-1] += token.raw
        else:
            pieces.append(token.raw)
        last = index
    return " ".join(pieces)


_GLUE = ("-", "&", "/", "+", ".", '"')


def _joins(reading: Reading, index: int, used: set[int]) -> bool:
    """Whether a symbol belongs to a word: "wi-fi", "Q7+"."""
    token = reading.tokens[index]
    if not token.glued or index in used:
        return False
    if token.text in ("+", '"'):
        return True
    following = index + 1
    if following >= len(reading.tokens) or following in used:
        return False
    return reading.tokens[following].glued and reading.tokens[following].text not in _FILLER
