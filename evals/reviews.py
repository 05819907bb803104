"""Suite: questions put to reviews are answered by a text that answers, or by none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
from numpy.typing import NDArray

from data.facts import ReviewFacts
from data.progress import Progress
from data.settings import Settings
from evals.help import auroc
from evals.review_questions import FOLDER, Asked, asked_questions
from knowledge.embedding import Embedder, open_embedder
from knowledge.opinions import statements
from knowledge.review_answers import ReviewAnswer, answer, subject_of
from knowledge.words import stems

NEUTRAL = 3.0
Ranked = tuple[float, str]
"""The score of the best text, and the text."""
Ranker = Callable[[str, Sequence[str]], Ranked]


@dataclass(frozen=True)
class Trial:
    """A question put to some texts, of which one answers or none."""

    asked: Asked
    answerable: bool

    @property
    def texts(self) -> Sequence[str]:
        """The texts, those that answer somewhere among the others."""
        wrong = list(self.asked.wrong)
        if not self.answerable:
            return wrong
        middle = len(wrong) // 2
        return [*wrong[:middle], *self.asked.right, *wrong[middle:]]


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Figures of the questions kept from fitting, beside cosine alone and BM25 alone.

    A baseline answers from a threshold on that is best on the other half of the questions.
    """
    embedder = open_embedder(settings)
    by_kind: dict[str, list[Trial]] = defaultdict(list)
    asked = asked_questions(data)
    for trial in trials(asked):
        by_kind[trial.asked.kind].append(trial)
    rankers: Mapping[str, Ranker] = {"cosine": _by_cosine(embedder), "bm25": _by_bm25}
    figures: dict[str, Any] = {} if asked else {"skipped": [FOLDER]}
    for kind, found in by_kind.items():
        fitting = [trial for trial in found if not trial.asked.held_out]
        judged = [trial for trial in found if trial.asked.held_out]
        figures[kind] = {
            "questions": len(judged),
            "answerable": sum(trial.answerable for trial in judged),
            "ours": _ours(judged, embedder, progress),
            **{
                name: _baseline(ranker, fitting, judged, name, progress)
                for name, ranker in rankers.items()
            },
        }
    return figures


def trials(found: Sequence[Asked]) -> list[Trial]:
    """Each question twice: with the texts that answer it, where there are some, and without."""
    with_answer = [Trial(asked, True) for asked in found if asked.right and asked.wrong]
    return with_answer + [Trial(asked, False) for asked in found if asked.wrong]


def asked_of(trial: Trial, embedder: Embedder) -> ReviewAnswer:
    """What review search answers where each of the texts is a review of no stars in particular."""
    question = trial.asked.question
    reviews = reviews_of(trial.texts)
    vectors = embedder.embed([question, *trial.texts])
    near = (vectors[1:] @ vectors[0]).tolist()
    cosines = {review.id: cosine for review, cosine in zip(reviews, near, strict=True)}
    subject = subject_of(question, "")
    found = statements(reviews)
    return answer("p", question, subject, found, len(reviews), cosines, embedder)


def reviews_of(texts: Sequence[str]) -> list[ReviewFacts]:
    """The texts as reviews."""
    return [
        ReviewFacts(id=str(n), product_id="p", rating=NEUTRAL, text=text, created_at="2000-01-01")
        for n, text in enumerate(texts)
    ]


def _ours(judged: Sequence[Trial], embedder: Embedder, progress: Progress) -> dict[str, Any]:
    answered, scores, right, plain = [], [], [], []
    for done, trial in enumerate(judged):
        progress("asking", done, len(judged))
        said = asked_of(trial, embedder)
        answered.append(said.answerable)
        scores.append(said.likelihood)
        if trial.answerable:
            first = said.quotes[0].review.text if said.quotes else ""
            right.append(first in trial.asked.right)
            plain.append((said.yes_no, trial.asked.plain))
    labels = np.array([trial.answerable for trial in judged])
    return _figures(np.array(answered), np.array(scores), labels, right) | _yes_no(plain)


def _baseline(
    ranker: Ranker,
    fitting: Sequence[Trial],
    judged: Sequence[Trial],
    name: str,
    progress: Progress,
) -> dict[str, Any]:
    ranked = [ranker(trial.asked.question, trial.texts) for trial in fitting]
    threshold = best_threshold(
        np.array([score for score, _ in ranked]), np.array([t.answerable for t in fitting])
    )
    scores, right = [], []
    for done, trial in enumerate(judged):
        progress(name, done, len(judged))
        score, text = ranker(trial.asked.question, trial.texts)
        scores.append(score)
        if trial.answerable:
            right.append(score >= threshold and text in trial.asked.right)
    labels = np.array([trial.answerable for trial in judged])
    return _figures(np.array(scores) >= threshold, np.array(scores), labels, right)


def best_threshold(scores: NDArray[Any], labels: NDArray[np.bool_]) -> float:
    """The score from which on answering errs least on both kinds of questions alike."""
    steps = np.unique(np.quantile(scores, np.linspace(0, 1, 101)))
    errors = [(scores[~labels] >= x).mean() + (scores[labels] < x).mean() for x in steps]
    return float(steps[int(np.argmin(errors))])


def _figures(
    answered: NDArray[np.bool_],
    scores: NDArray[Any],
    labels: NDArray[np.bool_],
    right: Sequence[bool],
) -> dict[str, Any]:
    false_answers = float(answered[~labels].mean())
    abstentions = float((~answered[labels]).mean())
    return {
        "auroc": round(auroc(scores, labels), 3),
        "balanced_accuracy": round(1 - (false_answers + abstentions) / 2, 3),
        "answered_when_unanswerable": round(false_answers, 3),
        "abstained_when_answerable": round(abstentions, 3),
        "answered_by_the_right_text": round(float(np.mean(right)), 3),
    }


def _yes_no(plain: Sequence[tuple[str | None, str | None]]) -> dict[str, Any]:
    """Of questions that people answer with yes or no: how often we do, and rightly."""
    asked = [(said, true) for said, true in plain if true is not None]
    given = [(said, true) for said, true in asked if said in ("yes", "no")]
    if not asked:
        return {}
    share = round(len(given) / len(asked), 3)
    right = round(float(np.mean([said == true for said, true in given])), 3) if given else None
    return {"yes_no_asked": len(asked), "yes_no_given": share, "yes_no_right": right}


def _by_cosine(embedder: Embedder) -> Ranker:
    def rank(question: str, texts: Sequence[str]) -> Ranked:
        vectors = embedder.embed([question, *texts])
        near = vectors[1:] @ vectors[0]
        best = int(near.argmax())
        return float(near[best]), texts[best]

    return rank


def _by_bm25(question: str, texts: Sequence[str]) -> Ranked:
    index = bm25s.BM25()
    index.index([stems(text) or ["-"] for text in texts], show_progress=False)
    wanted = [[stem for stem in stems(question) if stem in index.vocab_dict]]
    if not wanted[0]:
        return 0.0, texts[0]
    scores = index.get_scores(wanted[0])
    best = int(scores.argmax())
    return float(scores[best]), texts[best]
