"""What a request states: hard limits, limits given up, wishes, and the words to search for."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from data.constraints import Constraints
from graph.understanding.draft import Draft
from graph.understanding.excluded import place_exclusions
from graph.understanding.language import small_words
from graph.understanding.lexicon import phrases
from graph.understanding.meanings import MEANINGS
from graph.understanding.measures import hold_measures
from graph.understanding.mentions import CatalogueWords
from graph.understanding.positives import add_names
from graph.understanding.pounds import hold_pounds
from graph.understanding.reading import Reading, read
from graph.understanding.tokens import Token
from knowledge.things import is_thing

_WORDS = {name: frozenset(words) for name, words in phrases("words").items()}
# A larger number before a noun is no count of what is wanted.
MOST_COUNTED = 12
_FILLER = _WORDS["stop"] - _WORDS["keep_in_query"]


@dataclass
class Stated:
    """What one request says about what may be shown."""

    limits: Constraints = field(default_factory=Constraints)
    dropped: list[str] = field(default_factory=list)
    preferences: list[str] = field(default_factory=list)
    comparisons: list[str] = field(default_factory=list)
    query: str = ""
    size: str = ""
    reading: Reading | None = None


def stated(tokens: Sequence[Token], words: CatalogueWords, about: Sequence[str] = ()) -> Stated:
    """The limits, wishes and search words of a request.

    `about` are the categories in force: a request that names none of its own speaks of them.
    """
    reading = read(tokens, words)
    draft = Draft(words=[token.text for token in reading.tokens])
    for match in reading.matches:
        if match.rule.do in MEANINGS:
            MEANINGS[match.rule.do](draft, match)
    named = add_names(draft.limits, reading, words, about)
    of_its_own = list(draft.limits.category)
    draft.limits.category = of_its_own or list(about)
    hold_measures(draft, reading, words)
    hold_pounds(draft.limits, reading, words)
    place_exclusions(draft.limits, words)
    if draft.limits.category == list(about):
        draft.limits.category = of_its_own
    _settle(draft)
    return Stated(
        limits=draft.limits,
        dropped=draft.dropped,
        preferences=draft.preferences,
        comparisons=draft.comparisons,
        size=_size_said(reading),
        query=residual(
            reading, named | _things(reading, words), small_words(_other_language(reading))
        ),
        reading=reading,
    )


def _things(reading: Reading, words: CatalogueWords) -> set[int]:
    """The places of plain words that are things of the shop here: "a USB fan", no "fan of jazz"."""
    return {
        place
        for place, (token, key) in enumerate(zip(reading.tokens, reading.keys, strict=True))
        if token.text in _FILLER and is_thing(key) and words.is_noun(key)
        if place and [one.text for one in reading.tokens[place + 1 : place + 2]] != ["of"]
    }


def _size_said(reading: Reading) -> str:
    """The size in figures that is said ("size 9"); "" if none is."""
    said = [match.one("n") for match in reading.matches if match.rule.do == "size"]
    return reading.tokens[said[0].start].raw if said else ""


def _other_language(reading: Reading) -> str:
    return "" if reading.language == "en" else reading.language


def _settle(draft: Draft) -> None:
    """Make the limits agree: nothing is both wanted and excluded, no price range is upside down."""
    limits = draft.limits
    limits.brand = [brand for brand in limits.brand if brand not in limits.exclude.brand]
    limits.exclude.category = [c for c in limits.exclude.category if c not in limits.category]
    for name, values in list(limits.attributes.items()):
        kept = [value for value in values if value not in limits.exclude.attributes.get(name, [])]
        limits.attributes[name] = kept
        if not kept:
            del limits.attributes[name]
    low, high = limits.price_min_cents, limits.price_max_cents
    if low is not None and high is not None and low > high:
        limits.price_min_cents, limits.price_max_cents = high, low
        limits.price_min_exclusive, limits.price_max_exclusive = False, False


def residual(reading: Reading, named: Set[int] = frozenset(), small: Set[str] = frozenset()) -> str:
    """The words to search for: what no limit has used up, without filler; names stay whole.

    Words of another language are given in English, which the catalogue is searched in.
    """
    used = reading.consumed() | counts(reading)
    pieces: list[str] = []
    last = -2
    for index, token in enumerate(reading.tokens):
        filler = token.kind == "symbol" or token.text in _FILLER or token.text in small
        filler = filler or _adds(reading.tokens, index)
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
        if index in reading.english:
            pieces += [reading.english[index]] if reading.english[index] else []
        elif token.glued and last == index - 1 and pieces:  # "Q7+", "64GB", "AT&T"
            pieces[-1] += token.raw
        else:
            pieces.append(token.raw)
        last = index
    return " ".join(pieces)


def _adds(tokens: Sequence[Token], index: int) -> bool:
    """As in "plus a fishing net", and not "plus size dresses"; the well of "butter as well"."""
    if tokens[index].text == "well":
        return index > 0 and tokens[index - 1].text == "as"
    after = tokens[index + 1 : index + 2]
    return (
        not index and tokens[0].text == "plus" and any(one.text in _WORDS["stop"] for one in after)
    )


def counts(reading: Reading) -> set[int]:
    """The places of numbers that only say how many: "two sleeping bags", not "two person tent"."""
    tokens = reading.tokens
    found: set[int] = set()
    for item in reading.chart.of("NUM"):
        small = 2 <= item.value <= MOST_COUNTED and item.value == int(item.value)
        begins = item.start == 0 or tokens[item.start - 1].text in _WORDS["stop"]
        if small and begins and not tokens[item.end - 1].glued and _several(reading, item.end):
            found.update(range(item.start, item.end))
    return found


def _several(reading: Reading, index: int) -> bool:
    """Whether a name of products in the plural begins there, or ends one word later."""
    return any(
        item.end <= index + 3 and reading.tokens[item.end - 1].text != reading.keys[item.end - 1]
        for item in reading.chart.at(index)
        if item.kind == "CATEGORY"
    )


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
