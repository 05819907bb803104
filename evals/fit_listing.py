"""Fit what of a listing tells an answer: `python -m evals.fit_listing` writes the figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from data.settings import Settings
from evals.listing import shared
from evals.listing_trials import Trial, by_half, read_told, trials
from evals.logistic import Floats, Model, fit
from graph.embedded.likelihood import FIGURES, NAMES
from graph.embedded.meaning import signals_of
from graph.embedded.question import read_question
from knowledge.embedding import open_embedder
from knowledge.likeness import Likeness, VectorLikeness

FOLDS = 8
SURE, NEAR = 0.04, 0.15
"""Shares of questions without an answer on which something may be quoted, or said to be nearest."""


@dataclass(frozen=True)
class Listing:
    """A question's listing as the model sees it: a row a text, and whether it tells the answer."""

    product: str
    answerable: bool
    inputs: Floats
    right: Floats

    def without_answer(self) -> Listing:
        """The same with what tells the answer taken out: a question that nothing answers."""
        kept = self.right == 0
        return Listing(self.product, False, self.inputs[kept], self.right[kept])

    def best(self, model: Model) -> float:
        """The likelihood of its likeliest text."""
        return float(model.likely(self.inputs).max(initial=0.0))


def main() -> None:
    """Fit on one half of the questions and write weights and thresholds."""
    likeness = VectorLikeness(open_embedder(Settings()))
    half = by_half(trials(read_told(), shared(None)))["fit"]
    listings = [listing_of(trial, likeness) for trial in half]
    model = fitted(listings)
    unanswered = _unseen(listings)
    record = {
        "model": likeness.model,
        "weights": dict(zip(NAMES, np.round(model.weights, 4).tolist(), strict=True)),
        "bias": round(model.bias, 4),
        "sure": round(float(np.quantile(unanswered, 1 - SURE)), 4),
        "near": round(float(np.quantile(unanswered, 1 - NEAR)), 4),
    }
    FIGURES.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    print(json.dumps(record))


def listing_of(trial: Trial, likeness: Likeness) -> Listing:
    """The texts of a trial's listing with what speaks for each."""
    question = read_question(trial.asked.question, trial.product)
    found = signals_of(trial.product, question, likeness)
    return Listing(
        trial.product.id,
        trial.answerable,
        np.array([signals.values() for _, signals in found]),
        np.array([trial.is_told_by(text.name, text.value) for text, _ in found], float),
    )


def fitted(listings: Sequence[Listing]) -> Model:
    """The model of all their texts."""
    inputs = np.concatenate([one.inputs for one in listings])
    right = np.concatenate([one.right for one in listings])
    return fit(inputs, right, np.ones(len(right)))


def _unseen(listings: Sequence[Listing]) -> list[float]:
    """How likely the best text seems where nothing answers, by models of other products.

    Each question that is answered counts too, with what answers it taken out.
    """
    products = sorted({one.product for one in listings})
    found = []
    for number in range(FOLDS):
        held = set(products[number::FOLDS])
        model = fitted([one for one in listings if one.product not in held])
        asked = [one for one in listings if one.product in held]
        found += [one.without_answer().best(model) for one in asked]
    return found


if __name__ == "__main__":
    main()
