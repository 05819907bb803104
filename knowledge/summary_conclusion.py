"""The two or three sentences of buyers that together say most of what all of them say."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from knowledge.embedding import Vectors
from knowledge.lexicon import lexicon
from knowledge.summary_sentences import Candidate, overlap, shared_stems

SHORTLIST = 16
"""So many sentences are embedded: they cost a new summary most of its time."""
LEAST, MOST = 2, 3
TOO_LIKE = 0.6
SPOKEN_FOR = 3.0
"""Mean stars from which praise comes first."""

Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Weights:
    """What counts how much; `python -m evals.fit_summaries` tuned it on FewSum's training part."""

    shared: float = 1.0
    central: float = 1.0
    faults: float = 0.45
    opening: float = 0.386
    opinion: float = 0.1
    balance: float = 0.338
    length: float = 0.346
    words: float = 50.0


WEIGHTS = Weights()


@dataclass(frozen=True)
class Chosen:
    """A sentence of the conclusion and where it comes from."""

    text: str
    candidate: Candidate


def conclude(
    found: Sequence[Candidate],
    texts: Sequence[str],
    average: float,
    centre: Vectors | None = None,
    embed: Embed | None = None,
    weights: Weights = WEIGHTS,
) -> list[Chosen]:
    """The sentences of a conclusion in their order; none where there is nothing to choose from.

    Args:
        found: All sentences that may stand in it.
        texts: The reviews, whole.
        average: Their mean stars.
        centre: Mean of the reviews' vectors.
        embed: Gives the vectors of the sentences that come into question.
        weights: What counts how much.
    """
    shared = shared_stems(texts)
    near = sorted(found, key=lambda one: -_alone(one, shared, weights))[:SHORTLIST]
    if not near:
        return []
    central = _centralities(near, centre, embed)
    leaning = _leaning(found)
    best = max(
        _choices(near),
        key=lambda chosen: _worth(near, chosen, shared, central, leaning, weights),
    )
    return _ordered([near[place] for place in best], [central[place] for place in best], average)


def _alone(one: Candidate, shared: Mapping[str, int], weights: Weights) -> float:
    """How fit a sentence is by itself."""
    said = sum(_weight(shared, stem) for stem in one.stems) / math.sqrt(one.words)
    return said - 2 * weights.faults * one.faults + weights.opening * one.opens_well


def _weight(shared: Mapping[str, int], stem: str) -> float:
    return math.log(shared[stem]) + 0.3 if stem in shared else 0.0


def _centralities(
    near: Sequence[Candidate], centre: Vectors | None, embed: Embed | None
) -> list[float]:
    if centre is None or embed is None or not centre.any():
        return [0.0] * len(near)
    vectors = embed([one.text for one in near])
    cosines = vectors @ (centre / np.linalg.norm(centre))
    return [float(cosine) for cosine in cosines]


def _leaning(found: Sequence[Candidate]) -> float:
    """The share of complaints among the sentences that say good or bad."""
    sides = [one.side for one in found if one.side]
    return sides.count(-1) / len(sides) if sides else 0.0


def _choices(near: Sequence[Candidate]) -> list[tuple[int, ...]]:
    """Every two or three sentences that do not say the same; fewer where no more are there."""
    places = range(len(near))
    alike = {
        pair
        for pair in combinations(places, 2)
        if overlap(near[pair[0]].text, near[pair[1]].text) > TOO_LIKE
    }
    many = [
        chosen
        for size in range(LEAST, MOST + 1)
        for chosen in combinations(places, size)
        if alike.isdisjoint(combinations(chosen, 2))
    ]
    return many or [(place,) for place in places]


def _worth(
    near: Sequence[Candidate],
    chosen: Sequence[int],
    shared: Mapping[str, int],
    central: Sequence[float],
    leaning: float,
    weights: Weights,
) -> float:
    """How well these sentences together stand for all reviews."""
    taken = [near[place] for place in chosen]
    said = frozenset[str]().union(*(one.stems for one in taken))
    whole = sum(_weight(shared, stem) for stem in shared) or 1.0
    length = sum(one.words for one in taken)
    sides = [one.side for one in taken if one.side]
    complaints = sides.count(-1) / len(sides) if sides else 0.0
    size = len(taken)
    return (
        weights.shared * sum(_weight(shared, stem) for stem in said) / whole
        + weights.central * sum(central[place] for place in chosen) / size
        - weights.faults * sum(one.faults for one in taken) / size
        + weights.opening * sum(one.opens_well for one in taken) / size
        + weights.opinion * len(sides) / size
        - weights.balance * abs(complaints - leaning)
        - weights.length * abs(length - weights.words) / weights.words
    )


def _ordered(taken: Sequence[Candidate], central: Sequence[float], average: float) -> list[Chosen]:
    """What most buyers hold first, what speaks against it after a "However"."""
    first = 1 if average >= SPOKEN_FOR else -1
    ranked = sorted(
        range(len(taken)), key=lambda place: (-first * taken[place].side, -central[place])
    )
    chosen: list[Chosen] = []
    turned = False
    for place in ranked:
        one = taken[place]
        turns = not turned and bool(chosen) and one.side == -first
        turned = turned or turns
        chosen.append(Chosen(_turning(one.text, first) if turns else one.text, one))
    return chosen


def _turning(text: str, first: int) -> str:
    """The sentence set against those before it."""
    however, still = lexicon("summary_words")["contrast"]
    word = text.split()[0]
    # A name keeps its capital, and so does "I".
    small = word.casefold() in _SMALL or not word[1:].islower()
    opened = f"{text[:1].lower()}{text[1:]}" if small and word != "I" else text
    return f"{however if first > 0 else still}, {opened}"


_SMALL = frozenset(
    "this these those they it its they're it's the a an very not too some no".split()
)
