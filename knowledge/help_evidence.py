"""What speaks for a passage as the answer to a question, and how it is ranked by that."""

from __future__ import annotations

import functools
import json
from dataclasses import dataclass
from pathlib import Path

WEIGHTS = Path(__file__).with_name("help_ranking.json")
RANKED_BY = (
    "text",
    "heading",
    "best",
    "lexical",
    "excess",
    "excess_of_few",
    "is_faq",
    "kind_match",
    "kind_clash",
    "way_match",
    "which_match",
    "not_clash",
    "given",
    "untold",
    "place_match",
    "place_named",
    "place_clash",
    "place_extra",
    "other_matter",
)


@dataclass(frozen=True)
class Likeness:
    """How a passage compares with a question; flags are 0 or 1.

    Attributes:
        row: Which passage.
        text: Cosine to the passage.
        heading: Cosine to its question or heading.
        lexical: BM25 as a share of what the question's words could give at most.
        coverage: Share of the question's words in the passage, weighted by rarity.
        heading_coverage: Share of them in its heading.
        excess: Share of the heading's words that were not asked for, weighted by rarity.
        excess_of_few: The same, for a question of one or two words, which asks for the general.
        is_faq: Whether it is a question with its answer rather than part of a document.
        kind_match: Whether both ask for one kind of answer: a cost, a time, a place, a reason.
        kind_clash: Whether each asks for another of these.
        way_match: Whether both ask how something is done.
        which_match: Whether both ask what can be, or which is.
        not_clash: Whether one asks for what is so and the other for what is not.
        given: Whether the passage holds such an answer: an amount, a span of time.
        untold: Whether the heading tells of a case that the question does not.
        place_match: Whether its heading names the region asked about.
        place_named: Whether its heading or text does.
        place_clash: Whether its heading names other regions than the question.
        place_extra: Whether its heading names a region and the question none.
        other_matter: Whether its heading is about a matter of its own, such as refunds or gift
            cards, that the question does not name.
        unknown: Share of the question's words that no passage has, weighted by rarity.
        stranger: The same share of those that it names, such as "Mars" in "to Mars".
        focus: Share of its words that one sentence of the passage has, its heading with it.
        rare_missing: How rare the rarest of its words is that the passage does not have, as a
            share of the rarest it has at all.
        terms: How many telling words the question has.
        crowd: How near passages of this shop lie to each other, whatever is asked.
    """

    row: int
    text: float
    heading: float
    lexical: float
    coverage: float
    heading_coverage: float
    excess: float
    excess_of_few: float
    is_faq: float
    unknown: float
    stranger: float
    focus: float
    rare_missing: float
    terms: int
    crowd: float
    kind_match: float
    kind_clash: float
    way_match: float
    which_match: float
    not_clash: float
    given: float
    untold: float
    place_match: float
    place_named: float
    place_clash: float
    place_extra: float
    other_matter: float

    @property
    def best(self) -> float:
        """The greater of the cosines."""
        return max(self.text, self.heading)

    def ranked_by(self) -> list[float]:
        """The inputs of the ranking, in the order of RANKED_BY."""
        return [getattr(self, name) for name in RANKED_BY]


@dataclass(frozen=True)
class Evidence:
    """A ranked passage, and what speaks for it beside its likeness.

    Attributes:
        like: How it compares with the question.
        drift: How much nearer it would be without a word that it lacks; see `help_drift`.
        moved: How far the reader moves the question; see `question_reader`.
    """

    like: Likeness
    drift: float
    moved: float

    @property
    def row(self) -> int:
        """Which passage."""
        return self.like.row


@dataclass(frozen=True)
class RankModel:
    """Weights fitted by `python -m evals.fit_help` on labelled questions of our own."""

    weights: tuple[float, ...]

    def score(self, like: Likeness) -> float:
        """What a passage is ranked by; those of the cosines add up to one."""
        return sum(w * v for w, v in zip(self.weights, like.ranked_by(), strict=True))


@functools.cache
def rank_model() -> RankModel:
    """The fitted ranking."""
    record = json.loads(WEIGHTS.read_text("utf-8"))
    return RankModel(tuple(record["weights"][name] for name in RANKED_BY))
