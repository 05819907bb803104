"""Fit ranking and answerability: `python -m evals.fit_help`, after `python -m evals.fit_reader`."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from hashlib import sha256
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.progress import silent
from data.settings import Settings
from evals.fitting_parts import FOLDS, FittingPart, fitting_parts, fold_reader
from evals.help import measure
from evals.help_shops import (
    FITTING,
    QUESTIONS,
    AskedShop,
    Question,
    demo_questions,
    folders,
    source_of,
)
from evals.logistic import Examples, Floats, Model, decided_unseen, fitted, together
from evals.rank_help import fitted_ranking, rank_lists, write_ranking
from knowledge.answerability import FEATURES, WEIGHTS, answer_model, features
from knowledge.embedding import Embedder, Vectors, open_embedder
from knowledge.help import DECIDING, RESERVE, evidence
from knowledge.help_corpus import HelpCorpus
from knowledge.passages import FAQ
from knowledge.question_reader import QuestionReader, open_reader, question_reader
from knowledge.word_vectors import TextReading

SEED = 7
SMALL_SHOPS = (10, 20, 60, 150)
TAKEN_AWAY = 5
# How a question of another shop counts beside one of the demo shop: by cross-validation within the
# demo shop and over the others.
RANKED_ELSEWHERE, ANSWERED_ELSEWHERE = 0.3, 1.0
CANDIDATES = np.arange(0.2, 0.9, 0.01)
# What is allowed in the demo shop, of questions without an answer and of those with one.
MOST_FALSE, MOST_WITHHELD = 0.05, 0.08
# A question or two of a hundred, as a share of what is allowed.
NOISE = 0.25


class Remembering:
    """An embedder that reads no question twice."""

    def __init__(self, inner: Embedder) -> None:
        """Remember what `inner` computes."""
        self.name, self.dimension, self._inner = inner.name, inner.dimension, inner
        self._read = functools.cache(inner.reading)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """The vectors of the texts."""
        return self._inner.embed(texts)

    def reading(self, text: str) -> TextReading:
        """The text whole and without parts of it."""
        return self._read(text)


def main() -> None:
    """Fit, write the weights, and print the figures of shops left out and of held-out questions."""
    settings = Settings()
    opened = open_embedder(settings)
    plain = Remembering(opened)
    readers = [
        QuestionReader(Remembering(open_reader(settings, fold_reader(settings, n))), plain)
        for n in range(FOLDS)
    ]
    told = [Told(part, readers[part.fold]) for part in fitting_parts(opened)]
    for fold, reader in enumerate(readers):
        fit_all([one for one in told if one.part.fold != fold or one.part.is_demo])
        for one in told:
            if one.part.fold == fold and not one.part.is_demo:
                print(one.part.shop.name, json.dumps(judged(one.part.shop, reader)), flush=True)
    fit_all(told)
    held_out = [question for question in demo_questions() if question.held_out]
    whole = question_reader(settings, opened)
    print("held out", json.dumps(measure(told[0].part.shop.corpus, held_out, whole, silent)))


class Told:
    """A part with the reader that was not taught its questions."""

    def __init__(self, part: FittingPart, reader: QuestionReader) -> None:
        """List the candidates of each of its questions."""
        self.part, self.reader = part, reader
        self.lists = rank_lists(part.shop, reader)


def fit_all(told: Sequence[Told]) -> None:
    """Fit both models on these, and put them in force."""
    shares = [1.0 if one.part.is_demo else RANKED_ELSEWHERE for one in told]
    write_ranking(fitted_ranking([one.lists for one in told], shares))
    parts = [
        examples(one.part.shop, one.reader, 1.0 if one.part.is_demo else ANSWERED_ELSEWHERE)
        for one in told
    ]
    demo = [number for number, one in enumerate(told) if one.part.is_demo]
    write_answerability(fitted(together(parts)), choose_threshold(*decided_unseen(parts, demo)))


def fingerprint() -> str:
    """Names the questions that the models are fitted on."""
    files = [QUESTIONS, *(folder / "questions.jsonl" for folder in folders(FITTING))]
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def write_answerability(model: Model, threshold: float) -> None:
    """Put the model in force."""
    record = {
        "fitted_on": fingerprint(),
        "weights": dict(zip(FEATURES, np.round(model.weights, 4).tolist(), strict=True)),
        "bias": round(model.bias, 4),
        "threshold": threshold,
    }
    WEIGHTS.write_text(json.dumps(record, indent=2) + "\n", "utf-8")
    answer_model.cache_clear()


def examples(shop: AskedShop, reader: QuestionReader, importance: float) -> Examples:
    """What the model is fitted on, and by what the threshold is chosen.

    That are the passages which decide in the whole shop, of questions as they came; the
    questions that were added to the demo shop are harder on purpose and have none.

    Beside the whole shop there are shops of a few of its FAQs, with and without the ones that
    answer, so that the model does not depend on one size.
    """
    chance = Random(SEED)
    rows: list[tuple[list[float], bool, float, Floats]] = []
    nothing = np.zeros((0, len(FEATURES)))
    passages = shop.corpus.passages
    for question in shop.questions:
        found = evidence(shop.corpus, reader, question.text, TAKEN_AWAY - RESERVE)
        decide = np.array([features(one) for one in found[:DECIDING]])
        told = nothing if question.for_fitting else decide
        rows.append((features(found[0]), question.answerable, 1.0, told))
        near = {source_of(passages[one.row]) for one in found} | question.sources
        faqs = [n for n, passage in enumerate(passages) if passage.source == FAQ]
        far = [n for n in faqs if source_of(passages[n]) not in near]
        answering = [n for n in faqs if source_of(passages[n]) in question.sources]
        few = chance.sample(far, chance.choice([size for size in SMALL_SHOPS if size < len(far)]))
        rows.append((_best(shop.part(few), question, reader), False, 0.5, nothing))
        if answering:
            more = shop.part([*few, *answering])
            rows.append((_best(more, question, reader), True, 1.0, nothing))
    inputs, labels, weights, deciding = zip(*rows, strict=True)
    return Examples(
        np.array(inputs), np.array(labels, float), importance * np.array(weights), deciding
    )


def _best(corpus: HelpCorpus, question: Question, reader: QuestionReader) -> list[float]:
    return features(evidence(corpus, reader, question.text, 1)[0])


def choose_threshold(scores: Floats, labels: NDArray[np.bool_]) -> float:
    """The likelihood by which the worse of answers that are none and answers withheld is least.

    Each is taken as a share of what is allowed of it.
    """
    rated = []
    for least in CANDIDATES:
        false_answers = float((scores[~labels] >= least).mean())
        withheld = float((scores[labels] < least).mean())
        rated.append(max(false_answers / MOST_FALSE, withheld / MOST_WITHHELD))
    # The valley is flat: of what is as good but for a question or two the middle, for at its
    # edges each question tips the balance.
    near = [x for x, cost in zip(CANDIDATES, rated, strict=True) if cost <= min(rated) + NOISE]
    return round(float(np.median(near)), 2)


def judged(shop: AskedShop, reader: QuestionReader) -> dict[str, Any]:
    """The figures of a shop by the models that are in force."""
    told = measure(shop.corpus, shop.questions, reader, silent)
    return {name: value for name, value in told.items() if not name.endswith("_ms")}


if __name__ == "__main__":
    main()
