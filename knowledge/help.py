"""Search the shop's FAQs and policies, and say whether they answer the question."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Engine

from data.database import reading
from data.errors import IndexUnavailable
from data.facts import Facts, Passage
from data.settings import Settings
from knowledge.answerability import answer_model
from knowledge.embedding import Embedder
from knowledge.help_corpus import HelpCorpus
from knowledge.help_drift import drifts
from knowledge.help_evidence import Evidence
from knowledge.help_filters import HelpFilters
from knowledge.help_results import Found, as_passage, joined, section_of
from knowledge.help_vector import asked_vector
from knowledge.help_words import help_terms, readings
from knowledge.index import ShopIndex
from knowledge.passages import HelpPassage, help_passages, sources_published
from knowledge.question_kind import kinds_asked
from knowledge.question_reader import QuestionReader, question_reader

# A passage this unlikely is no result, only what came nearest.
LEAST_SHOWN = 0.02
# Candidates beyond k, for likelihood may order them otherwise than the fused score.
RESERVE = 3
# Whether there is an answer is told by the likeliest of so many.
DECIDING = 3
# What a passage is called word for word, as by a tap on it, asks for nothing else.
CERTAIN = 1.0
# So often texts are left out that were taken away since the index was written.
MOST_LOOKS = 20
# Reading thousands of new passages takes longer than a customer waits: past this the texts answer
# as they were before.
LOAD_WAIT_S = 1.0


class HelpOutcome(Facts):
    """The best passages for a question, and whether they are likely to answer it."""

    question: str
    passages: tuple[Passage, ...] = ()
    answerable: bool = False
    took_ms: float = 0.0


@dataclass(frozen=True)
class _Loaded:
    version: tuple[str, int]
    corpus: HelpCorpus


class HelpSearch:
    """Searches what is indexed now; blocking, safe to call from several threads."""

    def __init__(
        self, settings: Settings, engine: Engine, index: ShopIndex, embedder: Embedder
    ) -> None:
        """Read nothing yet."""
        self._settings = settings
        self._engine = engine
        self._index = index
        self._reader = question_reader(settings, embedder)
        self._loaded: _Loaded | None = None
        self._loading: Future[None] | None = None
        self._loader = ThreadPoolExecutor(1, "help")
        self._lock = Lock()

    def search(
        self,
        question: str,
        k: int = 3,
        *,
        filters: HelpFilters | None = None,
        min_score: float | None = None,
    ) -> HelpOutcome:
        """The k best passages with calibrated scores, among those that pass the filters.

        Neighbouring chunks of one section are joined. None scores less than `min_score`.
        """
        started = time.perf_counter()
        corpus = self._corpus()
        rows = None if filters is None or filters.is_empty() else corpus.passing(filters.passes)
        try:
            ranked = self._standing(corpus, question, max(k, 1), rows)
        except IndexUnavailable as error:
            # Better no answer than no turn; a provider answers again, mostly soon.
            logging.getLogger(__name__).warning("A question was not read: %s", error.message)
            ranked = []
        least = LEAST_SHOWN if min_score is None else min_score
        found = [
            Found.of(corpus.passages[evidence.row], likelihood)
            for likelihood, evidence in ranked[: max(k, 0)]
            if likelihood >= least
        ]
        best = max((likelihood for likelihood, _ in ranked[:DECIDING]), default=0.0)
        return HelpOutcome(
            question=question,
            passages=tuple(as_passage(one, question) for one in joined(found)),
            answerable=answer_model().answers(best, self._settings.help_min_score),
            took_ms=round((time.perf_counter() - started) * 1000, 2),
        )

    def is_topic(self, word: str) -> bool:
        """Whether a heading of the texts has the word, or one that means the same."""
        corpus = self._corpus()
        return any(corpus.is_topic(term) for term in help_terms(word))

    def names(self, text: str) -> bool:
        """Whether the text is, word for word, the question or heading of a passage."""
        return self._corpus().names(text)

    def passage(self, passage_id: str) -> Passage | None:
        """The section that the passage of that id stands in, to be opened from a citation."""
        found = section_of(self._corpus().passages, passage_id)
        if found is None or found.passage.source_key not in self._published([found.passage]):
            return None
        return as_passage(found, "")

    def _standing(
        self, corpus: HelpCorpus, question: str, k: int, rows: NDArray[np.intp] | None
    ) -> list[tuple[float, Evidence]]:
        """The best passages of what is published now: the index may not have followed yet."""
        ranked = rated(corpus, self._reader, question, k, rows)
        for _ in range(MOST_LOOKS):
            passages = [corpus.passages[evidence.row] for _, evidence in ranked]
            gone = {one.source_key for one in passages} - self._published(passages)
            if not gone:
                return ranked
            left = corpus.passing(lambda one: one.source_key not in gone)  # noqa: B023
            rows = left if rows is None else np.intersect1d(rows, left)
            ranked = rated(corpus, self._reader, question, k, rows)
        return []

    def _published(self, passages: Sequence[HelpPassage]) -> set[str]:
        with reading(self._engine) as session:
            return sources_published(session, passages)

    def _corpus(self) -> HelpCorpus:
        """The texts as they are now; as they were where reading the new ones takes long."""
        until = time.monotonic() + LOAD_WAIT_S
        while (loaded := self._loaded) is None or loaded.version != self._version():
            if loaded is not None and time.monotonic() >= until:
                break
            with suppress(TimeoutError):
                self._reloading().result(None if loaded is None else LOAD_WAIT_S)
        return loaded.corpus

    def _reloading(self) -> Future[None]:
        """One reading at a time; whoever asks meanwhile waits for the same."""
        with self._lock:
            if self._loading is None or self._loading.done():
                self._loading = self._loader.submit(self._reload)
            return self._loading

    def _reload(self) -> None:
        version = self._version()
        self._loaded = _Loaded(version, self._load())

    def _version(self) -> tuple[str, int]:
        return self._index.generation("help"), self._index.version("help")

    def _load(self) -> HelpCorpus:
        with reading(self._engine) as session:
            passages = help_passages(session)
        known = set(self._index.matrix("help")[0])
        passages = [p for p in passages if p.key in known and p.title_key in known]
        texts = self._index.vectors("help", [p.key for p in passages])
        headings = self._index.vectors("help", [p.title_key for p in passages])
        return HelpCorpus(passages, texts, headings)


def rated(
    corpus: HelpCorpus,
    reader: QuestionReader,
    question: str,
    k: int,
    rows: NDArray[np.intp] | None = None,
) -> list[tuple[float, Evidence]]:
    """The k + RESERVE best passages with how likely each answers, the likeliest first.

    Where the question as it stands finds no answer, its shorter readings are tried.
    """
    if not question.strip():
        return []
    question = corpus.spelling.mended(question)
    readings_of = [] if corpus.names(question) else readings(question)
    if readings_of and not _adds(corpus, question, readings_of[-1]):
        question = readings_of.pop()
    best = _read(corpus, reader, question, k, rows)
    least = answer_model().threshold
    for shorter in readings_of:
        if best and best[0][0] >= least:
            break
        found = _read(corpus, reader, shorter, k, rows)
        if found and found[0][0] >= least:
            best = found
    return best


def _adds(corpus: HelpCorpus, question: str, shorter: str) -> bool:
    """Whether what the shorter reading leaves out says what is wanted, or what texts speak of."""
    if kinds_asked(question) != kinds_asked(shorter):
        return True
    rest = set(help_terms(question)) - set(help_terms(shorter))
    return any(corpus.knows(term) for term in rest)


def _read(
    corpus: HelpCorpus,
    reader: QuestionReader,
    question: str,
    k: int,
    rows: NDArray[np.intp] | None,
) -> list[tuple[float, Evidence]]:
    model = answer_model()
    # In the order of the ranking: how likely is another question than which is best.
    return [
        (CERTAIN if corpus.is_named(e.row, question) else model.likelihood(e), e)
        for e in evidence(corpus, reader, question, k, rows)
    ]


def evidence(
    corpus: HelpCorpus,
    reader: QuestionReader,
    question: str,
    k: int,
    rows: NDArray[np.intp] | None = None,
) -> list[Evidence]:
    """What speaks for the k + RESERVE best passages as the answer to the question as it stands."""
    asked = asked_vector(reader, question)
    found = corpus.rank(question, asked.vector, k + RESERVE, rows)
    drifted = zip(found, drifts(corpus, asked, found), strict=True)
    return [Evidence(like, drift, asked.moved) for like, drift in drifted]
