"""Fit when two questions ask the same: `python -m evals.fit_similar` writes the weights anew."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from data.seed.help_texts import faqs
from data.settings import Settings
from evals.help import auroc
from evals.help_shops import QUESTIONS, Question, read_questions
from evals.logistic import fit
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.help_words import subject
from knowledge.similar_questions import FEATURES, WEIGHTS, compared, same_model

NEAREST = 5
# What is joined is gone from sight, where a warning may be wrong now and then.
JOINING_PRECISION = 0.9
CANDIDATES = np.arange(0.3, 0.98, 0.01)

Floats = NDArray[np.float64]


def main() -> None:
    """Fit, write the weights and print the figures of held-out questions."""
    embedder = open_embedder(Settings())
    questions = [q for q in read_questions(QUESTIONS) if q.answerable]
    inputs, labels = pairs([q for q in questions if not q.held_out], embedder)
    model = fit(inputs, labels, np.ones(len(labels)))
    scores = model.likely(inputs)
    record = {
        "fitted_on": sha256(QUESTIONS.read_bytes()).hexdigest(),
        "weights": dict(zip(FEATURES, np.round(model.weights, 4).tolist(), strict=True)),
        "bias": round(model.bias, 4),
        "threshold": best_threshold(scores, labels > 0),
        "certain": sure_threshold(scores, labels > 0),
    }
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    same_model.cache_clear()
    print(json.dumps(figures([q for q in questions if q.held_out], embedder), indent=2))


def figures(questions: Sequence[Question], embedder: CachedEmbedder) -> dict[str, float]:
    """How well the model tells the FAQ that a question asks from others near to it."""
    inputs, labels = pairs(questions, embedder)
    model, same = same_model(), labels > 0
    scores = 1 / (1 + np.exp(-(inputs @ np.array(model.weights) + model.bias)))
    said = scores >= model.threshold
    return {
        "pairs": len(labels),
        "auroc": round(auroc(scores, same), 3),
        "precision": round(float(same[said].mean()), 3),
        "recall": round(float(said[same].mean()), 3),
    }


def pairs(questions: Sequence[Question], embedder: CachedEmbedder) -> tuple[Floats, Floats]:
    """Inputs and labels of every question beside the FAQs nearest to it."""
    found = list(_pairs(questions, embedder))
    return np.array([one for one, _ in found]), np.array([float(same) for _, same in found])


def _pairs(
    questions: Sequence[Question], embedder: CachedEmbedder
) -> Iterator[tuple[list[float], bool]]:
    known = list(faqs())
    vectors = embedder.embed_content([faq["question"] for faq in known])
    for question in questions:
        cosines = vectors @ embedder.embed([subject(question.text)])[0]
        nearest = set(np.argsort(-cosines)[:NEAREST].tolist())
        nearest |= {n for n, faq in enumerate(known) if faq["id"] in question.sources}
        for row in sorted(nearest):
            faq = known[row]
            # Another FAQ that answers as well need not ask the same.
            if len(question.sources) > 1 and faq["id"] in question.sources:
                continue
            inputs = compared(question.text, faq["question"], float(cosines[row]))
            yield inputs, faq["id"] in question.sources


def best_threshold(scores: Floats, same: NDArray[np.bool_]) -> float:
    """The likelihood from which on precision and recall together are best (F1)."""
    rated = [float((said & same).sum() / (said.sum() + same.sum())) for said in _said(scores)]
    return round(float(CANDIDATES[int(np.argmax(rated))]), 2)


def sure_threshold(scores: Floats, same: NDArray[np.bool_]) -> float:
    """The least likelihood from which few of those found ask something else."""
    for least, said in zip(CANDIDATES, _said(scores), strict=True):
        if said.any() and same[said].mean() >= JOINING_PRECISION:
            return round(float(least), 2)
    return round(float(CANDIDATES[-1]), 2)


def _said(scores: Floats) -> Iterator[NDArray[np.bool_]]:
    yield from (scores >= least for least in CANDIDATES)


if __name__ == "__main__":
    main()
