"""Fit the weights of an intent head: a softmax regression on words, outlines and facts."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from graph.understanding.intents import LEXICAL, Features

# Inverse strength of the penalty on the weights of words, and on how far facts say other than
# expected; chosen on sentences left out, as are the steps.
FREEDOM = 10.0
FACTS_FREEDOM = 3.0
STEPS = 100
FOLDS = 5
Labels = NDArray[np.int64]
Chosen = NDArray[np.bool_]


@dataclass(frozen=True)
class Inputs:
    """Words and facts of samples, (n, 384 + 8192) and (n, facts), few of them other than zero."""

    words: csr_matrix
    facts: csr_matrix

    def __getitem__(self, rows: Chosen | Labels) -> Inputs:
        return Inputs(self.words[rows], self.facts[rows])

    def without_outlines(self) -> Inputs:
        """The words alone, (n, 384 + 4096), and the facts."""
        return Inputs(self.words[:, :-LEXICAL], self.facts)


@dataclass(frozen=True)
class Fitted:
    """Weights of words (8576, intents), bias, and weights of facts (facts, intents)."""

    words: Features
    bias: Features
    facts: Features

    def scores(self, inputs: Inputs) -> Features:
        """Log-odds, a row a sample, a column an intent."""
        scores: Features = inputs.words @ self.words + self.bias + inputs.facts @ self.facts
        return scores


def fit_both(inputs: Inputs, labels: Labels, prior: Features, labelled: Chosen) -> Fitted:
    """Two heads in one, their log-odds averaged; all that is asked of it is linear.

    The one knows what was rightly served, by its words; the other reads outlines, too, and
    learns from the labelled as well. It hears wishes that the first does not, and hears some
    where there are none: together they are better than either.
    """
    served = fit(inputs.without_outlines()[~labelled], labels[~labelled], prior)
    told = fit(inputs, labels, prior)
    unread = np.zeros((LEXICAL, labels.shape[1]), dtype=np.float32)
    words = np.vstack([served.words, unread])
    half = np.float32(0.5)
    return Fitted(
        half * (words + told.words),
        half * (served.bias + told.bias),
        half * (served.facts + told.facts),
    )


def shared(labels: Labels) -> NDArray[np.float64]:
    """The likelihoods to learn: a sample of two intents bears each by half."""
    targets: NDArray[np.float64] = labels / labels.sum(axis=1, keepdims=True)
    return targets


def importance(targets: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much each sample counts, one on average: more where its intents are rare."""
    weight = (targets / np.sqrt(np.maximum(targets.sum(axis=0), 1.0))).sum(axis=1)
    weighed: NDArray[np.float64] = weight * len(weight) / weight.sum()
    return weighed


def fit(inputs: Inputs, labels: Labels, prior: Features) -> Fitted:
    """A softmax regression, rare intents weighted up; what facts say is drawn to the prior.

    A sentence of two intents is shown once for each, at half the weight: its likelihood is
    then shared between them.
    """
    targets = shared(labels)
    weight = importance(targets)
    sizes = [inputs.words.shape[1], 1, inputs.facts.shape[1]]
    ends, count = np.cumsum(sizes), labels.shape[1]
    across = Inputs(inputs.words.T.tocsr(), inputs.facts.T.tocsr())

    def apart(flat: NDArray[np.float64]) -> Fitted:
        words, bias, facts = np.split(flat.astype(np.float32).reshape(-1, count), ends[:-1])
        return Fitted(words, bias[0], facts)

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """The negative log posterior and its gradient."""
        learned = apart(flat)
        scores = Fitted(learned.words, learned.bias, learned.facts + prior).scores(inputs)
        scores -= scores.max(axis=1, keepdims=True)
        logs = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
        astray = ((np.exp(logs) - targets) * weight[:, None]).astype(np.float32)
        penalty = (learned.words**2).sum() / FREEDOM + (learned.facts**2).sum() / FACTS_FREEDOM
        gradient = [
            across.words @ astray + learned.words / FREEDOM,
            astray.sum(axis=0, keepdims=True),
            across.facts @ astray + learned.facts / FACTS_FREEDOM,
        ]
        lost = -(weight * (targets * logs).sum(axis=1)).sum() + penalty / 2
        return float(lost), np.concatenate(gradient).ravel().astype(np.float64)

    start = np.zeros(ends[-1] * count)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    learned = apart(found.x)
    return Fitted(learned.words, learned.bias, learned.facts + prior)
