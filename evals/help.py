"""Suite: help search finds the passage that answers, and says when there is none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.models import Document, Faq
from data.progress import Progress
from data.seed.help_texts import faqs, policies
from data.settings import Settings
from data.yaml_file import read_yaml
from knowledge.answerability import answer_model
from knowledge.embedding import CachedEmbedder, open_embedder
from knowledge.help import rated
from knowledge.help_corpus import HelpCorpus
from knowledge.passages import HelpPassage, passages_of

QUESTIONS = Path(__file__).parent / "data" / "help_questions.jsonl"
OTHER_SHOP = QUESTIONS.parent / "music_shop"


@dataclass(frozen=True)
class Question:
    """A labelled question: the FAQs and documents that answer it, none if nothing does."""

    text: str
    answerable: bool
    sources: frozenset[str]
    for_fitting: bool = False

    @property
    def held_out(self) -> bool:
        """Whether it was kept from fitting: one of two, by the hash of its text.

        Questions that were added later are all for fitting.
        """
        return not self.for_fitting and sha256(self.text.encode()).digest()[0] % 2 == 1


def run(settings: Settings, data: Path | None, progress: Progress) -> dict[str, Any]:
    """Ask the labelled questions over the demo shop's texts; figures of held-out ones.

    `other_shop` are the figures of a shop whose texts and questions nothing was fitted on.
    """
    embedder = open_embedder(settings)
    corpus = corpus_of(demo_passages(), embedder)
    questions = read_questions(data or QUESTIONS)
    judged = questions if data else [question for question in questions if question.held_out]
    figures = measure(corpus, judged, embedder, progress)
    if data:
        return figures
    other = corpus_of(other_passages(), embedder)
    asked = read_questions(OTHER_SHOP / "questions.jsonl")
    return figures | {"other_shop": measure(other, asked, embedder, progress)}


def read_questions(path: Path) -> list[Question]:
    """The labelled questions of a file, a JSON record a line."""
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Question(r["question"], r["answerable"], frozenset(r["sources"]), r.get("split") == "fit")
        for r in records
    ]


def demo_passages() -> list[HelpPassage]:
    """The passages of the demo shop."""
    documents = [{k: v for k, v in d.items() if k != "updated_at"} for d in policies()]
    return passages_of([Faq(**faq) for faq in faqs()], [Document(**d) for d in documents])


def other_passages() -> list[HelpPassage]:
    """The passages of a shop of musical instruments."""
    faqs = [Faq(**one) for one in read_yaml(OTHER_SHOP / "faqs.yaml")]
    documents = [
        Document(id=path.stem, title=_title(text), kind="policy", text=text)
        for path in sorted(OTHER_SHOP.glob("*.md"))
        if (text := path.read_text("utf-8"))
    ]
    return passages_of(faqs, documents)


def _title(text: str) -> str:
    return text.split("\n", 1)[0].lstrip("# ")


def corpus_of(passages: Sequence[HelpPassage], embedder: CachedEmbedder) -> HelpCorpus:
    """The passages, embedded and indexed."""
    texts = embedder.embed_content([passage.embedded for passage in passages])
    headings = embedder.embed_content([passage.heading for passage in passages])
    return HelpCorpus(passages, texts, headings)


def source_of(passage: HelpPassage) -> str:
    """The FAQ or document that a passage comes from."""
    return passage.id.split("#")[0]


def answers(passage: HelpPassage, sources: frozenset[str]) -> bool:
    """Whether the passage is named: by its FAQ or document, or by one section of that."""
    source = source_of(passage)
    return source in sources or f"{source}/{passage.heading}" in sources


def measure(
    corpus: HelpCorpus, questions: Sequence[Question], embedder: CachedEmbedder, progress: Progress
) -> dict[str, Any]:
    """Recall over answerable questions, and how well answerable ones are told from others."""
    model = answer_model()
    ranks, scores, times = [], [], []
    for done, question in enumerate(questions):
        progress("asking", done, len(questions))
        started = perf_counter()
        found = rated(corpus, embedder, question.text, 3)[:3]
        times.append((perf_counter() - started) * 1000)
        scores.append(max((likelihood for likelihood, _ in found), default=0.0))
        hits = [answers(corpus.passages[e.row], question.sources) for _, e in found]
        ranks.append(hits.index(True) + 1 if True in hits else 0)
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
