"""How likely a row or sentence of a listing tells what is asked: a small logistic model."""

from __future__ import annotations

import json
import math
from dataclasses import astuple, dataclass, fields
from functools import cache
from pathlib import Path

FIGURES = Path(__file__).with_name("likelihood.json")


@dataclass(frozen=True)
class Signals:
    """What speaks for a text of a listing, or against it.

    Attributes:
        likeness: Cosine with the question.
        ahead: How far that is above the mean of the listing's other texts.
        behind: How far it is below the likest of them.
        above: How far it is above what is likest of all that shoppers ask about.
        worded: How strongly it bears on the question by its words, 0 to 1.
        covered: Share of the question's own words that stand in it.
        measured: Whether it gives a measure of the kind asked for.
        unmeasured: Whether a measure is asked for and it gives none.
        unfit: Whether it is a mere yes or no, and more is asked for.
        choice: Whether it is what there is to choose from: sizes, colours.
        sentence: Whether it is a sentence of the description.
    """

    likeness: float
    ahead: float
    behind: float
    above: float
    worded: float
    covered: float
    measured: bool
    unmeasured: bool
    unfit: bool
    choice: bool
    sentence: bool

    def values(self) -> list[float]:
        """The inputs of the model, in the order of NAMES."""
        return [float(value) for value in astuple(self)]


NAMES = tuple(field.name for field in fields(Signals))


@dataclass(frozen=True)
class Telling:
    """Weights fitted by `python -m evals.fit_listing`.

    From `sure` on a text is quoted as what the listing says, from `near` on as what comes nearest.
    """

    model: str
    weights: dict[str, float]
    bias: float
    sure: float
    near: float

    def likelihood(self, signals: Signals) -> float:
        """How likely it tells what is asked, 0 to 1."""
        pairs = zip(NAMES, signals.values(), strict=True)
        total = sum(self.weights[name] * value for name, value in pairs)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total + self.bias))))


@cache
def telling() -> Telling:
    """The fitted model."""
    return Telling(**json.loads(FIGURES.read_text("utf-8")))
