"""Train the intent head and what facts say beside it; `python -m evals.fit_intents` does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack

from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.intents import HEAD, Features, softmax
from graph.understanding.intents import lexical_features as lexical
from graph.understanding.intents import outline_features as outlined
from graph.understanding.regression import Fitted, Inputs, Labels, fit_both
from graph.understanding.samples import Samples
from knowledge.embedding import Embedder

# How much the reader counts beside the regressions on words and outlines; chosen on the fold
# that is kept aside.
READ = 0.5
SECONDS = np.arange(0.2, 0.5, 0.02)


def train(
    told: Samples,
    readers: tuple[Fitted, Fitted],
    read: Features,
    embedder: Embedder,
    marks: Mapping[str, str],
    unseen: Path,
    path: Path = HEAD,
) -> dict[str, Any]:
    """Train, calibrate and store the head; figures on the samples that were kept aside.

    Args:
        told: Messages whose intents are known.
        readers: The head of the reader that was taught all, and of one that was not taught what
            is kept aside.
        read: Vectors, by the latter, of what is kept aside.
        embedder: Whose vectors the head is for.
        marks: What else is stored by name: fingerprints.
        unseen: Where a head is stored that was not shown what is kept aside, for whatever is
            trained on what a head makes of messages.
        path: Where the head of all is stored.
    """
    inputs, aside = inputs_of(told, embedder), told.aside
    before = fit_both(inputs[~aside], told.labels[~aside], told.prior(), told.labelled[~aside])
    kept = inputs[aside]
    scores = (1 - READ) * before.scores(kept)
    scores += READ * readers[1].scores(Inputs(csr_matrix(read), kept.facts))
    certain, figures = _certain(told, scores)
    shown = {", ".join(one.intents) for one in told.known[: told.written] if len(one.intents) > 1}
    common: dict[str, Any] = {
        **{name: np.float32(value) for name, value in certain.items()},
        "embedder": np.array(embedder.name),
        "pairs": np.array(sorted(shown)),
        **{name: np.array(mark) for name, mark in marks.items()},
    }
    np.savez_compressed(unseen, **_stored(before, readers[1], told), **common)
    words = fit_both(inputs, told.labels, told.prior(), told.labelled)
    np.savez_compressed(path, **_stored(words, readers[0], told), **common)
    return {
        "sentences": len({one.group for one in told.known[: told.written]}),
        "in_conversations": told.spoken,
        "intents": len(told.intents),
        "facts": len(told.names),
        **{name: round(value, 3) for name, value in certain.items()},
        **figures,
    }


def _certain(told: Samples, scores: Features) -> tuple[dict[str, float], dict[str, Any]]:
    """Temperature and the least likelihood of a second intent, and how well all that does."""
    wanted = told.labels[told.aside]
    plain, first = wanted.sum(axis=1) == 1, wanted.argmax(axis=1)
    temperature = fit_temperature(scores[plain], first[plain])
    own = int(told.aside[: told.written].sum())
    spoken = int(told.aside[-told.spoken :].sum())
    second, found = second_label(softmax(scores[:own] / temperature), wanted[:own])
    return {"temperature": temperature, "second": second}, {
        "second_found": found,
        **_figures(scores[plain], first[plain], temperature),
        "in_conversations_right": _right(scores[-spoken:], wanted[-spoken:]),
    }


def _stored(words: Fitted, reader: Fitted, told: Samples) -> dict[str, Any]:
    """Head and reader in one: all that is asked of either is linear."""
    width = len(reader.words)
    own = (1 - READ) * words.words
    weights = np.vstack([own[:width], READ * reader.words, own[width:]])
    facts = (1 - READ) * words.facts + READ * reader.facts
    return {
        "intents": np.array(told.intents),
        "weights": weights.astype(np.float16),
        "bias": ((1 - READ) * words.bias + READ * reader.bias).astype(np.float32),
        "facts": np.array(told.names),
        "fact_weights": facts.astype(np.float16),
    }


def inputs_of(told: Samples, embedder: Embedder) -> Inputs:
    """Words, outlines and facts of samples."""
    said = [one.said for one in told.known]
    words = features([one.text for one in said], embedder)
    outlines = csr_matrix(outlined([one.outline for one in said]))
    return Inputs(hstack([words, outlines], format="csr"), csr_matrix(told.facts()))


def features(texts: Sequence[str], embedder: Embedder) -> csr_matrix:
    """Embedding and lexical features of texts, (n, 384 + 4096), few of them other than zero."""
    return csr_matrix(np.hstack([embedder.embed(texts), lexical(texts)]))


def second_label(likely: Features, labels: Labels) -> tuple[float, dict[str, float]]:
    """The least likelihood from which a second intent is best believed, and how well that does."""
    rows = np.arange(len(labels))
    order = np.argsort(-likely, axis=1)
    shown = {frozenset(np.flatnonzero(row)) for row in labels if row.sum() > 1}
    pair = np.array([frozenset(places[:2]) in shown for places in order])
    both = labels[rows, order[:, 0]] + labels[rows, order[:, 1]] == 2
    rated = {}
    for least in SECONDS:
        taken = pair & (likely[rows, order[:, 1]] >= least)
        precision = float(both[taken].mean()) if taken.any() else 0.0
        recall = float((taken & both).sum() / (labels.sum(axis=1) > 1).sum())
        rated[float(least)] = precision, recall
    return best_least(rated)


def best_least(rated: Mapping[float, tuple[float, float]]) -> tuple[float, dict[str, float]]:
    """The least likelihood whose precision and recall are best by F0.5, and those figures.

    An answer too many is worse than one too few, which the customer can ask for.
    """
    told = {
        round(least, 2): {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f_half": round(1.25 * precision * recall / max(0.25 * precision + recall, 1e-9), 4),
        }
        for least, (precision, recall) in rated.items()
    }
    best = max(told, key=lambda least: told[least]["f_half"])
    return best, told[best]


def _figures(scores: Features, first: Labels, temperature: float) -> dict[str, Any]:
    right = scores.argmax(axis=1) == first
    before = softmax(scores).max(axis=1)
    after = softmax(scores / temperature).max(axis=1)
    return {
        "left_out_accuracy": round(float(right.mean()), 4),
        "calibration_error_before": calibration_error(before, right),
        "calibration_error": calibration_error(after, right),
        "reliability": reliability(after, right),
    }


def _right(scores: Features, labels: Labels) -> float:
    """The share whose likeliest intent is one of theirs."""
    rows = np.arange(len(labels))
    return round(float(labels[rows, scores.argmax(axis=1)].mean()), 4)
