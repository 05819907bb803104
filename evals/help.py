"""Suite: help search finds the passage that answers, and says when there is none."""

from __future__ import annotations

from collections.abc import Sequence
from operator import and_
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.progress import Progress
from data.settings import Settings
from evals.catalogues import own_file
from evals.help_shops import (
    UNSEEN,
    Question,
    answers,
    corpus_of,
    demo_passages,
    demo_questions,
    folders,
    read_questions,
    shop_passages,
    shop_questions,
)
from knowledge.answerability import answer_model
from knowledge.embedding import open_embedder
from knowledge.help import rated
from knowledge.help_corpus import HelpCorpus
from knowledge.help_results import LEAST_NEAR, MOST_NEAR
from knowledge.question_reader import QuestionReader, question_reader


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask the labelled questions over the demo shop's texts; figures of held-out ones.

    `data` may be a file of questions of one's own.
    `unseen` are the figures of shops whose texts and questions nothing was fitted on.
    """
    embedder = open_embedder(settings)
    corpus = corpus_of(demo_passages(), embedder)
    own = own_file(data)
    questions = read_questions(own) if own else demo_questions()
    judged = questions if own else [question for question in questions if question.held_out]
    reader = question_reader(settings, embedder)
    figures = measure(corpus, judged, reader, progress)
    if own:
        return figures
    unseen = {}
    for folder in folders(UNSEEN):
        other = corpus_of(shop_passages(folder), embedder)
        unseen[folder.name] = measure(other, shop_questions(folder), reader, progress)
    return figures | {"unseen": unseen}


def measure(
    corpus: HelpCorpus, questions: Sequence[Question], reader: QuestionReader, progress: Progress
) -> dict[str, Any]:
    """Recall over answerable questions, and how well answerable ones are told from others."""
    model = answer_model()
    ranks, scores, times, offered = [], [], [], []
    for done, question in enumerate(questions):
        progress("asking", done, len(questions))
        started = perf_counter()
        found = rated(corpus, reader, question.text, 3)[:3]
        times.append((perf_counter() - started) * 1000)
        scores.append(max((likelihood for likelihood, _ in found), default=0.0))
        hits = [answers(corpus.passages[e.row], question.sources) for _, e in found]
        ranks.append(hits.index(True) + 1 if True in hits else 0)
        near = [likelihood >= LEAST_NEAR for likelihood, _ in found[:MOST_NEAR]]
        offered.append(any(map(and_, near, hits)))
    labels = np.array([question.answerable for question in questions])
    likely, found_at = np.array(scores), np.array(ranks)[labels]
    answered = likely >= model.threshold
    return {
        "questions": len(questions),
        "answerable": int(labels.sum()),
        "passages": len(corpus.passages),
        "recall_at_1": _share(found_at == 1),
        "recall_at_3": _share(found_at > 0),
        "auroc": round(auroc(likely, labels), 3),
        "accuracy": _share(answered == labels),
        "answered_when_unanswerable": _share(answered[~labels]),
        "abstained_when_answerable": _share(~answered[labels]),
        "offered_when_abstained": _share(np.array(offered)[labels & ~answered]),
        "p50_ms": round(float(np.percentile(times, 50)), 2),
        "p95_ms": round(float(np.percentile(times, 95)), 2),
    }


def auroc(scores: NDArray[Any], labels: NDArray[np.bool_]) -> float:
    """How often a positive scores above a negative (Mann-Whitney U), ties counting half."""
    positive, negative = scores[labels], scores[~labels]
    above = (positive[:, None] > negative).mean() + (positive[:, None] == negative).mean() / 2
    return float(above)


def _share(flags: NDArray[np.bool_]) -> float:
    return round(float(flags.mean()), 3) if len(flags) else 0.0
