"""Train the intent head and what facts say beside it; `python -m evals.fit_intents` does."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack

from graph.understanding.calibration import calibration_error, fit_temperature, reliability
from graph.understanding.evidence import expected
from graph.understanding.exemplars import Exemplar, exemplars
from graph.understanding.intents import HEAD, Features, Said, softmax
from graph.understanding.intents import lexical_features as lexical
from graph.understanding.intents import outline_features as outlined
from graph.understanding.regression import (
    FOLDS,
    Fitted,
    Inputs,
    Labels,
    fit_both,
    unseen_scores,
)
from knowledge.embedding import Embedder

# So much of what facts are expected to say is taken before anything is learned.
EXPECTED = 0.6
# Sentences put together for each pair of intents and fold, and how.
COMPOSED = 4
JOINTS = (", ", " and ", " ", ". ", " so ")
SECONDS = np.arange(0.2, 0.5, 0.02)
Reader = Callable[[str], Said]


@dataclass(frozen=True)
class Sample:
    """A message with its intents; facts of it and of the conversation that it was said into.

    `group` is what it shares a fold by; `labelled` tells that a writer said what it asks, not
    that it was rightly served.
    """

    intents: tuple[str, ...]
    group: str
    said: Said
    facts: tuple[str, ...] = ()
    labelled: bool = False


def train(
    said: Sequence[Sample], read: Reader, embedder: Embedder, fingerprint: str, path: Path = HEAD
) -> dict[str, Any]:
    """Train, calibrate and store the head; figures on samples that were left out in turn.

    Args:
        said: Messages in their conversations, beside the exemplars.
        read: Reads an exemplar that is said into no conversation.
        embedder: Whose vectors the head is for.
        fingerprint: Of all that it is trained on; stored with it.
        path: Where it is stored.
    """
    shown = exemplars()
    written, own = _alone(shown, read), len(shown)
    known = [*written, *_alone(composed(shown), read), *said]
    intents = sorted({intent for sample in written for intent in sample.intents})
    names = sorted({*expected(), *(fact for sample in said for fact in sample.facts)})
    inputs = inputs_of(known, names, embedder)
    labels, prior = labels_of(known, intents), expectations(names, intents)
    labelled = np.array([sample.labelled for sample in known])
    scores = unseen_scores(inputs, labels, prior, folds_of(known), labelled)
    plain = labels.sum(axis=1) == 1
    first = labels.argmax(axis=1)
    temperature = fit_temperature(scores[plain], first[plain])
    second, found = second_label(softmax(scores[:own] / temperature), labels[:own])
    stored = {
        **_stored(fit_both(inputs, labels, prior, labelled), intents, names),
        "temperature": np.float32(temperature),
        "embedder": np.array(embedder.name),
        "fingerprint": np.array(fingerprint),
        "pairs": np.array(sorted({", ".join(s.intents) for s in written if len(s.intents) > 1})),
        "second": np.float32(second),
    }
    np.savez_compressed(path, **stored)
    return {
        "sentences": len({sample.group for sample in written}),
        "in_conversations": len(said),
        "intents": len(intents),
        "facts": len(names),
        "temperature": round(temperature, 3),
        "second": second,
        "second_found": found,
        **_figures(scores[plain], first[plain], temperature),
        "in_conversations_right": _right(scores[-len(said) :], labels[-len(said) :]),
    }


def _stored(fitted: Fitted, intents: Sequence[str], names: Sequence[str]) -> dict[str, Any]:
    return {
        "intents": np.array(intents),
        "weights": fitted.words.astype(np.float16),
        "bias": fitted.bias,
        "facts": np.array(names),
        "fact_weights": fitted.facts.astype(np.float16),
    }


def _alone(shown: Sequence[Exemplar], read: Reader) -> list[Sample]:
    """Exemplars as they stand, said into no conversation."""
    said = (Said(one.text, read(one.text).outline) for one in shown)
    return [Sample(e.intents, e.written, s) for e, s in zip(shown, said, strict=True)]


def inputs_of(known: Sequence[Sample], names: Sequence[str], embedder: Embedder) -> Inputs:
    """Words and facts of samples; `names` are of the facts, a column each."""
    place = {name: column for column, name in enumerate(names)}
    facts = np.zeros((len(known), len(names)), dtype=np.float32)
    for row, sample in zip(facts, known, strict=True):
        row[[place[fact] for fact in sample.facts]] = 1.0
    said = [sample.said for sample in known]
    outlines = csr_matrix(outlined([one.outline for one in said]))
    words = features([one.text for one in said], embedder)
    return Inputs(hstack([words, outlines], format="csr"), csr_matrix(facts))


def expectations(names: Sequence[str], intents: Sequence[str]) -> Features:
    """What facts are expected to say, (facts, intents), before anything is learned."""
    told = expected()
    rows = [[told.get(name, {}).get(intent, 0.0) for intent in intents] for name in names]
    return EXPECTED * np.array(rows, dtype=np.float32)


def features(texts: Sequence[str], embedder: Embedder) -> csr_matrix:
    """Embedding and lexical features of texts, (n, 384 + 4096), few of them other than zero."""
    return csr_matrix(np.hstack([embedder.embed(texts), lexical(texts)]))


def labels_of(known: Sequence[Sample | Exemplar], intents: Sequence[str]) -> Labels:
    """One row a sentence, one column an intent; a sentence may bear several."""
    rows = np.zeros((len(known), len(intents)), dtype=np.int64)
    for row, sample in zip(rows, known, strict=True):
        row[[intents.index(intent) for intent in sample.intents]] = 1
    return rows


def folds_of(known: Sequence[Sample]) -> Labels:
    """The fold of each sample by its group's hash; all fillings of a sentence share it."""
    return np.array([fold_of(sample.group) for sample in known])


def fold_of(written: str) -> int:
    """The fold of a sentence by its hash."""
    return sha256(written.encode()).digest()[0] % FOLDS


def composed(known: Sequence[Exemplar]) -> list[Exemplar]:
    """More sentences of two intents: one of each, said in one breath.

    Both are of one fold, and named by the first, so that a sentence left out stays out.
    """
    chance = random.Random(0)
    made: list[Exemplar] = []
    for pair in sorted({e.intents for e in known if len(e.intents) > 1}):
        for fold in range(FOLDS):
            sides = [
                [e for e in known if e.intents == (intent,) and fold_of(e.written) == fold]
                for intent in pair
            ]
            for _ in range(COMPOSED):
                first, second = (chance.choice(side) for side in sides)
                text = f"{first.text}{chance.choice(JOINTS)}{second.text}"
                made.append(Exemplar(pair, first.written, text))
    return made


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
